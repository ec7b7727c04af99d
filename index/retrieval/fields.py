"""What is known of documents before any question is put to them, laid out for arithmetic."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

from index.retrieval.analysis import fold, term, word_spans
from index.retrieval.kinds import held_by
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from numpy.typing import NDArray

    from index.article import Span

Floats: TypeAlias = "NDArray[np.float64]"
Numbers: TypeAlias = "NDArray[np.int64]"


class Document(NamedTuple):
    """Hold what is ranked: a passage's text, the headings over it, and its article's title and number."""

    text: str
    headings: tuple[str, ...] = ()
    title: str = ""
    article: int = 0


class Postings:
    """Tell for every key in which places it stands, and how often."""

    def __init__(self) -> None:
        self._counts: dict[Hashable, dict[int, int]] = defaultdict(dict)
        self._arrays: dict[Hashable, tuple[Numbers, Floats]] = {}

    def add(self, key: Hashable, place: int) -> None:
        """Count one occurrence."""
        counts = self._counts[key]
        counts[place] = counts.get(place, 0) + 1

    def freeze(self) -> None:
        """Lay the counts out as arrays; nothing may be added any more."""
        self._arrays = {
            key: (np.fromiter(counts, np.int64, len(counts)), np.fromiter(counts.values(), np.float64, len(counts)))
            for key, counts in self._counts.items()
        }
        self._counts.clear()

    def matrix(self, keys: Sequence[Hashable], places: int) -> Floats:
        """Return how often each key (row) stands in each place (column)."""
        table = np.zeros((len(keys), places))
        for row, key in zip(table, keys, strict=True):
            found = self._arrays.get(key)
            if found is not None:
                row[found[0]] = found[1]
        return table


class Fields:
    """Hold documents as postings: of terms and names by sentence, of written words and pairs of them by document."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.terms, self.capitals = Postings(), Postings()
        self.forms, self.pairs, self.headings = Postings(), Postings(), Postings()
        self.documents: list[list[str]] = []
        self.sentences: list[Span] = []
        self.starts: list[int] = []
        self._lengths: list[int] = []
        self._named: list[int] = []
        self._kinds: list[tuple[bool, ...]] = []
        for number, document in enumerate(documents):
            self._read(number, document)
        for postings in (self.terms, self.capitals, self.forms, self.pairs, self.headings):
            postings.freeze()
        self._lay_out(documents)

    def _read(self, number: int, document: Document) -> None:
        self.starts.append(len(self.sentences))
        heading = [found for text in document.headings for found in _terms(text)]
        for found in heading:
            self.headings.add(found, number)
        self.documents.append(heading)
        before = ""
        for start, end in sentence_spans(document.text) or [(0, len(document.text))]:
            before = self._read_sentence(number, document.text[start:end], before)
            self.sentences.append((start, end))

    def _read_sentence(self, number: int, text: str, before: str) -> str:
        place, named, length = len(self.sentences), 0, 0
        for i, (start, end) in enumerate(word_spans(text)):
            word = text[start:end]
            folded = fold(word)
            self.forms.add(folded, number)
            self.pairs.add((before, folded), number)
            before = folded
            found = term(word)
            if found is None:
                continue
            length += 1
            self.terms.add(found, place)
            self.documents[number].append(found)
            if i and word[0].isupper():
                named += 1
                self.capitals.add(folded, place)
        self._lengths.append(length)
        self._named.append(named)
        self._kinds.append(held_by(text))
        return before

    def _lay_out(self, documents: Sequence[Document]) -> None:
        self.first = np.array(self.starts, np.int64)
        self.owner = np.repeat(np.arange(len(documents)), np.diff([*self.starts, len(self.sentences)]))
        self.sentence_lengths = np.array(self._lengths, float)
        self.lengths = np.array([len(terms) for terms in self.documents], float)
        self.named = np.array(self._named, float)
        self.kinds = np.array(self._kinds, bool).T
        articles = np.array([document.article for document in documents], np.int64)
        begins = np.concatenate([[True], articles[1:] != articles[:-1]]) if len(articles) else np.zeros(0, bool)
        place = np.arange(len(articles))
        self.place = place - np.maximum.accumulate(np.where(begins, place, 0))
        self.opening = np.zeros(len(self.sentences), bool)
        self.opening[self.first] = True
        self.title = [frozenset(_terms(document.title)) for document in documents]

    @property
    def vocabulary(self) -> frozenset[str]:
        """Return every term of the documents and their headings."""
        return frozenset(found for terms in self.documents for found in terms)

    def sentences_of(self, number: int) -> list[Span]:
        """Return the spans of a document's sentences in its text."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.sentences)
        return self.sentences[self.starts[number] : end]

    def in_title(self, terms: Sequence[str]) -> NDArray[np.bool_]:
        """Return for every term (row) and document whether its article's title holds it."""
        rows = {title: np.array([term in title for term in terms]) for title in dict.fromkeys(self.title)}
        return np.column_stack([rows[title] for title in self.title])


def _terms(text: str) -> list[str]:
    return [found for start, end in word_spans(text) if (found := term(text[start:end]))]

