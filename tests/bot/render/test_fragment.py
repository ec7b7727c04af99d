from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.fragment import passage_link
from index import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

URL = "https://news.example/a"


def link(*paragraphs: str, number: int = 1, url: str | None = URL) -> str | None:
    article = replace(Article.from_paragraphs(paragraphs), url=url)
    return passage_link(article, article.passages[number - 1].span)


def directive(*paragraphs: str, number: int = 1) -> str:
    found = link(*paragraphs, number=number)
    assert found is not None
    return found.partition(":~:text=")[2]


def test_a_short_passage_is_found_by_all_its_words() -> None:
    assert directive("The talks begin on Monday.") == "The%20talks%20begin%20on%20Monday"


def test_a_long_passage_is_found_by_its_first_and_last_words() -> None:
    words = " ".join(f"word{n}" for n in range(40))

    assert directive(words) == "word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39"


def test_no_part_holds_a_quote_mark() -> None:
    found = unquote(directive("„It doesn’t take two to tango,“ he said, “but it helps a lot to have them.”"))

    assert not set(found) & set("„“”’\"'")


@pytest.mark.parametrize(("sign", "encoded"), [("-", "%2D"), (",", "%2C"), ("&", "%26")])
def test_the_directives_own_signs_are_encoded(sign: str, encoded: str) -> None:
    assert encoded in directive(f"One two{sign}three four.").replace("%2C%20", "%2C")


def test_words_that_stand_earlier_too_are_taken_on_until_they_do_not() -> None:
    first = "The president of the United States said nothing."

    assert directive(
        first, "The president of the United Kingdom said a lot, as he always does.", number=2
    ).startswith("The%20president%20of%20the%20United%20Kingdom,")


def test_a_passage_that_begins_like_another_is_found_by_the_words_before_it() -> None:
    text = (
        "Nobody said so. He said it again. Then the other one arrived. He said it again. They all left for home."
    )
    article = replace(Article.from_paragraphs([text]), url=URL)
    start = text.rindex("He said it again")

    found = passage_link(article, (start, start + len("He said it again.")))

    assert found is not None
    assert "-," in found


def test_an_article_without_address_has_no_link() -> None:
    assert link("The talks begin on Monday.", url=None) is None


def test_a_passage_of_one_word_links_to_the_page() -> None:
    assert link("Peace.") == URL


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert (
        link("The talks begin on Monday.", url=f"{URL}#live")
        == f"{URL}#live:~:text=The%20talks%20begin%20on%20Monday"
    )


@given(st.lists(st.text(max_size=200), min_size=1, max_size=4))
def test_any_passage_gets_a_link_that_stays_one(paragraphs: list[str]) -> None:
    article = replace(Article.from_paragraphs(paragraphs), url=URL)

    for passage in article.passages:
        found = passage_link(article, passage.span)
        assert found is not None
        assert found.startswith(URL)
        assert not set(found) & set(' ()<>[]\n"')


@pytest.mark.parametrize(
    "text", ["“" * 1_000_000, "a" * 1_000_000, "a " * 500_000, "\u202e" * 1_000_000], ids=repr
)
def test_a_huge_passage_gets_a_short_link(text: str) -> None:
    assert len(link(text) or "") < 2_000


TANGO = (
    "“It takes two to tango,” Mr Vance said. “I know the president’s willing to do that, but if Russia isn’t, "
    "then we’re eventually just going to say: this is not our war.”"
)
PAGE = (
    "The president said on Monday that talks would begin at once.",
    TANGO,
    "The president said on Monday that talks would not begin; the well-known 50-50 offer, R&D included, stands.",
    "Nobody spoke. He said so again.",
    "Then the other one came in, with a paper in his hand. He said so again.",
    "Привет, это цитата на русском языке, которую надо найти.",
    "Short words.",
)
PLACES = [*PAGE, "“I know the president’s willing to do that", "He said so again."]


@pytest.mark.parametrize("words", PLACES)
def test_a_browser_finds_the_words(words: str, chromium: Browser, serve: Callable[[str], str]) -> None:
    body = "".join(f"<p>{escape(text)}</p><div style='height: 4000px'></div>" for text in PAGE)
    article = replace(Article.from_paragraphs(PAGE), url=serve(f"<!doctype html><meta charset=utf-8>{body}"))
    start = article.raw.rindex(words)
    number = next(n for n, passage in enumerate(article.passages) if passage.span[0] <= start < passage.span[1])
    tab = chromium.new_page()
    tab.goto(passage_link(article, (start, start + len(words))) or "")
    tab.wait_for_function("scrollY > 0" if number else "true")
    places = tab.evaluate("[...document.querySelectorAll('p')].map(p => p.getBoundingClientRect().top)")
    tab.close()

    assert [0 <= place < 720 for place in places] == [n == number for n in range(len(PAGE))]
