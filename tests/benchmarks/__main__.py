"""Print how fast and how large the index is, each figure beside a peer measured in the same run.

python -m tests.benchmarks
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from rank_bm25 import BM25Okapi

from index import Index, read_article

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

QUESTIONS = Path(__file__).parent.parent / "evaluation" / "questions.jsonl"
REGEX = re.compile(r"[“„\"]([^“”„\"]{1,2000})[”“\"],? (?:said|says) ((?:[A-Z]\w+ ?)+)")
PEAK = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
"""Code that prints the most kilobytes that its process held; `ru_maxrss` would count its parent's as well."""


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the median time that one call takes."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times)


def asking() -> None:
    article = read_article()
    index = Index([article])
    passages = [passage.text for passage in article.passages]
    bare = BM25Okapi([text.split() for text in passages])
    questions = [json.loads(line)["q"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    ours, theirs = [], []
    for question in questions:
        ours.append(seconds(partial(index.ask, question), 51))
        theirs.append(seconds(partial(bare.get_top_n, question.split(), passages), 51))
    mean, peer = sum(ours) / len(ours), sum(theirs) / len(theirs)
    print(f"question to answer: {1e6 * mean:.0f} µs on {len(passages)} passages, over {len(questions)} questions")
    print(f"  bare rank_bm25 get_top_n: {1e6 * peer:.0f} µs; ratio {mean / peer:.2f}")
    print(f"  the slowest question: {1e6 * max(ours):.0f} µs")


def reading() -> None:
    raw = read_article().raw
    words = len(raw.split())
    ours = seconds(lambda: read_article(text=raw), 101)
    theirs = seconds(lambda: REGEX.findall(raw), 101)
    print(f"read_article: {1 / ours:.0f} articles of {words} words a second, {words / ours:.0f} words a second")
    print(
        f"  so {words / ours / 900:.0f} articles of 900 words a second; a regex over quote marks: {1 / theirs:.0f}"
    )


def process(*command: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def starting() -> None:
    ours, theirs = [], []
    for _ in range(15):
        theirs.append(process("-c", "import rank_bm25"))
        ours.append(process("-m", "bot", "ask", "what did Vance say?"))
    mean, peer = median(ours), median(theirs)
    print(f"onrecord ask, the whole process: {1e3 * mean:.0f} ms")
    print(f"  python -c 'import rank_bm25': {1e3 * peer:.0f} ms; ratio {mean / peer:.2f}")


def peak(code: str) -> float:
    run = subprocess.run([sys.executable, "-c", f"{code}\n{PEAK}"], check=True, capture_output=True, text=True)
    return int(run.stdout) / 1024


def memory() -> None:
    figures: Sequence[tuple[str, str]] = [
        ("the interpreter", ""),
        ("import rank_bm25", "import rank_bm25"),
        ("read_article", "from index import read_article; read_article()"),
        (
            "read, indexed and asked",
            "from index import Index, read_article; Index([read_article()]).ask('what did Vance say?')",
        ),
    ]
    print("peak memory: " + ", ".join(f"{label} {peak(code):.0f} MB" for label, code in figures))


if __name__ == "__main__":
    asking()
    reading()
    starting()
    memory()
