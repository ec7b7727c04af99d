"""The index that answers now: an immutable snapshot that can be swapped for a newer one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index import Index


class Library:
    """Hold the current index; a question takes it once and keeps it, so that a swap never tears an answer."""

    def __init__(self, index: Index) -> None:
        self._current = (index, datetime.now(UTC))

    @property
    def index(self) -> Index:
        """Return the index that new questions are asked."""
        return self._current[0]

    @property
    def read_at(self) -> datetime:
        """Return when the current index came here."""
        return self._current[1]

    def replace(self, index: Index) -> None:
        """Answer from another index from now on; what is in flight finishes on the old one."""
        self._current = (index, datetime.now(UTC))
