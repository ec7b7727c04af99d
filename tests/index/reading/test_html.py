from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.errors import UnreadableArticle
from index.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from index.article import Article

ORDINARY = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>Harbour bridge to close for two years | The Daily Example</title>
<meta property="og:title" content="Harbour bridge to close for two years">
<meta property="og:site_name" content="The Daily Example"><meta name="author" content="Jane Doe">
<link rel="canonical" href="https://www.example.com/news/bridge">
<meta property="article:published_time" content="2025-03-04T09:12:00Z"></head><body>
<div class="cookie-consent"><p>We and our 812 partners use cookies to store personal data.</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Harbour bridge to close for two years</h1>
<p>Ferries will run every ten minutes while engineers replace the cables.</p>
<figure><img src="a.jpg"><figcaption>The bridge at dusk, seen from the north bank</figcaption></figure>
<p>The city's harbour bridge will close in June for two years, the council said, after rust was found.</p>
<p>“This is not a decision that anybody wanted,” said Maria Lopez, who leads the transport committee.</p>
<p><strong><a href="/other">READ MORE: Ten bridges that nearly fell</a></strong></p>
<h2>What the report found</h2>
<p>The report lists three defects:</p>
<ul><li>rust in four cables<ul><li>two on the north side</li><li>and two on the south</li></ul></li>
<li>a worn bearing</li></ul>
<blockquote><p>“The bearing has moved eleven centimetres since 1998,” the report says.</p>
<p>“Nobody measured it.”</p>
</blockquote>
<h3>Ferries</h3>
<p>Two ferries will carry foot passengers.<br>They will run every ten minutes.</p>
<aside class="related"><h3>Related</h3><ul><li><a href="/b">Why ferries are back</a></li></ul></aside>
<h2>What happens next</h2>
<p>“No,” he said.</p>
<p>The council votes on April 2. Opponents have called the plan “a scandal”.</p>
</article></main>
<section class="comments"><h2>Comments</h2>
<div class="comment"><p>I think this is awful, a reader says.</p></div></section>
<footer><p>© 2025 The Daily Example. All rights reserved.</p></footer></body></html>
"""
POST = """<div class="post" id="p{0}"><time>11:{0}</time><h2>{1}</h2><p>{2}</p><blockquote>“{3}”</blockquote>
<p>Share</p></div>"""
POSTS = (
    (45, "Trains stop", "The operator has cancelled every train in the north until Saturday.", "It is not safe."),
    (
        20,
        "Help is coming",
        "Help is on its way, the energy minister said on Friday.",
        "Nine hundred are out there.",
    ),
    (10, "Schools shut", "More than 200 schools are shut, the education department said.", "Stay at home."),
)
LIVE = (
    """<html><head><title>Storm latest: thousands without power – live – Example News</title>
<meta property="og:site_name" content="Example News"></head><body><div class="live">
<h1>Storm latest: thousands without power – live</h1><p>Follow the storm as it crosses the country.</p>"""
    + "\n".join(POST.format(*post) for post in POSTS)
    + "</div></body></html>"
)


def html(text: str) -> Article:
    return read("page.html", text=text)


def paragraphs(text: str) -> list[str]:
    return [block.text for block in html(text).blocks if block.kind == "paragraph"]


def test_the_page_says_what_it_is() -> None:
    article = html(ORDINARY)
    assert (article.title, article.publisher) == ("Harbour bridge to close for two years", "The Daily Example")
    assert (article.byline, article.published) == ("Jane Doe", "2025-03-04")
    assert article.url == "https://www.example.com/news/bridge"


def test_paragraphs_come_in_order_and_whole() -> None:
    assert paragraphs(ORDINARY) == [
        "Ferries will run every ten minutes while engineers replace the cables.",
        "The city’s harbour bridge will close in June for two years, the council said, after rust was found.",
        "“This is not a decision that anybody wanted,” said Maria Lopez, who leads the transport committee.",
        "The report lists three defects:",
        "rust in four cables",
        "two on the north side",
        "and two on the south",
        "a worn bearing",
        "“The bearing has moved eleven centimetres since 1998,” the report says.",
        "“Nobody measured it.”",
        "Two ferries will carry foot passengers.",
        "They will run every ten minutes.",
        "“No,” he said.",
        "The council votes on April 2. Opponents have called the plan “a scandal”.",
    ]


def test_headings_cover_by_their_level() -> None:
    under = {passage.text: passage.headings for passage in html(ORDINARY).passages}
    assert under["Ferries will run every ten minutes while engineers replace the cables."] == ()
    assert under["a worn bearing"] == ("What the report found",)
    assert under["They will run every ten minutes."] == ("What the report found", "Ferries")
    assert under["“No,” he said."] == ("What happens next",)


def test_a_teaser_in_the_text_is_furniture() -> None:
    assert [(b.text, b.reason) for b in html(ORDINARY).blocks if b.kind == "furniture"] == [
        ("READ MORE: Ten bridges that nearly fell", "teaser for another page")
    ]


@pytest.mark.parametrize("words", ["cookies", "Sport", "at dusk", "ferries are back", "awful", "rights reserved"])
def test_what_stands_around_the_article_is_left_out(words: str) -> None:
    assert words not in html(ORDINARY).raw


def test_lines_count_the_paragraphs() -> None:
    blocks = html(ORDINARY).blocks
    assert [block.lines for block in blocks] == [(at, at) for at in range(1, len(blocks) + 1)]


def test_every_post_of_a_live_blog_is_kept_under_its_heading() -> None:
    article = html(LIVE)
    assert (article.title, article.publisher) == ("Storm latest: thousands without power – live", "Example News")
    under = [(passage.text, passage.headings) for passage in article.passages]
    assert under == [
        ("Follow the storm as it crosses the country.", ()),
        *((said, (heading,)) for _, heading, text, quoted in POSTS for said in (text, f"“{quoted}”")),
    ]


def test_posts_right_under_the_body_are_kept_too() -> None:
    posts = "\n".join(f"<article><h2>{heading}</h2><p>{text}</p></article>" for _, heading, text, _ in POSTS)
    page = f"<html><head><title>Storm latest</title></head><body>{posts}</body></html>"
    assert paragraphs(page) == [text for _, _, text, _ in POSTS]


def test_rows_around_one_article_are_not_posts() -> None:
    article = ORDINARY[ORDINARY.index("<article>") : ORDINARY.index("</main>")]
    rows = "".join(f'<div class="row">{row}</div>' for row in ("<p>Weather: rain</p>", article, "<p>Ads</p>"))
    page = f"<html><head><title>Bridge</title></head><body><div>{rows}</div></body></html>"
    assert paragraphs(page) == paragraphs(ORDINARY)


def test_divisions_do_for_paragraphs() -> None:
    said = [
        "Mayor Ann Bell said the library would reopen.",
        "“It was never about the money,” she said.",
        "It rained.",
    ]
    page = "<html><body><div>" + "".join(f"<div>{each}</div>" for each in said) + "</div></body></html>"
    assert paragraphs(page) == said


def test_a_table_row_is_a_paragraph() -> None:
    cells = (("Side", "Found"), ("north", "rust"), ("south", "cracks"))
    rows = "".join(f"<tr><td>{side}</td><td>{found}</td></tr>" for side, found in cells)
    found = paragraphs(ORDINARY.replace("<h3>Ferries</h3>", f"<table>{rows}</table><h3>Ferries</h3>"))
    assert found[10:13] == ["Side | Found", "north | rust", "south | cracks"]


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html>\n<html>", "\ufeff <html>", '<?xml version="1.0"?>\n<html>', "<!-- a -->\n<html>"]
)
def test_html_is_known_by_its_first_characters(start: str) -> None:
    page = (
        f"{start}<head><title>Bridge</title></head><body><p>“It is not safe,” said Maria Lopez.</p></body></html>"
    )
    assert read(text=page).raw == "“It is not safe,” said Maria Lopez."


@pytest.mark.parametrize(
    "page",
    ["<html><body><script>app()</script><div id=root></div></body></html>", "<html>", "", "<!--", "<p>\x01</p>"],
)
def test_a_page_without_an_article_is_an_error(page: str) -> None:
    with pytest.raises(UnreadableArticle, match=r"page\.html"):
        html(page)


def test_html_in_a_file_is_read_by_its_extension(tmp_path: Path) -> None:
    path = tmp_path / "page.htm"
    path.write_text("<p>“It is not safe,” said Maria Lopez.</p>", encoding="utf-8")
    assert read(path).passages[0].text == "“It is not safe,” said Maria Lopez."
