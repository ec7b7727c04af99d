"""Which passages tell a fact: the nearest ones, how the articles begin, how old somebody is, why, and by whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from index.answering import notes
from index.answering.age import of_age, tells_age
from index.answering.answer import Answer, ranked
from index.answering.credits import credit, unknown
from index.answering.missing import missing
from index.answering.reason import around, giving_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.answering.answer import Hit
    from index.answering.mentions import Mentions
    from index.answering.passages import Passages
    from index.answering.question import Question
    from index.article import Article

BESIDE: Final = 0.1
"""Least part of the best passage's share of belief that the next ones must have to be shown beside it."""
MOST_FACTS: Final = 24
"""Passages that are looked at for a fact, however many may be shown."""
LEAD: Final = 3
"""Passages at an article's beginning that tell what it is about."""


class Facts:
    """Find what tells a fact in the passages of some articles.

    A question whose best passage answers it with less confidence than `least` is not answered; `nothing` makes the
    answer that says so.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        passages: Passages,
        mentions: Mentions,
        nothing: Callable[[Question, str], Answer],
        least: float,
    ) -> None:
        self._articles, self._passages, self._mentions = articles, passages, mentions
        self._notes, self._nothing, self._least = notes.Notes(len(articles)), nothing, least

    def find(self, asked: Question, limit: int) -> Answer:
        """Answer with the passages that match a question best; a note tells which of its words are nowhere."""
        text = asked.topic or asked.text
        ranking = self._passages.ranker.rank(text, min(2 * limit, MOST_FACTS))
        if not ranking.query.terms:
            return self._nothing(asked, notes.no_words(asked.text))
        lacking = missing(text, self._passages, self._mentions)
        if ranking.confidence < self._least:
            return self._nothing(asked, self._notes.no_match(lacking))
        least = BESIDE * ranking.documents[0].score
        kept = self._passages.varied([found for found in ranking.documents if found.score >= least])
        hits = self._passages.ranked(ranking._replace(documents=kept[:limit]))
        note = self._notes.not_there(lacking) if lacking else None
        return Answer(asked.text, "passages", None, asked.topic, note, passages=hits, nearest=bool(lacking))

    def beginning(self, asked: Question, limit: int) -> Answer:
        """Answer what the articles are about with how they begin: that tells the most in a newspaper."""
        hits = self._lead(limit)
        if not hits:
            return self._nothing(asked, notes.no_passages())
        return Answer(asked.text, "passages", note=self._notes.beginning(), passages=hits)

    def credits(self, asked: Question, limit: int) -> Answer:
        """Answer who wrote an article, when it was published and the like, over how it begins."""
        told = [found for article in self._articles if (found := credit(article, asked.topic or ""))]
        if not told:
            return self._nothing(asked, self._notes.no_credit(unknown(asked.topic or "")))
        return Answer(asked.text, "passages", note=" ".join(dict.fromkeys(told)), passages=self._lead(limit))

    def age(self, asked: Question, limit: int) -> Answer:
        """Answer how old somebody is with the passages that tell an age, first those that tell theirs."""
        who, facts = asked.who or "", self.find(asked.plain(), limit)
        if not self._mentions.name(who):
            return facts
        named = self._passages.ranked(self._passages.ranker.rank(who, MOST_FACTS))
        hits = [replace(hit, sentence=span, wanted="how old") for hit, span in of_age(named, who)]
        if hits:
            return Answer(asked.text, "passages", passages=ranked(hits[:limit]), who=who)
        if facts.passages and tells_age(facts.passages[0].text):
            return replace(facts, note=None, who=who)
        return replace(self._nothing(asked, self._notes.no_age(self._mentions.written(who))), who=who)

    def reason(self, asked: Question, after: Answer, limit: int) -> Answer:
        """Answer "why?" with what stands around the answer before, first what has a word for a reason."""
        beside = around(after.passages[0], self._passages)
        facts = self.find(asked, LEAD).passages
        telling = giving_reason((*beside, *facts))
        hits = {self._passages.number(hit): hit for hit in (*telling, *beside)}
        note = None if telling else self._notes.no_reason()
        return Answer(asked.text, "passages", note=note, passages=ranked([*hits.values()][:limit]))

    def _lead(self, limit: int) -> tuple[Hit, ...]:
        places = [i for i, entry in enumerate(self._passages.entries) if entry.passage.number <= LEAD]
        return tuple(self._passages.hit(rank, i, 1.0, ()) for rank, i in enumerate(places[:limit], 1))
