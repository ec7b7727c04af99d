from __future__ import annotations

import pytest

from index.article import Article, Quotation
from index.quotations import attribute


def quotations(*paragraphs: str) -> tuple[Quotation, ...]:
    return attribute(Article.from_paragraphs(paragraphs)).quotations


def contents(*paragraphs: str) -> list[str]:
    return [quotation.content for quotation in quotations(*paragraphs)]


def speakers(*paragraphs: str) -> list[str | None]:
    return [quotation.speaker.name if quotation.speaker else None for quotation in quotations(*paragraphs)]


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is safe," Mara Osei said.',
        '"The bridge is safe," said Mara Osei.',
        '"The bridge is safe," said Mara Osei, an engineer with the county.',
        '"The bridge is safe," engineer Mara Osei told reporters on Friday.',
        '"The bridge is safe," Mara Osei, the county\'s engineer, said.',
        '"The bridge is safe," Mara Osei, who built it, said.',
        'Mara Osei said: "The bridge is safe."',
        'Mara Osei said, "The bridge is safe."',
        'Mara Osei told a crowd on Friday, "The bridge is safe."',
        'In a statement on Friday, Mara Osei wrote: "The bridge is safe."',
        'Mara Osei went on to say, "The bridge is safe."',
        'Mara Osei pointed out, "The bridge is safe."',
        'As Mara Osei put it: "The bridge is safe."',
        'According to Mara Osei: "The bridge is safe."',
        'After Kofi Lund criticised the plan, Mara Osei shot back, "The bridge is safe."',
        'Mara Osei was blunter: "The bridge is safe."',
        '"The bridge is safe," according to Mara Osei.',
        "„The bridge is safe“, Mara Osei said.",
        "''The bridge is safe,'' Mara Osei said.",
        "‘The bridge is safe,’ Mara Osei said.",
    ],
)
def test_a_whole_quotation_is_found_with_its_speaker(text: str) -> None:
    (found,) = quotations(text)
    assert found.type == "direct"
    assert found.content.rstrip(",.") == "The bridge is safe"
    assert found.speaker is not None
    assert found.speaker.name == "Mara Osei"
    assert found.resolution == "named"


def test_a_question_keeps_the_source_that_follows_it() -> None:
    (found,) = quotations('"Why now?" Mara Osei asked.')
    assert (found.content, found.source, found.cue) == ("Why now?", "Mara Osei", "asked")


def test_a_quotation_split_by_its_cue_is_two() -> None:
    text = '"The bridge," Mara Osei said, "is perfectly safe to cross."'
    assert contents(text) == ["The bridge,", "is perfectly safe to cross."]
    assert speakers(text) == ["Mara Osei", "Mara Osei"]


def test_a_quotation_goes_on_in_the_same_paragraph() -> None:
    found = quotations('"It is safe," Mara Osei said. "We tested it twice."')
    assert [quotation.resolution for quotation in found] == ["named", "carried"]


def test_a_paragraph_that_is_one_quotation_goes_on_from_the_one_before() -> None:
    found = quotations('"It is safe," Mara Osei said.', '"We tested it twice last week."')
    assert speakers('"It is safe," Mara Osei said.', '"We tested it twice last week."') == ["Mara Osei"] * 2
    assert found[1].resolution == "carried"
    assert found[1].source is None


def test_an_opening_mark_repeated_goes_on_over_paragraphs() -> None:
    found = quotations('Mara Osei said: "It is safe.', '"We tested it twice.', '"And again in May."')
    assert [quotation.content for quotation in found] == [
        "It is safe.",
        "We tested it twice.",
        "And again in May.",
    ]
    assert {quotation.speaker.name for quotation in found if quotation.speaker} == {"Mara Osei"}


def test_a_quotation_without_a_source_is_nobodys() -> None:
    (found,) = quotations('"We tested it twice last week."')
    assert (found.speaker, found.resolution, found.source_span) == (None, None, None)


def test_a_paragraph_in_between_ends_what_is_carried() -> None:
    far = [
        '"It is safe," Mara Osei said.',
        "The river rose.",
        "The rain went on.",
        '"We tested it twice last week."',
    ]
    assert speakers(*far) == ["Mara Osei", None]


def test_a_nested_quotation_is_the_outer_speakers() -> None:
    (found,) = quotations("\"I asked him, 'Is it safe?' and he ran,\" Mara Osei said.")
    assert found.content == "I asked him, ‘Is it safe?’ and he ran,"


def test_marked_words_that_a_cue_governs_are_speech() -> None:
    (found,) = quotations('Mara Osei called the plan "reckless".')
    assert (found.type, found.content, found.cue) == ("direct", "reckless", "called")


@pytest.mark.parametrize(
    "text",
    [
        'The film "A Winter Crossing" opens in May.',
        'He owns a dog called "Button".',
        'The so-called "green lane" is grey.',
        'Her song was called "Low Tide" for years.',
        'She told the "Morning Show" nothing at all.',
    ],
)
def test_titles_names_and_scare_quotes_are_not(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'READ MORE: Mayor says "the bridge is safe"',
        "WATCH: Osei says the bridge is safe",
        "Mara Osei says the bridge is safe. (Ola Lund/County Press)",
    ],
)
def test_captions_and_pointers_are_not(text: str) -> None:
    assert contents(text) == []


def test_the_writers_own_words_are_not() -> None:
    assert contents('"I had no idea," I said.') == []


def test_a_transcript_names_its_speaker_before_a_colon() -> None:
    (found,) = quotations('Mara Osei: "The bridge has been safe since the spring."')
    assert found.speaker is not None
    assert found.speaker.name == "Mara Osei"


def test_a_post_is_its_writers() -> None:
    (found,) = quotations("The bridge is open again https://t.co/abc — Mara Osei (@maraosei) May 3, 2021")
    assert found.content == "The bridge is open again"
    assert found.speaker is not None
    assert found.speaker.name == "Mara Osei"


@pytest.mark.parametrize(
    "text",
    [
        "„Wir bleiben hier, bis es regnet“, sagte Anna Weber.",
        "« Nous restons ici jusqu’à demain », a déclaré Anne Dubois.",
        "«Nos quedamos aquí hasta mañana», dijo Ana López.",
    ],
)
def test_another_language_is_read_honestly(text: str) -> None:
    assert all(quotation.speaker is None for quotation in quotations(text))


def test_a_headline_in_single_marks_is_not() -> None:
    assert contents("'Safe to cross again'", "The bridge opened in May.") == []


def test_quotations_side_by_side_stay_apart() -> None:
    assert contents('"It is safe." "It was never safe."') == ["It is safe.", "It was never safe."]


def test_a_quotation_in_single_marks_goes_on_in_the_next_paragraph() -> None:
    article = attribute(Article.from_paragraphs(("Mara Osei told us. ‘He didn’t thank me.", "‘I’d had it.’")))
    assert [quotation.content for quotation in article.quotations] == ["He didn’t thank me.", "I’d had it."]


@pytest.mark.parametrize("said", ["an angry Mara Osei retaliated.", "Mara Osei waved.", "Mara Osei will say."])
def test_speech_up_to_a_comma_is_of_whom_the_sentence_goes_on_with(said: str) -> None:
    (quotation,) = quotations(f"“The bridge is safe,” {said}")
    assert (quotation.content, quotation.cue) == ("The bridge is safe,", None)
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Mara Osei"


def test_a_title_up_to_a_comma_is_not() -> None:
    assert contents("“Tales From the Harbour,” a series about bridges, is back.") == []


def test_a_pronoun_behind_closing_marks_begins_a_sentence() -> None:
    assert contents("She calls the bridge “a disgrace.” He adds, “It is safe enough.”") == [
        "a disgrace.",
        "It is safe enough.",
    ]


def test_what_is_told_to_those_who_did_something_is_found() -> None:
    assert contents("Mara Osei told the mayors who met in Leeds, “It is safe enough.”") == ["It is safe enough."]


def test_a_verb_that_needs_a_particle_is_none_without_it() -> None:
    text = "Mara Osei wrote. “The bridge is safe now?” Lund put his hat on. “Is it safe to cross?”"
    assert contents(text) == ["The bridge is safe now?", "Is it safe to cross?"]
