"""What kind of answer a question asks for, and which sentences hold one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind: TypeAlias = Literal["who", "when", "where", "why", "how many", "how long", "what is"]

KINDS: Final[tuple[Kind, ...]] = ("who", "when", "where", "why", "how many", "how long", "what is")
NAMED: Final = frozenset({"who", "where"})
"""Kinds whose answer is a name that is not in the question."""

_ASKED: Final[dict[str, Kind]] = {
    "who": "who",
    "whom": "who",
    "whose": "who",
    "when": "when",
    "where": "where",
    "why": "why",
}


def _kinds(**groups: str) -> dict[str, Kind]:
    return {word: _NAMED[name] for name, words in groups.items() for word in words.split()}


_NAMED: Final[dict[str, Kind]] = {kind.replace(" ", "_"): kind for kind in KINDS}
_MEASURED: Final = _kinds(
    how_many="many much big large tall high far deep fast heavy wide", how_long="long old often"
)
_NOUNS: Final = _kinds(
    when="year date day month time century decade",
    where="country city state place town county area region location venue "
    "countries cities states places towns areas regions locations venues",
    who="person actor president singer author people man woman leader",
    how_many="percentage percent number amount population age",
)
_COPULAS: Final = frozenset({"is", "are", "was", "were", "does", "do"})
_SHORT: Final = 7
"""Words of the longest question that asks what something is."""

_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_NUMBER: Final = (
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred"
    r"|thousand|million|billion|trillion|dozen|several|twice|once|half)\b"
)
_HOLDS: Final[dict[Kind, re.Pattern[str]]] = {
    "who": re.compile(r"[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+"),
    "when": re.compile(
        rf"\b(?:1\d|20)\d\d\b|\b(?:{_MONTHS}|(?:{_DAYS})s?)\b|\b(?:yesterday|today|century|centuries|decades?)\b"
    ),
    "where": re.compile(r"\b(?:in|at|near|from|of|to) (?:the )?[A-Z]"),
    "why": re.compile(
        r"\b(?:because|due|since|therefore|thus|caus(?:ed?|es)|reasons?|result(?:s|ed)?|led|order|so|purpose)\b",
        re.IGNORECASE,
    ),
    "how many": re.compile(_NUMBER, re.IGNORECASE),
    "what is": re.compile(r"\b(?:is|are|was|were|refers to|means) (?:an?|the|one)\b"),
}
_UNIT: Final = re.compile(
    r"\b(?:second|minute|hour|day|week|month|year|decade|centur|times|twice|once)", re.IGNORECASE
)


def asked_for(words: Sequence[str]) -> Kind | None:
    """Return the kind of answer that the words of a question, in lower case, ask for."""
    for i, word in enumerate(words):
        if word in _ASKED:
            return _ASKED[word]
        following = words[i + 1 : i + 3]
        if word == "how":
            return _MEASURED.get(following[0]) if following else None
        if word in ("what", "which", "whats"):
            if following and following[0] in _NOUNS:
                return _NOUNS[following[0]]
            copula = len(following) > 1 and following[0] in _COPULAS
            return "what is" if copula and len(words) <= i + _SHORT else None
    return None


def held_by(sentence: str) -> tuple[bool, ...]:
    """Return for each of `KINDS` whether a sentence may hold an answer of that kind."""
    number = bool(_HOLDS["how many"].search(sentence))
    return tuple(
        number and bool(_UNIT.search(sentence)) if kind == "how long" else bool(_HOLDS[kind].search(sentence))
        for kind in KINDS
    )
