"""Several speakers in one question: "what did Trump and Putin say?", "Trump vs Vance on Russia"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from index.answering.answer import Answer, ranked
from index.answering.grammar import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.answering.answer import Hit

MOST_TOGETHER = 4
"""Speakers of one question who are looked up: no name has more words between commas either."""

_LINK = re.compile(r" (?:and|or|nor|vs\.?|v\.?|versus|plus|&) |, ?(?:and )?| ?/ ?", re.IGNORECASE)
_BOTH = re.compile(r"(?:both|either|neither) ", re.IGNORECASE)


_SECOND = re.compile(
    r"(?:[?!;.]+ +(?:and +)?|,? +and +(?:also +)?)(?="
    r"(?:what|which|who|when|where|why|how) "
    r"(?:did|does|do|is|was|are|were|has|have|will|said|says|many|much|long)\b"
    r"|(?:did|does|is|was|has|will) \w+ )",
    re.IGNORECASE,
)
"""What stands before the second of two questions."""
QUOTE_MARKS = frozenset('“”„"‘«»')
"""Marks in which a question may stand that is not asked."""
FEWEST_WORDS = 3
"""Words of the shortest question that has another one after it."""


def parted(who: str) -> tuple[str, ...]:
    """Return the parts of words that may name several speakers, none where they name one or far too many."""
    parts = [part.strip() for part in _LINK.split(_BOTH.sub("", who, count=1))]
    parts = list(dict.fromkeys(part for part in parts if part))
    several = 1 < len(parts) <= MOST_TOGETHER
    return tuple(part for part in parts if part.lower() not in PRONOUNS) if several else ()


def halves(question: str) -> tuple[str, str] | None:
    """Return two questions that are asked in one, None where it is one: "what did X say and when was it?"."""
    found = None if QUOTE_MARKS.intersection(question) else _SECOND.search(question)
    if found is None or len(question[: found.start()].split()) < FEWEST_WORDS:
        return None
    return question[: found.start()], question[found.end() :]


def both(first: Answer, second: Answer, question: str, limit: int) -> Answer:
    """Return the answers to two questions as one; a note tells why one of them is not answered."""
    note = " ".join(dict.fromkeys(filter(None, (first.note, second.note)))) or None
    answered = [answer for answer in (first, second) if answer.kind != "nothing"]
    if len(answered) < len((first, second)):
        return replace(answered[0] if answered else second, question=question, note=note)
    kind = first.kind if first.kind == second.kind else "passages"
    speaker = second.speaker if first.speaker == second.speaker else None
    hits = in_turn([first.passages, second.passages], limit)
    nearest = first.nearest or second.nearest
    return Answer(
        question, kind, speaker, second.topic, note, passages=ranked(hits), who=second.who, nearest=nearest
    )


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
