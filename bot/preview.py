"""A Discord channel in your browser with the bot in it, without Discord: SimCord's page, this bot's callbacks."""

from __future__ import annotations

import asyncio
import io
import os
import re
import signal
import sys
import webbrowser
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
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

    from bot.options import Options
    from index import Index

NAME: Final = "onrecord"
_TYPED = re.compile(rf"(?<![\w<])@{NAME}\b", re.IGNORECASE)

READER: Final = "you"
CHANNEL: Final = "newsroom"
MISSING: Final = 'The preview needs its extra: pip install "onrecord[preview]".'


def preview(settings: Options) -> int:
    """Serve the channel on this machine until Ctrl-C, and return 0.

    Raises OnrecordError where the extra is not installed, ArticleError where an article cannot be read,
    ModelError where the embedding model cannot be used.
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


async def _serve(settings: Options, index: Index) -> None:
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
async def channel(settings: Options, index: Index) -> AsyncIterator[Any]:
    """Yield SimCord's page of a channel with the bot, a reader and a greeting in it.

    Its clock stands still between two events, so that there is no cooldown. Raises OnrecordError where a part of
    the extra is missing.
    """
    import simcord
    from simcord.backend.cdn import CDN_BASE

    bot = OnRecord(replace(settings, cooldown=0.0), Library(index))
    env = simcord.Env(bot, check_errors=False)
    env.backend.bot_user.name, env.backend.bot_user.avatar = NAME, NAME
    avatar = f"{CDN_BASE}/avatars/{env.backend.bot_user.id}/{NAME}.png"
    await env.start()
    try:
        await env.advance_time(max(0.0, (datetime.now(UTC) - env.now()).total_seconds()))
        with env.time_context():
            await bot.tree.sync()
            guild = env.create_guild("onrecord")
            place = guild.create_text_channel(CHANNEL, topic="Ask what the article says, and who says it")
            reader = _reader(guild, env.create_user(READER), f"<@{env.backend.bot_user.id}>")
            await _greet(bot, place.id, index)
            async with env.preview(
                place, viewers=[reader], layout="channel", assets={avatar: ("avatar.png", _avatar())}
            ) as page:
                yield page
    except simcord.SetupError as error:
        raise OnrecordError(f"{error} {MISSING}") from None
    finally:
        await env.shutdown()


def _reader(guild: Any, user: Any, mention: str) -> Any:  # noqa: ANN401 - the extra may not be installed
    """Return a member whose typed "@onrecord" is a mention, as picking the name from Discord's list makes it."""
    from simcord import MemberActor

    class Reader(MemberActor):
        async def send(self, channel: Any, content: str = "", **options: Any) -> Any:  # noqa: ANN401 - the same
            return await super().send(channel, _TYPED.sub(mention, content), **options)

    member = guild.add_member(user)
    return Reader(member._env, guild, user)  # noqa: SLF001 - the only way to a member of one's own class


def _avatar() -> bytes:
    """Return a picture of the bot: a quote mark."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (256, 256), "#5b6ee1")
    draw = ImageDraw.Draw(image)
    for left in (62, 136):
        draw.ellipse((left, 116, left + 62, 178), fill="#ffffff")
        draw.polygon([(left, 147), (left + 44, 66), (left + 62, 76), (left + 34, 128)], fill="#ffffff")
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


async def _greet(bot: OnRecord, channel_id: int, index: Index) -> None:
    """Say what to try, with examples from the article at hand."""
    asked = "\n".join(f"> @{NAME} {escape_clipped(example, 200)}" for example in examples(index))
    lead = "I answer with the article’s own words, and say whose they are. Type a question below:"
    rest = "Try the commands too: type `/` and pick `/speakers`, `/speaker` or `/verify`. Press the buttons."
    article = index.articles[0] if index.articles else None
    embed = embed_of(
        "Welcome. What would you like to know?", [lead, asked, rest], colour=PASSAGES, article=article
    )
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
