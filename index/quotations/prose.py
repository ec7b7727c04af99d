"""A paragraph as tokens and sentences, each quotation in it a single token."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from index.quotations.lexicon import PERSONAL, reports
from index.quotations.marks import marked_spans
from index.sentences import is_abbreviation

if TYPE_CHECKING:
    from index.article import Span

Tokens: TypeAlias = tuple[int, int]
"""The first token of a range and the one after its last."""

MARKED: Final = "“”"
"""How a token reads that stands for everything between two quote marks, and for these."""

_TOKEN: Final = re.compile(r"\w++(?:[.,’&/-]\w++)*+(?:’(?=\s))?|[^\w\s“”\u200b]")
_NAMES_OR_VERBS: Final = frozenset(("May", "Will", "Mark", "Might", "WHO", "US"))
_DATELINE: Final = 9
_LONGEST: Final = 300
"""Tokens after which a sentence is cut: no sentence is so long, and work on one may be quadratic."""
_CLOSES: Final = frozenset(".!?…")
_MAY_END: Final = _CLOSES | {MARKED}


@dataclass(slots=True)
class Paragraph:
    """Hold a paragraph's tokens, as written and in lower case, and in `places` where they stand in the article.

    `marked` gives the inside of every quotation by its token, `sentences` the first token of each sentence and
    the one after its last.
    """

    text: str
    start: int
    end: int
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    marked: dict[int, Span] = field(default_factory=dict)
    sentences: list[Tokens] = field(default_factory=list)
    _places: list[Span] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Tokenise, and find the sentences."""
        at = self.start
        for span in marked_spans(self.text, self.start, self.end):
            self.words += _TOKEN.findall(self.text, at, span[0] - 1)
            self.marked[len(self.words)] = span
            at = min(span[1] + 1, self.end)
            self.words.append(MARKED)
        self.words += _TOKEN.findall(self.text, at, self.end)
        self.lower = list(map(str.lower, self.words))
        if not _NAMES_OR_VERBS.isdisjoint(self.words):
            self._keep_names()
        self._split()

    def _keep_names(self) -> None:
        """Keep the capitals of a name that in small letters would be another word, but not a sentence's own."""
        for at, word in enumerate(self.words):
            if word in _NAMES_OR_VERBS and (
                word.isupper()
                or (at and self.words[at - 1] not in _CLOSES)
                or (at > 1 and is_abbreviation(self.words[at - 2], ""))
            ):
                self.lower[at] = word

    @property
    def places(self) -> list[Span]:
        """Return the offsets of every token, found where they are first asked for: many paragraphs need none."""
        if not self._places:
            at = self.start
            for index, word in enumerate(self.words):
                if word == MARKED:
                    start, at = self.marked[index][0] - 1, min(self.marked[index][1] + 1, self.end)
                else:
                    start = self.text.index(word, at)
                    at = start + len(word)
                self._places.append((start, at))
        return self._places

    def _split(self) -> None:
        """Find where each sentence begins and ends."""
        first = self._after_dateline()
        last = len(self.words) - 1
        words = self.words
        for at in [at for at, word in enumerate(words) if word in _MAY_END]:
            if first <= at < last and self._ends(at, words[at], words[at + 1]):
                self.sentences += [(part, min(part + _LONGEST, at + 1)) for part in range(first, at + 1, _LONGEST)]
                first = at + 1
        self.sentences += [(at, min(at + _LONGEST, last + 1)) for at in range(first, last + 1, _LONGEST)]

    def _after_dateline(self) -> int:
        """Return the first token after "WASHINGTON —" or "Washington (AFP) –", 0 where no dateline opens it."""
        capitals = self.words[:1] != [] and self.words[0].isupper() and len(self.words[0]) > 1
        for at, word in enumerate(self.words[1:_DATELINE], 1):
            if word in "—–-" and (capitals or self.words[at - 1] == ")"):
                return at + 1 + (self.words[at + 1 : at + 2] == ["-"])
        return 0

    def _ends(self, at: int, word: str, following: str) -> bool:
        """Tell whether the token at `at` ends a sentence, knowing that `following` comes next."""
        if not (following == MARKED or following[0].isupper() or following[0].isdigit()):
            return False
        if word == MARKED:
            return self.inside(at)[-1:] in _CLOSES and not self._is_attributed(at)
        return word != "." or at == 0 or not is_abbreviation(self.words[at - 1], following)

    def _is_attributed(self, at: int) -> bool:
        """Tell whether no more than a source and a cue follow a quotation: "“Why?” Smith asked."."""
        if self.words[at + 1][0].isupper() and self.words[at + 1].lower() in PERSONAL:
            return False
        for index in range(at + 1, min(at + 8, len(self.words) - 1)):
            following = self.words[index + 1]
            if reports(self.words[index].lower(), following):
                return index > at + 1 and (
                    following in ".," or following == MARKED or self.inside(at)[-1:] in "?!"
                )
            if not (self.words[index][0].isalnum() or self.words[index] == "."):
                return False
        return False

    def inside(self, at: int) -> str:
        """Return what stands between the marks of the quotation at token `at`."""
        return self.text[slice(*self.marked[at])]

    def written(self, tokens: Tokens) -> str:
        """Return a range of tokens as it is written."""
        return self.text[self.places[tokens[0]][0] : self.places[tokens[1] - 1][1]]

    def span(self, tokens: Tokens | None) -> Span | None:
        """Return the offsets of a range of tokens."""
        return (self.places[tokens[0]][0], self.places[tokens[1] - 1][1]) if tokens else None
