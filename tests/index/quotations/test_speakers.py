from __future__ import annotations

import pytest

from index.article import Article, Block, Speaker
from index.quotations import attribute, names_in


def read(*paragraphs: str) -> Article:
    return attribute(Article.from_paragraphs(paragraphs))


def who(*paragraphs: str) -> list[tuple[str | None, str | None]]:
    return [(q.speaker.name if q.speaker else None, q.resolution) for q in read(*paragraphs).quotations]


def test_a_surname_is_the_whole_name() -> None:
    assert who("Mara Osei said it rained.", "Osei said it stopped.") == [("Mara Osei", "named")] * 2


def test_a_title_is_no_part_of_a_name() -> None:
    assert who("Ms. Osei said it rained.", "County engineer Mara Osei said it stopped.") == [
        ("Mara Osei", "named"),
        ("Mara Osei", "named"),
    ]


def test_a_month_can_be_a_surname() -> None:
    assert who("Clara May said it rained.", "On Tuesday, Ms. May said it stopped.") == [("Clara May", "named")] * 2


def test_two_people_of_one_surname_stay_two() -> None:
    assert [name for name, _ in who("Mara Osei said it rained.", "Kofi Osei said it stopped.")] == [
        "Mara Osei",
        "Kofi Osei",
    ]


def test_a_name_that_ends_with_a_generation_has_its_surname_before_it() -> None:
    article = read("Mayor Kofi B. Osei Jr. said it rained.", "“It stopped,” Mayor Osei said.")
    assert [q.speaker.name for q in article.quotations if q.speaker] == ["Kofi B. Osei Jr"] * 2
    assert "Osei Jr" in article.speakers[0].aliases


def test_an_initial_with_or_without_its_full_stop_is_one_name() -> None:
    article = read("Kofi B. Osei said it rained.", "“It stopped,” Mayor Osei said.")
    assert [q.speaker.name for q in article.quotations if q.speaker] == ["Kofi B. Osei"] * 2


def test_a_full_stop_of_an_abbreviation_does_not_part_a_name_from_its_verb() -> None:
    assert who("Halden Inc. said it rained.") == [("Halden Inc", "named")]


def test_father_and_son_of_one_name_stay_two() -> None:
    said = who("Kofi Osei Jr. said it rained.", "Kofi Osei said it stopped.", "Mr. Osei said it was over.")
    assert [name for name, _ in said] == ["Kofi Osei Jr", "Kofi Osei", "Kofi Osei"]


def test_a_name_beside_a_role_is_who_speaks() -> None:
    assert who("The county’s engineer, Mara Osei, said it rained.") == [("Mara Osei", "named")]


def test_a_name_after_an_organisations_role_is_who_speaks() -> None:
    assert who("Former Bank of Lund governor Mara Osei said it rained.") == [("Mara Osei", "named")]


def test_a_role_is_whom_the_article_says_it_is() -> None:
    found = who("County engineer Mara Osei met Mayor Kofi Lund.", "The engineer said it rained.")
    assert found == [("Mara Osei", "role")]


def test_a_vice_president_is_not_the_president() -> None:
    found = who(
        "President Mara Osei met vice president Kofi Lund.",
        "The vice president said it rained.",
        "The president said it stopped.",
    )
    assert found == [("Kofi Lund", "role"), ("Mara Osei", "role")]


def test_a_role_without_a_name_speaks_for_itself() -> None:
    assert who("A spokesman for the harbour said it rained.") == [("spokesman for the harbour", "role")]


def test_an_organisation_keeps_its_small_words_and_no_article() -> None:
    assert who("The Bank of Lund said it rained.") == [("Bank of Lund", "named")]


def test_a_company_is_meant_by_its_kind() -> None:
    assert who("Harbour Works said it rained.", "The company said it stopped.")[1] == ("Harbour Works", "role")


def test_a_statement_speaks_for_whom_it_is_from() -> None:
    assert who("A statement from Harbour Works said it rained.") == [("Harbour Works", "role")]


def test_a_pronoun_is_who_led_the_sentence_before() -> None:
    found = who("Mara Osei said it rained.", "Kofi Lund left the hall.", "He said it stopped.")
    assert found[1] == ("Kofi Lund", "pronoun")


def test_a_pronoun_does_not_fall_to_somebody_of_the_other_gender() -> None:
    found = who("Mr. Lund said it rained.", "Ms. Osei left the hall.", "“It stopped,” he said.")
    assert found[1] == ("Lund", "pronoun")


def test_a_pronoun_without_anybody_is_nobodys() -> None:
    assert who("“It stopped,” she said.") == [(None, None)]


def test_under_a_heading_that_announces_them_the_words_are_theirs() -> None:
    text = "What Mara Osei said after the storm:\n\n“It rained for a week without a pause.”"
    heading, paragraph = text.split("\n\n")
    blocks = (
        Block("heading", heading, (0, len(heading)), (1, 1)),
        Block("paragraph", paragraph, (len(heading) + 2, len(text)), (3, 3), (heading,)),
    )
    (found,) = attribute(Article(text, text, blocks, ())).quotations
    assert found.resolution == "heading"
    assert found.speaker is not None
    assert found.speaker.name == "Mara Osei"


def test_speakers_come_most_quoted_first_with_their_names_and_roles() -> None:
    article = read(
        "Kofi Lund said it was warm.",
        "County engineer Mara Osei said it rained.",
        "Ms. Osei said it stopped.",
        "The engineer said it was over.",
    )
    assert article.speakers == (
        Speaker("Mara Osei", ("Osei", "Ms. Osei", "The engineer"), ("County engineer",)),
        Speaker("Kofi Lund", ("Lund",), ()),
    )


def test_those_named_but_not_quoted_are_known() -> None:
    article = read("Mara Osei met Mayor Kofi Lund.", "Osei said it rained.")
    assert [speaker.name for speaker in article.speakers] == ["Mara Osei"]
    assert {speaker.name for speaker in names_in(article)} == {"Mara Osei", "Kofi Lund"}


def test_a_heading_that_quotes_becomes_a_passage() -> None:
    text = "Osei says the bridge is safe\n\nThe river rose."
    blocks = (
        Block("heading", "Osei says the bridge is safe", (0, 28), (1, 1)),
        Block("paragraph", "The river rose.", (30, 45), (3, 3)),
    )
    article = Article(text, text, blocks, ())
    assert [(passage.number, passage.text) for passage in attribute(article).passages] == [
        (1, "Osei says the bridge is safe")
    ]


def test_furniture_and_the_title_say_nothing() -> None:
    text = "Osei says it is safe"
    for kind in ("furniture", "title"):
        block = Block(kind, text, (0, len(text)), (1, 1))
        assert attribute(Article(text, text, (block,), ())).quotations == ()


def test_an_attributed_article_is_returned_as_it_is() -> None:
    article = read("Mara Osei said it rained.")
    assert attribute(article) is article


def test_a_pope_is_known_by_his_number() -> None:
    article = read("Pope Leo XIV met the mayor.", "Leo XIV left.")
    assert [speaker.name for speaker in names_in(article)] == ["Leo XIV"]


def test_a_source_never_holds_a_reporting_verb() -> None:
    assert who("Mr Hall denied reports that he had left. Mr Hall also denied claims that he was ill.") == []


def test_a_source_close_to_somebody_is_somebody_else() -> None:
    assert who("Tom Hall, the mayor, said it rained.", "A source close to the mayor said it stopped.")[1] == (
        "source close to the mayor",
        "role",
    )
    assert who("Tom Hall said it rained.", "A friend close to Mr Hall said it stopped.")[1][0] != "Tom Hall"


def test_a_colon_after_a_verb_goes_with_the_person_rather_than_with_the_owner() -> None:
    text = "Acme Corp’s chief executive, Jane Doe, hit back: “This is wrong and we will fight it.”"
    assert who(text) == [("Jane Doe", "named")]


def test_what_anybody_may_say_nobody_said() -> None:
    assert who("Anyone who says otherwise is lying. Nobody who said that was right.") == []


def test_common_words_before_a_name_belong_to_its_clause() -> None:
    first = "Ricky Dunmore has opened a cafe in Leeds."
    second = "Rival chef Giles Fenton could not resist a dig. He said: “His pies were bad.”"
    assert who(first, second) == [("Giles Fenton", "pronoun")]


def test_a_description_is_as_written_and_given_once() -> None:
    article = read("Finance Minister Lars Berg said it rained.", "Dr Simon Vale said it stopped.")
    assert [speaker.descriptions for speaker in article.speakers] == [("Finance Minister",), ()]


def test_a_name_put_beside_the_source_is_no_part_of_what_it_says() -> None:
    article = read("According to the county archivist, Dr Simon Vale, the building dates from 1887.")
    (quotation,) = article.quotations
    assert quotation.content == "the building dates from 1887"
    assert [(speaker.name, speaker.descriptions) for speaker in article.speakers] == [("Simon Vale", ())]


def test_a_forename_is_the_whole_name_where_one_person_has_it() -> None:
    first = "Chloe Barnes, 23, said it was over."
    assert who(first, "“I cried,” Chloe told us.")[1] == ("Chloe Barnes", "named")
    assert who(first, "Chloe Hill, 31, said it was not.", "“I cried,” Chloe told us.")[2][0] == "Chloe"


def test_a_role_that_something_has_is_whoever_has_it_elsewhere() -> None:
    first = "The bank cut rates. But its governor warned that inflation could rise."
    assert who(first, "The bank’s governor, Ingrid Solheim, spoke on Monday.") == [("Ingrid Solheim", "role")]


def test_somebody_of_one_name_is_known_by_what_stands_beside_it() -> None:
    assert who("Ola Lund is the mayor.", "Yuni, a resident of the port, was late. “It rained,” she said.") == [
        ("Yuni", "pronoun")
    ]


def test_initials_are_the_whole_name() -> None:
    assert who("The Harbour Safety Board met.", "The HSB said it rained.") == [("Harbour Safety Board", "named")]


@pytest.mark.parametrize("initials", ["HSO", "WHO", "US"])
def test_initials_in_brackets_are_the_name_before_them(initials: str) -> None:
    name = {"HSO": "Harbour Safety Office", "WHO": "World Harbour Office", "US": "Union of Sailors"}[initials]
    assert who(f"The {name} ({initials}) met.", f"The {initials} said it rained.") == [(name, "named")]


def test_a_name_in_full_and_its_initials_are_one_speaker() -> None:
    article = read("The Parliamentary Budget Officer said it rained.", "The PBO said it stopped.")
    assert [speaker.name for speaker in article.speakers] == ["Parliamentary Budget Officer"]


def test_who_owns_something_is_no_part_of_its_name() -> None:
    text = "Ms. Osei said it rained. Canada’s Black porters were late. “It stopped,” she said."
    assert who(text) == [("Osei", "named"), ("Osei", "pronoun")]


def test_a_role_for_somebody_is_not_whoever_was_last_named() -> None:
    found = who("Tom Hall was late.", "According to the lawyer for the harbour, it rained.")
    assert found == [("lawyer for the harbour", "role")]


@pytest.mark.parametrize(
    "text",
    [
        "“It rained,” Mara Osei, the mayor of Lund, told Harbour News.",
        "“It rained,” Mara Osei, 49, told Harbour News.",
        "Mara Osei, who left early, told Harbour News, “It rained.”",
    ],
)
def test_whom_something_is_told_is_not_who_speaks(text: str) -> None:
    assert who(text) == [("Mara Osei", "named")]


@pytest.mark.parametrize("time", ["on Monday", "last week", "late last week", "(Lund) last month", "has long"])
def test_a_time_between_subject_and_verb_is_no_part_of_the_source(time: str) -> None:
    (found,) = read(f"Mara Osei {time} said that it rained.").quotations
    assert found.source == "Mara Osei"


def test_a_verb_after_a_time_has_the_subject_of_its_sentence() -> None:
    assert who("The Harbour Post columnist Mara Osei met Mr. Lund but on Monday wrote that it rained.") == [
        ("Mara Osei", "named")
    ]


@pytest.mark.parametrize(
    "introduction",
    [
        "Hours later,",
        "Facing a crowd in Leeds,",
        "Reached by Harbour News,",
        "Asked which road was closed,",
        "At a rally in Leeds, Ohio, on Monday,",
        "Speaking at a hall in New Leeds, Ohio,",
    ],
)
def test_what_introduces_a_sentence_is_not_its_subject(introduction: str) -> None:
    assert who(f"{introduction} Mara Osei left the hall, saying that it rained.") == [("Mara Osei", "named")]


def test_a_participle_can_have_a_subject_of_its_own() -> None:
    assert who("The town was surprised, with Mara Osei saying that it rained.") == [("Mara Osei", "named")]


def test_a_name_before_a_colon_is_who_speaks() -> None:
    assert who("The delay did not surprise the engineer Mara Osei: “It rained for a week.”") == [
        ("Mara Osei", "named")
    ]
    assert who("Mara Osei left. She had a word for Kofi Lund: “It rained for a week.”") == [
        ("Mara Osei", "pronoun")
    ]


def test_a_quotation_goes_on_after_a_sentence_about_its_speaker() -> None:
    assert who(
        "Mara Osei left. “It rained,” she said.", "She then listed the roads:", "“The old road is wet.”"
    ) == [
        ("Mara Osei", "pronoun"),
        ("Mara Osei", "carried"),
    ]


def test_brackets_before_a_comma_are_no_part_of_the_source() -> None:
    assert who("In Leeds, OH, after the storm, Mara Osei (R-OH), said, “It rained for a week.”") == [
        ("Mara Osei", "named")
    ]


def test_an_office_of_state_is_no_part_of_a_name() -> None:
    assert who("Secretary of State Mara Osei left. “It rained,” Ms. Osei said.") == [("Mara Osei", "named")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Secretary of State Mara Osei said it rained.", "Mara Osei"),
        ("Speaker of the House Rep. Mara Osei said it rained.", "Mara Osei"),
        ("Mara King, a lawyer, said it rained.", "Mara King"),
        ("Representative Mara T. King of Leeds said it rained.", "Mara T. King"),
        ("Like Mara Osei, he was late. According to Osei, it rained.", "Mara Osei"),
    ],
)
def test_an_office_is_no_part_of_a_name_and_a_title_can_be_a_surname(text: str, name: str) -> None:
    article = read(text)
    assert [q.speaker.name for q in article.quotations if q.speaker] == [name]
    assert article.quotations[0].resolution == "named"


def test_a_surname_that_is_a_title_stands_for_the_whole_name() -> None:
    assert who("Mara King, a lawyer, was late.", "“It rained,” King said.") == [("Mara King", "named")]


def test_a_headline_in_capitals_names_nobody() -> None:
    article = read("Storm Closes Bridge, Rain Stops Osei", "Ms. Osei said it rained.")
    assert [speaker.name for speaker in article.speakers] == ["Osei"]


@pytest.mark.parametrize("role", ["the mayor’s spokesman", "the Osei campaign’s lawyer"])
def test_somebodys_spokesman_is_not_whoever_was_last_named(role: str) -> None:
    assert who("Kofi Lund left the hall.", f"“It rained for a week,” {role} said.")[0][0] == role.removeprefix(
        "the "
    )


def test_whoever_said_what_somebody_did_is_before_the_verb() -> None:
    text = "Mara Osei, a former engineer at the harbour, said Ms. Lund had closed the road."
    (found,) = read(text).quotations
    assert (found.source, found.content) == ("Mara Osei", "Ms. Lund had closed the road")


def test_an_official_who_is_described_can_follow_the_verb() -> None:
    (found,) = read("The mayor met Mara Osei, the engineer, in Leeds, said an official who was there.").quotations
    assert found.source == "an official"


def test_a_pronoun_can_mean_whom_the_text_has_called_so_though_nothing_else_shows_a_person() -> None:
    second = "On Monday, Mara Osei closed her road. “It rained,” she said."
    assert who("It was the Osei campaign.", second) == [("Mara Osei", "pronoun")]


def test_a_role_says_of_which_gender_somebody_is() -> None:
    first = "Mara Osei, a spokeswoman for the harbour, said it rained."
    assert who(first, "“It stopped,” he said.")[1] == (None, None)


def test_an_owner_keeps_a_pronoun_from_whom_a_sentence_names_besides() -> None:
    found = who(
        "Kofi Lund praised Osei’s plan for her town.", "Mara Osei left.", "Kofi Lund won. “Thanks,” he said."
    )
    assert found == [("Kofi Lund", "pronoun")]


def test_somebody_with_a_hyphen_in_the_role_leads_a_sentence() -> None:
    assert who("Labour front-runner Mara Osei stretched the truth when she said that it rained.") == [
        ("Mara Osei", "pronoun")
    ]


def test_somebody_the_third_is_known_by_the_surname() -> None:
    assert who("Kofi Osei III left. “It rained,” Osei said.") == [("Kofi Osei III", "named")]


@pytest.mark.parametrize(
    "text",
    [
        "It rained, according to a study released on Monday by Harbour Works.",
        "It rained, according to a lawsuit filed in Leeds by Harbour Works.",
        "According to storm-era documents from Harbour Works, it rained.",
    ],
)
def test_a_document_speaks_for_whom_it_is_by(text: str) -> None:
    assert who(text) == [("Harbour Works", "role")]
