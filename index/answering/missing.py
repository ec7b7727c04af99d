"""Which of a question's words the articles have nowhere, so that what is found cannot answer all of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from index.answering import grammar
from index.retrieval import fold, term, words
from index.retrieval.background import rarity

if TYPE_CHECKING:
    from index.answering.mentions import Mentions
    from index.answering.passages import Passages

TELLING: Final = 0.3
"""Least part of what a question's words tell that must be missing before it is worth a word."""
COMMON: Final = 1.5
"""Rarity below which a word is in so many articles that its missing in one tells little: "year", "time"."""
SHORTEST_NUMBER: Final = 3
"""Digits of a number that is not often spelt out."""
MOST_MISSING: Final = 3
"""Words or runs of them that are named."""


def missing(question: str, passages: Passages, mentions: Mentions) -> tuple[str, ...]:
    """Return the words of a question that the articles have in no form, those side by side together.

    None where they tell little of what is asked, by how rare they are in English, or only how it is asked.
    """
    asked = [(word, found) for word in words(question) if (found := term(word))]
    absent = {
        found
        for word, found in asked
        if not passages.has(found)
        and fold(word) not in grammar.ASKED_WITH
        and rarity(found) >= COMMON
        and not (found.isdigit() and len(found) < SHORTEST_NUMBER)
        and not mentions.word(fold(word))
    }
    if not absent or sum(map(rarity, absent)) < TELLING * sum(map(rarity, {found for _, found in asked})):
        return ()
    runs = groupby(((word, term(word)) for word in words(question)), key=lambda pair: pair[1] in absent)
    return tuple(" ".join(word for word, _ in run) for gone, run in runs if gone)[:MOST_MISSING]
