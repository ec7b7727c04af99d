"""A process's life: refused, told to stop, told to read again."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from tests.bot.wire import payloads
from tests.bot.wire.loopback import CALLBACKS, MESSAGES, TOKEN
from tests.bot.wire.program import Program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bot.wire.loopback import Loopback

QUESTION = "what did Vance say?"


def write(page: Path, *, ferry: str) -> None:
    """Write an article that says when the ferry leaves."""
    others = "The bakery opens at seven and sells out by ten.\n\nThe library is shut on Sundays."
    said = f"The ferry leaves at {ferry}, the harbour master said on Monday."
    page.write_text(f"The harbour\n\n{said}\n\n{others}\n", encoding="utf-8")


async def test_a_refused_token_is_one_sentence_and_one_request(discord: Loopback) -> None:
    secret = "another.token.than.the.right.one"  # noqa: S105 - to be refused
    async with Program(discord, ONRECORD_TOKEN=secret, ONRECORD_LOG_LEVEL="DEBUG") as program:
        assert await program.ended() == 2
    assert "Discord refuses the token" in program.lines[-1]
    assert "Traceback" not in program.output
    assert secret not in program.output
    assert len(discord.requests) == 1


async def test_a_refused_token_lets_some_time_pass_unless_told_to_stop(discord: Loopback) -> None:
    async with Program(discord, ONRECORD_TOKEN="wrong") as program:  # noqa: S106 - to be refused
        await program.printed("Discord refuses the token")
        assert program.process.returncode is None
        program.send(signal.SIGTERM)
        assert await program.ended() == 2


async def test_a_missing_token_is_one_sentence(discord: Loopback) -> None:
    async with Program(discord, ONRECORD_TOKEN="") as program:
        assert await program.ended() == 2
    assert len(program.lines) == 1
    assert "ONRECORD_TOKEN is not set" in program.output
    assert discord.requests == []


async def test_a_wrong_setting_is_one_sentence(discord: Loopback) -> None:
    async with Program(discord, ONRECORD_PAGE_SIZE="many") as program:
        assert await program.ended() == 2
    assert len(program.lines) == 1
    assert "ONRECORD_PAGE_SIZE" in program.output


async def test_an_unreadable_article_is_one_sentence_before_any_log_in(discord: Loopback) -> None:
    async with Program(discord, ONRECORD_ARTICLE="no-such-page.html") as program:
        assert await program.ended() == 2
    assert len(program.lines) == 1
    assert "no-such-page.html" in program.output
    assert discord.requests == []


async def test_refused_intents_are_one_sentence(discord: Loopback) -> None:
    discord.close_on_identify = 4014
    async with Program(discord) as program:
        await program.printed("Discord refuses the intents (4014)")
        program.send(signal.SIGTERM)
        assert await program.ended() == 2
    assert "Traceback" not in program.output
    assert discord.identified == 1


async def test_no_privileged_intent_is_asked_for(discord: Loopback, bot: Program) -> None:
    assert bot.process.returncode is None
    privileged = (1 << 1) | (1 << 8) | (1 << 15)
    assert discord.intents & privileged == 0


@pytest.mark.parametrize("numbers", [[signal.SIGTERM], [signal.SIGINT, signal.SIGINT], [signal.SIGTERM] * 2])
async def test_an_answer_in_flight_is_finished(
    discord: Loopback, bot: Program, numbers: list[signal.Signals]
) -> None:
    release = discord.hold("POST", MESSAGES)
    await discord.mention(QUESTION)
    await discord.received("POST", MESSAGES)
    for number in numbers:
        bot.send(number)
    await discord.until(lambda: not discord.connected)
    assert bot.process.returncode is None
    release.set()
    assert await bot.ended() == 0
    assert "Traceback" not in bot.output
    assert "given up" not in bot.output


async def test_no_new_question_is_taken_after_the_stop(discord: Loopback, bot: Program) -> None:
    release = discord.hold("POST", MESSAGES)
    await discord.mention(QUESTION)
    await discord.received("POST", MESSAGES)
    bot.send(signal.SIGTERM)
    await discord.until(lambda: not discord.connected)
    await discord.mention("what did Trump say?")
    release.set()
    assert await bot.ended() == 0
    assert len(discord.sent("POST", MESSAGES)) == 1


async def test_a_command_in_flight_is_finished(discord: Loopback, bot: Program) -> None:
    release = discord.hold("POST", CALLBACKS)
    await discord.use(payloads.slash("ask", question=QUESTION))
    bot.send(signal.SIGTERM)
    await discord.until(lambda: not discord.connected)
    assert bot.process.returncode is None
    release.set()
    assert await bot.ended() == 0


async def test_a_click_in_flight_is_finished(discord: Loopback, bot: Program) -> None:
    await discord.mention(QUESTION)
    answer = payloads.reply("", (await discord.received("POST", MESSAGES)).body)
    button = next(item for item in answer["components"][0]["components"] if item.get("custom_id"))
    release = discord.hold("POST", CALLBACKS)
    await discord.use(payloads.press(button["custom_id"], answer))
    bot.send(signal.SIGTERM)
    await discord.until(lambda: not discord.connected)
    assert bot.process.returncode is None
    release.set()
    assert await bot.ended() == 0
    assert "Traceback" not in bot.output


async def test_an_answer_that_never_ends_is_given_up(discord: Loopback, bot: Program) -> None:
    discord.hold("POST", MESSAGES)
    await discord.mention(QUESTION)
    await discord.received("POST", MESSAGES)
    bot.send(signal.SIGTERM)
    assert await bot.ended() == 0
    assert "Answers given up: 1" in bot.output


async def test_a_stop_before_the_log_in_is_a_stop(discord: Loopback) -> None:
    discord.hold("GET", "/users/@me")
    async with Program(discord) as program:
        await discord.received("GET", "/users/@me")
        program.send(signal.SIGTERM)
        assert await program.ended() == 0


async def test_a_call_to_read_again_before_the_log_in_does_no_harm(discord: Loopback) -> None:
    release = discord.hold("GET", "/users/@me")
    async with Program(discord) as program:
        await discord.received("GET", "/users/@me")
        program.send(signal.SIGHUP)
        await program.printed("Read the articles again")
        release.set()
        await discord.until(lambda: discord.connected)


async def test_the_article_is_read_again_without_losing_a_question(discord: Loopback, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    write(page, ferry="noon")
    async with Program(discord, ONRECORD_ARTICLE=str(page)) as program:
        await discord.until(lambda: discord.connected)
        await discord.mention("when does the ferry leave?", asker=1)
        assert "noon" in str((await discord.received("POST", MESSAGES)).body)
        write(page, ferry="midnight")
        program.send(signal.SIGHUP)
        for asker in range(2, 22):
            await discord.mention("when does the ferry leave?", asker=asker)
        await program.printed("Read the articles again")
        answers = [str((await discord.received("POST", MESSAGES, n)).body) for n in range(2, 22)]
        assert all(("noon" in answer) != ("midnight" in answer) for answer in answers)
        await discord.mention("when does the ferry leave?", asker=22)
        assert "midnight" in str((await discord.received("POST", MESSAGES, 22)).body)
        program.send(signal.SIGTERM)
        assert await program.ended() == 0


async def test_a_failing_read_keeps_the_old_index_and_says_so_in_one_line(
    discord: Loopback, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    write(page, ferry="noon")
    async with Program(discord, ONRECORD_ARTICLE=str(page)) as program:
        await discord.until(lambda: discord.connected)
        page.unlink()
        before = len(program.lines)
        program.send(signal.SIGHUP)
        await program.printed("stay as they were read before")
        assert len([line for line in program.lines[before:] if "page.txt" in line]) == 1
        await discord.mention("when does the ferry leave?")
        assert "noon" in str((await discord.received("POST", MESSAGES)).body)
        assert "Traceback" not in program.output


@pytest.mark.parametrize("log_format", ["text", "json"])
async def test_the_token_is_in_no_line_even_at_debug(discord: Loopback, log_format: str) -> None:
    async with Program(discord, ONRECORD_LOG_LEVEL="DEBUG", ONRECORD_LOG_FORMAT=log_format) as program:
        await discord.until(lambda: discord.connected)
        used = payloads.slash("ask", question=QUESTION)
        await discord.use(used)
        await discord.mention(QUESTION)
        await discord.received("POST", MESSAGES)
        program.send(signal.SIGTERM)
        assert await program.ended() == 0
    assert "WebSocket Event" in program.output
    assert TOKEN not in program.output
    assert used["token"] not in program.output


async def test_what_people_write_is_in_no_line(discord: Loopback, bot: Program) -> None:
    await discord.mention("what of the zebrafinch?")
    await discord.received("POST", MESSAGES)
    await discord.use(payloads.slash("ask", question="and the zebrafinch?"))
    bot.send(signal.SIGTERM)
    assert await bot.ended() == 0
    assert "zebrafinch" not in bot.output
