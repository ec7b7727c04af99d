"""Commands that say the same are told from commands that changed."""

from __future__ import annotations

import discord
import pytest
from discord import app_commands

from bot import commands
from bot.sync import alike


@pytest.fixture
def ours() -> list[dict[str, object]]:
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    commands.add_to(tree)
    return [command.to_dict(tree) for command in tree.get_commands()]


def as_listed(command: dict[str, object], **changes: object) -> dict[str, object]:
    """Return a command as Discord gives it back."""
    own = {"id": "1", "application_id": "2", "version": "3", "description_localizations": None, "nsfw": False}
    kept = {key: value for key, value in command.items() if value not in (None, [])}
    return {"description": "", "contexts": None, "integration_types": [0], **own, **kept, **changes}


def test_what_discord_adds_is_no_change(ours: list[dict[str, object]]) -> None:
    assert alike(ours, [as_listed(command) for command in reversed(ours)])


def test_contexts_of_a_guild_are_not_compared() -> None:
    ours = {"name": "a", "type": 1, "contexts": [0, 1], "integration_types": [0]}
    there = {"name": "a", "type": 1, "contexts": None}
    assert alike([ours], [there], in_guild=True)
    assert not alike([ours], [there])


def test_contexts_have_no_order() -> None:
    assert alike([{"name": "a", "contexts": [0, 1]}], [{"name": "a", "contexts": [1, 0]}])


def test_permissions_are_compared_as_text() -> None:
    ours = {"name": "a", "default_member_permissions": 8}
    assert alike([ours], [{"name": "a", "default_member_permissions": "8"}])
    assert not alike([ours], [{"name": "a", "default_member_permissions": "16"}])
    assert not alike([{"name": "a", "default_member_permissions": 0}], [{"name": "a"}])


@pytest.mark.parametrize(
    "change",
    [
        {"description": "another"},
        {"name": "another"},
        {"type": 2},
        {"options": [{"type": 3, "name": "more", "description": "more", "required": False}]},
        {"default_member_permissions": "8"},
        {"nsfw": True},
    ],
)
def test_any_change_is_noticed(ours: list[dict[str, object]], change: dict[str, object]) -> None:
    listed = [as_listed(command) for command in ours]
    first = next(command for command in listed if command["type"] == 1)
    first.update(change)
    assert not alike(ours, listed)


def test_an_option_that_changed_is_noticed() -> None:
    option = {"type": 4, "name": "n", "description": "d", "min_value": 0}
    ours = {"name": "a", "options": [option]}
    assert alike([ours], [{"name": "a", "options": [{**option, "required": False, "choices": []}]}])
    assert not alike([ours], [{"name": "a", "options": [{**option, "min_value": None}]}])
    assert not alike([ours], [{"name": "a", "options": [{**option, "required": True}]}])


def test_one_more_or_one_less_is_a_change(ours: list[dict[str, object]]) -> None:
    listed = [as_listed(command) for command in ours]
    assert not alike(ours, listed[1:])
    assert not alike(ours[1:], listed)
    assert not alike(ours, [])
