from __future__ import annotations

from typing import TYPE_CHECKING

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pages import Controls, Option
from bot.views import ITEMS, QuestionMenu, Target, TargetButton, view_of

if TYPE_CHECKING:
    import re

OWNER = 2**64 - 1
VERBS = ("prev", "next", "near", "up", "down", "back", "nearest", "ask")

targets = st.builds(
    Target,
    st.sampled_from(VERBS),
    st.sampled_from("asnv"),
    st.integers(0, 10**9 - 1),
    st.integers(0, OWNER),
    st.tuples(st.integers(0, 10**9 - 1), st.integers(0, 10**9 - 1)),
)


def match(custom_id: str) -> list[re.Match[str]]:
    return [found for item in ITEMS if (found := item.__discord_ui_compiled_template__.fullmatch(custom_id))]


@given(targets)
def test_a_target_is_read_out_of_its_custom_id(target: Target) -> None:
    (found,) = match(target.custom_id)

    assert Target.of(found) == target


@given(targets)
def test_a_custom_id_is_short_enough(target: Target) -> None:
    assert len(target.custom_id) <= 100


@pytest.mark.parametrize("custom_id", ["or1:next:a:1:2:3", "or0:next:a:1:2:3:4", "or1:next:x:1:2:3:4", "next", ""])
def test_a_strangers_custom_id_is_left_alone(custom_id: str) -> None:
    assert match(custom_id) == []


def test_custom_ids_of_the_first_release_are_still_read() -> None:
    ids = ["or1:next:a:1:7:0:0", "or1:near:s:0:7:0:12", "or1:back:n:0:7:0:0", "or1:ask:a:0:7:0:0"]

    assert [len(match(custom_id)) for custom_id in ids] == [1, 1, 1, 1]


controls = st.builds(
    Controls,
    st.sampled_from("asnv"),
    st.integers(0, 5),
    st.integers(1, 6),
    st.lists(st.tuples(st.integers(0, 2), st.integers(1, 99)), max_size=10, unique=True).map(tuple),
    st.one_of(st.none(), st.tuples(st.integers(0, 2), st.integers(1, 9))),
    st.integers(1, 9),
    st.one_of(st.none(), st.just("https://news.example/a")),
    st.lists(
        st.builds(Option, st.text("ab", min_size=1, max_size=100), st.just("label"), st.none()), max_size=25
    ).map(lambda options: tuple({option.question: option for option in options}.values())),
    st.booleans(),
)


@given(controls)
async def test_any_controls_are_within_discords_limits(given_controls: Controls) -> None:
    view = view_of(given_controls, OWNER)
    rows = view.to_components() if view else []
    ids = [item["custom_id"] for row in rows for item in row["components"] if "custom_id" in item]

    assert len(rows) <= 5
    assert all(1 <= len(row["components"]) <= 5 for row in rows)
    assert len(ids) == len(set(ids))
    assert view is None or view.is_persistent()


async def test_nothing_under_a_message_is_remembered_by_the_process() -> None:
    view = view_of(Controls(pages=3, passages=((0, 1),), url="https://news.example/a"), OWNER)

    assert view is not None
    remembered = [item for item in view.children if not isinstance(item, TargetButton | QuestionMenu)]
    assert [item.url for item in remembered if isinstance(item, discord.ui.Button)] == ["https://news.example/a"]
    assert len(remembered) == 1


@pytest.mark.parametrize(("page", "labels"), [(0, ["Next ›"]), (1, ["‹ Previous", "Next ›"]), (2, ["‹ Previous"])])
async def test_pages_are_turned_where_there_are_some(page: int, labels: list[str]) -> None:
    view = view_of(Controls(page=page, pages=3), OWNER)

    assert view is not None
    assert [item.item.label for item in view.children if isinstance(item, TargetButton)] == labels


async def test_a_message_without_controls_has_no_view() -> None:
    assert view_of(Controls(), OWNER) is None
