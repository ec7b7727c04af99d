"""What the index gives back: answers, verifications and speakers' records, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.article import Article, Passage, Quotation, Span, Speaker

AnswerKind: TypeAlias = Literal["statements", "passages", "nothing"]
Verdict: TypeAlias = Literal["exact", "close", "absent"]


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold one passage of an answer: its rank from 1, its score, and why it is here.

    `statements` are the quotations of the passage that answer (the speaker's, where one is asked for);
    `sentence` is the span of the sentence that answers best; `terms` are the analysed words that were asked for;
    `wanted` is the kind of answer to a question for a fact where its words tell ("when", "how old").
    All spans are offsets into `article.raw`.
    """

    rank: int
    score: float
    passage: Passage
    article: Article
    statements: tuple[Quotation, ...] = ()
    sentence: Span | None = None
    terms: frozenset[str] = frozenset()
    wanted: str | None = None

    @property
    def number(self) -> int:
        """Return the passage's number in its article."""
        return self.passage.number

    @property
    def text(self) -> str:
        """Return the passage's text."""
        return self.passage.text

    @property
    def lines(self) -> tuple[int, int]:
        """Return the passage's first and last line in the source."""
        return self.passage.lines

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings that the passage stands under."""
        return self.passage.headings

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Return all quotations of the passage."""
        return self.passage.quotations

    def as_json(self) -> dict[str, Any]:
        """Return the hit as the contract's JSON object."""
        article = self.article.title or self.article.source
        return {"rank": self.rank, "score": round(self.score, 4), "article": article, **self.passage.as_json()}


def ranked(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return hits with their ranks from 1 in the order in which they come."""
    return tuple(replace(hit, rank=rank) for rank, hit in enumerate(hits, 1))


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold the answer to one question.

    `kind` is "statements" (someone's words), "passages" (facts) or "nothing", whose `note` says why. `speaker` is
    the one whom the question is about, `topic` what is asked about them. `suggestions` are questions that the
    articles do answer. `who` is the reader's name for somebody whom the articles do not quote. `nearest` tells
    that the passages may not answer: they have not all that is asked for.
    """

    question: str
    kind: AnswerKind
    speaker: Speaker | None = None
    topic: str | None = None
    note: str | None = None
    suggestions: tuple[str, ...] = ()
    passages: tuple[Hit, ...] = ()
    who: str | None = None
    nearest: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return the answer as the contract's JSON object, its `id` left for the caller."""
        return {
            "id": None,
            "question": self.question,
            "kind": self.kind,
            "speaker": self.speaker.name if self.speaker else None,
            "note": self.note,
            "suggestions": list(self.suggestions),
            "passages": [hit.as_json() for hit in self.passages],
        }


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold one step from the words given to the article's: alike, or `given` where the article has `printed`."""

    given: str
    printed: str

    @property
    def alike(self) -> bool:
        """Tell whether both say the same."""
        return self.given == self.printed


@dataclass(frozen=True, slots=True)
class Verification:
    """Hold whether a text is in the articles.

    `printed` is the nearest wording with its `span` in `hit.article`; `differences` lead from the text to it word
    by word, `quotations` are those that hold these words. All are empty where the verdict is "absent", and `note`
    says why.
    """

    text: str
    verdict: Verdict
    note: str | None = None
    hit: Hit | None = None
    printed: str | None = None
    span: Span | None = None
    differences: tuple[Difference, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the verification as a JSON object."""
        return {
            "text": self.text,
            "verdict": self.verdict,
            "note": self.note,
            "printed": self.printed,
            "start": self.span[0] if self.span else None,
            "end": self.span[1] if self.span else None,
            "differences": [{"given": d.given, "printed": d.printed} for d in self.differences],
            "quotations": [quotation.as_json() for quotation in self.quotations],
            "passage": self.hit.as_json() if self.hit else None,
        }


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """Hold a speaker with all that the articles quote them with.

    `hits` are the passages in the articles' order, each with the speaker's quotations as its `statements`; `words`
    counts the words of these.
    """

    speaker: Speaker
    hits: tuple[Hit, ...]
    words: int

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Return the speaker's quotations in order."""
        return tuple(quotation for hit in self.hits for quotation in hit.statements)

    def as_json(self) -> dict[str, Any]:
        """Return the record as a JSON object."""
        return {
            "speaker": self.speaker.name,
            "aliases": list(self.speaker.aliases),
            "descriptions": list(self.speaker.descriptions),
            "words": self.words,
            "passages": [hit.as_json() for hit in self.hits],
        }
