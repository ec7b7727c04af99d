from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.quotations import attribute, names_in

VOCABULARY = (
    "'' `` "
    '“ ” ‘ ’ " , . : ; — ( ) said says told that he she it the The mayor Mara Osei Lund Mr. of for and but who '
    "according to according adding called rained Friday statement in a not would Why ? READ MORE: @x"
)
prose = st.lists(st.lists(st.sampled_from(VOCABULARY.split()), max_size=25).map(" ".join), max_size=5)


@given(st.one_of(prose, st.lists(st.text(max_size=60), max_size=4)))
def test_spans_hold_what_they_say(paragraphs: list[str]) -> None:
    article = attribute(Article.from_paragraphs(paragraphs))
    for quotation in article.quotations:
        assert 0 <= quotation.start < quotation.end <= len(article.text)
        assert quotation.content == article.text[quotation.start : quotation.end]
        assert all(quotation.start <= a < b <= quotation.end for a, b in quotation.fragments)
        assert (quotation.speaker is None) == (quotation.resolution is None)
        assert (quotation.source is None) == (quotation.source_span is None)
        assert (quotation.cue is None) == (quotation.cue_span is None)
        assert quotation.speaker is None or quotation.speaker in article.speakers
        if quotation.source_span:
            assert quotation.source == article.text[slice(*quotation.source_span)]


@given(prose)
def test_every_quotation_is_in_one_passage(paragraphs: list[str]) -> None:
    article = attribute(Article.from_paragraphs(paragraphs))
    assert [q for passage in article.passages for q in passage.quotations] == list(article.quotations)
    assert [passage.number for passage in article.passages] == list(range(1, len(article.passages) + 1))


@given(prose)
def test_the_same_text_reads_the_same(paragraphs: list[str]) -> None:
    article = Article.from_paragraphs(paragraphs)
    assert attribute(article) == attribute(article)
    assert names_in(article) == names_in(article)


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "'",
        "“a” ",
        "A",
        "Aa ",
        "A.",
        "Al Smith. ",
        "he said, ",
        "said he said that ",
        "according to ",
        "he said that x, and that ",
        "head of the ",
        "— (@",
        ". ",
        "\u202e",
        "(a ",
        "“a b c d,” he said.\n\n",
        "President Al Smith met the president, who said so.\n\n",
    ],
)
def test_a_long_text_of_one_kind_is_read(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    article = attribute(Article.from_paragraphs(text.split("\n\n")))
    assert article.attributed


def test_an_article_of_many_namesakes_is_read() -> None:
    paragraphs = [f"Al{number} Smith said the mayor of Lund{number} was late." for number in range(6_000)]
    assert len(attribute(Article.from_paragraphs(paragraphs)).quotations) == len(paragraphs)
