"""The bot as a process of its own, which knows nothing of being tested."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.bot.wire.loopback import PATIENCE, TOKEN

if TYPE_CHECKING:
    from tests.bot.wire.loopback import Loopback

ROOT = Path(__file__).parents[3]
SITE = Path(__file__).parent / "site"
PYTHON = os.environ.get("BOT_PYTHON", sys.executable)
"""The interpreter that runs the bot: set to another one, the bot is tested with what is installed there."""


class Program:
    """Run a command beside a loopback Discord, in a folder without `.env`; what it prints is in `lines`."""

    echoes = True
    """Print the output at the end, for pytest to show where a test fails."""

    def __init__(self, discord: Loopback, *command: str, folder: Path | str = SITE, **settings: str) -> None:
        self.discord = discord
        self.command = command or (PYTHON, "-m", "bot", "run")
        self.folder = folder
        self.settings = {"ONRECORD_TOKEN": TOKEN, "ONRECORD_COOLDOWN": "0", **settings}
        self.lines: list[str] = []
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._printed = asyncio.Condition()

    async def __aenter__(self) -> Self:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("ONRECORD_", "PYTHON"))}
        paths = os.pathsep.join([str(SITE), str(ROOT)])
        path = os.pathsep.join([str(Path(PYTHON).parent), kept.get("PATH", "")])
        environment = {
            **kept, **self.settings, "PYTHONPATH": paths, "PATH": path, "LOOPBACK": self.discord.url,
            "PYTHONUNBUFFERED": "1",
        }  # fmt: skip
        self._process = await asyncio.create_subprocess_exec(
            *self.command,
            cwd=self.folder,
            env=environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
        )
        self._reading = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.process.returncode is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        await self.process.wait()
        if self._reading:
            await self._reading
        if self.echoes:
            print(self.output)

    @property
    def process(self) -> asyncio.subprocess.Process:
        assert self._process
        return self._process

    @property
    def output(self) -> str:
        return "\n".join(self.lines)

    def send(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    async def ended(self) -> int:
        """Wait for the end and return the exit code."""
        async with asyncio.timeout(PATIENCE):
            code = await self.process.wait()
            if self._reading:
                await self._reading
        return code

    async def printed(self, words: str, count: int = 1) -> str:
        """Wait for a line of the output that holds some words, and return it."""
        async with asyncio.timeout(PATIENCE), self._printed:
            await self._printed.wait_for(lambda: sum(words in line for line in self.lines) >= count)
        return [line for line in self.lines if words in line][count - 1]

    def resident(self) -> int:
        """Return the process's resident memory in KiB."""
        return int(self._status("VmRSS")[0])

    def sleeps(self) -> bool:
        """Tell whether the process waits for something to happen."""
        return self._status("State")[0] == "S"

    def _status(self, name: str) -> list[str]:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return next(line for line in status.splitlines() if line.startswith(name)).split()[1:]

    async def _read(self) -> None:
        stream = self.process.stdout
        assert stream
        while line := await stream.readline():
            self.lines.append(line.decode(errors="replace").rstrip("\n"))
            async with self._printed:
                self._printed.notify_all()
