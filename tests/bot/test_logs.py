"""The log's lines: one an event, in two formats, without secrets."""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.logs import HIDDEN, JsonFormatter, TextFormatter, configure, redact
from bot.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = "the.very.secret"  # noqa: S105 - that of no bot
FORMATTERS = [TextFormatter([SECRET]), JsonFormatter([SECRET])]


def record(message: str, *args: object, **extra: object) -> logging.LogRecord:
    made = logging.makeLogRecord({"name": "bot.test", "levelname": "INFO", "msg": message, "args": args})
    vars(made).update(extra)
    return made


def fail(error: Exception) -> None:
    raise error


def failed(message: str) -> logging.LogRecord:
    try:
        fail(ValueError(message))
    except ValueError:
        return record("failed", exc_info=sys.exc_info())
    return record("not failed")


@pytest.fixture
def _restored() -> Iterator[None]:
    """Leave logging as it was."""
    root = logging.getLogger()
    names = ("bot", "index", "discord", "discord.client")
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in names}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
        logging.getLogger(name).filters.clear()
    logging.captureWarnings(capture=False)


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_secret_is_hidden_wherever_it_stands(formatter: logging.Formatter) -> None:
    records = [record(SECRET), record("%s", SECRET), record("x", user=SECRET), failed(f"no {SECRET}")]
    lines = [formatter.format(one) for one in records]
    assert all(SECRET not in line and HIDDEN in line for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "POST https://discord.com/api/v10/webhooks/12/tokentokentoken?wait=true",
        "POST https://discord.com/api/v10/interactions/12/tokentokentoken/callback",
        "WebSocket Event: {'t': 'INTERACTION_CREATE', 'd': {'token': 'tokentokentoken', 'type': 2}}",
        '{"token": "tokentokentoken"}',
    ],
)
def test_the_token_of_an_interaction_is_hidden(text: str) -> None:
    assert "tokentokentoken" not in redact(text)


def test_what_is_no_token_is_kept() -> None:
    text = "GET https://discord.com/api/v10/channels/12/messages {'id': '5', 'type': 2}"
    assert redact(text, [SECRET]) == text


def test_text_is_one_line_with_what_is_known() -> None:
    line = TextFormatter().format(record("answered %d", 3, kind="statements", ms=1.5))
    assert line.endswith("INFO    bot.test: answered 3 kind=statements ms=1.5")


def test_json_is_one_object_with_what_is_known() -> None:
    entry = json.loads(JsonFormatter().format(record("answered %d", 3, kind="statements", ms=1.5)))
    assert entry.pop("time").endswith("Z")
    assert entry == {
        "level": "INFO",
        "logger": "bot.test",
        "message": "answered 3",
        "kind": "statements",
        "ms": 1.5,
    }


def test_json_carries_the_traceback_in_its_line() -> None:
    line = JsonFormatter().format(failed("why"))
    assert "\n" not in line
    assert "ValueError: why" in json.loads(line)["error"]


@given(st.text(), st.text())
def test_no_text_breaks_a_line_or_moves_a_terminal(message: str, extra: str) -> None:
    line = TextFormatter().format(record("%s", message, kind=extra))
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in line)


@given(st.text())
def test_json_holds_any_text(message: str) -> None:
    assert json.loads(JsonFormatter().format(record("%s", message)))["message"] == message


@pytest.mark.usefixtures("_restored")
def test_the_level_is_ours_and_other_libraries_stay_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    configure(Options(log_level="DEBUG"))
    logging.getLogger("bot.x").debug("ours")
    logging.getLogger("discord.http").debug("the library's")
    logging.getLogger("urllib3").info("chatter")
    logging.getLogger("urllib3").warning("trouble")
    said = capsys.readouterr().err
    assert ["ours" in said, "the library's" in said, "chatter" in said, "trouble" in said] == [
        True,
        True,
        False,
        True,
    ]


@pytest.mark.usefixtures("_restored")
def test_a_lost_connection_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure(Options())
    try:
        fail(OSError("unreachable"))
    except OSError:
        logging.getLogger("discord.client").exception("Attempting a reconnect in %.2fs", 1.5)
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "WARNING" in said
    assert "Attempting a reconnect in 1.50s: unreachable" in said
