"""What the file beside an article says of it: `bridge.json` beside `bridge.txt`."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

from index.errors import UnreadableArticle
from index.reading.page import Details
from index.reading.sources import LARGEST


def details_beside(name: str) -> Details:
    """Return the title, publisher, byline, published and url that the JSON file beside `name` gives.

    Each is a string or null; other names are passed over. Without such a file there are no details.
    Raises `UnreadableArticle` where it is not a JSON object of that kind.
    """
    sidecar = Path(name).with_suffix(".json")
    try:
        with sidecar.open(encoding="utf-8") as file:
            values = json.loads(file.read(LARGEST))
    except (FileNotFoundError, NotADirectoryError):
        return Details()
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableArticle(f"{sidecar}, beside the article, is not JSON.") from error
    if not isinstance(values, dict):
        raise UnreadableArticle(f"{sidecar}, beside the article, is not a JSON object.")
    known = {each.name: values.get(each.name) for each in fields(Details)}
    for key, value in known.items():
        if not isinstance(value, str | None):
            raise UnreadableArticle(f"{sidecar}, beside the article, has a {key} that is not a string.")
    return Details(**known)
