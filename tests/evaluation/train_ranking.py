"""Learn the numbers by which passages are ranked and questions refused, and write them where the index reads them.

    python -m tests.evaluation.train_ranking DATA [--ablate] [--write] [--seed N]

DATA holds `retrieval/*.jsonl` (one article a line: title, paragraphs, questions with the numbers of the right
paragraphs) and `quotations/*.jsonl` (one article's text a line), which only add to the count of common words.
Questions without an answer that were written for a paragraph (its number is their `source`) help to learn which
paragraph a question is about, and are left out of the figures.
Figures are from five-fold cross-validation with whole articles held out; another seed deals the articles out anew,
which moves the small sets' figures by up to .01. What is written is fitted on all.
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.retrieval import analyse, background, ranking
from index.retrieval.fields import Document
from index.retrieval.signals import BY_TERMS, NAMES, OF_LONG, Query, Signals, query, wordiness
from index.typography import normalise

Floats = NDArray[np.float64]
TARGET = Path(background.__file__).with_name("ranking.json")
SETS = {"squad2": 1.0, "multirc_news": 1.0, "multirc_other": 1.0, "selqa": 1.2, "wikiqa": 0.6, "clapnq": 0.6}
"""How much each set counts as a whole, whatever its size: the small ones are noisy, the large one is noisy too."""
FEWEST_ARTICLES = 12
FOLDS = 5
RIDGE = 1e-3
SOURCE = 0.3
"""How much all questions of a set count together that only are about a paragraph, against a set's own weight."""
ALL = (*NAMES, *OF_LONG)
PARTS = {"weights": NAMES, "by terms": BY_TERMS, "of long": ALL}
COLUMNS = [(part, name) for part, names in PARTS.items() for name in names]
LEAST_STEP = 1e-3


class Case(NamedTuple):
    """Hold one question put to the article of a number: its signals by passage, and which passages are right.

    The table has the columns of `COLUMNS`: see `design`.
    """

    name: str
    fold: int
    kind: str
    table: Floats
    right: NDArray[np.bool_]
    asked: Query
    found: Signals
    length: float
    article: int


Look = Callable[[Case, Floats], Floats]
"""What returns the evidence for answering a question at all, given the weights that rank."""


def count_words(data: Path) -> dict[str, object]:
    """Return in how many of the articles each common term stands, grouped by frequency."""
    texts = [json.loads(line)["text"] for path in sorted(data.glob("quotations/*.jsonl")) for line in path.open()]
    for path in sorted(data.glob("retrieval/*.jsonl")):
        texts += ["\n".join(json.loads(line)["paragraphs"]) for line in path.open()]
    counts = Counter(term for text in texts for term in set(analyse(normalise(text))))
    groups: dict[int, list[str]] = {}
    for term, count in sorted(counts.items()):
        if count >= FEWEST_ARTICLES and term.isalpha():
            groups.setdefault(count if count < 50 else round(count, -1), []).append(term)
    return {"articles": len(texts), "frequencies": {str(n): " ".join(groups[n]) for n in sorted(groups)}}


def fold_of(name: str, number: int, count: int, seed: int) -> int:
    """Return the fold of one of a set's articles: many fall where their number has them, few are dealt out."""
    if count >= 2 * FOLDS:
        return zlib.crc32(f"{name}{number}{f'/{seed}' if seed else ''}".encode()) % FOLDS
    order = list(range(count))
    if seed:
        random.Random(seed).shuffle(order)  # noqa: S311 - a sample, not a secret
    return order.index(number) % FOLDS


def read(data: Path, name: str, rng: random.Random, seed: int = 0) -> list[Case]:
    """Return the questions of a set put to their own articles, and the answerable ones to others too."""
    articles = [json.loads(line) for line in (data / "retrieval" / f"{name}_dev.jsonl").open()]
    rankers = [
        ranking.Ranker([Document(normalise(text), (), article["title"]) for text in article["paragraphs"]])
        for article in articles
    ]
    cases = []
    for number, article in enumerate(articles):
        fold = fold_of(name, number, len(articles), seed)
        others = [other for other in range(len(articles)) if other != number]
        for question in article["questions"]:
            places = [(number, "answerable" if question["answerable"] else "native")]
            if question["answerable"]:
                places.append((rng.choice(others), "off topic"))
            for place, kind in places:
                asked = query(question["q"])
                found = rankers[place].signals(asked)
                if found is not None:
                    right = np.zeros(found.table.shape[1], bool)
                    right[about(question, kind)] = True
                    table = design(found.table, wordiness(asked), rankers[place].lengthiness)
                    cases.append(Case(name, fold, kind, table, right, asked, found, rankers[place].length, place))
    return cases


def about(question: dict[str, Any], kind: str) -> list[int]:
    """Return the numbers of the passages that a question is about, of none in another article."""
    if kind == "native":
        return [question["source"]] if "source" in question else []
    return list(question["gold"]) if kind == "answerable" else []


def design(signals: Floats, terms: float, long: float) -> Floats:
    """Return signals (rows) as `COLUMNS`: all as they are, some by wordiness too, all by lengthiness too."""
    whole = np.zeros((len(ALL), signals.shape[1]))
    whole[: len(signals)] = signals
    by_terms = whole[[NAMES.index(name) for name in BY_TERMS]]
    return np.concatenate([whole[: len(NAMES)], terms * by_terms, long * whole]).T


def columns(part: str = "", left_out: str = "") -> list[int]:
    """Return the numbers of the design's columns but those of one part, or of one signal."""
    return [i for i, column in enumerate(COLUMNS) if part != column[0] and left_out != column[1]]


def fit(cases: Sequence[Case], keep: Sequence[int]) -> Floats:
    """Return the weights of the conditional logit for the columns kept, by Newton's method with halved steps."""
    sizes = np.array([len(case.table) for case in cases])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    table = np.concatenate([case.table[:, keep] for case in cases])
    mean, spread = table.mean(0), table.std(0) + 1e-9
    table = (table - mean) / spread
    right = np.concatenate([case.right for case in cases])
    worth = worths(cases)
    heavy = np.repeat(worth, sizes)

    def shares(beta: Floats) -> tuple[float, Floats, Floats]:
        sums = table @ beta
        part = np.exp(sums - np.repeat(np.maximum.reduceat(sums, starts), sizes))
        part /= np.repeat(np.add.reduceat(part, starts), sizes)
        hit = np.add.reduceat(part * right, starts) + 1e-12
        return float(RIDGE * beta @ beta - worth @ np.log(hit)), part, part * right / np.repeat(hit, sizes)

    beta = np.zeros(len(keep))
    loss, part, hit = shares(beta)
    for _ in range(30):
        slope = table.T @ (heavy * (part - hit)) + 2 * RIDGE * beta
        means = np.add.reduceat(table * part[:, None], starts, axis=0)
        bend = (table * (part * heavy)[:, None]).T @ table - (means * worth[:, None]).T @ means
        step = np.linalg.solve(bend + 2 * RIDGE * np.eye(len(keep)), slope)
        before = loss
        loss, part, hit = shares(beta - step)
        while loss > before and np.abs(step).max() > LEAST_STEP:
            step /= 2
            loss, part, hit = shares(beta - step)
        beta -= step
        if before - loss < RIDGE**2:
            break
    weights: Floats = beta / spread
    return weights


def worths(cases: Sequence[Case]) -> Floats:
    """Return how much each question counts: 1 all together."""
    counts = Counter((case.name, case.kind) for case in cases)
    worth = np.array([SETS[case.name] / counts[case.name, case.kind] for case in cases])
    worth *= [SOURCE if case.kind == "native" else 1.0 for case in cases]
    whole: Floats = worth / worth.sum()
    return whole


def fit_confidence(cases: Sequence[Case], weights: Floats, look: Look) -> Floats:
    """Return the weights of the logistic regression that tells questions with an answer from others."""
    rows = np.array([look(case, weights) for case in cases])
    answered = np.array([case.kind == "answerable" for case in cases])
    kinds = Counter((case.name, case.kind) for case in cases)
    worth = np.array([SETS[case.name] / kinds[case.name, case.kind] for case in cases])
    worth *= [0.3 if case.kind == "native" else 1.0 for case in cases]
    worth /= worth.sum()
    beta = np.zeros(rows.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-rows @ beta))
        slope = rows.T @ (worth * (chance - answered)) + 2e-5 * beta
        bend = (rows * (worth * chance * (1 - chance))[:, None]).T @ rows + 2e-5 * np.eye(len(beta))
        beta -= np.linalg.solve(bend, slope)
    return beta


def evidence(case: Case, weights: Floats) -> Floats:
    """Return the evidence for answering at all."""
    return ranking.evidence(case.asked, case.found, int(np.argmax(case.table @ weights)), case.length)


def hits(cases: Sequence[Case], keep: Sequence[int]) -> dict[str, float]:
    """Return hit@1 by set, whole articles held out."""
    found: dict[str, list[bool]] = {}
    for fold in range(FOLDS):
        weights = fit([case for case in cases if case.fold != fold], keep)
        for case in cases:
            if case.fold == fold and case.kind == "answerable":
                best = int(np.argmax(case.table[:, keep] @ weights))
                found.setdefault(case.name, []).append(bool(case.right[best]))
    return {name: float(np.mean(found[name])) for name in SETS}


def show(label: str, values: dict[str, float], against: dict[str, float] | None = None) -> None:
    """Print one line of the table."""
    cells = [f"{v - against[name]:+7.3f}" if against else f"{v:7.3f}" for name, v in values.items()]
    print(
        f"{label:26}",
        *cells,
        f"{np.mean([v - (against or {}).get(n, 0) for n, v in values.items()]):+7.4f}",
        flush=True,
    )


def show_refusals(cases: Sequence[Case], keep: Sequence[int], look: Look) -> None:
    """Print how many off-topic and unanswerable questions are refused where most answerable ones pass."""
    chances: list[tuple[Case, float]] = []
    for fold in range(FOLDS):
        train = [case for case in cases if case.fold != fold]
        weights = fit([case for case in train if case.right.any()], keep)
        beta = fit_confidence(train, weights, look)
        chances += [
            (case, float(1 / (1 + np.exp(-look(case, weights) @ beta)))) for case in cases if case.fold == fold
        ]
    for name in SETS:
        by_kind = {
            kind: np.array([c for case, c in chances if (case.name, case.kind) == (name, kind)])
            for kind in ("answerable", "off topic", "native")
        }
        text = f"{name:14}"
        for passed in (0.97, 0.95, 0.90):
            least = np.quantile(by_kind["answerable"], 1 - passed)
            native = f", native {np.mean(by_kind['native'] < least):.3f}" if len(by_kind["native"]) else ""
            text += (
                f" | {passed:.0%} at {least:.3f}: off topic {np.mean(by_kind['off topic'] < least):.3f}{native}"
            )
        print(text)
    for least in (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4):
        cells = []
        for name in SETS:
            own = np.mean([c >= least for case, c in chances if (case.name, case.kind) == (name, "answerable")])
            off = np.mean([c < least for case, c in chances if (case.name, case.kind) == (name, "off topic")])
            cells.append(f"{name} {own:.3f}/{off:.3f}")
        print(f"at {least}: answered/refused", "  ".join(cells))


def named(weights: Floats, names: Sequence[tuple[str, str]] = COLUMNS) -> dict[str, object]:
    """Return the weights of columns by part and signal."""
    learnt: dict[str, dict[str, float]] = {part: {} for part in PARTS}
    for (part, name), weight in zip(names, weights.tolist(), strict=True):
        learnt[part][name] = round(weight, 4)
    return dict(learnt)


def main() -> None:
    """Read, fit, print, and write where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--ablate", action="store_true", help="print what each signal earns")
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    parser.add_argument("--seed", type=int, default=0, help="of the folds, 0 unless told")
    args = parser.parse_args()
    numbers = {"background": count_words(args.data), **named(np.ones(len(columns()))), "confidence": {}}
    if args.write:
        TARGET.write_text(json.dumps(numbers))
    rng = random.Random(7)  # noqa: S311 - a sample, not a secret
    cases = [case for name in SETS for case in read(args.data, name, rng, args.seed)]
    learnt = [case for case in cases if case.right.any()]
    print(f"{'hit@1, cross-validated':26}", *(f"{name[:7]:>7}" for name in SETS), "   mean")
    whole = hits(learnt, columns())
    show("all signals", whole)
    if args.ablate:
        for part in ("by terms", "of long"):
            show(f"- weights {part}", hits(learnt, columns(part)), whole)
        for name in ALL:
            show(f"- {name}", hits(learnt, columns(left_out=name)), whole)
    show_refusals(cases, columns(), evidence)
    weights = fit(learnt, columns())
    numbers |= named(weights)
    beta = fit_confidence(cases, weights, evidence)
    numbers["confidence"] = {name: round(float(w), 4) for name, w in zip(ranking.EVIDENCE, beta, strict=True)}
    print(*(numbers[part] for part in PARTS), numbers["confidence"], sep="\n")
    if args.write:
        TARGET.write_text(json.dumps(numbers, indent=0, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
