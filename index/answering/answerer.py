"""The index: what the articles answer, with whose words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.answering import notes, profile
from index.answering.abbreviations import Abbreviations
from index.answering.answer import Answer, ranked
from index.answering.facts import Facts
from index.answering.marking import highlights
from index.answering.mentions import Mentions
from index.answering.parsing import parse
from index.answering.passages import Passages
from index.answering.question import LONGEST_QUESTION, Question
from index.answering.roster import Roster
from index.answering.statements import ALIKE, CALLED, SAID, Found, Statements
from index.answering.thread import asks_why, fresh, kept, threaded
from index.answering.together import both, halves, in_turn, joined, parted
from index.answering.verification import Verifier
from index.answering.wording import Wording, phrase_of
from index.quotations import attribute
from index.retrieval import analyse, fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from os import PathLike

    from index.answering.answer import Hit, SpeakerRecord, Verification
    from index.article import Article, Passage, Quotation, Span

ANSWERS = 0.38
"""Least confidence at which a question counts as answered: 95 % of answerable questions reach it."""
MOST_TOPICS = 25
"""Topics of one speaker that are kept: a menu holds no more."""
TELLS = 0.75
"""Least part of a name and a topic that a passage must hold to tell of somebody's words without quoting them."""

LONGEST_CALLED = 4
"""Words of the longest role of somebody; what is longer is a question that was read wrongly."""


class Index:
    """Answer questions over articles with their own words. Immutable: a new reading makes a new index.

    `semantic` is the folder of an embedding model that helps to rank (see `index.retrieval.semantic`); raises
    ModelError where it cannot be used. Without it none is needed.
    """

    def __init__(self, articles: Iterable[Article], *, semantic: str | PathLike[str] | None = None) -> None:
        self._articles = tuple(attribute(article) for article in articles)
        self._semantic = bool(semantic)
        self._passages = Passages(self._articles, semantic)
        self._notes = notes.Notes(len(self._articles))
        self._roster = Roster(self._articles)
        self._verifier = Verifier(self._articles, self._passages)
        self._mentions = Mentions(self._articles, self._passages)
        texts = (entry.passage.text for entry in self._passages.entries)
        self._abbreviations = Abbreviations(texts, self._mentions)
        self._facts = Facts(self._articles, self._passages, self._mentions, self._nothing, ANSWERS)
        self._topics: dict[str, tuple[str, ...]] = {}
        self._said = Statements(self._passages, self._roster.records)

    @property
    def articles(self) -> tuple[Article, ...]:
        """Return the articles, attributed."""
        return self._articles

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Return the passages of all articles in order."""
        return tuple(entry.passage for entry in self._passages.entries)

    @property
    def semantic(self) -> bool:
        """Tell whether an embedding model helps to rank, which takes some milliseconds a question."""
        return self._semantic

    def speakers(self) -> tuple[SpeakerRecord, ...]:
        """Return the speakers with their quotations, most quoted first."""
        return self._roster.records

    def speaker(self, name: str) -> SpeakerRecord | None:
        """Return the speaker of this name, alias or role, or of a name near to it."""
        return self._roster.find(name)

    def suggest_speakers(self, typed: str, limit: int = 25) -> tuple[SpeakerRecord, ...]:
        """Return the speakers whom a half-typed or misspelt name may mean, likeliest first."""
        return self._roster.suggest(typed, limit)

    def telling(self, record: SpeakerRecord, limit: int = 3) -> tuple[Quotation, ...]:
        """Return a speaker's most central statements; see `profile.telling`."""
        return profile.telling(record, self._passages, limit)

    def topics(self, record: SpeakerRecord, limit: int = 5) -> tuple[str, ...]:
        """Return what a speaker speaks about, in the article's words; see `profile.topics`."""
        name = record.speaker.name
        if name not in self._topics:
            self._topics[name] = profile.topics(record, self._passages, MOST_TOPICS)
        return self._topics[name][:limit]

    def verify(self, text: str) -> Verification:
        """Return whether a text is in the articles, word for word or nearly, and who says it. Never raises."""
        return self._verifier.verify(text)

    def highlights(self, hit: Hit) -> tuple[Span, ...]:
        """Return the spans in the hit's article of the words that answer or were asked for; see `marking`."""
        return highlights(hit)

    def rank(self, question: str, limit: int = 10) -> tuple[Hit, ...]:
        """Return the passages by how well they match a question, best first. Never refuses and never raises."""
        return self._passages.ranked(self._passages.ranker.rank(question[:LONGEST_QUESTION], limit))

    def ask(self, question: str, *, limit: int = 5, after: Answer | None = None) -> Answer:
        """Answer a question with at most `limit` passages; `after` is the answer before it in a thread.

        Someone's statements come in the articles' order when nothing else is asked, by relevance otherwise.
        Where the articles are silent the answer's kind is "nothing", and its note says why. Never raises.
        """
        if len(question) > LONGEST_QUESTION:
            return Answer(question, "nothing", note=notes.too_long(LONGEST_QUESTION))
        spelt = self._abbreviations.spelt_out(question)
        two = halves(spelt)
        if two is None:
            answer = self._answer(parse(spelt), limit, after)
            return answer if spelt == question else replace(answer, question=question)
        first = self._answer(parse(two[0]), limit, after)
        return both(first, self._answer(parse(two[1]), limit, first), question, limit)

    def _answer(self, parsed: Question, limit: int, after: Answer | None) -> Answer:
        if parsed.form == "who_said" and parsed.topic is None:
            return self._said_that(parsed, after)
        asked = threaded(parsed, after, self._is_somebody)
        answers = {
            "nothing": self._chatter,
            "foreign": self._foreign,
            "gist": self._facts.beginning,
            "credits": self._facts.credits,
            "age": self._facts.age,
            "speakers": self._quoted,
            "who_is": self._who_is,
            "who_said": self._who_said,
            "anyone": self._anyone,
            "speaker": self._speaker,
        }
        answer = answers.get(asked.form, self._facts.find)
        if after is None:
            return answer(asked, limit)
        if after.passages and asks_why(parsed):
            return kept(parsed, self._facts.reason(asked, after, limit), after)
        if asked.more:
            return self._else(asked, answer(asked, limit + len(after.passages)), after, limit)
        return kept(parsed, answer(asked, limit), after)

    def _else(self, asked: Question, answer: Answer, after: Answer, limit: int) -> Answer:
        """Return an answer without what has been shown; what has not is all that there is else."""
        hits = fresh(answer.passages, after, limit)
        if answer.passages and not hits:
            return replace(
                self._nothing(asked, self._notes.nothing_else()), speaker=answer.speaker, who=answer.who
            )
        return replace(answer, passages=hits)

    def _said_that(self, asked: Question, after: Answer | None) -> Answer:
        """Answer who said what has just been shown."""
        if after is None or not after.passages:
            return self._nothing(asked, notes.no_words(asked.text))
        if after.kind == "statements":
            return replace(after, question=asked.text)
        hit = after.passages[0]
        if not hit.quotations:
            return self._nothing(asked, self._notes.own_words())
        speakers = {q.speaker for q in hit.quotations}
        note = self._notes.unattributed() if None in speakers else None
        speaker = next(iter(speakers)) if len(speakers) == 1 else None
        said = replace(hit, rank=1, statements=hit.quotations)
        return Answer(asked.text, "statements", speaker, after.topic, note, passages=(said,))

    def _chatter(self, asked: Question, _: int) -> Answer:
        return self._nothing(asked, notes.no_words(asked.text))

    def _foreign(self, asked: Question, limit: int) -> Answer:
        """Answer what is not in English only where the articles have all of its words."""
        answered = all(self._mentions.word(fold(word)) for word in words(asked.text))
        return self._facts.find(asked.plain(), limit) if answered else self._nothing(asked, notes.not_english())

    def _quoted(self, asked: Question, _: int) -> Answer:
        return self._nothing(
            asked, self._notes.quoted([record.speaker for record in self._roster.records if record.hits])
        )

    def _who_is(self, asked: Question, limit: int) -> Answer:
        """Answer who somebody is, first with the passages that say what they are."""
        who = asked.who or ""
        record, facts = self._roster.find(who), self._facts.find(asked.plain(asked.topic), limit)
        if not record and not facts.passages:
            unsaid = self._mentions.name(who) or self._mentions.known(who)
            return self._nothing(asked, self._notes.not_who(who)) if unsaid else self._silent(asked, who, limit)
        terms = self._passages.spelt(analyse(who))
        if not record and not any(self._passages.tells(terms, hit) >= TELLS for hit in facts.passages):
            return replace(facts, note=self._notes.not_who(who), nearest=True)
        described = record.speaker.descriptions if record else ()
        hits = sorted(facts.passages, key=lambda hit: not any(text in hit.text for text in described))
        return replace(facts, topic=None, passages=ranked(hits), who=record.speaker.name if record else who)

    def _speaker(self, asked: Question, limit: int) -> Answer:
        who = asked.who
        if not who:
            return self._facts.find(asked, limit)
        record = self._roster.named(who)
        parts = () if record else parted(who)
        found = {id(other) for part in parts if (other := self._roster.find(part))}
        having = () if record or len(found) > 1 else self._roster.having(who)
        if parts and not having and (found or (not asked.tentative and any(map(self._mentions.name, parts)))):
            return self._together(asked, parts, limit)
        if len(having) > 1:
            return self._meant(asked, having, self._notes.several(who, [record.speaker for record in having]))
        record = record or (having[0] if having else None)
        if record is None and not self._mentions.name(who):
            record = self._roster.near(who)
        if record is not None and record.hits:
            return self._statements(asked, record, limit)
        if asked.tentative:
            return self._facts.find(asked.plain(), limit)
        silent = self._silent(asked, who, limit)
        return replace(silent, who=who, topic=asked.topic) if silent.note else silent

    def _together(self, asked: Question, parts: Sequence[str], limit: int) -> Answer:
        """Answer with the words of several speakers, and tell who of them says nothing on the topic."""
        each = [self._speaker(replace(asked, who=part, tentative=False), limit) for part in parts]
        said = [answer for answer in each if answer.kind == "statements"]
        silent = [
            answer.note if answer.kind == "nothing" else self._why_silent(part, asked.topic or "")
            for part, answer in zip(parts, each, strict=True)
            if answer.kind != "statements"
        ]
        note = " ".join(dict.fromkeys(filter(None, [*(answer.note for answer in said), *silent]))) or None
        who = joined(
            answer.speaker.name if answer.speaker else part for part, answer in zip(parts, each, strict=True)
        )
        if not said:
            facts = self._facts.find(asked.plain(), limit)
            facts = facts if facts.passages else self._nothing(asked, "")
            return replace(facts, topic=asked.topic, note=note, who=who)
        hits = in_turn([answer.passages for answer in said], limit)
        if not asked.topic:
            hits.sort(key=self._passages.number)
        speaker = said[0].speaker if len(said) == 1 else None
        return Answer(asked.text, "statements", speaker, asked.topic, note, passages=ranked(hits), who=who)

    def _why_silent(self, who: str, topic: str) -> str:
        """Return the note on one of several speakers of whom there are only facts."""
        record = self._roster.find(who)
        if record and record.hits:
            return self._notes.not_on_that(record.speaker.name, topic)
        return self._notes.named_not_quoted(self._mentions.written(who))

    def _statements(self, asked: Question, record: SpeakerRecord, limit: int) -> Answer:
        if asked.words:
            return self._said_so(asked, asked.words, record, limit)
        terms = self._passages.spelt(analyse(asked.topic or ""))
        found = self._said.about(record, [*analyse(asked.verb), *terms]) if asked.verb else []
        if not found and terms:
            found = self._said.about(record, terms)
        elif not found:
            found = [Found(1.0, self._passages.number(hit), hit.statements) for hit in record.hits]
        if not found:
            return self._off_topic(asked, record, terms, limit)
        if asked.claims and asked.topic:
            word_for_word = self._said.holding(asked.topic, ALIKE, by=record)
            found = list({item.number: item for item in (*word_for_word, *found)}.values())
        hits = self._hits(found[:limit], terms)
        note = None
        if asked.claims and asked.topic and not self._said.holds(hits[0], terms):
            note = self._notes.nearest(record.speaker.name, asked.topic, self._other(asked.topic, record))
        return Answer(asked.text, "statements", record.speaker, asked.topic, note, passages=hits)

    def _said_so(self, asked: Question, text: str, record: SpeakerRecord, limit: int) -> Answer:
        """Answer whether a speaker said these words: with them, or with those nearest to them and a note."""
        phrase = phrase_of(text)
        found = [
            item
            for item in self._said.holding(text, by=record)
            if any(Wording(quotation.content).find(phrase) for quotation in item.statements)
        ]
        name = record.speaker.name
        note = None if found else self._notes.not_in_these_words(name, text, self._other(text, record))
        found = found or self._said.holding(text, by=record)
        if not found:
            return self._nothing(asked, note or "", record)
        hits = self._hits(found[:limit], analyse(text))
        return Answer(asked.text, "statements", record.speaker, asked.topic, note, passages=hits)

    def _other(self, text: str, record: SpeakerRecord) -> str | None:
        """Return the name of another speaker who says this."""
        found = self._said.holding(text, CALLED)
        speaker = found[0].statements[0].speaker if found else None
        own = speaker is not None and self._roster.named(speaker.name) is record
        return speaker.name if speaker and not own else None

    def _off_topic(self, asked: Question, record: SpeakerRecord, terms: Sequence[str], limit: int) -> Answer:
        """Answer with passages that tell of the speaker on the topic, or say that they are not quoted on it."""
        if asked.tentative:
            facts = self._facts.find(asked.plain(), limit)
            if facts.passages:
                return facts
        elif any(self._tells(entry.terms, record.speaker.name, terms) for entry in self._passages.entries):
            facts = self._facts.find(asked.plain(), limit)
            if facts.passages and self._tells(set(analyse(facts.passages[0].text)), record.speaker.name, terms):
                return replace(facts, note=self._notes.quoted_on_other_things(record.speaker.name))
        name, topic = record.speaker.name, asked.topic or ""
        if asked.claims and (claimant := self._other(topic, record)):
            return self._nothing(asked, self._notes.nearest(name, topic, claimant), record)
        other = self._said.speaker_on(terms)
        answer = self._nothing(asked, self._notes.not_on_that(name, topic, other), record)
        instead = (
            (f"What did {other} say about {topic}?", *answer.suggestions[:-1]) if other else answer.suggestions
        )
        return replace(answer, suggestions=instead)

    def _tells(self, held: AbstractSet[str], name: str, terms: Sequence[str]) -> bool:
        """Tell whether a passage with these terms names somebody and holds most of what a topic's terms tell."""
        called = analyse(name)[-1:]
        return set(called) <= held and self._passages.part([*terms, *called], held) >= TELLS

    def _silent(self, asked: Question, who: str, limit: int) -> Answer:
        """Answer about somebody whom the articles do not quote."""
        if self._mentions.name(who):
            facts = self._facts.find(asked.plain(f"{who} {asked.topic}"), limit) if asked.topic else None
            if facts and facts.passages:
                return replace(facts, note=self._notes.facts_instead(self._mentions.written(who)))
        named, foreign = self._mentions.name(who), self._mentions.foreign(who)
        meant = self._roster.bearing(who) or (() if named or foreign else self._roster.of_sort(who))
        if meant:
            return self._meant(asked, meant, self._notes.bearing(who, [record.speaker for record in meant]))
        if named:
            return self._nothing(asked, self._notes.named_not_quoted(self._mentions.written(who)))
        if not foreign:
            facts = self._facts.find(asked.plain(), limit)
            return self._unnamed(facts, who)
        return self._nothing(
            asked, self._notes.not_quoted(who) if self._mentions.known(who) else self._notes.nobody(who)
        )

    def _unnamed(self, facts: Answer, who: str) -> Answer:
        """Return facts with a note that nobody is called what the question calls somebody by."""
        called = facts.passages and 1 < len(who.split()) <= LONGEST_CALLED
        return replace(facts, note=self._notes.nobody_called(who)) if called else facts

    def _meant(self, asked: Question, meant: Sequence[SpeakerRecord], note: str) -> Answer:
        """Offer the speakers who may be meant."""
        answer = self._nothing(asked, note)
        return replace(answer, suggestions=notes.suggestions(meant, None, self.topics))

    def _is_somebody(self, who: str) -> bool:
        """Tell whether "and X?" asks for somebody: who has no word in the articles is told so by their name."""
        return self._roster.find(who) is not None or self._mentions.titled(who) or self._mentions.absent(who)

    def _who_said(self, asked: Question, limit: int) -> Answer:
        topic = asked.topic or ""
        found = self._said.holding(topic, CALLED if asked.tentative else SAID, asked.verb)
        if not found:
            facts = self._facts.find(asked.plain(), limit)
            return facts if facts.passages or asked.verb else self._nothing(asked, self._notes.nobody_said(topic))
        speaker = found[0].statements[0].speaker
        note = None if speaker else self._notes.unattributed()
        return Answer(
            asked.text, "statements", speaker, topic, note, passages=self._hits(found[:limit], analyse(topic))
        )

    def _anyone(self, asked: Question, limit: int) -> Answer:
        """Answer with what anybody says about a topic."""
        terms = self._passages.spelt(analyse(asked.topic or ""))
        hits = self._hits(self._said.of_anyone(terms)[:limit], terms)
        if not hits:
            return self._facts.find(asked, limit)
        speakers = {quotation.speaker for hit in hits for quotation in hit.statements}
        speaker = speakers.pop() if len(speakers) == 1 else None
        return Answer(asked.text, "statements", speaker, asked.topic, passages=hits)

    def _hits(self, found: Iterable[Found], terms: Sequence[str]) -> tuple[Hit, ...]:
        return tuple(
            self._passages.hit(rank, item.number, item.score, terms, item.statements)
            for rank, item in enumerate(found, 1)
        )

    def _nothing(self, asked: Question, note: str, record: SpeakerRecord | None = None) -> Answer:
        if not self._passages.entries:
            note = notes.no_passages()
        suggestions = notes.suggestions(self._roster.records, record, self.topics)
        return Answer(asked.text, "nothing", record.speaker if record else None, asked.topic, note, suggestions)
