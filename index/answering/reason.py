"""What stands around a passage that tells why: "why?" asked of an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.answering.answer import Hit
    from index.answering.passages import Passages

AROUND: Final = (1, 0, -1)
"""Places beside a passage where its reason stands, likeliest first: a newspaper goes on to explain."""
_REASON: Final = re.compile(
    r"\b(?:because|due to|owing to|thanks to|so that|in order to|reasons?|in response to|in retaliation"
    r"|caused by)\b",
    re.IGNORECASE,
)


def around(hit: Hit, passages: Passages) -> list[Hit]:
    """Return the passages after, at and before a hit in its article."""
    place = passages.number(hit)
    places = [place + step for step in AROUND if 0 <= place + step < len(passages.entries)]
    beside = [i for i in places if passages.entries[i].article is hit.article]
    return [passages.hit(0, i, hit.score, hit.terms) for i in beside]


def giving_reason(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits that have a word for a reason."""
    return [hit for hit in hits if _REASON.search(hit.text)]
