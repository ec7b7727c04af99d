"""A loopback Discord for every test of the wire, and the bot beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.bot.wire.contract import VARIABLE, description
from tests.bot.wire.loopback import Loopback
from tests.bot.wire.program import Program

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback() as discord:
        yield discord


@pytest.fixture
async def bot(discord: Loopback) -> AsyncIterator[Program]:
    """Start the bot and wait until the gateway has told it of its server."""
    async with Program(discord) as program:
        await discord.until(lambda: discord.connected)
        yield program


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what could not be tested for want of a file."""
    if description() is None:
        terminalreporter.write_line(
            f"Requests were not held to Discord's OpenAPI description: set {VARIABLE} to its path."
        )
