"""The words of a question as they are typed in a channel."""

from __future__ import annotations

from dataclasses import dataclass

from index.answering import grammar

_EDGES = " .,:;!?()[]“”‘’…–—-"


@dataclass(frozen=True, slots=True)
class Typed:
    """Hold the words of a question as written, and in lower case without the marks around them."""

    written: tuple[str, ...]
    keys: tuple[str, ...]

    def after(self, start: int, end: int | None = None) -> Typed:
        """Return the words from one place on, up to another."""
        return Typed(self.written[start:end], self.keys[start:end])

    def __str__(self) -> str:
        """Return the words as written, without the marks around them."""
        return " ".join(self.written).strip(_EDGES)

    def find(self, wanted: frozenset[str], start: int = 0) -> int:
        """Return the place of the first of the wanted words, -1 for none."""
        if wanted.isdisjoint(self.keys):
            return -1
        return next((i for i in range(start, len(self.keys)) if self.keys[i] in wanted), -1)

    def skip(self, unwanted: frozenset[str], start: int = 0) -> int:
        """Return the place of the first word that is not one of the unwanted."""
        keys, end = self.keys, len(self.keys)
        while start < end and keys[start] in unwanted:
            start += 1
        return min(start, end)


def typed(plain: str) -> Typed:
    """Return the words of a question as they are usually spelt, without what only opens and closes it."""
    written = plain.split(" ")
    keys = [word.strip(_EDGES).lower() for word in written]
    if not grammar.SPELT.keys().isdisjoint(keys):
        spelt = [grammar.SPELT.get(key, word) for key, word in zip(keys, written, strict=True)]
        written = " ".join(spelt).split(" ")
        keys = [word.strip(_EDGES).lower() for word in written]
    first, last = 0, len(keys)
    while first < last and keys[first] in grammar.OPENERS:
        first += 1
    while last > first and keys[last - 1] in grammar.CLOSERS:
        last -= 1
    return Typed(tuple(written[first:last]), tuple(keys[first:last]))
