"""Transcripts: paragraphs that begin with the name of who speaks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from index.quotations.lexicon import words
from index.quotations.relations import Relation, relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.quotations.prose import Paragraph

_LABEL: Final = re.compile(
    r"(Question|Answer|[A-Z][A-Z.’-]{0,24}(?: [A-Z][A-Z.’-]{0,24}){0,4}"
    r"|[A-Z][a-z’-]{1,24}(?: [A-Z][\w.’-]{0,24}){1,3}):\s(?!“)"
)
_HEADINGS: Final = words("what when where who how why date time venue cost price note tickets")
"""Labels of a list of events rather than of speakers."""
_FEWEST: Final = 2
"""Labels that recur in a transcript, at least, and how often each does."""


def turns(paragraphs: Sequence[Paragraph]) -> dict[int, Relation]:
    """Return what is said in each paragraph of a transcript by its place, {} where there is no transcript.

    A paragraph without a label goes on with the turn before it, up to the last label of the article.
    """
    labels = {at: found for at, found in enumerate(map(_label, paragraphs)) if found}
    often = {label for label, times in Counter(found[1] for found in labels.values()).items() if times >= _FEWEST}
    if len(often) < _FEWEST:
        return {}
    said: dict[int, Relation] = {}
    places = [at for at, found in labels.items() if found[1] in often]
    for at in range(places[0], places[-1] + 1):
        found, paragraph = labels.get(at), paragraphs[at]
        marked = tuple(paragraph.marked.values())
        if found:
            said[at] = Relation(
                (found.end(), paragraph.end), marked, None, found.span(1), (found.end(1), found.end(1) + 1)
            )
        elif not relations(paragraph):
            said[at] = Relation((paragraph.start, paragraph.end), marked)
    return said


def _label(paragraph: Paragraph) -> re.Match[str] | None:
    """Return the label that begins a paragraph and leaves some of it."""
    found = _LABEL.match(paragraph.text, paragraph.start, paragraph.end)
    return found if found and found.end() < paragraph.end and found[1].lower() not in _HEADINGS else None
