"""The names an article uses: which are whole, which stand for a whole one, which noun phrase holds which."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from index.quotations.lexicon import (
    DETERMINERS,
    MONTHS,
    NAME_LINKS,
    NOT_NAMES,
    ORGANISATION_WORDS,
    SIDING,
    TITLES,
    words,
)
from index.sentences import is_abbreviation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.quotations.prose import Paragraph, Tokens

_ABBREVIATED: Final = (
    r"(?:(?<=Mr|Ms|Dr|St|Jr|Lt)\.|(?<=Mrs|Sen|Rep|Gov|Gen|Col|Rev|Hon|Sgt)\.|(?<=Prof|Supt|Insp|Capt)\.)?"
)
_CAPITALISED: Final = r"(?:\.(?:[A-Z]\.){0,5}+|[\w’-]*+"
_NAME: Final = re.compile(
    rf"[A-Z](?<![\w’-].){_CAPITALISED}{_ABBREVIATED})"
    rf"(?: (?:(?:de|van|von|der|bin|al|la|le|del|da|di) )*[A-Z]{_CAPITALISED}))++"
)
_ALONE: Final = re.compile(
    r"[A-Z](?:(?<=^.)|(?<=\n.)|(?<=[.!?”] .))[a-z’-]{1,24}"
    r"(?=, (?:who |\d{1,3}, |an? ((?:[\w-]{1,24} ){0,2}\w{1,24})))"
)
"""A name of one word that opens a sentence, with what its bearer is beside it: "Yuni, a resident of Lampung,"."""
_BRACKETED: Final = re.compile(r"\(([A-Z]{2,8})\)")
_LONGEST_WRITTEN: Final = 120
"""Characters of a name before its initials, at most."""
_OWNER: Final = re.compile("(?<=’s) ")
_IMPERSONAL: Final = (
    ORGANISATION_WORDS
    | (MONTHS - words("april may june august"))
    | words(
        "day week year state province river lake county avenue street road world cup league series games prize"
    )
)
_LONGEST_RUN: Final = 10
COURTESIES: Final = words("mr mrs ms miss mx dr sir dame")
_SURNAMES: Final = frozenset({"Bishop", "Dean", "King", "Pope", "Prince"})
_NO_PARTS: Final = TITLES | NOT_NAMES
_OF_PEOPLE: Final = ("er", "or", "ist", "man", "woman", "ian", "ant", "dent")
_NUMERALS: Final = frozenset("IVX")
_ACRONYM: Final = 3
"""Capitals from which on a word is an acronym, and JD a first name."""
_NAMESAKES: Final = 8
_GENERATIONS: Final = frozenset({"Jr", "Sr", "Jnr", "Snr", "II", "III", "IV"})
_OF_STATE: Final = 2
"""Words of "State Kerry": "Secretary of State John Kerry" ends in one more."""
_PARTICLES: Final = words("de van von der bin al la le del da di")
_LINKS: Final = words("of for from at with in on by")


class Names:
    """Hold the names of several words of an article by their last, and those that a title stands before."""

    def __init__(self, text: str) -> None:
        """Read the names in `text`."""
        self.whole: dict[str, dict[tuple[str, ...], None]] = {}
        self.titled: dict[tuple[str, ...], tuple[str, str]] = {}
        self.initials: dict[str, tuple[str, ...]] = {}
        for written, _ in Counter(_NAME.findall(text)).most_common():
            for each in _OWNER.split(written) if "’s " in written else (written,):
                self._learn([part.removesuffix("’s").removesuffix("’") for part in each.split()])

        for bracket in _BRACKETED.finditer(text):
            at = bracket.start()
            self._abbreviate(bracket[1], text[max(0, at - _LONGEST_WRITTEN) : at].split())
        for alone in _ALONE.finditer(text):
            name, role = alone.group(0, 1)
            known = name in self.whole or name.lower() in NOT_NAMES
            if not known and (role is None or not TITLES.isdisjoint(role.split())):
                self.whole[name] = {(name,): None}

    def _learn(self, parts: list[str]) -> None:
        """Note one name as it was written."""
        bare = without_titles(parts)
        name = tuple(bare)
        if len(parts) >= _ACRONYM:
            full = parts[parts[0].lower() in DETERMINERS :]
            self.initials.setdefault("".join([part[0] for part in full]), tuple(full))
        if len(bare) < len(parts) and bare:
            title = parts[len(parts) - len(bare) - 1].strip(".").lower()
            if title in TITLES:
                self.titled.setdefault(name, (title, " ".join(parts[-len(bare) - 1 :])))
        if len(bare) > 1 or name in self.titled:
            for last in (bare[-1], surname(name)):
                self.whole.setdefault(last, {})[name] = None

    def _abbreviate(self, initials: str, before: list[str]) -> None:
        """Note for whom initials in brackets stand: "the Federal Bureau of Investigation (FBI)"."""
        capitals = ""
        for at in range(len(before) - 1, -1, -1):
            capitals = before[at][0] + capitals if before[at][0].isupper() else capitals
            if capitals == initials:
                self.initials[initials] = tuple(before[at:])
                return
            if not (initials.endswith(capitals) and (before[at][0].isupper() or before[at] in NAME_LINKS)):
                return

    def complete(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """Return the whole name that `name` stands for, itself where the article has none."""
        known = self.whole.get(name[-1], {})
        if len(name) == 1 and name[0] in self.initials:
            return self.initials[name[0]]
        if len(name) == 1:
            longer = [other for other in islice(known, _NAMESAKES) if len(other) > 1]
            return next((other for other in longer if other[-1] == name[0]), (longer or [name])[0])
        if all(part[0].isupper() for part in name):
            return next((name[at:] for at in range(1, len(name) - 1) if name[at:] in known), name)
        return name


def last_name(name: str) -> str:
    """Return how a person is called for short: Harris, or Harris Jr where the name ends so."""
    parts = name.split(" ")
    return name[name.rindex(surname(parts)) :]


def surname(name: Sequence[str]) -> str:
    """Return the last name in a name: Harris in Harry B Harris Jr."""
    return name[-2] if len(name) > 2 and name[-1] in _GENERATIONS else name[-1]  # noqa: PLR2004 - a name and Jr


def without_titles(parts: Sequence[str]) -> list[str]:
    """Return a name's words without the titles, roles and common words that stand before it."""
    bare = [part for part in parts if part != "."]
    for at in range(len(bare) - 1, -1, -1):
        if bare[at].strip(".").lower() in _NO_PARTS and not (at == len(bare) - 1 and _is_surname(bare, at)):
            return bare[at + 1 :]
    return bare[1:] if bare[:1] == ["State"] and len(bare) > _OF_STATE else bare


def _is_surname(bare: list[str], at: int) -> bool:
    """Tell whether a title that stands last in some words is a surname: "Mr Speaker", "Amy Pope"."""
    before = bare[at - 1].strip(".").lower() if at else "the"
    return before in COURTESIES or (bare[at] in _SURNAMES and before not in _NO_PARTS)


def is_personal(name: tuple[str, ...]) -> bool:
    """Tell whether a name can be a person's: capitalised words, none of them an acronym or an organisation's."""
    return all(
        (part[0].isupper() or part in _PARTICLES)
        and part.lower() not in _IMPERSONAL
        and (is_numeral(part) or not part[:_ACRONYM].isupper() or len(part) < _ACRONYM)
        for part in name
    )


def is_numeral(word: str) -> bool:
    """Tell whether a word is the number of a pope or a king."""
    return set(word) <= _NUMERALS


def name_in(paragraph: Paragraph, phrase: Tokens) -> tuple[str, ...]:
    """Return the name that heads a noun phrase, () where a role or a pronoun does.

    "the former Bank of Canada governor David Dodge" is headed by David Dodge, "Dodge of Ottawa" by Dodge, "the
    Bank of Canada" by all of it, and "a spokesman for the Bank of Canada" by no name.
    """
    first, end = phrase
    cuts = [
        at
        for at in range(first + 1, end - 1)
        if paragraph.lower[at] in _LINKS or paragraph.lower[at - 1] in SIDING
    ]
    head_end = cuts[0] if cuts else end
    start = run_start(paragraph, first, head_end)
    if start == head_end:
        return _after_role(paragraph, head_end, end)
    name = bare_name(paragraph.words[start:head_end])
    if not cuts or (len(name) > 1 and name[-1].lower() not in ORGANISATION_WORDS):
        return name
    if not name and paragraph.lower[head_end - 1] in TITLES:
        return _after_office(paragraph, cuts[-1] + 1, end)
    return _after_link(paragraph, cuts, end) or _run_on(paragraph, start, cuts, end)


def _after_role(paragraph: Paragraph, link: int, end: int) -> tuple[str, ...]:
    """Return the name behind a role and what it belongs to: "minister of finance Ola Lund"."""
    start = run_start(paragraph, link, end)
    before = paragraph.lower[start - 1]
    if end - start <= 1 or start - link <= 1 or before in _LINKS or before == "the":
        return ()
    belongs = paragraph.words[start - 1][0].islower() and before not in TITLES and not before.endswith(_OF_PEOPLE)
    return bare_name(paragraph.words[start:end]) if belongs else ()


def _after_office(paragraph: Paragraph, first: int, end: int) -> tuple[str, ...]:
    """Return the name behind an office that ends in a title or in "State": "Secretary of State Ola Lund"."""
    run = paragraph.words[run_start(paragraph, first, end) : end]
    name = bare_name(run)
    return name if 1 < len(name) < len([word for word in run if word != "."]) else ()


def _after_link(paragraph: Paragraph, cuts: list[int], end: int) -> tuple[str, ...]:
    """Return the name after a role in the last part of a phrase whose other parts only belong to the role."""
    start = run_start(paragraph, cuts[-1] + 1, end)
    before = paragraph.words[start - 1]
    if start == end or not before[0].islower() or before in _LINKS or before == "the":
        return ()
    return bare_name(paragraph.words[start:end])


def _run_on(paragraph: Paragraph, start: int, cuts: list[int], end: int) -> tuple[str, ...]:
    """Return a name with the small words in it, up to what only says where its bearer belongs."""
    while start < end - 1 and paragraph.lower[start] in DETERMINERS:
        start += 1
    for cut in cuts:
        following = paragraph.words[cut + 1 : cut + 3]
        if paragraph.lower[cut] not in ("of", "for", "on") or not any(word[0].isupper() for word in following):
            end = cut
            break
    return tuple(word.removesuffix("’s") for word in paragraph.words[start:end] if word != ".")


def run_start(paragraph: Paragraph, first: int, end: int) -> int:
    """Return the first token of the capitalised words that end at `end`, `end` where there are none."""
    written = paragraph.words
    start = end
    while start > first:
        word = written[start - 1]
        if not (word[0].isupper() or (word == "." and start - 1 > first) or (start < end and word in _PARTICLES)):
            break
        start -= 1
    return start


def run_end(paragraph: Paragraph, first: int) -> int:
    """Return the token after the capitalised words that begin at `first`."""
    written = paragraph.words
    for at in range(first, min(len(written), first + _LONGEST_RUN)):
        if not (
            written[at][0].isupper()
            or (at > first and written[at] == "." and is_abbreviation(written[at - 1], ""))
        ):
            return at
    return min(len(written), first + _LONGEST_RUN)


def bare_name(written: Sequence[str]) -> tuple[str, ...]:
    """Return a name without its titles and what possesses it: "Canada’s Justin Trudeau"."""
    bare = without_titles(written)
    owner = max((at for at, word in enumerate(bare[:-1]) if word.endswith("’s")), default=-1)
    return tuple(word.removesuffix("’s") for word in bare[owner + 1 :])
