from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.verifying import MOST_QUOTES, checked, quotations_in, unquoted

if TYPE_CHECKING:
    from index import Index


@pytest.mark.parametrize(
    "text",
    [
        "he said “this is not our war” again",
        'he said "this is not our war" again',
        "er sagte „this is not our war“ noch",
        "il dit «this is not our war» encore",
        "er sagte »this is not our war« noch",
        "he said 'this is not our war' again",
        "he said ‘this is not our war’ again",
        "> this is not our war",
        "look:\n> **this is not our war**\nso there",
    ],
)
def test_a_quotation_is_found_in_any_quote_marks(text: str) -> None:
    assert quotations_in(text) == ["this is not our war"]


def test_apostrophes_are_no_quote_marks() -> None:
    assert quotations_in("I don't think that's what they're saying, isn't it") == []


def test_an_apostrophe_inside_single_quote_marks_belongs_to_the_words() -> None:
    assert quotations_in("he said 'we don't want this war' again") == ["we don't want this war"]


def test_a_single_word_in_quote_marks_is_no_quotation() -> None:
    assert quotations_in("this “deal” of his") == []


def test_each_quotation_is_checked_once_and_in_order() -> None:
    assert quotations_in("“the second one” “the first one” “the second one”") == [
        "the second one",
        "the first one",
    ]


def test_what_is_not_checked_any_more_is_counted(index: Index) -> None:
    reply = checked(index, " ".join(f"“quotation number {n}”" for n in range(MOST_QUOTES + 5)))

    assert not isinstance(reply, str)
    assert (reply.embed.description or "").count("❌") == MOST_QUOTES
    assert (reply.embed.description or "").endswith("5 quotations more not checked.")


@given(st.text(alphabet="“”„\"'‘’«»> ab\n", max_size=500))
def test_any_text_is_read(text: str) -> None:
    assert all(quote in text for quote in quotations_in(text))


@pytest.mark.parametrize("text", ["'" * 100_000, "“" * 100_000, "'a" * 50_000, " 'a" * 30_000, '"' * 100_000])
def test_a_text_of_quote_marks_is_read_too(text: str) -> None:
    assert quotations_in(text) == []


def test_quote_marks_around_a_text_are_no_part_of_it() -> None:
    assert unquoted(" “This is not our war.” ") == "This is not our war."
