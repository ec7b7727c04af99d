from __future__ import annotations

import asyncio
from threading import Event
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import discord

from bot import delivery, library
from bot.pages import Reply, Request

if TYPE_CHECKING:
    import pytest

    from bot.client import OnRecord


class Response:
    """Stand in for an interaction's response: what is deferred lets the work go on."""

    def __init__(self, deferred: Event) -> None:
        self.deferred = deferred
        self.sent: list[dict[str, Any]] = []

    def is_done(self) -> bool:
        return self.deferred.is_set()

    async def defer(self, **options: Any) -> None:
        self.sent.append({"deferred": options})
        self.deferred.set()

    async def send(self, **options: Any) -> None:
        self.sent.append(options)


async def test_slow_work_is_deferred_and_answered_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "PATIENCE", 0.01)
    response = Response(deferred := Event())
    user = SimpleNamespace(id=1)
    interaction: Any = SimpleNamespace(response=response, followup=response, user=user, client=None)
    reply = Reply(discord.Embed(title="late"), kind="statements")
    await delivery.respond(interaction, lambda: reply if deferred.wait(10) else "never", private=True)

    assert response.sent[0] == {"deferred": {"ephemeral": True}}
    assert (response.sent[1]["embed"].title, response.sent[1]["ephemeral"]) == ("late", True)


class Channel:
    """Stand in for a channel: typing lets the work go on."""

    id = 1

    def __init__(self, typing: Event) -> None:
        self.events: list[str] = []
        self._typing = typing

    async def typing(self) -> None:
        self.events.append("typing")
        self._typing.set()

    async def send(self, **_: Any) -> None:
        self.events.append("answer")


async def test_typing_shows_while_it_works(client: OnRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    typing, make = Event(), client.library.page
    monkeypatch.setattr(delivery, "TYPING_AFTER", 0.01)
    monkeypatch.setattr(library, "QUICK", 0)
    monkeypatch.setattr(client.library, "page", lambda *args: typing.wait(10) and make(*args))
    channel = Channel(typing)
    message: Any = SimpleNamespace(
        id=1, guild=None, channel=channel, author=SimpleNamespace(id=1), to_reference=lambda **_: None
    )
    await delivery.answer(client, message, Request("a", ("what did Vance say?",)))

    assert channel.events == ["typing", "answer"]
    assert client.library.recall(Request("a", ("what did Vance say?",)))


async def test_what_was_answered_before_is_answered_at_once(
    client: OnRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = Request("a", ("what did Vance say?",))
    before = client.library.page(client.settings, request)
    monkeypatch.setattr(client.library, "page", None)
    channel = Channel(Event())
    message: Any = SimpleNamespace(
        id=1, guild=None, channel=channel, author=SimpleNamespace(id=1), to_reference=lambda **_: None
    )
    await delivery.answer(client, message, request)

    assert client.library.recall(request) is before
    assert channel.events == ["answer"]


async def test_a_short_article_is_answered_without_a_thread(
    client: OnRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asyncio.get_running_loop(), "run_in_executor", None)
    channel = Channel(Event())
    message: Any = SimpleNamespace(
        id=1, guild=None, channel=channel, author=SimpleNamespace(id=1), to_reference=lambda **_: None
    )
    await delivery.answer(client, message, Request("a", ("what did Vance say?",)))

    assert channel.events == ["answer"]


def test_the_log_calls_a_user_the_same_and_not_by_the_id() -> None:
    assert delivery.user_hash(123456789) == delivery.user_hash(123456789) != delivery.user_hash(123456780)
    assert "123456789" not in delivery.user_hash(123456789)
