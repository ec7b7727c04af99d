"""What an article says, and who says it: the public face of the index.

>>> from index import Index, read_article
>>> index = Index([read_article()])
>>> index.ask("what did Vance say?").kind
'statements'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answering import Answer, Difference, Hit, Index, SpeakerRecord, Verification
from index.article import Article, Block, Passage, Quotation, Speaker
from index.errors import ArticleError, ModelError, OnrecordError, UnreachableArticle, UnreadableArticle
from index.quotations import attribute
from index.reading import read

if TYPE_CHECKING:
    import os

__all__ = [
    "Answer",
    "Article",
    "ArticleError",
    "Block",
    "Difference",
    "Hit",
    "Index",
    "ModelError",
    "OnrecordError",
    "Passage",
    "Quotation",
    "Speaker",
    "SpeakerRecord",
    "UnreachableArticle",
    "UnreadableArticle",
    "Verification",
    "read_article",
]


def read_article(
    source: str | os.PathLike[str] | None = None, *, text: str | None = None, title: str | None = None
) -> Article:
    """Read an article from a path, an http(s) address or `text` at hand, and attribute its quotations.

    With neither source nor text it is the article that ships with the project. Raises UnreachableArticle where
    the source gives nothing, UnreadableArticle where no text can be read out of it.
    """
    return attribute(read(source, text=text, title=title))
