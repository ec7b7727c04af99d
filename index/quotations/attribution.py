"""An article with its quotations, each with who said it and how that is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from index.article import Quotation, QuotationType, Speaker
from index.quotations.asides import is_aside
from index.quotations.blockquotes import block_quotations
from index.quotations.cast import Cast, Figure
from index.quotations.placement import placed
from index.quotations.prose import Paragraph
from index.quotations.relations import Relation, relations
from index.quotations.speakers import Resolved, Resolver
from index.quotations.transcript import turns

if TYPE_CHECKING:
    from index.article import Article, Block


def attribute(article: Article) -> Article:
    """Return the article with its quotations and speakers; the article itself where it has them already."""
    if article.attributed:
        return article
    blocks, paragraphs = _prose(article)
    resolver = Resolver(Cast(article.text, paragraphs))
    said = turns(paragraphs) or block_quotations(paragraphs, [block.quoted for block in blocks])
    introduced = {at for at, relation in said.items() if relation.phrase}
    found: list[tuple[Relation, Resolved, Block]] = []
    for number, (block, paragraph) in enumerate(zip(blocks, paragraphs, strict=True)):
        if is_aside(paragraph) or number in introduced:
            resolver.skip()
            continue
        here = [said[number]] if number in said else relations(paragraph)
        holders = [block] * len(here)
        if number + 1 in introduced:
            here, holders = [*here, said[number + 1]], [*holders, blocks[number + 1]]
        resolved = resolver.read(number, paragraph, here, block.headings)
        found += zip(here, resolved, holders, strict=True)
        if block.kind == "heading":
            resolver.announce(number, paragraph)
    speakers = _speakers(article, [who.figure for _, who, _ in found if who.figure])
    quotations = tuple(_quotation(article.text, relation, who, speakers, block) for relation, who, block in found)
    return replace(
        article,
        passages=placed(article.passages, article.blocks, quotations),
        quotations=quotations,
        speakers=tuple(speakers.values()),
        attributed=True,
    )


def names_in(article: Article) -> tuple[Speaker, ...]:
    """Return the people whom an article names, quoted or not, most often named first."""
    _, paragraphs = _prose(article)
    cast = Cast(article.text, paragraphs)
    named = [mention.figure for paragraph in cast.mentions for sentence in paragraph for mention in sentence]
    return tuple(_speakers(article, [figure for figure in named if figure.person]).values())


def _prose(article: Article) -> tuple[list[Block], list[Paragraph]]:
    """Return an article's paragraphs and headings, and their tokens."""
    blocks = [block for block in article.blocks if block.kind in ("paragraph", "heading")]
    return blocks, [Paragraph(article.text, *block.span) for block in blocks]


def _speakers(article: Article, figures: list[Figure]) -> dict[Figure, Speaker]:
    """Return the speaker of each figure, most quoted first; a name keeps the article's own kind of apostrophe."""
    apostrophe = "’" if "’" in article.raw else "'"
    return {
        figure: Speaker(
            figure.name.replace("’", apostrophe), tuple(figure.aliases()), tuple(figure.descriptions())
        )
        for figure, _ in Counter(figures).most_common()
    }


def _type(relation: Relation) -> QuotationType:
    """Return whether all of a content stood in quote marks, some of it, or nothing."""
    if not relation.fragments:
        return "indirect"
    return "direct" if relation.fragments == (relation.span,) else "mixed"


def _quotation(
    text: str, relation: Relation, who: Resolved, speakers: dict[Figure, Speaker], block: Block
) -> Quotation:
    """Return a relation as the quotation it is."""
    source, cue = relation.source, relation.cue
    return Quotation(
        type=_type(relation),
        content=text[slice(*relation.span)],
        span=relation.span,
        fragments=relation.fragments,
        speaker=speakers[who.figure] if who.figure else None,
        resolution=who.resolution,
        source=text[slice(*source)] if source else None,
        source_span=source,
        cue=text[slice(*cue)] if cue else None,
        cue_span=cue,
        lines=block.lines,
    )
