"""What is known of documents before any question is put to them, laid out for arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from index.retrieval.analysis import fold, term, word_spans
from index.retrieval.kinds import held_by
from index.retrieval.postings import Pairs, Postings
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import Span
    from index.retrieval.postings import Floats

LENGTH: Final = 0.5
"""Okapi's b: one article's passages are alike in length."""
VERBOSITY: Final = 0.25
"""How much a sentence of mean length loses to an empty one."""


class Document(NamedTuple):
    """Hold what is ranked: a passage's text, the headings over it, and its article's title and number."""

    text: str
    headings: tuple[str, ...] = ()
    title: str = ""
    article: int = 0


class Fields:
    """Hold documents as postings: terms and names by sentence, words as written and their pairs by document."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.terms, self.capitals, self.forms, self.headings = Postings(), Postings(), Postings(), Postings()
        self.pairs = Pairs()
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
        self.documents.append([])
        for text in document.headings:
            self._read_heading(number, text)
        before = None
        for start, end in sentence_spans(document.text) or [(0, len(document.text))]:
            before = self._read_sentence(number, document.text[start:end], before)
            self.sentences.append((start, end))

    def _read_heading(self, number: int, text: str) -> None:
        before = None
        for start, end in word_spans(text):
            word = text[start:end]
            before = self._read_word(number, fold(word), before)
            if found := term(word):
                self.headings.add(found, number)
                self.documents[number].append(found)

    def _read_word(self, number: int, folded: str, before: int | None) -> int:
        form = self.forms.add(folded, number)
        if before is not None:
            self.pairs.add(before, form, number)
        return form

    def _read_sentence(self, number: int, text: str, before: int | None) -> int | None:
        place, named, length = len(self.sentences), 0, 0
        for i, (start, end) in enumerate(word_spans(text)):
            word = text[start:end]
            folded = fold(word)
            before = self._read_word(number, folded, before)
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
        self.continues = np.ones(len(self.sentences), bool)
        self.continues[self.first] = False
        self.norms = 1 - LENGTH + LENGTH * _against_mean([len(terms) for terms in self.documents])
        self.verbosity = 1 + VERBOSITY * _against_mean(self._lengths)
        self.named = np.array(self._named, np.int64)
        self.kinds = np.array(self._kinds, bool).T
        articles = [document.article for document in documents]
        begins = [i for i in range(len(articles)) if i == 0 or articles[i] != articles[i - 1]]
        sizes = np.diff([*begins, len(articles)])
        self.place = np.arange(len(articles)) - np.repeat(np.array(begins, np.int64), sizes)
        self.recency = 1 / (1 + self.place)
        self._title = [frozenset(_terms(document.title)) for document in documents]

    @property
    def vocabulary(self) -> frozenset[str]:
        """Return every term of the documents and their headings."""
        return frozenset(found for terms in self.documents for found in terms)

    def sentences_of(self, number: int) -> list[Span]:
        """Return the spans of a document's sentences in its text."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.sentences)
        return self.sentences[self.starts[number] : end]

    def in_title(self, terms: Sequence[str]) -> Floats:
        """Return for every term (row) and document whether its article's title holds it."""
        rows = {title: [float(term in title) for term in terms] for title in dict.fromkeys(self._title)}
        if len(rows) == 1:
            return np.array(next(iter(rows.values())))[:, None]
        return np.array([rows[title] for title in self._title]).T


def _against_mean(values: Sequence[int]) -> Floats:
    array = np.array(values, float)
    return array / max(1.0, float(array.mean())) if len(array) else array


def _terms(text: str) -> list[str]:
    return [found for start, end in word_spans(text) if (found := term(text[start:end]))]
