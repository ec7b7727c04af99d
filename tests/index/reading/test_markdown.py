from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.reading import read

if TYPE_CHECKING:
    from index.article import Article

SAID = "“It is not safe,” said Maria Lopez."


def markdown(*lines: str) -> Article:
    return read("page.md", text="\n".join(lines))


def blocks(*lines: str) -> list[tuple[str, str, tuple[int, int]]]:
    return [(block.kind, block.text, block.lines) for block in markdown(*lines).blocks]


def test_markup_is_taken_away() -> None:
    article = markdown("The **bridge** will [close](https://example.com), *the* `council` said.<br>")
    assert article.raw == "The bridge will close, the council said."


def test_lines_are_those_of_the_file() -> None:
    assert blocks("# Bridge", "", "It will close,", "they said.", "", "> " + SAID) == [
        ("title", "Bridge", (1, 1)),
        ("paragraph", "It will close, they said.", (3, 4)),
        ("paragraph", SAID, (6, 6)),
    ]


def test_headings_cover_by_their_level() -> None:
    article = markdown("# Bridge", "It is shut.", "## Report", "One.", "### Cables", "Two.", "## Next", "Three.")
    assert [(passage.text, passage.headings) for passage in article.passages] == [
        ("It is shut.", ()),
        ("One.", ("Report",)),
        ("Two.", ("Report", "Cables")),
        ("Three.", ("Next",)),
    ]


def test_a_short_line_is_no_heading_where_there_are_real_ones() -> None:
    assert blocks("# Bridge", "", "Ferries", "", "They run.", "", "## Next", "", "A vote.")[1][0] == "paragraph"


def test_list_items_and_rows_are_paragraphs() -> None:
    found = blocks(
        "- rust", "- cracks", "  - in the deck", "", "| where | what |", "|---|---|", "| north | rust |"
    )
    assert [text for _, text, _ in found] == ["rust", "cracks", "in the deck", "where | what", "north | rust"]


def test_furniture_is_told_in_markdown_too() -> None:
    assert [kind for kind, _, _ in blocks("# Bridge", "", "It is shut.", "", "[READ MORE: Ferries](x)")] == [
        "title",
        "paragraph",
        "furniture",
    ]


def test_front_matter_says_what_it_is() -> None:
    article = markdown(
        "---", 'title: "Bridge: shut"', "author: Anna Smith", "date: 2025-03-04", "tags: [a]", "---", "", SAID
    )
    assert (article.title, article.byline, article.published) == ("Bridge: shut", "Anna Smith", "2025-03-04")
    assert article.blocks[0].lines == (8, 8)


def test_front_matter_is_known_without_the_extension() -> None:
    article = read(text=f"---\ntitle: Bridge shut\npublisher: Example News\n---\n\n**No,** he said. {SAID}\n")
    assert (article.title, article.publisher) == ("Bridge shut", "Example News")
    assert article.raw.startswith("No, he said.")


@pytest.mark.parametrize("top", ["---\nno fields here\n---\n", "---\ntitle: not closed\n"])
def test_what_looks_like_front_matter_stays_text(top: str) -> None:
    assert read(text=f"{top}\n{SAID}\n").raw.startswith("---")


@pytest.mark.parametrize("value", ["null", "[a, b]", "{a: b}", "|", "''"])
def test_a_value_that_is_not_plain_is_passed_over(value: str) -> None:
    assert markdown("---", f"title: {value}", "author: Anna", "---", SAID).title is None


def test_html_inside_is_read_without_its_tags() -> None:
    assert markdown("<div>", "It is <b>shut</b>.", "</div>", "", SAID).blocks[0].text == "It is shut ."
