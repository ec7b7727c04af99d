"""An answer as an embed: pure functions from values to `discord.Embed`, every limit of Discord's kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import discord

from bot.render.escape import clean, clip, escape_clipped, length, web_address
from bot.render.excerpt import introduction
from bot.render.quote import block, block_quote, sources, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index import Answer, Article, Hit, Passage
    from index.article import Span

    Highlights = Callable[[Hit], Sequence[Span]]

TITLE, DESCRIPTION, FOOTER, AUTHOR = 256, 4_096, 2_048, 256
"""Characters of an embed's parts. Together they stay below the 6,000 of a message: one embed each, no fields."""

STATEMENTS: Final = discord.Colour(0x5B6EE1)
PASSAGES: Final = discord.Colour(0x2A9D8F)
NOTHING: Final = discord.Colour(0x80848E)

_TITLE, _PUBLISHER = 72, 40
_RUNNER_UP: Final = 280
_MIDDLE: Final = 1_600
_NEIGHBOUR: Final = 700


def embed_of(
    title: str, parts: Iterable[str], *, colour: discord.Colour, asked: str = "", article: Article | None = None
) -> discord.Embed:
    """Return an embed of a plain title, ready Markdown parts, a plain footer and the article as author line."""
    embed = discord.Embed(
        title=escape_clipped(title, TITLE) or None, description="\n\n".join(filter(None, parts)), colour=colour
    )
    if asked:
        embed.set_footer(text=clip(asked, FOOTER))
    if article and (byline := article_line(article)):
        embed.set_author(name=clip(byline, AUTHOR), url=web_address(article.url))
    return embed


def article_line(article: Article) -> str:
    """Return an article's title and publisher in one line, the publisher once."""
    title, publisher = clip(clean(article.title or ""), _TITLE), clip(clean(article.publisher or ""), _PUBLISHER)
    if publisher and publisher.casefold() in title.casefold():
        return title
    return " · ".join(filter(None, [title, publisher]))


def answer_embed(
    answer: Answer, hits: Sequence[Hit], highlights: Highlights, *, size: int, asked: str
) -> discord.Embed:
    """Return the embed of some of an answer's hits: someone's words, or the best passage and short runners-up."""
    statements = answer.kind == "statements"
    sizes = [size] * len(hits) if statements else [size, *[_RUNNER_UP] * (len(hits) - 1)]
    note = escape_clipped(answer.note, 400) if answer.note else ""
    fact = "The article may not say" if answer.nearest else "What the article says"
    return embed_of(
        _who(answer, hits) if statements else fact,
        [note, *blocks(hits, highlights, sizes[: len(hits)], DESCRIPTION - length(note) - 2)],
        colour=STATEMENTS if statements else NOTHING if answer.nearest else PASSAGES,
        asked=asked,
        article=hits[0].article if hits else None,
    )


def nothing_embed(answer: Answer, *, asked: str, article: Article | None) -> discord.Embed:
    """Return the embed that says that the article is silent, and why."""
    note = escape_clipped(answer.note or "Nothing in it matches the question.", 1_000)
    return embed_of("The article does not say", [note], colour=NOTHING, asked=asked, article=article)


def nearest_embed(hits: Sequence[Hit], highlights: Highlights, *, asked: str) -> discord.Embed:
    """Return the passages nearest to a question that the article does not answer."""
    lead = "The passages nearest to the question. They do not answer it."
    parts = blocks(hits, highlights, [_RUNNER_UP * 2] * len(hits), DESCRIPTION - len(lead) - 2)
    article = hits[0].article if hits else None
    return embed_of("Nearest passages", [lead, *parts], colour=NOTHING, asked=asked, article=article)


def context_embed(article: Article, passage: Passage, bold: Sequence[Span], *, asked: str) -> discord.Embed:
    """Return a passage between its neighbours: itself as a block quote, what stands around it plain."""
    place = next(n for n, other in enumerate(article.passages) if other is passage)
    before, after = article.passages[max(0, place - 1) : place], article.passages[place + 1 : place + 2]
    who = sources(passage.quotations, 600)
    return embed_of(
        f"Around paragraph {passage.number} of {len(article.passages)}",
        [
            f"*{escape_clipped(passage.headings[-1], 200)}*" if passage.headings else "",
            *(words(article, [other.span], (), _NEIGHBOUR) for other in before),
            block_quote(article, [passage.span], bold, _MIDDLE) + (f"\n— {who}" if who else ""),
            *(words(article, [other.span], (), _NEIGHBOUR) for other in after),
        ],
        colour=STATEMENTS,
        asked=asked,
        article=article,
    )


def blocks(hits: Sequence[Hit], highlights: Highlights, sizes: Sequence[int], room: int) -> list[str]:
    """Return hits as block quotes, each cut after about its size, in at most `room` characters together."""
    wanted = [block(hit, highlights(hit), size) for hit, size in zip(hits, sizes, strict=True)]
    shares = fair_shares([length(shown) for shown in wanted], room - 2 * len(hits))
    return [
        shown if length(shown) <= share else block(hit, highlights(hit), share, share)
        for hit, shown, share in zip(hits, wanted, shares, strict=True)
    ]


def fair_shares(wanted: Sequence[int], total: int) -> list[int]:
    """Return what each gets of a total: all it wants where that is little, else an equal part of what is left."""
    shares = [0] * len(wanted)
    left, waiting = total, len(wanted)
    for number in sorted(range(len(wanted)), key=wanted.__getitem__):
        shares[number] = min(wanted[number], left // waiting)
        left, waiting = left - shares[number], waiting - 1
    return shares


def _who(answer: Answer, hits: Sequence[Hit]) -> str:
    """Return who speaks in an answer: whom it is about, or everyone whose words it holds."""
    if answer.speaker:
        return introduction(answer.speaker)
    speakers = {q.speaker.name: q.speaker for hit in hits for q in hit.statements if q.speaker}
    if len(speakers) == 1:
        return introduction(next(iter(speakers.values())))
    return ", ".join(speakers) or "Unattributed"
