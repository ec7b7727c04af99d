from collections import Counter
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.retrieval.postings import Pairs, Postings

TEXTS = st.lists(st.lists(st.sampled_from("abcd"), max_size=7), max_size=6)


def laid_out(texts: list[list[str]]) -> tuple[Postings, Pairs]:
    postings, pairs = Postings(), Pairs()
    for place, text in enumerate(texts):
        numbers = [postings.add(word, place) for word in text]
        for first, second in pairwise(numbers):
            pairs.add(first, second, place)
    postings.freeze()
    pairs.freeze()
    return postings, pairs


@given(TEXTS)
def test_words_are_counted_where_they_stand(texts: list[list[str]]) -> None:
    postings, _ = laid_out(texts)
    keys = [*"abcd", "unseen"]
    expected = [[Counter(text)[key] for text in texts] for key in keys]
    assert postings.matrix(keys, len(texts)).tolist() == expected
    for key, row in zip(keys, expected, strict=True):
        assert postings.places(key).tolist() == np.flatnonzero(row).tolist()


@given(TEXTS, st.text("abcdx", max_size=2), st.text("abcdx", max_size=2))
def test_pairs_are_found_in_their_order(texts: list[list[str]], first: str, second: str) -> None:
    postings, pairs = laid_out(texts)
    found = pairs.matrix([(postings.number(first), postings.number(second))], len(texts))
    expected = [(first, second) in list(pairwise(text)) for text in texts]
    assert found.tolist() == [expected]


def test_postings_of_nothing_are_false() -> None:
    postings, pairs = laid_out([])
    assert not postings
    assert pairs.matrix([], 3).shape == (0, 3)
