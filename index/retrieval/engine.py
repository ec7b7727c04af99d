"""What every engine does: score documents, which it knows by number alone, for a bag of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Match(NamedTuple):
    """Hold one document that an engine found: its number, from 0 in the order of indexing, and its score."""

    number: int
    score: float


class Engine(Protocol):
    """Rank documents that are sequences of terms. Engines are immutable and may be asked from many threads."""

    def search(self, terms: Sequence[str], limit: int) -> list[Match]:
        """Return the documents that hold any of the terms, best first, ties in the order of indexing."""
        ...

    def weight(self, term: str) -> float:
        """Return what a term tells: its inverse document frequency, never negative, largest for unseen terms."""
        ...
