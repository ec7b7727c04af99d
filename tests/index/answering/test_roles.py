import pytest

from index import Article, Index, read_article


@pytest.fixture(scope="module")
def town() -> Index:
    told = [
        "“The bridge is safe,” said Anna Berg, the mayor of Visby.",
        "“We will pay,” said Bo Lind, chief executive officer of Acme, on Monday.",
        "The founder of Acme, Cia Holm, said she was “very proud” of the company.",
        "“No comment,” said a spokesman for the ministry.",
        "“I left in 2019,” said Eva Dahl, a former mayor.",
        "Tesla chief executive Elon Musk said it was “insane”.",
        "Mexican president Claudia Sheinbaum said it was “a start”.",
    ]
    return Index([Article.from_paragraphs(told)])


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("the mayor", "Anna Berg"),
        ("Mayor", "Anna Berg"),
        ("the mayor of Visby", "Anna Berg"),
        ("Visby’s mayor", "Anna Berg"),
        ("the former mayor", "Eva Dahl"),
        ("Acme’s CEO", "Bo Lind"),
        ("the chief executive of Tesla", "Elon Musk"),
        ("the company’s founder", "Cia Holm"),
        ("the ministry’s spokeswoman", "spokesman for the ministry"),
        ("Mexico’s president", "Claudia Sheinbaum"),
        ("the president of Mexico", "Claudia Sheinbaum"),
    ],
)
def test_a_role_is_known_in_other_words(town: Index, role: str, name: str) -> None:
    answer = town.ask(f"What did {role} say?")
    assert answer.kind == "statements"
    assert answer.speaker is not None
    assert answer.speaker.name == name


@pytest.mark.parametrize(
    "role", ["the mayor of Kalmar", "the deputy mayor", "Acme’s lawyer", "the French president"]
)
def test_somebody_with_another_role_is_not_taken(town: Index, role: str) -> None:
    answer = town.ask(f"What did {role} say?")
    assert (answer.kind, answer.speaker) == ("nothing", None)


def test_of_several_with_one_role_it_is_asked_who_is_meant(town: Index) -> None:
    answer = town.ask("What did the chief executive say?")
    assert answer.kind == "nothing"
    assert "do you mean Bo Lind (“chief executive officer of Acme”) or Elon Musk" in (answer.note or "")
    assert answer.suggestions == ("What did Bo Lind say?", "What did Elon Musk say?")


def test_the_one_who_is_called_just_so_is_meant() -> None:
    told = ["“The bridge is safe,” the mayor, Anna Berg, said.", "“It is not,” said Bo Lind, mayor of Kalmar."]
    answer = Index([Article.from_paragraphs(told)]).ask("What did the mayor say?")
    assert answer.speaker is not None
    assert answer.speaker.name == "Anna Berg"


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("Ukraine’s president", "Volodymyr Zelensky"),
        ("the president of Ukraine", "Volodymyr Zelensky"),
        ("America’s president", "Donald Trump"),
        ("the president of the United States", "Donald Trump"),
        ("the US VP", "JD Vance"),
        ("Putin’s foreign policy aide", "Yuri Ushakov"),
    ],
)
def test_a_country_and_its_adjective_are_one(role: str, name: str) -> None:
    answer = Index([read_article()]).ask(f"What did {role} say?")
    assert answer.speaker is not None
    assert answer.speaker.name == name


def test_nobody_stands_for_a_president_who_is_not_quoted() -> None:
    answer = Index([read_article()]).ask("What did Russia’s president say?")
    assert (answer.kind, answer.speaker) == ("nothing", None)


def test_nobody_without_a_name_is_offered() -> None:
    told = [
        "“It is theft,” private experts said on Monday.",
        "The government was to meet the security experts again.",
    ]
    answer = Index([Article.from_paragraphs(told)]).ask("What did the government experts say?")
    assert "do you mean" not in (answer.note or "")


def test_a_country_may_stand_for_its_government() -> None:
    told = ["“It is ours,” the Norlandian government said.", "Ships of Norland lay in the bay.", "It rained."]
    answer = Index([Article.from_paragraphs(told)]).ask("what did Norland say?")
    assert answer.kind == "nothing"
    assert "do you mean Norlandian government?" in (answer.note or "")
    assert answer.suggestions == ("What did Norlandian government say?",)
