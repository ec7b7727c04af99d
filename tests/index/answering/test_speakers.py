import pytest

from index import Article, Index, read_article


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([read_article()])


def test_speakers_come_most_quoted_first(index: Index) -> None:
    counts = [len(record.quotations) for record in index.speakers()]
    assert counts == sorted(counts, reverse=True)
    assert index.speakers()[0].speaker.name == "Donald Trump"


@pytest.mark.parametrize(
    "name", ["Vance", "jd vance", "J.D. Vance", "Mr Vance", "the vice president", "vanse", "VANCE'S"]
)
def test_a_speaker_is_found(index: Index, name: str) -> None:
    record = index.speaker(name)
    assert record is not None
    assert record.speaker.name == "JD Vance"


@pytest.mark.parametrize(
    "name", ["", "Macron", "Donald Tusk", "Sam Altman", "Vladimir Putin", "the French president", "xy"]
)
def test_nobody_else_is_taken_for_a_speaker(index: Index, name: str) -> None:
    assert index.speaker(name) is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("van", "JD Vance"),
        ("zel", "Volodymyr Zelensky"),
        ("usha", "Yuri Ushakov"),
        ("ushakof", "Yuri Ushakov"),
        ("vice", "JD Vance"),
    ],
)
def test_half_typed_names_are_completed(index: Index, typed: str, name: str) -> None:
    assert index.suggest_speakers(typed)[0].speaker.name == name


def test_completion_of_nothing_offers_the_most_quoted(index: Index) -> None:
    assert index.suggest_speakers("", 3) == index.speakers()[:3]


def test_a_record_counts_what_is_said(index: Index) -> None:
    record = index.speaker("Vance")
    assert record is not None
    assert [hit.lines[0] for hit in record.hits] == [11, 12, 13, 14, 15]
    assert record.words == sum(len(quotation.content.split()) for quotation in record.quotations)


def test_the_most_telling_statements_are_the_speakers_own(index: Index) -> None:
    for record in index.speakers():
        told = index.telling(record, 2)
        assert len(told) == min(2, len(record.quotations))
        assert set(told) <= set(record.quotations)


def test_scraps_are_not_telling(index: Index) -> None:
    record = index.speaker("Trump")
    assert record is not None
    assert all(len(quotation.content.split()) >= 5 for quotation in index.telling(record, 3))


def test_topics_are_the_articles_own_words(index: Index) -> None:
    for record in index.speakers():
        said = " ".join(quotation.content for quotation in record.quotations)
        topics = index.topics(record, 5)
        assert all(topic in said for topic in topics)
    assert index.topics(index.speakers()[0], 5)


def test_one_speaker_in_two_articles_is_one() -> None:
    first = Article.from_paragraphs(["“The mill is safe,” Ada Kern said."], title="One")
    second = Article.from_paragraphs(["“The mill is sold,” Ada Kern said."], title="Two")
    records = Index([first, second]).speakers()
    assert [(record.speaker.name, len(record.hits)) for record in records] == [("Ada Kern", 2)]


def test_topics_are_nouns_and_names() -> None:
    told = [
        "“We eventually know what the council ignored, and the bridge is closed,” Ada Kern said.",
        "“I honestly think that the bridge over the river should go to Norway,” Ms Kern said.",
    ]
    index = Index([Article.from_paragraphs(told)])
    topics = index.topics(index.speakers()[0], 10)
    assert {"the bridge", "the council", "the river", "Norway"} >= set(topics)
    assert "the bridge" in topics
