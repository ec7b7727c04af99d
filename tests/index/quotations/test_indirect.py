from __future__ import annotations

import pytest

from index.article import Article, Quotation
from index.quotations import attribute


def quotations(*paragraphs: str) -> tuple[Quotation, ...]:
    return attribute(Article.from_paragraphs(paragraphs)).quotations


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei said the bridge was safe.",
        "Mara Osei said Friday the bridge was safe.",
        "Mara Osei said in a statement on Friday the bridge was safe.",
        "Mara Osei has repeatedly said the bridge was safe.",
        "Mara Osei told reporters the bridge was safe.",
        "Mara Osei told Harbour News the bridge was safe.",
        "Mara Osei, an engineer, said the bridge was safe.",
        "Mara Osei (right) said the bridge was safe.",
        "Earlier in the week, Mara Osei said the bridge was safe.",
        "According to Mara Osei, the bridge was safe.",
        "The bridge was safe, Mara Osei said.",
        "The bridge was safe, said Mara Osei.",
        "The bridge was safe, according to Mara Osei.",
        "HALIFAX — Mara Osei said the bridge was safe.",
        "Halifax (AFP) – The bridge was safe, Mara Osei said.",
        "Mara Osei said the bridge was safe, adding that it was old.",
        "Mara Osei said the bridge was safe, but the union says it is not.",
    ],
)
def test_a_bare_clause_is_found_with_its_speaker(text: str) -> None:
    found = quotations(text)[0]
    assert found.type == "indirect"
    assert found.content.lower() == "the bridge was safe"
    assert found.fragments == ()
    assert found.speaker is not None
    assert found.speaker.name == "Mara Osei"


def test_a_clause_with_that_keeps_it() -> None:
    (found,) = quotations("Mara Osei insisted that the bridge was safe.")
    assert found.content == "that the bridge was safe"


def test_a_question_is_reported_by_its_word() -> None:
    (found,) = quotations("Mara Osei asked whether the bridge was safe.")
    assert found.content == "whether the bridge was safe"


def test_a_clause_around_its_cue_is_two() -> None:
    found = quotations("The bridge, Mara Osei said, is perfectly safe.")
    assert [quotation.content for quotation in found] == ["The bridge", "is perfectly safe"]


def test_two_clauses_with_that_are_two() -> None:
    found = quotations("Mara Osei said that the bridge was safe, but that the road was not.")
    assert [quotation.content for quotation in found] == [
        "that the bridge was safe",
        "that the road was not",
    ]


def test_a_second_verb_has_the_same_subject() -> None:
    found = quotations("Mara Osei praised the crew, saying it was the best.")
    assert [(quotation.content, quotation.cue) for quotation in found] == [("it was the best", "saying")]
    assert found[0].speaker is not None
    assert found[0].speaker.name == "Mara Osei"


def test_what_somebody_denies_for_another_is_the_others() -> None:
    found = quotations("Mara Osei said it was safe, only for Harbour Works to deny that it had been tested.")
    assert [quotation.speaker.name for quotation in found if quotation.speaker] == ["Mara Osei", "Harbour Works"]


def test_a_clause_with_marked_words_is_mixed_and_knows_them() -> None:
    (found,) = quotations('Mara Osei said the bridge was "perfectly safe" to cross.')
    assert found.type == "mixed"
    article = attribute(Article.from_paragraphs(['Mara Osei said the bridge was "perfectly safe" to cross.']))
    assert [article.text[slice(*span)] for span in found.fragments] == ["perfectly safe"]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Osei would not say which bridge was safe.",
        "Mara Osei declined to say whether it was safe.",
        "Mara Osei has not said when it opens.",
        "Asked about the bridge, Mara Osei left.",
        "The report on the bridge was long.",
        "An August report from the county was long.",
        "Mara Osei confirmed the date of the opening.",
        "It goes without saying.",
    ],
)
def test_what_nobody_is_reported_to_have_said_is_not_found(text: str) -> None:
    assert quotations(text) == ()


def test_a_plural_that_reads_like_a_verb_is_none() -> None:
    assert quotations("It drew athletes from more than 50 states that have a bridge.") == ()


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Mara Osei said that it rained and added that it was cold.",
            ["that it rained", "that it was cold"],
        ),
        ("Mara Osei said it rained but claimed she was dry.", ["it rained", "she was dry"]),
        ("Mara Osei said it rained and added, “It was cold.”", ["it rained", "It was cold."]),
        ("Mara Osei said that it rained, and that it was cold.", ["that it rained, and that it was cold"]),
        ("Mara Osei said it rained, but she left the hall.", ["it rained"]),
        ("The union says that the bridge is old, Mara Osei said.", ["The union says that the bridge is old"]),
        ("Mara Osei said it rained, according to Harbour News.", ["it rained"]),
    ],
)
def test_what_one_sentence_reports_ends_where_the_next_report_begins(text: str, contents: list[str]) -> None:
    assert [quotation.content for quotation in quotations(text)] == contents


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Osei met the mayors of nine states that have bridges.",
        "In three states the bridge is old.",
        "The strong jobs report has cleared the way.",
        "Caution is what the mayor needs.",
    ],
)
def test_a_noun_that_looks_like_a_verb_reports_nothing(text: str) -> None:
    assert quotations(text) == ()


def test_what_may_be_a_noun_is_a_verb_behind_a_pronoun() -> None:
    (found,) = quotations("She states that it rained.")
    assert found.content == "that it rained"


def test_a_plural_behind_that_begins_a_clause() -> None:
    (found,) = quotations("It is a bridge that engineers said was safe.")
    assert (found.source, found.content) == ("engineers", "was safe")
