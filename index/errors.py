"""Every error that a caller of `index` may see.

OnrecordError               anything that this project raises on purpose; catch it to report one sentence
├── ModelError              the embedding model cannot be used; catch it to go on without one
└── ArticleError            the article cannot be used; catch it to try another one
    ├── UnreadableArticle   there is something, but no text can be read out of it
    └── UnreachableArticle  the file or the address does not give anything

Each carries one sentence for people that says what is wrong and where.
"""

from __future__ import annotations


class OnrecordError(Exception):
    """Report what went wrong in one sentence fit for a user."""


class ModelError(OnrecordError):
    """Report that the embedding model cannot be used: no such folder, no model in it, its extra not installed."""


class ArticleError(OnrecordError):
    """Report that an article cannot be used."""


class UnreadableArticle(ArticleError):  # noqa: N818 - reads as what it is: `except UnreadableArticle`
    """Report that a page was reached but holds no readable text: empty, binary, too large, malformed."""


class UnreachableArticle(ArticleError):  # noqa: N818 - the same
    """Report that a path or an address does not answer: missing, forbidden, refused, timed out."""
