"""What a cue reports: the tokens before it, after it, or both."""

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
    QUESTION_WORDS,
    RECIPIENTS,
    RESUMING,
    SUBORDINATORS,
    TIMES,
    Form,
    Frame,
    words,
)
from index.quotations.prose import MARKED

if TYPE_CHECKING:
    from index.quotations.cues import Cue, Tokens
    from index.quotations.prose import Paragraph

_TELLING: Final = words("tell warn remind inform assure advise ask urge email text")
_ASKING: Final = words("ask wonder inquire question")
_INTRODUCING: Final = PREPOSITIONS | words(
    "when while although though asked meanwhile because if still speaking however but and originally earlier later "
    "once where since unlike nevertheless"
)
PRONOUNS: Final = words("he she it they we there i you")
_FARTHEST: Final = 14
"""Tokens of "in an interview with the station on Friday", at most."""


def contents(paragraph: Paragraph, first: int, last: int, cue: Cue) -> list[Tokens]:
    """Return the tokens of what `cue` reports, in one or two pieces, in a sentence from `first` up to `last`."""
    start, end = cue.core
    while last > end and paragraph.lower[last - 1] in ".!?;":
        last -= 1
    quoted = _quoted_before(paragraph, first, start)
    if quoted and cue.source:
        more = _resumed(paragraph, end, last, quoted=True)
        return [quoted, more] if more else [quoted]
    right = _after(paragraph, end, last, cue)
    left = _clause_before(paragraph, first, start) if cue.frame >= Frame.CLAUSE and cue.own and cue.source else None
    if left and not (right and _is_sure(paragraph, right[0], end)):
        more = _resumed(paragraph, end, last, quoted=False, short=left[1] - left[0] <= 3)
        return [left, more] if more else [left]
    return [right] if right else []


def is_speech(inside: str) -> bool:
    """Tell whether marked words read like something said rather than like a title or a term."""
    inside = inside.strip()
    if not inside:
        return False
    spaces = inside.count(" ")
    return (inside[-1] in ",.!?…—-" and spaces >= 1) or spaces >= 6


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
        if previous in ":—–" or (previous == "," and inside[:1].isupper() and is_speech(inside)):
            return at, end
    return first, end


def _clause_before(paragraph: Paragraph, first: int, start: int) -> Tokens | None:
    """Return the clause that a comma parts from the source and the cue after it."""
    end = start - 1
    if end <= first or paragraph.lower[end] != ",":
        return None
    lower = paragraph.lower
    while first < end and (lower[first] in ",;—–" or (lower[first] in CONJUNCTIONS and lower[first - 1] == ",")):
        first += 1
    introduces = lower[first] in _INTRODUCING and not any(word in FINITE for word in lower[first:end])
    if introduces or end - first < 1:
        return None
    return first, end


def _is_sure(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a content after the cue is surely one, so that what stands before only introduces it."""
    if paragraph.lower[start] in ("that", MARKED) or paragraph.lower[start - 1] == ":":
        return True
    return paragraph.lower[end] != "," and paragraph.lower[start] not in PREPOSITIONS | SUBORDINATORS


def _resumed(paragraph: Paragraph, at: int, last: int, *, quoted: bool, short: bool = False) -> Tokens | None:
    """Return how a content goes on that the source and the cue interrupt."""
    lower = paragraph.lower
    if at >= last:
        return None
    if quoted or lower[at] != ",":
        marked = _next_marked(paragraph, at, last)
        if marked is None or lower[marked - 1] not in ",:—–" and marked > at:
            return None
        return marked, content_end(paragraph, marked, last)
    if at + 1 < last and (lower[at + 1] in RESUMING or lower[at + 1] == MARKED or (short and lower[at + 1] in CLAUSE_STARTERS)):
        return at + 1, content_end(paragraph, at + 1, last)
    return None


def _next_marked(paragraph: Paragraph, at: int, last: int) -> int | None:
    """Return the next marked token before another reporting verb."""
    for index in range(at, last):
        word = paragraph.lower[index]
        if word == MARKED:
            return index
        if word in CUES and index > at and CUES[word][1] >= Frame.NAMED and not _is_noun(paragraph, index):
            return None
    return None


def _is_noun(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the word at a token is a noun by what stands before it: "his call"."""
    previous = paragraph.lower[at - 1]
    return previous in DETERMINERS or previous.endswith("’s")


def _after(paragraph: Paragraph, at: int, last: int, cue: Cue) -> Tokens | None:
    """Return the content that follows the cue."""
    if at >= last:
        return None
    if cue.inverted:
        marked = _next_marked(paragraph, at, last)
        if marked is None or paragraph.lower[marked - 1] not in ",:":
            return None
        return marked, content_end(paragraph, marked, last)
    start = _start(paragraph, at, last, cue)
    if start is None or start >= last:
        return None
    return start, content_end(paragraph, start, last, extends=cue.frame >= Frame.CLAUSE)


def _start(paragraph: Paragraph, at: int, last: int, cue: Cue) -> int | None:
    """Return the first token of the content after a cue and what stands between them."""
    lower = paragraph.lower
    if cue.verb in _TELLING:
        at = _skip_recipient(paragraph, at, last)
    at = _skip_circumstances(paragraph, at, last)
    if at >= last:
        return None
    word = lower[at]
    if word in ",:":
        return _start_after_pause(paragraph, at, last, cue)
    if word == MARKED:
        return at if _can_be_said(paragraph, at, cue) else None
    if cue.frame <= Frame.NAMED:
        return _marked_object(paragraph, at, last, cue)
    if word == "that":
        return at
    if cue.verb in _ASKING:
        return at if word in QUESTION_WORDS else _introduced(paragraph, at, last)
    if cue.frame is Frame.THAT:
        return _introduced(paragraph, at, last)
    return at if _is_clause(paragraph, at, last, cue) else _introduced(paragraph, at, last)


def _can_be_said(paragraph: Paragraph, at: int, cue: Cue) -> bool:
    """Tell whether the marked token right after a cue is what was said, not a title or a name."""
    if is_speech(paragraph.inside(at)):
        return True
    if paragraph.lower[at - 1].endswith("’s") or cue.frame is Frame.QUOTED:
        return False
    if cue.frame is Frame.NAMED and at == cue.last and cue.source:
        return paragraph.lower[cue.source[0] - 1] in ("what", "which") if cue.source[0] else False
    return True


def _start_after_pause(paragraph: Paragraph, at: int, last: int, cue: Cue) -> int | None:
    """Return where a content begins that a comma or a colon parts from its cue."""
    following = paragraph.lower[at + 1] if at + 1 < last else ""
    if following == MARKED or (following == "that" and cue.frame >= Frame.THAT):
        return at + 1
    if cue.frame is Frame.CLAUSE and (paragraph.lower[at] == ":" or (at > cue.last and following in CLAUSE_STARTERS)):
        return at + 1
    return None


def _introduced(paragraph: Paragraph, at: int, last: int) -> int | None:
    """Return the marked token that a comma or a colon introduces."""
    marked = _next_marked(paragraph, at, last)
    return marked if marked is not None and paragraph.lower[marked - 1] in ",:" else None


def _marked_object(paragraph: Paragraph, at: int, last: int, cue: Cue) -> int | None:
    """Return the marked token that is what the cue calls something: "called it “rigged”"."""
    marked = _next_marked(paragraph, at, last)
    if marked is None:
        return None
    if paragraph.lower[marked - 1] in ",:":
        return marked if is_speech(paragraph.inside(marked)) else None
    return marked if cue.frame is Frame.NAMED and marked - at <= 10 else None


def _skip_recipient(paragraph: Paragraph, at: int, last: int) -> int:
    """Return the first token after whom something is told."""
    lower = paragraph.lower
    if at < last and lower[at] in RECIPIENTS:
        return at + 1
    phrase = sources.after(paragraph, at, last)
    if phrase is None:
        return at
    for index in range(at + 1, phrase[1]):
        determiner = lower[index] in DETERMINERS and lower[index - 1] not in ("of", "for", "and", "with")
        if determiner or lower[index] in ("he", "she", "they", "it", "there", "you"):
            return index
        if lower[at] not in DETERMINERS and paragraph.words[index - 1][0].isupper() and paragraph.words[index][0].islower() and lower[index] not in ("of", "for", "and", "with"):
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
            index += 1
            while index < limit and _is_occasion(lower[index]):
                index += 1
            return index
    return limit if limit == last else None


def _is_occasion(word: str) -> bool:
    """Tell whether a word names a time or an occasion of speech."""
    return word in OCCASIONS or word in MONTHS or word in TIMES or word.isdigit()


def _is_clause(paragraph: Paragraph, at: int, last: int, cue: Cue) -> bool:
    """Tell whether a bare clause begins at a token, rather than a verb's plain object."""
    lower = paragraph.lower
    if last - at < 2 or lower[at] in CONJUNCTIONS or lower[at] in ("to", "of", "so"):
        return False
    if lower[at] in SUBORDINATORS and "," not in lower[at:last]:
        return False
    if lower[at] in PRONOUNS:
        return True
    if cue.verb in ("say", "tell"):
        return True
    window = lower[at : min(last, at + 16)]
    return any(word in FINITE or "’" in word for word in window)


def content_end(paragraph: Paragraph, start: int, last: int, *, extends: bool = False) -> int:
    """Return the token after a content's last."""
    lower = paragraph.lower
    if lower[start] == MARKED and not (extends and _goes_on(paragraph, start, last)):
        return start + 1
    for at in range(start + 1, last):
        word = lower[at]
        if word == MARKED and paragraph.inside(at)[-1:] == ",":
            return at + 1
        if word in ",;—–" and at + 2 < last:
            if _starts_another(paragraph, at + 1, last):
                return at
            if word == "," and _closes_sentence(paragraph, at + 1, last):
                return _last_turn(paragraph, start, at)
        if word in CONJUNCTIONS and _starts_another(paragraph, at, last):
            return at
    return last


def _closes_sentence(paragraph: Paragraph, at: int, last: int) -> bool:
    """Tell whether the inverted cue of another source ends the sentence: ", writes the editor"."""
    entry = CUES.get(paragraph.lower[at])
    if not entry or entry[1] is not Frame.CLAUSE or entry[2] is not Form.FINITE:
        return False
    phrase = sources.after(paragraph, at + 1, last)
    return phrase is not None and (phrase[1] >= last or paragraph.lower[phrase[1]] in ",")


def _last_turn(paragraph: Paragraph, start: int, end: int) -> int:
    """Return the last comma before a conjunction between two tokens, `end` where there is none."""
    lower = paragraph.lower
    turns = (at for at in range(end - 2, start, -1) if lower[at] == "," and lower[at + 1] in CONJUNCTIONS)
    return next(turns, end)


def split_at_that(paragraph: Paragraph, piece: Tokens) -> list[Tokens]:
    """Return a content's clauses, each that begins with "and that" or "but that" apart."""
    start, end = piece
    lower = paragraph.lower
    if lower[start] != "that" and MARKED not in lower[start:end]:
        return [piece]
    for at in range(start + 2, end - 2):
        if lower[at] in ("and", "but") and lower[at + 1] == "that" and lower[at - 1] == ",":
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
    lower = paragraph.lower
    if lower[at] == "according":
        return True
    entry = CUES.get(lower[at])
    if entry and entry[2] is Form.GERUND and entry[1] >= Frame.NAMED:
        return True
    if lower[at] not in CONJUNCTIONS and lower[at] not in ("only", "with"):
        return False
    for index in range(at + 2, min(last, at + 9)):
        word = lower[index]
        if word in CUES and lower[at] == "only":
            return lower[index - 1] == "to"
        if word in CUES and lower[at] == "with":
            return CUES[word][2] is Form.GERUND
        if word in CUES and CUES[word][1] >= Frame.CLAUSE and CUES[word][2] is not Form.GERUND and lower[index - 1] != "to":
            phrase = sources.before(paragraph, at + 1, index)
            return phrase is not None and phrase[0] == at + 1 or (phrase is not None and phrase[0] <= at + 2)
        if word in ",;" or word in FINITE:
            return False
    return False
