"""What speaks for a document, given a question: one number a signal, none of which knows the right answer."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from index.retrieval.analysis import STOP_WORDS, fold, term, words
from index.retrieval.background import rarity
from index.retrieval.kinds import KINDS, NAMED, asked_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.retrieval.engine import Engine
    from index.retrieval.fields import Fields
    from index.retrieval.kinds import Kind
    from index.retrieval.meanings import Meanings
    from index.retrieval.postings import Floats, Numbers
    from index.retrieval.variants import Variants

NAMES: Final = (
    "sentence",  # the best sentence's share of what the terms tell, against the best document's
    "okapi",  # BM25 with weights from the article and from English at large
    "okapi against best",  # the same against the best document's
    "order",  # the place in the engine's order, ten at most
    "kind",  # the best sentence may hold the kind of answer asked for
    "before",  # terms missing here that one of the three documents before holds
    "position",  # one over the place in the article
    "pairs",  # words of the question that stand side by side here too
    "variants",  # terms missing here that another word stands for
    "particles",  # stop words of the question that stand here: tense and prepositions tell
    "title",  # terms of the article's title, which every passage may be about
    "rest against best",  # terms that are not the title's
)

OF_LONG: Final = ("near",)  # terms missing here that a word of about the same meaning stands for
"""Further signals where passages are long, as an encyclopaedia's paragraphs are."""
BY_TERMS: Final = ("sentence", "okapi", "pairs", "title")
"""Signals that tell more, or less, the more terms a question has."""
FEWEST, MOST, MIDDLE = 3, 12, 1.5

SATURATION: Final = 1.2
"""Okapi's k1: in one passage, a word twice tells little more than once."""
CONTEXT: Final = 0.3
"""What a term in the sentence before counts, where one in the sentence itself counts 1."""
HEADING: Final = 0.7
"""What a term in a heading counts for the sentences under it."""
KIND: Final = 0.25
"""What a sentence gains by holding the kind of answer asked for."""
DEEPEST: Final = 10
LIKELIEST: Final = 50
"""How many documents, by BM25, are looked at for words of about the same meaning."""


class Query(NamedTuple):
    """Hold a question taken apart.

    `folded` are its words in order, `terms` its terms once each, `names` whether each is written with a capital
    inside the question, `kind` the kind of answer asked for, `text` the question as it is.
    """

    folded: tuple[str, ...]
    terms: tuple[str, ...]
    names: tuple[bool, ...]
    kind: Kind | None
    text: str


class Signals(NamedTuple):
    """Hold the signals (rows, in the order of `NAMES`) of every document, and what they are made of.

    `sentence` is each document's best sentence, `share` the part of the question that this holds, `weights` what
    each term tells of the whole, `rare` how rare each term is in English at large, `held` which terms (rows) each
    document holds.
    """

    table: Floats
    sentence: Numbers
    share: Floats
    weights: Floats
    rare: Floats
    held: Floats


def query(question: str) -> Query:
    """Take the words of a question apart."""
    written = words(question)
    folded = tuple(fold(word) for word in written)
    terms: dict[str, bool] = {}
    for place, word in enumerate(written):
        if found := term(word):
            terms.setdefault(found, place > 0 and word[0].isupper())
    return Query(
        folded, tuple(terms), tuple(terms.values()), asked_for([word.lower() for word in written]), question
    )


def wordiness(asked: Query) -> float:
    """Return how many terms a question has, from three to twelve, on a scale where four or five are 0."""
    return math.log(min(max(len(asked.terms), FEWEST), MOST)) - MIDDLE


def signals(asked: Query, fields: Fields, engine: Engine, variants: Variants) -> Signals:
    """Return what speaks for each document. At least one term and one document are needed."""
    rare = np.array([rarity(found) for found in asked.terms])
    weights = rare * [engine.weight(found) for found in asked.terms]
    weights /= weights.sum()
    in_sentence = fields.terms.matrix(asked.terms, len(fields.sentences))
    stands = _standing_for(asked.terms, fields, variants)
    often = np.add.reduceat(in_sentence, fields.first, axis=1)
    if fields.headings:
        over = fields.headings.matrix(asked.terms, len(fields.first))
        often += over
        stands = np.maximum(stands, HEADING * (over > 0)[:, fields.owner])
    held = (often > 0).astype(float)
    missing = 1 - held
    best, share, kind = _best_sentences(asked, fields, in_sentence, stands)
    okapi = weights @ (often / (often + SATURATION * fields.norms))
    titled = fields.in_title(asked.terms)
    table = np.array(
        [
            _against_best(share),
            okapi,
            _against_best(okapi),
            _order(asked, engine, len(okapi)),
            kind,
            weights @ (_before(held, fields.place) * missing),
            fields.recency,
            _pairs(asked, fields),
            weights @ (np.maximum.reduceat(stands, fields.first, axis=1) * missing),
            _particles(asked, fields),
            weights @ (held * titled),
            _against_best(weights @ (held * (1 - titled))),
        ]
    )
    return Signals(table, best, share, weights, rare, held)


def of_long(asked: Query, found: Signals, meanings: Meanings) -> Signals:
    """Return signals with those under them (rows, in the order of `OF_LONG`) that tell where passages are long."""
    okapi = found.table[NAMES.index("okapi")]
    near = np.zeros(len(okapi))
    likeliest = np.argsort(-okapi, kind="stable")[:LIKELIEST]
    partly = np.flatnonzero(found.held.min(1) == 0)
    shares = meanings.nearest([asked.terms[row] for row in partly], likeliest.tolist())
    near[likeliest] = found.weights[partly] @ (shares * (1 - found.held[np.ix_(partly, likeliest)]))
    return found._replace(table=np.concatenate([found.table, near[None]]))


def _standing_for(terms: Sequence[str], fields: Fields, variants: Variants) -> Floats:
    """Return for every term (row) and sentence how much the words that may stand for it count there."""
    table = np.zeros((len(terms), len(fields.sentences)))
    for row, found in zip(table, terms, strict=True):
        for other, worth in variants.of(found).items():
            row[fields.terms.places(other)] = worth
    return table


def _best_sentences(
    asked: Query, fields: Fields, in_sentence: Floats, stands: Floats
) -> tuple[Numbers, Floats, Floats]:
    """Return each document's best sentence, its share of the question, and whether the answer's kind is there."""
    held = in_sentence > 0
    frequency = np.add.reduce(held, 1)
    weights = np.log1p((held.shape[1] - frequency + 0.5) / (frequency + 0.5))
    weights /= weights.sum()
    worth = np.where(held, 1.0, stands)
    worth[:, 1:] += CONTEXT * (held[:, :-1] & ~held[:, 1:] & fields.continues[1:])
    share = weights @ worth
    fits = _fitting(asked, fields)
    value = share / fields.verbosity
    if fits is not None:
        value *= 1 + KIND * fits
    top = np.maximum.reduceat(value, fields.first)
    places = np.flatnonzero(value == top[fields.owner])[::-1]
    best = np.empty(len(top), np.int64)
    best[fields.owner[places]] = places  # the first of equals is written last
    return best, share[best], np.zeros(len(top)) if fits is None else fits[best].astype(float)


def _fitting(asked: Query, fields: Fields) -> NDArray[np.bool_] | None:
    """Return for each sentence whether it may hold the kind of answer asked for; None where no kind is."""
    if asked.kind is None:
        return None
    fits: NDArray[np.bool_] = fields.kinds[KINDS.index(asked.kind)]
    if asked.kind in NAMED:
        known = fields.capitals.matrix(tuple(dict.fromkeys(asked.folded)), len(fits))
        fits = fits & (fields.named > np.add.reduce(known > 0, 0))
    return fits


def _order(asked: Query, engine: Engine, count: int) -> Floats:
    order = np.full(count, float(DEEPEST))
    for place, match in enumerate(engine.search(asked.terms, DEEPEST)):
        order[match.number] = place
    return order / DEEPEST


def _pairs(asked: Query, fields: Fields) -> Floats:
    numbers = [fields.forms.number(folded) for folded in asked.folded]
    found = fields.pairs.matrix(pairwise(numbers), len(fields.first))
    shares: Floats = np.add.reduce(found, 0, float) / max(1, len(found))
    return shares


def _particles(asked: Query, fields: Fields) -> Floats:
    particles = tuple({form for form in asked.folded if form in STOP_WORDS})
    found = fields.forms.matrix(particles, len(fields.first)) > 0
    shares: Floats = np.add.reduce(found, 0) / max(1, len(particles))
    return shares


def _before(held: Floats, place: Numbers) -> Floats:
    """Return whether one of the three documents before, in the same article, holds each term."""
    found = np.zeros_like(held)
    for step in (1, 2, 3):
        np.maximum(found[:, step:], held[:, :-step] * (place[step:] >= step), out=found[:, step:])
    return found


def _against_best(values: Floats) -> Floats:
    top = float(values.max())
    return values / top if top > 0 else values
