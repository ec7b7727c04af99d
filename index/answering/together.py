"""Several speakers in one question: "what did Trump and Putin say?", "Trump vs Vance on Russia"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from index.answering.grammar import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.answering.answer import Hit

MOST_TOGETHER = 4
"""Speakers of one question who are looked up: no name has more words between commas either."""

_LINK = re.compile(r" (?:and|or|nor|vs\.?|v\.?|versus|plus|&) |, ?(?:and )?| ?/ ?", re.IGNORECASE)
_BOTH = re.compile(r"(?:both|either|neither) ", re.IGNORECASE)


def parted(who: str) -> tuple[str, ...]:
    """Return the parts of words that may name several speakers, none where they name one or far too many."""
    parts = [part.strip() for part in _LINK.split(_BOTH.sub("", who, count=1))]
    parts = list(dict.fromkeys(part for part in parts if part))
    several = 1 < len(parts) <= MOST_TOGETHER
    return tuple(part for part in parts if part.lower() not in PRONOUNS) if several else ()


def each_named(who: str, meant: str) -> str:
    """Return words that name several speakers with a pronoun among them read as the one meant: "he and Vance"."""
    parts = [part.strip() for part in _LINK.split(who)]
    if len(parts) == 1 or PRONOUNS.isdisjoint(map(str.lower, parts)):
        return who
    return joined(meant if part.lower() in PRONOUNS else part for part in parts)


def joined(who: Iterable[str]) -> str:
    """Return several speakers as a question names them."""
    return " and ".join(who)


def in_turn(answers: Iterable[Sequence[Hit]], limit: int) -> list[Hit]:
    """Return at most `limit` passages, each one's best in turn; a passage of several holds their statements."""
    found: dict[tuple[int, int], Hit] = {}
    for hits in zip_longest(*answers):
        for hit in filter(None, hits):
            place = (id(hit.article), hit.number)
            before = found[place].statements if place in found else ()
            said = sorted({q.span: q for q in (*before, *hit.statements)}.values(), key=lambda q: q.span)
            found[place] = replace(found.get(place, hit), statements=tuple(said))
    return list(found.values())[:limit]
