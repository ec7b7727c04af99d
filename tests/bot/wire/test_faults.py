"""What Discord or the network does wrong, and that a question survives it."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from tests.bot.wire import payloads
from tests.bot.wire.loopback import CALLBACKS, INVALID, MESSAGES, RECONNECT, Loopback
from tests.bot.wire.program import Program

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

QUESTION = "what did Vance say?"


async def answered(discord: Loopback, count: int = 1) -> None:
    request = await discord.received("POST", MESSAGES, count)
    assert "Vance" in str(request.body)


async def cut(discord: Loopback) -> None:
    discord.drop()


async def reconnect(discord: Loopback) -> None:
    await discord.say(RECONNECT)


async def resumable(discord: Loopback) -> None:
    await discord.say(INVALID, data=True)


async def close_1000(discord: Loopback) -> None:
    await discord.close(1000)


async def close_4000(discord: Loopback) -> None:
    await discord.close(4000)


@pytest.mark.parametrize("interrupt", [cut, reconnect, resumable, close_1000, close_4000])
async def test_a_question_missed_while_disconnected_is_answered_once(
    discord: Loopback, bot: Program, interrupt: Callable[[Loopback], Awaitable[None]]
) -> None:
    await interrupt(discord)
    await discord.mention(QUESTION)
    await discord.until(lambda: discord.resumed)
    await answered(discord)
    bot.send(signal.SIGTERM)
    assert await bot.ended() == 0
    assert len(discord.sent("POST", MESSAGES)) == 1
    assert discord.identified == 1


async def test_a_session_that_is_void_is_begun_anew(discord: Loopback, bot: Program) -> None:
    await discord.say(INVALID, data=False)
    await discord.until(lambda: discord.identified == 2 and discord.connected)
    await discord.mention(QUESTION)
    await answered(discord)
    assert bot.process.returncode is None


async def test_a_reply_that_is_limited_is_sent_later(discord: Loopback, bot: Program) -> None:
    limited = {"message": "You are being rate limited.", "retry_after": 0.1, "global": False}
    discord.fail("POST", MESSAGES, 429, limited, Via="1.1 google")
    await discord.mention(QUESTION)
    await answered(discord, 2)
    assert bot.process.returncode is None


async def test_a_reply_refused_by_a_proxy_harms_only_itself(discord: Loopback, bot: Program) -> None:
    discord.fail("POST", MESSAGES, 429, {"message": "no", "retry_after": 600})
    await discord.mention(QUESTION, asker=1)
    await discord.received("POST", MESSAGES)
    already = len(discord.sent("POST", MESSAGES))
    await discord.mention(QUESTION, asker=2)
    await answered(discord, already + 1)
    assert bot.process.returncode is None


@pytest.mark.parametrize("status", [500, 502])
async def test_a_reply_that_fails_is_sent_again(discord: Loopback, bot: Program, status: int) -> None:
    discord.fail("POST", MESSAGES, status)
    await discord.mention(QUESTION)
    await answered(discord, 2)
    assert bot.process.returncode is None


async def test_a_reply_that_may_not_be_sent_wedges_nothing(discord: Loopback, bot: Program) -> None:
    for _ in range(6):
        discord.fail("POST", MESSAGES, 403, {"message": "Missing Permissions", "code": 50013})
    await discord.mention(QUESTION, asker=1)
    await discord.received("POST", MESSAGES)
    bot.send(signal.SIGTERM)
    assert await bot.ended() == 0
    assert "Traceback" not in bot.output


async def test_a_command_is_answered_after_a_refused_reply(discord: Loopback, bot: Program) -> None:
    discord.fail("POST", MESSAGES, 403, {"message": "Missing Access", "code": 50001})
    await discord.mention(QUESTION, asker=1)
    await discord.received("POST", MESSAGES)
    request = await discord.use(payloads.slash("ask", asker=2, question=QUESTION))
    assert request.body["type"] in {4, 5}
    assert bot.process.returncode is None


async def test_a_response_that_is_too_late_wedges_nothing(discord: Loopback, bot: Program) -> None:
    discord.fail("POST", CALLBACKS, 404, {"message": "Unknown interaction", "code": 10062})
    await discord.use(payloads.slash("ask", asker=1, question=QUESTION))
    await discord.use(payloads.slash("ask", asker=2, question=QUESTION))
    assert bot.process.returncode is None


@pytest.mark.parametrize("status", [429, 503])
async def test_a_log_in_that_fails_for_now_is_tried_again(discord: Loopback, status: int) -> None:
    discord.fail("GET", "/users/@me", status)
    async with Program(discord) as program:
        await discord.until(lambda: discord.connected)
        await program.printed("Discord cannot be reached; next attempt in 1 s")
        assert "Traceback" not in program.output


async def test_a_discord_that_is_away_is_waited_for() -> None:
    away = Loopback()
    away.url = "http://127.0.0.1:9"
    async with Program(away) as program:
        await program.printed("Discord cannot be reached; next attempt in 2 s")
        program.send(signal.SIGTERM)
        assert await program.ended() == 0
        assert "Traceback" not in program.output


async def test_a_gateway_that_fails_for_now_is_tried_again(discord: Loopback) -> None:
    discord.fail("GET", "/", 502)
    async with Program(discord) as program:
        await discord.until(lambda: discord.connected)
        await discord.mention(QUESTION)
        await answered(discord)
        assert "Traceback" not in program.output


async def test_a_token_taken_back_while_running_ends_the_process(discord: Loopback, bot: Program) -> None:
    await discord.close(4004)
    await bot.printed("Discord refuses the token")
    bot.send(signal.SIGTERM)
    assert await bot.ended() == 2


async def test_a_bot_and_everyone_are_not_answered(discord: Loopback, bot: Program) -> None:
    await discord.dispatch(
        "MESSAGE_CREATE", payloads.message(f"<@{payloads.APPLICATION}> hi", author=payloads.BOT)
    )
    other = payloads.user(77, "another", bot=True)
    await discord.dispatch("MESSAGE_CREATE", payloads.message(f"<@{payloads.APPLICATION}> hi", author=other))
    await discord.dispatch("MESSAGE_CREATE", payloads.message("@everyone hi", mention_everyone=True))
    await discord.mention(QUESTION)
    await answered(discord)
    bot.send(signal.SIGTERM)
    assert await bot.ended() == 0
    assert len(discord.sent("POST", MESSAGES)) == 1
