"""What a question asks for: somebody's words, whose words they are, or a fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

LONGEST_QUESTION = 500
"""Characters of a question: nobody needs more, and a channel's message holds 2,000."""

Form: TypeAlias = Literal[
    "speaker", "who_said", "who_is", "speakers", "anyone", "gist", "credits", "age", "nothing", "foreign", "plain"
]


@dataclass(frozen=True, slots=True)
class Question:
    """Hold a question taken apart.

    `form` "speaker" asks what `who` said about `topic` (None: anything), "anyone" what is said about it by
    whomever, "who_said" whose words `topic` is, and "plain" a fact. `who` is the words that name the speaker, not
    yet looked up; with a None `who`, the question before says who is meant. `verb` is the verb of speech where it
    tells which words are asked for.
    `words` are those in quote marks of which it is asked whether somebody said them; `claims` tells that this is
    asked of the topic.
    `tentative` says that it may well be a fact that is asked for, `follows` that the question leans on the one
    before, `more` that it asks for what that one's answer has not shown.
    """

    text: str
    form: Form
    who: str | None = None
    topic: str | None = None
    tentative: bool = False
    follows: bool = False
    verb: str | None = None
    words: str | None = None
    claims: bool = False
    more: bool = False

    def plain(self, topic: str | None = None) -> Question:
        """Return the same question as one for a fact."""
        return Question(self.text, "plain", topic=topic or self.text)
