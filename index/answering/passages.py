"""The passages of some articles with their terms: which match, how well, and with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from index.answering.answer import Hit
from index.retrieval import Document, Ranker, analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from os import PathLike

    from index.article import Article, Passage, Quotation, Span
    from index.retrieval import Engine, Ranked, Ranking

REPEATED: Final = 0.75
"""Part of a passage's terms from which it says again what another one says."""

ENDINGS: Final = ("er", "or", "ner", "ment")
"""How a short verb becomes a noun, which is another term."""
MISSPELT: Final = 6
"""Letters of a term from which one near to it is taken for it: a short word is near to many."""


class Entry(NamedTuple):
    """Hold one passage with its article and its terms, those of its headings included."""

    article: Article
    passage: Passage
    terms: frozenset[str]


class Passages:
    """Hold the passages of some articles, numbered from 0 in their order."""

    def __init__(self, articles: Iterable[Article], semantic: str | PathLike[str] | None = None) -> None:
        places = [(i, article, passage) for i, article in enumerate(articles) for passage in article.passages]
        documents = [Document(p.text, p.headings, a.title or "", i) for i, a, p in places]
        self.ranker = _semantic(documents, semantic) if semantic else Ranker(documents)
        self.engine: Engine = self.ranker.engine
        self.entries = [
            Entry(article, passage, frozenset(terms))
            for (_, article, passage), terms in zip(places, self.ranker.fields.documents, strict=True)
        ]
        self.unseen = self.engine.weight("")
        self._numbers = {(id(e.article), e.passage.number): i for i, e in enumerate(self.entries)}

    def total(self, terms: Iterable[str]) -> float:
        """Return what all of these terms tell together, those that no passage holds included."""
        return sum(map(self.engine.weight, terms))

    def part(self, terms: Sequence[str], held: AbstractSet[str]) -> float:
        """Return the part of the terms, by what they tell, that are held: 0 to 1."""
        total = self.total(terms)
        return self.total(term for term in terms if term in held) / total if total else 0.0

    def tells(self, terms: Sequence[str], hit: Hit) -> float:
        """Return the part of the terms, by what they tell, that a hit's passage holds with its headings."""
        return self.part(terms, self.entries[self.number(hit)].terms)

    def spelt(self, terms: Sequence[str]) -> list[str]:
        """Return terms with those that no passage holds spelt as the passages' own that they are nearly."""
        return [self._nearest(term) if self.engine.weight(term) >= self.unseen else term for term in terms]

    def has(self, term: str) -> bool:
        """Tell whether some passage has a term, or a word that may stand for it: "owner" for "own"."""
        if self.engine.weight(term) < self.unseen or self.ranker.variants.of(term):
            return True
        return any(self.engine.weight(term + ending) < self.unseen for ending in ENDINGS)

    def _nearest(self, term: str) -> str:
        variants = self.ranker.variants.of(term) if len(term) >= MISSPELT else {}
        return max(variants, key=variants.__getitem__, default=term)

    def number(self, hit: Hit) -> int:
        """Return the number of a hit's passage here."""
        return self._numbers[id(hit.article), hit.passage.number]

    def varied(self, found: Sequence[Ranked]) -> list[Ranked]:
        """Return passages with those after the rest that say again what a better one has said."""
        fresh: list[Ranked] = []
        stale: list[Ranked] = []
        for document in found:
            held = self.entries[document.number].terms
            said = any(_alike(held, self.entries[other.number].terms) for other in fresh)
            (stale if said else fresh).append(document)
        return fresh + stale

    def ranked(self, ranking: Ranking) -> tuple[Hit, ...]:
        """Return the passages of a ranking as hits."""
        terms = frozenset(ranking.query.terms)
        return tuple(
            Hit(rank, score, e.passage, e.article, (), _shifted(sentence, e.passage), terms, ranking.query.kind)
            for rank, (number, score, sentence) in enumerate(ranking.documents, 1)
            for e in [self.entries[number]]
        )

    def hit(
        self, rank: int, number: int, score: float, terms: Iterable[str], statements: tuple[Quotation, ...] = ()
    ) -> Hit:
        """Return a passage as part of an answer that is somebody's words."""
        article, passage, _ = self.entries[number]
        asked = frozenset(terms)
        return Hit(rank, score, passage, article, statements, self._sentence(number, asked, statements), asked)

    def _sentence(self, number: int, terms: frozenset[str], statements: tuple[Quotation, ...]) -> Span:
        """Return the sentence of a statement that holds most of what the terms tell, the first of equals."""
        passage = self.entries[number].passage
        spans = [_shifted(span, passage) for span in self.ranker.fields.sentences_of(number)]
        spoken = [s for s in spans if any(q.start < s[1] and s[0] < q.end for q in statements)] or spans
        if len(spoken) == 1 or not terms:
            return spoken[0]
        text = self.entries[number].article.text
        return max(spoken, key=lambda span: self.total(terms & set(analyse(text[slice(*span)]))))


def _semantic(documents: Sequence[Document], folder: str | PathLike[str]) -> Ranker:
    from index.retrieval.semantic import SemanticRanker  # off by default, and then not loaded

    return SemanticRanker(documents, folder)


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether nearly all of the shorter of two passages is in the other."""
    return len(left & right) > REPEATED * min(len(left), len(right))


def _shifted(span: Span, passage: Passage) -> Span:
    return passage.span[0] + span[0], passage.span[0] + span[1]
