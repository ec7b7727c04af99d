"""Attribution relations: a source, a cue and a content in one paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from index.quotations import sources
from index.quotations.contents import content_end, contents, is_speech, split_at_that, whole
from index.quotations.cues import cue_at, main_subject
from index.quotations.lexicon import CONJUNCTIONS, CUES, TIMES, words
from index.quotations.prose import MARKED

if TYPE_CHECKING:
    from index.article import Span
    from index.quotations.cues import Tokens
    from index.quotations.prose import Paragraph

_POSTER: Final = re.compile(r"[—–-] ?([^—–@\n]{2,60}?) ?$")
_LINKS: Final = re.compile(r"(?: ?(?:pic\.twitter\.com|https?:)\S{1,200})+ ?$")


@dataclass(slots=True)
class Relation:
    """Hold a content's span, the spans in it that stood in marks, and the spans of its source and its cue.

    `phrase` is the source's tokens, from which its speaker is found.
    """

    span: Span
    fragments: tuple[Span, ...]
    phrase: Tokens | None = None
    source: Span | None = None
    cue: Span | None = None


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
        lower = self.paragraph.lower
        for at in cues:
            if at < self.free:
                continue
            if lower[at] in CUES:
                self._report(at)
            elif lower[at] == "according" and lower[at + 1 : at + 2] == ["to"]:
                self._according(at)
        if self.paragraph.marked and self.free < self.last:
            self._introduced()
        if self.paragraph.marked and not self.found and self._is_marked_only():
            self._add((self.first, self.last), None, None)
        return self.found

    def _report(self, at: int) -> None:
        """Add what the reporting verb at `at` governs."""
        cue = cue_at(self.paragraph, self.free, self.last, at, self.subject)
        if cue is None:
            return
        if cue.source and self.paragraph.lower[cue.source[0]].split("’")[0] in ("i", "you"):
            return
        pieces = contents(self.paragraph, self.free, self.last, cue)
        for piece in pieces:
            for clause in split_at_that(self.paragraph, piece):
                self._add(clause, cue.source, (cue.first, cue.last))
        if pieces:
            self.subject = cue.source or self.subject
            self.free = max(self.free, cue.core[1])

    def _according(self, at: int) -> None:
        """Add what "according to" governs: the clause after its comma where it comes first, or the one before."""
        lower, last = self.paragraph.lower, self.last
        source = sources.after(self.paragraph, at + 2, last)
        if source is None:
            return
        while last > at and lower[last - 1] in ".!?;":
            last -= 1
        if all(lower[index] in CONJUNCTIONS or lower[index] in TIMES or lower[index] == "," for index in range(self.free, at)):
            start = self._after_introduction(source[1], last)
            if start < last:
                self._add((start, content_end(self.paragraph, start, last)), source, (at, at + 2))
            return
        end = at
        while end > self.free and lower[end - 1] in ",—–":
            end -= 1
        start = self.free + (lower[self.free] in ("still", "meanwhile", "however") and lower[self.free + 1] == ",") * 2
        self._add(whole(self.paragraph, start, end), source, (at, at + 2))
        self.free = source[1]
        if lower[source[1] : source[1] + 1] == [","] and end - start <= 6:
            self._add((source[1] + 1, last), source, (at, at + 2))

    def _after_introduction(self, at: int, last: int) -> int:
        """Return the token after the comma that ends an introducing phrase and what is put in apposition to it."""
        lower = self.paragraph.lower
        comma = next((index for index in range(at, last) if lower[index] in (",", "—")), last)
        apposition = comma + 1 < last and lower[comma + 1] in _APPOSED or comma < last and lower[comma] == "—"
        if apposition:
            comma = next((index for index in range(comma + 1, last) if lower[index] == lower[comma]), comma)
        return comma + 1

    def _introduced(self) -> None:
        """Add what a colon alone introduces: "He was blunter: “…”"."""
        paragraph = self.paragraph
        for at in range(max(self.free, self.first + 1), self.last):
            if paragraph.lower[at] == MARKED and paragraph.lower[at - 1] == ":" and is_speech(paragraph.inside(at)):
                self._add((at, at + 1), main_subject(paragraph, self.first, at), None)
                return

    def _is_marked_only(self) -> bool:
        """Tell whether the sentence is nothing but words in marks that read like speech."""
        lower = self.paragraph.lower
        if MARKED not in lower[self.first : self.last]:
            return False
        return all(word == MARKED or not sources.is_word(word) for word in lower[self.first : self.last])

    def _add(self, tokens: Tokens, source: Tokens | None, cue: Tokens | None) -> None:
        """Add a relation whose content are `tokens`."""
        paragraph = self.paragraph
        start, end = tokens
        while end > start + 1 and paragraph.lower[end - 1] in ".,;:—–":
            end -= 1
        first = paragraph.marked[start][0] if start in paragraph.marked else paragraph.starts[start]
        last = paragraph.marked[end - 1][1] if end - 1 in paragraph.marked else paragraph.ends[end - 1]
        fragments = tuple(paragraph.marked[at] for at in range(start, end) if at in paragraph.marked)
        self.free = max(self.free, end)
        if first < last:
            self.found.append(Relation((first, last), fragments, source, paragraph.span(source), paragraph.span(cue)))


_GOVERNING: Final = CUES.keys() | {"according"}
_APPOSED: Final = words("a an who which published released based")


_CAPTION_END: Final = re.compile(r"\([^()\n]{2,60}(?:/[^()\n]{2,40}|Press|Images|News|Photo|Reuters|AP|AFP)\)$")
_POINTER: Final = re.compile(r"(?:READ|WATCH|LISTEN|MORE|RELATED|PHOTOS?|VIDEO|GALLERY|SEE)\b[A-Z ]{0,16}:|(?:Read more|Related|Relevant Reading|Watch|Listen|See also|Photos?|Video)\b[^.:]{0,12}:")


def is_furniture(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a caption with its credit or points to another page."""
    text, start, end = paragraph.text, paragraph.start, paragraph.end
    if _POINTER.match(text, start, end):
        return True
    return text.endswith(")", start, end) and end - start < 600 and _CAPTION_END.search(text, max(start, end - 110), end) is not None


def _post(paragraph: Paragraph) -> Relation | None:
    """Return the post that a paragraph shows, links aside, where it ends like one: "— A Name (@handle) 12 March"."""
    text, start = paragraph.text, paragraph.start
    handle = text.find("(@", start, paragraph.end)
    if handle < 0:
        return None
    begin = max(start, handle - 80)
    poster = _POSTER.search(text[begin:handle])
    if not poster or begin + poster.start() <= start:
        return None
    end = begin + poster.start()
    links = _LINKS.search(text[max(start, end - 400) : end])
    if links:
        end -= links.end() - links.start()
    end = start + len(text[start:end].rstrip())
    name = (begin + poster.start(1), begin + poster.end(1))
    return Relation((start, end), (), None, name) if end > start else None


def relations(paragraph: Paragraph) -> list[Relation]:
    """Return a paragraph's attribution relations in the order of their contents."""
    if is_furniture(paragraph):
        return []
    post = _post(paragraph)
    if post:
        return [post]
    cues = [at for at, word in enumerate(paragraph.lower) if word in _GOVERNING]
    if not cues and not paragraph.marked:
        return []
    found = [
        relation
        for first, last in paragraph.sentences
        for relation in _Reading(paragraph, first, last).relations(cues[bisect_left(cues, first) : bisect_left(cues, last)])
    ]
    return sorted(found, key=lambda relation: relation.span)
