"""What `onrecord doctor` finds, and what it says to do."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.bot.wire import payloads
from tests.bot.wire.loopback import TOKEN, Loopback
from tests.bot.wire.program import Program

if TYPE_CHECKING:
    from pathlib import Path

INVITE = (
    f"https://discord.com/oauth2/authorize?client_id={payloads.APPLICATION}"
    "&scope=bot+applications.commands&permissions=274878024704"
)


async def examine(discord: Loopback, **settings: str) -> tuple[int, str]:
    """Return the exit code and the output of the doctor."""
    async with Program(discord, sys.executable, "-m", "bot", "doctor", **settings) as program:
        code = await program.ended()
    assert "Traceback" not in program.output
    assert TOKEN not in program.output
    return code, program.output


async def test_all_is_well(discord: Loopback) -> None:
    code, said = await examine(discord)
    assert code == 0
    assert "FAIL" not in said
    assert re.search(r"ok    article   .*: \d+ passages, \d+ speakers", said)
    assert "Logged in as onrecord" in said
    assert INVITE in said
    assert discord.identified == 0


async def test_a_missing_token_is_what_is_missing(discord: Loopback) -> None:
    code, said = await examine(discord, ONRECORD_TOKEN="")
    assert code == 1
    assert "FAIL  token     ONRECORD_TOKEN is not set" in said
    assert re.search(r"ok    article   .*: \d+ passages, \d+ speakers", said)
    assert discord.requests == []


async def test_a_refused_token_fails(discord: Loopback) -> None:
    code, said = await examine(discord, ONRECORD_TOKEN="wrong.token")  # noqa: S106 - to be refused
    assert code == 1
    assert "FAIL  token     Discord refuses it" in said
    assert "wrong.token" not in said


async def test_an_unreadable_article_fails_and_the_rest_is_examined(discord: Loopback, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "The harbour\n\nThe ferry leaves at noon, said Ann Lee, the harbour master.\n", encoding="utf-8"
    )
    code, said = await examine(discord, ONRECORD_ARTICLE=f"no-such-page.html,{page}")
    assert code == 1
    assert "FAIL  article" in said
    assert "no-such-page.html" in said
    assert "ok    article" in said
    assert "Logged in as" in said


@pytest.mark.parametrize(
    ("setting", "level", "words"),
    [
        ({"interactions_endpoint_url": "https://example.com"}, "FAIL", "Interactions Endpoint URL"),
        ({"bot_require_code_grant": True}, "FAIL", "Requires OAuth2 Code Grant"),
        ({"bot_public": False}, "note", "Public Bot is off"),
        ({"flags": 1 << 19}, "note", "Message Content Intent is on"),
    ],
)
async def test_a_setting_of_the_application_is_noticed(
    discord: Loopback, setting: dict[str, object], level: str, words: str
) -> None:
    discord.application = payloads.application(**setting)
    code, said = await examine(discord)
    assert code == (1 if level == "FAIL" else 0)
    assert [line for line in said.splitlines() if line.startswith(level) and words in line]


async def test_the_guild_that_is_set_is_looked_up(discord: Loopback) -> None:
    code, said = await examine(discord, ONRECORD_GUILD=str(payloads.GUILD))
    assert code == 0
    assert "readers" in said


async def test_a_guild_without_the_bot_fails(discord: Loopback) -> None:
    code, said = await examine(discord, ONRECORD_GUILD="42")
    assert code == 1
    assert "The bot is not in server 42" in said
    assert INVITE in said


async def test_a_discord_that_is_away_fails() -> None:
    away = Loopback()
    away.url = "http://127.0.0.1:9"
    code, said = await examine(away)
    assert code == 1
    assert "Discord cannot be reached" in said
