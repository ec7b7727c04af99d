"""An article with its quotations, each with who said it and how that is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.article import Quotation, Speaker
from index.quotations.prose import Paragraph
from index.quotations.relations import Relation, relations
from index.quotations.speakers import Cast, Figure

if TYPE_CHECKING:
    from index.article import Article, Block


def attribute(article: Article) -> Article:
    """Return the article with its quotations and speakers; the article itself where it has them already."""
    if article.attributed:
        return article
    reader = _Attribution(article)
    for block in article.blocks:
        if block.kind in ("paragraph", "heading"):
            reader.read(block)
    return reader.article()


class _Attribution:
    def __init__(self, article: Article) -> None:
        self._article = article
        self._cast = Cast(article.text)
        self._found: list[tuple[Relation, Paragraph, Figure | None, object, Block]] = []
        self._last: Figure | None = None
        self._last_block = -9
        self._number = 0

    def read(self, block: Block) -> None:
        self._number += 1
        text = self._article.text
        paragraph = Paragraph(text, *block.span)
        found = relations(paragraph)
        at = 0
        for first, last in paragraph.sentences:
            end = paragraph.ends[last - 1]
            any_here = False
            while at < len(found) and found[at].span[0] < end:
                self._resolve(found[at], paragraph, block)
                any_here = True
                at += 1
            if not any_here:
                self._see_subject(paragraph, first, last)

    def _see_subject(self, paragraph: Paragraph, first: int, last: int) -> None:
        from index.quotations.sources import subject_at
        phrase = subject_at(paragraph, first, last)
        if phrase:
            from index.quotations.speakers import head_name
            name, _ = head_name(paragraph, *phrase)
            if name and name[-1].lower() in self._cast.full:
                figure = self._cast._named(name)
                if figure.person:
                    self._cast.see(figure)

    def _resolve(self, relation: Relation, paragraph: Paragraph, block: Block) -> None:
        figure, resolution = None, None
        if relation.phrase:
            figure, resolution = self._cast.resolve(paragraph, relation.phrase)
        elif self._last is not None and self._number - self._last_block <= 1:
            figure, resolution = self._last, "carried"
        if figure:
            self._cast.see(figure)
            self._last = figure
            self._last_block = self._number
        self._found.append((relation, paragraph, figure, resolution, block))

    def article(self) -> Article:
        text = self._article.text
        speakers: dict[Figure, Speaker] = {}
        quotations = []
        for relation, paragraph, figure, resolution, block in self._found:
            speaker = None
            if figure:
                speaker = speakers.get(figure) or speakers.setdefault(figure, Speaker(figure.name))
            ss, cs = relation.source, relation.cue
            a, b = relation.span
            covered = sum(f[1] - f[0] for f in relation.fragments)
            kind = "indirect" if not relation.fragments else "direct" if covered >= b - a else "mixed"
            quotations.append(Quotation(kind, text[a:b], (a, b), relation.fragments, speaker, resolution, ss and text[slice(*ss)], ss, cs and text[slice(*cs)], cs, block.lines))
        return replace(self._article, quotations=tuple(quotations), speakers=tuple(speakers.values()), attributed=True)
