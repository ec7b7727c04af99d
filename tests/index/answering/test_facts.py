from dataclasses import replace

import pytest

from index import Article, Index
from tests.index.answering.asking import follow

TOLD = [
    "The mill at Aune was sold on Monday, the mayor’s office said.",
    "“It was a burden to the town,” said Anna Berg, 59, who owned it for ten years.",
    "Bo Lind, a 41-year-old carpenter, bought it for two million.",
    "Because the roof had fallen in, nobody could work there any more.",
    "Cia Holm, the mayor, wished them well.",
    "Ms Holm’s office is beside the mill.",
]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([Article.from_paragraphs(TOLD)])


@pytest.mark.parametrize(
    ("asked", "lacking"),
    [
        ("was the mill insured?", "word “insured” is not"),
        ("did the elephant buy the mill?", "word “elephant” is not"),
        ("did Lebron James buy the mill at Aune and insure it?", "words “Lebron James” and “insure” are not"),
    ],
)
def test_what_is_asked_for_and_nowhere_is_told(index: Index, asked: str, lacking: str) -> None:
    answer = index.ask(asked)
    assert answer.kind == "passages"
    assert answer.nearest
    assert answer.note == f"The {lacking} in the article; this is what comes nearest."


@pytest.mark.parametrize(
    "asked",
    [
        "when was the mill sold?",
        "when did the mill get sold lol",
        "was the mill a burdn?",
        "the mills roof",
    ],
)
def test_what_is_there_in_some_form_lacks_nothing(index: Index, asked: str) -> None:
    answer = index.ask(asked)
    assert (answer.kind, answer.note, answer.nearest) == ("passages", None, False)


def test_an_owner_owns() -> None:
    index = Index([Article.from_paragraphs(["Ada Kern, the owner of the mill, left on Monday.", "It rained."])])
    assert index.ask("who owns the mill?").note is None


def test_a_word_of_the_title_is_there() -> None:
    index = Index([Article.from_paragraphs(TOLD, title="Insurance for the mill")])
    assert index.ask("what of the insurance of the mill?").note is None


@pytest.mark.parametrize(("who", "number"), [("Anna Berg", 2), ("berg", 2), ("anna", 2), ("Bo Lind", 3)])
def test_how_old_somebody_is_is_told(index: Index, who: str, number: int) -> None:
    for asked in (f"how old is {who}?", f"and how old was {who} then"):
        answer = index.ask(asked)
        assert (answer.kind, answer.passages[0].number, answer.note) == ("passages", number, None)
        assert [hit.rank for hit in answer.passages] == list(range(1, len(answer.passages) + 1))


def test_an_age_that_is_not_told_is_not_made_up(index: Index) -> None:
    answer = index.ask("how old is cia holm?")
    assert (answer.kind, answer.note) == ("nothing", "The article does not say how old Cia Holm is.")
    assert follow(index, "who is Anna Berg?", "how old is she?").passages[0].number == 2
    assert index.ask("how old is the mill?").kind == "passages"


def test_why_is_answered_with_what_stands_around(index: Index) -> None:
    answer = follow(index, "who bought it for two million?", "why?")
    assert (answer.note, answer.passages[0].number) == (None, 4)
    answer = follow(index, "where is Ms Holm’s office?", "but why")
    assert "gives no reason in so many words" in (answer.note or "")
    assert [hit.number for hit in answer.passages] == [6, 5]


@pytest.mark.parametrize("asked", ["by whom?", "since when?", "from who"])
def test_a_preposition_may_lead_a_question_that_leans(index: Index, asked: str) -> None:
    answer = follow(index, "when was the mill sold?", asked)
    assert (answer.kind, answer.passages[0].number) == ("passages", 1)


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        ("who wrote this article?", "The article is by Dan Ek."),
        ("who is the author of this story", "The article is by Dan Ek."),
        ("author?", "The article is by Dan Ek."),
        ("when was this published", "The article was published on 4 May 2024."),
        ("when was this article written?", "The article was published on 4 May 2024."),
        ("which newspaper is this from", "The article is from The Aune Post."),
        ("what is the headline?", "The article’s title is “Mill sold”."),
        ("where was this published?", "The article is from The Aune Post."),
        ("link?", "The article does not say what its address is."),
    ],
)
def test_what_is_known_of_an_article_is_told(asked: str, note: str) -> None:
    article = Article.from_paragraphs(TOLD, title="Mill sold")
    article = replace(article, byline="Dan Ek", published="2024-05-04T10:00:00+02:00", publisher="The Aune Post")
    answer = Index([article]).ask(asked)
    assert answer.note == note
    assert [hit.number for hit in answer.passages] == ([1, 2, 3] if answer.kind == "passages" else [])


def test_what_is_not_known_of_an_article_is_not_told(index: Index) -> None:
    assert index.ask("who wrote this?").note == "The article does not say who wrote it."
    assert index.ask("when was this published?").kind == "nothing"


@pytest.mark.parametrize("asked", ["who wrote the report on the mill?", "when was it sold", "who said this?"])
def test_a_question_about_what_the_article_tells_is_not_about_the_article(index: Index, asked: str) -> None:
    assert "say who wrote" not in (index.ask(asked).note or "")
    assert "say when it was" not in (index.ask(asked).note or "")
