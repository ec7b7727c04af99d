"""The engine in memory: rank_bm25's Okapi BM25 with an idf that is never negative."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from rank_bm25 import BM25Okapi

from index.retrieval.engine import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray


EMPTY: Final = "\0"
"""The term of a document that has none: rank_bm25 divides by the documents' mean length."""


class OkapiEngine(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
    """Score documents by BM25 as Lucene does.

    rank_bm25's idf falls below zero, or to a floor, for a term that half the documents hold; in one article these
    are the words it is about. Lucene's is ln(1 + (N - df + 0.5) / (df + 0.5)), and its score leaves out the factor
    (k1 + 1), which is the same for all (Kamphuis et al., "Which BM25 do you mean?", ECIR 2020).
    """

    def __init__(self, documents: Iterable[Sequence[str]], *, k1: float = 1.5, b: float = 0.75) -> None:
        corpus = [document or (EMPTY,) for document in documents]
        super().__init__(corpus or [(EMPTY,)], k1=k1, b=b)
        self._unseen = self._idf(0)

    def _calc_idf(self, nd: dict[str, int]) -> None:
        self.idf = {term: self._idf(df) for term, df in nd.items()}

    def _idf(self, df: int) -> float:
        return math.log(1 + (self.corpus_size - df + 0.5) / (df + 0.5))

    def get_scores(self, query: Sequence[str]) -> NDArray[np.float64]:
        """Return every document's score; a term that comes twice counts twice."""
        scores: NDArray[np.float64] = super().get_scores(query)
        scores /= self.k1 + 1
        return scores

    def weight(self, term: str) -> float:
        """Return the idf of a term."""
        return float(self.idf.get(term, self._unseen))

    def search(self, terms: Sequence[str], limit: int) -> list[Match]:
        """Return the documents that hold any of the terms, best first, ties in the order of indexing."""
        scores = self.get_scores([term for term in terms if term in self.idf])
        order = np.argsort(-scores, kind="stable")[:limit]
        return [Match(number, score) for number in order.tolist() if (score := float(scores[number])) > 0]
