"""Which passage a quotation stands in."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from index.article import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import Block, Quotation


def placed(
    passages: Sequence[Passage], blocks: Sequence[Block], quotations: Sequence[Quotation]
) -> tuple[Passage, ...]:
    """Return the passages, each with the quotations that begin in it, numbered anew.

    A heading that quotes somebody is worth showing: it becomes a passage of its own, in its place.
    """
    ordered = sorted(quotations, key=lambda quotation: quotation.start)
    starts = [quotation.start for quotation in ordered]
    said = [
        Passage(0, block.text, block.span, block.lines)
        for block in blocks
        if block.kind == "heading" and bisect_left(starts, block.span[0]) < bisect_left(starts, block.span[1])
    ]
    left = iter(ordered)
    quotation = next(left, None)
    kept = []
    for number, passage in enumerate(sorted([*passages, *said], key=lambda passage: passage.span), 1):
        inside = []
        while quotation and quotation.start < passage.span[1]:
            if quotation.start >= passage.span[0]:
                inside.append(quotation)
            quotation = next(left, None)
        changed = inside or passage.number != number
        kept.append(_renewed(passage, number, inside) if changed else passage)
    return tuple(kept)


def _renewed(passage: Passage, number: int, inside: Sequence[Quotation]) -> Passage:
    """Return a passage with its number and quotations; `replace` takes three times as long."""
    return Passage(number, passage.text, passage.span, passage.lines, passage.headings, tuple(inside))
