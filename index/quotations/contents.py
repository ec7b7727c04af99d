"""What a cue reports: the words before it, after it, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from index.quotations.closing import content_end
from index.quotations.lexicon import (
    BODIES,
    CLAUSE_STARTERS,
    CONJUNCTIONS,
    DOCUMENTS,
    FINITE,
    GROUPS,
    PLURALS,
    PREPOSITIONS,
    RESUMING,
    SUBORDINATORS,
    TIMES,
    Frame,
    words,
)
from index.quotations.names import bare_name, is_personal, name_in, run_end
from index.quotations.opening import content_start, is_speech, next_marked
from index.quotations.prose import MARKED

if TYPE_CHECKING:
    from index.quotations.cues import Cue
    from index.quotations.prose import Paragraph, Tokens

_INTRODUCING: Final = PREPOSITIONS | words(
    "when while although though asked meanwhile because if still speaking however but and originally earlier "
    "later once where since unlike nevertheless"
)
_LEADING_ON: Final = PREPOSITIONS | SUBORDINATORS
_APPOSED: Final = words("a an who which published released based")
_CONCEDING: Final = words("though although while")
_MANY: Final = DOCUMENTS | GROUPS | BODIES | PLURALS
_SHORT: Final = 3
"""Tokens of a beginning that is no clause yet: "Too often, he says, they get it"."""


def contents(paragraph: Paragraph, first: int, last: int, cue: Cue) -> list[Tokens]:
    """Return the tokens of what `cue` reports, in one or two pieces, in a sentence from `first` up to `last`."""
    start, end = cue.core
    if paragraph.lower[first] in _CONCEDING and start == first + 1 and "," in paragraph.lower[end:last]:
        last = paragraph.lower.index(",", end, last)
    while last > end and paragraph.lower[last - 1] in ".!?;":
        last -= 1
    left = _quoted_before(paragraph, first, start) if cue.source else None
    if left:
        more = _quoted_after(paragraph, end, last)
    else:
        left = _clause_before(paragraph, first, start, cue)
        right = _after(paragraph, end, last, cue)
        if right and (left is None or _is_sure(paragraph, right[0], end)):
            return [right]
        more = _resumed(paragraph, end, last, short=left[1] - left[0] <= _SHORT) if left else None
    return [piece for piece in (left, more) if piece]


def attributed(paragraph: Paragraph, first: int, last: int, at: int, source: Tokens) -> list[Tokens]:
    """Return what "according to" at `at` governs: what follows where it comes first, or what is before it.

    What is before it may be no more than the beginning: "The truth, according to her, is another".
    """
    lower = paragraph.lower
    while last > at and lower[last - 1] in ".!?;":
        last -= 1
    if all(word in CONJUNCTIONS or word in TIMES or word == "," for word in lower[first:at]):
        start = _after_introduction(paragraph, source, last)
        return [(start, content_end(paragraph, start, last))] if start < last else []
    end = at
    while end > first and lower[end - 1] in ",—–-":
        end -= 1
    if lower[first] in ("still", "meanwhile", "however") and lower[first + 1] == ",":
        first += 2
    if first >= end:
        return []
    pieces = [whole(paragraph, first, end)]
    interrupts = lower[end - 1] != MARKED and lower[source[1] : source[1] + 1] == [","]
    if interrupts and end - first <= 2 * _SHORT and source[1] + 1 < last:
        pieces.append((source[1] + 1, last))
    return pieces


def _after_introduction(paragraph: Paragraph, source: Tokens, last: int) -> int:
    """Return the token after the comma that ends an introduction, and after what is in apposition to it."""
    lower = paragraph.lower
    comma = next((index for index in range(source[1], last) if lower[index] in ",—:"), last)
    if comma + 1 < last and (
        lower[comma] == "—" or lower[comma + 1] in _APPOSED or _names_source(paragraph, source, comma + 1)
    ):
        comma = next((index for index in range(comma + 1, last) if lower[index] == lower[comma]), comma)
    return comma + 1


def _names_source(paragraph: Paragraph, source: Tokens, at: int) -> bool:
    """Tell whether the name at `at` is in apposition to a source: "the archivist, Dr Simon Vale, the house"."""
    end = run_end(paragraph, at)
    if paragraph.lower[end : end + 1] != [","] or name_in(paragraph, source):
        return False
    following = paragraph.lower[end + 1 : end + 2]
    speaks = _MANY.isdisjoint(paragraph.lower[slice(*source)])
    begins = bool(following) and (following[0] in CLAUSE_STARTERS and following[0] not in PREPOSITIONS)
    name = bare_name(paragraph.words[at:end])
    return speaks and begins and len(name) > 1 and is_personal(name)


def _quoted_before(paragraph: Paragraph, first: int, start: int) -> Tokens | None:
    """Return the content that ends in quote marks right before the source and the cue."""
    at = start - 1
    if at > first and paragraph.lower[at] == ",":
        at -= 1
    if at < first or paragraph.lower[at] != MARKED:
        return None
    return whole(paragraph, first, at + 1)


def whole(paragraph: Paragraph, first: int, end: int) -> Tokens:
    """Return the tokens up to `end`, or the marked ones that they end in where the others only introduce these."""
    at = end - 1
    if paragraph.lower[at] == MARKED and at > first:
        previous = paragraph.lower[at - 1]
        inside = paragraph.inside(at).lstrip()
        if previous in ".(:—–-" or (previous == "," and inside[:1].isupper() and is_speech(inside)):
            return at, end
    return first, end


def _clause_before(paragraph: Paragraph, first: int, start: int, cue: Cue) -> Tokens | None:
    """Return the clause that a comma parts from the source and the cue after it."""
    if cue.frame < Frame.CLAUSE or cue.source is None or not cue.own:
        return None
    end = start - 1
    if end <= first or paragraph.lower[end] != ",":
        return None
    lower = paragraph.lower
    while first < end and (lower[first] in ",;—–-" or (lower[first] in CONJUNCTIONS and lower[first - 1] == ",")):
        first += 1
    introduces = lower[first] in _INTRODUCING and not any(word in FINITE for word in lower[first:end])
    if introduces or end - first < 1:
        return None
    return first, end


def _is_sure(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a content after the cue is surely one, so that what stands before only introduces it."""
    if paragraph.lower[start] in ("that", MARKED) or paragraph.lower[start - 1] == ":":
        return True
    return paragraph.lower[end] != "," and paragraph.lower[start] not in _LEADING_ON


def _quoted_after(paragraph: Paragraph, at: int, last: int) -> Tokens | None:
    """Return the marked words with which a quotation goes on after its source and cue."""
    marked = next_marked(paragraph, at, last)
    if marked is None or (marked > at and paragraph.lower[marked - 1] not in ",:—–-"):
        return None
    return marked, content_end(paragraph, marked, last)


def _resumed(paragraph: Paragraph, at: int, last: int, *, short: bool) -> Tokens | None:
    """Return how a clause goes on that the source and the cue interrupt."""
    if at >= last or paragraph.lower[at] != ",":
        return _quoted_after(paragraph, at, last)
    following = paragraph.lower[at + 1] if at + 1 < last else ""
    if following in RESUMING or following == MARKED or (short and following in CLAUSE_STARTERS):
        return at + 1, content_end(paragraph, at + 1, last)
    return None


def _after(paragraph: Paragraph, at: int, last: int, cue: Cue) -> Tokens | None:
    """Return the content that follows the cue."""
    if at >= last:
        return None
    if cue.inverted:
        marked = next_marked(paragraph, at, last)
        start = marked if marked is not None and paragraph.lower[marked - 1] in ",:" else None
    else:
        start = content_start(paragraph, at, last, cue)
    if start is None or start >= last:
        return None
    return start, content_end(paragraph, start, last, extends=cue.frame is Frame.CLAUSE and not cue.inverted)
