"""Print how fast and how large the bot is, beside a bare discord.py echo bot measured in the same run.

python -m tests.benchmarks.bot [QUESTIONS]

Both are processes of their own that talk to a loopback Discord over sockets; what the measuring side takes is in
both figures. Blocks of questions alternate between the two, so that a busy machine slows both alike. Each kind is
asked twice over: of a bot that rests, as it does nearly always, and one question after the other at once, so that
what a bot still does after its reply counts in the next time.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import time
from collections import defaultdict
from contextlib import AsyncExitStack
from itertools import cycle, islice, product
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from tests.bot.wire.loopback import MESSAGES, Loopback, Request
from tests.bot.wire.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parent
QUESTIONS = HERE.parent / "evaluation" / "questions.jsonl"
ALL = 20_000
BLOCKS, BLOCK = 20, 50
AT_ONCE = 16
ASKERS = 997
RESTING, BUSY = "of a bot at rest", "one after the other"
ASLEEP, MOMENT = 2, 0.001
STARTS = 3
OPENINGS = ("", "so, ", "hey, ", "please tell me ", "do you know ", "quick question: ", "I wonder ", "one more: ")


class Meter(Loopback):
    """A loopback Discord that keeps times instead of requests."""

    def __init__(self) -> None:
        super().__init__()
        self.replies = 0
        self.replied_at = 0.0
        self._more = asyncio.Event()

    def record(self, request: Request) -> None:
        """Take the time of a reply."""
        if request.matches("POST", MESSAGES):
            self.replies += 1
            self.replied_at = time.perf_counter()
            self._more.set()

    async def replies_reach(self, count: int) -> None:
        """Wait until so many questions are answered."""
        async with asyncio.timeout(60):
            while self.replies < count:
                self._more.clear()
                await self._more.wait()

    async def seconds_to_reply(self, question: str, asker: int) -> float:
        """Return the time from a question's event to the reply's request."""
        before = self.replies
        began = time.perf_counter()
        await self.mention(question, asker=asker)
        await self.replies_reach(before + 1)
        return self.replied_at - began

    async def flood(self, questions: Iterable[tuple[str, int]]) -> float:
        """Ask many questions, some at once, and return how many are answered a second."""
        began, before = time.perf_counter(), self.replies
        asked = 0
        for question, asker in questions:
            await self.mention(question, asker=asker)
            asked += 1
            await self.replies_reach(before + asked - AT_ONCE)
        await self.replies_reach(before + asked)
        return asked / (time.perf_counter() - began)


class Silent(Program):
    """A bot whose output is shown only where the measuring fails."""

    echoes = False

    async def __aexit__(self, failure: object = None, *_: object) -> None:
        await super().__aexit__()
        if failure:
            print(*self.lines[-20:], sep="\n")


class Subject:
    """One bot under measurement."""

    def __init__(self, name: str, *command: str) -> None:
        self.name, self.command = name, command
        self.discord = Meter()
        self.times: dict[tuple[str, str], list[float]] = defaultdict(list)
        self.resident: dict[int, float] = {}
        self.starts: list[float] = []
        self.per_second = 0.0
        self._program: Program | None = None
        self._questions = {"new": new_questions(), "known": known_questions()}

    async def start(self, stack: AsyncExitStack) -> None:
        """Start a few times for the clock, and once to stay."""
        await stack.enter_async_context(self.discord)
        for _ in range(STARTS):
            async with Silent(self.discord, *self.command) as program:
                await self._ready()
                program.send(signal.SIGTERM)
                await program.process.wait()
            await self.discord.until(lambda: not self.discord.connected)
        self._program = await stack.enter_async_context(Silent(self.discord, *self.command))
        await self._ready()
        self.note()
        await self.discord.flood(islice(self._questions["known"], BLOCK))

    async def _ready(self) -> None:
        began = time.perf_counter()
        await self.discord.until(lambda: self.discord.connected)
        self.starts.append(time.perf_counter() - began)

    async def ask_in_turn(self, kind: str, pace: str, count: int) -> None:
        """Ask one question after the other."""
        for question in islice(self._questions[kind], count):
            if pace == RESTING:
                await self._rest()
            self.times[kind, pace].append(await self.discord.seconds_to_reply(*question))

    async def _rest(self) -> None:
        """Wait until the bot sleeps and still does a moment later."""
        assert self._program
        seen = 0
        while seen < ASLEEP:
            await asyncio.sleep(MOMENT)
            seen = seen + 1 if self._program.sleeps() else 0

    async def flood(self, count: int) -> None:
        """Ask so many new ones that all together are `count`."""
        missing = max(AT_ONCE, count - self.discord.replies)
        self.per_second = await self.discord.flood(islice(self._questions["new"], missing))
        self.note()

    def note(self) -> None:
        """Keep the resident memory by the number of questions answered."""
        assert self._program
        self.resident[self.discord.replies] = self._program.resident() / 1024


def known_questions() -> Iterator[tuple[str, int]]:
    """Yield the questions of the evaluation with who asks them, over and over."""
    texts = [json.loads(line)["q"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    return zip(cycle(texts), cycle(range(1_000, 1_000 + ASKERS)), strict=False)


def new_questions() -> Iterator[tuple[str, int]]:
    """Yield the same in other words, each one once: no two have the same opening and the same marks at the end."""
    for number, (text, asker) in enumerate(known_questions()):
        marks = f"{number:016b}".replace("0", "?").replace("1", "!")
        yield OPENINGS[number % len(OPENINGS)] + text.rstrip("?") + marks, asker


def show(ours: Subject, echo: Subject) -> None:
    """Print every figure with its peer and their ratio."""
    names = {"new": "questions never asked before", "known": "questions asked before"}
    for (kind, pace), times in ours.times.items():
        peer = echo.times[kind, pace]
        mine, theirs = 1e3 * median(times), 1e3 * median(peer)
        print(f"event to reply, {len(times)} {names[kind]}, {pace}, median: {mine:.2f} ms")
        print(f"  bare discord.py echo: {theirs:.2f} ms; ratio {mine / theirs:.2f} (aim 1.5)")
        slow, slow_peer = 1e3 * quantiles(times, n=20)[-1], 1e3 * quantiles(peer, n=20)[-1]
        print(f"  95 of 100: {slow:.2f} ms; echo {slow_peer:.2f} ms")
    rate, most = ours.per_second, echo.per_second
    print(f"new questions a second, {AT_ONCE} at once: {rate:.0f}; echo {most:.0f}; ratio {most / rate:.2f}")
    for count, size in ours.resident.items():
        there = echo.resident.get(count, 0.0)
        ratio = size / there
        print(f"resident after {count} questions: {size:.1f} MB; echo {there:.1f} MB; ratio {ratio:.2f} (aim 1.6)")
    began, there = median(ours.starts), median(echo.starts)
    print(f"start to connected, median of {len(ours.starts)}: {began:.2f} s; echo {there:.2f} s")


async def main(count: int) -> None:
    ours = Subject("onrecord", sys.executable, "-m", "bot", "run")
    echo = Subject("echo", sys.executable, str(HERE / "echo.py"))
    async with AsyncExitStack() as stack:
        for subject in (ours, echo):
            await subject.start(stack)
        for _, kind, pace, subject in product(range(BLOCKS), ("new", "known"), (RESTING, BUSY), (ours, echo)):
            await subject.ask_in_turn(kind, pace, BLOCK)
        for part in (count // 4, count // 2, count):
            for subject in (ours, echo):
                await subject.flood(part)
        show(ours, echo)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else ALL))
