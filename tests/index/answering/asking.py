"""How the tests ask, and what they look at."""

from index import Answer, Index


def follow(index: Index, *asked: str) -> Answer:
    answer = None
    for question in asked:
        answer = index.ask(question, after=answer)
    assert answer is not None
    return answer


def lines(answer: Answer) -> list[int]:
    return [hit.lines[0] for hit in answer.passages]
