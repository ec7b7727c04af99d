"""Typographic normalisation that keeps every character's place.

Newspapers mark a quotation in a dozen ways: „…“, „…”, “…”, "…", ''…'', «…», »…«, and ‚…‘, ‘…’ or '…' inside those.
Afterwards there is one way: “ ” around a quotation, ‘ ’ around one inside it, ’ for an apostrophe, and a plain
space for every odd one. Nothing else changes and the length stays, so an offset means the same before and after.
A mark that is written with two characters becomes the mark and a filler without width.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

FILLER: Final = "\u200b"
"""A zero-width space: the second character of a mark that was written with two."""

# Each pattern begins with a set of characters and looks behind afterwards: that is how the engine is fast.
_ODD_SPACE: Final = re.compile(
    # Controls except the line feed, Unicode's spaces, zero-width and bidirectional controls, lone fillers.
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u180e\u2000-\u200a\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
    f"{FILLER}](?<![“”]{FILLER})"
)
_APOSTROPHE: Final = re.compile(r"['‘‚‛`´](?<=[^\W_].)(?=[^\W_])")
_MARK: Final = re.compile(
    "[\n\"“”„‟«»＂❝❞〝〞「」‘’‚‛‹›'`´]"
    "(?:(?<=')''(?!['‘’‚‛‹›`´])|(?<=['‘’‚‛‹›`´])['‘’‚‛‹›`´]|(?<=[“”])" + FILLER + r")?(?!(?<=[^\W_]’)[^\W_])"
)

_SINGLE: Final = frozenset("‘’‚‛‹›'`´")
_LOW: Final = frozenset("„‚")
_ALWAYS_OPENS: Final = frozenset("„‟❝〝「")
_ALWAYS_CLOSES: Final = frozenset("❞〞」")
_BEFORE_OPENING: Final = frozenset(" \n([{—–-/…¿¡")
_AFTER_CLOSING: Final = frozenset(" \n.,;:!?)]}—–-/…")
_BEFORE_SPEECH: Final = frozenset((*".?!:,", "\n", ""))
_ELIDED: Final = re.compile(r"(?:\d\ds?|em|til|till|cause|tis|twas|n|round|bout)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Mark:
    """Hold a mark as it is written, and what stands before and after it and the marks that touch it."""

    at: int
    written: str
    before: str
    after: str = "\n"
    closes_later: bool = False
    ends_later: bool = False

    @property
    def outward(self) -> bool:
        """Tell whether only the left side looks like the outside of a quotation."""
        return self.before in _BEFORE_OPENING and self.after not in _AFTER_CLOSING

    @property
    def inward(self) -> bool:
        """Tell whether only the right side looks like the outside of a quotation."""
        return self.after in _AFTER_CLOSING and self.before not in _BEFORE_OPENING


def normalise(raw: str) -> str:
    """Return `raw` with quote marks, apostrophes and spaces of one kind each, at the same length.

    A mark's role is decided within its paragraph (a line) by what stands beside it and what is open.
    Idempotent, and linear in the length of `raw`.
    """
    text = _APOSTROPHE.sub("’", _ODD_SPACE.sub(" ", raw))
    out: list[str] = []
    done = 0
    for line in _lines(text):
        for mark, decided in _decided(text, line):
            if mark.written != decided:
                out += text[done : mark.at], decided
                done = mark.at + len(decided)
    out.append(text[done:])
    return "".join(out)


def _lines(text: str) -> Iterator[list[_Mark]]:
    """Yield the marks of each line that has any."""
    marks: list[_Mark] = []
    end = -1
    for found in _MARK.finditer(text):
        written = found.group()
        start = found.start()
        if written != "\n":
            touches = start == end and marks
            marks.append(_Mark(start, written, marks[-1].before if touches else text[start - 1 : start] or "\n"))
        elif marks:
            yield marks
            marks = []
        end = found.end()
    if marks:
        yield marks


def _decided(text: str, marks: list[_Mark]) -> Iterator[tuple[_Mark, str]]:
    """Yield each mark of a line with what is written in its place."""
    _look_ahead(text, marks)
    doubles: list[str] = []
    single = ""
    for mark in marks:
        if mark.written not in _SINGLE:
            opens = _double_opens(mark, doubles[-1] if doubles else "")
            if opens:
                doubles.append(mark.written)
            elif doubles:
                doubles.pop()
            if len(mark.written) > len("''"):
                single = "'" if opens else ""
                yield mark, f"“{FILLER}‘" if opens else f"’”{FILLER}"
            else:
                yield mark, ("“" if opens else "”") + FILLER * (len(mark.written) - 1)
        elif single and _single_closes(text, mark, single):
            single = ""
            yield mark, "’"
        elif not single and _single_opens(text, mark):
            single = mark.written
            yield mark, "‘"
        else:
            yield mark, "’" if mark.written in "'’" else mark.written


def _look_ahead(text: str, marks: list[_Mark]) -> None:
    """Note of each mark what stands after it, and whether a single mark can or surely does close later on."""
    closes = ends = False
    after, start = "\n", -1
    for mark in reversed(marks):
        end = mark.at + len(mark.written)
        if end != start:
            after = text[end : end + 1] or "\n"
        mark.after, start = after, mark.at
        mark.closes_later, mark.ends_later = closes, ends
        if mark.written not in _SINGLE:
            closes = closes or (len(mark.written) > len("''") and mark.inward)
            continue
        if _can_close(mark):
            closes = True
            ends = ends or mark.before in ".,!?…" or mark.after != " "
        elif mark.outward:
            ends = False


def _double_opens(mark: _Mark, opened_by: str) -> bool:
    """Tell whether a double mark opens a quotation, knowing by which one the last is open, if one is."""
    written = mark.written[0]
    if mark.outward or mark.inward or written in _ALWAYS_CLOSES:
        return _edge_opens(written, opened_by, outward=mark.outward)
    if written in _ALWAYS_OPENS or written == "«":
        return not (written == "«" and opened_by == "»")
    if written in "“`":
        return opened_by != "„"
    return not (opened_by or written in "”»")


def _edge_opens(written: str, opened_by: str, *, outward: bool) -> bool:
    """Tell whether a double mark opens that has a word on one side only."""
    if written == "”":
        return outward and not opened_by
    return outward and written not in _ALWAYS_CLOSES


def _can_close(mark: _Mark) -> bool:
    """Tell whether a single mark stands where a quotation may end."""
    return mark.after in _AFTER_CLOSING and mark.before not in _BEFORE_OPENING and mark.written not in "‚‛‹"


def _single_closes(text: str, mark: _Mark, opened_by: str) -> bool:
    """Tell whether a single mark closes the open one, rather than being the apostrophe of a plural."""
    if (mark.written == "‘" and opened_by not in _LOW) or not _can_close(mark):
        return False
    plural = mark.before == "s" and text[mark.at + 1 : mark.at + 2] == " "
    return not (plural and mark.ends_later)


def _single_opens(text: str, mark: _Mark) -> bool:
    """Tell whether a single mark opens a quotation, rather than standing for letters left out."""
    if mark.written in "’´›" or not mark.outward:
        return False
    if mark.written == "'" and _ELIDED.match(text, mark.at + 1):
        return False
    return mark.closes_later or mark.written == "‘" or _begins_speech(text, mark)


def _begins_speech(text: str, mark: _Mark) -> bool:
    """Tell whether a mark that nothing closes opens a sentence, as where a quotation goes on in the next line."""
    behind = text[max(0, mark.at - 2) : mark.at].rstrip(" ")[-1:]
    return mark.after.isupper() and (mark.before == "\n" or (mark.before == " " and behind in _BEFORE_SPEECH))
