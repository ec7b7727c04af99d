"""Which stretches of a text stand in quote marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from index.typography import FILLER

if TYPE_CHECKING:
    from index.article import Span

_DOUBLE: Final = re.compile("[“”]")
_AFTER_SENTENCE: Final = frozenset((". ", "? ", "! "))
_BEFORE_SPEECH: Final = _AFTER_SENTENCE | {": ", ", "}
_EMPTY: Final = f" \n{FILLER}"
_SINGLE: Final = re.compile(r"‘(?=\S)|’(?!\w)")


def marked_spans(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of `text[start:end]`, one normalised paragraph, that stand in quote marks, without these.

    Single marks count where they are the outer ones. A mark that is never closed holds to the paragraph's end,
    which is how a quotation goes over several paragraphs. Nested marks belong to the outer ones.
    """
    spans = _double(text, start, end) if text.find("“", start, end) >= 0 else []
    if text.find("‘", start, end) >= 0:
        gaps = zip([start, *(span[1] for span in spans)], [*(span[0] for span in spans), end], strict=True)
        spans = sorted(spans + [span for gap in gaps for span in _single(text, *gap)])
    inside = [(at + text.startswith(FILLER, at), to) for at, to in spans]
    return [span for span in inside if text[slice(*span)].strip(_EMPTY)]


def _double(text: str, start: int, end: int) -> list[Span]:
    """Return what stands in double marks; an opening mark within is nested where all of them are closed.

    Where they are not, it begins the next quotation, and the one before has lost its end.
    """
    marks = [(mark.start(), mark.group() == "“") for mark in _DOUBLE.finditer(text, start, end)]
    balanced = sum(opens for _, opens in marks) * 2 == len(marks)
    spans: list[Span] = []
    opened, depth = start, 0
    for at, opens in marks:
        if opens and depth and balanced and text[at - 2 : at] not in _AFTER_SENTENCE:
            depth += 1
        elif opens:
            if depth:
                spans.append((opened, at))
            opened, depth = at + 1, 1
        elif depth:
            depth -= 1
            if not depth:
                spans.append((opened, at))
    if depth:
        spans.append((opened, end))
    return spans


def _single(text: str, start: int, end: int) -> list[Span]:
    """Return what stands in single marks; the apostrophe of a plural closes only where nothing else can."""
    marks = [(mark.start(), mark.group() == "‘") for mark in _SINGLE.finditer(text, start, end)]
    spans: list[Span] = []
    opened: int | None = None
    closed: int | None = None
    for at, opens in marks:
        if opens:
            if opened is not None and closed is not None:
                spans.append((opened, closed))
            opened, closed = at + 1, None
        elif opened is not None and (closed is None or _after_plural(text, closed)):
            closed = at
    if opened is not None and (closed is not None or _begins_speech(text, start, opened - 1)):
        spans.append((opened, end if closed is None else closed))
    return spans


def _begins_speech(text: str, start: int, at: int) -> bool:
    """Tell whether a single mark that nothing closes begins a sentence that goes on in the next paragraph."""
    before = text[max(start, at - 2) : at]
    return (before.strip() == "" or before in _BEFORE_SPEECH) and text[at + 1 : at + 2].isupper()


def _after_plural(text: str, at: int) -> bool:
    """Tell whether the mark at `at` can be the apostrophe of a plural."""
    return text[at - 1] == "s" and text[at + 1 : at + 2] == " "
