"""Which words of the documents may stand for one of the question's: alike, derived, or spelt nearly so."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz, process

from index.retrieval.background import model

if TYPE_CHECKING:
    from collections.abc import Iterable

SYNONYM: Final = 0.4
"""What a word that says the same counts, where the word itself would count 1."""
DERIVED: Final = 0.6
"""What a word of the same root counts: "recogn-ise" and "recogn-ition"."""
MISSPELT: Final = 0.8
"""What the word that an unknown one is a misspelling of counts."""

_ROOT: Final = 4
_SHARED: Final = 0.6
_NEAR: Final = 80.0
_MOST_COMPARED: Final = 20_000


@cache
def _alike() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for line in model()["alike"]:
        terms = line.split()
        for found in terms:
            groups[found].update(terms)
    return {found: frozenset(others - {found}) for found, others in groups.items()}


class Variants:
    """Hold the terms of some documents by their roots."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._vocabulary = frozenset(vocabulary)
        self._spellings = [known for known in self._vocabulary if len(known) > _ROOT][:_MOST_COMPARED]
        self._roots: dict[str, list[str]] = defaultdict(list)
        for known in self._vocabulary:
            if len(known) >= _ROOT:
                self._roots[known[:_ROOT]].append(known)

    def of(self, term: str) -> list[tuple[str, float]]:
        """Return the documents' terms that may stand for this one, with what each counts, the least first."""
        found = dict.fromkeys(_alike().get(term, frozenset()) & self._vocabulary, SYNONYM)
        if len(term) >= _ROOT:
            for other in self._roots.get(term[:_ROOT], ()):
                if other != term and _shared(term, other) >= _SHARED * max(len(term), len(other)):
                    found[other] = DERIVED
            if not found and term not in self._vocabulary:
                near = process.extractOne(term, self._spellings, scorer=fuzz.ratio, score_cutoff=_NEAR)
                if near:
                    found[near[0]] = MISSPELT
        return sorted(found.items(), key=lambda pair: pair[1])


def _shared(left: str, right: str) -> int:
    """Return how many letters two words share from the first on."""
    return next(
        (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )
