"""Speakers, verdicts, articles and help as embeds: the answers of the commands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

import discord

from bot.render.embeds import DESCRIPTION, PASSAGES, STATEMENTS, blocks, embed_of
from bot.render.escape import clean, escape_clipped, length, web_address
from bot.render.excerpt import ELISION, counted, introduction
from bot.render.fragment import passage_link
from bot.render.quote import block_quote, sources
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.render.embeds import Highlights
    from index import Article, Difference, Hit, Speaker, SpeakerRecord, Verification
    from index.article import Span

EXACT: Final = discord.Colour(0x3BA55D)
CLOSE: Final = discord.Colour(0xE0A030)
ABSENT: Final = discord.Colour(0xD8504D)
VERDICTS: Final = {"exact": EXACT, "close": CLOSE, "absent": ABSENT}
MARKS: Final = {"exact": "✅", "close": "🟡", "absent": "❌"}

LISTED: Final = 15
"""Speakers in a list and its picture."""

_TELLING: Final = 700
_VALUES: Final = 8
_WORTHWHILE: Final = 20


@dataclass(frozen=True, slots=True)
class Card:
    """Hold what is shown of a speaker: the record, the part of all words quoted, the most telling ones, topics."""

    record: SpeakerRecord
    share: float
    telling: Sequence[Hit]
    topics: Sequence[str]


def speaker_embed(card: Card, highlights: Highlights, *, asked: str) -> discord.Embed:
    """Return the card of a speaker: who they are in the article's words, how much and what they say."""
    head = "\n".join(_head(card))
    why = "**Most telling:** the words that have most in common with all their others" if card.telling else ""
    room = DESCRIPTION - length(head) - length(why) - 4
    return embed_of(
        introduction(card.record.speaker),
        [head, why, *blocks(card.telling, highlights, [_TELLING] * len(card.telling), room)],
        colour=STATEMENTS,
        asked=asked,
        article=card.record.hits[0].article if card.record.hits else None,
    )


def _head(card: Card) -> Iterator[str]:
    record, speaker = card.record, card.record.speaker
    statements, said = counted(len(record.quotations), "statement"), counted(record.words, "word")
    yield f"**{statements}** · {said} · {card.share:.0%} of all the words quoted"
    about = {
        "Also named": speaker.aliases,
        "Also described as": speaker.descriptions[1:],
        "Speaks about": card.topics,
    }
    for label, values in about.items():
        if values:
            yield f"{label}: {', '.join(escape_clipped(value, 80) for value in list(values)[:_VALUES])}"


def statements_embed(
    record: SpeakerRecord, hits: Sequence[Hit], highlights: Highlights, *, size: int, asked: str
) -> discord.Embed:
    """Return one page of all that a speaker is quoted with."""
    return embed_of(
        introduction(record.speaker),
        blocks(hits, highlights, [size] * len(hits), DESCRIPTION),
        colour=STATEMENTS,
        asked=asked,
        article=hits[0].article if hits else None,
    )


def speakers_embed(records: Sequence[SpeakerRecord], article: Article | None) -> discord.Embed:
    """Return everyone quoted with their part of the quoted words, numbered as in the picture."""
    total = sum(record.words for record in records)
    lines = [_speaker_line(n, record, total) for n, record in enumerate(records[:LISTED], 1)]
    more = len(records) - LISTED
    rest = f"and {counted(more, 'speaker')} more" if more > 0 else ""
    return embed_of(
        "Everyone quoted", ["\n".join(lines) or "Nobody is quoted.", rest], colour=STATEMENTS, article=article
    )


def _speaker_line(number: int, record: SpeakerRecord, total: int) -> str:
    who = escape_clipped(record.speaker.name, 80)
    counts = f"{counted(len(record.quotations), 'statement')}, {counted(record.words, 'word')}"
    share = f" · {record.words / total:.0%}" if total else ""
    return f"`{number:>2}` **{who}** · {counts}{share}"


def verification_embed(verification: Verification, *, asked: str) -> discord.Embed:
    """Return whether words are in the article, what differs, and whose they are."""
    hit = verification.hit
    speaker = next((quotation.speaker for quotation in verification.quotations), None)
    note = escape_clipped(verification.note or "These words are not in the article.", 400)
    return embed_of(
        f"{MARKS[verification.verdict]} {_verdict(verification.verdict, speaker)}",
        _printed(verification, hit) if hit and verification.span else [note],
        colour=VERDICTS[verification.verdict],
        asked=asked,
        article=hit.article if hit else None,
    )


def _verdict(verdict: str, speaker: Speaker | None) -> str:
    whose = f"{speaker.name}’s words" if speaker else "in the article"
    return {
        "exact": f"Exact: {whose}",
        "close": f"Close: {whose}, but not word for word",
        "absent": "Not in the article",
    }[verdict]


def _printed(verification: Verification, hit: Hit) -> Iterable[str]:
    """Yield the article's wording with whose it is, and where it is only close, what differs."""
    span = verification.span or hit.passage.span
    spans = _sentences_around(hit, span)
    if verification.verdict == "close":
        yield f"**What differs:** {differences(verification.differences, 1_200)}"
    who = sources(verification.quotations) or "the article’s own words, nobody’s quotation"
    yield f"{block_quote(hit.article, spans, [span], 1_000)}\n— {who} · {_place(hit, span)}"


def _place(hit: Hit, span: Span) -> str:
    link = passage_link(hit.article, span)
    return f"[¶ {hit.number}]({link})" if link else f"¶ {hit.number}"


def _sentences_around(hit: Hit, span: Span) -> list[Span]:
    """Return the sentences of a passage that a span touches, as one span."""
    offset = hit.passage.span[0]
    touched = [
        (offset + start, offset + end)
        for start, end in sentence_spans(hit.text)
        if offset + start < span[1] and span[0] < offset + end
    ]
    return [(touched[0][0], touched[-1][1])] if touched else [span]


def differences(steps: Iterable[Difference], room: int) -> str:
    """Return the way from the words given to the article's: struck out, then in bold what it has instead."""
    shown: list[str] = []
    left = room - len(ELISION) - 1
    for step in steps:
        given, printed = (escape_clipped(text, 200) for text in (step.given, step.printed))
        change = " ".join([*([f"~~{given}~~"] if given else []), *([f"**{printed}**"] if printed else [])])
        word = given if step.alike else change
        left -= length(word) + 1
        if left < 0:
            return " ".join([*shown, ELISION])
        shown.append(word)
    return " ".join(filter(None, shown))


def verifications_embed(verifications: Sequence[Verification], *, more: int = 0) -> discord.Embed:
    """Return the verdict on each of several quotations, one paragraph each, and how many more there were."""
    worst = min((v.verdict for v in verifications), key=("absent", "close", "exact").index)
    rest = f"{counted(more, 'quotation')} more not checked." if more else ""
    room = (DESCRIPTION - length(rest) - 2) // len(verifications) - 2
    return embed_of(
        "Quotations checked",
        [*(_checked(verification, room) for verification in verifications), rest],
        colour=VERDICTS[worst],
        article=next((v.hit.article for v in verifications if v.hit), None),
    )


def _checked(verification: Verification, room: int) -> str:
    """Return one verdict in at most `room` characters, which are 150 or more."""
    hit = verification.hit
    lead = f"{MARKS[verification.verdict]} “{escape_clipped(verification.text, room // 3)}”"
    if verification.verdict == "absent" or hit is None:
        return f"{lead}\nNot in the article."
    speaker = next((quotation.speaker for quotation in verification.quotations), None)
    who = f"**{escape_clipped(speaker.name, room // 4)}**" if speaker else "the article’s own words"
    how = "Word for word" if verification.verdict == "exact" else "Close"
    shown = f"{lead}\n{how} · {who} · ¶ {hit.number}"
    left = room - length(shown) - 1
    if verification.verdict == "exact" or left < _WORTHWHILE:
        return shown
    return f"{shown}\n{differences(verification.differences, left)}"


def article_embed(article: Article, *, read_at: datetime, more: int = 0) -> discord.Embed:
    """Return what is known of an article: where it is from, how it was read, and when."""
    known = [
        ("Publisher", article.publisher),
        ("By", article.byline),
        ("Published", _date(article.published)),
    ]
    lines = [f"**{label}:** {escape_clipped(value, 200)}" for label, value in known if value]
    kept = sum(block.kind == "furniture" for block in article.blocks)
    counts = [
        counted(len(article.passages), "passage"),
        counted(len(article.quotations), "quotation"),
        counted(len(article.speakers), "speaker"),
    ]
    how = f"**Read:** {_way(article)}, {discord.utils.format_dt(read_at, 'R')}"
    left_out = f"{counted(kept, 'line')} of page furniture left out" if kept else ""
    rest = f"And {counted(more, 'article')} more are searched." if more else ""
    embed = embed_of(
        clean(article.title or "") or "Untitled",
        ["\n".join(lines), "\n".join([how, " · ".join(filter(None, [*counts, left_out]))]), rest],
        colour=STATEMENTS,
    )
    embed.url = web_address(article.url)
    return embed


def _date(published: str | None) -> str | None:
    """Return a publication time as a reader writes it, or as it stands where it is no ISO 8601 time."""
    if not published:
        return None
    try:
        return f"{datetime.fromisoformat(published):%-d %B %Y}"
    except ValueError:
        return published


def _way(article: Article) -> str:
    """Return where an article was read from without telling a path of the host's disk."""
    if web_address(article.source):
        return "from its page on the web"
    kind = (article.source or "").rpartition(".")[2].casefold()
    return {"html": "from a saved web page", "htm": "from a saved web page", "md": "from a Markdown file"}.get(
        kind, "from a text file" if article.source else "from text"
    )


def help_embed(name: str, examples: Sequence[str], article: Article | None) -> discord.Embed:
    """Return what can be asked, and what the bot sees of a channel."""
    who = escape_clipped(name, 40)
    asked = "\n".join(f"> **@{who}** {escape_clipped(example, 200)}" for example in examples)
    ways = "Mention me with a question, write to me directly, reply to an answer of mine, or use `/ask`."
    commands = [
        "`/ask` a question, for all or for you alone",
        "`/speaker` who somebody is, and all their words",
        "`/speakers` everyone quoted, and how much of the page they get",
        "`/verify` is this quotation in the article, and whose is it?",
        "`/article` what I have read",
    ]
    menus = "On a message, under **Apps**: *Check the quotes* and *Ask this*"
    seen = "I only see messages that mention me, reply to me or are sent to me, and I keep none of them."
    lead = "I answer with the article’s own words and say whose they are. Nothing is made up."
    parts = [lead, f"{ways}\n{asked}", "\n".join([*commands, menus]), f"*{seen}*"]
    return embed_of("What you can ask", parts, colour=PASSAGES, article=article)
