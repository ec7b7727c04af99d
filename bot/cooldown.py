"""How long a user must wait between two questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

MOST_REMEMBERED = 10_000
"""Users after whom those whose time is over are forgotten."""


class Cooldown:
    """Let each user ask once in some seconds, by the times of the events, so that a late one is not punished."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._free_at: dict[int, float] = {}
        self._told: set[int] = set()

    def wait(self, user_id: int, now: datetime) -> float:
        """Return the seconds that a user must still wait, or 0 and begin to count anew."""
        moment = now.timestamp()
        left = self._free_at.get(user_id, moment) - moment
        if left > 0:
            return left
        self._told.discard(user_id)
        if self._seconds:
            self._forget(moment)
            self._free_at[user_id] = moment + self._seconds
        return 0.0

    def is_first_refusal(self, user_id: int) -> bool:
        """Tell whether a user who must wait has not been told so yet."""
        first = user_id not in self._told
        self._told.add(user_id)
        return first

    def _forget(self, moment: float) -> None:
        if len(self._free_at) >= MOST_REMEMBERED:
            self._free_at = {user: free for user, free in self._free_at.items() if free > moment}
            self._told &= self._free_at.keys()
