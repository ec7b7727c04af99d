"""Which lines of a page are its furniture: not the article's words, but the site's.

A line is furniture by how it opens (an order to the reader: "Sign up …", "Please refresh …"), by a phrase that
only a site says of itself, by being one of the labels that pages are built with ("Advertisement", "Share"), or
by being no prose at all. Every rule looks at one line alone.
"""

from __future__ import annotations

import re

from index.reading.notices import LABELS, OPENINGS, PHRASES

LONGEST = 400
"""Characters above which a line is taken to be prose."""

_ORNAMENT = " \u200b.:…*•►▶→>»|#-–—“”‘’\"'"
_FIRST_WORD = re.compile(r"[\w’©(-]+")
_CODE = re.compile(r"[.#@][\w-][^.!?]*\{|\}\s*$|[a-z-]+\s*:[^:;]*;\s*$|</?[a-z][a-z-]*(?:\s[\w-]+=|>)")
_DATELINE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}),? \d{4}"
    r"(?:\W{1,3}(?:at )?\d{1,2}[:.]\d\d.{0,12})?$"
    r"|\d+ (?:min(?:ute)?|hour|day|week)s? (?:ago|read)$"
)
_WORD = r"(?:[A-Z][\w.’-]*|and|in|for|of|the|de|van|von|der|la|al|bin|&)"
_NAME = r"(?:[A-Z][\w.’-]+ ){1,3}[A-Z][\w.’-]+"
_BYLINE = re.compile(
    rf"(?:By|Written by|Reporting by|Story by) {_WORD}(?:,? {_WORD}){{0,11}}$"
    rf"|{_NAME}, (?:[A-Z][\w.’-]+ ){{0,3}}"
    r"(?:Press|News|Reuters|Times|Post|Staff|Editor|Reporter|Correspondent|Writer|Bloomberg|AFP|Journal)$"
    rf"|{_NAME}, (?:[\w’-]+ ){{0,4}}(?:producer|reporter|editor|correspondent|writer|columnist)$"
    r"|[Ww]ith (?:files|a report|reports) (?:from|by) [^.]{2,80}$"
)


def _by_first_word() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Return the rules on how a line opens by the first words that they are for."""
    rules: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for reason, words, patterns in OPENINGS:
        compiled = re.compile("|".join(patterns))
        for word in words.split():
            rules.setdefault(word, []).append((reason, compiled))
    return rules


_OPENINGS = _by_first_word()
_PHRASES = tuple((reason, needle, re.compile("|".join(patterns))) for reason, needle, patterns in PHRASES)
_LABELLED = {label: reason for reason, labels in LABELS.items() for label in labels.split("|")}


def reason_of(text: str) -> str | None:
    """Say in a few words why a normalised line is furniture, or return None where it is the article's.

    A line that opens with a quotation is somebody's words however it goes on, and so is a phrase beside one.
    """
    if len(text) > LONGEST:
        return None
    lower = text.lower()
    bare = lower.strip(_ORNAMENT)
    if not bare:
        return "separator"
    quoted = "“" in text
    return (
        _LABELLED.get(bare)
        or (None if text[0] in "“‘" else _by_opening(bare))
        or (None if quoted else _by_phrase(lower))
        or _by_shape(text, lower)
    )


def _by_opening(lower: str) -> str | None:
    """Judge a line by how it opens."""
    found = _FIRST_WORD.match(lower)
    for reason, pattern in _OPENINGS.get(found.group(), ()) if found else ():
        if pattern.match(lower):
            return reason
    return None


def _by_phrase(lower: str) -> str | None:
    """Judge a line by a phrase in it."""
    for reason, needle, pattern in _PHRASES:
        if needle in lower and pattern.search(lower):
            return reason
    return None


def _by_shape(text: str, lower: str) -> str | None:
    """Judge a line by being no prose: a byline, a date, code that leaked out of the page."""
    if text[-1] in ".!?”" and text[0] not in ".#@":
        return None
    if _BYLINE.match(text):
        return "byline"
    if _DATELINE.match(lower):
        return "publication time"
    return "page code" if _CODE.match(text) else None
