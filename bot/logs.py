"""What the process says while it runs: one line an event, as text or as JSON, and no secret in either."""

from __future__ import annotations

import json
import logging
import re
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.options import Options

OURS = ("bot", "index", "discord")
"""Loggers that follow the level that is set; those of other libraries speak from WARNING on."""

HIDDEN = "[hidden]"
_INTERACTION_TOKEN = re.compile(r"(/(?:webhooks|interactions)/\d+/)[\w.-]+")
_EVENT_TOKEN = re.compile(r"""((['"])token\2: ?)(['"])[^'"]*\3""")
_CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))} | {10: "\\n", 13: "\\r", 9: "\\t"}
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class TextFormatter(logging.Formatter):
    """Write time, level, logger and message on one line, what else is known as `key=value`, then any traceback."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as text, without secrets and without control characters of the message."""
        extras = "".join(f" {key}={value}" for key, value in _extras(record).items())
        said = f"{record.getMessage()}{extras}".translate(_CONTROL)
        line = f"{_timestamp(record)} {record.levelname:<7} {record.name}: {said}"
        return redact("\n".join([line, *_trace(self, record)]), self._secrets)


class JsonFormatter(logging.Formatter):
    """Write one JSON object a line: time, level, logger, message, what else is known, and any traceback."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON in ASCII, without secrets."""
        entry = {
            **_extras(record),
            "time": _timestamp(record),
            "level": record.levelname,
            "logger": record.name,
            "message": redact(record.getMessage(), self._secrets),
        }
        if trace := _trace(self, record):
            entry["error"] = redact("\n".join(trace), self._secrets)
        return redact(json.dumps(entry, default=str), self._secrets)


def configure(settings: Options) -> None:
    """Send every log line to standard error, formatted and levelled as the settings say."""
    secrets = [settings.token] if settings.token else []
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter((JsonFormatter if settings.log_format == "json" else TextFormatter)(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelName(settings.log_level)))
    for name in OURS:
        logging.getLogger(name).setLevel(settings.log_level)
    logging.getLogger("discord.client").addFilter(_shorten)
    logging.captureWarnings(capture=True)


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """Take the secrets and the tokens of interactions, which may answer for the bot, out of a text."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    if "/" in text:
        text = _INTERACTION_TOKEN.sub(rf"\1{HIDDEN}", text)
    return _EVENT_TOKEN.sub(rf"\1\3{HIDDEN}\3", text) if "token" in text else text


def _shorten(record: logging.LogRecord) -> bool:
    """Give a lost connection one line: discord.py prints a traceback each time that it dials again."""
    if record.exc_info and str(record.msg).startswith("Attempting a reconnect"):
        reason = str(record.exc_info[1]) or type(record.exc_info[1]).__name__
        record.msg, record.args, record.exc_info = f"{record.getMessage()}: %s", (reason,), None
        record.levelno, record.levelname = logging.WARNING, "WARNING"
    return True


def _extras(record: logging.LogRecord) -> dict[str, Any]:
    """Return what a caller gave as `extra`."""
    return {key: value for key, value in vars(record).items() if key not in _STANDARD}


def _timestamp(record: logging.LogRecord) -> str:
    """Return the record's time in UTC, to the millisecond."""
    seconds = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
    return f"{seconds}.{int(record.msecs):03d}Z"


def _trace(formatter: logging.Formatter, record: logging.LogRecord) -> list[str]:
    """Return the traceback that a record carries, if any."""
    return [formatter.formatException(record.exc_info)] if record.exc_info and record.exc_info[0] else []
