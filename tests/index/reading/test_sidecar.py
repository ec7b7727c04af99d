from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from index.errors import UnreadableArticle
from index.reading import read

if TYPE_CHECKING:
    from pathlib import Path

BODY = "The council voted on Tuesday to close the bridge.\n“It is not safe,” said Maria Lopez.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(f"Harbour bridge to close | Daily Example\n{BODY}", encoding="utf-8")
    return path


def beside(page: Path, value: Any) -> None:
    page.with_suffix(".json").write_text(json.dumps(value), encoding="utf-8")


def test_it_says_what_the_page_does_not(page: Path) -> None:
    beside(page, {"byline": "Anna Smith", "published": "2025-03-04", "url": "https://example.com/a", "note": 1})
    article = read(page)
    assert (article.byline, article.published, article.url) == (
        "Anna Smith",
        "2025-03-04",
        "https://example.com/a",
    )
    assert (article.title, article.publisher) == ("Harbour bridge to close", "Daily Example")


def test_it_comes_before_the_page(page: Path) -> None:
    beside(page, {"title": "Bridge shut", "publisher": "Example News", "url": None})
    article = read(page)
    assert (article.title, article.publisher, article.url) == ("Bridge shut", "Example News", None)


def test_a_title_that_is_given_comes_before_it(page: Path) -> None:
    beside(page, {"title": "Bridge shut"})
    assert read(page, title="Shut").title == "Shut"


@pytest.mark.parametrize("value", [[], "title", {"title": 3}, {"url": ["https://example.com"]}])
def test_one_of_the_wrong_shape_is_an_error(page: Path, value: Any) -> None:
    beside(page, value)
    with pytest.raises(UnreadableArticle, match=r"bridge\.json"):
        read(page)


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe{", b"[" * 100_000])
def test_one_that_is_not_json_is_an_error(page: Path, content: bytes) -> None:
    page.with_suffix(".json").write_bytes(content)
    with pytest.raises(UnreadableArticle, match="not JSON"):
        read(page)
