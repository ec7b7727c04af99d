import pytest

from index import Article, Index, Verification, read_article


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([read_article()])


def names(found: Verification) -> set[str]:
    return {quotation.speaker.name for quotation in found.quotations if quotation.speaker}


@pytest.mark.parametrize("text", ["This is not our war.", "“this is NOT our war”", "  this\nis not our war!  "])
def test_the_same_words_are_exact_whatever_their_marks(index: Index, text: str) -> None:
    found = index.verify(text)
    assert found.verdict == "exact"
    assert found.printed == "This is not our war"
    assert found.hit is not None
    assert found.hit.lines == (14, 14)
    assert names(found) == {"JD Vance"}
    assert all(difference.alike for difference in found.differences)


def test_nearly_the_same_words_are_close_and_tell_what_differs(index: Index) -> None:
    found = index.verify("I think honestly that president Putin really does not know how to get out of this war")
    assert found.verdict == "close"
    assert found.span is not None
    assert found.hit is not None
    assert found.hit.article.text[slice(*found.span)] == found.printed
    assert " ".join(d.printed for d in found.differences if d.printed) != ""
    assert any(d.given == "this" and d.printed == "the" for d in found.differences)
    assert names(found) == {"JD Vance"}


@pytest.mark.parametrize(
    "text",
    [
        "We will win the football world cup next year",
        "Russia and Ukraine will fight on until the end of the year",
        "The president said nothing",
        "war",
        "",
        "…!",
        "long " * 500,
    ],
)
def test_other_words_are_absent_or_said_to_be_nobodys(index: Index, text: str) -> None:
    found = index.verify(text)
    assert found.verdict == ("exact" if text == "war" else "absent")
    assert found.note


def test_words_outside_quotations_are_nobodys(index: Index) -> None:
    found = index.verify("The Vatican has not issued a comment")
    assert found.verdict == "exact"
    assert found.quotations == ()
    assert "not as a quotation" in (found.note or "")


def test_words_across_articles_are_found() -> None:
    one = Article.from_paragraphs(["Nothing to see here."])
    two = Article.from_paragraphs(["“The mill is safe,” Ada Kern said."])
    found = Index([one, two]).verify("the mill is safe")
    assert found.verdict == "exact"
    assert found.hit is not None
    assert found.hit.article.raw == two.raw


def test_a_quotation_of_nobody_known_is_still_one() -> None:
    told = Article.from_paragraphs(["“The mill was never safe.”", "Nothing else was found."])
    found = Index([told]).verify("the mill was never safe")
    assert len(found.quotations) == 1
    assert found.note == "The article has these words as a quotation, but does not make clear whose it is."


def test_the_nearest_words_are_found_among_many_with_the_same_few(index: Index) -> None:
    found = index.verify("this is not my war at all")
    assert (found.verdict, names(found)) == ("close", {"Donald Trump"})
    assert [d.given for d in found.differences if not d.alike] == ["at all"]
