"""Who speaks in the articles, and whom a reader means by the name they typed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from rapidfuzz import fuzz, process

from index.answering.answer import Hit, SpeakerRecord, ranked
from index.answering.roles import LONGEST_ROLE, Role, alike, at_large, fits, role_of, same_sort
from index.answering.wording import phrase_of
from index.retrieval import analyse, fold, words
from index.retrieval.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.article import Article, Passage, Quotation, Speaker

TITLES = frozenset(
    listed(
        "mr mrs ms miss mx dr prof professor sir dame lord lady president senator sen rep "
        "congressman congresswoman "
        "governor gov general gen prime vice minister secretary chancellor king queen prince "
        "princess pope judge "
        "justice captain colonel former then the a an"
    )
)
PERSONAL = tuple(sorted(TITLES - set(listed("vice prime former then the a an"))))
"""Titles that only a person has before the name."""
NEAR = 78.0
"""Least similarity of a misspelt name, in per cent of the letters that stay: "vanse" and "Vance" share 80."""
LONGEST_NAME = 80

Name: TypeAlias = tuple[str, ...]

_POSSESSIVE = re.compile(r"(?<!\w)\w+['’]s?(?!\w)")
_JOINED = re.compile(r",| and ")


def name_of(text: str) -> Name:
    """Return the folded words of a name, without the titles before it."""
    name = phrase_of(text[:LONGEST_ROLE])
    start = next((i for i, word in enumerate(name) if word not in TITLES), len(name))
    return tuple(name[start:]) or tuple(name)


class Roster:
    """Hold the speakers of some articles, most quoted first, and find them by what a reader types."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.records = tuple(sorted(_records(articles), key=lambda record: -len(record.quotations)))
        self._names: dict[Name, SpeakerRecord] = {}
        for rank in range(3):
            for record in self.records:
                for name in _names(record.speaker)[rank]:
                    self._names.setdefault(name, record)
        self._roles: dict[str, list[tuple[Role, SpeakerRecord]]] = {}
        for record in self.records:
            for role in _roles(record):
                self._roles.setdefault(role.head, []).append((role, record))
        self._called = [(record, _called(record)) for record in self.records if record.hits]
        self._spellings = {" ".join(name): record for name, record in self._names.items()}
        self._choices = list(self._spellings)

    def named(self, text: str) -> SpeakerRecord | None:
        """Return the speaker whose name or alias this is."""
        name = name_of(text)
        return self._names.get(name)

    def described(self, text: str) -> SpeakerRecord | None:
        """Return the only speaker who has this role."""
        having = self.having(text)
        return having[0] if len(having) == 1 else None

    def having(self, text: str) -> tuple[SpeakerRecord, ...]:
        """Return the speakers who have this role: alone the one who is called just so, where there is one."""
        asked = role_of(text)
        if asked is None or asked.head not in self._roles:
            return ()
        for role in dict.fromkeys((asked, at_large(asked))):
            same = [other for other in self._roles[asked.head] if fits(other[0], role)]
            just_so = [other for other in same if other[0].terms == role.terms]
            for having in (just_so, same):
                records = tuple({id(record): record for _, record in having}.values())
                if len(records) == 1 or (records and having is same):
                    return records
        return ()

    def of_sort(self, text: str) -> tuple[SpeakerRecord, ...]:
        """Return the speakers with a name who have a role of this sort, be it of something else."""
        asked = role_of(text)
        roles = self._roles.get(asked.head, ()) if asked else ()
        alike = [record for role, record in roles if asked and same_sort(role, asked) and _has_name(record)]
        return tuple({id(record): record for record in alike}.values())

    def bearing(self, text: str) -> tuple[SpeakerRecord, ...]:
        """Return the speakers whose name or description has all of these words, if not as its head.

        A country's name stands for its adjective: "Norway" for "the Norwegian government".
        """
        asked = frozenset(analyse(text[:LONGEST_ROLE]))

        def bears(terms: frozenset[str]) -> bool:
            return all(one in terms or any(alike(one, other) for other in terms) for one in asked)

        return tuple(record for record, called in self._called if asked and any(map(bears, called)))

    def near(self, text: str) -> SpeakerRecord | None:
        """Return the speaker whose name is nearly this, as a misspelling or another transliteration is."""
        typed = " ".join(name_of(text))
        if len(typed) < 3 or len(typed) > LONGEST_NAME:  # noqa: PLR2004 - every short word is near to some other
            return None
        found = process.extractOne(typed, self._choices, scorer=fuzz.ratio, score_cutoff=NEAR)
        if found and _alike(typed, found[0]):
            return self._spellings[found[0]]
        return None

    def find(self, text: str) -> SpeakerRecord | None:
        """Return the speaker meant by a name, an alias, a role or a near miss."""
        return self.named(text) or self.described(text) or self.near(text)

    def suggest(self, typed: str, limit: int) -> tuple[SpeakerRecord, ...]:
        """Return the speakers that a half-typed name may become, likeliest first."""
        asked = " ".join(fold(word) for word in words(typed[:LONGEST_NAME]))
        if not asked:
            return self.records[:limit]
        begun = [r for name, r in self._spellings.items() if name.startswith(asked) or f" {asked}" in name]
        roles = [
            record
            for having in self._roles.values()
            for role, record in having
            if any(word.startswith(asked) for word in role.terms)
        ]
        near = process.extract(asked, self._choices, scorer=fuzz.WRatio, score_cutoff=70, limit=limit)
        found = [
            *begun,
            *filter(None, [self.described(typed)]),
            *roles,
            *(self._spellings[name] for name, *_ in near),
        ]
        return tuple({id(record): record for record in found}.values())[:limit]


def _alike(typed: str, name: str) -> bool:
    """Tell whether every word of a near miss is near: one forename in common makes no namesake."""
    left, right = typed.split(), name.split()
    if len(left) != len(right):
        return typed.replace(" ", "") == name.replace(" ", "")
    likeness = [fuzz.ratio(a, b) for a, b in zip(left, right, strict=True)]
    return likeness[-1] >= NEAR and min(likeness) >= NEAR - 10


def _names(speaker: Speaker) -> tuple[list[Name], list[Name], list[Name]]:
    """Return what a speaker is called: the name, the aliases, and the single words of the name, last first."""
    own = name_of(speaker.name)
    aliases = [name_of(alias) for alias in speaker.aliases]
    parts: list[Name] = [(part,) for part in reversed(own) if len(own) > 1 and len(part) > 1]
    whole = tuple(phrase_of(speaker.name))
    return [own, whole], [a for a in aliases if a], parts


def _has_name(record: SpeakerRecord) -> bool:
    """Tell whether a speaker is known by a name, not only as "a spokesman for the ministry"."""
    return any(letter.isupper() for letter in record.speaker.name)


def _called(record: SpeakerRecord) -> list[frozenset[str]]:
    """Return the terms of each thing that a speaker is called; whose aide somebody is does not count."""
    called = (record.speaker.name, *record.speaker.aliases, *record.speaker.descriptions)
    return [frozenset(analyse(_POSSESSIVE.sub("", text[:LONGEST_ROLE]))) for text in called]


def _roles(record: SpeakerRecord) -> list[Role]:
    """Return the roles by which the articles describe or name a speaker: "the US president", "Mr Putin’s aide"."""
    speaker = record.speaker
    sources = (quotation.source for quotation in record.quotations if quotation.source)
    unnamed = () if _has_name(record) else (speaker.name,)
    own: frozenset[str] = frozenset() if unnamed else frozenset(analyse(speaker.name))
    texts = dict.fromkeys((*speaker.descriptions, *unnamed, *speaker.aliases, *sources))
    parts = (part for text in texts for part in _JOINED.split(text[:LONGEST_ROLE]))
    return list(dict.fromkeys(role for part in parts if (role := role_of(part, own))))


def _records(articles: Iterable[Article]) -> list[SpeakerRecord]:
    """Return one record a speaker; speakers of different articles who share a name are one."""
    speakers: dict[Name, Speaker] = {}
    hits: dict[Name, list[Hit]] = {}
    known: dict[Name, Name] = {}
    for article in articles:
        said = _said(article)
        met: dict[Name, Name] = {}
        for speaker in dict.fromkeys((*article.speakers, *said)):
            called = [name_of(speaker.name), *map(name_of, speaker.aliases)]
            key = next((known[name] for name in called if name in known), called[0])
            met |= dict.fromkeys(called, key)
            speakers[key] = _merged(speakers[key], speaker) if key in speakers else speaker
            hits.setdefault(key, []).extend(
                Hit(0, 0.0, passage, article, tuple(quotations))
                for passage, quotations in said.get(speaker, {}).values()
            )
        known = met | known
    return [_record(speakers[key], hits[key]) for key in speakers]


def _said(article: Article) -> dict[Speaker, dict[int, tuple[Passage, list[Quotation]]]]:
    """Return each speaker's quotations by the number of their passage."""
    said: dict[Speaker, dict[int, tuple[Passage, list[Quotation]]]] = {}
    for passage in article.passages:
        for quotation in passage.quotations:
            if quotation.speaker:
                place = said.setdefault(quotation.speaker, {}).setdefault(passage.number, (passage, []))
                place[1].append(quotation)
    return said


def _merged(first: Speaker, second: Speaker) -> Speaker:
    aliases = dict.fromkeys((*first.aliases, second.name, *second.aliases))
    aliases.pop(first.name, None)
    descriptions = dict.fromkeys((*first.descriptions, *second.descriptions))
    return replace(first, aliases=tuple(aliases), descriptions=tuple(descriptions))


def _record(speaker: Speaker, hits: Sequence[Hit]) -> SpeakerRecord:
    spoken = sum(len(quotation.content.split()) for hit in hits for quotation in hit.statements)
    return SpeakerRecord(speaker, ranked(hits), spoken)
