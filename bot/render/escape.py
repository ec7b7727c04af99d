"""How untrusted text becomes harmless in Discord: no ping, no markup, no hidden link, no unseen character."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

ELLIPSIS = "…"

LONGEST_ADDRESS = 1_000
"""Characters of an address that is linked to; a longer one would leave no room for words."""

_UNSEEN = re.compile(
    "[\ud800-\udfff"  # half characters, which no request can carry
    "\u00ad\u200b\u200e\u200f\u061c\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible, or turning the text's direction
    "\u202a-\u202e"
    "\U000e0000-\U000e0fff]"
)
_BLANK = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029][\x00-\x20\x7f-\x9f\u2028\u2029]*| [\x00-\x20\x7f-\x9f\u2028\u2029]+"
)
_MARKUP = re.compile(r"[\\*_~`|\[\]<>]|:(?=//|[\w+-]+:)|^[#+-]")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_EVERYONE = re.compile("@(?=everyone|here)")
_WEB = frozenset({"http", "https"})


def flat(text: str) -> str:
    """Return text on one line without what cannot be seen or sent: controls, overrides, half characters."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    return _BLANK.sub(" ", _UNSEEN.sub("", text))


def clean(text: str) -> str:
    """Return text as `flat` does, without spaces around it."""
    return flat(text).strip(" ")


def escape(text: str) -> str:
    """Return text on one line that Discord shows as it is written, and that mentions nobody."""
    marked = _MARKUP.sub(r"\\\g<0>", flat(text))
    return unpinged(_NUMBERED.sub(r"\1\\", marked) if marked[:1].isdigit() else marked)


def unpinged(text: str) -> str:
    """Return text in which @everyone and @here are mere words."""
    return _EVERYONE.sub("@\u200b", text) if "@" in text else text


def length(text: str) -> int:
    """Return the characters that Discord may count, at the most: a rare character is two in its clients."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clip(text: str, limit: int) -> str:
    """Return text of at most `limit` characters, cut after a word with an ellipsis where it is longer."""
    if length(text) <= limit:
        return text
    kept = text[: limit - 1]
    while length(kept) > limit - 1:
        kept = kept[: -(length(kept) - limit + 2) // 2]
    shorter = kept.rsplit(" ", 1)[0]
    return (shorter if len(shorter) > limit // 2 else kept).rstrip() + ELLIPSIS


@lru_cache(maxsize=256)
def escape_clipped(text: str, limit: int) -> str:
    """Return escaped text of at most `limit` characters, never cut inside an escape; names and cues come again."""
    kept = clip(clean(text), limit)
    while (excess := length(escape(kept)) - limit) > 0:
        kept = clip(kept, length(kept) - (excess + 1) // 2)
    return escape(kept)


def web_address(url: str | None) -> str | None:
    """Return an http(s) address that cannot break out of a link, or None where there is none."""
    if not url or len(url) > LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in _WEB or not parts.hostname or parts.username:
        return None
    return quote(url, safe="%/:?#@!$&'*+,;=~._-", errors="ignore")
