"""What holds of any page whatever."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.errors import OnrecordError, UnreadableArticle
from index.reading import read
from index.typography import normalise

if TYPE_CHECKING:
    from pathlib import Path

    from index.article import Article

LINES = st.sampled_from(
    [
        "The bridge will close in June,",
        "the council said on Tuesday after",
        "  inspectors found rust.",
        "“It is not safe,” she said.",
        "\"No,' he said",
        "What the report found",
        "Here’s everything she said:",
        "On the ferries:",
        "READ MORE: Ten bridges",
        "11:45",
        "- rust in the cables",
        "# Bridge",
        "<html>",
        "---",
        "title: Bridge | Daily Example",
        "\u202e\u2066 \x00\x1b[31m",
        "",
        " ",
    ]
)
PAGES = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=30).map("\n".join),
    st.lists(LINES, max_size=30).map("\r\n".join),
)
HOSTILE = {
    "quote marks": '"' * 1_000_000,
    "low quote marks": "„‚" * 500_000,
    "one word": "a" * 1_000_000,
    "no spaces": "a,b." * 250_000,
    "control characters": "\x01\x1b" * 500_000,
    "right to left": "\u202e\u05d0" * 500_000,
    "nested brackets": "[" * 500_000 + "]" * 500_000,
    "lines": "On a b:\n" * 125_000,
    "headings under each other": "Here’s what:\nTalks begin\n“No.”\n" * 30_000,
    "one wrapped paragraph": ("word " * 12 + "\n") * 16_000,
    "carriage returns": "\r" * 1_000_000 + "a",
    "lone surrogates": "\ud800" * 1_000_000,
}


def opened(text: str, name: str | None = None) -> Article | None:
    try:
        return read(name, text=text)
    except OnrecordError:
        return None


def holds(article: Article) -> None:
    """Check what every article must keep."""
    assert len(article.text) == len(article.raw)
    end = 0
    for block in article.blocks:
        assert end <= block.span[0] < block.span[1] <= len(article.raw)
        assert block.text == article.text[slice(*block.span)]
        assert block.text.strip()
        assert 1 <= block.lines[0] <= block.lines[1]
        assert (block.reason is not None) == (block.kind == "furniture")
        end = block.span[1]
    for number, passage in enumerate(article.passages, 1):
        assert passage.number == number
        assert passage.text == article.text[slice(*passage.span)]


@settings(deadline=None)
@given(PAGES)
def test_blocks_are_what_the_text_holds(text: str) -> None:
    article = opened(text, "page.txt")
    if article:
        holds(article)


@settings(deadline=None)
@given(PAGES)
def test_every_character_of_plain_text_lies_in_a_block(text: str) -> None:
    article = opened(text)
    if article and article.raw == text.removeprefix("\ufeff"):
        rest = list(article.text)
        for block in article.blocks:
            rest[slice(*block.span)] = " " * (block.span[1] - block.span[0])
        assert not "".join(rest).strip(" \r\n\u200b")


@settings(deadline=None)
@given(PAGES)
def test_the_text_is_the_raw_one_but_for_marks_and_spaces(text: str) -> None:
    article = opened(text)
    if article:
        joined = article.raw
        for block in article.blocks:
            start, end = block.span
            inside = article.raw[start:end].replace("\n", " ").replace("\r", " ")
            joined = joined[:start] + inside + joined[end:]
        assert article.text == normalise(joined)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAGES, st.sampled_from(["page.md", "page.html"]))
def test_markup_of_any_kind_is_read_or_refused(text: str, name: str) -> None:
    article = opened(text, name)
    if article:
        holds(article)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.sampled_from(["txt", "md", "html"]))
def test_bytes_of_any_kind_are_read_or_refused(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"page.{suffix}"
    path.write_bytes(content)
    with contextlib.suppress(OnrecordError):
        holds(read(path))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_megabyte_of_anything_is_read_or_refused(text: str) -> None:
    article = opened(text)
    if article:
        holds(article)


def test_text_that_is_given_is_read_as_its_name_says() -> None:
    assert read("notes.md", text="**It is shut.**").raw == "It is shut."
    assert read("notes.txt", text="**It is shut.**").raw == "**It is shut.**"
    assert read("notes.md", text="It is shut.").source == "notes.md"


def test_text_is_read_without_a_source() -> None:
    article = read(text="It is shut.")
    assert article.source is None
    assert not article.attributed


def test_plain_text_needs_no_heavy_library() -> None:
    heavy = "'trafilatura', 'lxml', 'urllib3', 'markdown_it', 'charset_normalizer'"
    code = (
        f"import sys; from index.reading import read; read(); print([n for n in ({heavy},) if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "text"),
    [("page.html", "<html><body>" + "<p>a" * 100_000), ("page.md", "![" * 260_000)],
)
def test_what_is_nearly_all_markup_is_refused_at_once(name: str, text: str) -> None:
    with pytest.raises(UnreadableArticle, match=r"^page\.\w+ (holds|is)"):
        read(name, text=text)
