"""What a Markdown file says, its markup taken away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.page import Details, Page, Piece, rendered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n((?:[^\n]*\n){0,200}?)---[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"([A-Za-z_]+):[ \t]+([^\n]*\S)")
_NAMES = {
    "title": "title",
    "author": "byline",
    "byline": "byline",
    "date": "published",
    "published": "published",
    "url": "url",
    "canonical": "url",
    "publisher": "publisher",
    "site": "publisher",
}
_TAG = re.compile(r"<[^<>]*>")


def front_matter(text: str) -> tuple[Details, int]:
    """Return what simple front matter ("title: …" between two lines of "---") says, and where it ends.

    Lists, nested values and unknown names are passed over. The end is 0 where there is none.
    """
    found = _FRONT.match(text) if text.startswith(("---", "\ufeff---")) else None
    fields = _FIELD.findall(found[1]) if found else []
    if not found or not fields:
        return Details(), 0
    values = {_NAMES[name.lower()]: _unquoted(value) for name, value in fields if name.lower() in _NAMES}
    return Details(**values), found.end()


def _unquoted(value: str) -> str | None:
    """Return a front matter value without its quote marks, None where it is no plain value."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1] or None
    return None if value[0] in "[{|>&*!%@`" or value in {"null", "~"} else value


def read_markdown(text: str) -> Page:
    """Read Markdown: `raw` is its text without markup, lines are those of the file, headings have their levels.

    The first heading of the first level is the title where the front matter has none.
    """
    from markdown_it import MarkdownIt  # only Markdown needs it

    details, end = front_matter(text)
    above = text.count("\n", 0, end) + 1
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text[end:])
    pieces = [
        Piece(words, first + above, max(first, after - 1) + above, level, quoted)
        for words, (first, after), level, quoted in _pieces(tokens)
    ]
    title = next((" ".join(piece.words.split()) for piece in pieces if piece.level == 1), None)
    return rendered(pieces, details.or_else(Details(title=title)))


def _pieces(tokens: Sequence[Token]) -> Iterator[tuple[str, tuple[int, int], int, bool]]:
    """Yield each paragraph's text, its 0-based first line and the one after its last, its level, and if quoted."""
    level = depth = 0
    row: list[str] | None = None
    for token in tokens:
        lines = (token.map[0], token.map[1]) if token.map else (0, 0)
        if token.type == "tr_open":
            row, row_lines = [], lines
        elif token.type == "tr_close" and row is not None:
            yield " | ".join(row), row_lines, 0, depth > 0
            row = None
        elif token.tag == "blockquote":
            depth += token.nesting
        elif token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "inline":
            if row is None:
                yield _words(token), lines, level, depth > 0
            else:
                row.append(_words(token))
            level = 0
        elif token.type in {"fence", "code_block"}:
            yield token.content, lines, 0, False
        elif token.type == "html_block":
            yield _TAG.sub(" ", token.content), lines, 0, False


def _words(inline: Token) -> str:
    """Return the words of one run of text; images and tags have none."""
    words = []
    for token in inline.children or ():
        if token.type in {"text", "code_inline"}:
            words.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            words.append(" ")
    return "".join(words)
