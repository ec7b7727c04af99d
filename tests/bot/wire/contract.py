"""What Discord's own description of its HTTP API says of the requests that the bot sent."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.bot.wire.loopback import Request

VARIABLE = "ONRECORD_TEST_OPENAPI"
BESIDE = Path(__file__).parents[4] / "shared" / "discord" / "openapi.json"


def description() -> Path | None:
    """Return where the description is, if anywhere: where the variable says, or beside the project."""
    path = Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else BESIDE
    return path if path.is_file() else None


class Contract:
    """Hold the description, ready to look up what a request's body must be."""

    def __init__(self, path: Path) -> None:
        document = json.loads(path.read_text(encoding="utf-8"))
        self._components = document["components"]
        templates = sorted(document["paths"], key=lambda template: template.count("{"))
        self._paths = [(re.compile(re.sub(r"\{\w+\}", "[^/]+", t)), document["paths"][t]) for t in templates]

    def complaints(self, requests: Iterable[Request]) -> Iterator[str]:
        """Yield what is wrong with each request."""
        for request in requests:
            known = [item for pattern, item in self._paths if pattern.fullmatch(request.path)]
            method = request.method.lower()
            if not known or method not in known[0]:
                yield f"{request.method} {request.path} is not in the description"
            elif request.body is not None:
                yield from self._wrong(request, known[0][method])

    def _wrong(self, request: Request, operation: dict[str, Any]) -> Iterator[str]:
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        validator = Draft202012Validator({**schema, "components": self._components})
        body = (
            {k: v for k, v in request.body.items() if k != "files"}
            if isinstance(request.body, dict)
            else request.body
        )
        if error := best_match(validator.iter_errors(_with_text_ids(body))):
            yield f"{request.method} {request.path}: {error.json_path} {error.message[:300]}"


def _with_text_ids(value: Any, key: str = "") -> Any:
    """Return JSON with ids as text: Discord takes numbers for them too, its description does not."""
    if isinstance(value, dict):
        return {k: _with_text_ids(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_with_text_ids(item, key) for item in value]
    is_id = (key == "id" or key.endswith("_id")) and isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_id else value
