"""What the article on an HTML page is, and what the page says of it.

trafilatura finds the article and its details. A page of many posts (a live blog) is made one first, because it
would keep the first post and little of the others.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from index.errors import UnreadableArticle
from index.reading.page import Details, Page, Piece, rendered
from index.reading.titles import split_publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element  # type: ignore[import-untyped]  # lxml has no types of its own
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # the same
    from trafilatura.metadata import Document

POSTS = 2
"""Posts side by side, at least, that are made one article."""
POSTS_SHARE = 0.5
"""Share of a page's paragraphs that stand in them, at least."""
LARGEST_SHARE = 0.7
"""Share of their paragraphs that stand in the longest of them, at most; more, and it is the article."""

_ROOT = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "div", "code", "body"})
_SENTENCE_ENDS = (".", "!", "?", "…", "”", "’", '"', ":")


def read_html(text: str, name: str) -> Page:
    """Read the article out of an HTML page; its lines are the numbers of its paragraphs.

    Raises `UnreadableArticle` where there is none: a page that is built by scripts, a list of links.
    """
    document = _extracted(text, name)
    if document is None or document.body is None:
        raise UnreadableArticle(f"{name} holds no article: no text was found between its markup.")
    pieces = enumerate(_pieces(document.body), 1)
    return rendered(
        (Piece(words, at, at, level, quoted) for at, (words, level, quoted) in pieces), _details(document)
    )


def _extracted(text: str, name: str) -> Document | None:
    """Return what trafilatura finds, None where it finds nothing or gives up."""
    from trafilatura import bare_extraction, load_html  # heavy, and only HTML needs it

    _hush("trafilatura", "htmldate", "courlan")
    whole = text if _ROOT.search(text) else f"<html><body>{text}</body></html>"
    try:
        tree = load_html(whole.encode("utf-8", "replace"))
        if tree is None:
            return None
        tab = split_publisher(" ".join((tree.findtext(".//title") or "").split()))
        _unite_posts(tree)
        found = bare_extraction(tree, with_metadata=True, include_comments=False)
    except Exception as error:  # a page can break a parser in ways that no list is complete of
        raise UnreadableArticle(f"{name} cannot be read as HTML.") from error
    if found is None or isinstance(found, dict):
        return None
    found.sitename = found.sitename or tab[1]
    return found


def _hush(*names: str) -> None:
    """Keep libraries from writing to the terminal what is raised as an error anyway."""
    for name in names:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _unite_posts(tree: HtmlElement) -> None:
    """Make one article of the posts that hold most of a page: elements alike, side by side."""
    paragraphs = tree.findall(".//p")
    held: dict[tuple[HtmlElement, str, str], dict[HtmlElement, int]] = {}
    for paragraph in paragraphs:
        post = paragraph.getparent()
        while post is not None and (parent := post.getparent()) is not None and post.tag != "body":
            key = (parent, str(post.tag), post.get("class", ""))
            held.setdefault(key, {}).setdefault(post, 0)
            held[key][post] += 1
            post = parent
    for (parent, _, _), posts in held.items():
        if len(posts) >= POSTS and _are_alike(list(posts.values()), len(paragraphs)):
            _unite(parent, list(posts))
            return


def _are_alike(counts: list[int], paragraphs: int) -> bool:
    """Say whether posts of so many paragraphs hold most of a page's, and none of them most of theirs."""
    return sum(counts) >= POSTS_SHARE * paragraphs and max(counts) <= LARGEST_SHARE * sum(counts)


def _unite(parent: HtmlElement, posts: list[HtmlElement]) -> None:
    """Make an article of the element that holds the posts, and plain divisions of the posts."""
    if parent.tag == "body":
        article = parent.makeelement("article")
        posts[0].addprevious(article)
        article.extend(posts)
    else:
        parent.tag = "article"
    for post in posts:
        post.tag = "div"
        post.attrib.clear()


def _details(document: Document) -> Details:
    """Return what the page says of the article."""
    title, publisher = split_publisher(document.title or "")
    if publisher and document.sitename and publisher.casefold() != document.sitename.casefold():
        title = document.title or ""
    byline = (document.author or "").replace("; ", ", ") or None
    return Details(title or None, document.sitename or publisher, byline, document.date, document.url)


def _pieces(body: _Element) -> Iterator[tuple[str, int, bool]]:
    """Yield the words and the level of each paragraph of the tree that trafilatura leaves, and if it is quoted."""
    from lxml.etree import iterwalk  # type: ignore[import-untyped,unused-ignore]  # the same

    words: list[str] = []
    level = depth = 0
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS or (element.tag == "lb" and words and words[-1].endswith(_SENTENCE_ENDS)):
            if words:
                yield "".join(words), level, depth > 0
            words, level = [], 0
        if element.tag == "quote":
            depth += 1 if event == "start" else -1
        if event == "start" and element.tag == "head":
            level = int((element.get("rend") or "h2")[-1])
        more = (element.text if event == "start" else element.tail) or ""
        if event == "start" and words:
            more = {"lb": " ", "cell": " | "}.get(element.tag, "") + more
        if words or more.strip():
            words.append(more)
    yield "".join(words), level, False
