"""Which words of the documents may stand for one of the question's: of the same root, or spelt nearly so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Iterable

DERIVED: Final = 0.6
"""What a word of the same root counts, where the word itself would count 1: "recognise" and "recognition"."""
MISSPELT: Final = 0.8
"""What the word that an unknown one is a misspelling of counts."""

_ROOT: Final = 4
_SHARED: Final = 0.6
_NEAR: Final = 80.0
_SHORT: Final = 6
"""Letters below which a misspelling has the first letter right and one slip: "rain" is not "ukrain"."""
_MOST_COMPARED: Final = 20_000


class Variants:
    """Hold the terms of some documents by their roots."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._vocabulary = frozenset(vocabulary)
        self._spellings = [known for known in sorted(self._vocabulary) if len(known) > _ROOT][:_MOST_COMPARED]
        self._roots: dict[str, list[str]] = defaultdict(list)
        for known in self._vocabulary:
            if len(known) >= _ROOT:
                self._roots[known[:_ROOT]].append(known)

    def of(self, term: str) -> dict[str, float]:
        """Return the documents' terms that may stand for this one, with what each counts."""
        found: dict[str, float] = {}
        if len(term) >= _ROOT:
            for other in self._roots.get(term[:_ROOT], ()):
                if other != term and _shared(term, other) >= _SHARED * max(len(term), len(other)):
                    found[other] = DERIVED
            if not found and term not in self._vocabulary:
                near = self._slip(term) if len(term) < _SHORT else self._near(term)
                if near:
                    found[near] = MISSPELT
        return found

    def _near(self, term: str) -> str | None:
        near = process.extractOne(term, self._spellings, scorer=fuzz.ratio, score_cutoff=_NEAR)
        return near[0] if near else None

    def _slip(self, term: str) -> str | None:
        """Return the first term that one letter left out, put in, changed or swapped makes of a short one."""
        first = bisect_left(self._spellings, term[0])
        last = bisect_right(self._spellings, term[0], lo=first, key=itemgetter(0))
        near = process.extractOne(term, self._spellings[first:last], scorer=OSA.distance, score_cutoff=1)
        return near[0] if near else None


def _shared(left: str, right: str) -> int:
    """Return how many letters two words share from the first on."""
    return next(
        (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )
