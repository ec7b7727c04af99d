"""What is known of an article besides its text: who wrote it, when it was published, where."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from index.answering import grammar

if TYPE_CHECKING:
    from index.article import Article

_TOLD: Final = {
    "byline": "The article is by {}.",
    "published": "The article was published on {}.",
    "publisher": "The article is from {}.",
    "title": "The article’s title is “{}”.",
    "url": "The article is at {}",
}
_ASKED: Final = {
    "byline": "who wrote it",
    "published": "when it was published",
    "publisher": "where it was published",
    "title": "what its title is",
    "url": "what its address is",
}


def credit_asked(keys: tuple[str, ...]) -> str | None:
    """Return which credit the words of a question ask for, None where they ask for something else."""
    asked = set(keys)
    named = len(keys) == 1 or asked & (grammar.THIS_ARTICLE | grammar.OF_ARTICLES)
    if not named or not asked <= grammar.CREDIT:
        return None
    if asked & grammar.WROTE:
        return "published" if "when" in asked else "byline"
    found = next((name for name, words in grammar.CREDITS.items() if asked & words), None)
    return "publisher" if found == "published" and "where" in asked else found


def credit(article: Article, name: str) -> str | None:
    """Return the sentence that tells a credit, None where it is not known."""
    value = getattr(article, name) or None
    if value and name == "published":
        value = day(value)
    return _TOLD[name].format(value) if value else None


def unknown(name: str) -> str:
    """Return what is not known, as part of a sentence."""
    return _ASKED[name]


def day(published: str) -> str:
    """Return a publication time as a reader writes it, or as it stands where it is no ISO 8601 time."""
    try:
        return f"{datetime.fromisoformat(published):%-d %B %Y}"
    except ValueError:
        return published
