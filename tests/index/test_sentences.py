from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def test_a_sentence_ends_at_a_stop_before_a_capital() -> None:
    assert sentences("The town slept. The river did not.") == ["The town slept.", "The river did not."]


def test_a_stop_inside_quote_marks_ends_its_sentence_with_the_mark() -> None:
    assert sentences("“Go home.” They went.") == ["“Go home.”", "They went."]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Osei met Dr. Lund on Jan. 3 in St. Gall.",
        "The U.S. Army and J. R. Moreau agreed.",
        "It cost 1.5 million, vs. Two Rivers' 2.",
        "He waited... and left.",
    ],
)
def test_an_abbreviation_an_initial_or_a_pause_ends_none(text: str) -> None:
    assert sentences(text) == [text]


def test_an_abbreviation_ends_a_sentence_before_a_usual_beginning() -> None:
    assert sentences("She works for Harbour Inc. The firm is old.") == [
        "She works for Harbour Inc.",
        "The firm is old.",
    ]


@given(st.text(alphabet="aB .!?”“\n…", max_size=80))
def test_spans_are_in_order_and_hold_every_word(text: str) -> None:
    spans = sentence_spans(text)
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


@pytest.mark.parametrize("piece", [".", ". ", "a", "“", ".”", " "])
def test_a_megabyte_of_anything_is_read(piece: str) -> None:
    assert len(sentence_spans(piece * (1_000_000 // len(piece)))) <= 1
