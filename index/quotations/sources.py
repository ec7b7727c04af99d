"""Which words around a cue name the source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from index.quotations.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    DOCUMENTS,
    FINITE,
    NEGATIONS,
    PERSONAL,
    PREPOSITIONS,
    SIDING,
    SUBORDINATORS,
    TIMES,
    Form,
    words,
)
from index.sentences import is_abbreviation

if TYPE_CHECKING:
    from index.quotations.prose import Paragraph, Tokens

_LINKS: Final = words("of for from with at in on")
_BREAKS: Final = (
    PREPOSITIONS | SUBORDINATORS | words("to is are was were be been will would could should may might must")
)
_NOT_JOINED: Final = _BREAKS | DETERMINERS | TIMES
_CONTRACTED: Final = PERSONAL | {"that", "there", "what", "here"}
_NO_ADVERBS: Final = words(
    "family assembly ally italy reilly kelly fly july only rally bully reply supply billy sally"
)
_VERBS_ONLY: Final = words("say tell ask add write think")
_JOINING: Final = words("of for and with")
_DAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")
_PERIODS: Final = words("week month year night morning afternoon evening")
_SHORT: Final = 5
"""Tokens of a subject that is no name, at most."""
_LONGEST: Final = 24
"""Tokens of a source without its apposition, at most."""


def is_word(word: str) -> bool:
    """Tell whether a token is a word or a number rather than punctuation."""
    return word[0].isalnum()


def before(paragraph: Paragraph, first: int, cue: int) -> Tokens | None:
    """Return the tokens of the subject that ends before the cue, in a sentence that begins at `first`."""
    last = skip_auxiliaries(paragraph, first, cue - 1)
    if last < first:
        return None
    if paragraph.lower[last] == "." and last > first and is_abbreviation(paragraph.words[last - 1], ""):
        last -= 1
    if paragraph.lower[last] == "," and last > first and paragraph.lower[last - 1] == ")":
        last -= 1
    word = paragraph.lower[last]
    if word in ",)—–-":
        return _before_apposition(paragraph, first, last)
    if word in ("who", "which"):
        return _antecedent(paragraph, first, last)
    if word == "to":
        return _before_infinitive(paragraph, first, last)
    phrase = _phrase_ending(paragraph, first, last)
    if phrase and phrase[0] > first and paragraph.lower[phrase[0] - 1] in FINITE:
        for at in range(phrase[0] - 1, first, -1):
            if paragraph.lower[at] in ("who", "which"):
                return _antecedent(paragraph, first, at)
    return phrase


def _before_infinitive(paragraph: Paragraph, first: int, at: int) -> Tokens | None:
    """Return the phrase in "for Russia to deny"."""
    for start in range(at - 1, max(first, at - _LONGEST), -1):
        if paragraph.lower[start] == "for":
            names = paragraph.words[start + 1][0].isupper() or paragraph.lower[start + 1] in DETERMINERS
            return (start + 1, at) if names else None
        if not is_word(paragraph.words[start]):
            return None
    return None


def skip_auxiliaries(paragraph: Paragraph, first: int, at: int) -> int:
    """Return the last token before the cue that is no auxiliary, no adverb and no time."""
    lower = paragraph.lower
    at = _skip_time(paragraph, first, at)
    while (
        at >= first
        and paragraph.words[at] == lower[at]
        and (lower[at] in AUXILIARIES or lower[at] in NEGATIONS or is_adverb(lower[at]))
    ):
        at = _skip_time(paragraph, first, at - 1)
    return at


def _skip_time(paragraph: Paragraph, first: int, at: int) -> int:
    """Return the last token before a time: "the minister on Monday", "a spokesman last week"."""
    lower = paragraph.lower
    if at - 1 > first and lower[at] in _PERIODS and lower[at - 1] in ("last", "this"):
        at -= 2
    elif (
        at - 1 > first
        and lower[at] in _DAYS
        and (lower[at - 1] == "on" or lower[at - 1] == paragraph.words[at - 1])
    ):
        at -= 1
    else:
        return at
    return at - (lower[at] == "on")


def is_adverb(word: str) -> bool:
    """Tell whether a word looks like an adverb."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def _phrase_ending(paragraph: Paragraph, first: int, last: int) -> Tokens | None:
    """Return the noun phrase whose last token is `last`."""
    lower = paragraph.lower
    if lower[last] in PERSONAL:
        return last, last + 1
    if _ends_phrase(lower[last]) or _is_contracted(lower[last]):
        return None
    start = at = last
    while at > first and last - at < _LONGEST:
        at -= 1
        word = lower[at]
        if word in DETERMINERS:
            start = at + (word == "that" and _is_relative(paragraph, at))
            if at == first or not (lower[at - 1] in _LINKS or _sides(paragraph, first, at - 1)):
                break
        elif word in _LINKS or word == "and":
            if at == first or not _continues(paragraph, at):
                break
        elif word in ".&’" or _sides(paragraph, first, at):
            continue
        elif _ends_phrase(word) or _is_verb(paragraph, at):
            break
        else:
            start = at
    return start, last + 1


def _is_relative(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the "that" at a token begins a clause by what is behind it: "that critics say"."""
    following = paragraph.words[at + 1]
    return following[0].isupper() or following.endswith("s")


def _sides(paragraph: Paragraph, first: int, at: int) -> bool:
    """Tell whether the token at `at` is the "to" of "close to"."""
    return paragraph.lower[at] == "to" and at - 1 > first and paragraph.lower[at - 1] in SIDING


def _is_contracted(word: str) -> bool:
    """Tell whether a word is a subject and its verb in one: "he’s", "there’s"."""
    return word.partition("’")[0] in _CONTRACTED


def _ends_phrase(word: str) -> bool:
    """Tell whether a token can stand in no noun phrase."""
    return not is_word(word) or word in _BREAKS or word in CONJUNCTIONS or word in PERSONAL


def _continues(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the preposition or "and" at `at` joins what is before it to the phrase after it."""
    previous = paragraph.words[at - 1]
    if not is_word(previous) or previous.lower() in _NOT_JOINED:
        return False
    if paragraph.lower[at] == "and":
        return previous[0].isupper() == paragraph.words[at + 1][0].isupper()
    return True


def _is_verb(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a token is a reporting verb that ends a phrase on its right."""
    entry = CUES.get(paragraph.lower[at])
    return (
        entry is not None
        and entry[2] is Form.FINITE
        and paragraph.words[at][0].islower()
        and entry[0] in _VERBS_ONLY
    )


def _before_apposition(paragraph: Paragraph, first: int, last: int) -> Tokens | None:
    """Return the phrase before an apposition or a relative clause that the mark at `last` ends."""
    lower = paragraph.lower
    opener = {")": "(", ",": ","}.get(lower[last], lower[last])
    for at in range(first + 1, last):
        if lower[at] == opener or (opener == "," and lower[at] == "("):
            phrase = _phrase_ending(paragraph, first, at - 1)
            if phrase and _stands_free(paragraph, first, phrase):
                return phrase
    return None


def _stands_free(paragraph: Paragraph, first: int, phrase: Tokens) -> bool:
    """Tell whether a phrase can be a clause's subject: something that opens a clause stands before it."""
    start = phrase[0]
    head = paragraph.words[phrase[1] - 1]
    if head.lower() in TIMES or head.isdigit():
        return False
    if start == first:
        return True
    previous = paragraph.lower[start - 1]
    return not is_word(previous) or previous in CONJUNCTIONS or previous in SUBORDINATORS


def _antecedent(paragraph: Paragraph, first: int, relative: int) -> Tokens | None:
    """Return the phrase that "who" or "which" at `relative` goes back to."""
    at = relative - 1
    if at >= first and paragraph.lower[at] == ",":
        at -= 1
    return _phrase_ending(paragraph, first, at) if at >= first else None


def after(paragraph: Paragraph, at: int, last: int) -> Tokens | None:
    """Return the tokens of the noun phrase that begins at `at`, in a sentence that ends before `last`."""
    lower, written = paragraph.lower, paragraph.words
    if at >= last or not is_word(written[at]):
        return None
    if lower[at] in PERSONAL:
        return at, at + 1
    if _is_contracted(lower[at]) or _ends_phrase(lower[at]):
        return None
    if lower[at] in TIMES or lower[at] in NEGATIONS:
        return None
    end = at
    while end < last and end - at < _LONGEST and (_joins(paragraph, at, end, last) or _belongs(lower[end])):
        end += 1
    return (at, end) if end > at else None


def _joins(paragraph: Paragraph, first: int, at: int, last: int) -> bool:
    """Tell whether a token joins what is before it in a phrase to what is behind it."""
    word = paragraph.lower[at]
    if at + 1 >= last:
        return False
    if word in (".", "&", "’"):
        return True
    joins = word in _JOINING or (word in ("from", "by") and paragraph.lower[at - 1] in DOCUMENTS)
    return joins and at > first and is_word(paragraph.words[at + 1])


def _belongs(word: str) -> bool:
    """Tell whether a word can go on a noun phrase."""
    return not _ends_phrase(word) and word not in TIMES and word not in FINITE


def subject_at(paragraph: Paragraph, at: int, until: int) -> Tokens | None:
    """Return the subject that begins at `at`: a name's capitalised words, or the first words of another phrase."""
    phrase = after(paragraph, at, until)
    if phrase is None:
        return None
    lower, written = paragraph.lower, paragraph.words
    if not written[at][0].isupper() or lower[at] in DETERMINERS:
        return at, _short_end(paragraph, at, phrase[1])
    end = at
    while end < phrase[1] and (written[end][0].isupper() or lower[end] in ("of", "the", ".", "and")):
        end += 1
    if lower[end - 1].endswith("’s"):
        whole = _short_end(paragraph, end - 1, phrase[1])
        if whole < until and lower[whole] == ",":
            return at, whole
    return at, end


def _short_end(paragraph: Paragraph, at: int, last: int) -> int:
    """Return the token after a subject that is no name and begins at `at`."""
    end = at + 1
    while end < last and (
        paragraph.words[end][0].isupper() or (end < at + _SHORT and not _may_be_verb(paragraph.lower[end]))
    ):
        end += 1
    return end


def _may_be_verb(word: str) -> bool:
    """Tell whether a word can be the verb after a subject, or what follows it."""
    return word.endswith("ed") or word in FINITE or word in DETERMINERS or word in CUES
