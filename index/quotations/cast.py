"""Everybody whom an article names: who is a person, of which gender its words say, and what they are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

from index.quotations.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    FINITE,
    HONORIFICS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    TITLES,
    words,
)
from index.quotations.names import COURTESIES, Names, bare_name, is_numeral, is_personal, last_name, run_end
from index.sentences import is_abbreviation

if TYPE_CHECKING:
    from index.quotations.prose import Paragraph, Tokens

_HE: Final = words("he him his himself")
_SHE: Final = words("she her hers herself")
_PRONOUNS: Final = _HE | _SHE
_PLACING: Final = words("in at near across into on")
_MODIFIERS: Final = TITLES | words("the a an former then-surrey longtime current new fellow")
_BEFORE_SUBJECT: Final = SUBORDINATORS | TIMES | CONJUNCTIONS
_NOT_COMMON: Final = PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | FINITE | AUXILIARIES | CUES.keys()
_CLAUSE_ENDS: Final = words(". ? ! ,")
_MOST_COMMON: Final = 3
"""Common words before a name in a subject, at most."""
_LEAST: Final = -2
"""Evidence of a person that a pronoun makes good: one "in Osei" or one "the Osei campaign"."""
_SMALL: Final = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | words("the")
_LONG_WORD: Final = 3
"""Letters of a word that a headline writes with a capital unless it is one of the small ones, at least."""
_HEADLINE: Final = 5
"""Words in a headline besides the small ones, at least."""
_LONGEST_NAME: Final = 5
_MOST_ROLES: Final = 12
_AFTER_HEAD: Final = PREPOSITIONS | words(
    "who that which to obtained released published filed conducted issued provided reported , and of"
)
_ENDS: Final = words(", . ; “” who — – (")
_TURNS: Final = words("q a question answer")
_OWNERS: Final = words("the its their his her our")
_ARTICLES: Final = words("a an the")


@dataclass(slots=True, eq=False)
class Figure:
    """Hold somebody who can be a source: a person, an organisation, a place, or a role without a name.

    `genders` counts what the text says of their gender; `forms` are the ways in which it names them and
    `roles` what it says they are.
    """

    name: str
    person: bool = False
    named: bool = True
    evidence: int = 0
    genders: Counter[str] = field(default_factory=Counter)
    forms: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)

    @property
    def is_human(self) -> bool:
        """Tell whether the text says so: by a title, a role or a pronoun."""
        return self.evidence > 1 or bool(self.genders)

    @property
    def is_somebody(self) -> bool:
        """Tell whether a pronoun can mean them: a person, or what the text has called "he" or "she"."""
        return self.person or (bool(self.genders) and self.evidence >= _LEAST)

    def aliases(self) -> list[str]:
        """Return the other names that the article uses for them."""
        last = last_name(self.name) if self.person else self.name
        forms = dict.fromkeys([last, *self.forms])
        return [form for form in forms if form != self.name and not is_numeral(form)]

    def descriptions(self) -> list[str]:
        """Return what the article says they are, without what another of its descriptions says as well."""
        roles = {role.lower(): role for role in self.roles}
        return [role for low, role in roles.items() if not any(low != other and low in other for other in roles)]

    def can_be(self, pronoun: str) -> bool:
        """Tell whether "he" or "she" can mean them, as far as the text says."""
        other = "she" if pronoun == "he" else "he"
        return self.genders[pronoun] >= self.genders[other]


@dataclass(frozen=True, slots=True)
class Mention:
    """Hold where a person is named outside quote marks: the tokens, and whether as more than an aside."""

    first: int
    last: int
    figure: Figure
    leads: bool


Naming: TypeAlias = "tuple[Paragraph, Tokens, list[Mention]]"
"""A sentence that names people, and where it does."""


def head_place(lower: list[str]) -> int:
    """Return the place of the noun that heads a phrase: the last before a preposition or a relative clause."""
    return next((at - 1 for at, word in enumerate(lower) if at and word in _AFTER_HEAD), len(lower) - 1)


def head_of(lower: list[str]) -> str:
    """Return the noun that heads a phrase."""
    return lower[head_place(lower)] if lower else ""


def _without_headlines(text: str, paragraphs: list[Paragraph]) -> str:
    """Return a text without those of its paragraphs that have a headline's capitals."""
    kept, at = [], 0
    for headline in filter(_is_headline, paragraphs):
        kept.append(text[at : headline.start])
        at = headline.end
    return "".join([*kept, text[at:]])


def _is_headline(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph has capitals like a headline, so that they are not those of names."""
    long = 0
    for word in paragraph.words:
        if len(word) >= _LONG_WORD and word not in _SMALL:
            if not word[0].isupper():
                return False
            long += 1
    return long >= _HEADLINE and not paragraph.marked


class Cast:
    """Hold the figures of one article and where its people are named."""

    def __init__(self, text: str, paragraphs: list[Paragraph]) -> None:
        """Find the people that `text` names and what its paragraphs say of them."""
        self.names = Names(_without_headlines(text, paragraphs))
        self._figures: dict[str, Figure] = {}
        self._by_name: dict[tuple[str, ...], Figure] = {}
        self._personal_names: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._by_forename: dict[str, list[Figure]] = {}
        self._by_head: dict[str, dict[Figure, None]] = {}
        for name, (title, written) in self.names.titled.items():
            figure = self.named(name)
            figure.forms[written] = None
            figure.evidence += 2
            if title not in HONORIFICS:
                self.note_role(figure, title)
            else:
                figure.genders[HONORIFICS[title]] += 3
        self.mentions = [self._mentions(paragraph) for paragraph in paragraphs]
        for figure in self._figures.values():
            figure.person = figure.evidence > 0
            forename, _, rest = figure.name.partition(" ")
            if figure.person and rest:
                self._by_forename.setdefault(forename, []).append(figure)
        naming: Naming | None = None
        for paragraph, mentions in zip(paragraphs, self.mentions, strict=True):
            naming = self._hear_pronouns(paragraph, mentions, naming)

    def named(self, name: tuple[str, ...]) -> Figure:
        """Return the figure of a name, the same for its short forms."""
        figure = self._by_name.get(name)
        if figure is None:
            whole = " ".join(self.names.complete(name))
            key = whole.replace(".", "")
            figure = self._figures.get(key.lower()) or self._figures.setdefault(key, Figure(whole))
            if figure.named:
                figure.name = max(figure.name, whole, key=len)
            self._by_name[name] = figure
        return figure

    def forenamed(self, name: str) -> Figure | None:
        """Return the one person of that first name, None where it is a last name or more than one person's."""
        if name in self.names.whole:
            return None
        found = self._by_forename.get(name, [])
        return found[0] if len(found) == 1 else None

    def labelled(self, label: str) -> Figure | None:
        """Return the figure of a name that stands alone, the one whose name the text has in ordinary capitals.

        "Q" and "A" name nobody.
        """
        if label.lower() in _TURNS:
            return None
        name = tuple(label.split())
        if label.isupper():
            ordinary = tuple(part.title() for part in name)
            whole = self.named(ordinary)
            if whole.person or ordinary[-1] in self.names.whole:
                return whole
        return (self.forenamed(label) if len(name) == 1 else None) or self.named(name)

    def role(self, description: str) -> Figure:
        """Return the figure of somebody who has no name: "a spokesman for the company"."""
        figure = self._figures.get(description.lower()) or self._figures.get(description)
        if figure is None:
            figure = self._figures[description.lower()] = Figure(description, named=False)
        return figure

    def note_role(self, figure: Figure, role: str) -> None:
        """Note that the article says of a figure what it is."""
        if role.strip(".").lower() in COURTESIES:
            return
        if len(figure.roles) < _MOST_ROLES:
            figure.roles[role] = None
            head = head_of(role.lower().replace(",", "").split())
            self._by_head.setdefault(head, {})[figure] = None
            if head in HONORIFICS:
                figure.genders[HONORIFICS[head]] += 2

    def having_role(self, head: str) -> list[Figure]:
        """Return the first figures with a role of that head."""
        return list(islice(self._by_head.get(head, ()), _MOST_ROLES))

    def _mentions(self, paragraph: Paragraph) -> list[list[Mention]]:
        """Return where each sentence of a paragraph names people, and note what it says they are."""
        whole, written = self.names.whole, paragraph.words
        found: list[Mention] = []
        for at in [at for at, word in enumerate(written) if word in whole]:
            if not (at + 1 < len(written) and written[at + 1] in whole and written[at + 1][0].isupper()):
                mention = self._mention(paragraph, at)
                if mention:
                    found.append(mention)
        places = [mention.first for mention in found]
        return [
            found[bisect_left(places, first) : bisect_left(places, last)] for first, last in paragraph.sentences
        ]

    def _mention(self, paragraph: Paragraph, at: int) -> Mention | None:
        """Return the mention whose last word stands at a token."""
        written, lower = paragraph.words, paragraph.lower
        first = at
        while (
            first > 0
            and at - first < _LONGEST_NAME
            and (
                written[first - 1][0].isupper()
                or (written[first - 1] == "." and is_abbreviation(written[first - 2], ""))
            )
        ):
            first -= 1
        parts = tuple(word for word in written[first : at + 1] if word != ".") if first < at else (written[at],)
        name = self._personal(parts)
        if not name:
            return None
        figure = self.named(name)
        self._note_role(paragraph, first, at, parts[: len(parts) - len(name)], figure)
        before = lower[first - 1] if first else ""
        leads = self._leads(paragraph, first)
        if before == "the" or before in _PLACING:
            figure.evidence -= 2
        elif leads and (first > 0 or len(name) > 1):
            figure.evidence += 1
        return Mention(first, at + 1, figure, leads)

    def _personal(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Return the person's name in capitalised words, () where there is none."""
        name = self._personal_names.get(parts)
        if name is None:
            name = bare_name(parts) if len(parts) > 1 else parts
            if not is_personal(name) or (len(name) == 1 < len(parts) and name not in self.names.titled):
                name = ()
            self._personal_names[parts] = name
        return name

    def _leads(self, paragraph: Paragraph, first: int) -> bool:
        """Tell whether the name whose first word stands at a token can be a clause's subject."""
        lower = paragraph.lower
        at = first - 1
        while at >= 0 and lower[at] in _MODIFIERS:
            at -= 1
        return (
            at < 0 or not lower[at][0].isalnum() or lower[at] in _BEFORE_SUBJECT or self._opens(paragraph, first)
        )

    def _opens(self, paragraph: Paragraph, first: int) -> bool:
        """Tell whether only common words open a clause before a name with a verb: "Rival chef Ann Lee has"."""
        lower = paragraph.lower
        end = run_end(paragraph, first)
        at = first - 1
        while at >= 0 and first - at <= _MOST_COMMON and lower[at][0].isalnum() and lower[at] not in _NOT_COMMON:
            at -= 1
        if at >= 0 and lower[at] not in _CLAUSE_ENDS:
            return False
        if lower[end : end + 1] == [","] and lower[end + 1 : end + 2] and lower[end + 1].isdigit():
            end += 3
        return end < len(lower) and (lower[end] in FINITE or lower[end] in CUES or lower[end].endswith("ed"))

    def _note_role(
        self, paragraph: Paragraph, first: int, at: int, titles: tuple[str, ...], figure: Figure
    ) -> None:
        """Note what stands before a name or in apposition after it as what the figure is."""
        lower, written = paragraph.lower, paragraph.words
        start = first
        while (
            start > 0
            and lower[start - 1].isalpha()
            and (lower[start - 1] in TITLES or (start < first and written[start - 1][0].isupper()))
        ):
            start -= 1
        before = [*written[start:first], *titles]
        if before and before[-1].lower() in TITLES and before[-1].lower() not in HONORIFICS:
            self.note_role(figure, " ".join(before))
            figure.evidence += 2
        self._note_apposed(paragraph, first, at, figure)
        following = lower[at + 1 : at + 3]
        if following[:1] != [","] or len(following) < 2:  # noqa: PLR2004 - a comma and a word
            return
        if following[1] == "who" or (following[1].isdigit() and lower[at + 3 : at + 4] == [","]):
            figure.evidence += 1
        elif following[1] in _ARTICLES or following[1] in TITLES:
            end = next(
                (index for index in range(at + 2, min(len(lower), at + 16)) if lower[index] in _ENDS), at + 2
            )
            if first > 0 and lower[first - 1] == "," and lower[end : end + 1] != [","]:
                return
            if end - at > 2 and not any(word in FINITE for word in lower[at + 2 : end]):  # noqa: PLR2004 - the same
                self.note_role(figure, paragraph.written((at + 2, end)))
                figure.evidence += 2

    def _note_apposed(self, paragraph: Paragraph, first: int, at: int, figure: Figure) -> None:
        """Note the role that a name stands beside: "the bank’s governor, Ingrid Solheim,"."""
        lower = paragraph.lower
        role = first - 2
        if role < 1 or lower[first - 1] != "," or lower[at + 1 : at + 2] != [","] or lower[role] not in TITLES:
            return
        if lower[role - 1] in _OWNERS or lower[role - 1].endswith("’s"):
            self.note_role(figure, paragraph.words[role])
            figure.evidence += 2

    def _hear_pronouns(
        self, paragraph: Paragraph, mentions: list[list[Mention]], before: Naming | None
    ) -> Naming | None:
        """Note the gender of whom a sentence names alone and then calls "he" or "she", or the next one does first.

        `before` is the last sentence that names somebody, where none has followed it without a pronoun first.
        """
        lower = paragraph.lower
        for sentence, here in zip(paragraph.sentences, mentions, strict=True):
            first, last = sentence
            heard = not _PRONOUNS.isdisjoint(lower[first:last])
            if here:
                before = (paragraph, sentence, here)
            elif lower[first] not in _PRONOUNS:
                before = None
            if before and heard:
                self._hear(paragraph, sentence, here, self._alone(*before))
        return before

    def _hear(self, paragraph: Paragraph, sentence: Tokens, here: list[Mention], figure: Figure | None) -> None:
        """Note the gender of a figure by the pronouns of a sentence, those before its name in it apart."""
        pronouns = [at for at in range(*sentence) if paragraph.lower[at] in _PRONOUNS]
        if figure and not (here and pronouns[0] < here[0].last):
            kinds = {paragraph.lower[at] in _HE for at in pronouns}
            if len(kinds) == 1:
                figure.genders["he" if kinds.pop() else "she"] += 1

    def _alone(self, paragraph: Paragraph, sentence: Tokens, here: list[Mention]) -> Figure | None:
        """Return the figure of a sentence that names nobody else, not even as the owner of something."""
        figure = here[0].figure
        if any(mention.figure is not figure for mention in here):
            return None
        for at in range(*sentence):
            word = paragraph.words[at]
            if word.endswith(("’s", "s’")):
                owner = word.removesuffix("s").removesuffix("’")
                if owner in self.names.whole and owner not in figure.name:
                    return None
        return figure
