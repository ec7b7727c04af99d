import json

import pytest

from index import Article, Index, read_article
from tests.evaluation import gold


@pytest.fixture(scope="module")
def article() -> Article:
    return read_article()


def test_every_line_is_read_as_what_it_is(article: Article) -> None:
    known = json.loads((gold.HERE / "blocks.json").read_text(encoding="utf-8"))
    kinds = {block.lines[0]: block.kind for block in article.blocks}
    assert [n for n, kind in kinds.items() if kind == "furniture"] == known["boilerplate_lines"]
    assert [n for n, kind in kinds.items() if kind == "heading"] == known["headings"]
    assert [n for n, kind in kinds.items() if kind == "title"] == [known["title_line"]]
    assert article.publisher == known["publisher"]


def test_names_of_a_speaker_are_merged(article: Article) -> None:
    known = json.loads((gold.HERE / "blocks.json").read_text(encoding="utf-8"))["speakers"]
    assert {speaker.name for speaker in article.speakers} == set(known)


def test_quotations_are_found_and_given_to_the_right_speaker(article: Article) -> None:
    wrong = gold.attributions(article)
    assert wrong["missed direct"] == []
    assert wrong["spurious"] == []
    assert len(wrong["missed indirect"]) <= 1
    assert len(wrong["speaker"]) <= 1


def test_questions_are_answered(article: Article) -> None:
    asked = gold.questions()
    wrong = list(gold.complaints(Index([article]), asked))
    assert len(wrong) <= len(asked) / 30, "\n".join(wrong)
