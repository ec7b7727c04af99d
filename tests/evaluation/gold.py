"""How right the answers and the attributions on the bundled article are, against what people marked there.

`questions*.jsonl` holds questions with the lines that answer them, `quotations.jsonl` every quotation with its
speaker, line by line, `blocks.json` what each line is.
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index import Answer, Article, Index, Quotation
    from index.article import Span

HERE = Path(__file__).parent
ENOUGH = 0.85
"""F1 over lines from which a speaker's statements count as found."""


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def questions() -> list[dict[str, Any]]:
    return [question for path in sorted(HERE.glob("questions*.jsonl")) for question in lines_of(path)]


def complaints(index: Index, asked: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield one sentence for each question that is not answered right."""
    for question in asked:
        why = complaint(question, index.ask(question["q"], limit=20))
        if why:
            yield f"{question['id']} {question['kind']} {question['q']!r}: {why}"


def complaint(question: dict[str, Any], answer: Answer) -> str | None:
    """Return what is wrong with an answer, or None."""
    kind, gold = question["kind"], set(question["gold"])
    speaker = answer.speaker.name if answer.speaker else None
    if speaker in question.get("forbidden_speakers", ()):
        return f"speaker {speaker}"
    if kind not in {"fact", "speaker_absent", "none"} and "speaker" in question and speaker != question["speaker"]:
        return f"speaker {speaker}"
    if kind == "not_quoted" and answer.kind == "nothing":
        return None
    if not gold:
        silent = answer.kind == "nothing" and answer.note
        return None if silent else f"{answer.kind} with note {answer.note!r}"
    if kind == "speaker" or (kind == "speaker_fuzzy" and len(gold) > 1):
        return _statements_complaint(answer, gold)
    return None if starts_on(answer, gold) else f"first passage on {[hit.lines for hit in answer.passages[:1]]}"


def starts_on(answer: Answer, gold: set[int]) -> bool:
    return bool(answer.passages) and bool(gold & covered(answer.passages[0].lines))


def covered(lines: tuple[int, int]) -> set[int]:
    return set(range(lines[0], lines[1] + 1))


def _statements_complaint(answer: Answer, gold: set[int]) -> str | None:
    found = set().union(*(covered(hit.lines) for hit in answer.passages))
    f1 = 2 * len(found & gold) / (len(found) + len(gold))
    return None if answer.kind == "statements" and f1 >= ENOUGH else f"{answer.kind}, lines {sorted(found)}"


def overlap(one: Span, other: Span) -> float:
    """Return the intersection over the union of two spans."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def attributions(article: Article) -> dict[str, list[str]]:
    """Return what is wrong with the quotations, by sort: missed, misattributed and spurious ones."""
    starts = [0]
    for line in article.raw.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    wrong: dict[str, list[str]] = {
        name: [] for name in ("missed direct", "missed indirect", "speaker", "spurious")
    }
    met: set[Span] = set()
    for gold in lines_of(HERE / "quotations.jsonl"):
        span = (starts[gold["line"] - 1] + gold["start"], starts[gold["line"] - 1] + gold["end"])
        best = max(article.quotations, key=partial(fit, span))
        if fit(span, best) < (0.8 if gold["type"] == "direct" else 0.5):
            wrong[f"missed {gold['type']}"].append(gold["text"])
            continue
        met.add(best.span)
        if not best.speaker or best.speaker.name != gold["speaker"]:
            wrong["speaker"].append(f"{best.speaker} for {gold['speaker']}: {gold['text']}")
    wrong["spurious"] = [q.content for q in article.quotations if q.type == "direct" and q.span not in met]
    return wrong


def fit(span: Span, quotation: Quotation) -> float:
    return max(overlap(own, span) for own in (quotation.span, *quotation.fragments))
