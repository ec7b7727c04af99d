from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord
import pytest

from bot.client import INTENTS, OnRecord
from index import Index

if TYPE_CHECKING:
    from collections.abc import Callable

    import simcord

    from bot.library import Library
    from index import Answer, Article

    Channel = simcord.ChannelHandle
    Member = simcord.MemberActor


def answers(channel: Channel) -> list[discord.Message]:
    return [message for message in channel.history() if message.author.name == "TestBot"]


def posts(env: simcord.Env, path: str = "/messages") -> list[object]:
    return [request for request in env.http_requests if request.method == "POST" and request.path.endswith(path)]


def test_no_intent_is_privileged() -> None:
    assert not INTENTS.value & discord.Intents(members=True, presences=True, message_content=True).value
    assert discord.Intents(guilds=True, guild_messages=True, dm_messages=True) == INTENTS


async def test_little_is_kept_in_memory(client: OnRecord) -> None:
    assert list(client.cached_messages) == []
    assert client._connection.max_messages is None
    assert client._connection.member_cache_flags == discord.MemberCacheFlags.none()
    assert client.allowed_mentions is not None
    assert client.allowed_mentions.to_dict() == discord.AllowedMentions.none().to_dict()


async def test_a_mention_is_answered_with_a_reply(alice: Member, channel: Channel, me: str) -> None:
    asked = await alice.send(channel, f"{me} what did Vance say?")

    (answer,) = answers(channel)
    assert answer.embeds[0].title == "JD Vance, US vice president"
    assert answer.reference
    assert answer.reference.message_id == asked.id


async def test_a_mention_may_stand_anywhere(alice: Member, channel: Channel, me: str) -> None:
    await alice.send(channel, f"what did Vance say, {me}?")

    assert answers(channel)[0].embeds[0].title == "JD Vance, US vice president"


async def test_a_mention_in_a_thread_is_answered_there(
    env: simcord.Env, client: OnRecord, alice: Member, channel: Channel, me: str
) -> None:
    place = client.get_channel(channel.id)
    assert isinstance(place, discord.TextChannel)
    with env._bot_scope():
        await place.create_thread(name="talk", type=discord.ChannelType.public_thread)
    (thread,) = channel.threads
    await alice.send(thread, f"{me} what did Vance say?")

    assert answers(thread)[-1].embeds[0].title == "JD Vance, US vice president"


async def test_a_dm_needs_no_mention(env: simcord.Env) -> None:
    bob = env.create_user("bob")
    await bob.send_dm("what did Vance say?")

    assert answers(bob.dm_channel)[0].embeds[0].title == "JD Vance, US vice president"


async def test_a_reply_keeps_the_speaker(alice: Member, channel: Channel, me: str) -> None:
    await alice.send(channel, f"{me} what did Vance say?")
    await alice.send(channel, "and about the war?", reply_to=answers(channel)[-1])

    embed = answers(channel)[-1].embeds[0]
    assert embed.title == "JD Vance, US vice president"
    assert "**war**" in (embed.description or "")
    assert embed.footer.text == "what did Vance say? → and about the war?"


async def test_a_reply_to_a_long_thread_still_knows_the_speaker(alice: Member, channel: Channel, me: str) -> None:
    await alice.send(channel, f"{me} what did Vance say?")
    for question in ("and about the war?", "and about talks?", "and about Russia?", "and about the war?"):
        await alice.send(channel, question, reply_to=answers(channel)[-1])

    assert answers(channel)[-1].embeds[0].title == "JD Vance, US vice president"
    assert (answers(channel)[-1].embeds[0].footer.text or "").count("→") == 2


async def test_a_reply_to_somebody_else_is_a_new_question(alice: Member, channel: Channel, me: str) -> None:
    other = await alice.send(channel, "what did Trump say?")
    await alice.send(channel, f"{me} what did Vance say?", reply_to=other)

    assert answers(channel)[0].embeds[0].footer.text == "what did Vance say?\u2003·\u20031–5 of 8 passages"


@pytest.mark.parametrize("content", ["what did Vance say?", "@everyone what did Vance say?", "@here", "hello"])
async def test_what_is_not_said_to_it_is_not_answered(alice: Member, channel: Channel, content: str) -> None:
    await alice.send(channel, content)

    assert answers(channel) == []


async def test_a_role_mention_is_not_answered(env: simcord.Env, alice: Member, channel: Channel) -> None:
    role = env.guild.create_role("onrecord")
    await alice.send(channel, f"{role.mention} what did Vance say?")

    assert answers(channel) == []


async def test_a_bot_is_not_answered(env: simcord.Env, channel: Channel, me: str) -> None:
    robot = env.guild.add_member(env.create_user("robot", bot=True))
    await robot.send(channel, f"{me} what did Vance say?")

    assert answers(channel) == []


async def test_an_empty_mention_gets_a_hint_of_one_line(alice: Member, channel: Channel, me: str) -> None:
    await alice.send(channel, f"{me}  ")

    hint = answers(channel)[0].embeds[0].description or ""
    assert hint == "Ask me about the article, like “what did JD Vance say?”, or see `/help`."


async def test_other_people_are_meant_by_their_names(
    env: simcord.Env, alice: Member, channel: Channel, me: str
) -> None:
    vance = env.guild.add_member(env.create_user("vance", global_name="JD Vance"))
    await alice.send(channel, f"{me} what did {vance.mention} say?")

    assert answers(channel)[0].embeds[0].title == "JD Vance, US vice president"
    assert f"<@{vance.id}>" not in str(answers(channel)[0].embeds[0].to_dict())


async def test_nobody_is_pinged(alice: Member, channel: Channel, me: str) -> None:
    await alice.send(channel, f"{me} what did @everyone <@&1> say?")

    answer = answers(channel)[0]
    assert (answer.mentions, answer.role_mentions, answer.mention_everyone) == ([], [], False)
    assert "@everyone" not in str(answer.embeds[0].to_dict())


async def test_an_answer_carries_the_questions_id_so_that_two_processes_send_one(
    env: simcord.Env, alice: Member, channel: Channel, me: str
) -> None:
    asked = await alice.send(channel, f"{me} what did Vance say?")

    body = next(r.json or {} for r in env.http_requests if r.method == "POST" and r.path.endswith("/messages"))
    assert (body["nonce"], body["enforce_nonce"]) == (str(asked.id), True)


async def test_one_line_is_logged_without_contents(
    alice: Member, channel: Channel, me: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "bot"):
        await alice.send(channel, f"{me} what did Vance say?")

    (record,) = [record for record in caplog.records if record.name.startswith("bot")]
    assert re.fullmatch(r"[0-9a-f]{8}", vars(record)["user"])
    assert vars(record)["kind"] == "statements"
    assert vars(record)["ms"] >= 0
    assert "Vance" not in caplog.text
    assert str(alice.id) not in str(vars(record))


async def test_debug_shows_the_question(
    alice: Member, channel: Channel, me: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "bot"):
        await alice.send(channel, f"{me} what did Vance say?")

    assert "what did Vance say?" in caplog.text


async def test_a_swapped_index_answers_the_next_question(
    alice: Member, channel: Channel, me: str, library: Library, make_article: Callable[..., Article]
) -> None:
    library.replace(Index([make_article(title="Another call")]))
    await alice.send(channel, f"{me} what did Vance say?")

    assert (answers(channel)[0].embeds[0].author.name or "").startswith("Another call")


async def test_an_error_is_told_in_private_with_a_reference_that_the_log_has(
    alice: Member, channel: Channel, me: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Index, "ask", None)
    await alice.send(channel, f"{me} what did Vance say?")

    told = answers(alice.user.dm_channel)[0].content
    reference = re.search("`([0-9a-f]{6})`", told)
    assert reference
    assert reference[1] in caplog.text
    assert answers(channel) == []


async def test_the_loop_goes_on_while_a_large_index_works(
    alice: Member, channel: Channel, me: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop, ask = asyncio.get_running_loop(), Index.ask

    def answer(*args: Any, **options: Any) -> Answer:
        asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result(5)
        return ask(*args, **options)

    monkeypatch.setattr(Index, "ask", answer)
    monkeypatch.setattr("bot.library.QUICK", 0)
    await alice.send(channel, f"{me} what did Vance say?")

    assert answers(channel)[0].embeds[0].title == "JD Vance, US vice president"


@pytest.mark.parametrize(
    ("missing", "kept"),
    [
        ("embed_links", {"content", "reference"}),
        ("read_message_history", {"embeds"}),
        ("attach_files", {"embeds", "reference"}),
    ],
)
async def test_a_missing_permission_falls_back(
    env: simcord.Env, missing: str, kept: set[str], client: OnRecord
) -> None:
    denied = discord.PermissionOverwrite(**{missing: False})
    guild = env.create_guild()
    channel = guild.create_text_channel("strict", overwrites={client.user: denied})  # type: ignore[dict-item]
    alice = guild.add_member(env.create_user("alice"))
    await alice.send(channel, f"<@{client.user.id}> what did Vance say?")  # type: ignore[union-attr]

    (answer,) = answers(channel)
    assert {part for part in ("content", "embeds", "reference") if getattr(answer, part)} == kept


async def test_without_leave_to_write_there_is_silence_and_one_log_line(
    env: simcord.Env, client: OnRecord, caplog: pytest.LogCaptureFixture
) -> None:
    guild = env.create_guild()
    denied = discord.PermissionOverwrite(send_messages=False)
    channel = guild.create_text_channel("mute", overwrites={client.user: denied})  # type: ignore[dict-item]
    alice = guild.add_member(env.create_user("alice"))
    await alice.send(channel, f"<@{client.user.id}> what did Vance say?")  # type: ignore[union-attr]

    assert answers(channel) == []
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == ["No permission to answer"]


async def test_an_unforeseen_403_falls_back_to_plain_text(
    env: simcord.Env, alice: Member, channel: Channel, me: str
) -> None:
    env.inject_error("POST", "/channels/*/messages", status=403, code=50013, message="Missing Permissions")
    await alice.send(channel, f"{me} what did Vance say?")

    assert answers(channel)[0].content.startswith("**JD Vance, US vice president**")


async def test_a_cooldown_says_once_how_long(
    env: simcord.Env, alice: Member, channel: Channel, me: str, client: OnRecord
) -> None:
    client.cooldown._seconds = 10
    for _ in range(3):
        await alice.send(channel, f"{me} what did Vance say?")
    await env.advance_time(11)
    await alice.send(channel, f"{me} what did Trump say?")

    said = [message.embeds[0].description or "" for message in answers(channel)]
    assert len(said) == 3
    assert said[1] == "One moment: you can ask again in 10 s."


async def test_in_a_channel_that_is_not_allowed_it_is_silent(
    client: OnRecord, alice: Member, channel: Channel, me: str
) -> None:
    client.settings = replace(client.settings, allowed_channels=(1,))
    await alice.send(channel, f"{me} what did Vance say?")

    assert answers(channel) == []


async def test_somebody_of_a_denied_role_is_not_answered(
    client: OnRecord, alice: Member, channel: Channel, me: str
) -> None:
    denied = (alice.guild.default_role.id,)
    client.settings = replace(client.settings, denied_roles=denied)
    await alice.send(channel, f"{me} what did Vance say?")

    assert answers(channel) == []


async def test_a_long_question_is_answered(alice: Member, channel: Channel, me: str) -> None:
    await alice.send(channel, f"{me} {'what did Vance say? ' * 95}")

    assert len(answers(channel)) == 1
