"""What happens when a button is pressed or a question is picked from a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot import delivery
from bot.pages import Request, context_page, footer_of
from bot.render.thread import question_of

if TYPE_CHECKING:
    import discord

    from bot.client import OnRecord
    from bot.pages import Reply
    from bot.views import Target
    from index import Index

    Click = discord.Interaction[OnRecord]

TURNS: Final = frozenset({"prev", "next"})
LOOKS: Final = frozenset({"near", "up", "down"})
NOT_YOURS: Final = "Only the one who asked turns these pages. Ask yourself, and you get your own."
GONE: Final = "The article has changed since, and this paragraph is gone. Please ask again."


async def press(interaction: Click, target: Target) -> None:
    """Show what a button leads to in place of its message; only the asker turns pages, all others may look."""
    if target.verb in TURNS and target.owner != interaction.user.id:
        await delivery.tell(interaction, NOT_YOURS)
        return
    asked = footer_of(interaction.message.embeds) if interaction.message else None
    index = interaction.client.library.index
    if target.verb in LOOKS:
        await delivery.edit(interaction, lambda: _context(index, target, asked or ""), target.owner)
    else:
        kind = "n" if target.verb == "nearest" else target.kind
        await delivery.edit(interaction, Request.again(kind, asked, target.page), target.owner)


def _context(index: Index, target: Target, asked: str) -> Reply | str:
    """Return a passage in its context, or a sentence that says that it is gone."""
    return context_page(index, target.kind, target.page, target.place, asked) or GONE


async def pick(interaction: Click, target: Target, question: str) -> None:
    """Ask what was picked: for all to see where the one who asked first picks it, else in private."""
    hidden = interaction.message is not None and interaction.message.flags.ephemeral
    await delivery.respond(
        interaction,
        Request("a", (question_of(question),)),
        private=hidden or target.owner != interaction.user.id,
    )
