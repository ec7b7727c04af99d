"""Answers in colour, for a terminal; imported only where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.render.excerpt import ELISION, attributions, counted, excerpt, introduction, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from index import Answer, Article, Block, Hit, Index, Quotation, Speaker, SpeakerRecord, Verification
    from index.article import Span

_PALETTE = (
    "cyan",
    "green",
    "magenta",
    "yellow",
    "blue",
    "red",
    "bright_cyan",
    "bright_green",
    "bright_magenta",
)
_KINDS = {"title": "bold underline", "heading": "bold", "paragraph": "", "furniture": "dim strike"}
_VERDICTS = {"exact": "bold green", "close": "bold yellow", "absent": "bold red"}


def answer_view(answer: Answer, index: Index) -> RenderableType:
    """Return an answer with the words that matched in bold and a bar before each passage."""
    parts: list[RenderableType] = []
    if answer.kind == "statements":
        who = introduction(answer.speaker) if answer.speaker else "Several speakers"
        count = counted(len(answer.passages), "passage")
        parts.append(Text.assemble((who, "bold"), ("  ·  " + count, "dim")))
    if answer.note:
        parts.append(Text(answer.note, "yellow"))
    parts += [_hit_view(hit, index.highlights(hit)) for hit in answer.passages]
    if answer.kind == "nothing" and answer.suggestions:
        parts.append(Text.assemble("You can ask:\n", ("\n".join(f"  {s}" for s in answer.suggestions), "cyan")))
    return Group(*parts)


def _hit_view(hit: Hit, highlights: Sequence[Span] = ()) -> RenderableType:
    words = Text()
    for start, end in excerpt(hit):
        if words:
            words.append(f" {ELISION} ", "dim")
        offset = start - len(words)
        words.append(hit.article.text[start:end])
        marks = [(quotation.span, "cyan") for quotation in hit.statements] or [
            (span, "cyan") for span in [hit.sentence] if span
        ]
        for span, style in [*marks, *((span, "bold") for span in highlights)]:
            words.stylize(style, max(span[0], start) - offset, max(min(span[1], end), start) - offset)
    who = attributions(hit.statements or hit.quotations)
    below = Text(f"{who}  ·  {place(hit)}" if who else place(hit), "dim")
    return Padding(_barred(words, below), (1, 0, 0, 0))


def _barred(*lines: Text) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column()
    for number, line in enumerate(lines):
        table.add_row(Text("" if number else "▌", "cyan"), line)
    return table


def record_view(record: SpeakerRecord, index: Index) -> RenderableType:
    """Return a speaker's card: who they are, what they speak about, and all their statements."""
    speaker = record.speaker
    counts = f"{counted(len(record.quotations), 'statement')}, {counted(record.words, 'word')}"
    about = [
        ("also named", ", ".join(speaker.aliases)),
        ("described as", ", ".join(speaker.descriptions)),
        ("speaks about", ", ".join(index.topics(record))),
    ]
    head = Text.assemble((speaker.name, "bold"), (f"  ·  {counts}", "dim"))
    lines = [Text.assemble((f"{label}: ", "dim"), value) for label, value in about if value]
    return Group(head, *lines, *(_hit_view(hit) for hit in record.hits))


def speakers_view(records: Iterable[SpeakerRecord]) -> RenderableType:
    """Return everyone quoted as a table with a bar for the share of the quoted words."""
    kept = list(records)
    most = max((record.words for record in kept), default=0)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for title, side in (
        ("speaker", "left"),
        ("statements", "right"),
        ("words", "right"),
        ("", "left"),
        ("who", "left"),
    ):
        table.add_column(title, justify="right" if side == "right" else "left")
    for record in kept:
        bar = "█" * max(1, round(20 * record.words / most)) if most else ""
        who = Text("; ".join(record.speaker.descriptions[:2]), "dim")
        name = Text(record.speaker.name, "bold")
        table.add_row(name, str(len(record.quotations)), str(record.words), Text(bar, "cyan"), who)
    return table


def verification_view(verification: Verification) -> RenderableType:
    """Return the verdict, the wording as printed with what differs in colour, and whose words they are."""
    parts: list[RenderableType] = [Text(verification.verdict, _VERDICTS[verification.verdict])]
    if verification.note:
        parts.append(Text(verification.note, "yellow"))
    if verification.hit and verification.printed is not None:
        words = Text()
        for difference in verification.differences:
            if difference.alike:
                words.append(difference.printed + " ")
            else:
                words.append(difference.given + " " if difference.given else "", "red strike")
                words.append(difference.printed + " " if difference.printed else "", "green")
        who = attributions(verification.quotations) or "not a quotation"
        below = Text(f"{who}  ·  {place(verification.hit)}", "dim")
        parts.append(_barred(words or Text(verification.printed), below))
    return Group(*parts)


def article_view(article: Article) -> RenderableType:
    """Return how an article was read: each block by its kind, each quotation in its speaker's colour."""
    colours = {speaker: _PALETTE[n % len(_PALETTE)] for n, speaker in enumerate(article.speakers)}
    facts = [article.publisher, article.byline, article.published, article.url or article.source]
    head = Text.assemble((article.title or "Untitled", "bold"), "\n", ("  ·  ".join(f for f in facts if f), "dim"))
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", style="dim")
    table.add_column()
    for block in article.blocks:
        inside = [q for q in article.quotations if block.span[0] <= q.start < block.span[1]]
        table.add_row(str(block.lines[0]), _block_view(block, [(q, _colour(q, colours)) for q in inside]))
    dropped = sum(block.kind == "furniture" for block in article.blocks)
    tail = (
        f"{counted(len(article.passages), 'passage')}, {counted(len(article.quotations), 'quotation')}, "
        f"{counted(len(article.speakers), 'speaker')}, {counted(dropped, 'block')} dropped"
    )
    return Group(head, Text(), table, Text(), Text(tail, "dim"))


def _colour(quotation: Quotation, colours: dict[Speaker, str]) -> str:
    return colours[quotation.speaker] if quotation.speaker else "white"


def _block_view(block: Block, quotations: Sequence[tuple[Quotation, str]]) -> Text:
    view = Text(block.text, _KINDS[block.kind])
    offset = block.span[0]
    for quotation, colour in quotations:
        view.stylize(colour, quotation.start - offset, quotation.end - offset)
        for span in (quotation.source_span, quotation.cue_span):
            if span:
                view.stylize(f"{colour} underline", span[0] - offset, span[1] - offset)
    if block.reason:
        view.append(f"  {block.reason}", "not strike yellow")
    for quotation, colour in quotations:
        how = quotation.resolution or "no speaker found"
        view.append(f"\n  {quotation.type}, {attributions([quotation])} ({how})", f"not bold dim {colour}")
    return view
