"""The words of a text in order, so that a phrase is found there."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from index.retrieval import fold, word_spans

if TYPE_CHECKING:
    from collections.abc import Sequence


class Wording:
    """Hold the words of a text in order, folded, so that a phrase is found whatever its case and marks."""

    def __init__(self, text: str) -> None:
        self.spans = [span for span in word_spans(text) if fold(text[slice(*span)])]
        folded = [fold(text[slice(*span)]) for span in self.spans]
        self._joined = f" {' '.join(folded)} "
        self._starts: list[int] = []
        place = 1
        for word in folded:
            self._starts.append(place)
            place += len(word) + 1

    def find(self, phrase: Sequence[str]) -> tuple[int, int] | None:
        """Return the first and the last word of the first place of a folded phrase."""
        place = self._joined.find(f" {' '.join(phrase)} ") if phrase else -1
        if place < 0:
            return None
        first = bisect_right(self._starts, place + 1) - 1
        return first, first + len(phrase) - 1

    def count(self, phrase: Sequence[str]) -> int:
        """Return how often a folded phrase stands in the text."""
        return self._joined.count(f" {' '.join(phrase)} ") if phrase else 0


_CAPITAL = re.compile(r"\w[\w’-]*")


def capitalised(text: str) -> set[str]:
    """Return the folded words that begin with a capital letter somewhere in the text."""
    return {fold(word) for word in _CAPITAL.findall(text) if word[0].isupper()}
