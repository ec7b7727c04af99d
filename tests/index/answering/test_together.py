import pytest

from index import Answer, Index, read_article


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([read_article()])


def names(answer: Answer) -> set[str]:
    return {q.speaker.name for hit in answer.passages for q in hit.statements if q.speaker}


@pytest.mark.parametrize(
    "asked",
    [
        "what did Trump and Vance say about the war?",
        "Trump vs Vance on the war",
        "trump/vance on the war",
        "compare Trump and Vance on the war",
        "Trump's and Vance's comments on the war",
        "what did the US president and the vice-president say about the war?",
    ],
)
def test_the_words_of_several_speakers_come_in_one_answer(index: Index, asked: str) -> None:
    answer = index.ask(asked)
    assert (answer.kind, answer.speaker, answer.topic, answer.note) == ("statements", None, "the war", None)
    assert names(answer) == {"Donald Trump", "JD Vance"}
    assert [hit.rank for hit in answer.passages] == list(range(1, len(answer.passages) + 1))


def test_each_speakers_best_words_are_shown_before_the_rest(index: Index) -> None:
    assert names(index.ask("what did Trump, Vance and Ushakov say?", limit=3)) == {
        "Donald Trump",
        "JD Vance",
        "Yuri Ushakov",
    }
    numbers = [hit.number for hit in index.ask("what did Trump and Vance say?", limit=20).passages]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    ("asked", "name", "note"),
    [
        ("what did Trump and Macron say about sanctions?", "Donald Trump", "does not mention “Macron”"),
        ("what did Trump and Putin say about sanctions?", "Donald Trump", "mentions “Putin”, but does not quote"),
        (
            "what did Trump and Ushakov say about trade?",
            "Yuri Ushakov",
            "quotes Donald Trump, but not on “trade”",
        ),
    ],
)
def test_who_of_several_says_nothing_is_told(index: Index, asked: str, name: str, note: str) -> None:
    answer = index.ask(asked)
    assert (answer.kind, answer.speaker and answer.speaker.name) == ("statements", name)
    assert note in (answer.note or "")


def test_where_none_of_several_is_quoted_facts_are_shown(index: Index) -> None:
    answer = index.ask("what did Trump and Vance say about trade?")
    assert answer.kind == "passages"
    assert "quotes Donald Trump, but not on" in (answer.note or "")
    assert "quotes JD Vance, but not on" in (answer.note or "")
    assert index.ask("what did Macron and Merkel say?").kind == "nothing"
    assert index.ask("according to talks between Russia and the Vatican, who may host them?").note is None


def test_a_thread_keeps_several_speakers(index: Index) -> None:
    answer = index.ask("what did Trump and Vance say about sanctions?")
    answer = index.ask("and about the war?", after=answer)
    assert names(answer) == {"Donald Trump", "JD Vance"}
    assert names(index.ask("what did they say about Russia?", after=answer)) == {"Donald Trump", "JD Vance"}


def test_two_questions_are_answered_in_one(index: Index) -> None:
    asked = "what did Trump say about sanctions and what did Vance say about the war?"
    answer = index.ask(asked)
    assert (answer.question, answer.kind, answer.speaker) == (asked, "statements", None)
    assert names(answer) == {"Donald Trump", "JD Vance"}
    assert names(index.ask("what did Trump say about sanctions?")) == {"Donald Trump"}


def test_the_second_of_two_questions_leans_on_the_first(index: Index) -> None:
    answer = index.ask("who is Ushakov? and what did he say about trade?")
    assert "Yuri Ushakov" in names(answer)
    assert any("bilateral relations" in hit.text for hit in answer.passages)


def test_of_two_questions_the_one_without_an_answer_is_told(index: Index) -> None:
    answer = index.ask("what did Macron say and what did Vance say about the war?")
    assert (names(answer), answer.note) == ({"JD Vance"}, "The article does not mention “Macron”.")
    assert index.ask("what did Macron say and what did Merkel say?").kind == "nothing"


@pytest.mark.parametrize(
    "asked", ["how and why did Trump call Putin?", "who said “are you serious? are you real about this?”"]
)
def test_one_question_is_not_cut_in_two(index: Index, asked: str) -> None:
    assert index.ask(asked).topic in {asked, "are you serious? are you real about this?"}
