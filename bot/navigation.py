"""What happens when a button is pressed or a question is picked from a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot import delivery
from bot.pages import answer_page, context_page, footer_of, nearest_page, origin_page
from bot.render.thread import question_of, thread_of

if TYPE_CHECKING:
    import discord

    from bot.client import OnRecord
    from bot.pages import Reply
    from bot.views import Target

    Click = discord.Interaction[OnRecord]

TURNS: Final = frozenset({"prev", "next"})
NOT_YOURS: Final = "Only the one who asked turns these pages. Ask yourself, and you get your own."
GONE: Final = "The article has changed since, and this paragraph is gone. Please ask again."


async def press(interaction: Click, target: Target) -> None:
    """Show what a button leads to in place of its message; only the asker turns pages, all others may look."""
    if target.verb in TURNS and target.owner != interaction.user.id:
        await delivery.tell(interaction, NOT_YOURS)
        return
    asked = footer_of(interaction.message.embeds) if interaction.message else None
    await delivery.edit(interaction, lambda: _page(interaction.client, target, asked), target.owner)


def _page(client: OnRecord, target: Target, asked: str | None) -> Reply | str:
    """Return what a button leads to, or a sentence that says why it leads nowhere any more."""
    index = client.library.index
    if target.verb == "nearest":
        return nearest_page(index, thread_of(asked))
    if target.verb in ("near", "up", "down"):
        return context_page(index, target.kind, target.page, target.place, asked or "") or GONE
    return origin_page(index, client.settings, target.kind, target.page, asked)


async def pick(interaction: Click, target: Target, question: str) -> None:
    """Ask what was picked: for all to see where the one who asked first picks it, else in private."""
    client, thread = interaction.client, (question_of(question),)
    hidden = interaction.message is not None and interaction.message.flags.ephemeral
    await delivery.respond(
        interaction,
        lambda: answer_page(client.library.index, client.settings, thread),
        private=hidden or target.owner != interaction.user.id,
    )
