from __future__ import annotations

import json

import pytest

from index.article import LONGEST_PASSAGE, Article, Block, Passage, Quotation, Speaker, passages_of

SENTENCE = "The council voted on Tuesday to close the bridge for two years."
LONG = " ".join([SENTENCE] * 60)


def paragraph(text: str, start: int = 0, line: int = 1, headings: tuple[str, ...] = ()) -> Block:
    return Block("paragraph", text, (start, start + len(text)), (line, line), headings)


def test_paragraphs_at_hand_are_kept_one_passage_each() -> None:
    article = Article.from_paragraphs(["It is shut.", "“No,” he said.", LONG], title="Bridge")
    assert article.title == "Bridge"
    assert [(p.number, p.lines) for p in article.passages] == [(1, (1, 1)), (2, (2, 2)), (3, (3, 3))]
    assert [p.text for p in article.passages] == ["It is shut.", "“No,” he said.", LONG]
    assert not article.attributed


def test_spans_of_paragraphs_at_hand_are_offsets_into_raw() -> None:
    paragraphs = ["It is shut.", "", '"No," he said.']
    article = Article.from_paragraphs(paragraphs)
    assert [article.raw[slice(*p.span)] for p in article.passages] == paragraphs
    assert [article.text[slice(*p.span)] for p in article.passages] == [p.text for p in article.passages]


def test_no_paragraphs_make_an_empty_article() -> None:
    article = Article.from_paragraphs([])
    assert (article.raw, article.passages, article.blocks) == ("", (), ())


def test_only_paragraphs_become_passages() -> None:
    kinds = ("title", "furniture", "heading", "paragraph")
    blocks = [Block(kind, SENTENCE, (0, len(SENTENCE)), (1, 1)) for kind in kinds]  # type: ignore[arg-type]  # of the four
    assert len(passages_of(blocks)) == 1


def test_a_passage_keeps_its_paragraphs_headings_and_lines() -> None:
    block = paragraph(SENTENCE, 10, 4, ("Ferries",))
    assert passages_of([block]) == (Passage(1, SENTENCE, block.span, (4, 4), ("Ferries",)),)


def test_a_long_paragraph_is_split_between_sentences() -> None:
    passages = passages_of([paragraph(LONG, 100)])
    assert len(passages) > 1
    assert all(len(passage.text) <= LONGEST_PASSAGE for passage in passages)
    assert all(passage.text.endswith("years.") and passage.text.startswith("The") for passage in passages)
    assert [passage.number for passage in passages] == list(range(1, len(passages) + 1))
    assert all(LONG[p.span[0] - 100 : p.span[1] - 100] == p.text for p in passages)
    assert " ".join(passage.text for passage in passages) == LONG


@pytest.mark.parametrize("text", ["a" * 5000, "word " * 1000])
def test_a_long_sentence_is_kept_whole(text: str) -> None:
    assert [passage.text.strip() for passage in passages_of([paragraph(text)])] == [text.strip()]


def test_the_reading_is_json() -> None:
    speaker = Speaker("Maria Lopez", ("Ms Lopez",), ("engineer",))
    said = Quotation(
        "direct", "No", (1, 3), ((1, 3),), speaker, "named", "Ms Lopez", (11, 19), "said", (6, 10), (1, 1)
    )
    nobody = Quotation("direct", "No", (1, 3), ((1, 3),), None, None, None, None, None, None, (1, 1))
    passage = Passage(1, "“No,” said Ms Lopez.", (0, 20), (1, 1), ("Ferries",), (said, nobody))
    block = Block("furniture", "Share", (21, 26), (2, 2), (), "sharing link")
    article = Article(
        "", "", (block,), (passage,), "Bridge", quotations=(said, nobody), speakers=(speaker,), attributed=True
    )
    found = json.loads(json.dumps(article.as_json()))
    assert found["title"] == "Bridge"
    assert found["blocks"] == [{"kind": "furniture", "lines": [2, 2], "text": "Share", "reason": "sharing link"}]
    assert found["passages"][0]["headings"] == ["Ferries"]
    first, second = found["quotations"]
    assert (first["speaker"], first["start"], first["end"], first["lines"]) == ("Maria Lopez", 1, 3, [1, 1])
    assert (second["speaker"], second["resolution"], second["source_span"]) == (None, None, None)
    assert found["speakers"] == [
        {"name": "Maria Lopez", "aliases": ["Ms Lopez"], "descriptions": ["engineer"], "quotations": 1}
    ]


def test_a_quotation_begins_and_ends_where_its_span_does() -> None:
    said = Quotation("direct", "No", (4, 6), ((4, 6),), None, None, None, None, None, None, (1, 1))
    assert (said.start, said.end) == said.span
