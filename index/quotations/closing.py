"""Where a content ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from index.quotations import sources
from index.quotations.lexicon import CLAUSE_STARTERS, CONJUNCTIONS, CUES, FINITE, Form, Frame
from index.quotations.prose import MARKED

if TYPE_CHECKING:
    from index.quotations.prose import Paragraph, Tokens

_TURNING: Final = (["but", "he"], ["but", "she"])
_NEAREST: Final = 8
"""Tokens between "but" and the verb in "but the head of the union says", at most."""


def content_end(paragraph: Paragraph, start: int, last: int, *, extends: bool = False) -> int:
    """Return the token after the last of the content that begins at `start`, in a sentence up to `last`.

    `extends` says that its cue governs clauses, so that it may go on after the words in marks that it begins with.
    """
    lower = paragraph.lower
    if lower[start] == MARKED and not (extends and _goes_on(paragraph, start, last)):
        return start + 1
    for at in range(start + 1, last):
        word = lower[at]
        if word == MARKED and paragraph.inside(at)[-1:] == "," and not _is_joined(paragraph, at + 1, last):
            return at + 1
        if word in ",;—–-" and at + 2 < last:
            if _starts_another(paragraph, at + 1, last) or (word == "," and lower[at + 1 : at + 3] in _TURNING):
                return at
            if word == "," and _closes_sentence(paragraph, at + 1, last):
                return _last_turn(paragraph, start, at)
        if word in CONJUNCTIONS and _starts_another(paragraph, at, last):
            return at
    return last


def _is_joined(paragraph: Paragraph, at: int, last: int) -> bool:
    """Tell whether a clause goes on at a token behind marked words that end in a comma."""
    following = paragraph.lower[at : min(last, at + 2)]
    return following[:1] == ["which"] or (following[:1] == ["and"] and following[1:] != ["that"])


def _closes_sentence(paragraph: Paragraph, at: int, last: int) -> bool:
    """Tell whether the inverted cue of another source ends the sentence: ", writes the editor"."""
    entry = CUES.get(paragraph.lower[at])
    if not entry or entry[1] is not Frame.CLAUSE or entry[2] is not Form.FINITE:
        return False
    phrase = sources.after(paragraph, at + 1, last)
    return phrase is not None and (phrase[1] >= last or paragraph.lower[phrase[1]] == ",")


def _last_turn(paragraph: Paragraph, start: int, end: int) -> int:
    """Return the last comma before a conjunction between two tokens, `end` where there is none."""
    lower = paragraph.lower
    turns = (at for at in range(end - 2, start, -1) if lower[at] == "," and lower[at + 1] in CONJUNCTIONS)
    return next(turns, end)


def split_at_that(paragraph: Paragraph, piece: Tokens) -> list[Tokens]:
    """Return a content's clauses, each that begins with "but that" apart."""
    start, end = piece
    lower = paragraph.lower
    if lower[start] != "that" and MARKED not in lower[start:end]:
        return [piece]
    for at in range(start + 2, end - 2):
        if lower[at] == "but" and lower[at + 1] == "that" and lower[at - 1] == ",":
            return [(start, at - 1), *split_at_that(paragraph, (at + 1, end))]
    return [piece]


def _goes_on(paragraph: Paragraph, at: int, last: int) -> bool:
    """Tell whether a clause that begins with marked words goes on after them."""
    if at + 1 >= last or paragraph.inside(at)[-1:] in ",.!?":
        return False
    following = paragraph.lower[at + 1]
    return following in FINITE or following in ("and", "of", "to", "or", "by")


def _starts_another(paragraph: Paragraph, at: int, last: int) -> bool:
    """Tell whether another attribution begins at a token: ", adding", "but the union says", ", according to"."""
    word = paragraph.lower[at]
    entry = CUES.get(word)
    if word == "according" or (entry and entry[2] is Form.GERUND and entry[1] >= Frame.NAMED):
        return True
    if word not in CONJUNCTIONS and word not in ("only", "with"):
        return False
    if word in CONJUNCTIONS and at + 2 < last and _goes_on_reporting(paragraph, at + 1):
        return True
    for index in range(at + 2, min(last, at + 2 + _NEAREST)):
        following = paragraph.lower[index]
        if following in CUES:
            return _is_next_cue(paragraph, at, index)
        if following in ",;" or following in FINITE:
            return False
    return False


def _goes_on_reporting(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the same source has another cue at a token: "and added that", "but said he", "and wrote:"."""
    word, following = paragraph.lower[at : at + 2]
    frame = CUES[word][1] if word in CUES else None
    if frame is None:
        return False
    if following in ",:":
        return paragraph.lower[at + 2 : at + 3] == [MARKED]
    return (frame >= Frame.THAT and following == "that") or (
        frame is Frame.CLAUSE and following in CLAUSE_STARTERS
    )


def _is_next_cue(paragraph: Paragraph, at: int, cue: int) -> bool:
    """Tell whether the reporting word at `cue` begins an attribution whose first word is the one at `at`."""
    _, frame, form = CUES[paragraph.lower[cue]]
    if paragraph.lower[at] == "only":
        return paragraph.lower[cue - 1] == "to"
    if paragraph.lower[at] == "with":
        return form is Form.GERUND
    if frame < Frame.CLAUSE or form is Form.GERUND or paragraph.lower[cue - 1] == "to":
        return False
    phrase = sources.before(paragraph, at + 1, cue)
    return phrase is not None and phrase[0] <= at + 2
