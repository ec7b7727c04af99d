"""Is that what it says? /verify, and "Check the quotes" on a message."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands

from bot import delivery
from bot.pages import Reply, Request
from bot.render.cards import verifications_embed

if TYPE_CHECKING:
    from bot.client import OnRecord
    from index import Index

    Event = discord.Interaction[OnRecord]

LONGEST_QUOTE: Final = 1_000
MOST_QUOTES: Final = 20
LONGEST_TEXT: Final = 4_000
FEWEST_LETTERS: Final = 8
"""A shorter text between quote marks is a word that somebody doubts, seldom a quotation."""

NO_QUOTES: Final = (
    "There is no quotation in that message: no words between quote marks, and no line that begins with >."
)

_QUOTED = re.compile(
    r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|(?<!\w)\"([^\"\n]+)\"|(?<!\w)[‘']([^‘’'\n]+(?:[’']\w[^‘’'\n]*)*)[’'](?!\w)"
)
_BLOCK = re.compile(r"^\s{0,3}>{1,3}[ \t]?(.+)$", re.MULTILINE)


@app_commands.command(description="Check whether a quotation is in the article, and whose words it is")
@app_commands.describe(quote="The words to look for")
async def verify(interaction: Event, quote: app_commands.Range[str, 1, LONGEST_QUOTE]) -> None:
    """Check one quotation."""
    interaction.client.log_question(quote)
    await delivery.respond(interaction, Request("v", (unquoted(quote) or quote,)))


@app_commands.context_menu(name="Check the quotes")
async def check_the_quotes(interaction: Event, message: discord.Message) -> None:
    """Check every quotation in a message."""
    client = interaction.client
    await delivery.respond(interaction, lambda: checked(client.library.index, message.content))


def checked(index: Index, text: str) -> Reply | str:
    """Return the verdict on every quotation in a text, or a sentence that says that there is none."""
    quotes = quotations_in(text)
    if not quotes:
        return NO_QUOTES
    checked = [index.verify(quote) for quote in quotes[:MOST_QUOTES]]
    return Reply(verifications_embed(checked, more=len(quotes) - len(checked)), kind="quotes")


def quotations_in(text: str) -> list[str]:
    """Return what stands between quote marks and in block quotes, in order, each once."""
    text = text[:LONGEST_TEXT]
    lines = [(found.start(), found[1]) for found in _BLOCK.finditer(text) if not _QUOTED.search(found[1])]
    marked = [(found.start(), next(filter(None, found.groups()))) for found in _QUOTED.finditer(text)]
    found = [unquoted(words) for _, words in sorted([*lines, *marked])]
    kept = [words for words in found if sum(map(str.isalnum, words)) >= FEWEST_LETTERS]
    return list(dict.fromkeys(kept))


def unquoted(text: str) -> str:
    """Return a text without the quote marks and the markup around it."""
    return text.strip().strip('"“”„‟‘’‚‛«»*_~`> \t\n')
