import pytest

from index import Answer, Article, Index, read_article
from tests.index.answering.asking import follow, lines


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([read_article()])


def name(answer: Answer) -> str | None:
    return answer.speaker.name if answer.speaker else None


def test_when_and_where_are_asked_of_the_fact_before() -> None:
    told = [
        "The bridge over the Aune was opened on 4 May.",
        "It rained.",
        "The mayor was in Visby.",
        "A market is held.",
    ]
    index = Index([Article.from_paragraphs(told)])
    for asked in ("when?", "when was that?", "when did that happen?"):
        answer = follow(index, "was the bridge opened?", asked)
        assert answer.passages[0].text == told[0]
    assert follow(index, "was the bridge opened?", "when?", "where?").topic == "was the bridge opened?"


def test_a_circumstance_keeps_the_speaker_and_the_topic(index: Index) -> None:
    asked = ("what did Vance say about Russia?", "where was that?")
    answer = follow(index, *asked)
    assert (answer.kind, answer.who, answer.topic) == ("passages", "JD Vance", "Russia")
    assert name(follow(index, *asked, "what did he say about the war?")) == "JD Vance"


def test_what_else_is_what_has_not_been_shown(index: Index) -> None:
    first = index.ask("who said this is not our war?")
    other = index.ask("what else did he say?", after=first)
    assert name(other) == "JD Vance"
    assert sorted(lines(first) + lines(other)) == [11, 12, 13, 14, 15]
    assert [hit.rank for hit in other.passages] == list(range(1, len(other.passages) + 1))
    for asked in ("anything else?", "what else?"):
        assert follow(index, "what did Vance say?", asked).note == "That is all that the article has on that."


def test_who_said_what_is_shown_is_told(index: Index) -> None:
    answer = follow(index, "Where could talks be held?", "who said that?")
    assert (answer.kind, name(answer)) == ("statements", "Donald Trump")
    assert len(answer.passages) == 1
    assert name(follow(index, "what did Vance say?", "who said this?")) == "JD Vance"
    answer = follow(index, "Which country was Vance visiting?", "who said that?")
    assert all(hit.statements for hit in answer.passages)


def test_the_articles_own_words_are_nobodys() -> None:
    index = Index([Article.from_paragraphs(["The mill was built in 1911.", "“It is safe,” Ada Kern said."])])
    answer = follow(index, "when was the mill built?", "who said that?")
    assert answer.note == "Nobody is quoted there: these are the article’s own words."


def test_and_somebody_is_asked_on_the_topic_before(index: Index) -> None:
    answer = follow(index, "What did Trump say about Russia?", "and Vance?")
    assert (name(answer), answer.topic) == ("JD Vance", "Russia")
    answer = follow(index, "What did Trump say about the ceasefire?", "what about Putin?")
    assert (answer.speaker, answer.who, answer.topic) == (None, "Putin", "the ceasefire")
    assert "does not quote them" in (answer.note or "")
    assert name(follow(index, "What did Trump say about sanctions?", "what about the Vatican?")) == "Donald Trump"


def test_a_pronoun_is_who_was_asked_after(index: Index) -> None:
    answer = follow(index, "What did Ushakov say about trade?", "who is he?")
    assert answer.who == "Yuri Ushakov"
    assert "top diplomat Yuri Ushakov" in answer.passages[0].text
    answer = follow(index, "What did Ushakov say about trade?", "what did Trump say about it?")
    assert (name(answer), answer.topic) == ("Donald Trump", "trade")
    answer = follow(index, "What did Vance say?", "what did he and Trump say about the war?")
    assert {q.speaker.name for h in answer.passages for q in h.statements if q.speaker} == {
        "Donald Trump",
        "JD Vance",
    }


@pytest.mark.parametrize("asked", ["when?", "why?", "who said that?", "what else?", "who was that?", "why not"])
def test_what_leans_on_nothing_asks_nothing(index: Index, asked: str) -> None:
    assert index.ask(asked).note == "There is no word in the question to search for."


@pytest.mark.parametrize("asked", ["On what day was the phone call?", "About how long was the call?"])
def test_a_whole_question_leans_on_nothing(index: Index, asked: str) -> None:
    assert follow(index, "what did Vance say?", asked) == index.ask(asked)


def test_and_somebody_who_is_nowhere_is_told_by_name(index: Index) -> None:
    answer = follow(index, "What did Trump say about sanctions?", "and Macron?")
    assert (answer.kind, answer.speaker, answer.note) == (
        "nothing",
        None,
        "The article does not mention “Macron”.",
    )


@pytest.mark.parametrize(
    ("before", "asked", "name", "line"),
    [
        ("What did Trump say about sanctions?", "and about the Vatican?", "Donald Trump", 25),
        ("What did Trump say about sanctions?", "and on egos?", "Donald Trump", 22),
        ("What did Trump say about sanctions?", "what about a red line", "Donald Trump", 23),
        ("What did Trump say about sanctions?", "what did he say about egos?", "Donald Trump", 22),
        ("What did Trump say about the war?", "and Vance?", "JD Vance", 13),
        ("What did Trump say about the war?", "what about Vance?", "JD Vance", 13),
        ("What did Trump say?", "What did Ushakov say about trade?", "Yuri Ushakov", 31),
    ],
)
def test_a_thread_keeps_what_a_question_leaves_out(
    index: Index, before: str, asked: str, name: str, line: int
) -> None:
    answer = follow(index, before, asked)
    assert answer.speaker is not None
    assert answer.speaker.name == name
    assert line in lines(answer)


def test_a_thread_keeps_who_was_asked_after(index: Index) -> None:
    answer = follow(index, "who is Ushakov?", "what did he say about trade?")
    assert answer.speaker is not None
    assert (answer.speaker.name, lines(answer)[0]) == ("Yuri Ushakov", 31)
    assert lines(follow(index, "who said big egos", "what else did he say?", "and about the Vatican?"))[0] == 25


def test_a_thread_keeps_somebody_who_is_not_quoted(index: Index) -> None:
    answer = follow(index, "What did Putin say?", "and about the war?", "and about peace?")
    assert answer.who == "Putin"
    assert "mentions “Putin”, but does not quote them" in (answer.note or "")


def test_a_full_question_stands_alone(index: Index) -> None:
    asked = "How long was the phone call?"
    assert follow(index, "What did Vance say?", asked) == index.ask(asked)
