from __future__ import annotations

import pytest

from index.reading import read

TITLE = "Harbour bridge to close for two years"
PLAIN = (
    "The council voted on Tuesday to close the bridge for two years, after inspectors found rust in its cables."
)
QUOTED = "“It is not safe,” said Maria Lopez, who leads the transport committee."
CLAIM = "She called the plan “the only one there is”."


def kinds(*lines: str) -> list[str]:
    return [block.kind for block in read(text="\n\n".join(lines)).blocks]


def under(*lines: str) -> dict[str, tuple[str, ...]]:
    """Return what each paragraph stands under."""
    blocks = read(text="\n".join(lines)).blocks
    return {block.text: block.headings for block in blocks if block.kind == "paragraph"}


@pytest.mark.parametrize(
    "line",
    [
        "What the report found",
        "Ferries",
        "Minister says help is coming…",
        "‘Hard to be so close to it’",
        "BRIDGE CLOSED",
        "11:45 a.m.",
        "On the new ferries:",
        "Here’s everything the council has said:",
        "What we know so far:",
        "Key points:",
    ],
)
def test_a_short_line_without_a_full_stop_is_a_heading(line: str) -> None:
    assert kinds(TITLE, PLAIN, line, QUOTED) == ["title", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "She said no.",
        "Ms Lopez replied:",
        "On Tuesday she said:",
        "On X, the mayor wrote:",
        "One passenger tweeted:",
        "The bridge is lost, writes Sam Doe, the paper’s engineering editor:",
        "“Not safe.”",
        "- a worn bearing",
        "Did anybody measure it?",
        "and went on in the same way",
        "(APPLAUSE)",
        "The bridge shut. Nobody had been told",
        "In the end they found that four of the six cables, two bearings and most of the deck plates had rust",
    ],
)
def test_other_lines_are_paragraphs(line: str) -> None:
    assert kinds(TITLE, PLAIN, line, QUOTED) == ["title", "paragraph", "paragraph", "paragraph"]


def test_questions_head_the_sections_of_an_explainer() -> None:
    lines = (TITLE, PLAIN, "Why is it shut?", PLAIN, "What happens next?", PLAIN)
    assert kinds(*lines) == ["title", "paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_three_headlines_one_under_the_other_are_a_list() -> None:
    assert kinds(TITLE, PLAIN, "North tower", "South tower", "East tower", PLAIN)[2:5] == ["paragraph"] * 3


def test_a_page_without_full_stops_has_no_headings() -> None:
    assert set(kinds("A poem", "The bridge", PLAIN, "It fell", "Nobody knew", "Or so")) == {"paragraph"}


def test_a_heading_with_nothing_under_it_is_a_paragraph() -> None:
    assert kinds(TITLE, PLAIN, "Ferries") == ["title", "paragraph", "paragraph"]


def test_a_heading_covers_what_follows_until_the_next() -> None:
    found = under(TITLE, PLAIN, "Ferries", QUOTED, CLAIM, "The report", PLAIN + " Again.")
    assert found == {PLAIN: (), QUOTED: ("Ferries",), CLAIM: ("Ferries",), PLAIN + " Again.": ("The report",)}


def test_a_headline_above_the_first_paragraph_covers_nothing() -> None:
    second = "Engineers say that the harbour bridge could fall at any time"
    assert under(TITLE, second, PLAIN, QUOTED) == {PLAIN: (), QUOTED: ()}


def test_an_introduction_covers_as_far_as_the_paragraphs_quote() -> None:
    found = under(TITLE, PLAIN, "On the ferries:", QUOTED, CLAIM, PLAIN + " Again.", QUOTED + " Twice.")
    assert found[QUOTED] == found[CLAIM] == ("On the ferries:",)
    assert found[PLAIN + " Again."] == found[QUOTED + " Twice."] == ()


def test_an_introduction_with_headings_right_under_it_is_their_parent() -> None:
    found = under(TITLE, PLAIN, "Here’s what she said:", "On the ferries:", QUOTED, "On the bridge:", CLAIM)
    assert found[QUOTED] == ("Here’s what she said:", "On the ferries:")
    assert found[CLAIM] == ("Here’s what she said:", "On the bridge:")


def test_an_introduction_covers_one_paragraph_that_does_not_quote() -> None:
    found = under(TITLE, QUOTED, "Key points:", PLAIN, CLAIM)
    assert found == {QUOTED: (), PLAIN: ("Key points:",), CLAIM: ()}


def test_an_introduction_covers_its_list() -> None:
    found = under(TITLE, QUOTED, "Key points:", "- rust in the cables", "- cracks in the deck", PLAIN)
    assert found["- rust in the cables"] == found["- cracks in the deck"] == ("Key points:",)
    assert found[PLAIN] == ()


def test_a_time_begins_an_entry_of_its_own() -> None:
    found = under(TITLE, "11:45", "Trains stop", PLAIN, "11:20", QUOTED)
    assert found == {PLAIN: ("11:45", "Trains stop"), QUOTED: ("11:20",)}


def test_headings_over_one_paragraph_stay_few() -> None:
    article = read(text="Here’s what:\nTalks begin\n" * 50 + QUOTED)
    assert len(article.blocks[-1].headings) <= 3
