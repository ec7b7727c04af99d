import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.retrieval import analyse, tokens


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kremlin’s KREMLIN kremlin's", "kremlin kremlin kremlin"),
        ("negotiations negotiating", "negotiation negotiate"),
        ("two-hour", "2 hours"),
        ("two hour", "2-hour"),
        ("1,000 troops", "1000 troop"),
        ("Pérez", "perez"),
        ("Pe\u0301rez", "Pérez"),
        ("ｗａｒ ﬁnal", "war final"),
        ("U.S.", "us"),
        ("won wrote children", "win write child"),
    ],
)
def test_what_says_the_same_has_the_same_terms(left: str, right: str) -> None:
    assert analyse(left) == analyse(right)


def test_what_a_question_is_asked_with_has_no_term() -> None:
    assert analyse("What did the … say about it, and why didn’t they?") == ["say"]


def test_tokens_stand_where_their_words_do() -> None:
    text = "“The Kremlin’s aide”, he said"
    assert [(t.term, text[t.start : t.end]) for t in tokens(text)] == [
        ("kremlin", "Kremlin’s"),
        ("aid", "aide"),
        ("say", "said"),
    ]


@given(st.text())
def test_tokens_and_terms_agree_on_any_text(text: str) -> None:
    found = tokens(text)
    assert [token.term for token in found] == analyse(text)
    assert all(text[token.start : token.end].strip() for token in found)


@pytest.mark.parametrize("unit", ["a", "'", "a'", "a.", "1,", "\u0301", "\u200b", "“", "\ud800", "\u202e"])
def test_a_megabyte_of_anything_is_analysed(unit: str) -> None:
    assert len(analyse(unit * (1_000_000 // len(unit)))) <= 500_000
