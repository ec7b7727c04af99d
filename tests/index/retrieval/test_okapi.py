import bm25s
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.retrieval import OkapiEngine, analyse

TEXTS = [
    "Russia and Ukraine will begin ceasefire negotiations after a two-hour phone call",
    "the call with the Russian president went very well and the ceasefire would be negotiated",
    "the Vatican has a tradition of diplomatic neutrality and has long offered its services",
    "Ukraine is ready for direct negotiations with Russia in any format that brings results",
    "a ceasefire, a ceasefire, a ceasefire",
    "",
]
DOCUMENTS = [analyse(text) for text in TEXTS]


@pytest.mark.parametrize(
    "question", ["ceasefire negotiations", "phone call with Russia", "ceasefire ceasefire Vatican"]
)
@pytest.mark.parametrize(("k1", "b"), [(1.5, 0.75), (0.9, 0.4)])
def test_scores_are_those_of_bm25s_as_lucene_has_them(question: str, k1: float, b: float) -> None:
    documents = [document or ["-"] for document in DOCUMENTS]
    judge = bm25s.BM25(method="lucene", k1=k1, b=b)
    judge.index(documents, show_progress=False)
    scores = OkapiEngine(documents, k1=k1, b=b).get_scores(analyse(question))
    assert scores == pytest.approx(judge.get_scores(analyse(question)), abs=1e-5)


def test_a_term_of_every_document_still_counts() -> None:
    engine = OkapiEngine([["peace", "talk"], ["peace"], ["peace", "war"]])
    assert engine.weight("peace") > 0
    assert [match.number for match in engine.search(["peace"], 10)] == [1, 0, 2]


def test_unseen_terms_tell_most() -> None:
    engine = OkapiEngine(DOCUMENTS)
    assert engine.weight("football") > engine.weight("vatican") > engine.weight("ceasefir") > 0


@pytest.mark.parametrize("documents", [[], [[]], [[], []]])
def test_nothing_is_found_where_there_is_nothing(documents: list[list[str]]) -> None:
    assert OkapiEngine(documents).search(["peace"], 5) == []


TERMS = st.lists(st.sampled_from(["peace", "war", "talk", "call", "trade"]), max_size=6)


@given(st.lists(TERMS, max_size=8), TERMS, st.integers(1, 10))
def test_search_finds_what_holds_a_term_best_first(
    documents: list[list[str]], asked: list[str], limit: int
) -> None:
    found = OkapiEngine(documents).search(asked, limit)
    holding = {i for i, document in enumerate(documents) if set(document) & set(asked)}
    assert len(found) == min(limit, len(holding))
    assert {match.number for match in found} <= holding
    assert found == sorted(found, key=lambda match: (-match.score, match.number))


def test_some_documents_scores_are_those_among_all() -> None:
    engine = OkapiEngine(DOCUMENTS)
    terms = analyse("ceasefire Vatican")
    assert engine.get_batch_scores(terms, [4, 2]) == engine.get_scores(terms)[[4, 2]].tolist()
