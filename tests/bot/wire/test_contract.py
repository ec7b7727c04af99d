"""Everything that the bot sends is what Discord's own description of its API asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot.wire import payloads
from tests.bot.wire.contract import Contract, description
from tests.bot.wire.loopback import CALLBACKS, COMMANDS, MESSAGES, Request

if TYPE_CHECKING:
    from tests.bot.wire.loopback import Loopback
    from tests.bot.wire.program import Program

PATH = description()


def sent(body: Any, path: str = f"/channels/{payloads.CHANNEL}/messages") -> Request:
    return Request("POST", path, body, 0.0)


async def use_everything(discord: Loopback) -> None:
    """Mention the bot, use its commands, press its buttons and make it fail."""
    await discord.mention("what did Vance say?", asker=1)
    answer = payloads.reply("", (await discord.received("POST", MESSAGES)).body)
    for custom_id in buttons(answer):
        await discord.use(payloads.press(custom_id, answer, asker=1))
    await discord.mention("who is the king of France?", asker=2)
    await discord.received("POST", MESSAGES, 2)
    for name, options in (
        ("ask", {"question": "how long was the call?", "private": True}),
        ("speaker", {"name": "Trump"}),
        ("speaker", {"name": "Nobody At All"}),
        ("speakers", {}),
        ("verify", {"quote": "this is not our war"}),
        ("article", {}),
        ("help", {}),
    ):
        await discord.use(payloads.slash(name, **options))
    await discord.use(payloads.typed("speaker", name="Trmp"))
    for menu in ("Ask this", "Check the quotes"):
        await discord.use(payloads.menu(menu, payloads.message("Did he say “this is not our war”?")))
    discord.fail("POST", MESSAGES, 403, {"message": "Missing Permissions", "code": 50013})
    await discord.mention("what did Trump say?", asker=3)
    await discord.received("POST", MESSAGES, 4)


def buttons(message: dict[str, Any]) -> list[str]:
    rows = [row["components"] for row in message.get("components", [])]
    return [item["custom_id"] for row in rows for item in row if item["type"] == 2 and item.get("custom_id")]


if PATH:
    CONTRACT = Contract(PATH)

    async def test_every_request_is_what_discord_describes(discord: Loopback, bot: Program) -> None:
        await use_everything(discord)
        await discord.received("PUT", COMMANDS)
        assert bot.process.returncode is None
        assert list(CONTRACT.complaints(discord.requests)) == []
        assert len(discord.sent("POST", CALLBACKS)) >= 10

    def test_a_wrong_request_is_noticed() -> None:
        wrong = [
            sent({"embeds": [{"title": "x" * 257}]}),
            sent({"components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x" * 81}]}]}),
            sent({"content": 5}),
            sent({"content": "x"}, "/no/such/thing"),
        ]
        assert len(list(CONTRACT.complaints(wrong))) == len(wrong)
        assert list(CONTRACT.complaints([sent({"content": "x"})])) == []
