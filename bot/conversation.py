"""When the bot is spoken to, and what it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import discord

from bot import delivery
from bot.access import may_ask
from bot.pages import Reply, Request, examples, footer_of
from bot.render.embeds import PASSAGES
from bot.render.escape import escape_clipped
from bot.render.thread import question_of, thread_of

if TYPE_CHECKING:
    from bot.client import OnRecord
    from index import Index

SPOKEN: Final = (discord.MessageType.default, discord.MessageType.reply)


async def hear(client: OnRecord, message: discord.Message) -> None:
    """Answer a message that speaks to the bot; say nothing to any other."""
    if not is_addressed(client, message) or not may_ask(client.settings, message.channel, message.author):
        return
    async with delivery.reported(message):
        wait = client.cooldown.wait(message.author.id, message.created_at)
        if wait:
            await _ask_to_wait(client, message, wait)
            return
        question = spoken(client, message)
        if not question:
            await delivery.send(message, said(hint(client.library.index)))
            return
        client.log_question(question)
        thread = (*_before(client, message), question)
        await delivery.answer(client, message, Request("a", thread))


def is_addressed(client: OnRecord, message: discord.Message) -> bool:
    """Tell whether a person speaks to the bot: in a DM, with a mention of it, or with a reply that pings it."""
    if message.author.bot or message.webhook_id or message.type not in SPOKEN or client.user is None:
        return False
    return message.guild is None or client.user.id in {user.id for user in message.mentions}


def spoken(client: OnRecord, message: discord.Message) -> str:
    """Return the question in a message: its text without the bot's mention, other people by their names."""
    text = message.content
    for user in message.mentions:
        name = "" if client.user and user.id == client.user.id else user.display_name
        text = text.replace(f"<@{user.id}>", f" {name} ").replace(f"<@!{user.id}>", f" {name} ")
    return question_of(text)


def _before(client: OnRecord, message: discord.Message) -> tuple[str, ...]:
    """Return the thread of the bot's own answer that a message replies to."""
    answered = message.reference.resolved if message.reference else None
    if not isinstance(answered, discord.Message) or client.user is None or answered.author.id != client.user.id:
        return ()
    return thread_of(footer_of(answered.embeds))


def hint(index: Index) -> str:
    """Return the line that an empty mention gets."""
    example = "".join(f", like “{escape_clipped(question, 150)}”" for question in examples(index)[:1])
    return f"Ask me about the article{example}, or see `/help`."


async def _ask_to_wait(client: OnRecord, message: discord.Message, seconds: float) -> None:
    """Say once how long it takes; repeating it would be as noisy as what it is against."""
    if client.cooldown.is_first_refusal(message.author.id):
        await delivery.send(message, said(waiting(seconds)))


def waiting(seconds: float) -> str:
    """Return the sentence that asks to wait."""
    return f"One moment: you can ask again in {max(1, round(seconds + 0.49))} s."


def said(sentence: str) -> Reply:
    """Return a sentence of the bot's own as a reply."""
    return Reply(discord.Embed(description=sentence, colour=PASSAGES), kind="hint")
