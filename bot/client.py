"""The Discord client: what it listens to, what it keeps in memory, and whom it hands events to."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final

import discord

from bot import commands, conversation, delivery, navigation
from bot.access import may_ask
from bot.cooldown import Cooldown
from bot.views import ITEMS

if TYPE_CHECKING:
    from bot.library import Library
    from bot.options import Options
    from bot.views import Target

log = logging.getLogger(__name__)

INTENTS: Final = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
"""None of them privileged: a message's text comes with a mention, a reply that pings, or a DM."""


class OnRecord(discord.Client):
    """Answer over the library's index; `settings` say to whom and how, `options` go to `discord.Client`."""

    def __init__(self, settings: Options, library: Library, **options: Any) -> None:  # noqa: ANN401 - the library's own
        super().__init__(
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            **options,
        )
        self.settings = settings
        self.library = library
        self.cooldown = Cooldown(settings.cooldown)
        self.tree = Tree(self)
        commands.add_to(self.tree)

    async def setup_hook(self) -> None:
        """Hear clicks on messages of the processes before this one."""
        self.add_dynamic_items(*ITEMS)

    async def on_message(self, message: discord.Message) -> None:
        """Answer where the bot is spoken to."""
        await conversation.hear(self, message)

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:  # noqa: ANN401 - the library's own
        """Log what went wrong outside a question in discord.py's stead, which would print it."""
        log.exception("Unexpected error in %s", event_method)  # noqa: LOG004 - discord.py calls this in its handler

    async def pressed(self, interaction: discord.Interaction[OnRecord], target: Target) -> None:
        """Show what a button leads to."""
        async with delivery.reported(interaction):
            await navigation.press(interaction, target)

    async def picked(self, interaction: discord.Interaction[OnRecord], target: Target, question: str) -> None:
        """Ask what was picked from a menu."""
        async with delivery.reported(interaction):
            if await self.tree.admits(interaction):
                await navigation.pick(interaction, target, question)

    def log_question(self, text: str) -> None:
        """Log what is asked, for whoever looks for a fault; no other level shows it."""
        log.debug("Question: %s", text)


class Tree(discord.app_commands.CommandTree[OnRecord]):
    """Hold the commands; keep out who may not ask, and give an account of errors."""

    async def interaction_check(self, interaction: discord.Interaction[OnRecord], /) -> bool:
        """Tell whether a command may run; half-typed options are always completed."""
        if interaction.type is discord.InteractionType.autocomplete:
            return True
        return await self.admits(interaction)

    async def admits(self, interaction: discord.Interaction[OnRecord]) -> bool:
        """Tell whether the user may ask here and now, and if not, tell them why in private."""
        client = interaction.client
        if not may_ask(client.settings, interaction.channel, interaction.user):
            await delivery.tell(interaction, "I do not answer here, or not you; whoever runs me has set it so.")
            return False
        wait = client.cooldown.wait(interaction.user.id, interaction.created_at)
        if wait:
            await delivery.tell(interaction, conversation.waiting(wait))
        return not wait

    async def on_error(
        self, interaction: discord.Interaction[OnRecord], error: discord.app_commands.AppCommandError, /
    ) -> None:
        """Report an error of a command."""
        await delivery.report(interaction, error)
