"""What speaks for a document, given a question: one number a signal, none of which knows the right answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from index.retrieval.analysis import STOP_WORDS, fold, term, words
from index.retrieval.background import rarity
from index.retrieval.kinds import KINDS, NAMED, asked_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.retrieval.engine import Engine
    from index.retrieval.fields import Fields, Floats, Numbers
    from index.retrieval.variants import Variants

NAMES: Final = (
    "sentence",  # the best sentence's share of what the terms tell, against the best document's
    "okapi",  # BM25 with weights from English at large
    "okapi against best",  # the same against the best document's
    "order",  # the place in the engine's order, ten at most
    "kind",  # the best sentence may hold the kind of answer asked for
    "before",  # terms missing here that one of the three documents before holds
    "position",  # one over the place in the article
    "pairs",  # words of the question that stand side by side here too
    "variants",  # terms missing here that another word stands for
    "particles",  # stop words of the question that stand here: tense and prepositions tell
    "capitals",  # terms written here as names
    "title",  # terms of the article's title, which every passage may be about
    "forms against best",  # terms in the question's own form
    "rest against best",  # terms that are not the title's
)

SATURATION: Final = 1.2
LENGTH: Final = 0.5
"""Okapi's k1 and b: one article's passages are alike in length, and a word twice tells little more than once."""
CONTEXT: Final = 0.3
"""What a term in the sentence before counts, where one in the sentence itself counts 1."""
VERBOSITY: Final = 0.25
"""How much a sentence of mean length loses to an empty one."""
KIND: Final = 0.25
"""What a sentence gains by holding the kind of answer asked for."""
DEEPEST: Final = 10


class Query(NamedTuple):
    """Hold a question's words: in order, folded and as terms, the terms once each, and the kind of answer asked for."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    terms: tuple[str, ...]
    forms: tuple[str, ...]
    kind: str | None


class Signals(NamedTuple):
    """Hold the signals of every document (rows) in the order of `NAMES`, and what they are made of.

    `sentence` is each document's best sentence, `share` the part of the question that this holds, `weights` what each
    term tells, `held` which terms (rows) each document holds.
    """

    table: Floats
    sentence: Numbers
    share: Floats
    weights: Floats
    held: Floats


def query(question: str) -> Query:
    """Take the words of a question apart."""
    written = words(question)
    folded = [fold(word) for word in written]
    forms: dict[str, str] = {}
    for word, form in zip(written, folded, strict=True):
        if found := term(word):
            forms.setdefault(found, form)
    if not forms:  # a question of nothing but stop words asks for these
        forms = dict.fromkeys(form for form in folded if form)
        forms = {form: form for form in forms}
    kind = asked_for([word.lower() for word in written])
    return Query(tuple(written), tuple(folded), tuple(forms), tuple(forms.values()), kind)


def signals(asked: Query, fields: Fields, engine: Engine, variants: Variants) -> Signals:
    """Return what speaks for each document. At least one term and one document are needed."""
    count, sentences = len(fields.documents), len(fields.sentences)
    weights = np.array([rarity(t) for t in asked.terms])
    total = weights.sum()
    in_sentence = fields.terms.matrix(asked.terms, sentences)
    stands = _standing_for(asked.terms, fields, variants)
    often = np.add.reduceat(in_sentence, fields.first, axis=1) + fields.headings.matrix(asked.terms, count)
    held = (often > 0).astype(float)
    best, share, kind = _best_sentences(asked, fields, in_sentence, stands)
    lengths = 1 - LENGTH + LENGTH * fields.lengths / max(1.0, float(fields.lengths.mean()))
    okapi = weights @ (often / (often + SATURATION * lengths)) / total
    standing = np.maximum.reduceat(stands, fields.first, axis=1)
    capitals = np.maximum.reduceat(fields.capitals.matrix(asked.forms, sentences), fields.first, axis=1) > 0
    forms = weights @ (fields.forms.matrix(asked.forms, count) > 0) / total
    title = fields.in_title(asked.terms)
    rest = (weights[:, None] * ~title * held).sum(0) / max(1e-9, float((weights[:, None] * ~title).sum(0).max()))
    pairs = fields.pairs.matrix(tuple(zip(asked.folded, asked.folded[1:], strict=False)), count) > 0
    particles = tuple({form for form in asked.folded if form in STOP_WORDS})
    table = np.column_stack(
        [
            _against_best(share),
            okapi,
            _against_best(okapi),
            _order(asked, engine, count),
            kind,
            weights @ (_before(held, fields.place) * (1 - held)) / total,
            1 / (1 + fields.place),
            pairs.mean(0) if len(pairs) else np.zeros(count),
            weights @ (standing * (1 - held)) / total,
            (fields.forms.matrix(particles, count) > 0).mean(0) if particles else np.zeros(count),
            weights @ capitals / total,
            (weights[:, None] * title * held).sum(0) / total,
            _against_best(forms),
            _against_best(rest),
        ]
    )
    return Signals(table, best, share, weights, held)


def _standing_for(terms: Sequence[str], fields: Fields, variants: Variants) -> Floats:
    """Return for every term (row) and sentence how much the words that may stand for it count there."""
    table = np.zeros((len(terms), len(fields.sentences)))
    for row, found in zip(table, terms, strict=True):
        others = variants.of(found)
        if others:
            there = fields.terms.matrix(tuple(others), len(row)) > 0
            row[:] = (there * np.array(list(others.values()))[:, None]).max(0)
    return table


def _best_sentences(asked: Query, fields: Fields, in_sentence: Floats, stands: Floats) -> tuple[Numbers, Floats, Floats]:
    """Return each document's best sentence, what of the question it holds, and whether the kind of answer is there."""
    held = (in_sentence > 0).astype(float)
    frequency = held.sum(1)
    weights = np.log1p((held.shape[1] - frequency + 0.5) / (frequency + 0.5))
    weights /= weights.sum() or 1.0
    said = weights @ np.maximum(held, stands * (held == 0))
    earlier = np.zeros_like(held)
    earlier[:, 1:] = held[:, :-1] * (1 - held[:, 1:])
    earlier[:, fields.opening] = 0
    share = said + CONTEXT * (weights @ earlier)
    length = 1 + VERBOSITY * fields.sentence_lengths / max(1.0, float(fields.sentence_lengths.mean()))
    fits = _fitting(asked, fields)
    value = share / length * (1 + KIND * fits)
    top = np.maximum.reduceat(value, fields.first)
    places = np.flatnonzero(value == top[fields.owner])[::-1]
    best = np.zeros(len(top), np.int64)
    best[fields.owner[places]] = places  # the first of equals is written last
    return best, share[best], fits[best]


def _fitting(asked: Query, fields: Fields) -> Floats:
    """Return for each sentence whether it may hold the kind of answer asked for."""
    if asked.kind is None:
        return np.zeros(len(fields.sentences))
    fits = fields.kinds[KINDS.index(asked.kind)]  # type: ignore[arg-type]
    if asked.kind in NAMED:
        asked_names = fields.capitals.matrix(tuple(dict.fromkeys(asked.folded)), len(fields.sentences)).sum(0)
        fits = fits & (fields.named > asked_names)
    return fits.astype(float)


def _order(asked: Query, engine: Engine, count: int) -> Floats:
    order = np.full(count, DEEPEST, float)
    for place, match in enumerate(engine.search(asked.terms, DEEPEST)):
        order[match.number] = place
    return order / DEEPEST


def _before(held: Floats, place: Numbers) -> Floats:
    """Return whether one of the three documents before, in the same article, holds each term."""
    found = np.zeros_like(held)
    for step in (1, 2, 3):
        if held.shape[1] > step:
            found[:, step:] = np.maximum(found[:, step:], held[:, :-step] * (place[step:] >= step))
    return found


def _against_best(values: Floats) -> Floats:
    top = float(values.max())
    return values / top if top > 0 else values
