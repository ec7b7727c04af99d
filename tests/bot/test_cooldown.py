from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot import cooldown
from bot.cooldown import Cooldown

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def test_the_first_question_waits_for_nothing() -> None:
    assert Cooldown(5).wait(1, NOW) == 0


def test_the_second_one_waits_for_the_rest() -> None:
    limit = Cooldown(5)
    limit.wait(1, NOW)

    assert limit.wait(1, NOW + timedelta(seconds=2)) == 3
    assert limit.wait(1, NOW + timedelta(seconds=5)) == 0


def test_users_do_not_wait_for_each_other() -> None:
    limit = Cooldown(5)
    limit.wait(1, NOW)

    assert limit.wait(2, NOW) == 0


def test_no_seconds_are_no_cooldown() -> None:
    limit = Cooldown(0)

    assert [limit.wait(1, NOW) for _ in range(3)] == [0, 0, 0]


def test_a_refusal_is_the_first_once_for_each_wait() -> None:
    limit = Cooldown(5)
    limit.wait(1, NOW)
    assert [limit.is_first_refusal(1), limit.is_first_refusal(1)] == [True, False]
    limit.wait(1, NOW + timedelta(seconds=6))

    assert limit.is_first_refusal(1)


def test_those_whose_time_is_over_are_forgotten() -> None:
    limit = Cooldown(1)
    for user in range(3 * cooldown.MOST_REMEMBERED):
        limit.wait(user, NOW + timedelta(seconds=user))

    assert len(limit._free_at) <= cooldown.MOST_REMEMBERED
