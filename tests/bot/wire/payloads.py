"""Discord's objects as JSON, with every key that discord.py 2.7 reads without asking."""

from __future__ import annotations

import itertools
from typing import Any

APPLICATION, GUILD, CHANNEL, ASKER = 900_000_000_000_000_001, 100_000_000_000_000_001, 200_000_000_000_000_001, 300
STAMP = "2025-02-12T12:00:00.000000+00:00"
ALL_PERMISSIONS = str(2**50 - 1)

_ids = itertools.count(1_300_000_000_000_000_000, 1 << 22)


def snowflake() -> str:
    return str(next(_ids))


def user(identifier: int, name: str, *, bot: bool = False) -> dict[str, Any]:
    return {
        "id": str(identifier),
        "username": name,
        "discriminator": "0",
        "global_name": None,
        "avatar": None,
        "bot": bot,
    }


BOT = user(APPLICATION, "onrecord", bot=True)
PERSON = user(ASKER, "ada")
MEMBER = {"roles": [], "joined_at": STAMP, "deaf": False, "mute": False, "flags": 0}


def application(**changes: Any) -> dict[str, Any]:
    return {
        "id": str(APPLICATION),
        "name": "onrecord",
        "owner": PERSON,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        **changes,
    }


def channel() -> dict[str, Any]:
    return {
        "id": str(CHANNEL),
        "type": 0,
        "guild_id": str(GUILD),
        "name": "news",
        "position": 0,
        "permission_overwrites": [],
        "nsfw": False,
        "parent_id": None,
        "permissions": ALL_PERMISSIONS,
    }


def guild() -> dict[str, Any]:
    everyone = {
        "id": str(GUILD),
        "name": "@everyone",
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": 0,
        "permissions": ALL_PERMISSIONS,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    return {
        "id": str(GUILD),
        "name": "readers",
        "icon": None,
        "owner_id": str(ASKER),
        "member_count": 2,
        "large": False,
        "unavailable": False,
        "joined_at": STAMP,
        "roles": [everyone],
        "emojis": [],
        "stickers": [],
        "features": [],
        "channels": [channel()],
        "threads": [],
        "members": [{**MEMBER, "user": BOT}],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": "en-GB",
        "afk_timeout": 300,
        "system_channel_flags": 0,
        "afk_channel_id": None,
        "system_channel_id": None,
        "application_id": None,
        "description": None,
        "splash": None,
        "banner": None,
        "vanity_url_code": None,
    }


def message(content: str, *, author: dict[str, Any] = PERSON, **changes: Any) -> dict[str, Any]:
    mentioned = [{**BOT, "member": MEMBER}] if f"<@{APPLICATION}>" in content else []
    return {
        "id": snowflake(),
        "type": 0,
        "channel_id": str(CHANNEL),
        "guild_id": str(GUILD),
        "author": author,
        "member": MEMBER,
        "content": content,
        "timestamp": STAMP,
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": mentioned,
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "pinned": False,
        "flags": 0,
        **changes,
    }


def mention(question: str, *, asker: int = ASKER) -> dict[str, Any]:
    return message(f"<@{APPLICATION}> {question}", author=user(asker, f"reader{asker}"))


def reply(content: str, sent: dict[str, Any]) -> dict[str, Any]:
    """Return what Discord answers when the bot posts a message."""
    said = {key: sent[key] for key in ("embeds", "components", "flags") if sent.get(key)}
    content = sent.get("content") or content
    said["embeds"] = [{"type": "rich", **embed} for embed in said.get("embeds", [])]
    posted = message(content, author=BOT, **said)
    del posted["guild_id"], posted["member"]
    return posted


def interaction(kind: int, data: dict[str, Any], *, asker: int = ASKER, **changes: Any) -> dict[str, Any]:
    return {
        "id": snowflake(),
        "application_id": str(APPLICATION),
        "type": kind,
        "data": data,
        "guild_id": str(GUILD),
        "guild": {"id": str(GUILD), "locale": "en-GB", "features": []},
        "channel_id": str(CHANNEL),
        "channel": channel(),
        "member": {**MEMBER, "user": user(asker, f"reader{asker}"), "permissions": ALL_PERMISSIONS},
        "token": "interaction-token-" + "x" * 40,
        "version": 1,
        "app_permissions": ALL_PERMISSIONS,
        "locale": "en-GB",
        "guild_locale": "en-GB",
        "entitlements": [],
        "authorizing_integration_owners": {"0": str(GUILD)},
        "context": 0,
        "attachment_size_limit": 10_485_760,
        **changes,
    }


def _options(given: dict[str, Any]) -> list[dict[str, Any]]:
    kinds = {str: 3, int: 4, bool: 5}
    return [{"name": key, "type": kinds[type(value)], "value": value} for key, value in given.items()]


def slash(command: str, /, *, asker: int = ASKER, **options: Any) -> dict[str, Any]:
    """Use a slash command."""
    data = {"id": snowflake(), "name": command, "type": 1, "options": _options(options)}
    return interaction(2, data, asker=asker)


def typed(command: str, /, **option: str) -> dict[str, Any]:
    """Have typed a part of a slash command's option."""
    options = [{**given, "focused": True} for given in _options(option)]
    return interaction(4, {"id": snowflake(), "name": command, "type": 1, "options": options})


def menu(command: str, on: dict[str, Any], *, asker: int = ASKER) -> dict[str, Any]:
    """Use a message's menu."""
    resolved = {"messages": {on["id"]: on}}
    data = {"id": snowflake(), "name": command, "type": 3, "target_id": on["id"], "resolved": resolved}
    return interaction(2, data, asker=asker)


def press(custom_id: str, on: dict[str, Any], *, asker: int = ASKER) -> dict[str, Any]:
    """Press a button of a message."""
    return interaction(3, {"custom_id": custom_id, "component_type": 2}, asker=asker, message=on)
