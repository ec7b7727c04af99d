"""The words of a text in order, so that a phrase is found there."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

from index.retrieval import fold, word_spans, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import Span


class Wording:
    """Hold the words of a text in order, folded, so that a phrase is found whatever its case and marks."""

    def __init__(self, text: str) -> None:
        folded: list[str] = []
        self._firsts, self._lasts, self._places = array("I"), array("I"), array("I")
        place = 1
        for start, end in word_spans(text):
            if word := fold(text[start:end]):
                folded.append(word)
                self._firsts.append(start)
                self._lasts.append(end)
                self._places.append(place)
                place += len(word) + 1
        self._joined = f" {' '.join(folded)} "

    def spans(self, most: int) -> list[Span]:
        """Return where the first words stand, `most` of them."""
        return list(zip(self._firsts[:most], self._lasts[:most], strict=True))

    def span(self, first: int, last: int) -> Span:
        """Return where the words from one to another stand together."""
        return self._firsts[first], self._lasts[last]

    def find(self, phrase: Sequence[str]) -> tuple[int, int] | None:
        """Return the first and the last word of the first place of a folded phrase."""
        place = self._joined.find(f" {' '.join(phrase)} ") if phrase else -1
        if place < 0:
            return None
        first = bisect_right(self._places, place + 1) - 1
        return first, first + len(phrase) - 1

    def count(self, phrase: Sequence[str]) -> int:
        """Return how often a folded phrase stands in the text."""
        return self._joined.count(f" {' '.join(phrase)} ") if phrase else 0


def phrase_of(text: str) -> list[str]:
    """Return the words of a text in order, folded: a phrase as `Wording` finds it."""
    return [word for written in words(text) if (word := fold(written))]


def meet(left: Span, right: Span) -> bool:
    """Tell whether two spans share a character."""
    return left[0] < right[1] and right[0] < left[1]


_CAPITAL = re.compile(r"\w[\w’-]*")


def capitalised(text: str) -> set[str]:
    """Return the folded words that begin with a capital letter somewhere in the text."""
    return {fold(word) for word in _CAPITAL.findall(text) if word[0].isupper()}
