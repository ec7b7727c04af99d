"""Print how right the answers on the bundled article are, and name each one that is not.

python -m tests.evaluation
"""

from __future__ import annotations

from index import Index, read_article
from tests.evaluation import gold


def main() -> None:
    article = read_article()
    asked = gold.questions()
    wrong = list(gold.complaints(Index([article]), asked))
    print(f"questions right: {len(asked) - len(wrong)} of {len(asked)}", *wrong, sep="\n  ")
    total = len(gold.lines_of(gold.HERE / "quotations.jsonl"))
    for sort, found in gold.attributions(article).items():
        print(f"quotations, {sort}: {len(found)} of {total}", *found, sep="\n  ")


if __name__ == "__main__":
    main()
