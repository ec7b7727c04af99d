"""What is said where the articles are silent: one sentence each, and what may be asked instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.answering.answer import SpeakerRecord

LONGEST_NAMED = 60
"""Characters of a reader's own words that a note repeats."""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_NAMED else text[: LONGEST_NAMED - 1].rstrip() + "…"


def too_long(limit: int) -> str:
    """Return the note on a question that is too long."""
    return f"The question is longer than {limit} characters."


def no_words(text: str) -> str:
    """Return the note on a question that has no word to search for."""
    return "There is no word in the question to search for." if text.strip() else "The question is empty."


def no_passages() -> str:
    """Return the note where there is nothing to search."""
    return "There is no article to answer from."


def no_match() -> str:
    """Return the note on a question that no passage answers."""
    return "The article does not answer that."


def nobody(who: str) -> str:
    """Return the note on somebody whom the articles do not name."""
    return f"The article does not mention “{_short(who)}”."


def named_not_quoted(who: str) -> str:
    """Return the note on somebody who is named but not quoted."""
    return f"The article mentions “{_short(who)}”, but does not quote them."


def not_on_that(name: str, topic: str) -> str:
    """Return the note on somebody who is quoted, but not on this."""
    return f"The article quotes {_short(name)}, but not on “{_short(topic)}”."


def nobody_said(topic: str) -> str:
    """Return the note on words that nobody says."""
    return f"Nobody in the article is quoted as saying “{_short(topic)}”."


def unattributed() -> str:
    """Return the note on a quotation whose speaker is not known."""
    return "The article does not make clear who said this."


def suggestions(
    records: Sequence[SpeakerRecord],
    record: SpeakerRecord | None,
    topics: Callable[[SpeakerRecord, int], tuple[str, ...]],
    limit: int = 3,
) -> tuple[str, ...]:
    """Return questions that the articles do answer: on the speaker asked about, else on those most quoted."""
    if record is not None and record.hits:
        name = record.speaker.name
        return (f"What did {name} say?", *(f"What did {name} say about {t}?" for t in topics(record, limit - 1)))
    return tuple(f"What did {r.speaker.name} say?" for r in records[:limit] if r.hits)
