"""Answers as plain text, for pipes and for places where nothing else is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.render.excerpt import attributions, counted, excerpt_text, introduction, place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index import Answer, Article, Hit, SpeakerRecord, Verification


def answer_text(answer: Answer) -> str:
    """Return an answer as lines of text."""
    return "\n".join(_answer_lines(answer))


def _answer_lines(answer: Answer) -> Iterator[str]:
    if answer.kind == "statements":
        who = introduction(answer.speaker) if answer.speaker else "Several speakers"
        yield f"{who}: {counted(len(answer.passages), 'passage')}"
    if answer.note:
        yield answer.note
    for hit in answer.passages:
        yield from ["", *_hit_lines(hit)]
    if answer.kind == "nothing" and answer.suggestions:
        yield from ["", "You can ask:", *(f"  {suggestion}" for suggestion in answer.suggestions)]


def _hit_lines(hit: Hit) -> Iterator[str]:
    yield excerpt_text(hit)
    who = attributions(hit.statements or hit.quotations)
    yield f"    {who} ({place(hit)})" if who else f"    {place(hit)}"


def record_text(record: SpeakerRecord) -> str:
    """Return a speaker and all their statements as lines of text."""
    speaker = record.speaker
    lines = [
        f"{introduction(speaker)}: {counted(len(record.quotations), 'statement')}, {counted(record.words, 'word')}"
    ]
    if speaker.aliases:
        lines.append("also named: " + ", ".join(speaker.aliases))
    if speaker.descriptions[1:]:
        lines.append("also described: " + ", ".join(speaker.descriptions[1:]))
    for hit in record.hits:
        lines += ["", *_hit_lines(hit)]
    return "\n".join(lines)


def speakers_text(records: Iterable[SpeakerRecord]) -> str:
    """Return everyone quoted, one a line, most quoted first, columns apart by tabs."""
    return "\n".join(
        "\t".join(
            [
                record.speaker.name,
                counted(len(record.quotations), "statement"),
                counted(record.words, "word"),
                ", ".join(record.speaker.descriptions),
            ]
        ).rstrip()
        for record in records
    )


def verification_text(verification: Verification) -> str:
    """Return whether a text is in the article, what differs and whose words they are, as lines of text."""
    lines: list[str] = [verification.verdict]
    if verification.note:
        lines.append(verification.note)
    if verification.hit and verification.printed is not None:
        who = attributions(verification.quotations) or "not a quotation"
        lines += [f"printed: {verification.printed}", f"    {who} ({place(verification.hit)})"]
        lines += [
            f"    {d.given or 'nothing'} → {d.printed or 'nothing'}"
            for d in verification.differences
            if not d.alike
        ]
    return "\n".join(lines)


def article_text(article: Article) -> str:
    """Return how an article was read: its blocks, and below each who says what in it."""
    known = {
        "title": article.title,
        "publisher": article.publisher,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "source": article.source,
    }
    lines = [f"{name}: {value}" for name, value in known.items() if value]
    for block in article.blocks:
        kind = f"{block.kind}: {block.reason}" if block.reason else block.kind
        lines += ["", f"{block.lines[0]} [{kind}] {block.text}"]
        for quotation in article.quotations:
            if block.span[0] <= quotation.start < block.span[1]:
                who = attributions([quotation])
                how = quotation.resolution or "no speaker found"
                lines.append(f"    {quotation.type}: “{quotation.content}” — {who} ({how})")
    return "\n".join(lines)
