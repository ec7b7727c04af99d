from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from index.reading import bundled, read

if TYPE_CHECKING:
    from pathlib import Path

FURNITURE = [1, 2, 4, 40, 41, 42]
HEADINGS = [3, 18, 19, 21, 24]
TITLE = (
    "Ukraine-Russia war latest: Trump says ceasefire talks will begin immediately "
    "but Putin refuses to give timeline"
)


def lines_of(kind: str) -> list[int]:
    return [block.lines[0] for block in read().blocks if block.kind == kind]


def test_the_bundled_article_is_read_when_none_is_named() -> None:
    assert read().raw == bundled().read_text(encoding="utf-8")


def test_its_blocks_are_told_apart() -> None:
    assert lines_of("furniture") == FURNITURE
    assert lines_of("title") == [43]
    assert lines_of("heading") == HEADINGS
    assert len(read().passages) == 43 - len(FURNITURE) - len(HEADINGS) - 1


def test_furniture_says_why() -> None:
    reasons = {block.lines[0]: block.reason for block in read().blocks if block.reason}
    assert reasons == {
        1: "notification notice",
        2: "log-in notice",
        4: "newsletter sign-up",
        40: "teaser for another page",
        41: "invitation to comment",
        42: "log-in notice",
    }


def test_headings_cover_what_is_said_under_them() -> None:
    under = {passage.lines[0]: passage.headings for passage in read().passages}
    parent = "Here’s everything Mr Trump has said after the call:"
    assert {line for line, headings in under.items() if headings} == {20, 22, 23, 25}
    assert under[20] == (parent, "On fresh sanctions to push Moscow into a peace deal:")
    assert under[22] == under[23] == (parent, "On ending US-led peace efforts:")
    assert under[25] == (parent, "On peace talks at the Vatican:")


def test_it_carries_title_and_publisher() -> None:
    article = read()
    assert (article.title, article.publisher) == (TITLE, "The Independent")
    assert (article.byline, article.published, article.url) == (None, None, None)
    assert article.source == str(bundled())


def test_its_last_line_says_the_same_without_the_sidecar(tmp_path: Path) -> None:
    path = shutil.copy(bundled(), tmp_path / "copy.txt")
    article = read(path)
    assert (article.title, article.publisher) == (TITLE, "The Independent")
    assert article.blocks == read().blocks
