"""Attribution relations: a source, a cue and a content in one paragraph."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from index.quotations import sources
from index.quotations.asides import post_in
from index.quotations.closing import split_at_that
from index.quotations.contents import attributed, contents
from index.quotations.cues import cue_at, main_subject
from index.quotations.lexicon import ANYBODY, CUES, PERSONAL, PREPOSITIONS, SMALL, words
from index.quotations.names import run_start
from index.quotations.opening import is_speech
from index.quotations.prose import MARKED

if TYPE_CHECKING:
    from index.article import Span
    from index.quotations.prose import Paragraph, Tokens

_GOVERNING: Final = CUES.keys() | {"according"}
_STOPS: Final = frozenset(".,!?…")
_NO_SOURCES: Final = words("i you") | ANYBODY


@dataclass(slots=True)
class Relation:
    """Hold a content's span, the spans in it that stood in marks, and the spans of its source and its cue.

    `phrase` is the source's tokens, from which its speaker is found; `inherited` says that it is the subject of
    another verb in the sentence.
    """

    span: Span
    fragments: tuple[Span, ...]
    phrase: Tokens | None = None
    source: Span | None = None
    cue: Span | None = None
    inherited: bool = False


def relations(paragraph: Paragraph) -> list[Relation]:
    """Return a paragraph's attribution relations in the order of their contents."""
    post = post_in(paragraph)
    if post:
        return [Relation(post[0], (), None, post[1])]
    cues = [at for at, word in enumerate(paragraph.lower) if word in _GOVERNING]
    if not cues and not paragraph.marked:
        return []
    found: list[Relation] = []
    for first, last in paragraph.sentences:
        here = cues[bisect_left(cues, first) : bisect_left(cues, last)]
        found += _Reading(paragraph, first, last).relations(here)
    return sorted(found, key=lambda relation: relation.span)


@dataclass(slots=True)
class _Reading:
    """Read one sentence from left to right; `free` is the first token that no content has taken."""

    paragraph: Paragraph
    first: int
    last: int
    free: int = 0
    subject: Tokens | None = None
    found: list[Relation] = field(default_factory=list)

    def relations(self, cues: list[int]) -> list[Relation]:
        """Return the sentence's relations; `cues` are its tokens that may govern one."""
        self.free = self.first
        if len(cues) > 1 and self._closes(cues[-1]):
            self._report(cues[-1])
        for at in cues:
            if at < self.free:
                continue
            if self.paragraph.lower[at] in CUES:
                self._report(at)
            elif self.paragraph.lower[at + 1 : at + 2] == ["to"]:
                self._according(at)
        if self.paragraph.marked:
            self._uncued()
        return self.found

    def _report(self, at: int) -> None:
        """Add what the reporting verb at `at` governs, unless it is the writer's own, the reader's or nobody's."""
        cue = cue_at(self.paragraph, self.free, self.last, at, self.subject)
        if cue is None or (cue.source and self._word(cue.source[0]).partition("’")[0] in _NO_SOURCES):
            return
        pieces = contents(self.paragraph, self.free, self.last, cue)
        for piece in pieces:
            for clause in split_at_that(self.paragraph, piece):
                self._add(clause, cue.source, (cue.first, cue.last), inherited=not cue.own)
        if pieces:
            self.subject = cue.source or self.subject
            self.free = max(self.free, cue.core[1])

    def _closes(self, at: int) -> bool:
        """Tell whether the reporting verb at `at` ends the sentence with its source: ", Osei said"."""
        if self._word(at) not in CUES or any(map(sources.is_word, self.paragraph.lower[at + 1 : self.last])):
            return False
        source = sources.before(self.paragraph, self.first, at)
        return source is not None and source[0] > self.first and self._word(source[0] - 1) == ","

    def _according(self, at: int) -> None:
        """Add what "according to" governs, where nobody else is said to have said it."""
        source = sources.after(self.paragraph, at + 2, self.last)
        if source is None or self.found:
            return
        for piece in attributed(self.paragraph, self.free, self.last, at, source):
            self._add(piece, source, (at, at + 2))
        self.free = max(self.free, source[1])

    def _uncued(self) -> None:
        """Add what a colon introduces: "He was blunter: “…”"; or all, where the sentence is nothing but quoted."""
        if not self.found and all(
            word == MARKED or not sources.is_word(word) for word in self.paragraph.lower[self.first : self.last]
        ):
            for at in range(self.first, self.last):
                if at in self.paragraph.marked and not self._is_headline(at):
                    self._add((at, at + 1), None, None)
            return
        subject = self._after_speech()
        if subject:
            self._add((self.first, self.first + 1), subject, None)
        for at in range(max(self.free, self.first + 1), self.last):
            if self._word(at) == MARKED and self._word(at - 1) == ":" and is_speech(self.paragraph.inside(at)):
                self._add((at, at + 1), self._before_colon(at - 1), None)
                return

    def _before_colon(self, at: int) -> Tokens | None:
        """Return the name that ends at a colon with nothing to govern it, else whom the sentence is about."""
        subject = main_subject(self.paragraph, self.first, at)
        start = run_start(self.paragraph, self.first, at)
        governed = start > self.first and self._word(start - 1) in PREPOSITIONS | {"to"}
        named = at - start > 1 and not governed and not (subject and self._word(subject[0]) in PERSONAL)
        return (start, at) if named else subject

    def _after_speech(self) -> Tokens | None:
        """Return the subject behind speech up to a comma, where nothing is found yet: "“Oh, yes,” he waved."."""
        if self.found or self._word(self.first) != MARKED:
            return None
        inside = self.paragraph.inside(self.first)
        if inside[-1:] != "," or all(word in SMALL or not word.islower() for word in inside.split()):
            return None
        subject = sources.subject_at(self.paragraph, self.first + 1, self.last)
        return subject if subject and self._word(subject[0]) not in _NO_SOURCES else None

    def _is_headline(self, at: int) -> bool:
        """Tell whether a marked stretch is in single marks and ends in no stop, as only a headline does."""
        paragraph = self.paragraph
        return paragraph.text[paragraph.places[at][0]] == "‘" and paragraph.inside(at)[-1:] not in _STOPS

    def _word(self, at: int) -> str:
        """Return the token at `at`, in small letters."""
        return self.paragraph.lower[at]

    def _add(self, tokens: Tokens, source: Tokens | None, cue: Tokens | None, *, inherited: bool = False) -> None:
        """Add a relation whose content is `tokens`, the outer marks and the stops at its end left out."""
        paragraph = self.paragraph
        start, end = tokens
        while end > start + 1 and paragraph.lower[end - 1] in ".,;:—–":
            end -= 1
        first = paragraph.marked[start][0] if start in paragraph.marked else paragraph.places[start][0]
        last = paragraph.marked[end - 1][1] if end - 1 in paragraph.marked else paragraph.places[end - 1][1]
        fragments = tuple(paragraph.marked[at] for at in range(start, end) if at in paragraph.marked)
        self.free = max(self.free, end)
        spans = paragraph.span(source), paragraph.span(cue)
        self.found.append(Relation((first, last), fragments, source, *spans, inherited))
