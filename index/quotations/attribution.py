"""An article with its quotations, each with who said it and how that is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.article import Quotation, QuotationType, Speaker
from index.quotations.cast import Cast, Figure
from index.quotations.placement import placed
from index.quotations.prose import Paragraph
from index.quotations.relations import Relation, relations
from index.quotations.speakers import Resolved, Resolver

if TYPE_CHECKING:
    from index.article import Article


def attribute(article: Article) -> Article:
    """Return the article with its quotations and speakers; the article itself where it has them already."""
    if article.attributed:
        return article
    blocks = [block for block in article.blocks if block.kind in ("paragraph", "heading")]
    paragraphs = [Paragraph(article.text, *block.span) for block in blocks]
    cast = Cast(article.text, paragraphs)
    resolver = Resolver(cast)
    speakers: dict[Figure, Speaker] = {}
    apostrophe = "’" if "’" in article.raw else "'"
    quotations = []
    for number, (block, paragraph) in enumerate(zip(blocks, paragraphs, strict=True)):
        found = relations(paragraph)
        for relation, resolved in zip(found, resolver.read(number, paragraph, found), strict=True):
            speaker = None
            if resolved.figure:
                speaker = speakers.setdefault(resolved.figure, Speaker(resolved.figure.name.replace("’", apostrophe)))
            quotations.append(_quotation(article.text, relation, resolved, speaker, block.lines))
    passages = placed(article.passages, article.blocks, quotations)
    return replace(
        article,
        passages=passages,
        quotations=tuple(quotations),
        speakers=tuple(speakers.values()),
        attributed=True,
    )


def _type(relation: Relation) -> QuotationType:
    if not relation.fragments:
        return "indirect"
    return "direct" if relation.fragments == (relation.span,) else "mixed"


def _quotation(text: str, relation: Relation, resolved: Resolved, speaker: Speaker | None, lines: tuple[int, int]) -> Quotation:
    source, cue = relation.source, relation.cue
    return Quotation(
        _type(relation), text[slice(*relation.span)], relation.span, relation.fragments, speaker, resolved.resolution,
        text[slice(*source)] if source else None, source, text[slice(*cue)] if cue else None, cue, lines,
    )
