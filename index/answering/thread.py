"""What a question in a thread leaves out: "and Vance?", "why?", "what else did he say?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from index.answering import grammar
from index.answering.answer import ranked
from index.answering.parsing import parse
from index.answering.together import each_named

WHY: Final = re.compile(r"(?:\W|and |but |so |ok )*(?:why|how come)\b", re.IGNORECASE)

if TYPE_CHECKING:
    from collections.abc import Callable

    from index.answering.answer import Answer, Hit
    from index.answering.question import Question


def threaded(asked: Question, after: Answer | None, is_somebody: Callable[[str], bool]) -> Question:
    """Return a question with what it leaves out taken from the answer before it."""
    if after is None:
        return _alone(asked)
    who = _who(after)
    if asked.topic and grammar.THAT.issuperset(asked.topic.lower().split()):
        asked = replace(asked, topic=after.topic)
    if asked.who and who:
        asked = replace(asked, who=each_named(asked.who, who))
    if not asked.follows:
        return asked
    if asked.form == "age" and who:
        return replace(asked, who=who, topic=f"how old is {who}")
    if asked.form == "who_is" and who:
        return replace(asked, who=who, topic=f"who is {who}")
    if asked.form in {"plain", "who_is", "age"}:
        return asked.plain(_circumstance(asked.text, who, after))
    return _completed(asked, who, after, is_somebody)


def _alone(asked: Question) -> Question:
    """Return a question with nothing before it that could say what it leaves out."""
    if not asked.follows or asked.who:
        return asked
    return asked.plain(asked.topic) if asked.topic or not asked.more else replace(asked, form="nothing")


def _completed(asked: Question, who: str | None, after: Answer, is_somebody: Callable[[str], bool]) -> Question:
    """Return "and Vance?" with the topic before it, "and on trade?" with the speaker before it."""
    before = after.topic or ""
    if asked.who is not None and is_somebody(asked.who) and (who or after.kind != "passages"):
        return replace(asked, topic=before or None, tentative=False)
    if who is not None:
        return replace(asked, who=who, topic=asked.topic or asked.who, tentative=False)
    return asked.plain(" ".join((asked.who or asked.topic or "", before or after.question)))


def _who(after: Answer) -> str | None:
    return after.who or (after.speaker.name if after.speaker else None)


def asks_why(asked: Question) -> bool:
    """Tell whether a question asks for the reason of what the answer before tells."""
    return asked.follows and asked.form == "plain" and WHY.match(asked.text) is not None


def _circumstance(text: str, who: str | None, after: Answer) -> str:
    """Return "when?" with what the question before asked about: all of it where that was a fact."""
    words = (after.topic or ("" if who else after.question)).split()
    while words and words[0].strip("?,.!").lower() in grammar.LEANING:
        del words[0]
    return " ".join(filter(None, (text, who, *words)))


def kept(asked: Question, answer: Answer, after: Answer) -> Answer:
    """Return the answer to "when?" with the speaker and the topic of the one before, for the next question."""
    if not asked.follows or asked.form != "plain" or answer.kind == "statements":
        return answer
    who = _who(after)
    return replace(answer, who=who, topic=after.topic or (None if who else after.question))


def fresh(hits: tuple[Hit, ...], after: Answer, limit: int) -> tuple[Hit, ...]:
    """Return the passages that the answer before did not show, ranked anew: what else there is."""
    shown = {(id(hit.article), hit.number) for hit in after.passages}
    rest = [hit for hit in hits if (id(hit.article), hit.number) not in shown][:limit]
    rest = [] if parse(after.question).more else rest
    return ranked(rest)
