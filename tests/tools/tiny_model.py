"""Make an embedding model of a few words in a moment: those of one group have one vector."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tokenizers import Tokenizer

GROUPS = ("car automobile vehicle", "price cost", "bought purchased", "rain weather", "ship boat vessel")
WORDS = [(group, word) for group, words in enumerate(GROUPS) for word in words.split()]

HIDDEN = "float[texts, tokens, width] last_hidden_state"
GATHER = "last_hidden_state = Gather (table, input_ids)"


def write(folder: Path, *, output: str = HIDDEN, steps: str = GATHER, mask: str = "attention_mask") -> Path:
    """Write a model into a folder, and return it; skip the test where there is nothing to run it with."""
    pytest.importorskip("onnxruntime", reason="the extra semantic is not installed")
    onnx = pytest.importorskip("onnx")
    from onnx import numpy_helper, parser

    graph = f"tiny (int64[texts, tokens] input_ids, int64[texts, tokens] {mask}) => ({output}) {{ {steps} }}"
    model = parser.parse_model(f'<ir_version: 10, opset_import: ["" : 20]> {graph}')
    table = np.zeros((1 + len(WORDS), len(GROUPS)), np.float32)
    for row, (group, _) in enumerate(WORDS, 1):
        table[row, group] = 1
    model.graph.initializer.append(numpy_helper.from_array(table, "table"))
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model, folder / "model.onnx")
    _tokenizer().save(str(folder / "tokenizer.json"))
    return folder


def _tokenizer() -> Tokenizer:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    vocabulary = {"[UNK]": 0} | {word: row for row, (_, word) in enumerate(WORDS, 1)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))  # noqa: S106 - a word, not a secret
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.enable_padding(length=40)  # as those of sentence-transformers have it
    return tokenizer
