"""How right quotations are in articles in which people have marked them.

Such a file has one article a line: `text`, and `quotes` with `start` and `end` or, where one is in pieces,
`fragments`, and `speaker_canonical`. A quotation counts as its parts: cut between paragraphs, trimmed of marks and
stops. A part is found where one of ours and it share 0.8 of what both cover; its type is what the quote marks
around it say, on both sides alike; its speaker is right where the two names have a word in common.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from index.reading import read
from tests.evaluation.gold import overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from index import Article, Quotation
    from index.article import Span

Tally = Counter[tuple[str, str]]
"""How many parts, by type, were marked, given and found, and how many speakers were asked for and right."""

ENOUGH: Final = 0.8
SHORTEST: Final = 3
_IN_MARKS: Final = re.compile("“[^”\n]*”?")
_BETWEEN: Final = re.compile("[\\s“”’‘\u200b]*")
_EDGES: Final = " \n\u200b“”‘’`,.;:!?…-–—()[]"
_NAME: Final = re.compile(r"[^\W\d_]{3,}")
_NO_NAMES: Final = frozenset(["the", "and", "for", "from", "mrs", "sen", "rep", "gov", "president", "sir"])


@dataclass(frozen=True, eq=False)
class Marked:
    """Hold an article that is not attributed yet, its words, and each part marked in it with type and speaker."""

    article: Article
    words: frozenset[str]
    parts: Mapping[Span, tuple[str, str]]


def marked_articles(path: Path) -> list[Marked]:
    return [_marked(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _marked(line: dict[str, Any]) -> Marked:
    article = read(text=line["text"])
    parts: dict[Span, tuple[str, str]] = {}
    for quote in line["quotes"]:
        spans = [(start, end) for start, end in quote["fragments"] or [(quote["start"], quote["end"])]]
        parts |= {span: (kind, quote["speaker_canonical"] or "") for span, kind in _parts(article.text, spans)}
    lower = article.text.lower()
    return Marked(article, frozenset(re.findall(r"[\w’.&/-]+", lower) + re.findall(r"\w+", lower)), parts)


def _parts(text: str, spans: Iterable[Span]) -> Iterator[tuple[Span, str]]:
    """Yield the parts of a quotation with their types."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        joins = whole and _BETWEEN.fullmatch(text, whole[-1][1], start)
        whole.append((whole.pop()[0] if joins else start, end))
    for start, end in whole:
        for line in re.finditer("[^\n]+", text[start:end]):
            words = line.group().rstrip(_EDGES)
            at, to = start + line.end() - len(line.group().lstrip(_EDGES)), start + line.start() + len(words)
            if to - at >= SHORTEST:
                yield (at, to), _type(text, at, to)


def _type(text: str, start: int, end: int) -> str:
    begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    spans = (found.span() for found in _IN_MARKS.finditer(text, begin, stop if stop >= 0 else len(text)))
    inside = sum(max(0, min(end, to) - max(start, at)) for at, to in spans)
    return "direct" if inside >= 0.9 * (end - start) else "indirect" if inside < SHORTEST else "mixed"


def tally(marked: Marked, quotations: Iterable[Quotation]) -> Tally:
    """Return how right an article's quotations are, as counts that add up over articles."""
    ours: dict[Span, tuple[str, str]] = {}
    for quotation in quotations:
        speaker = quotation.speaker.name if quotation.speaker else ""
        ours |= {span: (kind, speaker) for span, kind in _parts(marked.article.text, [quotation.span])}
    count: Tally = Counter(("marked", kind) for kind, _ in marked.parts.values())
    count.update(("given", kind) for kind, _ in ours.values())
    for part, own in _matched(list(marked.parts), list(ours)):
        (kind, speaker), (own_kind, own_speaker) = marked.parts[part], ours[own]
        count["found", kind] += 1
        count["precise", own_kind] += 1
        if speaker.lower() != speaker:
            count["asked", "speaker"] += 1
            count["right", "speaker"] += bool(_names(speaker) & _names(own_speaker))
    return count


def _matched(marked: list[Span], ours: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield the parts that overlap enough, one to one, the best first."""
    pairs = [
        (overlap(part, own), part, own) for part in marked for own in ours if own[1] > part[0] and own[0] < part[1]
    ]
    left, right = set(marked), set(ours)
    for shared, part, own in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if shared >= ENOUGH and part in left and own in right:
            left.remove(part)
            right.remove(own)
            yield part, own


def _names(name: str) -> set[str]:
    return {word.lower() for word in _NAME.findall(name)} - _NO_NAMES


def figures(count: Tally) -> dict[str, float]:
    """Return F1 of what was found, by type and of all, and what share of the speakers is right."""
    kinds = ("direct", "mixed", "indirect")
    total = {what: sum(count[what, kind] for kind in kinds) for what in ("marked", "given", "found", "precise")}
    right = count["right", "speaker"]
    return {
        **{kind: _f1(*(count[what, kind] for what in total)) for kind in kinds},
        "all": _f1(*total.values()),
        "speaker": 100 * right / max(1, count["asked", "speaker"]),
        "end to end": 100 * right / max(1, total["marked"]),
    }


def _f1(marked: int, given: int, found: int, precise: int) -> float:
    precision, recall = precise / max(1, given), found / max(1, marked)
    return 200 * precision * recall / max(1e-9, precision + recall)
