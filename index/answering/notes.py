"""What is said where the articles are silent: one sentence each, and what may be asked instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.answering.answer import SpeakerRecord
    from index.article import Speaker

LONGEST_NAMED = 60
"""Characters of a reader's own words that a note repeats."""
MOST_MEANT = 3
"""Speakers whom a note offers."""


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


def not_quoted(who: str) -> str:
    """Return the note on somebody whose name is only part of the articles' words, or stands only beside them."""
    return f"The article does not quote “{_short(who)}”."


def named_not_quoted(who: str) -> str:
    """Return the note on somebody who is named but not quoted."""
    return f"The article mentions “{_short(who)}”, but does not quote them."


def facts_instead(who: str) -> str:
    """Return the note over passages that tell of somebody who is named but not quoted."""
    return f"The article mentions “{_short(who)}”, but does not quote them on that; this is what it says."


def bearing(who: str, speakers: Sequence[Speaker]) -> str:
    """Return the note on somebody called by a word that the articles use of speakers."""
    called = [
        f"{_short(s.name)} (“{_short(max(s.descriptions, key=len))}”)" if s.descriptions else _short(s.name)
        for s in speakers[:MOST_MEANT]
    ]
    listed = " or ".join(filter(None, [", ".join(called[:-1]), called[-1]]))
    return f"The article quotes nobody called just “{_short(who)}”; do you mean {listed}?"


def not_on_that(name: str, topic: str) -> str:
    """Return the note on somebody who is quoted, but not on this."""
    return f"No statement of {_short(name)}’s in the article is about “{_short(topic)}”, as far as its words tell."


def not_in_these_words(name: str, text: str) -> str:
    """Return the note on somebody who is quoted, but not with these words."""
    return f"The article does not quote {_short(name)} with the words “{_short(text)}”."


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
