"""How articles mention somebody whom a reader names: by that name, in some of its words, or not at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from index.answering.roles import spelt_out
from index.answering.roster import PERSONAL, name_of
from index.answering.wording import Wording, capitalised
from index.retrieval import analyse, fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.answering.passages import Passages
    from index.article import Article


LONGEST_CAPITALS = 5
"""Letters of what may be spelt in capitals throughout: what is longer stands in a headline."""


class Mentions:
    """Hold the words of articles, and tell which of them a name has."""

    def __init__(self, articles: Iterable[Article], passages: Passages) -> None:
        self._passages = passages
        self._wording = Wording("\n".join(entry.passage.text for entry in passages.entries))
        self._capitals = set().union(*(capitalised(entry.passage.text) for entry in passages.entries))
        self._known = _known(articles)

    def holds(self, phrase: Sequence[str]) -> bool:
        """Tell whether folded words stand in the passages in this order."""
        return self._wording.find(phrase) is not None

    def name(self, who: str) -> bool:
        """Tell whether the passages have this as a name."""
        name = name_of(who)
        return bool(name) and name[-1] in self._capitals and self.holds(name)

    def written(self, who: str) -> str:
        """Return a name as the passages write it, its title with it where they have both; else as it is given."""
        for name in filter(None, (words(who), name_of(who))):
            spelt = re.compile(r"\b" + r"\W{1,3}".join(map(re.escape, name)) + r"\b", re.IGNORECASE)
            for entry in self._passages.entries:
                for found in spelt.finditer(entry.passage.text):
                    last = found[0].split()[-1]
                    if last[0].isupper() and not (last.isupper() and len(last) > LONGEST_CAPITALS):
                        return found[0]
        return who

    def titled(self, who: str) -> bool:
        """Tell whether somebody of this name has a title somewhere: "Mr Putin"."""
        return self.name(who) and any(self.holds((title, *name_of(who))) for title in PERSONAL)

    def foreign(self, who: str) -> bool:
        """Tell whether words that name nobody here hold one that the articles do not have."""
        return any(self._passages.engine.weight(term) >= self._passages.unseen for term in analyse(spelt_out(who)))

    def absent(self, who: str) -> bool:
        """Tell whether the passages have no word of a name, in no form."""
        asked = analyse(spelt_out(who))
        return bool(asked) and not any(map(self._passages.has, asked))

    def word(self, word: str) -> bool:
        """Tell whether a folded word is one of the articles', their titles and bylines included."""
        place = bisect_left(self._known, word)
        return place < len(self._known) and self._known[place] == word

    def known(self, who: str) -> bool:
        """Tell whether all words of a name begin some word of the articles, their titles and bylines included."""
        asked = analyse(who)
        places = [(bisect_left(self._known, term), term) for term in asked]
        return bool(asked) and all(i < len(self._known) and self._known[i].startswith(term) for i, term in places)


def _known(articles: Iterable[Article]) -> list[str]:
    """Return the folded words of articles in order, with those of their titles, publishers and bylines."""
    texts = (text for a in articles for text in (a.text, a.title, a.publisher, a.byline) if text)
    return sorted({fold(word) for text in texts for word in words(text)})
