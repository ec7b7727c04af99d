import pytest

from index import Answer, Article, Index

TOLD = [
    "“The mill is a danger to the town,” Ada Kern said on Monday.",
    "The mill was built in 1911 beside the river, where men from France had put a bridge.",
    "“We shall keep the mill, whatever it costs,” Bo Lind said. He left soon after that.",
    "“Nobody came to the market,” Cy Dorn said.",
    "The president of Norland spoke of Britain and the river.",
]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([Article.from_paragraphs(TOLD)])


def names(answer: Answer) -> set[str]:
    return {q.speaker.name for hit in answer.passages for q in hit.statements if q.speaker}


@pytest.mark.parametrize(
    "asked",
    [
        "who talked about the mill?",
        "who mentioned the mill",
        "any quotes about the mill?",
        "what did people say about the mill",
        "what is said about the mill?",
        "what has been said about the mill",
        "did anyone say anything about the mill?",
    ],
)
def test_what_anybody_says_on_a_topic_is_told(index: Index, asked: str) -> None:
    answer = index.ask(asked)
    assert (answer.kind, answer.speaker, answer.topic) == ("statements", None, "the mill")
    assert names(answer) == {"Ada Kern", "Bo Lind"}


def test_the_only_one_who_speaks_of_it_is_named(index: Index) -> None:
    answer = index.ask("quotes on the market")
    assert answer.speaker is not None
    assert answer.speaker.name == "Cy Dorn"


def test_what_nobody_speaks_of_is_told_by_facts_or_not_at_all(index: Index) -> None:
    assert index.ask("who talked about the bridge?").kind == "passages"
    assert index.ask("who talked about elephants?").kind == "nothing"


@pytest.mark.parametrize("asked", ["what did the article say about the mill?", "what does the text say of 1911?"])
def test_the_article_is_nobody(index: Index, asked: str) -> None:
    assert index.ask(asked).kind == "passages"


def test_a_role_is_nobodys_where_no_passage_tells_of_it(index: Index) -> None:
    assert "does not say who “the president of France” is" in (
        index.ask("who is the president of France?").note or ""
    )
    answer = index.ask("who is the president of Norland?")
    assert (answer.note, answer.passages[0].number) == (None, len(TOLD))


def test_facts_about_a_group_that_is_not_quoted_say_so(index: Index) -> None:
    answer = index.ask("what did the town market say about the mill?")
    assert answer.kind == "passages"
    assert "quotes nobody called “the town market”; this is what it says." in (answer.note or "")


def test_a_note_names_the_owner_of_words(index: Index) -> None:
    assert "does not mention “Macron”." in (index.ask("what’s Macron’s opinion on the mill?").note or "")
