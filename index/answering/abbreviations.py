"""What initials stand for: "GM" is "General Motors" where an article has only the name."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

from index.retrieval import fold
from index.retrieval.analysis import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.answering.mentions import Mentions

_Names: TypeAlias = dict[str, dict[str, str]]

LONGEST_INITIALS: Final = 6
"""Letters of the longest initials that are looked up."""
LONGEST_RUN: Final = 12
"""Words of a name that are read."""

_NAME = re.compile(r"[^\W\d_a-z][\w-]*(?: (?:(?:of|and|for|on|de) (?:the )?)?[^\W\d_a-z][\w-]*)+")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_])*")
_VOWELS = frozenset("aeiou")
_COMMON: Final = {
    "eu": "European Union", "un": "United Nations", "us": "United States", "usa": "United States",
    "uk": "United Kingdom", "uae": "United Arab Emirates", "pm": "prime minister", "vp": "vice president",
    "ceo": "chief executive", "imf": "International Monetary Fund", "who": "World Health Organization",
    "potus": "US president", "scotus": "Supreme Court",
    "gop": "Republican", "gdp": "gross domestic product", "nhs": "National Health Service",
}  # fmt: skip
"""Initials that everyone knows."""


class Abbreviations:
    """Hold the names in some texts by their initials."""

    def __init__(self, texts: Iterable[str], mentions: Mentions) -> None:
        self._texts = tuple(texts)
        self._mentions = mentions

    def spelt_out(self, question: str) -> str:
        """Return a question with initials that the texts do not have as the names that they do have."""
        shouted = question.isupper()
        return _WORD.sub(lambda found: self._meaning(found.group(), shouted=shouted) or found.group(), question)

    def _meaning(self, word: str, *, shouted: bool) -> str | None:
        """Return the name that initials stand for, None for a word, or where it may be more than one."""
        key = word.replace(".", "").lower()
        marked = word.isupper() and not shouted
        if (
            not 1 < len(key) <= LONGEST_INITIALS
            or (key in STOP_WORDS and not marked)
            or self._mentions.word(fold(word))
        ):
            return None
        common = _COMMON.get(key)
        if common and self._mentions.holds(common.lower().split()):
            return common
        if not marked and not _VOWELS.isdisjoint(key):
            return None
        whole, parts = self._names
        names = whole.get(key) or (parts.get(key) if marked else None) or {}
        return next(iter(names.values())) if len(names) == 1 else None

    @cached_property
    def _names(self) -> tuple[_Names, _Names]:
        """Return the names that stand alone, and the parts of names, by their initials and in lower case."""
        whole: _Names = {}
        parts: _Names = {}
        for text in self._texts:
            for found in _NAME.finditer(text):
                run = found.group().split()[:LONGEST_RUN]
                for name in _parts(run):
                    named = (whole if len(name) == len(run) else parts).setdefault(_initials(name), {})
                    named.setdefault(" ".join(name).lower(), " ".join(name))
        return whole, parts


def _parts(run: list[str]) -> Iterator[list[str]]:
    """Yield what begins and ends with a capital letter and has two words at least."""
    capital = [i for i, word in enumerate(run) if word[0].isupper() and fold(word) not in STOP_WORDS]
    for first, last in combinations(capital, 2):
        yield run[first : last + 1]


def _initials(name: list[str]) -> str:
    return "".join(word[0].lower() for word in name if word[0].isupper())
