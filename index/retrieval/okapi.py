"""The engine in memory: rank_bm25's Okapi BM25 with an idf that is never negative."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from rank_bm25 import BM25Okapi

from index.retrieval.engine import Match
from index.retrieval.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.retrieval.postings import Floats

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
        corpus = corpus or [(EMPTY,)]
        super().__init__(corpus, k1=k1, b=b)
        self.doc_freqs: list[dict[str, int]] = []  # one for each document: more memory than all the rest
        self._held = Postings()
        for number, terms in enumerate(corpus):
            for term in terms:
                self._held.add(term, number)
        self._held.freeze()
        self._norms = k1 * (1 - b + b * np.array(self.doc_len) / self.avgdl)
        self._unseen = self._idf(0)

    def _calc_idf(self, nd: dict[str, int]) -> None:
        self.idf = {term: self._idf(df) for term, df in nd.items()}

    def _idf(self, df: int) -> float:
        return math.log(1 + (self.corpus_size - df + 0.5) / (df + 0.5))

    def get_scores(self, query: Sequence[str]) -> Floats:
        """Return every document's score; a term that comes twice counts twice."""
        often = self._held.matrix(query, self.corpus_size)
        scores: Floats = np.array([self.idf.get(term, 0.0) for term in query]) @ (often / (often + self._norms))
        return scores

    def get_batch_scores(self, query: Sequence[str], doc_ids: Sequence[int]) -> list[float]:
        """Return the scores of some documents."""
        some: list[float] = self.get_scores(query)[list(doc_ids)].tolist()
        return some

    def weight(self, term: str) -> float:
        """Return the idf of a term."""
        return float(self.idf.get(term, self._unseen))

    def search(self, terms: Sequence[str], limit: int) -> list[Match]:
        """Return the documents that hold any of the terms, best first, ties in the order of indexing."""
        scores = self.get_scores([term for term in terms if term in self.idf])
        order = np.argsort(-scores, kind="stable")[:limit]
        return [Match(number, score) for number in order.tolist() if (score := float(scores[number])) > 0]
