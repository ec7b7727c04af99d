"""Where a sentence ends."""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    """Return the words of a list written as prose."""
    return frozenset(text.split())


_END: Final = re.compile(r"[.!?…][.!?…]{0,3}[”’\"')\]]{0,3}\s+(?=([“‘\"'(\[¿¡]{0,2})(\w+|\S))")
"""An end mark, what closes with it, a space, and the beginning of what may be the next sentence."""

_NEVER_ENDS: Final = _words(
    "mr mrs ms mx dr prof sen rep reps sens gov gen lt col capt cpl sgt maj cmdr adm rev hon msgr fr sr st mt ft "
    "vs no nos messrs mme mlle dept univ assn bros v etc cf al fig vol pp supt det insp const sec amb pres atty "
    "jan feb mar apr jun jul aug sept oct nov dec"
)
"""Abbreviations that stand before a name or a number."""

_SELDOM_ENDS: Final = _words(
    "jr inc ltd co corp llc plc bhd ave blvd rd ont que alta sask man ala ariz ark calif colo conn del fla ga ill "
    "ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo approx est"
)
"""Abbreviations that can be a sentence's last word."""

_STARTERS: Final = _words(
    "the a an he she it they we i you but and in on at for as if when while after before since that this these "
    "those there his her its their our my your what who why how so yet still meanwhile however according "
    "mr mrs ms with by from to some many most all one no not now then also asked last earlier later"
)
"""Words that, written with a capital after an abbreviation, begin a sentence."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one paragraph, trimmed of the spaces between them.

    A full stop after an initial or an abbreviation ends none unless what follows is a usual beginning.
    """
    spans: list[tuple[int, int]] = []
    start = _skip_spaces(text, 0)
    for end in _END.finditer(text):
        if end.start() >= start and _ends(text, end):
            stop = end.end()
            spans.append((start, start + len(text[start:stop].rstrip())))
            start = stop
    if start < len(text):
        spans.append((start, start + len(text[start:].rstrip())))
    return [span for span in spans if span[0] < span[1]]


def _skip_spaces(text: str, at: int) -> int:
    """Return the first place from `at` on that is no space."""
    return at + len(text[at:]) - len(text[at:].lstrip())


def _ends(text: str, end: re.Match[str]) -> bool:
    """Tell whether an end mark followed by a space ends a sentence."""
    following = end.group(2)
    if following[0].islower() or (following[0] in ",;:.)]" and not end.group(1)):
        return False
    at = end.start()
    if text[at] != "." or text[at + 1 : at + 2] != " ":
        return True
    return not is_abbreviation(_word_before(text, at), following)


def is_abbreviation(word: str, following: str) -> bool:
    """Tell whether a full stop after `word` ends no sentence, knowing which word comes next."""
    lower = word.lower()
    if lower in _NEVER_ENDS:
        return True
    initial = word != "I" and word[:1].isupper() and (len(word) == 1 or word[1] == ".")
    return (initial or lower in _SELDOM_ENDS) and following.lower() not in _STARTERS


def _word_before(text: str, at: int) -> str:
    """Return the letters, digits and inner full stops that end at `at`, the last twelve at most."""
    start = at
    while start > max(0, at - 12) and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    return text[start:at]
