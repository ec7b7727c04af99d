"""Everything that a host can set, read from ONRECORD_ variables and from `.env`.

No value is ever put into an error: a token pasted on the wrong line stays a secret.
"""

from __future__ import annotations

import json
import os
import re
import sys
from typing import TYPE_CHECKING, Annotated, Any, Literal

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.options import Options, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable

PREFIX = "ONRECORD_"
DOTENV = ".env"
NEAR = 75
"""Similarity, of 100, from which an unknown name is taken for a slip, not for someone else's variable."""


def _sources(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever was set
    """Split paths and addresses at commas and line ends; a comma inside an address belongs to it."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        return _json_list(value)
    pieces = re.split(r"[\r\n]|,[ \t]|,(?=https?://)", value)
    split = (piece if "://" in piece else piece.split(",") for piece in pieces)
    flat = (name for piece in split for name in ([piece] if isinstance(piece, str) else piece))
    return tuple(name.strip() for name in flat if name.strip())


def _ids(value: Any) -> Any:  # noqa: ANN401 - the same
    """Split Discord's ids at commas and spaces."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        return _json_list(value)
    return value.replace(",", " ").split()


def _json_list(value: str) -> Any:  # noqa: ANN401 - the same
    """Read a JSON list, for names that hold a comma."""
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError("begins like a JSON list but is none") from None


def _upper(value: Any) -> Any:  # noqa: ANN401 - the same
    return value.upper() if isinstance(value, str) else value


def _lower(value: Any) -> Any:  # noqa: ANN401 - the same
    return value.lower() if isinstance(value, str) else value


def _printable(token: SecretStr) -> SecretStr:
    """Refuse what an HTTP header cannot carry, before a library refuses it with the token in its words."""
    if not re.fullmatch(r"[\x21-\x7e]+", token.get_secret_value()):
        raise ValueError("holds a space or a character that no token has")
    return token


Token = Annotated[SecretStr, AfterValidator(_printable)]
Sources = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_sources)]
Snowflake = Annotated[int, Field(gt=0, lt=2**64)]
Snowflakes = Annotated[frozenset[Snowflake], NoDecode, BeforeValidator(_ids)]
LogLevel = Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)]
LogFormat = Annotated[Literal["text", "json"], BeforeValidator(_lower)]
Language = Annotated[Literal["en"], BeforeValidator(_lower)]


class Settings(BaseSettings):
    """Hold what a host has set; each field's description is its line in `.env.example`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=DOTENV, env_file_encoding="utf-8", extra="ignore", frozen=True,
        hide_input_in_errors=True,
    )  # fmt: skip

    token: Token | None = Field(
        None, description="The bot's token, from the Bot page of its Discord application. Keep it secret."
    )
    article: Sources = Field(
        (), description="Files or addresses of the articles, separated by commas. Empty: the one on board."
    )
    semantic: str | None = Field(
        None, description="Folder of an embedding model to rank with; needs the extra semantic. Empty: none."
    )
    guild: Snowflake | None = Field(
        None, description="A server's id: its commands change at once, and only there. Empty: every server."
    )
    allowed_channels: Snowflakes = Field(
        frozenset(), description="Ids of the channels where the bot answers, separated by commas. Empty: all."
    )
    denied_channels: Snowflakes = Field(
        frozenset(), description="Ids of channels where it never answers; stronger than those allowed."
    )
    allowed_roles: Snowflakes = Field(
        frozenset(), description="Ids of the roles that may ask, separated by commas. Empty: everyone."
    )
    denied_roles: Snowflakes = Field(
        frozenset(), description="Ids of roles that may not ask; stronger than those allowed."
    )
    language: Language = Field(
        "en", description="Language of the articles and the answers; en is the one there is."
    )
    cooldown: float = Field(
        3.0, ge=0, le=3_600, description="Seconds that a user waits between two questions; 0 for none."
    )
    page_size: int = Field(5, ge=1, le=10, description="Statements on one page of an answer, 1 to 10.")
    passages: int = Field(
        3, ge=1, le=5, description="Passages that answer a question of fact, the best one included, 1 to 5."
    )
    quotation_size: int = Field(
        900,
        ge=100,
        le=3_000,
        description="Characters after which a quotation is cut at a sentence, 100 to 3000.",
    )
    log_level: LogLevel = Field(
        "INFO", description="DEBUG, INFO, WARNING or ERROR. Only DEBUG shows what people write."
    )
    log_format: LogFormat = Field("text", description="How a line of the log looks: text or json.")

    @model_validator(mode="before")
    @classmethod
    def _drop_blanks(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Take a variable set to nothing for one that is not set."""
        stripped = {key: value.strip() if isinstance(value, str) else value for key, value in values.items()}
        return {key: value for key, value in stripped.items() if value not in ("", None)}

    def options(self, ignored: Iterable[str] = ()) -> Options:
        """Return the plain values."""
        values: dict[str, Any] = {name: getattr(self, name) for name in type(self).model_fields}
        for name, value in values.items():
            if isinstance(value, frozenset):
                values[name] = tuple(sorted(value))
        values["token"] = self.token.get_secret_value() if self.token else None
        return Options(**values, ignored=tuple(ignored))


def load(**overrides: Any) -> Options:  # noqa: ANN401 - the model checks each one
    """Read the settings; an override that is not None goes before the environment, which goes before `.env`.

    Raises SettingsError with one sentence where a value is wrong or a name is nearly a setting's.
    """
    unknown = _unknown_variables()
    for name, meant in unknown.items():
        if meant:
            raise SettingsError(f"There is no setting {name}; did you mean {meant}?")
    try:
        return Settings(**{key: value for key, value in overrides.items() if value is not None}).options(unknown)
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from None
    except UnicodeDecodeError:
        raise SettingsError(f"{DOTENV} is not UTF-8 text.") from None


def _unknown_variables() -> dict[str, str | None]:
    """Return the ONRECORD_ variables that are no setting, each with the one that was probably meant.

    Some have none: a container platform may set, say, ONRECORD_SERVICE_HOST by itself.
    """
    known = {variable(name) for name in Settings.model_fields}
    given = {name.upper() for name in (*os.environ, *_dotenv_names())}
    return {name: _nearest(name, known) for name in sorted(given - known) if name.startswith(PREFIX)}


def variable(field: str) -> str:
    """Return the environment variable that sets a field."""
    return f"{PREFIX}{field.upper()}"


def example() -> str:
    """Return what `.env.example` holds: every setting with its line of explanation and its default."""
    lines = ["# Copy this file to .env and fill in the token. A value left empty is not set.", ""]
    for name, field in Settings.model_fields.items():
        empty = field.default is None or field.default in ((), frozenset())
        lines += [f"# {field.description}", f"{variable(name)}={'' if empty else field.default}", ""]
    return "\n".join(lines[:-1]) + "\n"


def _dotenv_names() -> Iterable[str]:
    try:
        return dotenv_values(DOTENV, encoding="utf-8", interpolate=False)
    except UnicodeDecodeError:
        raise SettingsError(f"{DOTENV} is not UTF-8 text.") from None


def _nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the setting that a name is a slip for."""
    from rapidfuzz import fuzz, process

    bare = {choice.removeprefix(PREFIX): choice for choice in known}
    found = process.extractOne(name.removeprefix(PREFIX), list(bare), scorer=fuzz.ratio, score_cutoff=NEAR)
    return bare[found[0]] if found else None


def _sentence(error: ValidationError) -> str:
    """Return what is wrong, one clause a variable, without any value."""
    details = error.errors(include_url=False, include_input=False)
    clauses = {variable(str(detail["loc"][0])): detail["msg"] for detail in reversed(details)}
    return "; ".join(f"{name} is wrong: {_clause(said)}" for name, said in reversed(clauses.items())) + "."


def _clause(said: str) -> str:
    """Return pydantic's message as the end of a sentence."""
    said = said.removeprefix("Value error, ")
    return said[:1].lower() + said[1:]


def main() -> int:
    """Print the options as JSON for the process that asks for them, or one sentence on what is wrong."""
    try:
        sys.stdout.write(load().as_json())
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
