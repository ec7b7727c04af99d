from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import read_article

ABOVE = ("# Mayor writes to all", "", "The mayor, Anna Berg, sent a letter.", "")


def said(*lines: str) -> list[tuple[str | None, str | None, str | None, str]]:
    article = read_article("page.md", text="\n".join([*ABOVE, *lines]))
    return [(q.speaker.name if q.speaker else None, q.resolution, q.cue, q.content) for q in article.quotations]


def test_the_line_before_says_whose_it_is() -> None:
    assert said("She wrote:", "", "> We will stay open.", ">", "> It is “safe” here.", "", "It rained.") == [
        ("Anna Berg", "pronoun", "wrote", "We will stay open."),
        ("Anna Berg", "carried", None, "It is “safe” here."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("> We will stay open.", "> — Anna Berg"),
        ("> “We will stay open.” — Anna Berg, mayor",),
        ("> We will stay open.", ">", "> -- Anna Berg"),
        ("> We will stay open.", "", "— Anna Berg (@berg) 3 March"),
    ],
)
def test_who_signs_it_speaks(lines: tuple[str, ...]) -> None:
    assert said(*lines) == [("Anna Berg", "named", None, "We will stay open.")]


def test_one_that_nobody_is_named_for_is_no_quotation() -> None:
    assert said("It rained.", "", "> This story was mended on Monday. — It was late", "", "It rained on.") == []


def test_marks_within_one_are_read_as_anywhere() -> None:
    assert said("> “We are late,” said Lars Holm.", "", "— Ann Lee") == [
        ("Lars Holm", "named", "said", "We are late,")
    ]


def test_html_sets_them_apart_too() -> None:
    page = "<p>The mayor, Anna Berg, sent a letter to everybody in the town.</p>" * 3
    quote = "<blockquote><p>We will stay open.</p><p>Nobody will lose a job.</p></blockquote>"
    html = (
        f"<html><body><article><h1>Letter</h1>{page}<p>Anna Berg wrote:</p>{quote}{page}</article></body></html>"
    )
    quotations = read_article("page.html", text=html).quotations
    assert [(q.speaker.name, q.type, q.content) for q in quotations if q.speaker] == [
        ("Anna Berg", "direct", "We will stay open."),
        ("Anna Berg", "direct", "Nobody will lose a job."),
    ]


PIECES = "She wrote : > — -- Ann Lee “ ” ( @a , . said that"
line = st.lists(st.sampled_from(PIECES.split()), max_size=8).map(" ".join)


@given(st.lists(line, max_size=8))
def test_what_is_quoted_is_in_the_text(lines: list[str]) -> None:
    article = read_article("page.md", text="\n".join(["It rained.", *lines]))
    for quotation in article.quotations:
        assert quotation.content == article.text[quotation.start : quotation.end] != ""
        assert all(quotation.start <= a < b <= quotation.end for a, b in quotation.fragments)
