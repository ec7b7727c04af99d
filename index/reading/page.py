"""What every reader hands on: characters, where the paragraphs stand in them, and what the page says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from index.typography import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BLANK = " \u200b"
"""Characters that a normalised line may consist of and be blank."""


class Paragraph(NamedTuple):
    """Hold where one paragraph stands: its span in the page's characters, its 1-based lines in the source.

    `level` is 1 to 6 where markup says that it is a heading, otherwise 0; `quoted` where it says that it is a
    block quotation.
    """

    start: int
    end: int
    first: int
    last: int
    level: int = 0
    quoted: bool = False


class Piece(NamedTuple):
    """Hold the words of one paragraph that a reader leaves of markup, with what `Paragraph` says of it."""

    words: str
    first: int
    last: int
    level: int = 0
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    """Hold what a page, its markup or its sidecar says about the article; None where it does not."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None

    def or_else(self, other: Details) -> Details:
        """Return these details with the gaps filled from `other`."""
        return Details(
            self.title or other.title,
            self.publisher or other.publisher,
            self.byline or other.byline,
            self.published or other.published,
            self.url or other.url,
        )


@dataclass(frozen=True, slots=True)
class Page:
    """Hold a page as its reader leaves it: `text` is `raw` as it is shown, character for character.

    `marked_up` says that headings are told by markup, so that none has to be guessed.
    """

    raw: str
    text: str
    paragraphs: Sequence[Paragraph]
    details: Details = field(default_factory=Details)
    marked_up: bool = False


def rendered(pieces: Iterable[Piece], details: Details) -> Page:
    """Make a page of what a reader leaves of markup, one line a paragraph.

    Spaces are folded, and what is blank is left out.
    """
    lines: list[str] = []
    paragraphs: list[Paragraph] = []
    start = 0
    for words, first, last, level, quoted in pieces:
        line = " ".join(words.split())
        if normalise(line).strip(BLANK):
            lines.append(line)
            paragraphs.append(Paragraph(start, start + len(line), first, last, level, quoted))
            start += len(line) + 1
    raw = "\n".join(lines)
    marked_up = any(each.level for each in paragraphs[1:])
    return Page(raw, normalise(raw), paragraphs, details, marked_up=marked_up)


def unwrapped(raw: str, paragraphs: Sequence[Paragraph]) -> str:
    """Return `raw` with the line breaks inside a paragraph turned into spaces, at the same length."""
    pieces, done = [], 0
    for each in paragraphs:
        if each.first != each.last:
            pieces.append(raw[done : each.start])
            pieces.append(raw[each.start : each.end].replace("\r", " ").replace("\n", " "))
            done = each.end
    return "".join([*pieces, raw[done:]]) if pieces else raw
