"""Who speaks: /speaker and /speakers."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot import delivery
from bot.chart import speakers_picture
from bot.pages import OPTION, OPTIONS, Controls, Reply, Request, speaker_options
from bot.render.cards import LISTED, speakers_embed
from bot.render.escape import clean, clip
from bot.render.excerpt import counted

if TYPE_CHECKING:
    from bot.client import OnRecord
    from index import Index, SpeakerRecord

    Event = discord.Interaction[OnRecord]

LONGEST_NAME = 100
LONGEST_TOPIC = 150


@app_commands.command(description="Who somebody is, and everything they are quoted with")
@app_commands.describe(name="Whose words", about="Only what they say about this")
async def speaker(
    interaction: Event,
    name: app_commands.Range[str, 1, LONGEST_NAME],
    about: app_commands.Range[str, 1, LONGEST_TOPIC] | None = None,
) -> None:
    """Show a speaker's card, or their words on a topic."""
    interaction.client.log_question(f"{name} {about or ''}")
    await delivery.respond(interaction, Request("s", (name, about) if about else (name,)))


@speaker.autocomplete("name")
async def _names(interaction: Event, typed: str) -> list[app_commands.Choice[str]]:
    """Offer the speakers that a half-typed or misspelt name may mean."""
    index = interaction.client.library.index
    records = await asyncio.to_thread(index.suggest_speakers, typed, OPTIONS)
    return [app_commands.Choice(name=_choice(record), value=_value(record)) for record in records[:OPTIONS]]


def _choice(record: SpeakerRecord) -> str:
    """Return a speaker with their role and number of statements."""
    speaker = record.speaker
    counts = counted(len(record.quotations), "statement")
    role = f", {clean(speaker.descriptions[0])}" if speaker.descriptions else ""
    return f"{clip(clean(speaker.name) + role, OPTION - len(counts) - 3)} · {counts}"


def _value(record: SpeakerRecord) -> str:
    return clean(record.speaker.name)[:OPTION] or "?"


@app_commands.command(description="Everyone quoted, and how much of the page each one gets")
async def speakers(interaction: Event) -> None:
    """Show everyone quoted, as a list and as a picture."""
    client = interaction.client
    await delivery.respond(interaction, lambda: everyone(client.library.index))


def everyone(index: Index) -> Reply:
    """Return everyone quoted with a picture of their parts, and a menu to pick one from."""
    records = sorted(index.speakers(), key=lambda record: -record.words)
    article = index.articles[0] if index.articles else None
    picture = speakers_picture(records[:LISTED]) if records else None
    embed = speakers_embed(records, article)
    if picture:
        embed.set_image(url=f"attachment://{picture.name}")
    options = speaker_options(records)
    return Reply(embed, Controls(options=options, prompt="Whose words do you want to see?"), "speakers", picture)
