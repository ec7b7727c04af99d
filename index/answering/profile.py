"""What a speaker's words come down to: their most telling statements, and what they speak about."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from index.retrieval import analyse, tokens

if TYPE_CHECKING:
    from index.answering.answer import SpeakerRecord
    from index.answering.library import Library
    from index.article import Quotation

MOST_COMPARED = 400
"""Statements that are compared with each other: the comparison takes time with their square."""
FEWEST_WORDS = 5
"""Words below which a quotation is a scrap that tells little by itself."""


def telling(record: SpeakerRecord, library: Library, limit: int) -> tuple[Quotation, ...]:
    """Return the speaker's most central statements, most central first.

    A statement is as central as it is like the others: the mean cosine of its tf-idf vector with theirs, the
    degree centrality of LexRank (Erkan and Radev, "LexRank", JAIR 22, 2004) with its edges weighted. Scraps come
    last.
    """
    statements = record.quotations[:MOST_COMPARED]
    vectors = [_vector(quotation.content, library) for quotation in statements]
    together: Counter[str] = Counter()
    for vector in vectors:
        together.update(vector)
    central = [sum(weight * together[term] for term, weight in vector.items()) for vector in vectors]

    def place(i: int) -> tuple[bool, float, int]:
        return len(statements[i].content.split()) < FEWEST_WORDS, -central[i], i

    return tuple(statements[i] for i in sorted(range(len(statements)), key=place)[:limit])


def topics(record: SpeakerRecord, library: Library, limit: int) -> tuple[str, ...]:
    """Return the words that mark a speaker's statements out, as the article writes them, strongest first.

    A word's strength is the number of statements that hold it times its idf in the articles (Sparck Jones, 1972).
    """
    names = set(analyse(" ".join((record.speaker.name, *record.speaker.aliases))))
    holding: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for quotation in record.quotations:
        found = tokens(quotation.content)
        holding.update({token.term for token in found})
        for token in found:
            written.setdefault(token.term, Counter())[quotation.content[token.start : token.end]] += 1
    strength = {
        term: count * library.engine.weight(term)
        for term, count in holding.items()
        if term not in names and len(term) > 2 and not term.isdigit()  # noqa: PLR2004 - initials and scraps
    }
    best = sorted(strength, key=lambda term: (-strength[term], term))[:limit]
    return tuple(written[term].most_common(1)[0][0] for term in best)


def _vector(text: str, library: Library) -> dict[str, float]:
    counts = Counter(analyse(text))
    weights = {term: count * library.engine.weight(term) for term, count in counts.items()}
    norm = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / norm for term, weight in weights.items()} if norm else {}
