import pytest

from index import Article, Index

TOLD = [
    "The plant in Oshawa will close, General Motors said on Monday.",
    "“We regret this,” a spokesman for the European Union said.",
    "Prime Minister Justin Trudeau was told of it by President Mary Ann Barr.",
    "The World Health Organization opened its office in 1948, as The Visby Post told.",
    "Carla Akers and Chris Arden met in Visby; the ceasefire held for us all.",
]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([Article.from_paragraphs(TOLD)])


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("when did GM say the plant will close", 1),
        ("when did gm say the plant closes", 1),
        ("what was the G.M. plant", 1),
        ("who told the PM about it?", 3),
        ("when did WHO open its office?", 4),
    ],
)
def test_initials_are_the_name_that_the_article_has(index: Index, asked: str, number: int) -> None:
    answer = index.ask(asked)
    assert (answer.kind == "nothing", answer.passages[0].number, answer.question) == (False, number, asked)


def test_who_is_asked_after_by_initials_is_named(index: Index) -> None:
    answer = index.ask("what did the EU say?")
    assert answer.speaker is not None
    assert answer.speaker.name == "spokesman for the European Union"
    assert "does not mention “the IMF”" in (index.ask("what did the IMF say?").note or "")


@pytest.mark.parametrize(
    "asked", ["who met in Visby?", "did it hold for us all", "WHO MET US IN VISBY", "tvp met in Visby?"]
)
def test_words_are_no_initials(index: Index, asked: str) -> None:
    assert index.ask(asked).passages[0].number == len(TOLD)


def test_initials_of_several_names_are_nobodys(index: Index) -> None:
    assert "“CA”" in (index.ask("what did CA say?").note or "")
