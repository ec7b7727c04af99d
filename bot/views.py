"""Buttons and menus that outlive the process: what they need is in their `custom_id` and in their message."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self, cast

import discord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.client import OnRecord
    from bot.pages import Controls, Kind, Option, Place

VERSION: Final = "or1"
"""Names the form of the custom_ids; a new form gets a new name and leaves the old one readable."""

BUTTONS_IN_A_ROW: Final = 5

_NUMBERS = r"(?P<page>\d{1,9}):(?P<owner>\d{1,20}):(?P<article>\d{1,9}):(?P<number>\d{1,9})"


class Target(NamedTuple):
    """Hold where a click leads: what to do, the kind and page of what is shown, whose it is, and a passage."""

    verb: str
    kind: Kind
    page: int
    owner: int
    place: Place = (0, 0)

    @property
    def custom_id(self) -> str:
        """Return the target as a `custom_id`: 66 characters at the most."""
        article, number = self.place
        return f"{VERSION}:{self.verb}:{self.kind}:{self.page}:{self.owner}:{article}:{number}"

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the target of a `custom_id` that matched."""
        page, owner, article, number = (int(match[name]) for name in ("page", "owner", "article", "number"))
        return cls(match["verb"], cast("Kind", match["kind"]), page, owner, (article, number))


def _template(verbs: str) -> str:
    return rf"^{VERSION}:(?P<verb>{verbs}):(?P<kind>[asn]):{_NUMBERS}$"


class TargetButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=_template("prev|next|near|up|down|back|nearest")
):
    """Lead to a page, to a passage in context, and back."""

    def __init__(self, target: Target, label: str | None = None, *, emoji: str | None = None, row: int = 0) -> None:
        super().__init__(discord.ui.Button(label=label, emoji=emoji, custom_id=target.custom_id, row=row))
        self.target = target

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], _item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed, read from its `custom_id`."""
        return cls(Target.of(match), "·")

    async def callback(self, interaction: discord.Interaction[OnRecord]) -> None:
        """Let the client show what the button leads to."""
        await interaction.client.pressed(interaction, self.target)


class QuestionMenu(discord.ui.DynamicItem[discord.ui.Select[Any]], template=_template("ask")):
    """Offer questions that the article does answer."""

    def __init__(self, target: Target, options: tuple[Option, ...]) -> None:
        entries = [discord.SelectOption(label=o.label, value=o.question, description=o.about) for o in options]
        placeholder = "Ask something that it does answer"
        super().__init__(
            discord.ui.Select(custom_id=target.custom_id, placeholder=placeholder, options=entries, row=3)
        )
        self.target = target

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the menu that was opened, read from its `custom_id`."""
        menu = cls(Target.of(match), ())
        menu.item = cast("discord.ui.Select[Any]", item)
        return menu

    async def callback(self, interaction: discord.Interaction[OnRecord]) -> None:
        """Let the client ask what was picked."""
        await interaction.client.picked(interaction, self.target, self.item.values[0])


ITEMS: Final = (TargetButton, QuestionMenu)
"""What the client must know of to hear clicks on messages of a process before it."""


def view_of(controls: Controls, owner: int) -> discord.ui.View | None:
    """Return the buttons and the menu under a message, or None where there are none."""
    items = [*(_context_items(controls, owner) if controls.near else _page_items(controls, owner))]
    if controls.url:
        items.append(discord.ui.Button(label="Article", emoji="📰", url=controls.url, row=0))
    if controls.options:
        items.append(QuestionMenu(Target("ask", controls.kind, controls.page, owner), controls.options))
    if not items:
        return None
    view = discord.ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    return view


def _page_items(controls: Controls, owner: int) -> Iterator[discord.ui.Item[Any]]:
    """Yield the pages before and after, the passages in context, and the nearest ones where they are on offer."""
    kind, page = controls.kind, controls.page
    if page > 0:
        yield TargetButton(Target("prev", kind, page - 1, owner), "Previous", emoji="◀️")
    if page < controls.pages - 1:
        yield TargetButton(Target("next", kind, page + 1, owner), _next(controls), emoji="▶️")
    if controls.nearest:
        yield TargetButton(Target("nearest", kind, page, owner), "Nearest passages", emoji="🔎")
    for number, place in enumerate(controls.passages[: 2 * BUTTONS_IN_A_ROW]):
        row = 1 + number // BUTTONS_IN_A_ROW
        yield TargetButton(Target("near", kind, page, owner, place), f"¶ {place[1]}", emoji="🔎", row=row)


def _next(controls: Controls) -> str:
    return "All statements" if controls.kind == "s" and controls.page == 0 else "Next"


def _context_items(controls: Controls, owner: int) -> Iterator[discord.ui.Item[Any]]:
    """Yield the way back and the paragraphs before and after."""
    article, number = controls.near or (0, 0)
    kind, page = controls.kind, controls.page
    yield TargetButton(Target("back", kind, page, owner), "Back", emoji="↩️")
    if number > 1:
        yield TargetButton(Target("up", kind, page, owner, (article, number - 1)), "Before", emoji="⬆️")
    if number < controls.last:
        yield TargetButton(Target("down", kind, page, owner, (article, number + 1)), "After", emoji="⬇️")
