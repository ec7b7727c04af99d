"""What is being asked, and what answers it."""

from index.answering.answer import Answer, AnswerKind, Difference, Hit, SpeakerRecord, Verdict, Verification
from index.answering.answerer import Index
from index.answering.question import LONGEST_QUESTION
from index.answering.verification import LONGEST_TEXT

__all__ = [
    "LONGEST_QUESTION",
    "LONGEST_TEXT",
    "Answer",
    "AnswerKind",
    "Difference",
    "Hit",
    "Index",
    "SpeakerRecord",
    "Verdict",
    "Verification",
]
