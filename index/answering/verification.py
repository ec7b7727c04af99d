"""Whether this is what the article says, word for word, and who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from index.answering.answer import Difference, Verification
from index.answering.wording import Wording, meet, phrase_of
from index.retrieval import analyse, fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.answering.answer import Verdict
    from index.answering.passages import Passages
    from index.article import Article, Passage, Quotation, Span

LONGEST_TEXT = 2_000
"""Characters of a text to verify: a channel's message holds no more."""
CLOSE = 65.0
"""Least likeness, in per cent of the words that stay, of what counts as the article's wording: of newspapers'
quotations with every fifth word changed 99 % reach it, of quotations from other articles none does."""
CLOSE_SCRAP = 80.0
"""The same for fewer than `SCRAP` words, which are near to something anywhere."""
SCRAP = 6
CANDIDATES = 32
"""Passages that are compared: a text of few rare words shares them with many."""
LONGEST_CANDIDATE = 400
"""Words of a passage that are compared: aligning takes time with both lengths."""


class Verifier:
    """Look for a text in articles: the same words in the same order, or nearly so.

    Case, punctuation, accents and the shape of quote marks do not count:
    they are the newspaper's, not the speaker's.
    """

    def __init__(self, articles: Sequence[Article], passages: Passages) -> None:
        self._passages = passages
        self._articles = [(article, Wording(article.text)) for article in articles]

    def verify(self, text: str) -> Verification:
        """Return whether the text is in the articles. Never raises."""
        if len(text) > LONGEST_TEXT:
            return Verification(text, "absent", f"The text is longer than {LONGEST_TEXT:,} characters.")
        phrase = phrase_of(text)
        if not phrase:
            return Verification(text, "absent", "There is no word in the text to look for.")
        return self._exact(text, phrase) or self._close(text, phrase) or self._absent(text)

    def _exact(self, text: str, phrase: list[str]) -> Verification | None:
        for article, wording in self._articles:
            if place := wording.find(phrase):
                span = wording.span(*place)
                printed = article.text[slice(*span)]
                return self._found("exact", text, article, span, (Difference(printed, printed),))
        return None

    def _close(self, text: str, phrase: list[str]) -> Verification | None:
        best: tuple[float, Article, Passage, list[Span], tuple[int, int]] | None = None
        for match in self._passages.engine.search(list(dict.fromkeys(analyse(text))), CANDIDATES):
            article, passage, _ = self._passages.entries[match.number]
            spans = Wording(passage.text).spans(LONGEST_CANDIDATE)
            folded = [fold(passage.text[slice(*span)]) for span in spans]
            window, ratio = _window(phrase, folded)
            if ratio >= (CLOSE if len(phrase) >= SCRAP else CLOSE_SCRAP) and (best is None or ratio > best[0]):
                best = (ratio, article, passage, spans, window)
        if best is None:
            return None
        _, article, passage, spans, (first, last) = best
        kept = [(passage.span[0] + start, passage.span[0] + end) for start, end in spans[first:last]]
        differences = _differences(text, article, kept)
        return self._found("close", text, article, (kept[0][0], kept[-1][1]), differences)

    def _absent(self, text: str) -> Verification:
        where = "the articles" if len(self._articles) > 1 else "the article"
        return Verification(text, "absent", f"These words are not in {where}, nor any that are close to them.")

    def _found(
        self, verdict: Verdict, text: str, article: Article, span: Span, differences: tuple[Difference, ...]
    ) -> Verification:
        number = next(
            (
                i
                for i, e in enumerate(self._passages.entries)
                if e.article is article and meet(span, e.passage.span)
            ),
            None,
        )
        hit = None if number is None else self._passages.hit(1, number, 1.0, analyse(text))
        quotations = tuple(q for q in article.quotations if meet(span, q.span))
        note = _note(verdict, quotations, several=len(self._articles) > 1)
        printed = article.text[slice(*span)]
        return Verification(text, verdict, note, hit, printed, span, differences, quotations)


def _note(verdict: str, quotations: Sequence[Quotation], *, several: bool) -> str:
    names = list(dict.fromkeys(q.speaker.name for q in quotations if q.speaker))
    said = "The articles have" if several else "The article has"
    said += " these words" if verdict == "exact" else " nearly these words"
    if not quotations:
        return f"{said}, but not as a quotation."
    if not names:
        return f"{said} as a quotation, but {'do' if several else 'does'} not make clear whose it is."
    return f"{said}, said by {' and '.join(names)}."


def _window(phrase: list[str], folded: list[str]) -> tuple[tuple[int, int], float]:
    """Return the part of a passage's words that is nearest to the phrase, and how near it is in per cent."""
    if not folded:
        return (0, 0), 0.0
    found = fuzz.partial_ratio_alignment(phrase, folded)
    if found is None:
        return (0, 0), 0.0
    first, last = (found.dest_start, found.dest_end) if len(phrase) <= len(folded) else (0, len(folded))
    while first < last and folded[first] not in phrase:
        first += 1
    while last > first and folded[last - 1] not in phrase:
        last -= 1
    return (first, last), fuzz.ratio(phrase, folded[first:last]) if last > first else 0.0


def _differences(text: str, article: Article, kept: list[Span]) -> tuple[Difference, ...]:
    """Return the steps from the text to the article's wording, word by word."""
    given = [word for word in words(text) if fold(word)]
    printed = [article.text[slice(*span)] for span in kept]
    steps = Levenshtein.opcodes([fold(word) for word in given], [fold(word) for word in printed])
    differences = []
    for step in steps:
        theirs = " ".join(printed[step.dest_start : step.dest_end])
        ours = theirs if step.tag == "equal" else " ".join(given[step.src_start : step.src_end])
        differences.append(Difference(ours, theirs))
    return tuple(differences)
