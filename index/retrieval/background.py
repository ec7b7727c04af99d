"""How common words are in English at large, as far as a table of a few thousand terms tells."""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def model() -> dict[str, Any]:
    """Return the numbers that ship with the project: see `tests/evaluation/train_ranking.py`, which makes them."""
    loaded: dict[str, Any] = json.loads(files("index.retrieval").joinpath("ranking.json").read_text("utf-8"))
    return loaded


@cache
def _frequencies() -> dict[str, int]:
    groups: dict[str, str] = model()["background"]["frequencies"]
    return {term: int(frequency) for frequency, terms in groups.items() for term in terms.split()}


@cache
def _weight(frequency: int) -> float:
    total: int = model()["background"]["articles"]
    return math.log(1 + (total - frequency + 0.5) / (frequency + 0.5))


def rarity(term: str) -> float:
    """Return a term's inverse document frequency over a few thousand articles; unlisted terms are the rarest."""
    return _weight(_frequencies().get(term, 2))
