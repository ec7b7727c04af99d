"""What somebody is, as an article or a reader puts it: "Ukraine’s president" is "the president of Ukraine"."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.quotations.lexicon import PREPOSITIONS
from index.retrieval import fold, term, words
from index.retrieval.lexicon import listed

LONGEST_ROLE = 320
"""Characters of a description that are read."""

_AFTER_HEAD = PREPOSITIONS | frozenset(listed("who whom whose that which when where based leading representing"))
"""Words before which the word that says what somebody is has come: "a spokesman for the ministry"."""
_NO_ROLES = frozenset(listed("mr mrs ms miss mx dr sir dame lord lady"))
_OTHER_RANK = frozenset(listed("vice deputi former ex act assist associ shadow interim elect onetim"))
"""Terms that make another role of one: a vice president is not the president."""
_ANY_OF = frozenset(
    map(term, listed("company firm business club team city town village country nation group party"))
)
"""Whose chief somebody is where there is only one to speak of: "the company’s founder"."""
_ADJECTIVES = frozenset(listed("n an ian i es ish ic"))
"""How the term of a country's adjective ends where its name's has one of these: "mexic-an" and "mexic-o"."""
_NAMES = frozenset(("", *listed("a o i y e ey en")))
_ROOT = 4
"""Letters that a country's name and its adjective share at least."""

_SPELT_OUT = {
    "united states": "us",
    "united kingdom": "uk",
    "great britain": "uk",
    "european union": "eu",
    "ceo": "chief executive",
    "chief executive officer": "chief executive",
    "pm": "prime minister",
    "vp": "vice president",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
}
_SPELT = re.compile(rf"\b(?:{'|'.join(sorted(_SPELT_OUT, key=len, reverse=True))})\b")
_COUNTRIES = """
us usa america american; uk britain british; eu europe european; france french; spain spanish; greece greek
denmark danish; netherlands holland dutch; switzerland swiss; finland finnish; ireland irish; scotland scottish
wales welsh; england english; norway norwegian; philippines filipino; poland polish; portugal portuguese
thailand thai; lebanon lebanese; iceland icelandic; israel israeli; kosovo kosovan; peru peruvian; iraq iraqi
"""
"""Countries whose adjectives no rule makes of their names."""
_COUNTRY = {
    term(name): number
    for number, names in enumerate(_COUNTRIES.replace("\n", ";").split(";"))
    for name in names.split()
}


class Role(NamedTuple):
    """Hold a role: the term that says what somebody is, and all terms, that one included."""

    head: str
    terms: frozenset[str]


def role_of(text: str, without: frozenset[str] = frozenset()) -> Role | None:
    """Return the role that a text tells, the terms of a name left out; None where it tells none."""
    head = None
    terms = set()
    before = True
    for word in spelt_out(text).split():
        found = term(word)
        if head and word in _AFTER_HEAD:
            before = False
        elif found and found not in without and word not in _NO_ROLES:
            terms.add(found)
            head = found if before else head
    return Role(head, frozenset(terms)) if head else None


def spelt_out(text: str) -> str:
    """Return the folded words of a text with abbreviations of roles and countries in one spelling."""
    folded = " ".join(fold(word) for word in words(text[:LONGEST_ROLE]))
    return _SPELT.sub(lambda found: _SPELT_OUT[found.group()], folded)


def fits(role: Role, asked: Role) -> bool:
    """Tell whether somebody with a role is meant by another wording of it, which may leave something out."""
    if role.head != asked.head or not role.terms & _OTHER_RANK <= asked.terms:
        return False
    return all(any(alike(one, other) for other in role.terms) for one in asked.terms)


def same_sort(role: Role, asked: Role) -> bool:
    """Tell whether two roles are the same, be it of different things."""
    return role.head == asked.head and role.terms & _OTHER_RANK == asked.terms & _OTHER_RANK


def at_large(role: Role) -> Role:
    """Return a role without "the company’s" and the like."""
    return role._replace(terms=role.terms - _ANY_OF | {role.head})


def alike(one: str, other: str) -> bool:
    """Tell whether two terms are one, or a country and its adjective."""
    if one == other:
        return True
    if one in _COUNTRY:
        return _COUNTRY[one] == _COUNTRY.get(other)
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    ends = (one[shared:], other[shared:])
    return shared >= _ROOT and any(a in _NAMES and b in _ADJECTIVES for a, b in (ends, ends[::-1]))
