from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.quote import block, marked, sources, words
from index import Article, Hit

if TYPE_CHECKING:
    from index import Quotation

HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("*_~`|[]()<>\\#-+>@:/. \n\u200b\u202e\U0001f600ae"), st.characters()),
    max_size=600,
)


def hit(text: str, *, url: str | None = None) -> Hit:
    article = replace(Article.from_paragraphs([text]), url=url)
    return Hit(1, 1.0, article.passages[0], article)


def test_words_are_a_block_quote_with_their_place_below() -> None:
    assert block(hit("The call lasted two hours."), (), 500) == "> The call lasted two hours.\n— ¶ 1"


def test_matched_words_are_bold_and_neighbours_are_one() -> None:
    assert marked("the long call lasted", (0, 20), [(4, 8), (9, 13)]) == "the **long call** lasted"


@pytest.mark.parametrize("bold", [[(4, 8), (6, 13)], [(6, 13), (4, 8)], [(4, 13), (5, 7)]])
def test_bold_words_may_overlap(bold: list[tuple[int, int]]) -> None:
    assert marked("the long call lasted", (0, 20), bold) == "the **long call** lasted"


def test_bold_reaches_no_further_than_what_is_shown() -> None:
    assert marked("the long call lasted", (4, 8), [(0, 20)]) == "**long**"


def test_a_long_quotation_is_cut_at_a_sentence() -> None:
    text = "This is the first sentence. This is the second sentence. This is the third one."
    shown = block(hit(text), (), 50)

    assert shown == "> This is the first sentence. […]\n— ¶ 1"


def test_one_sentence_too_long_is_cut_after_a_word() -> None:
    shown = block(hit("word " * 200), (), 40).splitlines()[0]

    assert shown.endswith("word […]")


def test_the_attribution_names_speaker_and_cue(article: Article) -> None:
    passage = article.passages[2]

    shown = block(Hit(1, 1.0, passage, article, passage.quotations), (), 500)

    assert shown.splitlines()[1].startswith(
        "— **JD Vance**, *told reporters* · [¶ 3](https://news.example/the-call#:~:text="
    )


def test_a_speaker_of_two_quotations_is_named_once(article: Article) -> None:
    said = [article.passages[n].quotations[0] for n in (1, 2, 3)]

    assert sources(said) == "**JD Vance**, *said*, *told reporters*"


def test_a_quotation_of_nobody_is_unattributed(article: Article) -> None:
    orphan = replace(article.passages[1].quotations[0], speaker=None, resolution=None)

    assert sources([orphan]) == "*unattributed*, *said*"


def test_what_is_left_out_between_two_sentences_is_marked() -> None:
    article = Article.from_paragraphs(["One is here. Two is there. Three is gone."])

    assert words(article, [(0, 12), (27, 41)], (), 200) == "One is here. […] Three is gone."


def test_a_heading_says_where_the_passage_stands() -> None:
    article = Article.from_paragraphs(["It will be great."])
    passage = replace(article.passages[0], headings=("On talks at the *Vatican*:",))

    assert block(Hit(1, 1.0, passage, article), (), 500).endswith("— ¶ 1 · *On talks at the \\*Vatican\\**")


@given(HOSTILE, st.lists(st.tuples(st.integers(0, 700), st.integers(0, 700)), max_size=8), st.integers(60, 900))
def test_hostile_words_stay_one_quoted_line_of_the_size_asked_for(
    text: str, bold: list[tuple[int, int]], room: int
) -> None:
    shown = block(hit(text, url="https://news.example/a"), bold, 10_000, room)
    quoted, below = shown.split("\n")

    assert quoted.startswith("> ")
    assert below.startswith("— ")
    assert len(shown) <= room


@given(name=HOSTILE, cue=HOSTILE, heading=HOSTILE)
def test_a_hostile_name_cue_and_heading_stay_in_their_line(
    article: Article, name: str, cue: str, heading: str
) -> None:
    passage = replace(article.passages[1], headings=(heading,))
    said: list[Quotation] = [
        replace(q, speaker=replace(q.speaker, name=name), cue=cue) if q.speaker else q for q in passage.quotations
    ]

    shown = block(Hit(1, 1.0, passage, article, tuple(said)), (), 500, 800)

    assert len(shown.split("\n")) == 2
    assert len(shown) <= 800


@pytest.mark.parametrize(
    "text", ["“" * 1_000_000, "a" * 1_000_000, "a " * 500_000, "(" * 1_000_000, "\u202e" * 1_000_000]
)
def test_a_huge_passage_is_shown_in_part(text: str) -> None:
    assert len(block(hit(text), (), 900)) < 1_000
