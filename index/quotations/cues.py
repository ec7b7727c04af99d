"""Which words of a sentence report what somebody said, and who that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from index.quotations import sources
from index.quotations.lexicon import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    FINITE,
    IRREALIS,
    NEGATIONS,
    PARTICLES,
    PERSONAL,
    PLURALS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    Form,
    Frame,
    words,
)
from index.quotations.prose import MARKED

if TYPE_CHECKING:
    from index.quotations.prose import Paragraph, Tokens

_RELATIVE: Final = words("who which that")
_COUNTING: Final = words(
    "one another both all some many others most several few two three four five six each other"
)
_PLURAL_STARTS: Final = words("all both many some several few most those these")
_POSSESSIVE: Final = words("his her its their our my your the a an")
_NEAR: Final = 8
_DEGREES: Final = words("more most also often sometimes then later first widely not never")
_PARTICIPLE_AFTER: Final = words("when if once as while though although than so-called")
_BEFORE_GERUND: Final = (
    words(", — – - ( : ; him her them it me us")
    | {MARKED, ""}
    | PREPOSITIONS
    | CONJUNCTIONS
    | SUBORDINATORS
    | AUXILIARIES
    | BE
    | TIMES
)
_LATER: Final = words("later after before earlier")
_LEADING: Final = PREPOSITIONS | SUBORDINATORS
_VERBS: Final = CUES.keys() | FINITE | AUXILIARIES
_AFTER_INFINITIVE: Final = words(", that only") | {MARKED}
_OPENING: Final = words(", — – ; :") | {MARKED, ""}
_AFTER_SOURCE: Final = words(", ; — – ( :") | {MARKED} | PREPOSITIONS | SUBORDINATORS | TIMES


@dataclass(slots=True)
class Cue:
    """Hold a reporting word: its tokens, what it governs, and the tokens of its subject.

    `inverted` says that the subject comes after it ("said the minister"), `own` that the subject stands beside
    it rather than being that of the clause before.
    """

    first: int
    last: int
    verb: str
    frame: Frame
    form: Form
    source: Tokens | None = None
    inverted: bool = False
    own: bool = True

    @property
    def core(self) -> Tokens:
        """Return the tokens from the first of the cue and the source beside it to the last."""
        if self.source is None or not self.own:
            return self.first, self.last
        return min(self.first, self.source[0]), max(self.last, self.source[1])


def cue_at(paragraph: Paragraph, first: int, last: int, at: int, subject: Tokens | None) -> Cue | None:
    """Return the cue that the word at `at` is, in the tokens from `first` up to `last` of its sentence, or None.

    `subject` is the source of the cue before it in the same sentence.
    """
    verb, frame, form = CUES[paragraph.lower[at]]
    if _is_no_verb(paragraph, first, at, form) or _is_denied(paragraph, first, at):
        return None
    end = at + 1
    if verb in PARTICLES:
        if paragraph.lower[end : end + 1] != [PARTICLES[verb]]:
            return None
        end += 1
        frame = Frame.CLAUSE if verb == "point" else frame
    if verb == "state" and at > first and paragraph.lower[at - 1] in PERSONAL:
        frame = Frame.CLAUSE
    cue = Cue(at, end, verb, frame, form)
    _find_source(paragraph, first, last, cue, subject)
    if frame is Frame.NAMED and cue.source is None:
        return None
    return cue if _agrees(paragraph, cue) else None


def _is_no_verb(paragraph: Paragraph, first: int, at: int, form: Form) -> bool:
    """Tell whether what reads like a reporting verb is a noun, a name, a participle or a passive."""
    word = paragraph.words[at]
    previous = paragraph.lower[at - 1] if at > first else ""
    following = paragraph.lower[at + 1] if at + 1 < len(paragraph.lower) else ""
    if word[0].isupper() and (previous or word.isupper()):
        return True
    if previous in DETERMINERS or previous.endswith("’s"):
        return form is not Form.FINITE or previous not in _COUNTING
    if form is Form.GERUND:
        reports = previous in _BEFORE_GERUND or paragraph.words[at - 1][0].isupper()
        return not (reports or MARKED in paragraph.lower[at + 1 : at + _NEAR])
    if (form is Form.BASE or word == "read") and (previous == "to" or previous in IRREALIS):
        return following not in _AFTER_INFINITIVE and paragraph.lower[at + 1 : at + 3] != [":", MARKED]
    return previous in PREPOSITIONS or (
        form is Form.FINITE
        and (
            _is_participle(paragraph, first, at) or _is_plural(word, following) or _is_object(paragraph, first, at)
        )
    )


def _is_object(paragraph: Paragraph, first: int, at: int) -> bool:
    """Tell whether a word in "s" is what the verb before it is about: "denied reports that"."""
    if not paragraph.words[at].endswith("s") or at - 1 <= first or paragraph.words[at - 1][0].isupper():
        return False
    previous = paragraph.lower[at - 1]
    is_verb = previous in CUES if previous not in PLURALS else False
    return (is_verb or previous.endswith("ed")) and paragraph.lower[at - 2] not in DETERMINERS


def _is_plural(word: str, following: str) -> bool:
    """Tell whether a word in "s" is a plural noun by the verb behind it: "reports say"."""
    return word.endswith("s") and following in CUES and CUES[following][2] is not Form.GERUND


def _is_participle(paragraph: Paragraph, first: int, at: int) -> bool:
    """Tell whether a finite form is a participle: "when asked", "his previously stated views", "was told"."""
    previous = paragraph.lower[at - 1] if at > first else ""
    if previous in _PARTICIPLE_AFTER or (previous == "" and paragraph.lower[at] in ("asked", "told")):
        return True
    if previous.endswith("ly") and at - 1 > first and paragraph.lower[at - 2] in _POSSESSIVE:
        return True
    return _follows_be(paragraph, first, at)


def _follows_be(paragraph: Paragraph, first: int, at: int) -> bool:
    """Tell whether a form of "be" stands before a word, adverbs aside."""
    back = at - 1
    while (
        back > first
        and paragraph.lower[back] not in BE
        and (sources.is_adverb(paragraph.lower[back]) or paragraph.lower[back] in _DEGREES)
    ):
        back -= 1
    return back >= first and paragraph.lower[back] in BE


def _is_denied(paragraph: Paragraph, first: int, at: int) -> bool:
    """Tell whether the words before a verb say that it did not happen: "would not say", "if he says"."""
    while at > first:
        at -= 1
        word = paragraph.lower[at]
        if word in NEGATIONS or word in ("if", "whether", "let"):
            return True
        if not (word in AUXILIARIES or word in IRREALIS):
            return False
    return False


def _agrees(paragraph: Paragraph, cue: Cue) -> bool:
    """Tell whether a subject goes with a verb's form: "many say", "she says", "she did say", not "50 states"."""
    if cue.source is None or cue.inverted or not cue.own:
        return True
    start = paragraph.lower[cue.source[0]]
    if cue.form is not Form.BASE:
        return not (paragraph.lower[cue.first].endswith("s") and (start.isdigit() or start in _PLURAL_STARTS))
    head = paragraph.lower[cue.source[1] - 1]
    between = paragraph.lower[cue.source[1] : cue.first]
    if any(word in IRREALIS or word in ("did", "do", "does") for word in between):
        return True
    return (
        head in PLURALS
        or start in _PLURAL_STARTS
        or (head.endswith("s") and not head.endswith("’s") and start not in ("a", "an", "this", "one"))
        or "and" in paragraph.lower[slice(*cue.source)]
    )


def _find_source(paragraph: Paragraph, first: int, last: int, cue: Cue, subject: Tokens | None) -> None:
    """Set the cue's source: after it where that is its order, before it, or the subject of the clause before."""
    previous = paragraph.lower[cue.first - 1] if cue.first > first else ""
    if cue.form is not Form.GERUND:
        inverts = previous in _OPENING and cue.verb != "tell"
        right = sources.after(paragraph, cue.last, last) if inverts else None
        certain = right is not None and _inverts(paragraph, last, right, previous)
        if not certain:
            cue.source = sources.before(paragraph, first, cue.first)
        if cue.source is None and right and _may_invert(paragraph, last, cue, right, previous):
            cue.source, cue.inverted = right, True
        if cue.source:
            return
        at = sources.skip_auxiliaries(paragraph, first, cue.first - 1)
        joined = paragraph.lower[at] if at >= first else ""
        if not (joined in CONJUNCTIONS or joined in _OPENING or previous == "to" or previous in AUXILIARIES):
            return
    if cue.form is Form.GERUND:
        cue.source = _own_subject(paragraph, first, cue.first, previous)
        if cue.source:
            return
    cue.own = False
    cue.source = subject or main_subject(paragraph, first, cue.first)


def _own_subject(paragraph: Paragraph, first: int, at: int, previous: str) -> Tokens | None:
    """Return the subject that a participle has of its own: "she is quoted as saying", "with Osei saying"."""
    if previous == "as":
        return sources.before(paragraph, first, at - 2) if at - 2 > first else None
    phrase = sources.before(paragraph, first, at)
    return phrase if phrase and phrase[0] > first and paragraph.lower[phrase[0] - 1] == "with" else None


def _inverts(paragraph: Paragraph, last: int, right: Tokens, previous: str) -> bool:
    """Tell whether the phrase after a cue is surely its subject."""
    following = paragraph.lower[right[1]] if right[1] < last else "."
    if previous == MARKED:
        return following != MARKED or right[1] - right[0] > 1
    if previous != "," or any(word.endswith("ed") for word in paragraph.lower[slice(*right)]):
        return False
    return following in ".," or (following == "who" and paragraph.lower[right[0]] in ("a", "an", "one"))


def _may_invert(paragraph: Paragraph, last: int, cue: Cue, right: Tokens, previous: str) -> bool:
    """Tell whether the phrase after a cue can be its subject where no other is found."""
    following = paragraph.lower[right[1]] if right[1] < last else "."
    if previous == "" and (cue.form is Form.BASE or following not in (":", MARKED, ",")):
        return False
    return following in _AFTER_SOURCE or following == "."


def main_subject(paragraph: Paragraph, first: int, until: int) -> Tokens | None:
    """Return the phrase that a sentence is about: the first one, after what introduces it."""
    lower = paragraph.lower
    at = first
    if _introduces(paragraph, first):
        at = _after_comma(lower, at, until)
        while _after_comma(lower, at, until) <= until and _is_place(paragraph, at, until):
            at = _after_comma(lower, at, until)
    while at < until and (lower[at] in CONJUNCTIONS or lower[at] in TIMES or lower[at] in (",", MARKED)):
        at += 1
    return sources.subject_at(paragraph, at, until) if at < until else None


def _after_comma(lower: list[str], at: int, until: int) -> int:
    """Return the token after the next comma before `until`, the one after `until` where there is none."""
    return (lower.index(",", at, until) if "," in lower[at:until] else until) + 1


def _introduces(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a sentence's first word begins an introduction: "At noon,", "Asked why,", "Hours later,"."""
    word = paragraph.lower[at]
    following = paragraph.lower[at + 1] if at + 1 < len(paragraph.lower) else ""
    if word in _LEADING or following in _LATER:
        return True
    if word.endswith("ed"):
        return following in _LEADING or following in DETERMINERS
    return word.endswith("ing") and following[:1].islower() and following not in _VERBS


def _is_place(paragraph: Paragraph, at: int, until: int) -> bool:
    """Tell whether what stands between two commas belongs to an introduction: "In Ames, Iowa, on Sunday, she"."""
    if paragraph.lower[at] in PREPOSITIONS:
        return True
    after = _after_comma(paragraph.lower, at, until)
    written = paragraph.words[at : after - 1]
    return all(word[0].isupper() or word == "." for word in written) and (
        after < until and (paragraph.lower[after] in PREPOSITIONS or paragraph.words[after][0].isupper())
    )
