"""Which commands does Discord list for this bot? Told only when they changed, and listed in one place."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import discord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.options import Options

log = logging.getLogger(__name__)

DISCORDS_OWN = frozenset({"id", "application_id", "version", "guild_id", "dm_permission", "handler"})
"""Keys that Discord adds; `dm_permission` is the old form of `contexts`."""
FILLED_IN = frozenset({"contexts", "integration_types"})
"""Keys that Discord fills in where a command leaves them out."""
UNORDERED = FILLED_IN | {"channel_types"}


async def sync_commands(
    client: discord.Client, tree: discord.app_commands.CommandTree[Any], settings: Options
) -> bool:
    """List the tree's commands in the guild that is set, else everywhere, and tell whether anything changed.

    The disk of a host may forget, so ours are compared with what Discord has. Where nothing was listed before, the
    commands may still be listed where an earlier setting put them: these lists are emptied, for what is listed
    globally and in a guild shows twice. A failure is logged in one line, for the bot answers without commands too.
    """
    try:
        return await _sync(client, tree, settings.guild)
    except discord.Forbidden:
        log.warning(
            "No leave to list commands in server %s: invite the bot there with the link of doctor", settings.guild
        )
    except (discord.DiscordException, OSError) as error:
        log.warning("The commands could not be listed: %s", error)
    return False


async def _sync(client: discord.Client, tree: discord.app_commands.CommandTree[Any], guild_id: int | None) -> bool:
    guild = discord.Object(guild_id) if guild_id else None
    if guild:
        tree.copy_global_to(guild=guild)
    present = await _listed(client, guild_id)
    if alike(await _payload(tree, guild), present, in_guild=guild is not None):
        log.info("The commands are listed as they are")
        return False
    if not present:  # before ours are listed: a stop in between then leaves the sign that this is still to do
        await _unlist_elsewhere(client, guild_id)
    await tree.sync(guild=guild)
    log.info("The commands changed and are listed anew")
    return True


async def _payload(
    tree: discord.app_commands.CommandTree[Any], guild: discord.Object | None
) -> list[dict[str, Any]]:
    """Return what a sync of the tree would send."""
    commands = tree.get_commands(guild=guild)
    if tree.translator:
        return [await command.get_translated_payload(tree, tree.translator) for command in commands]
    return [command.to_dict(tree) for command in commands]


async def _listed(client: discord.Client, guild_id: int | None) -> list[Any]:
    """Return the commands that Discord lists for the bot, everywhere or in one guild."""
    application = client.application_id or 0
    if guild_id is None:
        return await client.http.get_global_commands(application)
    return await client.http.get_guild_commands(application, guild_id)


async def _unlist_elsewhere(client: discord.Client, guild_id: int | None) -> None:
    """Empty every other list of the bot's commands."""
    application = client.application_id or 0
    if guild_id is not None and await _listed(client, None):
        await client.http.bulk_upsert_global_commands(application, payload=[])
    async for guild in client.fetch_guilds(limit=None, with_counts=False):
        if guild.id != guild_id and await _listed(client, guild.id):
            await client.http.bulk_upsert_guild_commands(application, guild.id, payload=[])


def alike(ours: Iterable[dict[str, Any]], present: Iterable[dict[str, Any]], *, in_guild: bool = False) -> bool:
    """Tell whether two lists of commands say the same, whatever Discord adds to its own, in any order."""
    wanted, listed = _by_name(ours), _by_name(present)
    return wanted.keys() == listed.keys() and all(
        _same(command, listed[name], in_guild=in_guild) for name, command in wanted.items()
    )


def _by_name(commands: Iterable[dict[str, Any]]) -> dict[tuple[int, str], dict[str, Any]]:
    return {(command.get("type", 1), command["name"]): _essence(command) for command in commands}


def _same(wanted: dict[str, Any], listed: dict[str, Any], *, in_guild: bool) -> bool:
    """Compare two commands but for what Discord fills in, which a guild's own commands never have."""
    free = FILLED_IN if in_guild else FILLED_IN - wanted.keys()
    return _without(wanted, free) == _without(listed, free)


def _without(command: dict[str, Any], keys: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in command.items() if key not in keys}


def _essence(value: Any, key: str = "") -> Any:  # noqa: ANN401 - JSON is what it is
    """Return what a part of a command says, without what is Discord's own and what says nothing."""
    if isinstance(value, dict):
        parts = {k: _essence(v, k) for k, v in value.items() if k not in DISCORDS_OWN}
        return {k: v for k, v in parts.items() if v is not None and v is not False and v not in ("", [], {})}
    if isinstance(value, list):
        items = [_essence(item) for item in value]
        return sorted(items) if key in UNORDERED else items
    return str(value) if key == "default_member_permissions" and value is not None else value
