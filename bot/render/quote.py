"""How a passage's words stand in a channel: a block quote, and below it whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.render.escape import clean, clip, escape, escape_clipped, length
from bot.render.excerpt import ELISION, excerpt
from bot.render.fragment import passage_link
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index import Hit, Quotation
    from index.article import Article, Span

LARGEST = 2_000
"""Characters of one quotation with its attribution where nothing else is asked for."""

_LONGEST = 8_000
"""Characters of a span that are looked at: no message holds as many."""
_NAME, _CUE, _CUES, _HEADING = 80, 40, 3, 80


def block(hit: Hit, bold: Sequence[Span], size: int, room: int = LARGEST) -> str:
    """Return a hit's words, cut after about `size` characters, as a block quote with its attribution below.

    All of it is at most `room` characters long, of which the attribution takes no more than half.
    """
    spans = excerpt(hit)
    below = _first_that_fits(_below(hit, spans), room // 2)
    return f"{block_quote(hit.article, spans, bold, min(size, room - length(below) - 1))}\n{below}"


def block_quote(article: Article, spans: Iterable[Span], bold: Sequence[Span], room: int) -> str:
    """Return words of an article as one block quote line, cut at a sentence with […] where they are too long."""
    return "> " + words(article, spans, bold, room - 2)


def words(article: Article, spans: Iterable[Span], bold: Sequence[Span], room: int) -> str:
    """Return spans of an article, escaped and partly bold, in at most `room` characters; cuts are marked […]."""
    room -= len(ELISION) + 1
    shown, last = "", None
    for span in _sentences(article, spans):
        gap = _gap(article, last, span) if last else ""
        sentence = marked(article.text, span, bold)
        if length(shown) + len(gap) + length(sentence) > room:
            return f"{shown or _beginning(article, span, bold, room)} {ELISION}"
        shown, last = shown + gap + sentence, span
    return shown


def marked(text: str, span: Span, bold: Iterable[Span]) -> str:
    """Return a span of a text, escaped, with what lies in the bold spans in bold."""
    shown, place = [], span[0]
    for start, end in _joined(text, bold, span):
        shown += [escape(text[place:start]), f"**{escape(text[start:end])}**"]
        place = end
    return "".join([*shown, escape(text[place : span[1]])])


def _joined(text: str, bold: Iterable[Span], within: Span) -> list[Span]:
    """Return the bold spans inside a span, without empty ones, those that only a space parts as one."""
    joined: list[Span] = []
    for start, end in sorted((max(a, within[0]), min(b, within[1])) for a, b in bold):
        if end <= start or not clean(text[start:end]):
            continue
        if joined and (start <= joined[-1][1] or text[joined[-1][1] : start] == " "):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _sentences(article: Article, spans: Iterable[Span]) -> Iterator[Span]:
    for start, end in spans:
        text = article.text[start : min(end, start + _LONGEST)]
        for first, last in sentence_spans(text):
            yield start + first, start + last


def _gap(article: Article, last: Span, span: Span) -> str:
    between = article.text[last[1] : span[0]]
    return " " if not between or between.isspace() else f" {ELISION} "


def _beginning(article: Article, span: Span, bold: Sequence[Span], room: int) -> str:
    """Return as many words of one sentence as fit; bold goes first, then words."""
    kept = clip(article.text[span[0] : min(span[1], span[0] + room)], room).rstrip("…")
    for marks in (bold, ()):
        shown = marked(article.text, (span[0], span[0] + len(kept)), marks)
        if length(shown) <= room:
            return shown
    return escape_clipped(kept, room).rstrip("…")


def _first_that_fits(choices: Iterable[str], room: int) -> str:
    """Return the first of several wordings, from the fullest to the shortest, that is short enough."""
    shown = ""
    for shown in choices:
        if length(shown) <= room:
            break
    return shown


def _below(hit: Hit, spans: Sequence[Span]) -> Iterator[str]:
    """Yield the line below a quotation from the fullest to the shortest."""
    who = sources(hit.statements or _quoted(hit, spans))
    heading = f" · *{escape_clipped(hit.headings[-1].strip().rstrip(':'), _HEADING)}*" if hit.headings else ""
    link = passage_link(hit.article, (spans[0][0], spans[-1][1]))
    place, linked = f"¶ {hit.number}", f"[¶ {hit.number}]({link})" if link else f"¶ {hit.number}"
    lead = f"— {who} · " if who else "— "
    yield f"{lead}{linked}{heading}"
    yield f"{lead}{linked}"
    yield f"{lead}{place}"
    yield f"— {place}"


def _quoted(hit: Hit, spans: Sequence[Span]) -> list[Quotation]:
    """Return the quotations that the spans hold words of."""
    return [q for q in hit.quotations if any(q.start < end and start < q.end for start, end in spans)]


def sources(quotations: Iterable[Quotation], room: int = 600) -> str:
    """Return who is quoted and how, each speaker once, as many as fit: "**JD Vance**, *said*; **Moscow**"."""
    cues: dict[str, list[str]] = {}
    for quotation in quotations:
        cue = f"*{escape_clipped(quotation.cue, _CUE)}*" if quotation.cue else ""
        cues.setdefault(_who(quotation), []).append(cue)
    shown = ""
    for who, said in cues.items():
        one = ", ".join([who, *list(dict.fromkeys(filter(None, said)))[:_CUES]])
        longer = f"{shown}; {one}" if shown else one
        if length(longer) > room:
            return f"{shown}; …" if shown else who
        shown = longer
    return shown


def _who(quotation: Quotation) -> str:
    if quotation.speaker is None:
        return "*unattributed*"
    return f"**{escape_clipped(quotation.speaker.name, _NAME)}**"
