"""Where the paragraphs of a plain text begin and end.

Pages are copied as one line a paragraph, as paragraphs hard-wrapped at a width and parted by blank lines, or as
a mixture. The width tells them apart: in wrapped text a line breaks only where the next word did not fit.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from index.reading.page import BLANK, Page, Paragraph, unwrapped
from index.typography import normalise

NARROWEST, WIDEST = 30, 132
"""Characters a line between which text is taken to be wrapped by hand or by a mail program."""
LEAST_EVIDENCE = 3
"""Full lines that break mid-sentence before a page counts as wrapped."""
WRAPPED_SHARE = 0.6
"""Share of the lines with a line below them that are full and break mid-sentence in wrapped text, at least."""

_BREAK = re.compile(r"\r\n?|\n")
_LINE_FEED = re.compile(r"\n")
_LIST_ITEM = re.compile(r"(?:[-*•‣◦▪·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_CLOSING = "\"'”’)]»“‘ "
_SENTENCE_ENDS = frozenset(".!?…:;")


class Line(NamedTuple):
    """Hold one line that is not blank: its span without the spaces around it, where its words begin."""

    start: int
    end: int
    number: int
    indent: int
    starts_block: bool
    is_item: bool


def read_text(raw: str) -> Page:
    """Read plain text, one line a paragraph or hard-wrapped; a byte order mark at its head is dropped."""
    raw = raw.removeprefix("\ufeff")
    text = normalise(raw)
    paragraphs = _paragraphs(text, _lines(raw, text))
    joined = unwrapped(raw, paragraphs)
    return Page(raw, text if joined is raw else normalise(joined), paragraphs)


def _lines(raw: str, text: str) -> list[Line]:
    """Return the lines that are not blank; a blank one before a line makes that line start a block."""
    lines = []
    fresh = True
    for number, (start, end) in enumerate(_line_spans(raw), 1):
        line = text[start:end]
        body = line.strip(BLANK)
        if body:
            indent = 0 if len(body) == len(line) else line.index(body[0])
            at = start + indent
            item = None if body[0].isupper() else _LIST_ITEM.match(body)
            words = indent + item.end() if item else indent
            lines.append(Line(at, at + len(body), number, words, fresh, item is not None))
        fresh = not body
    return lines


def _line_spans(raw: str) -> list[tuple[int, int]]:
    """Return the spans of all lines, without their line breaks: LF, CR LF or CR."""
    breaks = _BREAK.finditer(raw) if "\r" in raw else _LINE_FEED.finditer(raw)
    spans, start = [], 0
    for found in breaks:
        spans.append((start, found.start()))
        start = found.end()
    spans.append((start, len(raw)))
    return spans


def _paragraphs(text: str, lines: list[Line]) -> list[Paragraph]:
    """Join the lines that belong to one paragraph."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.starts_block]
    if not pairs:
        return [Paragraph(a.start, a.end, a.number, a.number) for a in lines]
    width = _width(text, pairs)
    paragraphs: list[Paragraph] = []
    before: Line | None = None
    for line in lines:
        if before and not line.starts_block and _continues(text, before, line, width):
            paragraphs[-1] = paragraphs[-1]._replace(end=line.end, last=line.number)
        else:
            paragraphs.append(Paragraph(line.start, line.end, line.number, line.number))
        before = line
    return paragraphs


def _width(text: str, pairs: list[tuple[Line, Line]]) -> int:
    """Return the width in characters that the text is wrapped at, 0 where it is not."""
    narrow = [(a, b) for a, b in pairs if a.end - a.start <= WIDEST]
    lengths = sorted(length for a, _ in narrow if (length := a.end - a.start) >= NARROWEST)
    if len(lengths) < LEAST_EVIDENCE:
        return 0
    width = lengths[int(len(lengths) * 0.95)]
    full = sum(_is_full(text, a, b, width) and not _ends_sentence(text, a) for a, b in narrow)
    return width if full >= max(LEAST_EVIDENCE, WRAPPED_SHARE * len(narrow)) else 0


def _is_full(text: str, line: Line, below: Line, width: int) -> bool:
    """Say whether the first word of the line below would not have fitted on this line."""
    space = text.find(" ", below.start, below.end)
    word = (below.end if space < 0 else space) - below.start
    return width < line.end - line.start + 1 + word and line.end - line.start <= WIDEST


def _ends_sentence(text: str, line: Line) -> bool:
    """Say whether a line ends where a sentence does."""
    return text[max(line.start, line.end - 8) : line.end].rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS


def _continues(text: str, before: Line, line: Line, width: int) -> bool:
    """Say whether a line goes on with the paragraph of the line before it."""
    if line.is_item or (width and line.indent > before.indent + 1):
        return False
    if width and _is_full(text, before, line, width):
        return True
    unfinished = text[line.start].islower() or 0 < width * 0.6 <= before.end - before.start <= WIDEST
    return unfinished and not _ends_sentence(text, before)
