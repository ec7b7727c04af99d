"""The slash commands and message menus, one module a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bot.commands.about import article, help_
from bot.commands.asking import ask, ask_this
from bot.commands.speakers import speaker, speakers
from bot.commands.verifying import check_the_quotes, verify

if TYPE_CHECKING:
    from discord import app_commands

COMMANDS: Final[tuple[Any, ...]] = (ask, speaker, speakers, verify, article, help_, check_the_quotes, ask_this)


def add_to(tree: app_commands.CommandTree[Any]) -> None:
    """Add every command to a tree."""
    for command in COMMANDS:
        tree.add_command(command)
