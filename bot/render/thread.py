"""What a message answers, written into its footer so that it can be read out of it again a year later."""

from __future__ import annotations

from typing import Final

from bot.render.escape import clean, clip, unpinged

ARROW: Final = " → "
"""Stands between a question and the one that follows up on it."""

LONGEST_QUESTION: Final = 300
LONGEST_THREAD: Final = 3
SPEAKER: Final = "/speaker "
CHECKED: Final = "/verify "

_TAIL: Final = "\u2003·\u2003"


def question_of(text: str) -> str:
    """Return a question as it is asked and shown: one line of at most `LONGEST_QUESTION` characters."""
    return clip(" ".join(clean(text).replace(ARROW.strip(), "->").split()), LONGEST_QUESTION)


def footer(thread: tuple[str, ...], tail: str = "") -> str:
    """Return the footer of an answer to the last question of a thread; the tail says which part this is."""
    return unpinged(ARROW.join(thread)) + (_TAIL + tail if tail else "")


def thread_of(text: str | None) -> tuple[str, ...]:
    """Return the thread that a footer holds, or an empty one; a card is a question for the words that it shows."""
    asked = (text or "").split(_TAIL, 1)[0]
    if asked.startswith(SPEAKER):
        asked = f"what did {asked.removeprefix(SPEAKER)} say?"
    if asked.startswith(CHECKED):
        asked = f"who said “{asked.removeprefix(CHECKED)}”?"
    return tuple(question for part in asked.split(ARROW) if (question := question_of(part)))


def card_of(text: str | None) -> str:
    """Return the name on a speaker's card, or the words on a verdict, by its footer."""
    return (text or "").split(_TAIL, 1)[0].removeprefix(SPEAKER).removeprefix(CHECKED)
