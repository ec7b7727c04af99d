"""Ask a question: /ask, and "Ask this" on a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot import delivery
from bot.pages import Request
from bot.render.thread import LONGEST_QUESTION, question_of

if TYPE_CHECKING:
    from bot.client import OnRecord

    Event = discord.Interaction[OnRecord]


@app_commands.command(description="Ask what the article says; it answers in its own words")
@app_commands.describe(
    question="For example: what did the president say about the war?", private="Show the answer to you alone"
)
async def ask(
    interaction: Event,
    question: app_commands.Range[str, 1, LONGEST_QUESTION],
    private: bool = False,  # noqa: FBT001, FBT002 - an option of a slash command is positional
) -> None:
    """Answer a question."""
    await _answer(interaction, question, private=private)


@app_commands.context_menu(name="Ask this")
async def ask_this(interaction: Event, message: discord.Message) -> None:
    """Answer a message as if it were a question."""
    if not question_of(message.content):
        await delivery.tell(interaction, "There is no text in that message to ask about.")
        return
    await _answer(interaction, message.content)


async def _answer(interaction: Event, text: str, *, private: bool = False) -> None:
    question = question_of(text)
    interaction.client.log_question(question)
    await delivery.respond(interaction, Request("a", (question,)), private=private)
