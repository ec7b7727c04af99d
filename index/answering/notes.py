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
MOST_NAMED = 10
"""Speakers whom a note lists."""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_NAMED else text[: LONGEST_NAMED - 1].rstrip() + "…"


def _called(name: str) -> str:
    """Return a speaker's name inside a sentence: "the official of the ministry" has none of their own."""
    return _short(f"the {name}" if name[:1].islower() else name)


def _listed(speakers: Sequence[Speaker]) -> str:
    """Return some speakers with what they are, as a choice."""
    called = [
        f"{_short(s.name)} (“{_short(max(s.descriptions, key=len))}”)" if s.descriptions else _short(s.name)
        for s in speakers[:MOST_MEANT]
    ]
    return _joined(called, "or")


def _joined(parts: Sequence[str], link: str) -> str:
    return f" {link} ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


def _nowhere(missing: Sequence[str]) -> str:
    """Return "the word “insured” is not"."""
    named = _joined([f"“{_short(words)}”" for words in missing], "and")
    return f"the words {named} are not" if " " in named else f"the word {named} is not"


def too_long(limit: int) -> str:
    """Return the note on a question that is too long."""
    return f"The question is longer than {limit} characters."


def no_words(text: str) -> str:
    """Return the note on a question that has no word to search for."""
    return "There is no word in the question to search for." if text.strip() else "The question is empty."


def not_english() -> str:
    """Return the note on a question in another language."""
    return "Only questions in English are read: please ask in English."


def no_passages() -> str:
    """Return the note where there is nothing to search."""
    return "There is no article to answer from."


class Notes:
    """Make the notes that speak of the articles, be it one or several."""

    def __init__(self, articles: int) -> None:
        several = articles > 1
        self._the = "The articles" if several else "The article"
        self._do, self._they_say = ("do", "they say") if several else ("does", "it says")
        self._mention, self._quote = ("mention", "quote") if several else ("mentions", "quotes")

    def no_match(self, missing: Sequence[str] = ()) -> str:
        """Return the note on a question that no passage answers; `missing` are words that are nowhere."""
        silent = f"{self._the} {self._do} not answer that"
        return (
            f"{silent}: {_nowhere(missing)} in {'them' if self._do == 'do' else 'it'}."
            if missing
            else f"{silent}."
        )

    def not_there(self, missing: Sequence[str]) -> str:
        """Return the note over passages that lack words of the question, as the articles do."""
        words = _nowhere(missing)
        return f"{words[:1].upper()}{words[1:]} in {self._the.lower()}; this is what comes nearest."

    def not_who(self, who: str) -> str:
        """Return the note where it is not told who somebody is."""
        return f"{self._the} {self._do} not say who “{_short(who)}” is, as far as the words tell."

    def no_age(self, who: str) -> str:
        """Return the note where nobody's age is told."""
        return f"{self._the} {self._do} not say how old {_short(who)} is."

    def no_credit(self, asked: str) -> str:
        """Return the note on what is not known of an article; `asked` is what, as in "who wrote it"."""
        return f"{self._the} {self._do} not say {asked}."

    def no_reason(self) -> str:
        """Return the note over what stands around an answer of which it is asked why."""
        give = "give" if self._do == "do" else "gives"
        return f"{self._the} {give} no reason in so many words; this is what stands around it."

    def nothing_else(self) -> str:
        """Return the note where all that there is has been shown."""
        return f"That is all that {self._the.lower()} {'have' if self._do == 'do' else 'has'} on that."

    def own_words(self) -> str:
        """Return the note on words that are nobody's but the newspaper's."""
        return (
            f"Nobody is quoted there: these are {self._the.lower()}{'’' if self._do == 'do' else '’s'} own words."
        )

    def beginning(self) -> str:
        """Return the note over the first passages."""
        begin = "begin" if self._do == "do" else "begins"
        return f"This is how {self._the.lower()} {begin}."

    def nobody(self, who: str) -> str:
        """Return the note on somebody whom the articles do not name."""
        return f"{self._the} {self._do} not mention “{_short(who)}”."

    def not_quoted(self, who: str) -> str:
        """Return the note on somebody whose name is part of other words, or stands beside the passages only."""
        return f"{self._the} {self._do} not quote “{_short(who)}”."

    def named_not_quoted(self, who: str) -> str:
        """Return the note on somebody who is named but not quoted."""
        return f"{self._the} {self._mention} “{_short(who)}”, but {self._do} not quote them."

    def facts_instead(self, who: str) -> str:
        """Return the note over passages that tell of somebody who is named but not quoted."""
        named = f"{self._the} {self._mention} “{_short(who)}”"
        return f"{named}, but {self._do} not quote them on that; this is what {self._they_say}."

    def nobody_called(self, who: str) -> str:
        """Return the note over passages that have the words by which somebody is asked after who is not quoted."""
        return f"{self._the} {self._quote} nobody called “{_short(who)}”; this is what {self._they_say}."

    def quoted_on_other_things(self, name: str) -> str:
        """Return the note over passages that tell of somebody who is quoted, but not on this."""
        silent = f"As far as its words tell, {self._the.lower()} {self._do} not quote {_called(name)} on that"
        return f"{silent}; this is what {self._they_say}."

    def bearing(self, who: str, speakers: Sequence[Speaker]) -> str:
        """Return the note on somebody called by a word that the articles use of speakers."""
        return f"{self._the} {self._quote} nobody called just “{_short(who)}”; do you mean {_listed(speakers)}?"

    def quoted(self, speakers: Sequence[Speaker]) -> str:
        """Return the note that names those who are quoted."""
        names = [_short(speaker.name) for speaker in speakers[:MOST_NAMED]] or ["nobody"]
        more = len(speakers) - MOST_NAMED
        last = [f"{more} more"] if more > 0 else []
        return f"{self._the} {self._quote} {_joined([*names, *last], 'and')}."

    def several(self, who: str, speakers: Sequence[Speaker]) -> str:
        """Return the note on a role that several speakers have."""
        return (
            f"{self._the} {self._quote} more than one who may be “{_short(who)}”; do you mean {_listed(speakers)}?"
        )

    def not_on_that(self, name: str, topic: str, other: str | None = None) -> str:
        """Return the note on somebody who is quoted, but not on this; `other` is who is."""
        silent = (
            f"{self._the} {self._quote} {_called(name)}, but not on “{_short(topic)}”, as far as the words tell"
        )
        return f"{silent}; it is {_called(other)} who speaks of it." if other else f"{silent}."

    def not_in_these_words(self, name: str, text: str, other: str | None = None) -> str:
        """Return the note on somebody who is quoted, but not with these words; `other` is whose they are."""
        if other:
            quoted = f"{self._the} {self._quote} {_called(other)}, not {_called(name)}"
            return f"{quoted}, with the words “{_short(text)}”."
        return f"{self._the} {self._do} not quote {_called(name)} with the words “{_short(text)}”."

    def nearest(self, name: str, topic: str, other: str | None = None) -> str:
        """Return the note over a statement that may not be what is asked for; `other` is who may say that."""
        if other:
            quoted = f"{self._the} {self._quote} {_called(other)}, not {_called(name)}"
            return f"{quoted}, as saying “{_short(topic)}”, as far as its words tell."
        quoted = f"{self._the} {self._do} not quote {_called(name)} as saying “{_short(topic)}”"
        return f"{quoted}, as far as its words tell; this is the nearest."

    def nobody_said(self, topic: str) -> str:
        """Return the note on words that nobody says."""
        return f"Nobody in {self._the.lower()} is quoted as saying “{_short(topic)}”."

    def unattributed(self) -> str:
        """Return the note on a quotation whose speaker is not known."""
        return f"{self._the} {self._do} not make clear who said this."


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
