"""A progress bar on the error stream for what takes over a second, and nothing for what does not."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds of silence before a bar is shown."""

Item = TypeVar("Item")


def watched(items: Sequence[Item], label: str) -> Iterator[Item]:
    """Yield the items, with a bar that counts them once `PATIENCE` is over, where somebody watches a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    with _late_bar(label, len(items)) as bar:
        for number, item in enumerate(items):
            bar.show(number)
            yield item
        bar.show(len(items))


class _LateBar:
    """Hold a bar that is drawn only after its timer has rung."""

    def __init__(self, label: str, total: int) -> None:
        self._label, self._total, self._done = label, total, 0
        self._progress: Progress | None = None

    def show(self, done: int) -> None:
        self._done = done
        if self._progress:
            self._progress.update(self._progress.task_ids[0], completed=done)

    def start(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        progress = Progress(console=Console(stderr=True), transient=True)
        progress.add_task(self._label, total=self._total, completed=self._done)
        progress.start()
        self._progress = progress

    def stop(self) -> None:
        if self._progress:
            self._progress.stop()


@contextmanager
def _late_bar(label: str, total: int) -> Iterator[_LateBar]:
    bar = _LateBar(label, total)
    timer = Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield bar
    finally:
        timer.cancel()
        timer.join()
        bar.stop()
