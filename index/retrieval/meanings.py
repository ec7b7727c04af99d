"""Which words mean nearly the same, by a table of numbers for a word each: no model is run."""

from __future__ import annotations

import io
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from index.retrieval.postings import Floats, Numbers

UNRELATED: Final = 0.3
"""The cosine up to which two words tell nothing of each other."""


@cache
def _table() -> tuple[dict[str, int], NDArray[np.int8]]:
    """Return the terms with their rows, and the rows: see `tests/evaluation/distil_words.py`, which makes them."""
    with np.load(io.BytesIO(files("index.retrieval").joinpath("meanings.npz").read_bytes())) as saved:
        terms = saved["terms"].tobytes().decode("ascii").split()
        return {term: row for row, term in enumerate(terms)}, saved["vectors"]


def vectors(terms: Iterable[str]) -> NDArray[np.float32]:
    """Return a vector of length 1 for each term (row), of zeros for one that the table does not have."""
    known, table = _table()
    rows = np.array([known.get(term, -1) for term in terms], np.int64)
    found = table[rows].astype(np.float32)
    found[rows < 0] = 0
    lengths = np.sqrt(np.einsum("ij,ij->i", found, found))[:, None]
    return np.asarray(found / np.maximum(lengths, 1), np.float32)


class Meanings:
    """Hold the terms of some documents as vectors, and which document holds which."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        known = _table()[0]
        self._rows: dict[str, int] = {}
        self._held: list[Numbers] = []
        for terms in documents:
            rows = {self._rows.setdefault(term, len(self._rows)) for term in terms if term in known}
            self._held.append(np.array(sorted(rows), np.int32))
        self._vectors = vectors(self._rows)

    def nearest(self, terms: Sequence[str], numbers: Sequence[int]) -> Floats:
        """Return how near another word of each document (column) comes to each term (row): 0 to 1."""
        near = np.zeros((len(terms), len(numbers)))
        filled = [column for column, number in enumerate(numbers) if len(self._held[number])]
        if not filled or not terms:
            return near
        cosines = vectors(terms) @ self._vectors.T
        for row, term in enumerate(terms):
            if term in self._rows:
                cosines[row, self._rows[term]] = 0
        held = [self._held[numbers[column]] for column in filled]
        starts = np.cumsum([0, *map(len, held[:-1])])
        near[:, filled] = np.maximum.reduceat(cosines.take(np.concatenate(held), axis=1), starts, axis=1)
        shares: Floats = np.maximum(near - UNRELATED, 0) / (1 - UNRELATED)
        return shares
