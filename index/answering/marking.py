"""Which words of a passage are marked: those that answer where their form tells, else those asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from index.answering.wording import meet
from index.retrieval import tokens
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.answering.answer import Hit
    from index.article import Span
    from index.retrieval import Token

LONGEST_SENTENCE: Final = 2_000
"""Characters of a sentence in which an answer is looked for: no message shows more."""

_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_NUMBER: Final = (
    r"(?:[$£€]\s?)?\d+(?:[.,]\d+)*"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?"
    r"|thousands?|millions?|billions?|dozens?|several|half)\b"
)
_UNIT: Final = r"(?:second|minute|hour|day|week|month|year|decade|centur|time)(?:s|y|ies)?\b"
_YEAR: Final = r"\b(?:1\d|20)\d\d(?:[-–]\d\d(?:\d\d)?)?\b(?! ?(?:%|per ?cent|million|thousand))"
_FORMS: Final = {
    "when": re.compile(
        rf"\b(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}}\b)?(?:,? \d{{4}}\b)?"
        rf"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|{_YEAR}"
        r"|\b(?:yesterday|today|tomorrow|tonight)\b|\b(?:last|next|this) (?:week|month|year)\b"
        r"|\b\w+ (?:hours|days|weeks|months|years|decades) (?:ago|earlier|later)\b"
    ),
    "how many": re.compile(
        rf"(?<![\w-])(?:{_NUMBER})"
        r"(?:[- ](?:hundred|thousand|million|billion|trillion|per ?cent\b|times\b|years?[- ]old\b)|%)*",
        re.IGNORECASE,
    ),
    "how old": re.compile(r"(?<![$£€.,\w-])\d{1,3}(?:[- ]years?[- ]old\b|(?=[,.;)]))"),
    "how long": re.compile(rf"(?<![\w.,-])(?:{_NUMBER})[- ]{_UNIT}", re.IGNORECASE),
}
"""How an answer looks to a question that asks for something of this kind."""


def highlights(hit: Hit) -> tuple[Span, ...]:
    """Return the spans in `article.raw` of the words of a hit's passage that are to be marked.

    Of several numbers those count that stand before a word that was asked for: "350 people" for "how many people".
    """
    offset = hit.passage.span[0]
    asked = [(offset + t.start, offset + t.end) for t in _tokens(hit.text) if t.term in hit.terms]
    if hit.statements:
        return tuple(sorted({*asked, *_apart(hit)}))
    answers = list(_answers(hit, asked))
    begun = {first for first, _ in asked}
    before = [span for span in answers if span[1] + 1 in begun]
    return tuple(before or answers or asked)


def _answers(hit: Hit, asked: list[Span]) -> Iterator[Span]:
    """Yield what has the form of an answer in a hit's best sentence, without what the question says itself."""
    form = _FORMS.get(hit.wanted or "")
    if form is None or hit.sentence is None:
        return
    start, end = hit.sentence[0], min(hit.sentence[1], hit.sentence[0] + LONGEST_SENTENCE)
    sentence = hit.article.text[start:end]
    taken = [(first - start, last - start) for first, last in asked if start <= first < end]
    if hit.wanted != "when":
        taken += [found.span() for found in _FORMS["when"].finditer(sentence)]
    for found in form.finditer(sentence):
        if not any(meet(found.span(), other) for other in taken):
            yield start + found.start(), start + found.end()


def _apart(hit: Hit) -> Iterator[Span]:
    """Yield a hit's statements that share a sentence with somebody else's, who is not named below."""
    offset = hit.passage.span[0]
    own = {quotation.span for quotation in hit.statements}
    others = [quotation.span for quotation in hit.quotations if quotation.span not in own]
    for start, end in sentence_spans(hit.text) if others else ():
        sentence = (offset + start, offset + end)
        if any(meet(other, sentence) for other in others):
            yield from (quotation.span for quotation in hit.statements if meet(quotation.span, sentence))


@lru_cache(maxsize=64)
def _tokens(text: str) -> list[Token]:
    """Return a passage's terms: the same passages are shown again and again."""
    return tokens(text)
