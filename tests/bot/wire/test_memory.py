"""A day's questions take no more memory than an hour's."""

from __future__ import annotations

from itertools import islice

from tests.benchmarks.bot import Meter, Silent, new_questions

KEPT_A_QUESTION = 1.5
"""KiB a question from which it is a leak: less than the text of one question and its answer."""


async def test_questions_leave_nothing_behind() -> None:
    asked = new_questions()
    async with Meter() as discord, Silent(discord) as bot:
        await discord.until(lambda: discord.connected)
        await discord.flood(islice(asked, 1_000))
        before = bot.resident()
        await discord.flood(islice(asked, 2_000))
        assert (bot.resident() - before) / 2_000 < KEPT_A_QUESTION
