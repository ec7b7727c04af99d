from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.commands import COMMANDS
from index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    import discord
    import simcord

    from bot.client import OnRecord
    from bot.library import Library

    Channel = simcord.ChannelHandle
    Member = simcord.MemberActor


def embed(result: simcord.InteractionResult) -> discord.Embed:
    assert result.response is not None
    return result.response.embeds[0]


def payloads(client: OnRecord) -> list[dict[str, Any]]:
    return [command.to_dict(client.tree) for command in client.tree.get_commands()]


def described(payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield payload
    yield from payload.get("options", [])


def test_every_command_is_there(client: OnRecord) -> None:
    names = {(payload["type"], payload["name"]) for payload in payloads(client)}

    assert names == {
        *((1, name) for name in ("ask", "speaker", "speakers", "verify", "article", "help")),
        *((3, name) for name in ("Check the quotes", "Ask this")),
    }
    assert len(COMMANDS) == len(names)


def test_names_and_descriptions_are_within_discords_limits(client: OnRecord) -> None:
    for payload in payloads(client):
        if payload["type"] == 1:
            for part in described(payload):
                assert re.fullmatch(r"[a-z0-9_-]{1,32}", part["name"])
                assert 1 <= len(part["description"]) <= 100
                assert len(part.get("options", ())) <= 25
        else:
            assert 1 <= len(payload["name"]) <= 32


def test_a_command_is_not_too_long_altogether(client: OnRecord) -> None:
    for payload in payloads(client):
        assert sum(len(part["name"]) + len(part.get("description", "")) for part in described(payload)) < 8_000


def test_every_command_is_described_in_its_own_words(client: OnRecord) -> None:
    descriptions = [
        part["description"] for payload in payloads(client) for part in described(payload) if payload["type"] == 1
    ]

    assert len(set(descriptions)) == len(descriptions)
    assert "…" not in descriptions


async def test_ask_answers_everybody(alice: Member, channel: Channel) -> None:
    result = await alice.slash(channel, "ask", question="what did Vance say?")

    assert embed(result).title == "JD Vance, US vice president"
    assert not result.ephemeral


async def test_ask_in_private_answers_the_asker_alone(alice: Member, channel: Channel) -> None:
    result = await alice.slash(channel, "ask", question="what did Vance say?", private=True)

    assert result.ephemeral


async def test_ask_works_in_a_dm(env: simcord.Env) -> None:
    result = await env.create_user("carol").slash("ask", question="what did Vance say?")

    assert embed(result).title == "JD Vance, US vice president"


async def test_speaker_shows_the_card(alice: Member, channel: Channel) -> None:
    card = embed(await alice.slash(channel, "speaker", name="JD Vance"))

    assert card.title == "JD Vance, US vice president"
    assert "Also named: Vance, Mr Vance" in (card.description or "")


async def test_speaker_finds_who_is_misspelt(alice: Member, channel: Channel) -> None:
    assert embed(await alice.slash(channel, "speaker", name="vanse")).title == "JD Vance, US vice president"


async def test_speaker_about_a_topic_shows_the_words_on_it(alice: Member, channel: Channel) -> None:
    answer = embed(await alice.slash(channel, "speaker", name="Vance", about="the war"))

    assert (answer.description or "").count("> ") == 2
    assert "**war**" in (answer.description or "")


async def test_a_speaker_who_is_not_there_is_said_to_be_missing(alice: Member, channel: Channel) -> None:
    assert embed(await alice.slash(channel, "speaker", name="Emmanuel Macron")).title == "The article does not say"


async def test_the_pages_behind_a_card_hold_all_statements(alice: Member, channel: Channel) -> None:
    await alice.slash(channel, "speaker", name="JD Vance")
    card = channel.last_message
    assert card
    await alice.click(card, label="All statements ›")
    await alice.click(channel.last_message or card, label="Next ›")

    assert ((channel.last_message or card).embeds[0].footer.text or "").endswith("6–8 of 8 passages")


async def test_names_are_completed_with_role_and_number_of_statements(alice: Member, channel: Channel) -> None:
    choices = await alice.autocomplete(channel, "speaker", "name", "va")

    assert choices == [{"name": "JD Vance, US vice president · 8 statements", "value": "JD Vance"}]


async def test_misspelt_names_are_completed(alice: Member, channel: Channel) -> None:
    assert [choice["value"] for choice in await alice.autocomplete(channel, "speaker", "name", "ushakof")] == [
        "Yuri Ushakov"
    ]


async def test_no_more_than_25_names_are_offered(
    alice: Member, channel: Channel, library: Library, make_article: Any
) -> None:
    from index import Speaker

    said = tuple(
        (
            f"“Number {n} it is,” said N{n}.",
            ((f"Number {n} it is,", Speaker(f"N{n} {'van der ' * 15}", (f"N{n}",)), "said"),),
        )
        for n in range(40)
    )
    library.replace(Index([make_article(said)]))
    choices = await alice.autocomplete(channel, "speaker", "name", "")

    assert len(choices) == 25
    assert all(1 <= len(c["name"]) <= 100 and 1 <= len(c["value"]) <= 100 for c in choices)


async def test_speakers_lists_everyone_beside_the_picture(alice: Member, channel: Channel) -> None:
    result = await alice.slash(channel, "speakers")

    assert "`` 1`` " not in (embed(result).description or "")
    assert [
        name in (embed(result).description or "") for name in ("JD Vance", "Donald Trump", "Yuri Ushakov")
    ] == [True] * 3
    assert result.response is not None
    assert [file.filename for file in result.response.attachments] == ["speakers.png"]
    assert embed(result).image.url is not None


async def test_a_speaker_can_be_picked_from_the_list(alice: Member, channel: Channel) -> None:
    await alice.slash(channel, "speakers")
    shown = channel.last_message
    assert shown
    await alice.select(shown, ["What did Yuri Ushakov say?"])

    assert (channel.last_message or shown).embeds[0].title == "Yuri Ushakov, foreign policy aide"


@pytest.mark.parametrize(
    ("quote", "title"),
    [
        ("“This is not our war”", "✅ Exact: JD Vance’s words"),
        ("this is not their war", "🟡 Close: JD Vance’s words, but not word for word"),
        ("the moon is made of green cheese", "❌ Not in the article"),
        ("The Vatican has long offered its venues", "✅ Exact: in the article"),
    ],
)
async def test_verify_gives_the_verdict(alice: Member, channel: Channel, quote: str, title: str) -> None:
    assert embed(await alice.slash(channel, "verify", quote=quote)).title == title


async def test_a_verdict_leads_to_the_context_and_back(alice: Member, bob: Member, channel: Channel) -> None:
    await alice.slash(channel, "verify", quote="this is not their war")
    verdict = channel.last_message
    assert verdict
    await bob.click(verdict, label="In context")
    context = channel.last_message
    assert context
    assert context.embeds[0].title == "Around paragraph 3 of 12"
    await bob.click(context, label="‹ Back")

    assert [message.embeds[0].to_dict() for message in channel.history()] == [verdict.embeds[0].to_dict()]


async def test_article_says_where_it_is_from(alice: Member, channel: Channel) -> None:
    shown = embed(await alice.slash(channel, "article"))

    assert (shown.title, shown.url) == ("The call", "https://news.example/the-call")
    for part in ("The Daily Example", "20 May 2025", "12 passages · 10 quotations · 3 speakers", "<t:"):
        assert part in (shown.description or "")


async def test_help_is_for_the_user_alone_and_gives_examples_that_work(alice: Member, channel: Channel) -> None:
    result = await alice.slash(channel, "help")

    assert result.ephemeral
    assert "> **@TestBot** what did JD Vance say?" in (embed(result).description or "")


async def test_check_the_quotes_checks_each_one(alice: Member, bob: Member, channel: Channel) -> None:
    said = await bob.send(
        channel, 'Vance: “this is not our war”, Trump: "I have a green line in my head" «so say we all, always»'
    )
    shown = embed(await alice.context_menu(channel, "Check the quotes", said)).description or ""

    assert [part[0] for part in shown.split("\n\n")] == ["✅", "🟡", "❌"]


async def test_check_the_quotes_says_when_there_are_none(alice: Member, bob: Member, channel: Channel) -> None:
    result = await alice.context_menu(channel, "Check the quotes", await bob.send(channel, "no quotes at all"))

    assert result.ephemeral
    assert result.response is not None
    assert "no quotation in that message" in result.response.content


async def test_ask_this_asks_the_message(alice: Member, bob: Member, channel: Channel) -> None:
    said = await bob.send(channel, "what did Vance say?")

    assert embed(await alice.context_menu(channel, "Ask this", said)).title == "JD Vance, US vice president"


async def test_ask_this_needs_text(alice: Member, bob: Member, channel: Channel) -> None:
    said = await bob.send(channel, "", attachments=[("a.txt", b"a")])

    assert (await alice.context_menu(channel, "Ask this", said)).ephemeral


async def test_an_error_in_a_command_is_told_in_private_with_a_reference(
    env: simcord.Env,
    alice: Member,
    channel: Channel,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(Index, "ask", None)
    result = await alice.slash(channel, "ask", question="what did Vance say?")
    assert env.errors

    assert result.ephemeral
    assert result.response is not None
    reference = re.search("`([0-9a-f]{6})`", result.response.content)
    assert reference
    assert reference[1] in caplog.text


async def test_a_command_answered_by_another_process_is_let_be(
    env: simcord.Env, alice: Member, channel: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    env.inject_error("POST", "/interactions/*/callback", status=400, code=40060, message="already acknowledged")
    with caplog.at_level("INFO", "bot"):
        await alice.slash(channel, "ask", question="what did Vance say?")
    assert env.errors

    assert [record.levelname for record in caplog.records if "elsewhere" in record.getMessage()] == ["INFO"]
    assert "Unexpected" not in caplog.text


async def test_a_cooldown_is_told_in_private(alice: Member, channel: Channel, client: OnRecord) -> None:
    client.cooldown._seconds = 10
    await alice.slash(channel, "speakers")
    result = await alice.slash(channel, "speakers")

    assert result.ephemeral
    assert result.response is not None
    assert result.response.content == "One moment: you can ask again in 10 s."


async def test_where_it_may_not_answer_it_says_so_in_private(
    alice: Member, channel: Channel, client: OnRecord
) -> None:
    client.settings = replace(client.settings, denied_channels=(channel.id,))
    result = await alice.slash(channel, "ask", question="what did Vance say?")

    assert result.ephemeral
    assert result.response is not None
    assert not result.response.embeds
