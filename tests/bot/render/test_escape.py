from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.render.escape import clean, clip, escape, escape_clipped, length, web_address

HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("*_~`|[]()<>\\#-+>@:/!&1. \n\u200b\u202e\u2066\ud800\U0001f600aeh"),
        st.characters(codec=None),
    ),
    max_size=300,
)


def unescaped(text: str) -> str:
    """Return what a reader of Discord sees of escaped text."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text).replace("@\u200b", "@")


MARKUP = (
    "**b**", "__u__", "~~s~~", "`c`", "||spoiler||", "[x](https://evil.example)", "<https://evil.example>", "<@1>",
    "<@&1>", "<#1>", "<:e:1>", "<t:1:R>", ":smile:", "# h", "- item", "1. item", "> q", "https://evil.example",
    "\\*",
)  # fmt: skip


@pytest.mark.parametrize("markup", MARKUP)
def test_nothing_of_markup_is_left_unescaped(markup: str) -> None:
    bare = re.sub(r"\\[^0-9A-Za-z\s]", "·", escape(markup))

    assert not re.search(r"[*_~`|\[\]<>]|://|:\w+:|^[#+>-]|^\d+[.)]", bare)


@pytest.mark.parametrize(
    "text", ["12:30", "Mr Vance said: no", "a-b", "100%", "C# and F#", "(2 of 3)", "2.5 million"]
)
def test_what_is_no_markup_is_left_alone(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize("ping", ["@everyone", "@here", "@\u200beveryone", "@\u2060here"])
def test_nobody_is_pinged(ping: str) -> None:
    assert "@everyone" not in escape(ping)
    assert "@here" not in escape(ping)


@given(HOSTILE)
@example("@everyone")
@example("\\")
def test_a_reader_sees_the_text_as_it_is_written(text: str) -> None:
    assert unescaped(escape(text)) == re.sub(" +", " ", unescaped(escape(text)))
    assert unescaped(escape(text)).replace("\u200b", "") == clean_spaces(text)


def clean_spaces(text: str) -> str:
    from bot.render.escape import flat

    return flat(text)


@given(HOSTILE)
def test_escaped_text_is_one_line_that_can_be_sent(text: str) -> None:
    escape(text).encode("utf-8")

    assert "\n" not in escape(text)
    assert "\u202e" not in escape(text)


@given(HOSTILE, st.integers(1, 120))
def test_clipped_text_is_short_enough(text: str, limit: int) -> None:
    assert length(clip(text, limit)) <= limit


@given(HOSTILE, st.integers(2, 120))
def test_escaped_and_clipped_text_is_short_enough_and_ends_in_no_half_escape(text: str, limit: int) -> None:
    shown = escape_clipped(text, limit)

    assert length(shown) <= limit
    assert len(re.search(r"\\*$", shown.rstrip("…"))[0]) % 2 == 0  # type: ignore[index]


def test_short_text_is_not_clipped() -> None:
    assert clip("as it is", 8) == "as it is"


def test_clipped_text_is_cut_after_a_word() -> None:
    assert clip("what the article says", 12) == "what the…"


def test_a_rare_character_counts_as_two() -> None:
    assert length("a\U0001f600") == 3


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "ftp://news.example/a",
        "https://",
        "https://user@news.example/",
        "https://[",
    ],
)
def test_only_a_plain_web_address_is_linked_to(url: str | None) -> None:
    assert web_address(url) is None


def test_an_address_cannot_break_out_of_a_link() -> None:
    assert web_address("https://news.example/a) [b](c d>\n") == "https://news.example/a%29%20%5Bb%5D%28c%20d%3E%0A"


def test_a_plain_address_stays_as_it_is() -> None:
    url = "https://news.example/world/a-b_c.html?id=1&x=%20#top"

    assert web_address(url) == url


def test_control_characters_become_one_space() -> None:
    assert clean(" a\r\n\x00\tb ") == "a b"
