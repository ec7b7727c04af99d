"""What holds for every article and every question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Answer, Article, Index

WORDS = st.sampled_from(
    [
        "Ada",
        "Kern",
        "Bo",
        "Lind",
        "said",
        "told",
        "Mr",
        "mill",
        "war",
        "peace",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        ",",
        ".",
        "?",
        "two-hour",
        "1911",
        "who",
        "what",
        "did",
        "about",
        "the",
        "of",
    ]
)
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60)
QUESTIONS = SENTENCES | SENTENCES.map(lambda text: f"What did {text} say about {text[:20]}?")


def hold(answer: Answer) -> None:
    """Hold that what is shown stands in the article where the answer says it does."""
    for rank, hit in enumerate(answer.passages, 1):
        text = hit.article.text
        assert hit.rank == rank
        assert hit.text == text[slice(*hit.passage.span)]
        assert (
            hit.sentence is None
            or hit.passage.span[0] <= hit.sentence[0] <= hit.sentence[1] <= hit.passage.span[1]
        )
        for quotation in (*hit.quotations, *hit.statements):
            assert quotation.content == text[slice(*quotation.span)]
            assert all(text[start:end] in quotation.content for start, end in quotation.fragments)
    assert (answer.kind == "nothing") == (not answer.passages)
    assert answer.note or answer.kind != "nothing"


@given(st.lists(SENTENCES, max_size=5), QUESTIONS, QUESTIONS)
def test_answers_are_the_articles_own_words(paragraphs: list[str], question: str, following: str) -> None:
    index = Index([Article.from_paragraphs(paragraphs)])
    answer = index.ask(question)
    hold(answer)
    hold(index.ask(following, after=answer))
    found = index.verify(question)
    assert found.span is None or found.printed == index.articles[0].text[slice(*found.span)]
    for hit in index.rank(question):
        assert all(hit.article.text[start:end].strip() for start, end in index.highlights(hit))


HOSTILE = [
    "“",
    "”",
    "'",
    "a",
    "a ",
    "[",
    "\x00",
    "\u202e",
    "\ud800",
    "said ",
    "Mr ",
    "“a” he said. ",
    "what did ",
    "1,",
    "a.",
    "\n",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_megabyte_is_asked_and_verified(unit: str) -> None:
    index = Index([Article.from_paragraphs(["“The mill is safe,” Ada Kern said."])])
    text = unit * (1_000_000 // len(unit))
    assert index.ask(text).kind == "nothing"
    assert index.verify(text).verdict == "absent"
    assert index.speaker(text) is None
    assert len(index.rank(text)) == 1
    index.suggest_speakers(text)
    index.ask(text[:500])
    index.verify(text[:2000])


@pytest.mark.parametrize(
    "unit", ["“", "a", "a ", "said ", "Ada Kern ", "“a” Ada Kern said. ", "[", "1,", "in The "]
)
def test_a_long_run_of_anything_is_indexed(unit: str) -> None:
    index = Index([Article.from_paragraphs([unit * (250_000 // len(unit))])])
    hold(index.ask("What did Ada Kern say?"))
    hold(index.ask("who said a a a a?"))
    index.verify("a a a a b a a")
    index.rank("a said Kern")
