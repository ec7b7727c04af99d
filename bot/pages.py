"""Which part of which answer is shown: a question, a speaker or a passage becomes a message ready to be sent.

Everything here is plain work on values. A message can be made again from its footer, which holds
the question, and from what its buttons carry, so nothing needs to be remembered between two clicks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, Self, TypeAlias

from bot.render.cards import Card, speaker_embed, statements_embed, verification_embed
from bot.render.embeds import answer_embed, context_embed, nearest_embed, nothing_embed
from bot.render.escape import clean, clip, length, web_address
from bot.render.excerpt import counted
from bot.render.thread import CHECKED, LONGEST_THREAD, SPEAKER, card_of, footer, question_of, thread_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import discord

    from bot.options import Options
    from index import Answer, Article, Hit, Index, Quotation, SpeakerRecord
    from index.article import Span

Kind: TypeAlias = Literal["a", "s", "n", "v"]
"""What a message shows: an answer, a speaker's card, the passages nearest to a question, or a verdict on words."""
Place: TypeAlias = tuple[int, int]
"""An article's place in the index, and a passage's number in it."""

MOST_STATEMENTS = 250
OPTIONS, OPTION = 25, 100
NEAREST = 3
TELLING = 2


class Request(NamedTuple):
    """Hold which page of what is wanted: of a thread of questions, of a name and what it is about, of words."""

    kind: Kind
    asked: tuple[str, ...]
    page: int = 0

    @classmethod
    def again(cls, kind: Kind, footer: str | None, page: int) -> Self:
        """Return the request that a message answers, by its footer."""
        return cls(kind, (card_of(footer),) if kind in "sv" else thread_of(footer), page)


@dataclass(frozen=True, slots=True)
class Option:
    """Hold one question to pick: what is asked, how it is called in the menu, and a line about it."""

    question: str
    label: str
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Controls:
    """Hold what the buttons and the menu under a message do.

    `page` counts from 0 to `pages` - 1; `passages` are those that can be looked at in context, `near` the one that
    is; `nearest` is true where the passages nearest to an unanswered question are on offer.
    """

    kind: Kind = "a"
    page: int = 0
    pages: int = 1
    passages: tuple[Place, ...] = ()
    near: Place | None = None
    last: int = 0
    url: str | None = None
    options: tuple[Option, ...] = ()
    prompt: str = "Ask something that it does answer"
    nearest: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Hold a PNG with its text for those who cannot see it."""

    png: bytes
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold a message to be sent: its embed, what is under it, and what the log says it is."""

    embed: discord.Embed
    controls: Controls = Controls()
    kind: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold the hits of one page, its number from 0, how many there are, and what the footer says of it."""

    hits: tuple[Hit, ...]
    page: int
    pages: int
    tail: str = ""


def page_of(index: Index, settings: Options, request: Request) -> Reply:
    """Return the page that is wanted."""
    if request.kind == "n":
        return nearest_page(index, request.asked)
    if request.kind == "a":
        return answer_page(index, settings, request.asked, request.page)
    if request.kind == "v":
        return verification_page(index, "".join(request.asked))
    name, *about = request.asked
    record = index.speaker(name)
    if record and not about:
        return speaker_page(index, settings, record, request.page)
    called = clean(record.speaker.name) if record else name
    return answer_page(index, settings, (question_of(" about ".join([f"what did {called} say", *about]) + "?"),))


def answer_page(index: Index, settings: Options, thread: tuple[str, ...], page: int = 0) -> Reply:
    """Return a page of the answer to the last question of a thread."""
    answer, thread = _asked(index, thread)
    if answer.kind == "nothing":
        embed = nothing_embed(answer, asked=footer(thread), article=next(iter(index.articles), None))
        controls = Controls(options=options_of(answer, index.speakers()), nearest=bool(index.passages))
        return Reply(embed, controls, "nothing")
    if answer.kind == "passages":
        answer = replace(answer, passages=answer.passages[: settings.passages])
    size = settings.page_size if answer.kind == "statements" else settings.passages
    shown = _page(answer.passages, page, size)
    asked = footer(thread, shown.tail)
    embed = answer_embed(answer, shown.hits, index.highlights, size=settings.quotation_size, asked=asked)
    return Reply(embed, _controls(index, "a", shown), answer.kind)


def speaker_page(index: Index, settings: Options, record: SpeakerRecord, page: int = 0) -> Reply:
    """Return a speaker's card, or a page of all their statements behind it."""
    behind = _page(record.hits, page - 1, settings.page_size)
    thread = (SPEAKER + clean(record.speaker.name),)
    if page <= 0:
        card = _card(index, record)
        embed = speaker_embed(card, index.highlights, asked=footer(thread))
        shown = Shown(tuple(card.telling), 0, behind.pages + 1)
    else:
        asked = footer(thread, behind.tail)
        embed = statements_embed(record, behind.hits, index.highlights, size=settings.quotation_size, asked=asked)
        shown = replace(behind, page=behind.page + 1, pages=behind.pages + 1)
    return Reply(embed, _controls(index, "s", shown), "speaker")


def nearest_page(index: Index, thread: tuple[str, ...]) -> Reply:
    """Return the passages nearest to a question that is not answered."""
    hits = index.rank(thread[-1] if thread else "", limit=NEAREST)
    embed = nearest_embed(hits, index.highlights, asked=footer(thread))
    return Reply(embed, _controls(index, "n", Shown(hits, 0, 1)), "nearest")


def verification_page(index: Index, text: str) -> Reply:
    """Return the verdict on some words."""
    verification = index.verify(text)
    asked = footer((CHECKED + " ".join(clean(text).split()),))
    hits = (verification.hit,) if verification.hit else ()
    embed = verification_embed(verification, asked=asked)
    return Reply(embed, _controls(index, "v", Shown(hits, 0, 1)), f"verify {verification.verdict}")


def context_page(index: Index, kind: Kind, page: int, place: Place, asked: str) -> Reply | None:
    """Return a passage between its neighbours, or None where the article has none of this number any more."""
    number, wanted = place
    article = index.articles[number] if number < len(index.articles) else None
    if article is None or not 1 <= wanted <= len(article.passages):
        return None
    passage = article.passages[wanted - 1]
    embed = context_embed(article, passage, _statement_spans(passage.quotations), asked=asked)
    controls = Controls(kind, page, near=place, last=len(article.passages), url=web_address(article.url))
    return Reply(embed, controls, "context")


def _asked(index: Index, thread: tuple[str, ...]) -> tuple[Answer, tuple[str, ...]]:
    """Ask a thread's questions in order; return the last answer and the thread, short enough to keep."""
    answer = None
    for number, question in enumerate(thread):
        answer = index.ask(question, limit=MOST_STATEMENTS, after=answer)
        if number == len(thread) - LONGEST_THREAD and number and answer.speaker:
            thread = (*thread[:number], f"what did {clean(answer.speaker.name)} say?", *thread[number + 1 :])
    return answer or index.ask(""), thread[-LONGEST_THREAD:]


def _page(hits: Sequence[Hit], page: int, size: int) -> Shown:
    """Return a page of hits, the nearest one where there is none of this number."""
    pages = max(1, -(-len(hits) // size))
    page = max(0, min(page, pages - 1))
    some = tuple(hits[page * size : (page + 1) * size])
    first = page * size + 1
    tail = f"{first}–{first + len(some) - 1} of {counted(len(hits), 'passage')}" if pages > 1 else ""
    return Shown(some, page, pages, tail)


def _controls(index: Index, kind: Kind, shown: Shown) -> Controls:
    places = tuple(dict.fromkeys((_number(index, hit.article), hit.number) for hit in shown.hits))
    url = web_address(shown.hits[0].article.url) if shown.hits else None
    return Controls(kind, shown.page, shown.pages, places, url=url)


def _number(index: Index, article: Article) -> int:
    return next(n for n, other in enumerate(index.articles) if other is article)


def _card(index: Index, record: SpeakerRecord) -> Card:
    total = sum(other.words for other in index.speakers())
    telling = _hits_of(record, index.telling(record, TELLING))
    return Card(record, record.words / total if total else 0.0, telling, index.topics(record))


def _hits_of(record: SpeakerRecord, quotations: Sequence[Quotation]) -> list[Hit]:
    """Return the record's hits of some quotations, each with these alone as its statements."""
    found: dict[int, Hit] = {}
    for quotation in quotations:
        for place, hit in enumerate(record.hits):
            if any(statement is quotation for statement in hit.statements):
                before = found[place].statements if place in found else ()
                found[place] = replace(hit, statements=(*before, quotation))
    return list(found.values())


def _statement_spans(quotations: Sequence[Quotation]) -> list[Span]:
    return [span for quotation in quotations for span in quotation.fragments or (quotation.span,)]


def options_of(answer: Answer, records: Sequence[SpeakerRecord]) -> tuple[Option, ...]:
    """Return what can be asked instead: the answer's suggestions, then everyone quoted."""
    suggested = [Option(asked, asked) for asked in map(question_of, answer.suggestions)]
    return _fitting([*suggested, *map(_speaker_option, records)])


def speaker_options(records: Sequence[SpeakerRecord]) -> tuple[Option, ...]:
    """Return a menu's entries for everyone quoted."""
    return _fitting(map(_speaker_option, records))


def _speaker_option(record: SpeakerRecord) -> Option:
    asked = question_of(f"What did {record.speaker.name} say?")
    about = [*record.speaker.descriptions[:1], counted(len(record.quotations), "statement")]
    return Option(asked, asked, clip(clean(" · ".join(about)), OPTION))


def _fitting(options: Iterable[Option]) -> tuple[Option, ...]:
    """Return the options that Discord takes: each once, not too long, not too many. The fuller of two is kept."""
    kept: dict[str, Option] = {}
    for option in options:
        if 0 < length(option.question) <= OPTION:
            before = kept.get(option.question.casefold(), option)
            kept[option.question.casefold()] = before if before.about else option
    return tuple(kept.values())[:OPTIONS]


def examples(index: Index) -> tuple[str, ...]:
    """Return questions that the article answers, for whoever does not know what to ask."""
    records = [record for record in index.speakers() if record.hits][:2]
    asked = [f"what did {clean(record.speaker.name)} say?" for record in records[:1]]
    for record in records[1:]:
        about = index.topics(record, 1)
        topic = f" about {about[0]}" if about else ""
        asked.append(f"what did {clean(record.speaker.name)} say{topic}?")
    return tuple(asked)


def footer_of(embeds: Sequence[discord.Embed]) -> str | None:
    """Return the footer of a message of the bot's own, where it has one."""
    return embeds[0].footer.text if embeds else None
