"""How a page is read: by which reader, and with what else is known of it."""

from __future__ import annotations

import os
import re
from pathlib import PurePath

from index.article import Article, passages_of
from index.errors import UnreadableArticle
from index.reading.blocks import blocks_of
from index.reading.bundled import bundled
from index.reading.charsets import decode
from index.reading.html import read_html
from index.reading.markdown import front_matter, read_markdown
from index.reading.page import Details, Page
from index.reading.sidecar import details_beside
from index.reading.sources import LARGEST, TIMEOUT, is_address, open_source
from index.reading.text import read_text

MOST_TAGS = 100_000
"""Tags of a page, opening and closing, at most: the parsers take up to 70 µs for each."""
LARGEST_MARKDOWN = 500_000
"""Characters of a Markdown file, at most: its parser takes up to 16 s for a million of nothing but markup."""

_HTML = re.compile(
    r"[\ufeff\s]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_QUERY = re.compile(r"[?#].*", re.DOTALL)
_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
}
_MEDIA_TYPES = {"text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown"}


def read(
    source: str | os.PathLike[str] | None = None,
    *,
    text: str | None = None,
    title: str | None = None,
    timeout: float = TIMEOUT,
) -> Article:
    """Read a page into an article whose quotations are not attributed yet.

    `source` is a path or an http(s) address of plain text, Markdown or HTML; without it the article that ships
    with the bot is read. With `text` nothing is opened, and `source` only names what is read. `title` replaces
    the page's own. `timeout` is the seconds that an address has. Raises `UnreachableArticle` where nothing is
    there, and `UnreadableArticle` where what is there holds no text, each with one sentence that says so.
    """
    name = os.fsdecode(source) if source is not None else ""
    if text is not None:
        content, media_type = text, ""
    else:
        found = open_source(name or str(bundled()), timeout=timeout)
        name, media_type = found.name, found.media_type
        content = decode(found.content, name, found.charset)
    beside = Details() if text is not None or is_address(name) else details_beside(name)
    page = _page(content, name, media_type)
    if not page.paragraphs:
        raise UnreadableArticle(f"{name or 'The text'} is empty.")
    known = Details(title=title).or_else(beside).or_else(page.details)
    return _article(page, known, name)


def _page(content: str, name: str, media_type: str) -> Page:
    """Read a page with the reader that its media type, its name or its first characters ask for."""
    if len(content) > LARGEST:
        raise UnreadableArticle(f"{name or 'The text'} is longer than {LARGEST // 1_000_000} million characters.")
    suffix = PurePath(_QUERY.sub("", name) if is_address(name) else name).suffix.lower()
    kind = _MEDIA_TYPES.get(media_type) or _SUFFIXES.get(suffix)
    if kind == "html" or _HTML.match(content):
        if content.count("<") > MOST_TAGS:
            raise UnreadableArticle(
                f"{name or 'The text'} holds more than {MOST_TAGS:,} tags, as no article does."
            )
        return read_html(content, name or "The text")
    if kind == "markdown" or front_matter(content)[1]:
        if len(content) > LARGEST_MARKDOWN:
            raise UnreadableArticle(
                f"{name or 'The text'} is longer than {LARGEST_MARKDOWN:,} characters, too long for Markdown."
            )
        return read_markdown(content)
    return read_text(content)


def _article(page: Page, known: Details, name: str) -> Article:
    """Return the article that a page holds."""
    blocks, details = blocks_of(page, known)
    return Article(
        page.raw,
        page.text,
        blocks,
        passages_of(blocks),
        title=details.title,
        publisher=details.publisher,
        byline=details.byline,
        published=details.published,
        url=details.url or (name if is_address(name) else None),
        source=name or None,
    )
