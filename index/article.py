"""An article as values: its blocks, passages, quotations and speakers.

Every span is a pair of character offsets, start inclusive and end exclusive, into `Article.raw`. Typographic
normalisation keeps the length, so the same offsets hold in `Article.text`, which is what is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from index.sentences import sentence_spans
from index.typography import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Span: TypeAlias = tuple[int, int]
BlockKind: TypeAlias = Literal["paragraph", "heading", "title", "furniture"]
QuotationType: TypeAlias = Literal["direct", "indirect", "mixed"]
Resolution: TypeAlias = Literal["named", "role", "pronoun", "carried", "heading"]

LONGEST_PASSAGE = 1_200
"""Characters after which a paragraph is split between sentences: about 200 words, one screen in a channel."""


@dataclass(frozen=True, slots=True)
class Block:
    """Hold one paragraph of the source and what kind of paragraph it is.

    `text` is the paragraph after typographic normalisation, `span` its offsets, `lines` its first and last
    1-based line in the source. `headings` are those that it stands under, outermost first. `reason` says why a
    block is furniture, and is None for the other kinds. `quoted` says that markup sets it apart as a quotation.
    """

    kind: BlockKind
    text: str
    span: Span
    lines: tuple[int, int]
    headings: tuple[str, ...] = ()
    reason: str | None = None
    quoted: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return the block as the contract's JSON object."""
        return {"kind": self.kind, "lines": list(self.lines), "text": self.text, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Hold one person, organisation or place that speaks in the article.

    `aliases` are the other names the article uses, `descriptions` what it says they are ("US vice president").
    """

    name: str
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Hold one attribution relation: a source, a cue and a content, and the speaker whom the source resolves to.

    `span` is the content without its outer quote marks; `fragments` are the spans of the parts of it that stood
    in quote marks. `source` and `cue` are as written there, None with their spans where the text has none.
    `resolution` says how the speaker was found; it is None exactly when `speaker` is.
    """

    type: QuotationType
    content: str
    span: Span
    fragments: tuple[Span, ...]
    speaker: Speaker | None
    resolution: Resolution | None
    source: str | None
    source_span: Span | None
    cue: str | None
    cue_span: Span | None
    lines: tuple[int, int]

    @property
    def start(self) -> int:
        """Return the content's first character."""
        return self.span[0]

    @property
    def end(self) -> int:
        """Return the offset after the content's last character."""
        return self.span[1]

    def as_json(self) -> dict[str, Any]:
        """Return the quotation as the contract's JSON object."""
        return {
            "speaker": self.speaker.name if self.speaker else None,
            "resolution": self.resolution,
            "type": self.type,
            "content": self.content,
            "start": self.start,
            "end": self.end,
            "fragments": [list(span) for span in self.fragments],
            "source": self.source,
            "source_span": list(self.source_span) if self.source_span else None,
            "cue": self.cue,
            "cue_span": list(self.cue_span) if self.cue_span else None,
        }


@dataclass(frozen=True, slots=True)
class Passage:
    """Hold the unit of retrieval and of display: one paragraph, or a piece of a long one.

    `number` counts from 1 over the article; `headings` are those that it stands under, outermost first.
    """

    number: int
    text: str
    span: Span
    lines: tuple[int, int]
    headings: tuple[str, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the passage as the contract's JSON object."""
        return {
            "number": self.number,
            "text": self.text,
            "lines": list(self.lines),
            "headings": list(self.headings),
            "quotations": [quotation.as_json() for quotation in self.quotations],
        }


@dataclass(frozen=True, slots=True)
class Article:
    """Hold one article as an immutable snapshot.

    `raw` is the text that was read: a plain file's own characters, or what Markdown and HTML leave when their
    markup is taken away. `text` is `raw` after typographic normalisation, of the same length. `quotations` and
    `speakers` are empty until the article is `attributed`.
    """

    raw: str
    text: str
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None
    quotations: tuple[Quotation, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    attributed: bool = False

    @classmethod
    def from_paragraphs(cls, paragraphs: Iterable[str], *, title: str | None = None) -> Article:
        """Make an article of paragraphs at hand, one passage each, whose lines are the paragraphs' numbers.

        Its quotations are attributed when it is indexed.
        """
        kept = list(paragraphs)
        raw = "\n\n".join(kept)
        text = normalise(raw)
        blocks = []
        start = 0
        for number, paragraph in enumerate(kept, 1):
            span = (start, start + len(paragraph))
            blocks.append(Block("paragraph", text[slice(*span)], span, (number, number)))
            start = span[1] + 2
        passages = tuple(Passage(b.lines[0], b.text, b.span, b.lines) for b in blocks)
        return cls(raw, text, tuple(blocks), passages, title=title)

    def as_json(self) -> dict[str, Any]:
        """Return the whole reading of the article as the contract's JSON object."""
        counts = dict.fromkeys(self.speakers, 0)
        for quotation in self.quotations:
            if quotation.speaker:
                counts[quotation.speaker] += 1
        return {
            "title": self.title,
            "publisher": self.publisher,
            "byline": self.byline,
            "published": self.published,
            "url": self.url,
            "source": self.source,
            "blocks": [block.as_json() for block in self.blocks],
            "passages": [passage.as_json() for passage in self.passages],
            "quotations": [{**q.as_json(), "lines": list(q.lines)} for q in self.quotations],
            "speakers": [
                {"name": s.name, "aliases": list(s.aliases), "descriptions": list(s.descriptions), "quotations": n}
                for s, n in counts.items()
            ],
        }


def passages_of(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Cut paragraphs into numbered passages, a long one between its sentences."""
    passages: list[Passage] = []
    for block in blocks:
        if block.kind == "paragraph":
            for start, end in _pieces(block.text):
                span = (block.span[0] + start, block.span[0] + end)
                number = len(passages) + 1
                passages.append(Passage(number, block.text[start:end], span, block.lines, block.headings))
    return tuple(passages)


def _pieces(text: str) -> Iterator[Span]:
    """Yield spans of about `LONGEST_PASSAGE` characters or fewer that end where sentences do."""
    if len(text) <= LONGEST_PASSAGE:
        yield 0, len(text)
        return
    start = end = 0
    for sentence_start, sentence_end in sentence_spans(text):
        if sentence_end - start > LONGEST_PASSAGE and end > start:
            yield start, end
            start = sentence_start
        end = sentence_end
    yield start, end
