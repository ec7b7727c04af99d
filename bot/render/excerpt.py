"""Which of a passage's words are shown, and how their attribution reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index import Hit, Quotation, Speaker
    from index.article import Resolution, Span

ELISION = "[…]"

_HOW: dict[Resolution, str] = {"carried": "continued from before", "heading": "under the heading"}


def excerpt(hit: Hit) -> tuple[Span, ...]:
    """Return the spans of the passage to show: the sentences of its statements, or all of it."""
    whole = hit.passage.span
    if not hit.statements:
        return (whole,)
    offset = whole[0]
    kept: list[Span] = []
    for start, end in sentence_spans(hit.text):
        span = (offset + start, offset + end)
        if any(s.start < span[1] and span[0] < s.end for s in hit.statements):
            if kept and hit.article.text[kept[-1][1] : span[0]].isspace():
                span = (kept.pop()[0], span[1])
            kept.append(span)
    return tuple(kept) or (whole,)


def excerpt_text(hit: Hit) -> str:
    """Return the words of `excerpt`, what is left out between them marked as an elision."""
    return f" {ELISION} ".join(hit.article.text[start:end] for start, end in excerpt(hit))


def attribution(quotation: Quotation) -> str:
    """Return who said it and how, as "JD Vance (“He”), told reporters"."""
    if quotation.speaker is None:
        return "unattributed" + (f", {quotation.cue}" if quotation.cue else "")
    who = quotation.speaker.name
    if quotation.source and who.casefold() not in quotation.source.casefold():
        who += f" (“{quotation.source}”)"
    how = quotation.cue or (_HOW.get(quotation.resolution) if quotation.resolution else None)
    return f"{who}, {how}" if how else who


def attributions(quotations: Iterable[Quotation]) -> str:
    """Return the attributions of several quotations in one line, each once."""
    return "; ".join(dict.fromkeys(attribution(quotation) for quotation in quotations))


def place(hit: Hit) -> str:
    """Return where the passage stands: "paragraph 9, line 11"."""
    first, last = hit.lines
    return f"paragraph {hit.number}, " + (f"line {first}" if first == last else f"lines {first} to {last}")


def introduction(speaker: Speaker) -> str:
    """Return who somebody is in the article's words: "JD Vance, US vice president"."""
    return ", ".join([speaker.name, *speaker.descriptions[:1]])


def counted(number: int, noun: str) -> str:
    """Return "1 statement" or "5 statements"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
