"""Which commands Discord lists: told once, in one place, and again only when they change."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from tests.bot.wire import payloads
from tests.bot.wire.loopback import COMMANDS, GUILD_COMMANDS
from tests.bot.wire.program import Program

if TYPE_CHECKING:
    from tests.bot.wire.loopback import Loopback

EVERYWHERE = f"/applications/{payloads.APPLICATION}/commands"
HERE = f"/applications/{payloads.APPLICATION}/guilds/{payloads.GUILD}/commands"
GUILD = str(payloads.GUILD)


async def start(discord: Loopback, **settings: str) -> str:
    """Start a bot, wait until it has looked after its commands, and stop it."""
    async with Program(discord, **settings) as program:
        await program.printed("listed")
        await discord.until(lambda: discord.connected)
        program.send(signal.SIGTERM)
        assert await program.ended() == 0
    return program.output


def names(discord: Loopback, path: str) -> set[str]:
    return {command["name"] for command in discord.commands.get(path, [])}


async def test_commands_are_listed_everywhere_once(discord: Loopback) -> None:
    await start(discord)
    assert {"ask", "speaker", "speakers", "verify", "article", "help"} <= names(discord, EVERYWHERE)
    again = await start(discord)
    assert "listed as they are" in again
    assert len(discord.sent("PUT", COMMANDS)) == 1
    assert discord.sent("PUT", GUILD_COMMANDS) == []


async def test_commands_of_a_guild_are_listed_there_alone(discord: Loopback) -> None:
    await start(discord, ONRECORD_GUILD=GUILD)
    again = await start(discord, ONRECORD_GUILD=GUILD)
    assert "listed as they are" in again
    assert len(discord.sent("PUT", GUILD_COMMANDS)) == 1
    assert names(discord, EVERYWHERE) == set()
    assert "ask" in names(discord, HERE)


async def test_a_changed_command_is_listed_anew(discord: Loopback) -> None:
    await start(discord)
    discord.commands[EVERYWHERE][0]["description"] = "as it was a version ago"
    await start(discord)
    assert len(discord.sent("PUT", COMMANDS)) == 2


async def test_a_command_that_is_gone_is_taken_off_the_list(discord: Loopback) -> None:
    await start(discord)
    gone = {**discord.commands[EVERYWHERE][0], "name": "gone"}
    discord.commands[EVERYWHERE].append(gone)
    await start(discord)
    assert "gone" not in names(discord, EVERYWHERE)


async def test_moving_to_a_guild_lists_nothing_twice(discord: Loopback) -> None:
    await start(discord)
    await start(discord, ONRECORD_GUILD=GUILD)
    assert names(discord, EVERYWHERE) == set()
    assert "ask" in names(discord, HERE)


async def test_moving_from_a_guild_lists_nothing_twice(discord: Loopback) -> None:
    await start(discord, ONRECORD_GUILD=GUILD)
    await start(discord)
    assert names(discord, HERE) == set()
    assert "ask" in names(discord, EVERYWHERE)


async def test_a_bot_that_may_not_list_commands_answers_all_the_same(discord: Loopback) -> None:
    discord.fail("GET", GUILD_COMMANDS, 403, {"message": "Missing Access", "code": 50001})
    async with Program(discord, ONRECORD_GUILD=GUILD) as program:
        await program.printed("No leave to list commands")
        await discord.until(lambda: discord.connected)
        await discord.mention("what did Vance say?")
        await discord.received("POST", rf"/channels/{payloads.CHANNEL}/messages")
        assert "Traceback" not in program.output
