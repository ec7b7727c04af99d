"""Which article ships with the bot."""

from __future__ import annotations

from pathlib import Path


def bundled() -> Path:
    """Return the path of the article that is read when no other is named."""
    return Path(__file__).parent.parent / "articles" / "ukraine-ceasefire-call.txt"
