"""Print what an embedding model costs: how long reading and asking take with it, and how much memory.

python -m tests.benchmarks.semantic MODEL
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from functools import partial
from itertools import cycle, islice

from index import Article, Index, read_article
from tests.benchmarks.__main__ import PEAK, QUESTIONS, seconds

SIZES = (60, 1_000)
ONE = "from index import Index, read_article; Index([read_article()], semantic={!r}).ask('what did Vance say?')"


def asking(size: int, model: str | None) -> None:
    texts = [passage.text for passage in read_article().passages]
    article = Article.from_paragraphs(list(islice(cycle(texts), size)))
    began = time.perf_counter()
    index = Index([article], semantic=model)
    built = time.perf_counter() - began
    questions = [json.loads(line)["q"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    times = sorted(seconds(partial(index.rank, question), 5) for question in questions)
    mean = sum(times) / len(times)
    print(
        f"{size} passages, {'with' if model else 'without'} the model: indexed in {built:.2f} s,"
        f" {1e3 * mean:.2f} ms a question, the slowest {1e3 * times[-1]:.2f} ms",
        flush=True,
    )


def memory(model: str | None) -> None:
    code = f"{ONE.format(model)}\n{PEAK}"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    print(f"peak memory, {'with' if model else 'without'} the model: {int(run.stdout) / 1024:.0f} MB")


if __name__ == "__main__":
    Index([], semantic=sys.argv[1])  # it is loaded once
    for each in (None, sys.argv[1]):
        for passages in SIZES:
            asking(passages, each)
        memory(each)
