"""A Discord channel in your browser with the bot in it, without Discord: SimCord's page, this bot's own callbacks."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import webbrowser
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import typer

from bot.client import OnRecord
from bot.library import Library
from bot.pages import examples
from bot.render.embeds import PASSAGES, embed_of
from bot.render.escape import escape_clipped
from bot.run import read_index
from index.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import discord

    from bot.settings import Settings
    from index import Index

NAME: Final = "onrecord"
READER: Final = "you"
CHANNEL: Final = "newsroom"
MISSING: Final = 'The preview needs its extra: pip install "onrecord[preview]".'


class PreviewBot(OnRecord):
    """Be the bot in a channel where a mention cannot be picked from a list: its typed name counts as one."""

    async def on_message(self, message: discord.Message) -> None:
        """Take a typed "@onrecord" for a mention."""
        typed = re.sub(rf"(?<![\w<])@{NAME}\b", "", message.content, flags=re.IGNORECASE)
        if typed != message.content and self.user:
            message.content = typed
            message.mentions.append(self.user)
        await super().on_message(message)


def preview(settings: Settings) -> int:
    """Serve the channel on this machine until Ctrl-C, and return 0.

    Raises OnrecordError where the extra is not installed, ArticleError where an article cannot be read.
    """
    try:
        import simcord.preview  # noqa: F401 - only to know that it is there before an article is read
    except ImportError:
        raise OnrecordError(MISSING) from None
    index = read_index(settings)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(settings, index))
    typer.echo("The preview is closed.", err=True)
    return 0


async def _serve(settings: Settings, index: Index) -> None:
    stop = asyncio.Event()
    with suppress(NotImplementedError):  # Windows has no such handlers; there Ctrl-C cancels
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, stop.set)
    async with channel(settings, index) as page:
        typer.echo(f"A channel with the bot in it: {page.url}\nCtrl-C ends it.")
        if has_browser():
            webbrowser.open(page.url)
        closed = asyncio.ensure_future(page.wait_closed())
        stopped = asyncio.ensure_future(stop.wait())
        await asyncio.wait({closed, stopped}, return_when=asyncio.FIRST_COMPLETED)
        closed.cancel()
        stopped.cancel()


@asynccontextmanager
async def channel(settings: Settings, index: Index) -> AsyncIterator[Any]:
    """Yield SimCord's page of a channel with the bot, a reader and a greeting in it.

    Its clock stands still between two events, so that there is no cooldown. Raises OnrecordError where a part of
    the extra is missing.
    """
    import simcord

    bot = PreviewBot(settings.model_copy(update={"cooldown": 0.0}), Library(index))
    env = simcord.Env(bot, check_errors=False)
    env.backend.bot_user.name = NAME
    await env.start()
    try:
        await env.advance_time(max(0.0, (datetime.now(UTC) - env.now()).total_seconds()))
        with env.time_context():
            await bot.tree.sync()
            guild = env.create_guild("onrecord")
            place = guild.create_text_channel(CHANNEL, topic="Ask what the article says, and who says it")
            reader = guild.add_member(env.create_user(READER))
            await _greet(bot, place.id, index)
            async with env.preview(place, viewers=[reader], layout="channel") as page:
                yield page
    except simcord.SetupError as error:
        raise OnrecordError(f"{error} {MISSING}") from None
    finally:
        await env.shutdown()


async def _greet(bot: OnRecord, channel_id: int, index: Index) -> None:
    """Say what to try, with examples from the article at hand."""
    asked = "\n".join(f"> @{NAME} {escape_clipped(example, 200)}" for example in examples(index))
    lead = "I answer with the article’s own words, and say whose they are. Type a question below:"
    rest = "Try the commands too: type `/` and pick `/speakers`, `/speaker` or `/verify`. Press the buttons."
    article = index.articles[0] if index.articles else None
    embed = embed_of("Welcome. What would you like to know?", [lead, asked, rest], colour=PASSAGES, article=article)
    place = bot.get_partial_messageable(channel_id)
    await place.send(embed=embed)


def has_browser() -> bool:
    """Tell whether a browser with windows can be opened here; one in the terminal would take it over."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
