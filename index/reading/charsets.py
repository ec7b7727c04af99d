"""Which characters a page's bytes stand for."""

from __future__ import annotations

import codecs
import re

from index.errors import UnreadableArticle

SAMPLE = 50_000
"""Bytes that a charset is guessed from."""
STRAY = 0.1
"""Broken characters among those that are not ASCII, at most, for a page to count as UTF-8 with slips."""
CONTROLS = 0.01
"""Control characters among all, at most, for a page to count as text."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_NOT_TEXT = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\x1f\x8b", "an archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)


def decode(content: bytes, name: str, charset: str = "") -> str:
    """Return a page's characters, without a byte order mark.

    A byte order mark decides, then `charset` (the server's word), the page's own declaration, UTF-8, and last a
    guess. Raises `UnreadableArticle` for what is empty or no text.
    """
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return _decoded(content, codec, "replace") or ""
    kind = next((kind for magic, kind in _NOT_TEXT if content.startswith(magic)), None)
    if kind or b"\0" in content:
        raise UnreadableArticle(f"{name} is {kind or 'a binary file'}, not text.")
    declared = _DECLARED.search(content[:4096])
    for codec in (charset, declared[1].decode("ascii", "replace") if declared else "", "utf-8"):
        text = _decoded(content, codec)
        if text is not None:
            return text
    text = _slipped(content) or _guessed(content)
    if text is None or len(_CONTROL.findall(text)) > CONTROLS * len(text):
        raise UnreadableArticle(f"{name} is not text in any known encoding.")
    return text


def _decoded(content: bytes, codec: str, errors: str = "strict") -> str | None:
    """Return the characters, or None where the codec is not one for text or does not fit."""
    try:
        return codecs.lookup(codec) and content.decode(codec, errors) if codec else None
    except (LookupError, ValueError):
        return None


def _slipped(content: bytes) -> str | None:
    """Return UTF-8 with its few broken characters replaced, or None where they are not few."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    odd = len(text) - sum(map(text.count, map(chr, range(128))))
    return text if broken <= STRAY * odd else None


def _guessed(content: bytes) -> str | None:
    """Return the characters in the charset that the bytes look like, None where they look like none."""
    from charset_normalizer import from_bytes  # only pages that are not UTF-8 need it

    best = from_bytes(content[:SAMPLE]).best()
    return _decoded(content, best.encoding, "replace") if best else None
