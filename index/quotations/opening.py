"""Where a content begins that follows its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from index.quotations import sources
from index.quotations.lexicon import (
    CLAUSE_STARTERS,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    FINITE,
    MONTHS,
    OCCASIONS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
    RECIPIENTS,
    SUBORDINATORS,
    TIMES,
    Frame,
    words,
)
from index.quotations.prose import MARKED

if TYPE_CHECKING:
    from index.quotations.cues import Cue
    from index.quotations.prose import Paragraph

_TELLING: Final = words("tell warn remind inform assure advise ask urge email text")
_ASKING: Final = words("ask wonder inquire question")
_RELATIVE: Final = words("who which whose where")
_JOINING: Final = words("of for and with")
_INTRODUCING: Final = ([",", MARKED], [":", MARKED])
_FARTHEST: Final = 14
"""Tokens of "in an interview with the station on Friday", at most."""
_CLAUSE_VERB: Final = 16
"""Tokens within which a bare clause shows its verb."""
_LONGEST_OBJECT: Final = 10
"""Tokens of what is called something, at most."""
_LONG: Final = 6
"""Spaces in marked words that make them speech, whatever they end in."""


def is_speech(inside: str) -> bool:
    """Tell whether marked words read like something said rather than like a title or a term."""
    inside = inside.strip()
    if not inside:
        return False
    spaces = inside.count(" ")
    return (inside[-1] in ",.!?…—-" and spaces >= 1) or spaces >= _LONG


def content_start(paragraph: Paragraph, at: int, last: int, cue: Cue) -> int | None:
    """Return the first token of what a cue reports behind it, None where it reports nothing there."""
    if cue.verb in _TELLING:
        at = _skip_recipient(paragraph, at, last)
    at = _skip_circumstances(paragraph, at, last)
    if at >= last:
        return None
    word = paragraph.lower[at]
    if word in ",:":
        return _start_after_pause(paragraph, at, last, cue)
    if word == MARKED:
        return at if _can_be_said(paragraph, at, cue) else None
    if cue.frame <= Frame.NAMED:
        return _marked_object(paragraph, at, last, cue)
    if word in _RELATIVE or word in PREPOSITIONS:
        introduced = _introduced(paragraph, at, last)
        if introduced is not None:
            return introduced
    begins = word == "that" or (
        word in QUESTION_WORDS
        if cue.verb in _ASKING
        else cue.frame is Frame.CLAUSE and _is_clause(paragraph, at, last, cue)
    )
    return at if begins else _introduced(paragraph, at, last)


def _can_be_said(paragraph: Paragraph, at: int, cue: Cue) -> bool:
    """Tell whether the marked token right after a cue is what was said, not a title or a name."""
    if is_speech(paragraph.inside(at)):
        return True
    previous = paragraph.lower[at - 1]
    if previous.endswith("’s") or previous in DETERMINERS or cue.frame is Frame.QUOTED:
        return False
    if cue.frame is Frame.NAMED and at == cue.last and cue.source:
        return cue.source[0] > 0 and paragraph.lower[cue.source[0] - 1] in ("what", "which")
    return True


def _start_after_pause(paragraph: Paragraph, at: int, last: int, cue: Cue) -> int | None:
    """Return where a content begins that a comma or a colon parts from its cue."""
    following = paragraph.lower[at + 1] if at + 1 < last else ""
    names = cue.frame is Frame.NAMED and paragraph.lower[at] == ","
    if (following == MARKED and not names) or (following == "that" and cue.frame >= Frame.THAT):
        return at + 1
    if cue.frame is Frame.CLAUSE and (
        paragraph.lower[at] == ":" or (at > cue.last and following in CLAUSE_STARTERS)
    ):
        return at + 1
    return None


def _introduced(paragraph: Paragraph, at: int, last: int) -> int | None:
    """Return the marked token that a comma or a colon introduces."""
    marked = next_marked(paragraph, at, last)
    return marked if marked is not None and paragraph.lower[marked - 1] in ",:" else None


def _marked_object(paragraph: Paragraph, at: int, last: int, cue: Cue) -> int | None:
    """Return the marked token that is what the cue calls something: "called it “rigged”"."""
    marked = next_marked(paragraph, at, last)
    if marked is None:
        return None
    if paragraph.lower[marked - 1] in ",:":
        return marked if is_speech(paragraph.inside(marked)) else None
    return marked if cue.frame is Frame.NAMED and marked - at <= _LONGEST_OBJECT else None


def _skip_recipient(paragraph: Paragraph, at: int, last: int) -> int:
    """Return the first token after whom something is told."""
    lower = paragraph.lower
    if at < last and lower[at] in RECIPIENTS:
        return at + 1
    phrase = sources.after(paragraph, at, last)
    if phrase is None:
        return at
    for index in range(at + 1, phrase[1]):
        determiner = lower[index] in DETERMINERS and lower[index - 1] not in _JOINING
        if determiner or lower[index] in PRONOUNS:
            return index
        after_name = paragraph.words[index - 1][0].isupper() and paragraph.words[index][0].islower()
        if after_name and lower[at] not in DETERMINERS and lower[index] not in _JOINING:
            return index
    return phrase[1]


def _skip_circumstances(paragraph: Paragraph, at: int, last: int) -> int:
    """Return the first token after "on Monday", "in a statement to the press", "later" and the like."""
    lower = paragraph.lower
    while at < last:
        if lower[at] in TIMES and (lower[at] not in DETERMINERS or (at + 1 < last and lower[at + 1] in TIMES)):
            at += 1
        elif lower[at] in PREPOSITIONS or lower[at] == "to":
            stop = _circumstance(paragraph, at, last)
            if stop is None:
                return at
            at = stop
        else:
            return at
    return at


def _circumstance(paragraph: Paragraph, at: int, last: int) -> int | None:
    """Return the token after a phrase that says where, when or to whom something is said."""
    lower = paragraph.lower
    limit = min(last, at + _FARTHEST)
    for index in range(at + 1, limit):
        word = lower[index]
        if word in (MARKED, ":") or (word == "that" and index > at + 1):
            return index
        if word in FINITE or word in PRONOUNS:
            return None
        if word == ",":
            return index if index + 1 < limit and lower[index + 1] in (MARKED, "that") else None
        if _is_occasion(word):
            return next((at for at in range(index + 1, limit) if not _is_occasion(lower[at])), limit)
    return limit if limit == last else None


def _is_occasion(word: str) -> bool:
    """Tell whether a word names a time or an occasion of speech."""
    return word in OCCASIONS or word in MONTHS or word in TIMES or word.isdigit()


def _is_clause(paragraph: Paragraph, at: int, last: int, cue: Cue) -> bool:
    """Tell whether a bare clause begins at a token, rather than a verb's plain object."""
    lower = paragraph.lower
    if last - at <= 1 or lower[at] in CONJUNCTIONS or lower[at] in ("to", "of", "so"):
        return False
    if lower[at] in SUBORDINATORS and "," not in lower[at:last]:
        return False
    if lower[at] in FINITE and cue.verb != "say":
        return False
    if cue.verb == "add" and lower[at][0].isdigit():
        return False
    if lower[at] in PRONOUNS or cue.verb in ("say", "tell"):
        return True
    window = lower[at : min(last, at + _CLAUSE_VERB)]
    return any(word in FINITE or "’" in word for word in window)


def next_marked(paragraph: Paragraph, at: int, last: int) -> int | None:
    """Return the next marked token before another reporting verb."""
    for index in range(at, last):
        word = paragraph.lower[index]
        if word == MARKED:
            return index
        if word in CUES and index > at and not _is_noun(paragraph, index):
            introduces = any(
                paragraph.lower[after : after + 2] in _INTRODUCING for after in (index + 1, index + 2)
            )
            if CUES[word][1] >= Frame.NAMED or introduces:
                return None
    return None


def _is_noun(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the word at a token is a noun by what stands before it: "his call"."""
    previous = paragraph.lower[at - 1]
    return previous in DETERMINERS or previous.endswith("’s")
