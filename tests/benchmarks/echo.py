"""A bare discord.py bot that sends back what it is told: the peer of the benchmark."""

from __future__ import annotations

import os

import discord

client = discord.Client(intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True))


@client.event
async def on_message(message: discord.Message) -> None:
    if not message.author.bot:
        await message.channel.send(message.content)


client.run(os.environ["ONRECORD_TOKEN"], log_handler=None)
