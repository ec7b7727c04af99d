"""A link to a passage's very words on its page: a text fragment that a browser finds.

The form is `#:~:text=[prefix-,]start[,end]` of the WICG draft "URL Fragment Text Directives". A browser compares
whole words, so the parts are cut between words; and it compares characters, so no part holds a quote mark, over
which a page and the copies of it disagree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from bot.render.escape import web_address

if TYPE_CHECKING:
    from index import Article
    from index.article import Span

Run: TypeAlias = "list[Span]"

FEW, ENOUGH, MOST = 2, 5, 12
"""Words of a part: fewer are not looked for, so many are taken, and so many to be the first of their kind."""

_WINDOW = 2_000
_LONGEST_WORD = 40
_WORD = re.compile(r"\S+")
_EDGES = re.compile(r"^\W+|\W+$")
_QUOTE_MARK = re.compile("[“”„‟‘’‚‛«»‹›\"'`´]")


def passage_link(article: Article, span: Span) -> str | None:
    """Return the article's address with a fragment that finds the words of a span, or None without an address."""
    address = web_address(article.url)
    directive = _directive(article.raw, span) if address else None
    if address is None or directive is None:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:text={directive}"


def _directive(raw: str, span: Span) -> str | None:
    """Return the text directive for a span, or None where no two words stand together in it."""
    start, end = span
    head = [run for run in _runs(raw, (start, min(end, start + _WINDOW))) if len(run) >= FEW]
    tail = [run for run in _runs(raw, (max(start, end - _WINDOW), end)) if len(run) >= FEW]
    if not head or not tail:
        return None
    opening = _opening(raw, head)
    last = tail[-1]
    if opening[0] in last and len(last) <= 2 * ENOUGH:
        opening = last[last.index(opening[0]) :]
    closing = [word for word in last[-ENOUGH:] if word[0] > opening[-1][0]]
    prefix = "" if _is_first(raw, opening) else _words_before(raw, opening[0][0])
    parts = [
        f"{_encoded(prefix)}-" if prefix else "",
        _encoded(_text(raw, opening)),
        _encoded(_text(raw, closing)),
    ]
    return ",".join(filter(None, parts))


def _opening(raw: str, runs: list[Run]) -> Run:
    """Return the first words of a passage that a browser does not find earlier in the page."""
    firsts = [_first_of_its_kind(raw, run) for run in runs[:MOST]]
    return next((run for run in firsts if _is_first(raw, run)), firsts[0])


def _runs(raw: str, span: Span) -> list[Run]:
    """Return the runs of words that no quote mark parts, each word without the punctuation around it."""
    runs: list[Run] = [[]]
    for found in _WORD.finditer(raw, *span):
        core = _EDGES.sub("", found[0])
        place = found.start() + found[0].find(core)
        word = (place, place + len(core))
        if runs[-1] and _QUOTE_MARK.search(raw, runs[-1][-1][1], word[0]):
            runs.append([])
        if not core or len(core) > _LONGEST_WORD or _QUOTE_MARK.search(core):
            runs.append([])
        else:
            runs[-1].append(word)
    return [run for run in runs if run]


def _first_of_its_kind(raw: str, run: Run) -> Run:
    """Return as many words of a run as it takes for a browser not to find them earlier in the page."""
    for count in range(ENOUGH, min(MOST, len(run)) + 1):
        if _is_first(raw, run[:count]):
            return run[:count]
    return run[:ENOUGH]


def _is_first(raw: str, run: Run) -> bool:
    """Tell whether words stand nowhere before their place; a browser does not mind the case."""
    return _text(raw, run).casefold() not in raw[: run[0][0]].casefold()


def _words_before(raw: str, place: int) -> str:
    """Return the few words of the same line that lead up to a place, up to the last quote mark."""
    line = raw.rfind("\n", 0, place) + 1
    runs = _runs(raw, (max(line, place - _WINDOW), place))
    if not runs or _QUOTE_MARK.search(raw, runs[-1][-1][1], place):
        return ""
    return raw[runs[-1][-ENOUGH:][0][0] : place].strip()


def _text(raw: str, run: Run) -> str:
    return raw[run[0][0] : run[-1][1]] if run else ""


def _encoded(text: str) -> str:
    """Return words as a directive holds them: its own signs, `-`, `,` and `&`, are percent-encoded."""
    return quote(" ".join(text.split()), safe="", errors="ignore").replace("-", "%2D")
