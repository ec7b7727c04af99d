"""Learn the numbers by which passages are ranked and questions refused where an embedding model helps.

    python -m tests.evaluation.train_semantic DATA MODEL [--write]

DATA is that of `train_ranking.py`, which fits the same without a model: its figures are the first line. MODEL is
a folder that `index.retrieval.semantic` reads; `tests/tools/bert_onnx.py` writes that of all-MiniLM-L6-v2. Every
text goes through the model once, which takes minutes. To be run again when `train_ranking.py` has other signals.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.retrieval import ranking, semantic
from index.typography import normalise
from tests.evaluation import train_ranking as base

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.retrieval.semantic import Encoder, Vectors
    from tests.evaluation.train_ranking import Case, Floats

TARGET = Path(semantic.__file__).with_name("semantic.json")
COLUMNS = [*base.COLUMNS, *((part, name) for part in ("weights", "of long") for name in semantic.NAMES)]
EVIDENCE = (*ranking.EVIDENCE, semantic.NAMES[0])


def extended(data: Path, cases: Sequence[Case], encoder: Encoder) -> list[Case]:
    """Return the cases with the columns of `COLUMNS`."""
    articles: dict[str, list[Vectors]] = {}
    for name in base.SETS:
        lines = (data / "retrieval" / f"{name}_dev.jsonl").read_text(encoding="utf-8").splitlines()
        articles[name] = [encoder.encode(map(normalise, json.loads(line)["paragraphs"])) for line in lines]
        print(f"{name}: encoded {len(lines)} articles", flush=True)
    texts = sorted({case.asked.text for case in cases})
    questions = dict(zip(texts, encoder.encode(texts), strict=True))
    return [_wider(case, articles[case.name][case.article], questions[case.asked.text]) for case in cases]


def _wider(case: Case, documents: Vectors, question: Vectors) -> Case:
    rows = semantic.nearness(documents, question)
    return case._replace(table=np.concatenate([case.table.T, rows, ranking.lengthiness(case.length) * rows]).T)


def evidence(case: Case, weights: Floats) -> Floats:
    """Return the evidence for answering at all: that without a model, and the cosine of the best passage."""
    best = int(np.argmax(case.table @ weights))
    cosine = case.table[best, COLUMNS.index(("weights", semantic.NAMES[0]))]
    return np.append(ranking.evidence(case.asked, case.found, best, case.length), cosine)


def main() -> None:
    """Read, encode, fit, print, and write where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    args = parser.parse_args()
    rng = random.Random(7)  # noqa: S311 - a sample, not a secret
    cases = [case for name in base.SETS for case in base.read(args.data, name, rng)]
    cases = extended(args.data, cases, semantic.encoder(args.model))
    learnt = [case for case in cases if case.right.any()]
    every = range(len(COLUMNS))
    print(f"{'hit@1, cross-validated':26}", *(f"{name[:7]:>7}" for name in base.SETS), "   mean")
    without = base.hits(learnt, every[: len(base.COLUMNS)])
    base.show("without a model", without)
    base.show("with it", (whole := base.hits(learnt, every)))
    base.show("what it adds", whole, without)
    base.show_refusals(cases, every, evidence)
    weights = base.fit(learnt, every)
    beta = base.fit_confidence(cases, weights, evidence)
    numbers = base.named(weights, COLUMNS)
    numbers["confidence"] = {name: round(float(w), 4) for name, w in zip(EVIDENCE, beta, strict=True)}
    print(numbers)
    if args.write:
        TARGET.write_text(json.dumps(numbers, indent=0) + "\n")


if __name__ == "__main__":
    main()
