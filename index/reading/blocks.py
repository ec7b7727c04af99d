"""What kind of block each paragraph of a page is, and under which headings it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.article import Block, BlockKind
from index.reading.furniture import reason_of
from index.reading.headings import heading_kinds, scopes, scopes_by_level
from index.reading.page import Details, Page
from index.reading.titles import find_title, split_publisher
from index.typography import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence


TOP = 3
"""Blocks from the top among which the title stands."""


def blocks_of(page: Page, known: Details) -> tuple[tuple[Block, ...], Details]:
    """Tell a page's blocks apart; return them with what is known of the article and what its title adds."""
    texts = [page.text[each.start : each.end] for each in page.paragraphs]
    reasons = [reason_of(text) for text in texts]
    prose = [at for at, reason in enumerate(reasons) if reason is None]
    titled, details = _title(texts, prose, known)
    body = [at for at in prose if at not in titled]
    kinds: list[BlockKind] = ["furniture"] * len(texts)
    for at in titled:
        kinds[at] = "title"
    headings: list[tuple[str, ...]] = [()] * len(texts)
    for at, kind, under in zip(body, *_structure(page, texts, body), strict=True):
        kinds[at] = kind
        headings[at] = under
    blocks = tuple(
        Block(kind, text, (each.start, each.end), (each.first, each.last), under, reason, each.quoted)
        for kind, text, each, under, reason in zip(kinds, texts, page.paragraphs, headings, reasons, strict=True)
    )
    return blocks, details


def _title(texts: Sequence[str], prose: Sequence[int], known: Details) -> tuple[set[int], Details]:
    """Return which blocks are the title, and the details with what they add.

    A title that is known is looked for at the head and the foot of the page, one that is not by how it reads.
    """
    if known.title:
        name = _folded(known.title)
        found = {
            at
            for at in (*prose[:TOP], *prose[-1:])
            if name in map(_folded, (texts[at], split_publisher(texts[at])[0]))
        }
    else:
        at = find_title([texts[each] for each in prose])
        found = set() if at is None else {prose[at]}
    if not found or len(found) == len(prose):
        return set(), known
    headline, publisher = split_publisher(texts[max(found)])
    return found, known.or_else(Details(title=headline, publisher=publisher))


def _folded(line: str) -> str:
    """Return a line as it is compared with a title: without case, without the spaces and marks around it."""
    return " ".join(normalise(line).casefold().split()).strip(" .“”‘’\"'")


def _structure(
    page: Page, texts: Sequence[str], body: Sequence[int]
) -> tuple[list[BlockKind], list[tuple[str, ...]]]:
    """Tell headings from paragraphs: by the markup where there is one, by how they read where there is none."""
    lines = [texts[at] for at in body]
    if page.marked_up:
        levels = [page.paragraphs[at].level for at in body]
        return ["heading" if level else "paragraph" for level in levels], scopes_by_level(lines, levels)
    kinds = heading_kinds(lines)
    return ["heading" if kind else "paragraph" for kind in kinds], scopes(lines, kinds)
