from __future__ import annotations

import json
from typing import TYPE_CHECKING

from index.quotations import attribute
from tests.evaluation.marked import figures, marked_articles, tally

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "“The bridge is safe,” Mara Osei said.\n\nTom Hall said it was late. It rained."


def quote(words: str, speaker: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "fragments": None, "speaker_canonical": speaker}


def measured(path: Path, *quotes: dict[str, object]) -> dict[str, float]:
    path.write_text(json.dumps({"text": TEXT, "quotes": quotes}), encoding="utf-8")
    (article,) = marked_articles(path)
    return figures(tally(article, attribute(article.article).quotations))


def test_what_is_found_and_given_to_the_right_speaker_counts(tmp_path: Path) -> None:
    found = measured(tmp_path / "a", quote("The bridge is safe", "Osei"), quote("it was late.", "Tom Hall"))
    assert set(found.values()) == {100, 0}
    assert found["mixed"] == 0


def test_wrong_borders_and_wrong_speakers_do_not(tmp_path: Path) -> None:
    found = measured(tmp_path / "a", quote("The bridge is safe", "Tom Hall"), quote("late. It rained", "Tom Hall"))
    assert (found["direct"], found["indirect"], found["speaker"], found["end to end"]) == (100, 0, 0, 0)
