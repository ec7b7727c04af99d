"""Which lines of a page are headings, and what stands under them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HeadingKind: TypeAlias = Literal["introduction", "headline", "time"]

SHORTEST, LONGEST = 4, 200
"""Characters in a heading, at least and at most."""
LONGEST_HEADLINE = 20
"""Words in a headline, at most."""
LONGEST_INTRODUCTION = 15
"""Words in a heading that ends with a colon, at most."""
LONGEST_LABEL = 4
"""Words in a heading that ends with a colon and opens like no introduction, at most."""
LONGEST_SECTION = 7
"""Words in a heading that may head a section right at the top of a page, at most."""
LONGEST_QUESTION = 10
"""Words in a question that heads a section, at most."""
DEEPEST = 3
"""Headings over a paragraph of plain text, at most."""
LONGEST_RUN = 2
"""Headlines one under the other, at most; more are a list."""

_TIME = re.compile(
    r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m)?|\d{1,2} ?[ap]\.?m)(?: [A-Z]{2,4})?[.:]{0,2}$", re.IGNORECASE
)
_SENTENCE_BREAK = re.compile(r"[a-z]{2}[.!?][”’]? +[“‘]?[A-Z]")
_LIST_ITEM = re.compile(r"[-*•‣◦▪·–—]|\(?\d{1,2}[.)]\s")
_INTRODUCES = re.compile(
    r"(?:here(?:’s| is| are)|these are|this is|what|how|why|when|where|who|which)\b", re.IGNORECASE
)
_TOPIC = re.compile(r"(?:on|about|regarding|concerning)\b", re.IGNORECASE)
_REPORTS = re.compile(
    r"\b(?:he|she|they|we|i|you|it|said|says?|tells?|told|wr(?:ites?|ote)|adds|asks|reports|replies|notes|tweets|claims"
    r"|argues|explains|insists|warns|thinks|put|follows|following|comments?|statement|from|is|are|was|were|must|stated)\b|(?:ed|that):$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:what|why|how|who|whose|when|where|which|is|are|was|were|can|could|will|would|do|does|did|has|have|should)\b[^“]*$",
    re.IGNORECASE,
)
_ENDS_OPEN = frozenset(".!,;:-–—&(/")


def is_headline(line: str) -> bool:
    """Say whether a line reads like a headline: short, one sentence at most and without its full stop."""
    if line[-1] in _ENDS_OPEN or not SHORTEST <= len(line) <= LONGEST or line[0] in "([<" or line[0].islower():
        return False
    ending = line.rstrip("”’)] ")[-1:]
    if ending in _ENDS_OPEN or (ending == "?" != line[-1]) or (line[0] == "“") != (line[-1] == "”"):
        return False
    if len(line.split()) > LONGEST_HEADLINE or _LIST_ITEM.match(line) or _SENTENCE_BREAK.search(line):
        return False
    return any(character.isalpha() for character in line)


def is_introduction(line: str) -> bool:
    """Say whether a line that ends with a colon heads what follows, instead of saying who says it.

    "On peace talks at the Vatican:" and "Here’s what he said:" do; "Mr Vance replied:" does not.
    """
    if not line.endswith(":") or len(line) > LONGEST or "“" in line:
        return False
    words = len(line.split())
    if words > LONGEST_INTRODUCTION or _SENTENCE_BREAK.search(line):
        return False
    if _INTRODUCES.match(line):
        return ", " not in line
    if "," in line or _REPORTS.search(line):
        return False
    return bool(_TOPIC.match(line)) or (words <= LONGEST_LABEL and not line[0].islower())


def heading_kinds(lines: Sequence[str]) -> list[HeadingKind | None]:
    """Say of each of a page's lines, furniture and title left out, what kind of heading it is, if it is one.

    A heading has a paragraph under it; three headlines or more one under the other are a list, and a page whose
    lines are headlines for the most part is written without full stops.
    """
    kinds = [_kind(line) for line in lines]
    questions = [at for at, line in enumerate(lines) if line[-1] == "?" and _is_question(line)]
    if len(questions) > 1:
        for at in questions:
            kinds[at] = "headline"
    headlines = kinds.count("headline")
    if 2 * headlines > len(lines) - kinds.count("time"):
        kinds = [None if kind == "headline" else kind for kind in kinds]
    for start, end in _runs(kinds):
        if end - start > LONGEST_RUN:
            kinds[start:end] = [None] * (end - start)
    for at in range(len(kinds) - 1, -1, -1):
        if kinds[at] is None:
            break
        kinds[at] = None
    return kinds


def _kind(line: str) -> HeadingKind | None:
    """Say what kind of heading a line looks like on its own."""
    if line[-1] == ":" and is_introduction(line):
        return "introduction"
    if line[0].isdigit() and _TIME.match(line):
        return "time"
    return "headline" if line[-1] != "?" and is_headline(line) else None


def _is_question(line: str) -> bool:
    """Say whether a line may be one of the questions that head the sections of an explainer."""
    return len(line.split()) <= LONGEST_QUESTION and bool(_ASKS.match(line))


def _runs(kinds: Sequence[HeadingKind | None]) -> Iterator[tuple[int, int]]:
    """Yield from where to where lines that look like headlines stand one under the other."""
    start = 0
    for at, kind in enumerate([*kinds, None]):
        if kind != "headline":
            if at > start:
                yield start, at
            start = at + 1


def scopes(lines: Sequence[str], kinds: Sequence[HeadingKind | None]) -> list[tuple[str, ...]]:
    """Return the headings that each line of plain text stands under, outermost first.

    A headline covers what follows until the next one. So does an introduction ("On the Vatican:"), but only
    as far as the paragraphs quote or list; with a heading right below it, it goes on over that one's kin.
    Headlines above the first paragraph are about the whole page and cover nothing.
    """
    under: list[tuple[str, ...]] = []
    open_: list[tuple[str, HeadingKind]] = []
    before: HeadingKind | None = None
    started = False
    for line, kind in zip(lines, kinds, strict=True):
        if kind:
            _close(open_, kind, before)
            under.append(tuple(text for text, _ in open_))
            if started or kind != "headline" or len(line.split()) <= LONGEST_SECTION:
                open_[DEEPEST - 1 :] = [(line, kind)]
        else:
            told = open_ and _is_introduced(line)
            if open_ and not told and before != "introduction":
                open_[:] = _without_introductions(open_)
            under.append(tuple(text for text, _ in open_))
            if open_ and not told:
                open_[:] = _without_introductions(open_)
            started = True
        before = kind
    return under


def _is_introduced(line: str) -> bool:
    """Say whether a normalised line may go on with what an introduction is about: it quotes, or is of a list."""
    return "“" in line or "”" in line or "‘" in line or bool(_LIST_ITEM.match(line))


def _without_introductions(open_: list[tuple[str, HeadingKind]]) -> list[tuple[str, HeadingKind]]:
    """Return the headings that are open, but those that end with a colon."""
    return [each for each in open_ if each[1] != "introduction"]


def _close(open_: list[tuple[str, HeadingKind]], kind: HeadingKind, before: HeadingKind | None) -> None:
    """Take the headings that a new one ends from those that are open."""
    if kind == "time":
        open_.clear()
    elif before == "introduction" or (before == "time" and kind == "headline"):
        return
    elif kind == "introduction":
        if open_ and open_[-1][1] == "introduction":
            open_.pop()
    else:
        last = max((at for at, each in enumerate(open_) if each[1] == "headline"), default=None)
        kept = open_[:last] if last is not None else [each for each in open_ if each[1] == "time"]
        open_[:] = kept


def scopes_by_level(lines: Sequence[str], levels: Sequence[int]) -> list[tuple[str, ...]]:
    """Return the headings that each line of marked-up text stands under, outermost first; level 0 is none."""
    under: list[tuple[str, ...]] = []
    open_: list[tuple[str, int]] = []
    for line, level in zip(lines, levels, strict=True):
        while level and open_ and open_[-1][1] >= level:
            open_.pop()
        under.append(tuple(text for text, _ in open_))
        if level:
            open_.append((line, level))
    return under
