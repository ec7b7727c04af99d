"""Whom a source means: names merged over an article, roles and pronouns resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from index.quotations.lexicon import HONORIFICS, NOT_NAMES, ORGANISATION_WORDS, TITLES, words

if TYPE_CHECKING:
    from index.article import Resolution
    from index.quotations.prose import Paragraph

_NAME: Final = re.compile(r"[A-Z][\w’-]*+\.?(?: (?:[A-Z][\w’-]*+\.?|(?:de|van|von|der|bin|al|la|le|del|da|di) (?=[A-Z])))+")
_LINKING: Final = words("of for from at with in on and")


@dataclass(slots=True, eq=False)
class Figure:
    """Hold somebody who can be a source: a person, an organisation, or a role without a name."""

    name: str
    person: bool = False
    gender: str | None = None
    plural: bool = False
    forms: dict[str, int] = field(default_factory=dict)
    descriptions: dict[str, int] = field(default_factory=dict)


class Cast:
    """Hold everybody whom an article has named so far, and who was in focus last."""

    def __init__(self, text: str) -> None:
        self.full: dict[str, list[str]] = {}
        for found in set(_NAME.findall(text)):
            self._learn(found)
        self.figures: dict[str, Figure] = {}
        self.focus: list[Figure] = []

    def _learn(self, written: str) -> None:
        """Note a name of several words by its last."""
        parts = _bare(written.replace("’s", "").split())
        if len(parts) > 1:
            names = self.full.setdefault(parts[-1].lower(), [])
            name = " ".join(parts)
            if name not in names:
                names.append(name)

    def see(self, figure: Figure) -> None:
        self.focus.append(figure)

    def figure(self, name: str, *, person: bool = False) -> Figure:
        key = name.lower()
        figure = self.figures.get(key)
        if figure is None:
            figure = self.figures[key] = Figure(name, person)
        return figure

    def resolve(self, paragraph: Paragraph, source: tuple[int, int]) -> tuple[Figure | None, Resolution | None]:
        first, last = source
        lower = paragraph.lower
        if last - first == 1 and lower[first] in ("he", "she", "they", "it", "we", "i", "you", "who"):
            return self._pronoun(lower[first])
        name, lead = head_name(paragraph, first, last)
        if name:
            figure = self._named(name)
            for word in lead:
                figure.gender = HONORIFICS.get(word.lower(), figure.gender)
            figure.forms[paragraph.text[paragraph.starts[first] : paragraph.ends[last - 1]]] = 1
            return figure, "named"
        return self._role(paragraph, first, last)

    def _named(self, parts: list[str]) -> Figure:
        name = " ".join(parts)
        if len(parts) == 1:
            known = self.full.get(parts[0].lower())
            if known:
                name = min(known, key=len)
        person = " " in name and not any(word.lower() in ORGANISATION_WORDS for word in name.split())
        return self.figure(name, person=person)

    def _pronoun(self, word: str) -> tuple[Figure | None, Resolution | None]:
        if word in ("he", "she"):
            for figure in reversed(self.focus[-12:]):
                if figure.person and figure.gender in (None, word):
                    figure.gender = word
                    return figure, "pronoun"
        if word in ("they", "it"):
            for figure in reversed(self.focus[-4:]):
                if not figure.person:
                    return figure, "pronoun"
            if self.focus and word == "they":
                return self.focus[-1], "pronoun"
        return None, None

    def _role(self, paragraph: Paragraph, first: int, last: int) -> tuple[Figure | None, Resolution | None]:
        while first < last and paragraph.lower[first] in ("the", "a", "an"):
            first += 1
        if first == last:
            return None, None
        name = paragraph.text[paragraph.starts[first] : paragraph.ends[last - 1]]
        figure = self.figure(name)
        figure.plural = paragraph.lower[last - 1].endswith("s")
        return figure, "role"


def _bare(parts: list[str]) -> list[str]:
    """Return a name's words without the titles and roles before it."""
    start = 0
    for at, part in enumerate(parts):
        if part.lower().strip(".") in TITLES or part.lower() in NOT_NAMES:
            start = at + 1
    return parts[start:]


def head_name(paragraph: Paragraph, first: int, last: int) -> tuple[list[str], list[str]]:
    """Return the words of the name that heads a noun phrase, and the capitalised words before it."""
    written, lower = paragraph.words, paragraph.lower
    end = last
    while end > first and not written[end - 1][0].isalpha():
        end -= 1
    start = end
    while start > first and (written[start - 1][0].isupper() or (written[start - 1] == "." and start - 1 > first) or (lower[start - 1] in ("de", "van", "von", "bin", "al") and start < end)):
        start -= 1
    if start == end:
        return [], []
    if start > first and lower[start - 1] in _LINKING | {"the"}:
        link = start - 1
        while link > first and lower[link] in ("the", "a"):
            link -= 1
        if link > first and lower[link] in _LINKING:
            inner, lead = head_name(paragraph, first, link)
            if inner and any(w[0].isupper() for w in inner):
                if len(inner) >= 1 and (inner[-1].lower() in ORGANISATION_WORDS or len(inner) == 1):
                    return [w.removesuffix("’s") for w in written[first:last] if w != "."], []
                return inner, lead
            return [], []
    parts = [w for w in written[start:end] if w != "."]
    bare = _bare(parts)
    bare = [w.removesuffix("’s") for w in bare]
    return bare, parts[: len(parts) - len(bare)]
