"""An embed as a plain message, for channels where the bot may not embed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.render.escape import ELLIPSIS, escape_clipped, length

if TYPE_CHECKING:
    import discord

CONTENT = 2_000
_TITLE, _FOOTER = 300, 300


def plain(embed: discord.Embed) -> str:
    """Return an embed's title, as many of its paragraphs as fit into one message, and its footer."""
    title = f"**{embed.title[:_TITLE]}**" if embed.title and length(embed.title) <= _TITLE else ""
    footer = f"*{escape_clipped(embed.footer.text, _FOOTER)}*" if embed.footer.text else ""
    room = CONTENT - length(title) - length(footer) - 2 * len(f"\n\n{ELLIPSIS}")
    kept: list[str] = []
    for part in (embed.description or "").split("\n\n"):
        room -= length(part) + 2
        if room < 0:
            kept.append(ELLIPSIS)
            break
        kept.append(part)
    return "\n\n".join(filter(None, [title, *kept, footer]))
