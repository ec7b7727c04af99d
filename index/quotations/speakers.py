"""Whom a source means: the named, roles, pronouns, and quotations that only go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from index.quotations import sources
from index.quotations.cast import head_of, head_place
from index.quotations.lexicon import (
    ADVERBS,
    BODIES,
    CUES,
    DOCUMENTS,
    FINITE,
    GROUPS,
    NEGATIONS,
    PEOPLE,
    PERSONAL_DOCUMENTS,
    PLURALS,
    SMALL,
    TIMES,
    TITLES,
    Form,
    Frame,
    words,
)
from index.quotations.names import is_personal, name_in, run_end, run_start

if TYPE_CHECKING:
    from index.article import Resolution
    from index.quotations.cast import Cast, Figure
    from index.quotations.prose import Paragraph, Tokens
    from index.quotations.relations import Relation

_RANKS: Final = words("vice deputy former ex-president prime assistant associate acting")
_ANSWERING: Final = words("a answer")
_OWNING: Final = words("its their")
_NEAR: Final = 2
_SPEAKING: Final = GROUPS | BODIES | TITLES | PLURALS | PEOPLE
_LONGEST_NAME: Final = 6
_FARTHEST_AUTHOR: Final = 9
"""Tokens between a document and whom it is by, at most."""
_MEMORY: Final = 8
"""Sentences that a pronoun reaches back, at most."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Hold the figure who speaks and how that is known, both None where it is not."""

    figure: Figure | None = None
    resolution: Resolution | None = None


_UNKNOWN: Final = Resolved()
_NO_CUE: Final = ("", Frame.QUOTED, Form.BASE)


class Resolver:
    """Resolve an article's sources in order, remembering who was spoken of."""

    def __init__(self, cast: Cast) -> None:
        """Begin with nobody in mind."""
        self.cast = cast
        self._focus: list[Figure] = []
        self._focus_in = -9
        self._speaker: Figure | None = None
        self._spoke_in = -9
        self._number = -1
        self._skipped = 0
        self._headings: tuple[str, ...] = ()
        self._interviewed: set[Figure] | None = None
        self._announced: dict[str, Figure] = {}

    def skip(self) -> None:
        """Pass over a paragraph that is no prose: quotations go on behind it."""
        self._skipped += 1

    def read(
        self, number: int, paragraph: Paragraph, relations: list[Relation], headings: tuple[str, ...]
    ) -> list[Resolved]:
        """Return the speakers of a paragraph's relations; the last may be to what stands behind it.

        `number` is its place among the paragraphs, `headings` are those that it stands under.
        """
        self._number = number
        if headings != self._headings:
            self._headings, self._speaker = headings, None
            self._focus_in = -9
        resolved: list[Resolved] = []
        for index, (_, last) in enumerate(paragraph.sentences):
            end = paragraph.places[last - 1][1] if relations else 0
            before = len(resolved)
            while len(resolved) < len(relations) and relations[len(resolved)].span[0] < end:
                resolved.append(self._resolve(paragraph, relations[len(resolved)], index))
            if before == len(resolved):
                self._see(paragraph, index)
        behind = relations[len(resolved) :]
        return resolved + [self._resolve(paragraph, each, len(paragraph.sentences) - 1) for each in behind]

    def _see(self, paragraph: Paragraph, index: int) -> None:
        """Keep in mind who leads a sentence that quotes nobody, or whom the "he" or "she" means that begins it."""
        for mention in self.cast.mentions[self._number][index]:
            if mention.leads and mention.figure.is_somebody:
                self._keep(mention.figure)
                return
        first = paragraph.sentences[index][0]
        if paragraph.lower[first] in ("he", "she"):
            found = self._pronoun(paragraph.lower[first], index, first)
            if found.figure:
                self._keep(found.figure)

    def _keep(self, figure: Figure) -> None:
        """Keep a figure in mind."""
        self._focus.append(figure)
        self._focus_in = self._place

    def announce(self, number: int, paragraph: Paragraph) -> None:
        """Keep in mind whose words a heading announces: "What the mayor said"."""
        if any(CUES.get(word, _NO_CUE)[1] is Frame.CLAUSE for word in paragraph.lower):
            here = self.cast.mentions[number]
            lead = next((mention for sentence in here for mention in sentence if mention.figure.person), None)
            if lead:
                self._announced[paragraph.text[paragraph.start : paragraph.end]] = lead.figure

    @property
    def _place(self) -> int:
        """Return the number of the paragraph among those that are prose."""
        return self._number - self._skipped

    def _resolve(self, paragraph: Paragraph, relation: Relation, index: int) -> Resolved:
        """Return who speaks in a relation, and keep them in mind."""
        if relation.phrase:
            found = self._source(paragraph, relation.phrase, index)
            if relation.inherited and not (found.figure and found.figure.named):
                found = self._leading(paragraph, relation, index, found)
        elif relation.source:
            found = self._labelled(paragraph.text[slice(*relation.source)])
        else:
            found = self._carried()
        if found.figure:
            self._speaker, self._spoke_in = found.figure, self._place
            self._keep(found.figure)
        return found

    def _labelled(self, label: str) -> Resolved:
        """Return whom a label names; the one who answers is the only person whom the text names before."""
        figure = self.cast.labelled(label)
        if figure:
            return Resolved(figure, "named")
        if label.lower() in _ANSWERING:
            if self._interviewed is None:
                above = self.cast.mentions[: self._number]
                self._interviewed = {mention.figure for here in above for each in here for mention in each}
            named = [figure for figure in self._interviewed if figure.person]
            if len(named) == 1:
                return Resolved(named[0], "role")
        self._focus_in = -9
        return _UNKNOWN

    def _carried(self) -> Resolved:
        """Return whose quotation goes on: that of who spoke last, in this paragraph or the one before."""
        if not self._focus or self._place - self._focus_in > 1:
            for heading in reversed(self._headings):
                if heading in self._announced:
                    return Resolved(self._announced[heading], "heading")
            return _UNKNOWN
        latest = self._focus[-1]
        return Resolved(latest if latest.person or not self._speaker else self._speaker, "carried")

    def _source(self, paragraph: Paragraph, phrase: Tokens, index: int) -> Resolved:
        """Return whom a source means that the text has."""
        word = paragraph.lower[phrase[0]]
        if phrase[1] - phrase[0] == 1 and word in ("he", "she"):
            return self._pronoun(word, index, phrase[0])
        if phrase[1] - phrase[0] == 1 and word in ("they", "it", "who", "we"):
            return self._other_pronoun(word)
        name = name_in(paragraph, phrase)
        if not name and phrase[1] - phrase[0] == 1 and paragraph.words[phrase[0]] in self.cast.names.whole:
            name = (paragraph.words[phrase[0]],)
        if name:
            return self._named(paragraph, phrase, name)
        for beside in (self._beside, self._put_beside):
            found = beside(paragraph, phrase)
            if found.figure:
                return found
        return self._role(paragraph, phrase, index)

    def _named(self, paragraph: Paragraph, phrase: Tokens, name: tuple[str, ...]) -> Resolved:
        """Return the figure of a name."""
        figure = (self.cast.forenamed(name[0]) if len(name) == 1 else None) or self.cast.named(name)
        if not figure.person and len(name) > 1 and is_personal(name) and figure.evidence >= 0:
            figure.person = True
        self._note_form(paragraph.written(phrase), name, figure)
        return Resolved(figure, "named")

    def _note_form(self, written: str, name: tuple[str, ...], figure: Figure) -> None:
        """Note how a source names its figure: as a form of the name, with what the figure is before it."""
        before, _, _ = written.partition(name[0])
        if len(before.split()) > 1 and not before.rstrip().endswith(("’s", ".")):
            self.cast.note_role(figure, before.strip())
            written = written[len(before) :]
        figure.forms[written] = None

    def _beside(self, paragraph: Paragraph, phrase: Tokens) -> Resolved:
        """Return the figure whose name is put beside a role: "the premier, Doug Ford,"."""
        at = phrase[1]
        if paragraph.lower[at : at + 1] != [","]:
            return _UNKNOWN
        end = run_end(paragraph, at + 1)
        name = name_in(paragraph, (at + 1, end)) if end > at + 1 else ()
        return self._named(paragraph, (at + 1, end), name) if len(name) > 1 else _UNKNOWN

    def _put_beside(self, paragraph: Paragraph, phrase: Tokens) -> Resolved:
        """Return the figure whom a role is put beside: "Doug Ford, 54, the premier, said"."""
        at = phrase[0]
        while at > 1 and (paragraph.lower[at - 1] == "," or paragraph.lower[at - 1].isdigit()):
            at -= 1
        start = run_start(paragraph, max(0, at - _LONGEST_NAME), at)
        name = name_in(paragraph, (start, at)) if at < phrase[0] and start < at else ()
        return self._named(paragraph, (start, at), name) if len(name) > 1 else _UNKNOWN

    def _leading(self, paragraph: Paragraph, relation: Relation, index: int, subject: Resolved) -> Resolved:
        """Return who leads the sentence of a cue whose subject is not beside it, or `subject` if it can speak."""
        for mention in self.cast.mentions[self._number][index]:
            before_cue = relation.cue and paragraph.places[mention.first][0] < relation.cue[0]
            if before_cue and mention.leads and mention.figure.person:
                return Resolved(mention.figure, "named")
        speaks = subject.figure and head_of(subject.figure.name.lower().split()) in _SPEAKING
        return subject if speaks else _UNKNOWN

    def _pronoun(self, pronoun: str, index: int, at: int) -> Resolved:
        """Return whom "he" or "she" means: who leads its own sentence before it, or who was last in mind."""
        for mention in self.cast.mentions[self._number][index]:
            if mention.first < at and mention.leads and mention.figure.person and mention.figure.can_be(pronoun):
                return self._heard(mention.figure, pronoun)
        for figure in reversed(self._focus[-_MEMORY:]):
            goes_on = figure is self._speaker and figure.named and self._spoke_in == self._place
            if (figure.is_somebody or goes_on) and figure.can_be(pronoun):
                return self._heard(figure, pronoun)
        return _UNKNOWN

    def _heard(self, figure: Figure, pronoun: str) -> Resolved:
        """Return a pronoun's figure, with its gender noted."""
        figure.genders[pronoun] += 1
        return Resolved(figure, "pronoun")

    def _other_pronoun(self, pronoun: str) -> Resolved:
        """Return whom "they" or "it" means: the last one in mind that is no person, or anybody for "they"."""
        for figure in reversed(self._focus[-4:]):
            if not figure.person:
                return Resolved(figure, "pronoun")
        if self._focus and pronoun in ("they", "who"):
            return Resolved(self._focus[-1], "pronoun")
        return _UNKNOWN

    def _role(self, paragraph: Paragraph, phrase: Tokens, index: int) -> Resolved:
        """Return whom a role means: somebody of whom the article says so, or somebody without a name."""
        first, last = phrase
        lower = paragraph.lower
        definite = lower[first] in ("the", "this", "that")
        while first < last - 1 and lower[first] in ("the", "a", "an"):
            first += 1
        head = head_of(lower[first:last])
        if lower[first] in ("his", "her") and head in DOCUMENTS:
            return self._pronoun("he" if lower[first] == "his" else "she", index, first)
        if head in DOCUMENTS:
            return self._document(paragraph, (first, last), index, head, definite=definite)
        if definite:
            known = self._known_role(lower[first:last], head)
            if known:
                if known.person:
                    known.forms[paragraph.written((phrase[0], last))] = None
                return Resolved(known, "role")
        if lower[first] in _OWNING:
            holders = [figure for figure in self.cast.having_role(head) if figure.person]
            if len(holders) == 1 and head in TITLES and head_place(lower[first:last]) == 1:
                return Resolved(holders[0], "role")
        if not _can_speak(lower[first:last], head):
            return _UNKNOWN
        description = paragraph.written((first, last))
        return Resolved(self.cast.role(description), "role")

    def _document(
        self, paragraph: Paragraph, phrase: Tokens, index: int, head: str, *, definite: bool
    ) -> Resolved:
        """Return who speaks in a report, a study or a statement: its author, or who spoke last."""
        first, last = phrase
        at = paragraph.lower.index(head, first, last)
        author = _author(paragraph, at, paragraph.sentences[index][1])
        name = (name_in(paragraph, author) if author else ()) or name_in(paragraph, (first, at))
        if not name and at + 2 < last:
            name = name_in(paragraph, (at + 2, last))
        if name:
            figure = self.cast.named(name)
            self.cast.note_role(figure, head)
            return Resolved(figure, "role")
        if definite:
            for figure in self.cast.having_role(head):
                return Resolved(figure, "role")
            if head in PERSONAL_DOCUMENTS and self._speaker and self._place - self._spoke_in <= _NEAR:
                return Resolved(self._speaker, "role")
        return Resolved(self.cast.role(head), "role")

    def _known_role(self, wanted: list[str], head: str) -> Figure | None:
        """Return the figure whom a definite role goes back to."""
        best, most = None, 0
        for figure in self.cast.having_role(head):
            for role in figure.roles:
                likeness = _likeness(wanted, role.lower().replace(",", "").split())
                if likeness > most:
                    best, most = figure, likeness
        if best:
            return best
        if head in GROUPS and len(wanted) == 1:
            return next(
                (figure for figure in reversed(self._focus[-4:]) if figure.named and not figure.is_human), None
            )
        if (
            wanted[-1] == head
            and not any("’" in word for word in wanted)
            and (head in TITLES or wanted[0].endswith("-year-old"))
        ):
            return next((figure for figure in reversed(self._focus[-3:]) if figure.is_somebody), None)
        return None


def _author(paragraph: Paragraph, head: int, end: int) -> Tokens | None:
    """Return whom a document is by or from: "a study that is released on Monday by Harbour Works"."""
    for at in range(head + 1, min(head + _FARTHEST_AUTHOR, end - 1)):
        word = paragraph.lower[at]
        if word in ("by", "from"):
            return sources.after(paragraph, at + 1, end)
        if not word[0].isalnum() or word in CUES:
            return None
    return None


def _likeness(wanted: list[str], said: list[str]) -> int:
    """Return how well a definite role agrees with what the article says somebody is, 0 where it does not.

    Both have the same head; what stands before it, and what follows, must not differ where both have some.
    """
    if not said or head_of(wanted) != head_of(said):
        return 0
    at, other = head_place(wanted), head_place(said)
    before, said_before = set(wanted[:at]) - SMALL, set(said[:other]) - SMALL
    behind, said_behind = set(wanted[at + 1 :]) - SMALL, set(said[other + 1 :]) - SMALL
    if (before and said_before and not before & said_before) or (
        behind and not behind & (said_behind | said_before)
    ):
        return 0
    if _RANKS & before != _RANKS & said_before:
        return 0
    return 1 + len(before & said_before) + len(behind & said_behind)


def _can_speak(phrase: list[str], head: str) -> bool:
    """Tell whether a phrase without a name can be a source: no time, no number, and no verb or adverb in it."""
    if not _SPEAKING.isdisjoint(phrase):
        return True
    return not (
        head in TIMES
        or not head[0].isalpha()
        or phrase[0].endswith(("ing", "ly"))
        or any(word in NEGATIONS or word in FINITE or word in ADVERBS for word in phrase)
    )
