"""Which line of a page is its title, and the publisher that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.headings import is_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_PUBLISHER = 6
"""Words in a publisher's name, at most."""
SHORTEST_TITLE = 4
"""Words in a title, at least."""
LONGEST_LABEL = 40
"""Characters in the label of who speaks, at most."""
SHARED = 0.6
"""Share of a closing title's words that the page must use too, at least."""

_SEPARATORS = (" – ", " — ", " | ", " - ", " · ", " • ", " :: ")
_DOMAIN = re.compile(r"(?:[\w-]{1,60}\.){1,4}[a-z]{2,6}")
_WORD = re.compile(r"\w{4,}")


def split_publisher(line: str) -> tuple[str, str | None]:
    """Split a title such as "Talks begin – The Independent" into title and publisher, None where it has none."""
    at, separator = max((line.rfind(each), each) for each in _SEPARATORS)
    if at < 0:
        return line, None
    title, publisher = line[:at].rstrip(), line[at + len(separator) :].strip()
    plausible = (
        len(publisher.split()) <= LONGEST_PUBLISHER
        and len(title.split()) >= SHORTEST_TITLE
        and publisher[:1].isalnum()
        and not publisher[0].islower()
        and not publisher.endswith((".", "?", "!", ":", ",", "”"))
    )
    return (title, publisher) if plausible or _is_domain(publisher) else (line, None)


def _is_domain(name: str) -> bool:
    """Say whether a name is an address such as "bbc.co.uk"."""
    return bool(_DOMAIN.fullmatch(name))


def find_title(lines: Sequence[str]) -> int | None:
    """Return which of a page's lines, furniture left out, is its title.

    A last line that names the publisher comes first, being what a browser's tab says; then a first line that
    reads like a headline; then a last one that does, and whose words the page shares.
    """
    if len(lines) <= 1:
        return None
    first, last = lines[0], lines[-1]
    if is_headline(last) and split_publisher(last)[1]:
        return len(lines) - 1
    if is_headline(first) and len(first.split()) >= SHORTEST_TITLE and not _is_turn(first, lines[1:]):
        return 0
    if is_headline(last) and len(last.split()) >= SHORTEST_TITLE and _is_about(last, lines[:-1]):
        return len(lines) - 1
    return None


def _is_turn(line: str, page: Sequence[str]) -> bool:
    """Say whether a line begins with a label that other lines of the page begin with: "Q: Why did you go?"."""
    label, colon, _ = line[:LONGEST_LABEL].partition(": ")
    return bool(colon) and any(each.startswith(label + colon) for each in page)


def _is_about(line: str, page: Sequence[str]) -> bool:
    """Say whether the page uses most of the longer words of a line."""
    words = set(_WORD.findall(line.lower()))
    used = set(_WORD.findall(" ".join(page).lower()))
    return bool(words) and len(words & used) >= SHARED * len(words)
