"""What a host has set, as plain values: all that the bot looks at once the settings are checked."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from index.errors import OnrecordError


class SettingsError(OnrecordError):
    """Report a setting that is missing or wrong, by its variable's name and never by its value."""


@dataclass(frozen=True, slots=True)
class Options:
    """Hold a checked value of every setting; `bot.settings` says what each means and may be."""

    token: str | None = field(default=None, repr=False)
    article: tuple[str, ...] = ()
    semantic: str | None = None
    guild: int | None = None
    allowed_channels: tuple[int, ...] = ()
    denied_channels: tuple[int, ...] = ()
    allowed_roles: tuple[int, ...] = ()
    denied_roles: tuple[int, ...] = ()
    language: str = "en"
    cooldown: float = 3.0
    page_size: int = 5
    passages: int = 3
    quotation_size: int = 900
    log_level: str = "INFO"
    log_format: str = "text"
    ignored: tuple[str, ...] = ()
    """ONRECORD_ variables that are no setting."""

    def as_json(self) -> str:
        """Return the options as JSON in ASCII, the token with them."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Return the options that `as_json` wrote."""
        values: dict[str, Any] = json.loads(text)
        for name, value in values.items():
            if isinstance(value, list):
                values[name] = tuple(value)
        return cls(**values)


class Check:
    """Read and check the settings in a process of its own, while this one loads what it needs.

    The library that checks them takes a sixth of the bot's memory, and is not needed again.
    """

    def __init__(self) -> None:
        command = [sys.executable, "-m", "bot.settings"]
        self._process = subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
        )

    def options(self) -> Options:
        """Wait for the options; raises SettingsError with what the process said where a value is wrong."""
        checked, said = self._process.communicate()
        if self._process.returncode:
            raise SettingsError(said.strip().rpartition("\n")[2] or "The settings cannot be checked.")
        return Options.from_json(checked)
