import pytest

from index import Article, Index, read_article
from tests.index.answering.asking import lines


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([read_article()])


def test_statements_come_in_the_articles_order(index: Index) -> None:
    answer = index.ask("what did Vance say?", limit=20)
    assert answer.kind == "statements"
    assert answer.speaker is not None
    assert answer.speaker.name == "JD Vance"
    assert lines(answer) == [11, 12, 13, 14, 15]
    assert all(q.speaker == answer.speaker for hit in answer.passages for q in hit.statements)


def test_a_verb_of_speech_tells_which_words_are_asked_for(index: Index) -> None:
    assert lines(index.ask("what did Mr Trump ask Putin?")) == [6]
    assert lines(index.ask("what did Russia deny?")) == [5]


def test_whether_somebody_said_something_is_not_answered_by_what_others_did(index: Index) -> None:
    answer = index.ask("Did Vance say anything about tariffs?")
    assert (answer.kind, answer.speaker and answer.speaker.name) == ("nothing", "JD Vance")


def test_statements_on_a_topic_come_by_relevance_and_alone(index: Index) -> None:
    answer = index.ask("What did Ushakov say about a ceasefire timeline?", limit=20)
    assert lines(answer)[0] == 29
    assert 30 not in lines(answer)
    assert answer.topic == "a ceasefire timeline"


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("what did jd vance say", "JD Vance"),
        ("what did the vice-president say", "JD Vance"),
        ("what did vanse say", "JD Vance"),
        ("What did Zelenskyy say?", "Volodymyr Zelensky"),
        ("statements from the US president", "Donald Trump"),
        ("Ushakov’s remarks", "Yuri Ushakov"),
        ("Trump on sanctions", "Donald Trump"),
        ("Please can you tell me what Mr Ushakov has said", "Yuri Ushakov"),
        ("Did Vance say anything about the war?", "JD Vance"),
        ("according to Moscow, what is Putin ready to work on?", "Moscow"),
    ],
)
def test_a_speaker_is_found_by_name_role_and_near_miss(index: Index, asked: str, name: str) -> None:
    answer = index.ask(asked)
    assert answer.kind == "statements"
    assert answer.speaker is not None
    assert answer.speaker.name == name


@pytest.mark.parametrize(
    ("asked", "name", "line"),
    [
        ("who said “takes two to tango”?", "JD Vance", 14),
        ("who said this is not my war", "Donald Trump", 22),
        ("who said this is not our war", "JD Vance", 14),
        ("who thinks Putin does not know how to get out of the war", "JD Vance", 13),
        ("who lauded the call as excellent?", "Donald Trump", 7),
        ("who described the call as excellent?", "Donald Trump", 7),
        ('whose words are "some big egos involved"', "Donald Trump", 22),
    ],
)
def test_who_said_it_is_told(index: Index, asked: str, name: str, line: int) -> None:
    answer = index.ask(asked)
    assert answer.kind == "statements"
    assert answer.speaker is not None
    assert (answer.speaker.name, lines(answer)[0]) == (name, line)


def test_a_deed_is_nobodys_words(index: Index) -> None:
    answer = index.ask("who welcomed the Vatican?")
    assert (answer.kind, answer.speaker) == ("passages", None)
    assert lines(answer)[0] == 35


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        ("what did Macron say?", "does not mention “Macron”"),
        ("what did Donald Tusk say about the war?", "does not mention “Donald Tusk”"),
        ("what did Pope Leo say?", "mentions “Pope Leo”, but does not quote"),
        (
            "What did Zelensky say about trade with America?",
            "quotes Volodymyr Zelensky, but not on “trade with America”",
        ),
        ("what did Europe say?", "does not quote “Europe”"),
        ("what did Andrew Feinberg say?", "does not quote “Andrew Feinberg”"),
        ("who won the football world cup", "does not answer that"),
        ("who said the moon is made of cheese", "Nobody in the article is quoted"),
        ("", "The question is empty"),
        ("?!", "no word in the question"),
        ("what is it", "no word in the question"),
        ("x" * 501, "longer than 500 characters"),
    ],
)
def test_silence_says_why(index: Index, asked: str, note: str) -> None:
    answer = index.ask(asked)
    assert answer.kind == "nothing"
    assert answer.passages == ()
    assert note in (answer.note or "")
    assert (answer.note or "").endswith(".")


def test_a_word_of_a_description_leads_to_the_speaker() -> None:
    told = "“Nobody was hurt,” Police Chief Inspector Jane Bailey said on Monday evening."
    index = Index([Article.from_paragraphs([told, "The road was closed until noon."])])
    answer = index.ask("what did the police say?")
    assert answer.kind == "nothing"
    assert "do you mean Jane Bailey (“Police Chief Inspector”)?" in (answer.note or "")
    assert index.ask(answer.suggestions[0]).speaker == index.speakers()[0].speaker


def test_whether_somebody_said_these_words_is_told(index: Index) -> None:
    answer = index.ask("Did Trump say 'this is not my war'?")
    assert (lines(answer), answer.note) == ([22], None)
    answer = index.ask("Did Vance say “this is not my war”?")
    assert lines(answer)[:1] in ([], [14])
    assert answer.note == "The article quotes Donald Trump, not JD Vance, with the words “this is not my war”."
    answer = index.ask("Has Vance said “the moon is made of cheese”?")
    assert (answer.kind, answer.speaker and answer.speaker.name) == ("nothing", "JD Vance")


def test_facts_about_somebody_who_is_not_quoted_say_so(index: Index) -> None:
    answer = index.ask("what did Putin say about the call?")
    assert answer.kind == "passages"
    assert "mentions “Putin”, but does not quote them on that" in (answer.note or "")


def test_suggestions_are_questions_that_the_article_answers(index: Index) -> None:
    for asked in ("what did Macron say?", "What did Vance say about China?", "who won the world cup"):
        suggestions = index.ask(asked).suggestions
        assert suggestions
        assert all(index.ask(suggestion).kind != "nothing" for suggestion in suggestions)


def test_who_is_quoted_is_told(index: Index) -> None:
    answer = index.ask("who is quoted?")
    assert (answer.note or "").startswith("The article quotes Donald Trump, Yuri Ushakov, JD Vance")
    assert answer.suggestions


def test_facts_are_marked_where_they_stand(index: Index) -> None:
    hit = index.ask("Which country was Vance visiting?").passages[0]
    marked = [hit.article.text[slice(*span)] for span in index.highlights(hit)]
    assert {"Vance", "visit"} <= {word.split("’")[0] for word in marked}
    assert hit.sentence is not None
    assert "visit to Italy" in hit.article.text[slice(*hit.sentence)]


def test_ranking_never_refuses(index: Index) -> None:
    everything = index.rank("who won the football world cup", limit=1000)
    assert sorted(hit.number for hit in everything) == [passage.number for passage in index.passages]
    assert [hit.rank for hit in everything] == list(range(1, len(everything) + 1))
    assert len(index.rank("", limit=3)) == 3


def test_articles_are_asked_together() -> None:
    mill = Article.from_paragraphs(
        ["“The mill is safe,” Ada Kern said.", "The mill was built in 1911."], title="Mill"
    )
    farm = Article.from_paragraphs(["“The farm is sold,” Bo Lind said.", "Ms Kern wished him well."], title="Farm")
    index = Index([mill, farm])
    hit = index.ask("What did Bo Lind say?").passages[0]
    assert (hit.article.title, hit.number) == ("Farm", 1)
    assert hit.as_json()["article"] == "Farm"
    assert index.ask("What did Macron say?").note == "The articles do not mention “Macron”."
    assert (index.verify("the mill is safe").note or "").startswith("The articles have these words")
    assert hit.score > 0
    assert index.ask("when was the mill built").passages[0].article.title == "Mill"
    assert len(index.passages) == 4


def test_an_index_of_nothing_says_so() -> None:
    for articles in ([], [Article.from_paragraphs([])]):
        index = Index(articles)
        answer = index.ask("what did Vance say?")
        assert (answer.kind, answer.note) == ("nothing", "There is no article to answer from.")
        assert index.rank("Vance") == ()
        assert index.speakers() == ()
        assert index.verify("this is not our war").verdict == "absent"


def test_runners_up_add_something() -> None:
    told = "The bridge over the river Aune was opened to traffic on Monday by the mayor."
    again = "The bridge over the river Aune was opened to traffic on Monday."
    other = "The bridge over the Aune cost 12 million and was opened two years late."
    index = Index([Article.from_paragraphs([told, again, other])])
    assert [hit.text for hit in index.ask("when was the bridge over the Aune opened").passages] == [
        told,
        other,
        again,
    ]


def test_facts_about_somebody_who_is_quoted_on_other_things_say_so(index: Index) -> None:
    answer = index.ask("What did Zelensky say about Pope Leo?")
    assert (answer.kind, lines(answer)[0]) == ("passages", 35)
    assert "does not quote Volodymyr Zelensky on that; this is what it says." in (answer.note or "")
    assert index.ask("How often has Zelensky met the pope?").note is None


def test_who_did_something_to_somebody_is_not_answered_by_what_the_verb_does_elsewhere(index: Index) -> None:
    assert index.ask("who called Putin?").speaker is None
    assert lines(index.ask("who called the call excellent?")) == [7]
    told = [
        "Ada Kern said that the council was “a mess” and that Bo Lind had called off the vote.",
        "Bo Lind left.",
    ]
    answer = Index([Article.from_paragraphs(told)]).ask("who called the council?")
    assert answer.kind != "statements"


def test_a_whole_phrase_is_somebodys_words_with_any_verb(index: Index) -> None:
    answer = index.ask("who added it would be great?")
    assert answer.speaker is not None
    assert answer.speaker.name == "Donald Trump"


@pytest.mark.parametrize(
    ("asked", "name", "line"),
    [
        ("wat did trump say about santions", "Donald Trump", 20),
        ("what did vance say bout the war lol", "JD Vance", 13),
        ("yo what did zelensky say??", "Volodymyr Zelensky", 36),
        ("trump quotes pls", "Donald Trump", 5),
        ("vance quotes on tango", "JD Vance", 14),
        ("anything from Zelensky?", "Volodymyr Zelensky", 36),
        ("What countries did Zelensky name as hosts?", "Volodymyr Zelensky", 36),
    ],
)
def test_a_question_typed_in_a_hurry_is_read(index: Index, asked: str, name: str, line: int) -> None:
    answer = index.ask(asked)
    assert answer.speaker is not None
    assert (answer.speaker.name, lines(answer)[0]) == (name, line)


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        ("anything from Macron?", "does not mention “Macron”"),
        ("who is Witkoff", "does not mention “Witkoff”"),
        ("hello", "no word in the question"),
        ("thanks!", "no word in the question"),
    ],
)
def test_who_is_not_there_and_what_asks_nothing_is_told(index: Index, asked: str, note: str) -> None:
    answer = index.ask(asked)
    assert answer.kind == "nothing"
    assert note in (answer.note or "")


@pytest.mark.parametrize("asked", ["what is this article about?", "tldr", "please summarise the article"])
def test_what_an_article_is_about_is_told_by_how_it_begins(index: Index, asked: str) -> None:
    answer = index.ask(asked)
    assert (answer.kind, answer.note) == ("passages", "This is how the article begins.")
    assert [hit.number for hit in answer.passages] == [1, 2, 3]


def test_who_somebody_is_is_told_by_what_describes_them(index: Index) -> None:
    hit = index.ask("who is Ushakov?").passages[0]
    assert hit.rank == 1
    assert "aide and top diplomat Yuri Ushakov" in hit.text


def test_a_claim_is_not_confirmed_by_what_is_near_to_it(index: Index) -> None:
    answer = index.ask("did trump really say putin calls the shots?")
    assert "quotes Sam Kiley, not Donald Trump, as saying “putin calls the shots”" in (answer.note or "")
    answer = index.ask("did Ushakov say Trump was angry about trade?")
    assert "does not quote Yuri Ushakov as saying" in (answer.note or "")
    answer = index.ask("did Vance say that Ukraine is ready for direct negotiations?")
    assert (answer.kind, answer.speaker and answer.speaker.name) == ("nothing", "JD Vance")
    assert "quotes Volodymyr Zelensky, not JD Vance, as saying" in (answer.note or "")
    assert index.ask("did Vance say Putin doesn’t know how to get out of the war?").note is None


def test_why_something_was_done_is_not_asked_of_words(index: Index) -> None:
    assert index.ask("why did Trump call Putin").kind != "statements"


def test_a_heading_makes_no_statement_be_about_what_another_says_itself() -> None:
    told = """Mill closed

“The boats are a burden to the whole town and its council,” Ada Kern said on Monday, when she came back from it.

Boats could go

“We shall build a school,” Ms Kern said.

The council was to meet again on Tuesday."""
    index = Index([read_article(text=told)])
    assert index.passages[1].headings == ("Boats could go",)
    assert [hit.number for hit in index.ask("What did Ada Kern say about boats?").passages] == [1]


def test_a_name_may_hold_what_looks_like_a_verb() -> None:
    told = ["“We share this,” the US State Department said in a statement.", "It was sent on Monday."]
    answer = Index([Article.from_paragraphs(told)]).ask("What did the US State Department say?")
    assert answer.speaker is not None
    assert (answer.speaker.name, answer.topic) == ("US State Department", None)


def test_a_participle_is_no_verb_of_speech() -> None:
    told = ["Two models were named on Monday.", "Many models were seen on Tuesday."]
    answer = Index([Article.from_paragraphs(told)]).ask("How many named models were there?")
    assert (answer.kind, answer.note, answer.passages[0].number) == ("passages", None, 1)


@pytest.mark.parametrize(
    "asked",
    [
        "Was hat Trump gesagt?",
        "qu'est-ce que Trump a dit ?",
        "¿Qué dijo Trump sobre la guerra?",
        "worum geht es in dem Artikel",
        "что сказал Трамп",
    ],
)
def test_a_question_in_another_language_is_told_so(index: Index, asked: str) -> None:
    answer = index.ask(asked)
    assert (answer.kind, answer.note) == ("nothing", "Only questions in English are read: please ask in English.")


@pytest.mark.parametrize(
    ("asked", "note"),
    [
        ("what did El Pais say about la Liga", "does not mention “El Pais”"),
        ("What did Le Pen say about des Moines?", "does not mention “Le Pen”"),
        ("who is Oscar de la Hoya?", "does not mention “Oscar de la Hoya”"),
    ],
)
def test_foreign_names_make_no_question_foreign(index: Index, asked: str, note: str) -> None:
    assert note in (index.ask(asked).note or "")


def test_foreign_words_that_the_article_has_are_looked_for() -> None:
    index = Index([Article.from_paragraphs(["The song “Das ist der Mai” was sung.", "It rained on the town."])])
    assert index.ask("das ist der mai").passages[0].number == 1


@pytest.mark.parametrize(
    "asked",
    [
        "hey bot, what did vance say pls",
        "does anyone know what Vance said?",
        "can someone tell me what vance said lol",
        "Vance said what",
        "best quotes by Vance",
        "how many times is Vance quoted?",
        "so like what did Vance say again",
    ],
)
def test_small_talk_and_other_ways_to_ask_make_no_topic(index: Index, asked: str) -> None:
    answer = index.ask(asked, limit=20)
    assert (answer.kind, answer.topic, lines(answer)) == ("statements", None, [11, 12, 13, 14, 15])


def test_of_a_claim_the_very_words_come_first(index: Index) -> None:
    answer = index.ask("did Vance say this is not our war?")
    assert (lines(answer)[0], answer.note) == (14, None)


def test_who_speaks_of_a_topic_is_told_where_the_one_asked_after_does_not(index: Index) -> None:
    answer = index.ask("what did Vance say about the Vatican?")
    assert (answer.kind, answer.speaker and answer.speaker.name) == ("nothing", "JD Vance")
    assert "it is Donald Trump who speaks of it" in (answer.note or "")
    assert answer.suggestions[0] == "What did Donald Trump say about the Vatican?"
    assert index.ask(answer.suggestions[0]).kind == "statements"


def test_a_deed_after_who_is_is_no_name() -> None:
    told = ["Ada Kern was accused of theft on Monday.", "“I am not a thief,” Ms Kern said.", "It rained."]
    answer = Index([Article.from_paragraphs(told)]).ask("who is accused of theft?")
    assert (answer.kind, answer.note, answer.who) == ("passages", None, None)
    assert answer.passages[0].number == 1


def test_nobody_is_said_to_be_quoted_with_what_was_done_to_them(index: Index) -> None:
    answer = index.ask("who criticised Trump?")
    assert (answer.kind, "is quoted as saying" in (answer.note or "")) == ("nothing", False)


def test_who_is_named_beside_the_passages_only_is_not_said_to_be_unquoted(index: Index) -> None:
    assert "does not say who “Andrew Feinberg” is" in (index.ask("who is Andrew Feinberg?").note or "")


def test_a_name_in_a_note_is_spelt_as_the_article_has_it(index: Index) -> None:
    for asked in ("what did pope leo say?", "what did POPE LEO say?"):
        assert "mentions “Pope Leo”" in (index.ask(asked).note or "")
    assert "mention" in (index.ask("what did Pope Leo and ˥ say?").note or "")


def test_a_headlines_capitals_are_no_spelling() -> None:
    index = Index(
        [Article.from_paragraphs(["ADA DORNWALD IN TROUBLE", "“No,” said Bo Lind of NATO.", "It rained."])]
    )
    assert "mentions “dornwald”" in (index.ask("what did dornwald say?").note or "")


def test_a_speaker_without_a_name_is_told_of_in_a_sentence() -> None:
    told = ["A spokesman for the ministry said the road was safe.", "The road was built in 1911.", "It rained."]
    answer = Index([Article.from_paragraphs(told)]).ask("what did the spokesman for the ministry say about taxes?")
    assert "quotes the spokesman for the ministry, but not on “taxes”" in (answer.note or "")
