"""Buttons and menus that outlive the process: what they need is in their `custom_id` and in their message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self, cast

import discord

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from bot.pages import Controls, Kind, Option, Place

VERSION: Final = "or1"
"""Names the form of the custom_ids; a new form gets a new name and leaves the old one readable."""

IN_A_ROW: Final = 5
LOOK: Final = discord.PartialEmoji(name="🔎")

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
    return rf"^{VERSION}:(?P<verb>{verbs}):(?P<kind>[asnv]):{_NUMBERS}$"


class TargetButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=_template("prev|next|near|up|down|back|nearest")
):
    """Lead to a page, to a passage in context, and back."""

    def __init__(self, target: Target, label: str, *, emoji: discord.PartialEmoji | None = None) -> None:
        super().__init__(discord.ui.Button(label=label, emoji=emoji, custom_id=target.custom_id))
        self.target = target

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], _item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed, read from its `custom_id`."""
        return cls(Target.of(match), "·")

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Let the client show what the button leads to."""
        await interaction.client.pressed(interaction, self.target)


class QuestionMenu(discord.ui.DynamicItem[discord.ui.Select[Any]], template=_template("ask")):
    """Offer questions that the article does answer."""

    def __init__(self, target: Target, options: tuple[Option, ...] = (), prompt: str | None = None) -> None:
        entries = [discord.SelectOption(label=o.label, value=o.question, description=o.about) for o in options]
        super().__init__(discord.ui.Select(custom_id=target.custom_id, placeholder=prompt, options=entries))
        self.target = target

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the menu that was opened, read from its `custom_id`."""
        menu = cls(Target.of(match))
        menu.item = cast("discord.ui.Select[Any]", item)
        return menu

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Let the client ask what was picked."""
        await interaction.client.picked(interaction, self.target, self.item.values[0])


ITEMS: Final = (TargetButton, QuestionMenu)
"""What the client must know of to hear clicks on messages of a process before it."""


def view_of(controls: Controls, owner: int) -> discord.ui.View | None:
    """Return the buttons and the menu under a message, or None where there are none."""
    leading = [*(_around(controls, owner) if controls.near else _pages(controls, owner))]
    if controls.url:
        leading.append(discord.ui.Button(label="Article", url=controls.url))
    passages = list(_passages(controls, owner))
    rows = [leading + passages] if len(leading) + len(passages) <= IN_A_ROW else [leading, *_rows(passages)]
    if controls.options:
        target = Target("ask", controls.kind, controls.page, owner)
        rows.append([QuestionMenu(target, controls.options, controls.prompt)])
    view = discord.ui.View(timeout=None)
    for number, row in enumerate(filter(None, rows)):
        for item in row:
            item.row = number
            view.add_item(item)
    return view if view.children else None


def _rows(items: list[discord.ui.Item[Any]]) -> list[list[discord.ui.Item[Any]]]:
    return [items[:IN_A_ROW], items[IN_A_ROW : 2 * IN_A_ROW]]


def _pages(controls: Controls, owner: int) -> Iterator[discord.ui.Item[Any]]:
    """Yield the pages before and after, and the nearest passages where they are on offer."""
    kind, page = controls.kind, controls.page
    if page > 0:
        yield TargetButton(Target("prev", kind, page - 1, owner), "‹ Previous")
    if page < controls.pages - 1:
        card = kind == "s" and page == 0
        yield TargetButton(Target("next", kind, page + 1, owner), "All statements ›" if card else "Next ›")
    if controls.nearest:
        yield TargetButton(Target("nearest", kind, page, owner), "Nearest passages", emoji=LOOK)


def _passages(controls: Controls, owner: int) -> Iterator[discord.ui.Item[Any]]:
    """Yield a way to each passage of the page in its context."""
    for place in controls.passages:
        label = f"¶ {place[1]}" if len(controls.passages) > 1 else "In context"
        yield TargetButton(Target("near", controls.kind, controls.page, owner, place), label, emoji=LOOK)


def _around(controls: Controls, owner: int) -> Iterator[discord.ui.Item[Any]]:
    """Yield the way back from a passage in context, and the paragraphs before and after."""
    article, number = controls.near or (0, 0)
    kind, page = controls.kind, controls.page
    yield TargetButton(Target("back", kind, page, owner), "‹ Back")
    if number > 1:
        yield TargetButton(Target("up", kind, page, owner, (article, number - 1)), "↑ Before")
    if number < controls.last:
        yield TargetButton(Target("down", kind, page, owner, (article, number + 1)), "↓ After")
