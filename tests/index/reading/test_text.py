from __future__ import annotations

import textwrap

import pytest

from index.errors import UnreadableArticle
from index.reading import read

FIRST = (
    "The city’s harbour bridge will close in June for two years, the council said on Tuesday, after inspectors "
    "found rust in four of the six main cables and cracks in the plates of the deck."
)
SECOND = (
    "Engineers had warned two years ago that the cables would not last, and that nobody had measured the bearing "
    "under the east tower since it was fitted."
)
THIRD = (
    "Two ferries will carry foot passengers across until the work is done, and they will run every ten minutes."
)


def wrapped(*paragraphs: str, width: int = 72, between: str = "\n\n") -> str:
    return between.join(textwrap.fill(each, width) for each in paragraphs)


def texts(source: str) -> list[str]:
    return [block.text for block in read(text=source).blocks]


def test_a_line_is_a_paragraph() -> None:
    assert texts(f"{FIRST}\n{SECOND}\n{THIRD}\n") == [FIRST, SECOND, THIRD]


def test_blank_lines_part_paragraphs() -> None:
    assert texts(f"{FIRST}\n\n{SECOND}\n\n\n{THIRD}") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("width", [40, 60, 72, 80, 120])
def test_hard_wrapped_lines_are_joined(width: int) -> None:
    assert texts(wrapped(FIRST, SECOND, THIRD, width=width)) == [FIRST, SECOND, THIRD]


def test_hard_wrapped_paragraphs_need_no_blank_line_between() -> None:
    assert texts(wrapped(FIRST, SECOND, THIRD, between="\n")) == [FIRST, SECOND, THIRD]


def test_wrapped_and_long_lines_may_mix() -> None:
    assert texts(f"{wrapped(FIRST, SECOND)}\n\n{THIRD}\n{FIRST}") == [FIRST, SECOND, THIRD, FIRST]


def test_a_quotation_that_is_wrapped_keeps_its_marks_paired() -> None:
    said = f'"{FIRST} {SECOND}"'
    assert texts(wrapped(said, THIRD))[0] == f"“{FIRST} {SECOND}”"


def test_wrapped_list_items_stay_apart() -> None:
    items = "\n".join(
        textwrap.fill(each, 72, initial_indent="- ", subsequent_indent="  ") for each in (FIRST, SECOND)
    )
    first, second = texts(items)
    assert first.split() == ["-", *FIRST.split()]
    assert second.split() == ["-", *SECOND.split()]


def test_an_indented_line_begins_a_paragraph_of_wrapped_text() -> None:
    indented = "\n".join(textwrap.fill(each, 72, initial_indent="    ") for each in (FIRST, SECOND, THIRD))
    assert texts(indented) == [FIRST, SECOND, THIRD]


def test_a_line_broken_inside_a_sentence_goes_on() -> None:
    assert texts(f"The council said that the bridge\nwas not safe.\n\n{FIRST}")[0] == (
        "The council said that the bridge was not safe."
    )


def test_short_lines_that_end_sentences_stay_apart() -> None:
    lines = ["“Yes,” he said.", "“No,” she said.", "“Why?”", "Nobody answered her."]
    assert texts("\n".join(lines)) == lines


def test_lines_count_from_one_over_blank_ones() -> None:
    blocks = read(text=f"\n\n{wrapped(FIRST)}\n\n{THIRD}\n").blocks
    assert [block.lines for block in blocks] == [(3, 5), (7, 7)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts(end: str) -> None:
    article = read(text=f"{FIRST}{end}{end}{SECOND}{end}")
    assert [block.lines for block in article.blocks] == [(1, 1), (3, 3)]
    assert [block.text for block in article.blocks] == [FIRST, SECOND]


def test_raw_keeps_what_the_file_holds() -> None:
    source = f"  {FIRST}\r\n\r\n\t{SECOND} \r\n"
    article = read(text=source)
    assert article.raw == source
    assert [article.raw[slice(*block.span)] for block in article.blocks] == [FIRST, SECOND]


def test_a_byte_order_mark_is_dropped() -> None:
    article = read(text=f"\ufeff{FIRST}\n{SECOND}")
    assert article.raw[:8] == FIRST[:8]
    assert article.blocks[0].span[0] == 0


@pytest.mark.parametrize("empty", ["", " \n\t\n", "\ufeff", "\r\r\r", "\u200b\n\x01"])
def test_nothing_to_read_is_an_error(empty: str) -> None:
    with pytest.raises(UnreadableArticle, match="empty"):
        read(text=empty)
