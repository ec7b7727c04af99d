"""Which sentences tell how old somebody is: "Anna Berg, 59, said", "the 59-year-old mayor"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from index.answering.roster import name_of
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.answering.answer import Hit
    from index.article import Span

_AGE: Final = re.compile(
    r"\b\d{1,3}[- ]years?[- ]old\b|\b[Aa]ged?(?: of)? \d{1,3}\b|\bturn(?:s|ed|ing) \d{1,3}\b|\bborn (?:in|on)\b"
)
_AFTER: Final = r"(?: [A-Z][\w’-]{0,40}){0,3}(?:,| \() ?(?:now |aged |age )?\d{1,3}(?=[,.;)])"
"""What stands between a name and the comma after an age: "Anna Berg, 59, said"."""


def of_age(hits: Iterable[Hit], who: str) -> list[tuple[Hit, Span]]:
    """Return the hits that tell an age where they name somebody, each with its sentence, the surest first."""
    name = name_of(who)[-1]
    after = re.compile(rf"\b(?i:{re.escape(name)}){_AFTER}")
    found = [(min(_ages(hit, name, after)), hit) for hit in hits if any(_ages(hit, name, after))]
    return [(hit, span) for (_, span), hit in sorted(found, key=lambda pair: pair[0][0])]


def tells_age(text: str) -> bool:
    """Tell whether a text gives anybody's age."""
    return _AGE.search(text) is not None


def _ages(hit: Hit, name: str, after: re.Pattern[str]) -> Iterator[tuple[int, Span]]:
    """Yield the sentences that tell an age: 0 for the one who is named, 2 where the name stands elsewhere."""
    if name not in hit.text.casefold():
        return
    for start, end in sentence_spans(hit.text):
        sentence = hit.text[start:end]
        span = (hit.passage.span[0] + start, hit.passage.span[0] + end)
        if after.search(sentence):
            yield 0, span
        elif _AGE.search(sentence):
            yield (1 if name in sentence.casefold() else 2), span
