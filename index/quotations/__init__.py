"""Who said what?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.article import Article


def attribute(article: Article) -> Article:
    """Return the article with its quotations and speakers."""
    return article
