"""How a page becomes an article."""

from __future__ import annotations

from index.reading.bundled import bundled
from index.reading.reader import read

__all__ = ["bundled", "read"]
