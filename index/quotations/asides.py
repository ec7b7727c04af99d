"""Paragraphs that are no prose: captions, pointers to other pages, and posts that a page shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from index.article import Span
    from index.quotations.prose import Paragraph

_CREDIT: Final = re.compile(r"\([^()\n]{2,60}(?:/[^()\n]{2,40}|Press|Images|News|Photo|Reuters|AP|AFP)\)$")
_POINTER: Final = re.compile(
    r"(?:READ|WATCH|LISTEN|MORE|RELATED|PHOTOS?|VIDEO|GALLERY|SEE)\b[A-Z ]{0,16}:"
    r"|(?:Read more|Related|Relevant Reading|Watch|Listen|See also|Photos?|Video)\b[^.:]{0,12}:"
)
_POSTER: Final = re.compile(r"[—–-] ?([^—–@\n]{2,60}?) ?$")
_ADDRESSES: Final = re.compile(r"(?: ?(?:pic\.twitter\.com|https?:)\S{1,200})+ ?$")
_LONGEST_CAPTION: Final = 600
_LONGEST_CREDIT: Final = 110
_LONGEST_POSTER: Final = 80
_LONGEST_ADDRESSES: Final = 400


def is_aside(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a caption that ends in a credit, or points to another page."""
    text, start, end = paragraph.text, paragraph.start, paragraph.end
    if _POINTER.match(text, start, end):
        return True
    if end - start > _LONGEST_CAPTION or not text.endswith(")", start, end):
        return False
    return _CREDIT.search(text, max(start, end - _LONGEST_CREDIT), end) is not None


def post_in(paragraph: Paragraph) -> tuple[Span, Span] | None:
    """Return the spans of a post's words and of its writer's name: "Well said. — A Name (@handle) 12 March"."""
    text, start = paragraph.text, paragraph.start
    handle = text.find("(@", start, paragraph.end)
    if handle < 0:
        return None
    begin = max(start, handle - _LONGEST_POSTER)
    poster = _POSTER.search(text[begin:handle])
    if poster is None:
        return None
    end = begin + poster.start()
    addresses = _ADDRESSES.search(text[max(start, end - _LONGEST_ADDRESSES) : end])
    if addresses:
        end -= addresses.end() - addresses.start()
    end = start + len(text[start:end].rstrip())
    return ((start, end), (begin + poster.start(1), begin + poster.end(1))) if end > start else None
