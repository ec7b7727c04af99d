"""How near a question comes in meaning to each document, by a small embedding model that the host brings along.

The extra `semantic` installs what runs it, and nothing is downloaded. A model is a folder as sentence-transformers
(Reimers and Gurevych, 2019) exports it: `model.onnx`, at its top or in `onnx/`, and `tokenizer.json`. Its texts'
vectors are the means of their tokens'.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from index.errors import ModelError
from index.retrieval.ranking import EVIDENCE, Ranker, confidence, evidence, weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from os import PathLike

    from numpy.typing import NDArray

    from index.retrieval.fields import Document
    from index.retrieval.postings import Floats
    from index.retrieval.signals import Query, Signals

    Vectors = NDArray[np.float32]

NAMES: Final = (
    "cosine",  # of the document's vector and the question's
    "nearest",  # one over the document's place by it
)
MISSING: Final = 'Embeddings need their extra: pip install "onrecord[semantic]".'
LONGEST: Final = 512
"""Tokens of a text that are read where the folder does not say how many: a BERT has places for no more."""
CHARACTERS: Final = 20
"""Characters a token that are looked at, several times what text has: whatever its length, it takes no longer."""
NOTHING: Final = [0]
"""What is read of a text in which the tokenizer finds nothing."""


class Encoder:
    """Turn texts into vectors of length 1; may be asked from many threads.

    They go through the model one by one: batches, which are filled up to their longest text, take as long on a
    processor, and more memory. Raises ModelError where the folder holds no model, or none that can be run.
    """

    def __init__(self, folder: Path) -> None:
        model, tokenizer = _within(folder, "model.onnx", "onnx/model.onnx"), _within(folder, "tokenizer.json")
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError:
            raise ModelError(MISSING) from None
        options = onnxruntime.SessionOptions()
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # it waits without taking time
        try:
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
            self._length = _length(folder, self._tokenizer.truncation)
            self._tokenizer.no_padding()
            self._tokenizer.enable_truncation(self._length)
            self._session = onnxruntime.InferenceSession(model, options, ["CPUExecutionProvider"])
            self._inputs = [given.name for given in self._session.get_inputs()]
            tried = self.encode(["Who said so?"])
        except Exception as error:
            raise ModelError(f"{folder} holds no embedding model that can be run: {_clause(error)}.") from error
        if tried.ndim != 2 or not np.isfinite(tried).all():  # noqa: PLR2004 - texts by axes of their vectors
            raise ModelError(f"{folder} holds no embedding model that can be used: it gives tokens no vectors.")

    def encode(self, texts: Iterable[str]) -> Vectors:
        """Return a vector for each text (row)."""
        return np.array([self._vector(text) for text in texts], np.float32)

    def _vector(self, text: str) -> Vectors:
        clipped = text[: CHARACTERS * self._length].encode("utf-8", "replace").decode()  # no half a character
        tokens = self._tokenizer.encode(clipped).ids or NOTHING
        known = {"input_ids": tokens, "attention_mask": [1] * len(tokens), "token_type_ids": [0] * len(tokens)}
        given = {name: np.array([known[name]], np.int64) for name in self._inputs}
        (hidden,) = self._session.run(None, given)[0]
        mean = hidden.mean(0)
        vector: Vectors = mean / max(float(np.linalg.norm(mean)), 1e-9)
        return vector


@cache
def encoder(folder: Path) -> Encoder:
    """Return the model in a folder, which is loaded once: articles may be read anew."""
    return Encoder(folder)


class SemanticRanker(Ranker):
    """Rank by how near documents come to a question in meaning, beside all that a Ranker goes by.

    Everything is weighed anew: `tests/evaluation/train_semantic.py` fits the weights, with all-MiniLM-L6-v2.
    Raises ModelError where the model in the folder cannot be used.
    """

    def __init__(self, documents: Sequence[Document], folder: str | PathLike[str]) -> None:
        super().__init__(documents)
        self._encoder = encoder(Path(folder))
        self._vectors = self._encoder.encode(document.text for document in documents)
        self._weights, self._by_terms = weights(learnt(), (*self.names, *NAMES), self.lengthiness)
        self._believed = np.array([learnt()["confidence"][name] for name in (*EVIDENCE, NAMES[0])])

    def signals(self, asked: Query) -> Signals | None:
        """Return what speaks for each document, the signals of `NAMES` last."""
        found = super().signals(asked)
        if found is None:
            return None
        rows = nearness(self._vectors, self._encoder.encode([asked.text])[0])
        return found._replace(table=np.concatenate([found.table, rows]))

    def confidence(self, asked: Query, found: Signals, best: int) -> float:
        """Return the chance that a question is answered by its best document."""
        cosine = found.table[-len(NAMES), best]
        return confidence(np.append(evidence(asked, found, best, self.length), cosine), self._believed)


def nearness(documents: Vectors, question: Vectors) -> Floats:
    """Return the signals of `NAMES` (rows) for each document."""
    cosines = (documents @ question).astype(float)
    order = np.argsort(np.argsort(-cosines, kind="stable"), kind="stable")
    return np.array([cosines, 1 / (1 + order)])


@cache
def learnt() -> dict[str, Any]:
    """Return the weights, laid out as those that rank without a model."""
    read: dict[str, Any] = json.loads(files("index.retrieval").joinpath("semantic.json").read_text("utf-8"))
    return read


def _within(folder: Path, *names: str) -> Path:
    """Return the first of the files that a folder has."""
    try:
        if not folder.is_dir():
            raise ModelError(f"{folder} is no folder, as an embedding model is: model.onnx and tokenizer.json.")
        found = [path for name in names if (path := folder / name).is_file()]
    except OSError as error:
        raise ModelError(f"{folder} cannot be read: {error.strerror}.") from error
    if not found:
        raise ModelError(f"{folder} holds no {names[0]}, as an embedding model does.")
    return found[0]


def _length(folder: Path, truncation: dict[str, Any] | None) -> int:
    """Return how many tokens of a text the model was made to read."""
    told = folder / "sentence_bert_config.json"
    length = json.loads(told.read_text("utf-8")).get("max_seq_length") if told.is_file() else None
    return int(length or (truncation or {}).get("max_length") or LONGEST)


def _clause(error: Exception) -> str:
    """Return what a library said as the end of a sentence."""
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
