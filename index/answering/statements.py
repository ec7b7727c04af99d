"""Whose words these are, and which of somebody's words are about a topic."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from index.answering import grammar
from index.answering.wording import Wording, meet, phrase_of
from index.retrieval import analyse, fold, term, words
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.answering.answer import Hit, SpeakerRecord
    from index.answering.passages import Passages
    from index.article import Passage, Quotation

ON_TOPIC = 0.34
"""Least part of what a topic's terms tell that the sentences around a statement must hold to be about it."""
ON_WHOLE = 0.75
"""The same for a statement that somebody is named for who was not asked after."""
BESIDE = 0.5
"""Least part of the best statement's score that others must reach to be shown after it."""
SAID = 0.5
"""Least part of the words asked for that a quotation must hold to be what was said."""
CALLED = 0.7
"""The same where the verb may well tell of a deed: "who wrote it?"."""
ALIKE = 2.0
"""Likeness of a quotation that has the words asked for in their order; without that none is over 1.3."""
PHRASE = 4
"""Words in their order from which it does not matter with which verb they are said."""
OBJECT = 4
"""Words after a verb in which what it acts on begins: "lauded his call with Mr Putin"."""
BESIDE_SAID = 0.7
"""Least part of the best quotation's likeness that the same speaker's others must reach to be shown after it."""


class Statement(NamedTuple):
    """Hold one quotation with the number of its passage, its terms and words, and the terms in quote marks."""

    number: int
    quotation: Quotation
    terms: frozenset[str]
    wording: Wording
    fragments: tuple[frozenset[str], ...]


class Spoken(NamedTuple):
    """Hold a speaker's statements in one passage: its number, their own terms, and those around them.

    `inside` are the terms of the sentences that they stand in, `under` these and the headings'.
    """

    number: int
    statements: tuple[Quotation, ...]
    terms: frozenset[str]
    inside: frozenset[str]
    under: frozenset[str]


class Found(NamedTuple):
    """Hold one passage that answers: its score, its number and the statements in it that answer."""

    score: float
    number: int
    statements: tuple[Quotation, ...]


class Statements:
    """Hold the quotations of all passages, and find them by what they say."""

    def __init__(self, passages: Passages, records: Iterable[SpeakerRecord]) -> None:
        self._passages = passages
        self._spoken = {
            id(record): [_spoken(passages.number(hit), hit) for hit in record.hits] for record in records
        }
        self._all = [
            _statement(number, entry.passage, quotation)
            for number, entry in enumerate(passages.entries)
            for quotation in entry.passage.quotations
        ]

    def about(self, record: SpeakerRecord, terms: Sequence[str]) -> list[Found]:
        """Return a speaker's passages whose statements are about the terms, most relevant first."""
        part = self._passages.part
        near = [spoken for spoken in self._spoken[id(record)] if part(terms, spoken.under) >= ON_TOPIC]
        near = [spoken for spoken in near if part(terms, spoken.inside) >= ON_TOPIC] or near
        if not near:
            return []
        scores = {m.number: m.score for m in self._passages.engine.search(terms, len(self._passages.entries))}
        found = [
            Found(scores[spoken.number] * (1 + part(terms, spoken.terms)) / 2, spoken.number, spoken.statements)
            for spoken in near
            if spoken.number in scores
        ]
        found.sort(key=lambda item: (-item.score, item.number))
        return [item for item in found if item.score >= BESIDE * found[0].score]

    def of_anyone(self, terms: Sequence[str]) -> list[Found]:
        """Return the passages in which anybody says something about the terms, most relevant first."""
        here: dict[int, list[Spoken]] = {}
        for each in self._spoken.values():
            for spoken in each:
                if self._passages.part(terms, spoken.inside) >= ON_TOPIC:
                    here.setdefault(spoken.number, []).append(spoken)
        matches = self._passages.engine.search(terms, len(self._passages.entries)) if here else ()
        found = [
            Found(match.score, match.number, tuple(q for spoken in here[match.number] for q in spoken.statements))
            for match in matches
            if match.number in here
        ]
        return [item for item in found if item.score >= BESIDE * found[0].score]

    def speaker_on(self, terms: Sequence[str]) -> str | None:
        """Return the name of whoever says most on all of this, None where nobody with a name does."""
        told = [
            (
                self._passages.part(terms, frozenset(analyse(quotation.content))),
                -item.number,
                quotation.speaker.name,
            )
            for item in self.of_anyone(terms)
            for quotation in item.statements
            if quotation.speaker
        ]
        part, _, name = max(told, default=(0.0, 0, None))
        return name if part >= ON_WHOLE else None

    def holds(self, hit: Hit, terms: Sequence[str]) -> bool:
        """Tell whether a hit's statements hold enough of what the terms tell to be what was said."""
        own = {found for quotation in hit.statements for found in analyse(quotation.content)}
        return self._passages.part(terms, own) >= SAID

    def holding(
        self, text: str, least: float = SAID, verb: str | None = None, by: SpeakerRecord | None = None
    ) -> list[Found]:
        """Return the passages whose quotations say this, all of one speaker, the likest first: `by` where given.

        Where a verb is given, only those count whose cue or whose sentence has it in some form, and for a verb
        that tells nothing of what is said ("who called it impressive?") those with such words in quote marks.
        """
        terms, phrase = analyse(text), phrase_of(text)
        own = {id(quotation) for quotation in by.quotations} if by else None
        scored = [
            (self._likeness(statement, terms, phrase), statement)
            for statement in self._all
            if own is None or id(statement.quotation) in own
        ]
        if verb:
            exact = ALIKE if len(phrase) >= PHRASE else math.inf
            scored = [pair for pair in scored if pair[0] >= exact or self._with_verb(pair[1], verb, terms)]
        scored = sorted((pair for pair in scored if pair[0] >= least), key=lambda pair: (-pair[0], pair[1].number))
        found: dict[int, Found] = {}
        for score, (number, quotation, *_) in scored:
            if score >= BESIDE_SAID * scored[0][0] and quotation.speaker == scored[0][1].quotation.speaker:
                passage = self._passages.entries[number].passage
                said = tuple(other for other in passage.quotations if other.speaker == quotation.speaker)
                found.setdefault(number, Found(score, number, said))
        return list(found.values())

    def _with_verb(self, statement: Statement, verb: str, terms: Sequence[str]) -> bool:
        """Tell whether a statement is told with a verb; one that tells nothing wants the terms in quote marks."""
        asked = set(terms)
        told = self._has(statement, grammar.forms(verb), asked)
        return told or (verb in grammar.SAYING and _marked(statement, asked))

    def _has(self, statement: Statement, forms: frozenset[str], asked: set[str]) -> bool:
        """Tell whether some form of a verb tells of a statement: its cue, or its sentence of what is asked for."""
        quotation = statement.quotation
        if quotation.cue and not forms.isdisjoint(map(fold, words(quotation.cue))):
            return True
        passage = self._passages.entries[statement.number].passage
        start, end = quotation.start - passage.span[0], quotation.end - passage.span[0]
        return any(
            _acts_on(passage.text[first : max(first, start)], forms, asked)
            or _acts_on(passage.text[min(last, end) : last], forms, asked)
            for first, last in self._passages.ranker.fields.sentences_of(statement.number)
            if start < last and first < end
        )

    def _likeness(self, statement: Statement, terms: list[str], phrase: list[str]) -> float:
        """Return how much of the words asked for a quotation holds; over 1 where it has them in that order.

        The terms in the quotation count most, then those around it, then pairs of words in order, then whether
        something in quote marks there is made of nothing but what is asked for.
        """
        if terms and statement.terms.isdisjoint(terms):
            return 0.0
        if len(phrase) > 1 and statement.wording.find(phrase):
            return ALIKE
        pairs = [statement.wording.find(phrase[i : i + 2]) is not None for i in range(len(phrase) - 1)]
        ordered = sum(pairs) / len(pairs) if pairs else 0.0
        if not terms:
            return ordered
        own = self._passages.part(terms, statement.terms)
        around = self._passages.part(terms, self._passages.entries[statement.number].terms)
        whole = _marked(statement, set(terms))
        return 0.55 * own + 0.25 * around + 0.1 * ordered + 0.4 * whole * around


def _statement(number: int, passage: Passage, quotation: Quotation) -> Statement:
    at = passage.span[0]
    fragments = (frozenset(analyse(passage.text[start - at : end - at])) for start, end in quotation.fragments)
    content = quotation.content
    return Statement(number, quotation, frozenset(analyse(content)), Wording(content), tuple(fragments))


def _acts_on(text: str, forms: frozenset[str], asked: set[str]) -> bool:
    """Tell whether a verb stands here with some of what is asked for soon after it: what it acts on."""
    folded = [fold(word) for word in words(text)]
    places = [i for i, word in enumerate(folded) if word in forms]
    return any(term(word) in asked for i in places for word in folded[i + 1 : i + 1 + OBJECT])


def _marked(statement: Statement, terms: set[str]) -> bool:
    """Tell whether something in quote marks is made of nothing but these terms."""
    return any(fragment and fragment <= terms for fragment in statement.fragments)


def _spoken(number: int, hit: Hit) -> Spoken:
    """Return a record's hit with the terms of its headings, and of its sentences that hold a statement."""
    offset = hit.passage.span[0]
    held = [
        hit.text[start:end]
        for start, end in sentence_spans(hit.text)
        if any(meet(q.span, (offset + start, offset + end)) for q in hit.statements)
    ]
    inside, over = frozenset(analyse("\n".join(held))), frozenset(analyse("\n".join(hit.headings)))
    own = frozenset(term for quotation in hit.statements for term in analyse(quotation.content))
    return Spoken(number, hit.statements, own, inside, inside | over)
