"""The Procfile's worker, started as a host starts it, serves all that can be asked."""

from __future__ import annotations

import shutil
import signal
import sys
from typing import TYPE_CHECKING

from tests.bot.wire import payloads
from tests.bot.wire.loopback import MESSAGES
from tests.bot.wire.program import ROOT, Program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bot.wire.loopback import Loopback


async def test_honcho_serves_the_procfile(discord: Loopback, tmp_path: Path) -> None:
    shutil.copy(ROOT / "Procfile", tmp_path)
    async with Program(discord, sys.executable, "-m", "honcho", "start", folder=tmp_path) as program:
        await discord.until(lambda: discord.connected)
        await discord.mention("what did Vance say?", asker=1)
        assert "Vance" in str((await discord.received("POST", MESSAGES)).body["embeds"])
        used = [
            payloads.slash("ask", question="what did Vance say?"),
            payloads.slash("speaker", name="Vance"),
            payloads.slash("speakers"),
        ]
        for interaction in used:
            assert "Vance" in str((await discord.use(interaction)).body["data"]["embeds"])
        verified = await discord.use(payloads.slash("verify", quote="what did the Romans ever do for us"))
        assert verified.body["data"]["embeds"]
        program.send(signal.SIGTERM)
        await program.ended()
    assert "Told to stop" in program.output
    assert "Traceback" not in program.output


async def test_everything_is_answered_with_json_logs_too(discord: Loopback) -> None:
    async with Program(discord, ONRECORD_LOG_FORMAT="json") as program:
        await discord.until(lambda: discord.connected)
        await discord.mention("what did Vance say?")
        await discord.received("POST", MESSAGES)
        line = await program.printed('"kind"')
        assert '"ms"' in line
        assert str(payloads.ASKER) not in line


async def test_a_button_of_an_earlier_process_works(discord: Loopback) -> None:
    async with Program(discord) as first:
        await discord.until(lambda: discord.connected)
        await discord.mention("what did Trump say?")
        answer = payloads.reply("", (await discord.received("POST", MESSAGES)).body)
        first.send(signal.SIGTERM)
        assert await first.ended() == 0
    items = [item for row in answer["components"] for item in row["components"]]
    button = next(item["custom_id"] for item in items if item.get("custom_id") and not item.get("disabled"))
    async with Program(discord) as second:
        await discord.until(lambda: discord.connected)
        response = await discord.use(payloads.press(button, answer))
        assert response.body["type"] in {6, 7}
        assert second.process.returncode is None
