from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.render.thread import CHECKED, LONGEST_QUESTION, SPEAKER, card_of, footer, question_of, thread_of

QUESTIONS = st.text(max_size=400).map(question_of).filter(lambda question: question.strip("/") == question != "")


@given(st.lists(QUESTIONS, min_size=1, max_size=3), st.sampled_from(["", "1–5 of 9 passages"]))
def test_a_thread_is_read_out_of_its_footer(questions: list[str], tail: str) -> None:
    assert thread_of(footer(tuple(questions), tail)) == tuple(questions)


@given(st.text())
def test_a_question_is_one_line_and_asked_the_same_again(text: str) -> None:
    question = question_of(text)

    assert question_of(question) == question
    assert len(question) <= LONGEST_QUESTION
    assert "\n" not in question


def test_no_question_passes_for_two() -> None:
    assert thread_of(footer((question_of("who → what"),))) == ("who -> what",)


def test_a_reply_to_a_card_follows_up_on_the_speakers_words() -> None:
    assert thread_of(footer((f"{SPEAKER}JD Vance",), "1–5 of 9")) == ("what did JD Vance say?",)


def test_a_reply_to_a_verdict_follows_up_on_who_said_it() -> None:
    assert thread_of(footer((f"{CHECKED}not our war",))) == ("who said “not our war”?",)


def test_a_card_is_read_out_of_its_footer() -> None:
    assert card_of(footer((f"{SPEAKER}JD Vance",), "1–5 of 9 passages")) == "JD Vance"


def test_a_message_without_footer_holds_no_thread() -> None:
    assert thread_of(None) == ()
