"""How a reply reaches the one who asked: in full, else plain, else not at all, but never twice."""

from __future__ import annotations

import asyncio
import io
import logging
import secrets
import time
from contextlib import asynccontextmanager, suppress
from functools import partial
from hashlib import blake2s
from typing import TYPE_CHECKING, Any, Final, cast

import discord

from bot.pages import Request
from bot.render.plain import plain
from bot.views import view_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from bot.client import OnRecord
    from bot.pages import Reply

    Event = discord.Interaction[OnRecord]
    Work = Request | Callable[[], Reply | str]
    """A page that is wanted, or what makes a reply, or a sentence for the user alone."""

log = logging.getLogger(__name__)

TYPING_AFTER: Final = 0.1
"""Seconds after which an answer does not seem to come at once, and typing is shown."""
PATIENCE: Final = 1.5
"""Seconds after which an interaction is told that its answer takes longer; Discord gives it three."""

TOO_LATE: Final = frozenset({10062, 40060})
"""Unknown interaction, and already acknowledged: another process of this bot has answered, or time is up."""

_SALT: Final = secrets.token_bytes(16)


def user_hash(user_id: int) -> str:
    """Return what the log calls a user: the same while the process lives, and no way back to the id."""
    return blake2s(user_id.to_bytes(8, "big"), key=_SALT, digest_size=4).hexdigest()


def note(user_id: int, kind: str, started: float) -> None:
    """Log one question: by whom, of what kind, and the milliseconds that it took."""
    taken = round(1_000 * (time.perf_counter() - started), 1)
    log.info("Question answered", extra={"user": user_hash(user_id), "kind": kind, "ms": taken})


@asynccontextmanager
async def reported(event: Event | discord.Message) -> AsyncIterator[None]:
    """Log what goes wrong unforeseen under a short reference, and give the user the same in private."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - nothing may end the bot or leave a user without a word
        await report(event, error)


async def report(event: Event | discord.Message, error: Exception) -> None:
    """Do what `reported` does with an error at hand."""
    error = getattr(error, "original", error)
    if isinstance(error, discord.HTTPException) and error.code in TOO_LATE:
        log.info("An interaction was answered elsewhere or too late", extra={"code": error.code})
        return
    reference = secrets.token_hex(3)
    log.error("Unexpected error %s", reference, exc_info=error)
    sentence = f"Something went wrong here, not with your question. Reference: `{reference}`"
    with suppress(discord.HTTPException):
        if isinstance(event, discord.Message):
            await _tell_author(event, sentence)
        else:
            await tell(event, sentence)


async def _tell_author(message: discord.Message, sentence: str) -> None:
    """Write to the author in private, or where that is not wanted, briefly in the channel."""
    try:
        await message.author.send(sentence)
    except discord.Forbidden:
        await message.channel.send(sentence, nonce=message.id)


async def tell(interaction: Event, sentence: str) -> None:
    """Say one sentence to the user alone."""
    if interaction.response.is_done():
        await interaction.followup.send(sentence, ephemeral=True)
    else:
        await interaction.response.send_message(sentence, ephemeral=True)


async def respond(interaction: Event, work: Work, *, private: bool = False) -> None:
    """Answer an interaction with a reply, or with a sentence for the user alone."""
    started = time.perf_counter()
    reply = await _made(interaction, work, private=private)
    if isinstance(reply, str):
        await tell(interaction, reply)
        return
    arguments = _arguments(reply, interaction.user.id)
    if interaction.response.is_done():
        await interaction.followup.send(**arguments, ephemeral=private)
    else:
        await interaction.response.send_message(**arguments, ephemeral=private)
    note(interaction.user.id, reply.kind, started)


async def edit(interaction: Event, work: Work, owner: int) -> None:
    """Put another reply in the place of the message that was clicked; its pages stay the owner's."""
    reply = await _made(interaction, work)
    if isinstance(reply, str):
        await tell(interaction, reply)
        return
    view = view_of(reply.controls, owner)
    if interaction.response.is_done():
        await interaction.edit_original_response(embed=reply.embed, view=view)
    else:
        await interaction.response.edit_message(embed=reply.embed, view=view)


async def _made(interaction: Event, work: Work, *, private: bool = False) -> Reply | str:
    """Do the work; where it takes long, tell Discord to wait for it."""
    if isinstance(work, Request) and (page := _at_once(interaction.client, work)):
        return page
    making = _aside(interaction.client, work)
    done, _ = await asyncio.wait({making}, timeout=PATIENCE)
    if not done:
        await interaction.response.defer(ephemeral=private)
    return await making


def _at_once(client: OnRecord, request: Request) -> Reply | None:
    """Return a page that is kept, or that is so soon made that a thread for it would take as long."""
    library = client.library
    return library.recall(request) or (library.page(client.settings, request) if library.is_quick else None)


def _aside(client: OnRecord, work: Work) -> asyncio.Future[Reply | str]:
    """Do the work in a thread: the loop never waits for what may take more than a few milliseconds."""
    make = partial(client.library.page, client.settings, work) if isinstance(work, Request) else work
    return asyncio.get_running_loop().run_in_executor(None, make)


async def answer(client: OnRecord, message: discord.Message, request: Request) -> None:
    """Reply to a message with the page that is wanted; where that takes long, typing shows meanwhile."""
    started = time.perf_counter()
    reply = _at_once(client, request) or await _typed(client, message.channel, request)
    await send(message, reply)
    note(message.author.id, reply.kind, started)


async def _typed(client: OnRecord, channel: discord.abc.Messageable, request: Request) -> Reply:
    making = _aside(client, request)
    done, _ = await asyncio.wait({making}, timeout=TYPING_AFTER)
    if not done:
        with suppress(discord.HTTPException):
            await channel.typing()
    return cast("Reply", await making)


async def send(message: discord.Message, reply: Reply) -> bool:
    """Reply to a message as fully as the bot may there, and tell whether it could be done.

    The nonce is the question's id: of two processes that overlap on a deploy, Discord lets one answer.
    """
    for arguments in _attempts(message, reply):
        try:
            await message.channel.send(**arguments, nonce=message.id)
        except discord.Forbidden:
            continue
        except discord.NotFound:
            break
        return True
    log.warning("No permission to answer", extra={"channel": message.channel.id})
    return False


def _attempts(message: discord.Message, reply: Reply) -> Iterator[dict[str, Any]]:
    """Yield what may be sent, from the full reply to bare text; nothing where it is known to be in vain."""
    may = _permissions(message)
    if not (may.send_messages_in_threads if isinstance(message.channel, discord.Thread) else may.send_messages):
        return
    reference = {"reference": message.to_reference(fail_if_not_exists=False)} if may.read_message_history else {}
    if may.embed_links:
        yield {**_arguments(reply, message.author.id, pictured=may.attach_files), **reference}
    yield {"content": plain(reply.embed), "suppress_embeds": True, **reference}
    if reference:
        yield {"content": plain(reply.embed), "suppress_embeds": True}


def _permissions(message: discord.Message) -> discord.Permissions:
    """Return what the bot may do in a message's channel, everything where that is not known."""
    if message.guild is None:
        return discord.Permissions.all()
    try:
        return message.channel.permissions_for(message.guild.me)
    except (AttributeError, discord.ClientException):
        return discord.Permissions.all()


def _arguments(reply: Reply, owner: int, *, pictured: bool = True) -> dict[str, Any]:
    """Return what discord.py's sending functions take."""
    arguments: dict[str, Any] = {"embed": reply.embed}
    view = view_of(reply.controls, owner)
    if view:
        arguments["view"] = view
    if reply.picture and pictured:
        picture = reply.picture
        arguments["file"] = discord.File(
            io.BytesIO(picture.png), filename=picture.name, description=picture.description
        )
    return arguments
