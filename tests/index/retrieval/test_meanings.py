import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.retrieval import Document, Ranker, analyse
from index.retrieval.meanings import Meanings, vectors

FILLER = "The old mill stands by a wide river, where boats pass in the morning and herons fish in the reeds. "


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [("doctor", "physician", "bridge"), ("purchase", "buy", "winter"), ("car", "vehicle", "bishop")],
)
def test_words_of_one_meaning_are_nearer_than_others(word: str, near: str, far: str) -> None:
    meanings = Meanings([analyse(near), analyse(far)])
    shares = meanings.nearest(analyse(word), [0, 1])[0]
    assert shares[0] > shares[1]


def test_a_word_is_not_near_to_itself() -> None:
    assert Meanings([analyse("doctor")]).nearest(analyse("doctor"), [0]).tolist() == [[0.0]]


def test_only_the_documents_asked_about_are_told_in_their_order() -> None:
    meanings = Meanings([analyse("bridge"), [], analyse("physician"), analyse("winter")])
    shares = meanings.nearest(analyse("doctor"), [2, 1, 0])
    assert shares.shape == (1, 3)
    assert shares[0, 0] > 0
    assert shares[0, 1] == 0


def test_a_term_that_the_table_does_not_have_is_near_to_nothing() -> None:
    assert not vectors(["qzxqzx"]).any()
    assert not Meanings([analyse("doctor")]).nearest(["qzxqzx"], [0]).any()


def test_vectors_have_length_one() -> None:
    assert np.linalg.norm(vectors(analyse("doctor bridge")), axis=1) == pytest.approx([1, 1])


def test_long_passages_are_found_by_a_word_of_the_same_meaning() -> None:
    texts = [FILLER * 8 + last for last in ("Its roof is red.", "A physician lived there.", "Its door is low.")]
    assert Ranker([Document(text) for text in texts]).rank("a doctor at the mill", 1).documents[0].number == 1


@given(st.lists(st.lists(st.sampled_from(["doctor", "bridg", "zzz", "winter"]), max_size=4), max_size=5))
def test_nearness_is_a_share(documents: list[list[str]]) -> None:
    shares = Meanings(documents).nearest(["physician", "zzz"], list(range(len(documents))))
    assert shares.shape == (2, len(documents))
    assert ((shares >= 0) & (shares <= 1.01)).all()
