from __future__ import annotations

import pytest

from index.reading import read

FIRST = (
    "The council voted on Tuesday to close the harbour bridge for two years, after inspectors found rust in it."
)
SECOND = "“It is not safe,” said Maria Lopez, who leads the council’s transport committee."
HEADLINE = "Harbour bridge to close for two years, council says"


def named(*lines: str, title: str | None = None) -> tuple[str | None, str | None, list[int]]:
    """Return title, publisher and the lines of the blocks that are the title."""
    article = read(text="\n".join(lines), title=title)
    return article.title, article.publisher, [b.lines[0] for b in article.blocks if b.kind == "title"]


def test_a_headline_on_the_first_line_is_the_title() -> None:
    assert named(HEADLINE, FIRST, SECOND) == (HEADLINE, None, [1])


def test_furniture_above_the_title_is_passed_over() -> None:
    assert named("Skip to content", HEADLINE, FIRST, SECOND) == (HEADLINE, None, [2])


@pytest.mark.parametrize("separator", ["–", "—", "|", "-"])
def test_a_last_line_that_names_its_publisher_is_the_title(separator: str) -> None:
    last = f"{HEADLINE} {separator} The Daily Example"
    assert named("Rust found in harbour bridge cables", FIRST, SECOND, last) == (
        HEADLINE,
        "The Daily Example",
        [4],
    )


def test_the_title_block_is_kept_whole() -> None:
    article = read(text=f"{FIRST}\n{SECOND}\n{HEADLINE} | example.co.uk")
    assert article.publisher == "example.co.uk"
    assert article.blocks[-1].text == f"{HEADLINE} | example.co.uk"


def test_a_first_line_may_name_its_publisher_too() -> None:
    assert named(f"{HEADLINE} | BBC News", FIRST, SECOND) == (HEADLINE, "BBC News", [1])


def test_a_last_line_in_the_words_of_the_page_is_the_title() -> None:
    assert named(FIRST, SECOND, "Council votes: harbour bridge to close for two years") == (
        "Council votes: harbour bridge to close for two years",
        None,
        [3],
    )


@pytest.mark.parametrize(
    "last", ["Contributions by several newsrooms elsewhere", "She said so – and went home.", "Lisbon"]
)
def test_other_last_lines_are_not(last: str) -> None:
    assert named(FIRST, SECOND, last) == (None, None, [])


def test_a_page_that_opens_with_a_sentence_has_no_title() -> None:
    assert named(FIRST, SECOND) == (None, None, [])


def test_a_single_line_is_a_passage_and_no_title() -> None:
    article = read(text=HEADLINE)
    assert article.title is None
    assert [passage.text for passage in article.passages] == [HEADLINE]


def test_a_title_that_is_given_replaces_the_pages_own() -> None:
    assert named(HEADLINE, FIRST, SECOND, title="Bridge") == ("Bridge", None, [])


def test_a_title_that_is_given_is_found_on_the_page() -> None:
    lines = (FIRST, SECOND, f"{HEADLINE.upper()} – Daily Example")
    assert named(*lines, title=HEADLINE) == (HEADLINE, "Daily Example", [3])


def test_a_first_line_that_begins_like_others_is_a_turn_and_no_title() -> None:
    assert named(
        "Q: Why did you close the bridge", FIRST, "A: It is not safe.", "Q: When will it open?", SECOND
    ) == (
        None,
        None,
        [],
    )
