"""What a speaker's words come down to: their most telling statements, and what they speak about."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from index.answering.grammar import SPEECH, word_set
from index.retrieval import analyse, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.answering.answer import SpeakerRecord
    from index.answering.passages import Passages
    from index.article import Quotation
    from index.retrieval import Token


MOST_COMPARED = 400
"""Statements that are compared with each other: the comparison takes time with their square."""
FEWEST_LETTERS = 3
LONGEST_LEAD = 24
"""Characters before a phrase in which the word that leads to it stands."""
LONGEST_NOUN = 2
ARTICLES = word_set("the a an")
LEADING = word_set(
    "the a an this these those our their his her its my your no any every some of in on about for with "
    "between against from into towards under over"
)
"""Words after which a noun comes, perhaps with a word before it."""
VAGUE = word_set(
    "bit lot thing things way ways time times kind sort fact one ones other others same first last own such much "
    "many more most now then here there point case end part rest chance try going today yesterday"
)
"""Words that tell nothing of what is spoken about."""
FEWEST_WORDS = 5
"""Words below which a quotation is a scrap that tells little by itself."""


def telling(record: SpeakerRecord, passages: Passages, limit: int) -> tuple[Quotation, ...]:
    """Return the speaker's most central statements, most central first.

    A statement is as central as it is like the others: the mean cosine of its tf-idf vector with theirs, the
    degree centrality of LexRank (Erkan and Radev, "LexRank", JAIR 22, 2004) with its edges weighted. Scraps come
    last.
    """
    statements = record.quotations[:MOST_COMPARED]
    vectors = [_vector(quotation.content, passages) for quotation in statements]
    together: Counter[str] = Counter()
    for vector in vectors:
        together.update(vector)
    central = [sum(weight * together[term] for term, weight in vector.items()) for vector in vectors]

    def place(i: int) -> tuple[bool, float, int]:
        return len(statements[i].content.split()) < FEWEST_WORDS, -central[i], i

    return tuple(statements[i] for i in sorted(range(len(statements)), key=place)[:limit])


def topics(record: SpeakerRecord, passages: Passages, limit: int) -> tuple[str, ...]:
    """Return the names and nouns that mark a speaker's statements out, strongest first, as they are written.

    A phrase's strength is the number of statements that hold it times the idf of its words in the articles
    (Sparck Jones, 1972). What cannot be told from a verb or an adverb by the words around it is left out.
    """
    names = set(analyse(" ".join((record.speaker.name, *record.speaker.aliases))))
    holding: Counter[tuple[str, ...]] = Counter()
    written: dict[tuple[str, ...], str] = {}
    for quotation in record.quotations:
        found = {tuple(analyse(phrase)): phrase for phrase in _phrases(quotation.content)}
        holding.update(found.keys())
        written = found | written
    strength = {
        terms: count * passages.total(terms)
        for terms, count in holding.items()
        if names.isdisjoint(terms) and max(map(len, terms), default=0) >= FEWEST_LETTERS
    }
    best: list[tuple[str, ...]] = []
    for terms in sorted(strength, key=lambda terms: (-strength[terms], terms)):
        if all(set(terms).isdisjoint(other) for other in best):
            best.append(terms)
    return tuple(written[terms] for terms in best[:limit])


def _phrases(text: str) -> Iterator[str]:
    """Yield the names, and the one or two words between a determiner or a preposition and the next small word."""
    run: list[Token] = []
    lead, end = "", 0
    for token in [*tokens(text), None]:
        if run and (token is None or text[end : token.start] != " "):
            yield from _nouns(text, run, lead)
            run = []
        if token is None:
            return
        if not run:
            lead = text[max(end, token.start - LONGEST_LEAD) : token.start]
        run.append(token)
        end = token.end


def _nouns(text: str, run: Sequence[Token], lead: str) -> Iterator[str]:
    """Yield what is a name or a noun of some words side by side, with the article that stands before it."""
    before = lead.split()
    inside = bool(lead) and lead[-1] == " " and before and before[-1][-1].isalpha()
    article = before[-1:] if inside and before[-1] in ARTICLES else []
    written = [text[token.start : token.end] for token in run]
    kept = [word.removesuffix("’s") for word in written]
    capital = [word[0].isupper() and (i > 0 or inside) for i, word in enumerate(written)]
    if any(capital):
        first = capital.index(True)
        last = next((i for i in range(first, len(run)) if not capital[i]), len(run))
        yield " ".join((*([] if first else article), *written[first : last - 1], kept[last - 1]))
    elif inside and before[-1].lower() in LEADING:
        last = next((i for i, word in enumerate(written) if not _nominal(word)), len(run))
        goes_on = text[run[-1].end : run[-1].end + 1] == " "
        if last == 1 or (last == len(run) == LONGEST_NOUN and goes_on):
            yield " ".join((*article, *written[: last - 1], kept[last - 1]))


def _nominal(word: str) -> bool:
    """Tell whether a word may be part of what a determiner begins."""
    lower = word.lower()
    return lower not in VAGUE and lower not in SPEECH and not lower.endswith(("ly", "ed")) and lower.isalpha()


def _vector(text: str, passages: Passages) -> dict[str, float]:
    counts = Counter(analyse(text))
    weights = {term: count * passages.engine.weight(term) for term, count in counts.items()}
    norm = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / norm for term, weight in weights.items()} if norm else {}
