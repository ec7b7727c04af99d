"""What stands between this machine and a bot that answers? One line a finding, and the link that invites it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Literal, TypeAlias

import aiohttp
import discord
import typer

from index.errors import ArticleError, ModelError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from bot.options import Options

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)
"""What the bot needs in a channel, and no more: 274878024704."""
SCOPES = ("bot", "applications.commands")
LOG_IN_WITHIN = 30.0
"""Seconds until a log-in that gets no answer is given up."""

Level: TypeAlias = Literal["ok", "note", "FAIL"]
Finding: TypeAlias = tuple[Level, str, str]


def doctor(settings: Options) -> int:
    """Print what is right, what to know and what to mend, and return 0, or 1 where something must be mended."""
    healthy = True
    findings = (*_settings(settings), *_articles(settings), *_semantic(settings))
    for finding in (*findings, *asyncio.run(_discord(settings))):
        level, subject, said = finding
        healthy = healthy and level != "FAIL"
        typer.echo(f"{level:<4}  {subject:<8}  {said}")
    return 0 if healthy else 1


def invite_link(application_id: int) -> str:
    """Return the address where the bot is invited to a server, with the scopes and permissions that it needs."""
    return discord.utils.oauth_url(application_id, permissions=PERMISSIONS, scopes=SCOPES)


def _settings(settings: Options) -> Iterator[Finding]:
    yield "ok", "settings", "Every setting can be used."
    for name in settings.ignored:
        yield "note", "settings", f"{name} is no setting and is ignored."


def _articles(settings: Options) -> Iterator[Finding]:
    """Read each article, and say what was found in it."""
    from index import Index, read_article

    for source in settings.article or (None,):
        try:
            article = read_article(source)
        except ArticleError as error:
            yield "FAIL", "article", str(error)
            continue
        passages, speakers = len(article.passages), len(Index([article]).speakers())
        name = article.title or source or "untitled"
        yield "ok", "article", f"{_clean(name)}: {passages} passages, {speakers} speakers."


def _semantic(settings: Options) -> Iterator[Finding]:
    """Load the embedding model where one is set."""
    from index import Index

    if settings.semantic:
        try:
            Index([], semantic=settings.semantic)
        except ModelError as error:
            yield "FAIL", "semantic", str(error)
        else:
            yield "ok", "semantic", f"{_clean(settings.semantic)} is a model that can be run."


def _clean(text: str) -> str:
    """Return a foreign text as one line without control characters."""
    return "".join(character if character.isprintable() else " " for character in text)


async def _discord(settings: Options) -> list[Finding]:
    """Log in over HTTP, without the gateway, and look at the application."""
    if settings.token is None:
        sentence = "ONRECORD_TOKEN is not set: make an application at https://discord.com/developers/applications"
        return [("FAIL", "token", f"{sentence} and take the token from its Bot page.")]
    client = discord.Client(intents=discord.Intents.none())
    try:
        async with client, asyncio.timeout(LOG_IN_WITHIN):
            await client.login(settings.token)
            return [finding async for finding in _application(client, settings)]
    except discord.LoginFailure:
        return [("FAIL", "token", "Discord refuses it: take a new one from the Bot page and set ONRECORD_TOKEN.")]
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        return [("FAIL", "discord", f"Discord cannot be reached: {str(error) or 'no answer in time'}.")]


async def _application(client: discord.Client, settings: Options) -> AsyncIterator[Finding]:
    """Say what the application's pages have set, for or against the bot."""
    application = client.application
    if application is None or client.user is None:
        return
    yield "ok", "token", f"Logged in as {_clean(str(client.user))}, application {application.id}."
    for finding in (*_flags(application), *_intents(application.flags)):
        yield finding
    if settings.guild:
        yield await _guild(client, settings.guild)
    yield "ok", "invite", invite_link(application.id)


def _flags(application: discord.AppInfo) -> Iterator[Finding]:
    if application.interactions_endpoint_url:
        yield (
            "FAIL",
            "commands",
            "Clear the Interactions Endpoint URL on the General Information page: it takes them away.",
        )
    if application.bot_require_code_grant:
        yield "FAIL", "invite", "Switch off Requires OAuth2 Code Grant on the Bot page: it stops every invitation."
    if not application.bot_public:
        yield "note", "invite", "Public Bot is off: nobody but its owner can invite it."


def _intents(flags: discord.ApplicationFlags) -> Iterator[Finding]:
    """Say what the bot asks for, none of it privileged, and what is on without need."""
    yield "ok", "intents", "Guilds, guild messages and direct messages: none of them needs to be switched on."
    privileged = {
        "Message Content": flags.gateway_message_content or flags.gateway_message_content_limited,
        "Server Members": flags.gateway_guild_members or flags.gateway_guild_members_limited,
        "Presence": flags.gateway_presence or flags.gateway_presence_limited,
    }
    for name in (name for name, on in privileged.items() if on):
        yield "note", "intents", f"{name} Intent is on and may be switched off: the bot does without."


async def _guild(client: discord.Client, guild_id: int) -> Finding:
    try:
        guild = await client.fetch_guild(guild_id, with_counts=False)
    except (discord.Forbidden, discord.NotFound):
        return (
            "FAIL",
            "guild",
            f"The bot is not in server {guild_id} (ONRECORD_GUILD): invite it with the link below.",
        )
    return "ok", "guild", f"The commands are listed in {_clean(guild.name)} alone."
