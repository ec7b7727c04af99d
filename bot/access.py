"""Who may ask, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from bot.options import Options


def may_ask(settings: Options, channel: object, user: discord.abc.User) -> bool:
    """Tell whether the settings let a user ask in a channel; what denies is stronger, and DMs are always open."""
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return True
    places = {channel.id, *_around(channel)}
    roles = {role.id for role in user.roles} if isinstance(user, discord.Member) else set()
    return (
        places.isdisjoint(settings.denied_channels)
        and roles.isdisjoint(settings.denied_roles)
        and not (settings.allowed_channels and places.isdisjoint(settings.allowed_channels))
        and not (settings.allowed_roles and roles.isdisjoint(settings.allowed_roles))
    )


def _around(channel: discord.abc.GuildChannel | discord.Thread) -> set[int]:
    """Return the ids of what a channel lies in: a thread's channel, a channel's category."""
    parent = channel.parent if isinstance(channel, discord.Thread) else None
    category = (
        channel.category_id if not isinstance(channel, discord.Thread) else getattr(parent, "category_id", None)
    )
    return {place for place in (getattr(channel, "parent_id", None), category) if place}
