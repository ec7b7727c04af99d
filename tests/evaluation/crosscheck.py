"""Print how much worse the rules for quotations are on articles that had no say in them.

    python -m tests.evaluation.crosscheck FILE [--more FILE] [--first N]

FILE holds articles with marked quotations (see `marked.py`). They are split in two halves, every other article.
Whatever can be chosen in `index.quotations` is chosen anew by one half alone: each word of each set, each
reporting verb and what it governs, each number, each function that says yes or no or may find nothing.

- rules: every function goes without which each quotation of the half stays as it is.
- needed: so does everything else, the words too; what remains is what that half alone has asked for.
- tuned: one after the other, all that can go or be otherwise and makes the half's own figures better, and more
  articles better than worse by two: what helps one article alone would be a rule for one sentence.

Every choice is measured on both halves. "own" is what a half gains from its own choice over the other's: halves
differ in difficulty, but as each is once its own and once the other's, that cancels in the mean. "lost" is what
the rules as they are have over the other half's choice: the figures at hand less the cross-validated ones, which
is how much too good they are (Efron, 1983). With `--more`, "rules+" and "needed+" are what the half and the first
N articles of another file need together.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from statistics import mean
from typing import Any, Final

import index.quotations
from index import Quotation
from index.quotations import attribute
from index.quotations.lexicon import CUES, Form, Frame
from index.quotations.speakers import Resolved
from tests.evaluation.marked import Marked, Tally, figures, marked_articles, tally

CONSTANTS: Final[dict[str, tuple[Any, ...]]] = {"bool": (False, True), "Resolved": (Resolved(),)}
"""What stands in for what a function of that type returns."""
SUPPORT: Final = 2
"""How many more articles a change must make better than worse."""
SHOWN: Final = ("direct", "indirect", "all", "speaker", "end to end")
Scores = dict[str, dict[str, float]]
"""The figures of each half."""
Choice = Callable[[Sequence[Marked]], int]
"""What chooses by some articles, and returns how much it changed."""


class Place:
    """Hold one value of the package and everywhere that it is bound."""

    def __init__(self, value: Any) -> None:
        self.value = value
        self.bound: list[tuple[Any, str]] = []

    def put(self, value: Any) -> None:
        self.value = value
        for owner, name in self.bound:
            setattr(owner, name, value)


@dataclass(frozen=True)
class Option:
    """Hold one change to a place: what it makes of the value there, and whether something goes by it.

    It can only matter in articles with one of `words`; in all where there are none.
    """

    place: Place
    changed: Callable[[Any], Any]
    words: tuple[str, ...] = ()
    goes: bool = True

    def matters_in(self, article: Marked) -> bool:
        return not self.words or not article.words.isdisjoint(self.words)


def options() -> list[Option]:
    return [option for place in _places() for option in _options(place)]


def _places() -> list[Place]:
    """Return the sets, dictionaries, numbers and functions of the package, each once."""
    names = [f"index.quotations.{each.name}" for each in pkgutil.iter_modules(index.quotations.__path__)]
    modules = [importlib.import_module(name) for name in names]
    classes = [each for module in modules for each in vars(module).values() if inspect.isclass(each)]
    places: dict[Any, Place] = {}
    for owner in dict.fromkeys(chain(modules, classes)):
        for name, value in list(vars(owner).items()):
            number = isinstance(value, int) and name in getattr(owner, "__annotations__", ())
            rule = inspect.isfunction(value) and value.__module__ in names
            listed = isinstance(value, (frozenset, dict)) and owner in modules
            if (number or rule or listed) and not name.startswith("__"):
                place = places.setdefault((owner, name) if number else id(value), Place(value))
                place.bound.append((owner, name))
    return list(places.values())


def _options(place: Place) -> Iterator[Option]:
    value = place.value
    if value is CUES:
        yield from _verbs(place)
    elif isinstance(value, int):
        for other in sorted({0, value // 2, value - 1, value + 1, 2 * value, 4 * value} - {value}):
            yield Option(place, partial(_instead, other), goes=False)
    elif callable(value):
        returns = inspect.get_annotations(value).get("return", "")
        for constant in CONSTANTS.get(returns, (None,) if returns.endswith("| None") else ()):
            yield Option(place, partial(_instead, partial(_instead, constant)))
    else:
        for word in sorted(word for word in value if isinstance(word, str)):
            yield Option(place, partial(_without, {word}), (word.lower(), *_forms(word)) if word.isalpha() else ())


def _verbs(place: Place) -> Iterator[Option]:
    """Yield the options of the reporting verbs: to go, or to govern something else."""
    for verb in sorted({verb for verb, _, _ in CUES.values()}):
        forms = _forms(verb)
        yield Option(place, partial(_without, set(forms)), forms)
        for frame in Frame:
            yield Option(place, partial(_governing, verb, frame), forms, goes=False)


def _forms(verb: str) -> tuple[str, ...]:
    return tuple(form for form, entry in CUES.items() if entry[0] == verb)


def _instead(constant: Any, *_: Any, **__: Any) -> Any:
    return constant


def _without(words: set[str], held: Any) -> Any:
    if isinstance(held, dict):
        return {key: value for key, value in held.items() if key not in words}
    return held - words


def _governing(verb: str, frame: Frame, held: dict[str, tuple[str, Frame, Form]]) -> Any:
    return {word: (own, frame if own == verb else was, form) for word, (own, was, form) in held.items()}


def said(article: Marked) -> tuple[Quotation, ...] | None:
    """Return an article's quotations, None where the rules at hand break down."""
    try:
        return attribute(article.article).quotations
    except Exception:  # noqa: BLE001 - a rule that is switched off breaks what builds on it in any way
        return None


def total(articles: Sequence[Marked]) -> Tally:
    return sum((tally(article, said(article) or ()) for article in articles), Counter())


def worth(count: Tally) -> float:
    shown = figures(count)
    return shown["all"] + shown["end to end"]


def keep_needed(articles: Sequence[Marked], *, rules: bool = False) -> int:
    """Drop all, or all rules, without which every quotation of the articles stays; return how much that was."""
    before = {article: said(article) for article in articles}
    dropped = 0
    for option in options():
        held = option.place.value
        if not option.goes or (rules and not callable(held)):
            continue
        option.place.put(option.changed(held))
        if all(said(article) == before[article] for article in articles if option.matters_in(article)):
            dropped += 1
        else:
            option.place.put(held)
    return dropped


def tune(articles: Sequence[Marked]) -> int:
    """Take every option that makes the figures better, over all and in enough articles; return how many."""
    counts = {article: tally(article, said(article) or ()) for article in articles}
    taken = 0
    for option in options():
        held = option.place.value
        option.place.put(option.changed(held))
        changed = {each: tally(each, said(each) or ()) for each in articles if option.matters_in(each)}
        better = sum(_sign(worth(count) - worth(counts[each])) for each, count in changed.items())
        if better >= SUPPORT and worth(sum((counts | changed).values(), Counter())) > worth(
            sum(counts.values(), Counter())
        ):
            counts |= changed
            taken += 1
        else:
            option.place.put(held)
    return taken


def _sign(difference: float) -> int:
    return (difference > 0) - (difference < 0)


def measured(halves: dict[str, list[Marked]]) -> Scores:
    return {half: figures(total(articles)) for half, articles in halves.items()}


def chosen(choose: Choice, halves: dict[str, list[Marked]]) -> Iterator[tuple[str, Scores]]:
    """Yield the figures of each half's choice, and undo it."""
    places = {option.place: option.place.value for option in options()}
    for half, articles in halves.items():
        changes = choose(articles)
        yield f"on {half} ({changes})", measured(halves)
        for place, value in places.items():
            place.put(value)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--more", type=Path, help="another such file whose articles have a say in what is needed")
    parser.add_argument("--first", type=int, help="how many of its articles")
    args = parser.parse_args()
    articles = marked_articles(args.file)
    halves = {"even half": articles[0::2], "odd half": articles[1::2]}
    columns = [*halves, "mean"]
    print(f"{'':34}", *(f"{half:>{11 * len(SHOWN) - 1}}" for half in columns))
    print(f"{'':34}", *(f"{what:>10}" for _ in columns for what in SHOWN))
    whole = _print("all rules", measured(halves))
    choices: dict[str, Choice] = {"rules": partial(keep_needed, rules=True), "needed": keep_needed, "tuned": tune}
    if args.more:
        more = marked_articles(args.more)[: args.first]
        choices |= {
            "rules+": lambda chosen_on: keep_needed([*chosen_on, *more], rules=True),
            "needed+": lambda chosen_on: keep_needed([*chosen_on, *more]),
        }
    for name, choose in choices.items():
        scores = [_print(f"{name} {label}", score) for label, score in chosen(choose, halves)]
        own, other = (dict(zip(halves, each, strict=True)) for each in (scores, reversed(scores)))
        for label, ones in (("own", own), ("lost", dict.fromkeys(halves, whole))):
            _print(f"{name}: {label}, mean on the right", _above(ones, other))


def _above(ones: dict[str, Scores], others: dict[str, Scores]) -> Scores:
    above = {half: {what: ones[half][half][what] - others[half][half][what] for what in SHOWN} for half in ones}
    return above | {"mean": {what: mean(half[what] for half in above.values()) for what in SHOWN}}


def _print(label: str, scores: Scores) -> Scores:
    print(f"{label:34}", *(f"{score[what]:10.1f}" for score in scores.values() for what in SHOWN), flush=True)
    return scores


if __name__ == "__main__":
    main()
