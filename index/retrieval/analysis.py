"""How words become terms, alike for passages and for questions.

A term is a word in lower case without accents, possessives and inflection: "Kremlin's", "KREMLIN" and
"kremlin" are one term, "two" and "2" are one, "two-hour" is two terms. Words that only hold a sentence together
have no term.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

import Stemmer

from index.retrieval.lexicon import IRREGULAR, listed

LONGEST_WORD = 64
"""Characters of a word that count: what is longer is no word, and stemming it would take its time."""

_WORD = re.compile(
    r"\d+(?:[.,]\d+)+"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[\w\u0300-\u036f\u00ad\u200c\u200d]+(?:['\u2019\u02bc][\w\u0300-\u036f\u00ad]+)*"
)
_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")
_CLITICS = frozenset({"s", "re", "ll", "ve", "d", "m", "t"})
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen twenty"
        )
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}

STOP_WORDS = frozenset(
    listed(
        # what a question is asked with
        "who whom whose what which when where why how "
        # articles, pronouns, possessives
        "a an the this that these those it its itself he him his himself she her hers herself they them "
        "their theirs themselves i me my mine myself we our ours ourselves you your yours yourself "
        "someone somebody something anyone anybody anything everyone everybody everything there here "
        # auxiliaries, with what an apostrophe leaves of their negations
        "am is are was were be been being do does did doing done have has had having will would shall "
        "should can could may might must ought isn aren wasn weren don doesn didn hasn haven hadn "
        "wouldn shan shouldn couldn mustn ain "
        # prepositions, conjunctions and particles
        "of in on at by for with from to into onto upon about as than then and or but nor so if because "
        "while during through between against within without via per over under above below up down out "
        "off again also too very just not no any some such own same other each both all more most many "
        "much few only once "
        # manners
        "please tell give show"
    )
)

_stemmer = Stemmer.Stemmer("english", 0)
_stemming = Lock()


class Token(NamedTuple):
    """Hold one word of a text: its term and its offsets there."""

    term: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """Return the words of a text as written."""
    return _WORD.findall(text)


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the offsets of the words of a text."""
    return [match.span() for match in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 13)
def fold(word: str) -> str:
    """Return a word in lower case without accents, possessive, full stops and thousands separators."""
    if word.isascii() and word.isalpha():
        return word[:LONGEST_WORD].lower()
    plain = unicodedata.normalize("NFKD", word[:LONGEST_WORD]).translate(_APOSTROPHES).casefold()
    head, _, tail = plain.rpartition("'")
    if head and tail in _CLITICS:
        plain = head
    return "".join(c for c in plain if c.isalnum())[:LONGEST_WORD]


@lru_cache(maxsize=1 << 13)
def term(word: str) -> str | None:
    """Return the term of a word as written, None for a stop word."""
    folded = fold(word)
    if not folded or folded in STOP_WORDS:
        return None
    return _stem(_NUMBERS.get(folded) or IRREGULAR.get(folded, folded))


@lru_cache(maxsize=1 << 13)
def _stem(folded: str) -> str:
    if len(folded) == LONGEST_WORD or len(folded) < 3:  # noqa: PLR2004 - too short to carry an ending
        return folded
    with _stemming:  # the stemmer keeps the word that it works on
        return str(_stemmer.stemWord(folded))


def analyse(text: str) -> list[str]:
    """Return the terms of a text in order."""
    return [found for word in _WORD.findall(text) if (found := term(word))]


def tokens(text: str) -> list[Token]:
    """Return the terms of a text in order with their offsets."""
    return [Token(found, m.start(), m.end()) for m in _WORD.finditer(text) if (found := term(m.group()))]
