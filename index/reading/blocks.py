"""What kind of block is each paragraph of a page, and under which headings does it stand?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.article import Block, BlockKind
from index.reading.furniture import reason_of
from index.reading.headings import heading_kinds, scopes, scopes_by_level
from index.reading.page import Details, Page
from index.reading.titles import find_title, split_publisher

if TYPE_CHECKING:
    from collections.abc import Sequence


def blocks_of(page: Page, title: str | None) -> tuple[tuple[Block, ...], Details]:
    """Tell a page's blocks apart; return them with what the page and its title say of the article.

    `title` is what the reader knows the title to be, None to look for it on the page.
    """
    texts = [page.text[each.start : each.end] for each in page.paragraphs]
    reasons = [reason_of(text) for text in texts]
    prose = [at for at, reason in enumerate(reasons) if reason is None]
    titled, details = _title(page, texts, prose, title)
    body = [at for at in prose if at not in titled]
    kinds: list[BlockKind] = ["furniture"] * len(texts)
    for at in titled:
        kinds[at] = "title"
    headings: list[tuple[str, ...]] = [()] * len(texts)
    for at, kind, under in zip(body, *_structure(page, texts, body), strict=True):
        kinds[at] = kind
        headings[at] = under
    blocks = tuple(
        Block(kind, text, (each.start, each.end), (each.first, each.last), under, reason)
        for kind, text, each, under, reason in zip(kinds, texts, page.paragraphs, headings, reasons, strict=True)
    )
    return blocks, details


def _title(
    page: Page, texts: Sequence[str], prose: Sequence[int], title: str | None
) -> tuple[set[int], Details]:
    """Return which blocks are the title, and the page's details with what they add."""
    known = Details(title=title).or_else(page.details)
    if known.title:
        names = {_folded(known.title), _folded(split_publisher(known.title)[0])}
        ends = {at for at in (*prose[:3], *prose[-1:]) if _folded(texts[at]) in names or _folded(split_publisher(texts[at])[0]) in names}
        found = ends if len(prose) > len(ends) else set()
        publisher = next((name for at in found if (name := split_publisher(texts[at])[1])), None)
        return found, known.or_else(Details(publisher=publisher))
    at = find_title([texts[each] for each in prose])
    if at is None:
        return set(), known
    headline, publisher = split_publisher(texts[prose[at]])
    return {prose[at]}, known.or_else(Details(title=headline, publisher=publisher))


def _folded(line: str) -> str:
    """Return a line as it is compared with a title: without case, without the spaces and marks around it."""
    return " ".join(line.casefold().split()).strip(" .“”‘’\"'")


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
