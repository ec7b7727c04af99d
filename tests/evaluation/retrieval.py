"""Print how often each engine puts a right passage first, and how `Index` refuses.

    python -m tests.evaluation.retrieval DATA [SET …]

DATA holds `SET_dev.jsonl` files, one article a line: title, paragraphs, and questions with the numbers of the
right paragraphs, from 0. Every question is put to its own article. `onrecord` stands beside rank-bm25 as its page
shows it (words between spaces), rank-bm25 with the same analysis as here, bm25s, tantivy and SQLite's FTS5.
Figures for sets that the weights were learnt on flatter; `train_ranking.py` prints those of held-out articles.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
import tantivy
from rank_bm25 import BM25Okapi

from index import Article, Index
from index.retrieval import analyse

SETS = ("squad2", "multirc_news", "selqa", "wikiqa", "clapnq")
Searcher = Callable[[str], int]
"""What puts a question to one article and returns the number of the best paragraph."""


def spaced(article: dict[str, Any]) -> Searcher:
    engine = BM25Okapi([text.split() or [""] for text in article["paragraphs"]])
    return lambda question: int(np.argmax(engine.get_scores(question.split())))


def analysed(article: dict[str, Any]) -> Searcher:
    engine = BM25Okapi([analyse(text) or [""] for text in article["paragraphs"]])
    return lambda question: int(np.argmax(engine.get_scores(analyse(question))))


def lucene(article: dict[str, Any]) -> Searcher:
    engine = bm25s.BM25(method="lucene")
    engine.index([analyse(text) or [""] for text in article["paragraphs"]], show_progress=False)

    def search(question: str) -> int:
        known = [term for term in analyse(question) if term in engine.vocab_dict]
        return int(np.argmax(engine.get_scores(known))) if known else 0

    return search


def rust(article: dict[str, Any]) -> Searcher:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("number", stored=True)
    builder.add_text_field("text", tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=15_000_000, num_threads=1)
    for number, text in enumerate(article["paragraphs"]):
        writer.add_document(tantivy.Document(number=number, text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(question: str) -> int:
        query, _ = index.parse_query_lenient(" ".join(analyse_words(question)), ["text"])
        found = searcher.search(query, 1).hits
        return int(searcher.doc(found[0][1])["number"][0]) if found else 0

    return search


def sqlite(article: dict[str, Any]) -> Searcher:
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table passages using fts5(text, tokenize='porter unicode61')")
    base.executemany("insert into passages values (?)", ((text,) for text in article["paragraphs"]))

    def search(question: str) -> int:
        match = " OR ".join(f'"{word}"' for word in analyse_words(question))
        found = base.execute("select rowid from passages(?) order by rank limit 1", (match,)).fetchone()
        return int(found[0]) - 1 if found else 0

    return search


def onrecord(article: dict[str, Any]) -> Searcher:
    index = Index([Article.from_paragraphs(article["paragraphs"], title=article["title"])])
    return lambda question: index.rank(question, limit=10)[0].number - 1


ENGINES = {
    "rank-bm25, words between spaces": spaced,
    "rank-bm25, analysed": analysed,
    "bm25s (lucene), analysed": lucene,
    "tantivy (en_stem)": rust,
    "SQLite FTS5 (porter)": sqlite,
    "onrecord": onrecord,
}


def analyse_words(question: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in question).lower().split() or ["x"]


def first_right(
    build: Callable[[dict[str, Any]], Searcher], articles: list[dict[str, Any]]
) -> tuple[float, float]:
    """Return hit@1 over the answerable questions, and milliseconds a question."""
    right: list[bool] = []
    spent = 0.0
    for article in articles:
        search = build(article)
        asked = [question for question in article["questions"] if question["answerable"]]
        began = time.perf_counter()
        best = [search(question["q"]) for question in asked]
        spent += time.perf_counter() - began
        right += [number in question["gold"] for number, question in zip(best, asked, strict=True)]
    return float(np.mean(right)), 1000 * spent / len(right)


def refusals(articles: list[dict[str, Any]]) -> str:
    """Return how many answerable questions are answered, and how many of the others refused."""
    rng = random.Random(7)  # noqa: S311 - a sample, not a secret
    indexes = [Index([Article.from_paragraphs(a["paragraphs"], title=a["title"])]) for a in articles]
    answered, off_topic, native = [], [], []
    for number, article in enumerate(articles):
        for question in article["questions"]:
            silent = indexes[number].ask(question["q"]).kind == "nothing"
            if not question["answerable"]:
                native.append(silent)
                continue
            answered.append(not silent)
            other = rng.choice([other for other in range(len(articles)) if other != number])
            off_topic.append(indexes[other].ask(question["q"]).kind == "nothing")
    own = f", of its own unanswerable ones {np.mean(native):.3f}" if native else ""
    return f"answered {np.mean(answered):.3f}, off-topic refused {np.mean(off_topic):.3f}{own}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*", default=SETS)
    args = parser.parse_args()
    paths = {name: args.data / f"{name}_dev.jsonl" for name in args.sets}
    sets = {name: [json.loads(line) for line in path.open(encoding="utf-8")] for name, path in paths.items()}
    print(f"{'hit@1 (ms a question)':32}", *(f"{name:>16}" for name in sets))
    for label, build in ENGINES.items():
        figures = (first_right(build, articles) for articles in sets.values())
        print(f"{label:32}", *(f"{f'{right:.3f} ({spent:.2f})':>16}" for right, spent in figures), flush=True)
    for name, articles in sets.items():
        print(f"{name}: {refusals(articles)}", flush=True)


if __name__ == "__main__":
    main()
