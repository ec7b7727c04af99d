from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.typography import FILLER, normalise

MARKS_AND_SPACES = set("\"“”„‟«»＂❝❞〝〞「」‘’‚‛‹›'`´ \n" + FILLER)
messy = st.text(alphabet="a Sb.,\n\"'“”„‘’‚«»‹›`´\u200b\u202e\xa0\x01()—…?9", max_size=60)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('"Stay," she said. "Please."', "“Stay,” she said. “Please.”"),
        ("„Bleib“, sagte er.", "“Bleib”, sagte er."),
        ("„Stay,” she said.", "“Stay,” she said."),
        ("“Stay,” she said.", "“Stay,” she said."),
        ("«Reste», dit-il.", "“Reste”, dit-il."),
        ("« Reste », dit-il.", "“ Reste ”, dit-il."),
        ("»Bleib«, sagte er.", "“Bleib”, sagte er."),
        ("”Stanna”, sade hon.", "“Stanna”, sade hon."),
        ("„He said: ‚Stay.'“ Then he left.", "“He said: ‘Stay.’” Then he left."),
        ("'Stay,' she said.", "‘Stay,’ she said."),
        ("The house‚s roof", "The house’s roof"),
        ("It's the workers' own", "It’s the workers’ own"),
        ("‘I like the workers’ song,’ she said.", "‘I like the workers’ song,’ she said."),
        ("rock 'n' roll in the '90s", "rock ’n’ roll in the ’90s"),
        ("''Stay,'' she said.", f"“{FILLER}Stay,”{FILLER} she said."),
        ("''He said, 'Stay,''' she said.", f"“{FILLER}He said, ‘Stay,’”{FILLER} she said."),
        ("``Stay,'' she said.", f"“{FILLER}Stay,”{FILLER} she said."),
        ("\"'Stay' was all I said.\"", "“‘Stay’ was all I said.”"),
    ],
)
def test_every_convention_of_quote_marks_becomes_one(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


@pytest.mark.parametrize("odd", ["\xa0", "\u2009", "\u202f", "\u200b", "\u202e", "\ufeff", "\t", "\x07", "\u2028"])
def test_an_odd_space_becomes_a_plain_one(odd: str) -> None:
    assert normalise(f"two{odd}words") == "two words"


def test_an_opening_mark_is_repeated_where_a_quotation_goes_over_paragraphs() -> None:
    assert normalise('"One.\n"Two."') == "“One.\n“Two.”"


@given(messy)
def test_length_and_line_ends_stay(raw: str) -> None:
    text = normalise(raw)
    assert len(text) == len(raw)
    assert [at for at, char in enumerate(text) if char == "\n"] == [
        at for at, char in enumerate(raw) if char == "\n"
    ]


@given(messy)
def test_twice_is_once(raw: str) -> None:
    assert normalise(normalise(raw)) == normalise(raw)


@given(st.text())
def test_nothing_else_changes(raw: str) -> None:
    changed = {after for before, after in zip(raw, normalise(raw), strict=True) if before != after}
    assert changed <= MARKS_AND_SPACES


@pytest.mark.parametrize("piece", ['"', "'", "“", "a", "‘a ", "\u202e", "(", "\ud800"])
def test_a_megabyte_of_anything_is_read(piece: str) -> None:
    assert len(normalise(piece * (1_000_000 // len(piece)))) == 1_000_000 // len(piece) * len(piece)


def test_a_straight_mark_that_begins_a_sentence_opens_though_nothing_closes_it() -> None:
    assert normalise("'Yes,' she said. 'He didn't thank me.\n'I'd had it.'") == (
        "‘Yes,’ she said. ‘He didn’t thank me.\n‘I’d had it.’"
    )
