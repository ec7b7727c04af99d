"""The index that answers now: an immutable snapshot that can be swapped for a newer one, and its latest pages."""

from __future__ import annotations

from collections import OrderedDict
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Final

from bot.pages import page_of

if TYPE_CHECKING:
    from bot.options import Options
    from bot.pages import Reply, Request
    from index import Index

REMEMBERED: Final = 128
"""Pages that are kept, a few kilobytes each: a channel asks the same again, and every way back asks once more."""

QUICK: Final = 25_000
"""Characters of articles up to which any page is made within some four milliseconds, most in less than one."""


class Library:
    """Hold the current index; a question takes it once and keeps it, so that a swap never tears an answer."""

    def __init__(self, index: Index) -> None:
        self._lock = Lock()
        self.replace(index)

    @property
    def index(self) -> Index:
        """Return the index that new questions are asked."""
        return self._index

    @property
    def read_at(self) -> datetime:
        """Return when the current index came here."""
        return self._read_at

    @property
    def is_quick(self) -> bool:
        """Tell whether a page is made about as fast as it would be handed to a thread and back."""
        return self._size <= QUICK and not self._index.semantic

    def replace(self, index: Index) -> None:
        """Answer from another index from now on; what is in flight finishes on the old one."""
        with self._lock:
            self._index, self._read_at = index, datetime.now(UTC)
            self._size = sum(len(article.text) for article in index.articles)
            self._pages: OrderedDict[Request, Reply] = OrderedDict()

    def recall(self, request: Request) -> Reply | None:
        """Return a page of the current index that was made before, if it is still kept. Takes microseconds."""
        with self._lock:
            reply = self._pages.get(request)
            if reply:
                self._pages.move_to_end(request)
            return reply

    def page(self, settings: Options, request: Request) -> Reply:
        """Make a page and keep it; the one that was not wanted for longest gives way."""
        index = self._index
        reply = page_of(index, settings, request)
        with self._lock:
            if index is self._index:
                self._pages[request] = reply
                if len(self._pages) > REMEMBERED:
                    self._pages.popitem(last=False)
        return reply
