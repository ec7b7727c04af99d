from __future__ import annotations

from index.article import Article
from index.quotations import attribute


def said(*paragraphs: str) -> list[tuple[str | None, str | None, str]]:
    article = attribute(Article.from_paragraphs(paragraphs))
    return [(q.speaker.name if q.speaker else None, q.resolution, q.content) for q in article.quotations]


def test_labels_that_recur_are_who_speaks() -> None:
    turns = ("Q: Who are you?", "A: A baker.", "I bake.", "Q: Where?", "A: In Leeds.")
    assert said("Tina Fey bakes.", *turns) == [
        ("Q", "named", "Who are you?"),
        ("A", "named", "A baker."),
        ("A", "carried", "I bake."),
        ("Q", "named", "Where?"),
        ("A", "named", "In Leeds."),
    ]


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
