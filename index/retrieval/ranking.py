"""Documents in the order in which they answer a question, and whether any of them does."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from index.retrieval.background import model
from index.retrieval.fields import Fields
from index.retrieval.meanings import Meanings
from index.retrieval.okapi import OkapiEngine
from index.retrieval.signals import NAMES, OF_LONG, Query, Signals, of_long, query, signals, wordiness
from index.retrieval.variants import Variants

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import Span
    from index.retrieval.engine import Engine
    from index.retrieval.fields import Document
    from index.retrieval.postings import Floats


class Ranked(NamedTuple):
    """Hold one document: its number, its share of the belief that it answers, and its best sentence's span."""

    number: int
    score: float
    sentence: Span


class Ranking(NamedTuple):
    """Hold documents, best first, and how likely the best one answers at all: 0 to 1."""

    documents: list[Ranked]
    confidence: float
    query: Query


SHORT: Final = 29.0
"""Terms up to which passages count as short: a news article's paragraphs, or single sentences."""
LONG: Final = 72.0
"""Terms from which passages count as long: an encyclopaedia's paragraphs."""


def lengthiness(length: float) -> float:
    """Return how far passages of this mean length, in terms, are long ones: 0 to 1."""
    part = math.log((1 + length) / (1 + SHORT)) / math.log((1 + LONG) / (1 + SHORT))
    return min(1.0, max(0.0, part))


class Ranker:
    """Rank documents for questions by a weighted sum of signals, as learnt from questions with known answers.

    What tells in a sentence tells less in a long paragraph, which holds much by chance: the weights move with the
    passages' mean length from those of short ones to those of long ones, and some with how many terms a question
    has. They are those of a conditional logit (McFadden, 1974): the softmax of the sums is each document's chance
    of being the one that answers. `tests/evaluation/train_ranking.py` fits them.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self.fields = Fields(documents)
        self.engine: Engine = OkapiEngine(self.fields.documents)
        self.variants = Variants(self.fields.vocabulary)
        self.length = sum(map(len, self.fields.documents)) / max(1, len(documents))
        self.lengthiness = lengthiness(self.length)
        self._meanings = Meanings(self.fields.documents) if self.lengthiness else None
        self._weights, self._by_terms = weights(model(), self.names, self.lengthiness)

    @property
    def names(self) -> tuple[str, ...]:
        """Return what the signals are called, in their order."""
        return (*NAMES, *OF_LONG) if self.lengthiness else NAMES

    def signals(self, asked: Query) -> Signals | None:
        """Return what speaks for each document; None where there is no document or no word in the question."""
        if not asked.terms or not self.fields.documents:
            return None
        found = signals(asked, self.fields, self.engine, self.variants)
        return found if self._meanings is None else of_long(asked, found, self._meanings)

    def rank(self, question: str, limit: int) -> Ranking:
        """Return the documents that answer a question best."""
        asked = query(question)
        found = self.signals(asked)
        if found is None:
            count = min(limit, len(self.fields.documents))
            return Ranking(
                [Ranked(i, 0.0, self.fields.sentences[self.fields.starts[i]]) for i in range(count)], 0.0, asked
            )
        sums = (self._weights + wordiness(asked) * self._by_terms) @ found.table
        shares = np.exp(sums - sums.max())
        shares /= shares.sum()
        order = np.argsort(-shares, kind="stable").tolist()
        places, parts = found.sentence.tolist(), shares.tolist()
        ranked = [Ranked(i, parts[i], self.fields.sentences[places[i]]) for i in order[:limit]]
        return Ranking(ranked, self.confidence(asked, found, order[0]), asked)

    def confidence(self, asked: Query, found: Signals, best: int) -> float:
        """Return the chance that a question is answered by its best document."""
        return confidence(evidence(asked, found, best, self.length), _believed())


def weights(learnt: dict[str, Any], names: Sequence[str], long: float) -> tuple[Floats, Floats]:
    """Return the signals' weights where passages are so far long ones, and what a question's wordiness adds."""
    fixed = [learnt["weights"].get(name, 0.0) + long * learnt["of long"][name] for name in names]
    return np.array(fixed), np.array([learnt["by terms"].get(name, 0.0) for name in names])


EVIDENCE: Final = (
    "okapi",
    "covered",  # what the best document holds of the terms, by what they tell
    "covered by weight",  # the same by the weights: more where the article seldom has the terms
    "sentence",  # what its best sentence holds
    "rarest",  # what the rarest term that it holds tells
    "missing",  # what no document holds
    "names missing",  # what no document holds of the names
    "matched",  # how many terms it holds, five at most
    "pairs",
    "title",
    "length",  # long documents hold much by chance
    "covered at length",
    "sentence at length",
    "missing at length",
    "one",
)


def evidence(asked: Query, found: Signals, best: int, length: float) -> Floats:
    """Return what speaks for a question's being answered by its best document; `length` is the documents' mean."""
    rare = found.rare
    total = float(rare.sum())
    held = found.held[:, best]
    row = dict(zip(NAMES, found.table[:, best].tolist(), strict=False))
    covered = float(held @ rare) / total + row["variants"]
    absent = rare * (1 - found.held.max(1))
    missing = float(absent.sum()) / total
    share, long = float(found.share[best]), math.log(1 + length) - 2.5
    return np.array(
        [
            row["okapi"],
            covered,
            float(found.weights @ held),
            share,
            float((held * rare).max()) / 8,
            missing,
            float(absent @ np.array(asked.names, float)) / total,
            min(float(held.sum()), 5.0) / 5,
            row["pairs"],
            row["title"],
            long,
            covered * long,
            share * long,
            missing * long,
            1.0,
        ]
    )


def confidence(seen: Floats, believed: Floats) -> float:
    """Return the chance that a question is answered, given the evidence and its weights (logistic regression)."""
    return 1 / (1 + math.exp(-float(believed @ seen)))


@cache
def _believed() -> Floats:
    return np.array([model()["confidence"][name] for name in EVIDENCE])
