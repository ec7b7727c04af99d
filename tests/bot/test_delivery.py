from __future__ import annotations

from threading import Event
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot import delivery
from bot.pages import Reply


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
    interaction: Any = SimpleNamespace(response=response, followup=response, user=SimpleNamespace(id=1))
    reply = Reply(discord.Embed(title="late"), kind="statements")
    await delivery.respond(interaction, lambda: reply if deferred.wait(10) else "never", private=True)

    assert response.sent[0] == {"deferred": {"ephemeral": True}}
    assert (response.sent[1]["embed"].title, response.sent[1]["ephemeral"]) == ("late", True)


def test_the_log_calls_a_user_the_same_and_not_by_the_id() -> None:
    assert delivery.user_hash(123456789) == delivery.user_hash(123456789) != delivery.user_hash(123456780)
    assert "123456789" not in delivery.user_hash(123456789)
