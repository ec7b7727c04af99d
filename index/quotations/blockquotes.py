"""Block quotations: paragraphs that markup sets apart, said by whom the line before or their last one names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from index.quotations.cues import cue_at
from index.quotations.lexicon import CUES, NAME_LINKS
from index.quotations.relations import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.article import Span
    from index.quotations.prose import Paragraph

_SIGNED: Final = re.compile(r"(?:[—–]|--?) ?([A-Z][^—–@(,]{1,60}?) ?(?:[,(][^—–]{1,100})?$")
_LONGEST_SIGNATURE: Final = 170
_BEFORE_SIGNATURE: Final = frozenset(("", *".!?…”’"))
_OPENING, _CLOSING = "“”"


def block_quotations(paragraphs: Sequence[Paragraph], quoted: Sequence[bool]) -> dict[int, Relation]:
    """Return what is said in each block quotation by its place; one for which nobody is named is left out.

    Whoever signs it speaks ("— Ann Lee", its last line or the one below it), or else the subject of the line
    before it ("She wrote:"): that relation's phrase is in that line, and those behind it have none, as they go on.
    """
    said: dict[int, Relation] = {}
    for first, last, signature in _runs(paragraphs, quoted):
        whole = [_inside(paragraph, signature) for paragraph in paragraphs[first:last]]
        opening = _introduced(paragraphs[first - 1], whole[0]) if first and not signature else None
        if signature or opening:
            name = signature[1] if signature else None
            said |= {at: Relation(span, (span,), None, name) for at, span in enumerate(whole, first) if span}
        if opening:
            said[first] = opening
    return said


def _runs(
    paragraphs: Sequence[Paragraph], quoted: Sequence[bool]
) -> Iterator[tuple[int, int, tuple[int, Span] | None]]:
    """Yield the first and the one after the last of the paragraphs of each block quotation, and its signature."""
    first = None
    for at, inside in enumerate([*quoted, False]):
        signature = _signature(paragraphs[at]) if at < len(quoted) and (inside or first is not None) else None
        if inside and first is None:
            first = at
        if first is not None and (signature or not inside):
            yield first, at + inside, signature
            first = None


def _signature(paragraph: Paragraph) -> tuple[int, Span] | None:
    """Return where a signature that ends a paragraph begins, and the name's span in it."""
    start = max(paragraph.start, paragraph.end - _LONGEST_SIGNATURE)
    tail = paragraph.text[start : paragraph.end]
    found = _SIGNED.search(tail)
    if found is None or tail[: found.start()].rstrip()[-1:] not in _BEFORE_SIGNATURE:
        return None
    named = all(word[0].isupper() or word in NAME_LINKS for word in found[1].split()) and found[1][-1] not in "!?"
    return (start + found.start(), (start + found.start(1), start + found.end(1))) if named else None


def _inside(paragraph: Paragraph, signature: tuple[int, Span] | None) -> Span | None:
    """Return the span of a paragraph without signature and outer marks, None where it has marks of its own."""
    text, start = paragraph.text, paragraph.start
    end = min(paragraph.end, max(start, signature[0])) if signature else paragraph.end
    end = start + len(text[start:end].rstrip())
    if text.startswith(_OPENING, start):
        if text.find(_CLOSING, start, end) < end - 1:
            return None
        start, end = start + 1, end - 1
    return (start, end) if text[start:end].strip() else None


def _introduced(line: Paragraph, span: Span | None) -> Relation | None:
    """Return the relation of a block quotation at `span` to the last reporting verb of the line before it."""
    first, last = line.sentences[-1]
    if span is None or line.lower[last - 1] != ":":
        return None
    for at in range(last - 1, first - 1, -1):
        cue = cue_at(line, first, last, at, None) if line.lower[at] in CUES else None
        if cue and cue.source:
            tokens = (cue.first, cue.last)
            return Relation(span, (span,), cue.source, line.span(cue.source), line.span(tokens), not cue.own)
    return None
