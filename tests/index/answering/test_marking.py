import pytest

from index import Article, Index

TOLD = [
    "The mill was sold on 4 May 2024 for $2.5 million to the 41-year-old carpenter Bo Lind.",
    "It had stood empty for ten years, and 350 people came to see it on Monday.",
    "Ada Kern said the sale was “a shame”, but Bo Lind said that it was needed.",
    "“The roof will be mended,” Mr Lind said.",
]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([Article.from_paragraphs(TOLD)])


def marked(index: Index, asked: str) -> list[str]:
    hit = index.ask(asked).passages[0]
    return [hit.article.text[slice(*span)] for span in index.highlights(hit)]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("when was the mill sold?", ["4 May 2024"]),
        ("how much was the mill sold for?", ["$2.5 million", "41-year-old"]),
        ("how long had it stood empty?", ["ten years"]),
        ("how many people came to see it?", ["350"]),
        ("how old is Bo Lind?", ["41-year-old"]),
        ("who sold the mill?", ["mill", "sold"]),
        ("how many people came on Monday?", ["350"]),
    ],
)
def test_what_has_the_form_of_an_answer_is_marked(index: Index, asked: str, words: list[str]) -> None:
    assert marked(index, asked) == words


def test_what_the_question_says_itself_is_no_answer(index: Index) -> None:
    assert "350" not in marked(index, "how many hours did the 350 people who came to see it stay?")


def test_whose_words_are_whose_is_marked_where_two_speak_in_one_sentence(index: Index) -> None:
    assert marked(index, "what did Ada Kern say?") == ["the sale was “a shame"]
    assert marked(index, "what did Bo Lind say about the roof?") == ["roof"]


@pytest.mark.parametrize("run", ["1,", "9", "$1.", "4 May ", "1990-", "two-", "ten "])
def test_a_sentence_of_nothing_but_numbers_is_read_through(run: str) -> None:
    index = Index([Article.from_paragraphs([f"The mill stood {run * 100_000} years.", "It rained on the town."])])
    for asked in ("how long has the mill stood?", "when was the mill there?", "how many mills stood there?"):
        hit = index.rank(asked)[0]
        assert all(start < end for start, end in index.highlights(hit))
