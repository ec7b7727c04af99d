from __future__ import annotations

import pytest

from index.article import Article
from index.quotations import attribute


def said(*paragraphs: str) -> list[tuple[str | None, str | None, str]]:
    article = attribute(Article.from_paragraphs(paragraphs))
    return [(q.speaker.name if q.speaker else None, q.resolution, q.content) for q in article.quotations]


def test_labels_that_recur_are_who_speaks() -> None:
    turns = ("HOST: Who are you?", "Tina Fey: A baker.", "I bake.", "HOST: Where?", "Tina Fey: In Leeds.")
    assert said("Tina Fey bakes.", *turns) == [
        ("HOST", "named", "Who are you?"),
        ("Tina Fey", "named", "A baker."),
        ("Tina Fey", "carried", "I bake."),
        ("HOST", "named", "Where?"),
        ("Tina Fey", "named", "In Leeds."),
    ]


@pytest.mark.parametrize("labels", [("Q", "A"), ("Question", "Answer")])
def test_who_answers_questions_is_the_person_named_above_them(labels: tuple[str, str]) -> None:
    ask, answer = labels
    turns = (f"{ask}: Who are you?", f"{answer}: A baker.", "I bake.", f"{ask}: Where?", f"{answer}: In Leeds.")
    assert said("Tina Fey, who bakes, sat down with us.", *turns) == [
        (None, None, "Who are you?"),
        ("Tina Fey", "role", "A baker."),
        ("Tina Fey", "carried", "I bake."),
        (None, None, "Where?"),
        ("Tina Fey", "role", "In Leeds."),
    ]


def test_questions_and_answers_are_nobodys_where_two_people_are_named_above_them() -> None:
    turns = ("Q: Who are you?", "A: A baker.", "I bake.", "Q: Where?", "A: In Leeds.")
    above = "Tina Fey, who bakes, and Amy Lund, who eats, sat down with us. Amy Lund said it was nice."
    assert [name for name, _, text in said(above, *turns) if text != "it was nice"] == [None] * 5


def test_a_label_in_capitals_is_the_name_that_the_text_has() -> None:
    turns = ("HOST: Who are you?", "FEY: A baker.", "HOST: Where?", "TINA FEY: In Leeds.", "FEY: And York.")
    assert [name for name, _, _ in said("Tina Fey bakes.", *turns)] == [
        "HOST",
        "Tina Fey",
        "HOST",
        "Tina Fey",
        "Tina Fey",
    ]


def test_labels_of_events_are_nobody() -> None:
    assert said("WHEN: On Monday.", "WHERE: In Leeds.", "WHEN: On Tuesday.", "WHERE: In York.") == []
