from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest

from bot.client import OnRecord
from bot.library import Library
from bot.navigation import GONE, NOT_YOURS
from index import Article, Index

if TYPE_CHECKING:
    import simcord

    Channel = simcord.ChannelHandle
    Member = simcord.MemberActor


@pytest.fixture
async def asked(alice: Member, channel: Channel, client: OnRecord) -> discord.Message:
    """Give the answer to a question of Alice's."""
    assert client.user
    await alice.send(channel, f"{client.user.mention} what did Vance say?")
    return shown(channel)


def shown(channel: Channel) -> discord.Message:
    message = channel.last_message
    assert message is not None
    return message


def footer(channel: Channel) -> str:
    return shown(channel).embeds[0].footer.text or ""


def another(env: simcord.Env) -> OnRecord:
    """Return the bot as the next process makes it: nothing but settings and articles is left."""
    before = env.bot
    assert isinstance(before, OnRecord)
    return OnRecord(before.settings, Library(Index(before.library.index.articles)))


def buttons(message: discord.Message) -> list[str | None]:
    return [c.label for row in message.components if isinstance(row, discord.ActionRow) for c in row.children]  # type: ignore[union-attr]


async def test_the_asker_turns_pages_in_place(alice: Member, channel: Channel, asked: discord.Message) -> None:
    await alice.click(asked, label="Next ›")

    assert shown(channel).id == asked.id
    assert footer(channel).endswith("6–8 of 8 passages")
    await alice.click(shown(channel), label="‹ Previous")
    assert footer(channel).endswith("1–5 of 8 passages")


async def test_others_are_told_in_private_that_they_may_not(
    bob: Member, channel: Channel, asked: discord.Message
) -> None:
    result = await bob.click(asked, label="Next ›")

    assert result.ephemeral
    assert result.response is not None
    assert result.response.content == NOT_YOURS
    assert shown(channel).embeds == asked.embeds


async def test_anyone_may_look_at_the_context_and_go_back(
    bob: Member, channel: Channel, asked: discord.Message
) -> None:
    await bob.click(asked, label="¶ 3")

    assert shown(channel).id == asked.id
    assert shown(channel).embeds[0].title == "Around paragraph 3 of 12"
    await bob.click(shown(channel), label="‹ Back")
    assert shown(channel).embeds[0].to_dict() == asked.embeds[0].to_dict()
    assert buttons(shown(channel)) == buttons(asked)


async def test_the_context_leads_up_and_down_the_article(
    bob: Member, channel: Channel, asked: discord.Message
) -> None:
    await bob.click(asked, label="¶ 2")
    await bob.click(shown(channel), label="↑ Before")
    assert shown(channel).embeds[0].title == "Around paragraph 1 of 12"
    assert "↑ Before" not in buttons(shown(channel))
    await bob.click(shown(channel), label="↓ After")

    assert shown(channel).embeds[0].title == "Around paragraph 2 of 12"


async def test_the_way_back_leads_to_the_page_that_was_left(
    alice: Member, bob: Member, channel: Channel, asked: discord.Message
) -> None:
    await alice.click(asked, label="Next ›")
    await bob.click(shown(channel), label="¶ 11")
    await bob.click(shown(channel), label="‹ Back")

    assert footer(channel).endswith("6–8 of 8 passages")
    assert not (await alice.click(shown(channel), label="‹ Previous")).ephemeral


async def test_the_article_is_linked_to(asked: discord.Message) -> None:
    assert [c.url for row in asked.components for c in row.children if c.label == "Article"] == [  # type: ignore[union-attr]
        "https://news.example/the-call"
    ]


async def test_buttons_work_after_a_restart_and_a_year(
    env: simcord.Env, alice: Member, bob: Member, channel: Channel, asked: discord.Message
) -> None:
    await env.restart_bot(another(env))
    await env.advance_time(365 * 24 * 3_600)
    await alice.click(asked, label="Next ›")
    assert footer(channel).endswith("6–8 of 8 passages")
    await bob.click(shown(channel), label="¶ 12")

    assert shown(channel).embeds[0].title == "Around paragraph 12 of 12"


async def test_a_menu_works_after_a_restart(env: simcord.Env, alice: Member, channel: Channel) -> None:
    await alice.slash(channel, "ask", question="what did Macron say?")
    silent = shown(channel)
    await env.restart_bot(another(env))
    await alice.select(silent, ["What did JD Vance say?"])

    assert shown(channel).embeds[0].title == "JD Vance, US vice president"


async def test_what_others_pick_from_a_menu_is_answered_in_private(
    alice: Member, bob: Member, channel: Channel
) -> None:
    await alice.slash(channel, "ask", question="what did Macron say?")
    result = await bob.select(shown(channel), ["What did JD Vance say?"])

    assert result.ephemeral


async def test_the_nearest_passages_are_shown_in_place(bob: Member, alice: Member, channel: Channel) -> None:
    await alice.slash(channel, "ask", question="what did Macron say about the war?")
    await bob.click(shown(channel), label="Nearest passages")

    assert shown(channel).embeds[0].title == "Nearest passages"
    assert "war" in (shown(channel).embeds[0].description or "")


async def test_a_page_of_an_article_that_changed_is_the_nearest_there_is(
    alice: Member, channel: Channel, asked: discord.Message, library: Library, article: Article
) -> None:
    from dataclasses import replace

    library.replace(Index([replace(article, passages=article.passages[:4])]))
    await alice.click(asked, label="Next ›")

    assert shown(channel).embeds[0].title == "JD Vance, US vice president"


async def test_a_paragraph_that_is_gone_is_said_to_be(
    bob: Member, asked: discord.Message, library: Library
) -> None:
    library.replace(Index([Article.from_paragraphs(["One."])]))
    result = await bob.click(asked, label="¶ 8")

    assert result.response is not None
    assert result.response.content == GONE


async def test_an_error_behind_a_button_is_told_in_private(
    bob: Member, asked: discord.Message, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.navigation.context_page", None)
    result = await bob.click(asked, label="¶ 8")

    assert result.ephemeral
    assert "Unexpected error" in caplog.text
