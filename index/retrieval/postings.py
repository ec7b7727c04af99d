"""Which words stand where, laid out for arithmetic."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

Floats: TypeAlias = "NDArray[np.float64]"
Numbers: TypeAlias = "NDArray[np.integer[Any]]"

_NOWHERE: Final[Numbers] = np.zeros(0, np.int64)


class Postings:
    """Tell for every key in which places it stands, and how often. Places are to be added in their order."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._keys, self._added = array("I"), array("I")
        self._starts = array("I", [0])
        self._places = self._counts = _NOWHERE

    def add(self, key: str, place: int) -> int:
        """Count one occurrence, and return the key's number."""
        number = self._numbers.setdefault(key, len(self._numbers))
        self._keys.append(number)
        self._added.append(place)
        return number

    def freeze(self) -> None:
        """Lay the counts out for arithmetic; nothing may be added any more."""
        keys, places = np.array(self._keys, np.int32), np.array(self._added, np.int32)
        order = np.argsort(keys, kind="stable")
        keys, places = keys[order], places[order]
        fresh = np.ones(len(keys), bool)
        fresh[1:] = (keys[1:] != keys[:-1]) | (places[1:] != places[:-1])
        self._places = places[fresh]
        self._counts = np.diff(np.flatnonzero(fresh), append=len(keys)).astype(np.int32)
        self._starts = array("I", np.searchsorted(keys[fresh], np.arange(len(self._numbers) + 1)).tolist())
        self._keys, self._added = array("I"), array("I")

    def __bool__(self) -> bool:
        """Tell whether anything stands anywhere."""
        return bool(self._numbers)

    def number(self, key: str) -> int | None:
        """Return the number of a key, from 0 in the order of adding; None for one that stands nowhere."""
        return self._numbers.get(key)

    def places(self, key: str) -> Numbers:
        """Return the places where a key stands, to index with."""
        number = self._numbers.get(key)
        return _NOWHERE if number is None else self._places[self._starts[number] : self._starts[number + 1]]

    def matrix(self, keys: Sequence[str], places: int) -> Floats:
        """Return how often each key (row) stands in each place (column)."""
        table = np.zeros((len(keys), places))
        for row, key in zip(table, keys, strict=True):
            number = self._numbers.get(key)
            if number is None:
                continue
            start, end = self._starts[number], self._starts[number + 1]
            if end == start + 1:  # most words stand once
                row[self._places.item(start)] = self._counts.item(start)
            else:
                row[self._places[start:end]] = self._counts[start:end]
        return table


class Pairs:
    """Tell in which places two words, known by their numbers, stand side by side."""

    def __init__(self) -> None:
        self._added, self._at = array("Q"), array("I")
        self._keys = self._places = _NOWHERE

    def add(self, first: int, second: int, place: int) -> None:
        """Note one occurrence."""
        self._added.append(first << 32 | second)
        self._at.append(place)

    def freeze(self) -> None:
        """Lay the places out for search; nothing may be added any more."""
        keys = np.array(self._added, np.int64)
        order = np.argsort(keys)
        self._keys, self._places = keys[order], np.array(self._at, np.int32)[order]
        self._added, self._at = array("Q"), array("I")

    def matrix(self, pairs: Iterable[tuple[int | None, int | None]], places: int) -> NDArray[np.bool_]:
        """Return whether each pair (row) stands in each place (column)."""
        keys = [-1 if a is None or b is None else a << 32 | b for a, b in pairs]
        table = np.zeros((len(keys), places), bool)
        starts, ends = (self._keys.searchsorted(keys, side).tolist() for side in ("left", "right"))
        for row, start, end in zip(table, starts, ends, strict=True):
            if start < end:
                row[self._places[start:end]] = True
        return table
