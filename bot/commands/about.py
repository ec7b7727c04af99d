"""What has been read, and what can be asked: /article and /help."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot import delivery
from bot.pages import Controls, Reply, examples
from bot.render.cards import article_embed, help_embed
from bot.render.escape import web_address

if TYPE_CHECKING:
    from bot.client import OnRecord
    from bot.library import Library
    from index import Index

    Event = discord.Interaction[OnRecord]


@app_commands.command(description="Which article this is: title, publisher, date, link, and how it was read")
async def article(interaction: Event) -> None:
    """Show what is known of the article."""
    library = interaction.client.library
    await delivery.respond(interaction, lambda: known(library))


def known(library: Library) -> Reply | str:
    """Return the card of the article, or a sentence where there is none."""
    articles = library.index.articles
    if not articles:
        return "I have no article to answer from."
    embed = article_embed(articles[0], read_at=library.read_at, more=len(articles) - 1)
    return Reply(embed, Controls(url=web_address(articles[0].url)), "article")


@app_commands.command(name="help", description="What you can ask, and what I see of this channel")
async def help_(interaction: Event) -> None:
    """Show what can be asked, to the user alone."""
    client = interaction.client
    name = client.user.name if client.user else "onrecord"
    await delivery.respond(interaction, lambda: helped(name, client.library.index), private=True)


def helped(name: str, index: Index) -> Reply:
    """Return what can be asked, with examples from the article at hand."""
    article = index.articles[0] if index.articles else None
    return Reply(help_embed(name, examples(index), article), kind="help")
