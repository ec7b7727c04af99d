"""How does a page become an article?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from index.article import Article, passages_of
from index.errors import UnreachableArticle, UnreadableArticle
from index.reading.blocks import blocks_of
from index.reading.text import read_text

if TYPE_CHECKING:
    import os

SEED = Path(__file__).parent.parent / "articles" / "ukraine-ceasefire-call.txt"


def read(source: str | os.PathLike[str] | None = None, *, text: str | None = None, title: str | None = None) -> Article:
    """Read an article."""
    if text is None:
        try:
            text = Path(source or SEED).read_text(encoding="utf-8")
        except OSError as error:
            raise UnreachableArticle(f"{source} cannot be read.") from error
    page = read_text(text)
    if not page.paragraphs:
        raise UnreadableArticle("The text is empty.")
    blocks, details = blocks_of(page, title)
    return Article(
        page.raw,
        page.text,
        blocks,
        passages_of(blocks),
        title=details.title,
        publisher=details.publisher,
        byline=details.byline,
        published=details.published,
        url=details.url,
    )
