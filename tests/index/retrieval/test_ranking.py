import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.retrieval import Document, Ranker

TEXTS = (
    "The orchard was planted in 1952. It has 300 trees.",
    "Maria Lindqvist runs the orchard because her father fell ill.",
    "Its cider is sold in Bristol, and the harvest takes two weeks.",
    "Visitors may walk among the trees on Sundays.",
)


def first(question: str, texts: tuple[str, ...] = TEXTS, *, title: str = "") -> str:
    documents = [Document(text, title=title) for text in texts]
    return texts[Ranker(documents).rank(question, 1).documents[0].number]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("when was the orchard planted", 0),
        ("who runs the orchard", 1),
        ("where is the cider sold", 2),
        ("how long does the harvest take", 2),
        ("when can people visit", 3),  # a derivation: visitors
        ("where do they sell cidre", 2),  # a misspelling
    ],
)
def test_the_passage_that_answers_comes_first(question: str, number: int) -> None:
    assert first(question) == TEXTS[number]


def test_the_kind_of_answer_decides_between_equals() -> None:
    texts = (
        "The bridge was opened with music.",
        "The bridge was opened in 1911.",
        "The bridge was opened by Ada Kern.",
    )
    assert first("when was the bridge opened", texts) == texts[1]
    assert first("who opened the bridge", texts) == texts[2]


def test_words_side_by_side_count_more() -> None:
    texts = ("The house is white, and the owner is old.", "The white house stands by the sea.", "Nothing else.")
    assert first("the white house", texts) == texts[1]


def test_headings_count_for_the_passages_under_them() -> None:
    documents = [Document("They may follow soon."), Document("They may follow soon.", ("On fresh sanctions",))]
    assert Ranker(documents).rank("sanctions", 1).documents[0].number == 1


def test_the_best_sentence_is_told() -> None:
    ranked = Ranker([Document(text) for text in TEXTS]).rank("how many trees are there", 4).documents
    best = next(document for document in ranked if document.number == 0)
    assert TEXTS[0][slice(*best.sentence)] == "It has 300 trees."


def test_confidence_tells_what_is_answered_from_what_is_not() -> None:
    ranker = Ranker([Document(text) for text in TEXTS])
    assert ranker.rank("who runs the orchard", 1).confidence > 0.5
    assert ranker.rank("who won the football world cup", 1).confidence < 0.1


@given(st.lists(st.text(max_size=80), max_size=6), st.text(max_size=80), st.integers(0, 8))
def test_any_text_is_ranked_the_same_way_twice(texts: list[str], question: str, limit: int) -> None:
    documents = [Document(text, (text[:9],), article=i // 3) for i, text in enumerate(texts)]
    ranking = Ranker(documents).rank(question, limit)
    assert ranking == Ranker(documents).rank(question, limit)
    assert len(ranking.documents) == min(limit, len(texts))
    assert 0 <= ranking.confidence <= 1
    for number, _, (start, end) in ranking.documents:
        assert 0 <= start <= end <= len(texts[number])


@pytest.mark.parametrize(("terms", "long"), [(0, 0.0), (20, 0.0), (29, 0.0), (72, 1.0), (500, 1.0)])
def test_passages_are_long_by_their_mean_length(terms: int, long: float) -> None:
    assert Ranker([Document("orchard " * terms)]).lengthiness == pytest.approx(long)


def test_passages_between_short_and_long_are_partly_long() -> None:
    assert 0 < Ranker([Document("orchard " * 45)]).lengthiness < 1
