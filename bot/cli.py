"""The command line: ask, chat, inspect, speakers, speaker, verify, preview, run and doctor.

Exit codes: 0 answered, 1 nothing found, 2 wrong use or unreadable input. What is heavy is imported by the command
that needs it.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from bot.progress import watched
from bot.render import text as plain
from index.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import RenderableType

    from bot.options import Options
    from index import Answer, Article, Index

NOTHING, MISUSE = 1, 2

app = typer.Typer(
    name="onrecord",
    help="Answer questions over a news article with the article's own words, and say whose they are.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--article",
        metavar="PATH|URL",
        help="An article to read, from a file or an http(s) address; may be repeated. "
        "Without it: ONRECORD_ARTICLE, else the article that ships.",
    ),
]
Semantic = Annotated[
    str | None,
    typer.Option(
        metavar="FOLDER",
        help="A folder with an embedding model to rank with. Without it: ONRECORD_SEMANTIC, else none.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]


@app.command()
def ask(  # noqa: PLR0913 - one for each of its options
    question: Annotated[str | None, typer.Argument(help="The question, in quote marks.")] = None,
    *,
    article: Sources = None,
    semantic: Semantic = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many passages at the most.")] = 5,
    as_json: Json = False,
    batch: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help='Answer every line {"id": …, "q": …} of a file, or of - for standard input.'
        ),
    ] = None,
) -> None:
    """Answer a question with the article's own words."""
    if (question is None) == (batch is None) or (question is not None and not question.strip()):
        _refuse("Give a question, or --batch with a file of questions.")
    questions = [(None, question or "")] if batch is None else _batch(batch)
    index = _index(article, semantic)
    answers = [(key, index.ask(text, limit=limit)) for key, text in watched(questions, "Answering")]
    for key, answer in answers:
        if as_json:
            _print_json({**answer.as_json(), "id": key})
            continue
        if batch is not None:
            typer.echo(f"\n› {_clean(answer.question)}")
        _print_answer(answer, index)
    if batch is None and answers[0][1].kind == "nothing":
        raise typer.Exit(NOTHING)


@app.command()
def chat(*, article: Sources = None, semantic: Semantic = None) -> None:
    """Ask one question after the other; "and about …?" keeps the speaker or the topic."""
    index = _index(article, semantic)
    titles = "; ".join(a.title or a.source or "untitled" for a in index.articles)
    typer.echo(f"{_clean(titles)}\nAsk away; an empty line or Ctrl-D ends it.")
    answer: Answer | None = None
    while question := _prompt("› "):
        answer = index.ask(question, after=answer)
        _print_answer(answer, index)
        typer.echo()


@app.command()
def inspect(*, article: Sources = None, as_json: Json = False) -> None:
    """Show how a page was read: what was dropped and why, its passages, and who says what."""
    for read in _articles(article):
        if as_json:
            _print_json(read.as_json())
        else:
            _print_article(read)


@app.command()
def speakers(*, article: Sources = None, as_json: Json = False) -> None:
    """List everyone who is quoted, most quoted first."""
    records = _index(article).speakers()
    if as_json:
        for record in records:
            _print_json(record.as_json())
    elif records:
        _print(lambda: plain.speakers_text(records), lambda t: t.speakers_view(records))
    else:
        typer.echo("The article quotes nobody.")
    if not records:
        raise typer.Exit(NOTHING)


@app.command()
def speaker(
    name: Annotated[str, typer.Argument(help="A name, an alias or a role.")],
    *,
    article: Sources = None,
    as_json: Json = False,
) -> None:
    """Show one speaker: who they are, and all that they are quoted with."""
    index = _index(article)
    record = index.speaker(name)
    if record is None:
        if as_json:
            _print_json({"speaker": None})
        known = ", ".join(r.speaker.name for r in index.speakers()) or "nobody"
        _print_error(f"Nobody called “{name}” is quoted; those who are: {known}.")
        raise typer.Exit(NOTHING)
    if as_json:
        _print_json(record.as_json())
    else:
        _print(lambda: plain.record_text(record), lambda t: t.record_view(record, index))


@app.command()
def verify(
    text: Annotated[str, typer.Argument(help="The words to look for.")],
    *,
    article: Sources = None,
    as_json: Json = False,
) -> None:
    """Tell whether words are in the article: exact, close (with what differs) or absent, and whose they are."""
    verification = _index(article).verify(text)
    if as_json:
        _print_json(verification.as_json())
    else:
        _print(lambda: plain.verification_text(verification), lambda t: t.verification_view(verification))
    if verification.verdict == "absent":
        raise typer.Exit(NOTHING)


@app.command()
def preview(*, article: Sources = None, semantic: Semantic = None) -> None:
    """Show a Discord channel with the bot in it in your browser, without Discord."""
    from bot.preview import preview as show

    raise typer.Exit(show(_settings(article, semantic)))


@app.command()
def run(*, article: Sources = None, semantic: Semantic = None) -> None:
    """Serve Discord until told to stop."""
    from bot.run import run as serve

    raise typer.Exit(serve(_settings(article, semantic)))


@app.command()
def doctor(*, article: Sources = None, semantic: Semantic = None) -> None:
    """Check the settings, the article, the token and the intents, and print the invite link."""
    from bot.doctor import doctor as check

    raise typer.Exit(check(_settings(article, semantic)))


def main() -> None:
    """Run the command line; report an error of the project's own in one sentence."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a replaced stream may not have it
    try:
        app()
    except OnrecordError as error:
        _print_error(str(error))
        sys.exit(MISUSE)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _settings(article: list[str] | None = None, semantic: str | None = None) -> Options:
    from bot.settings import load

    return load(article=tuple(article) if article else None, semantic=semantic)


def _is_set(variable: str) -> bool:
    """Tell whether a setting may be set. Only then are they loaded: they take longer than an answer."""
    return any(name.upper() == variable for name in os.environ) or Path(".env").is_file()


def _sources(article: list[str] | None) -> tuple[str | None, ...]:
    """Return what to read."""
    if article:
        if not all(source.strip() for source in article):
            _refuse("--article is empty: give a file or an http(s) address.")
        return tuple(article)
    return (_settings().article if _is_set("ONRECORD_ARTICLE") else ()) or (None,)


def _articles(article: list[str] | None) -> Iterable[Article]:
    from index import read_article

    return (read_article(source) for source in watched(_sources(article), "Reading"))


def _index(article: list[str] | None, semantic: str | None = "") -> Index:
    """Read and index; the embedding model is looked for in the settings where it is None."""
    from index import Index

    if semantic is None and _is_set("ONRECORD_SEMANTIC"):
        semantic = _settings().semantic
    return Index(_articles(article), semantic=semantic)


def _batch(path: str) -> list[tuple[Any, str]]:
    """Return (id, question) of every line of a file of JSON objects; leave at the first line that is not one."""
    try:
        content = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        _refuse(f"The questions cannot be read from {path}: {getattr(error, 'strerror', None) or error}.")
    questions = []
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            questions.append((item.get("id"), str.strip(item["q"])))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            _refuse(f'Line {number} of {path} is not a JSON object with a question: {{"id": …, "q": "…"}}.')
    return questions


def _prompt(mark: str) -> str:
    """Return the line that somebody types, empty at the end of the input."""
    if sys.stdin.isatty():
        import readline  # noqa: F401 - gives `input` its history and its line editing
    try:
        return input(mark).strip()
    except (EOFError, KeyboardInterrupt):
        typer.echo()
        return ""


def _print_answer(answer: Answer, index: Index) -> None:
    _print(lambda: plain.answer_text(answer), lambda terminal: terminal.answer_view(answer, index))


def _print_article(article: Article) -> None:
    _print(lambda: plain.article_text(article), lambda terminal: terminal.article_view(article))


def _print(as_text: Callable[[], str], as_view: Callable[[Any], RenderableType]) -> None:
    """Print in colour to a terminal, plain into a pipe."""
    if not sys.stdout.isatty():
        typer.echo(as_text())
        return
    from rich.console import Console

    from bot.render import terminal

    Console(highlight=False).print(as_view(terminal))


def _print_json(value: dict[str, Any]) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False))


def _print_error(sentence: str) -> None:
    typer.echo(_clean(sentence), err=True)


def _refuse(sentence: str) -> NoReturn:
    _print_error(sentence)
    raise typer.Exit(MISUSE)


def _clean(text: str) -> str:
    """Return text without what could steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
