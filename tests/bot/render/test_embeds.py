from __future__ import annotations

from dataclasses import replace

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.options import Options
from bot.pages import Request, answer_page, context_page, nearest_page, options_of, page_of, speaker_options
from bot.render.cards import (
    article_embed,
    differences,
    help_embed,
    speakers_embed,
    verification_embed,
    verifications_embed,
)
from bot.render.embeds import answer_embed, article_line, context_embed, fair_shares
from bot.render.escape import length
from bot.render.plain import CONTENT, plain
from bot.render.thread import question_of
from index import Answer, Article, Difference, Hit, Index, Speaker, SpeakerRecord, Verification

HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("*_~`|[]()<>\\#-+>@:/. \n\u200b\u202e\U0001f600ae"), st.characters()),
    max_size=400,
)
NAMES = HOSTILE.map(lambda text: text * 5)


def check_limits(embed: discord.Embed) -> None:
    """Hold an embed to Discord's limits, counted as its clients count."""
    assert length(embed.title or "") <= 256
    assert length(embed.description or "") <= 4_096
    assert length(embed.footer.text or "") <= 2_048
    assert length(embed.author.name or "") <= 256
    assert length((embed.title or "") + (embed.description or "") + (embed.footer.text or "")) <= 6_000 - 256
    assert not embed.fields
    str(embed.to_dict()).encode("utf-8")
    assert "@everyone" not in str(embed.to_dict())


def check_plain(embed: discord.Embed) -> None:
    assert length(plain(embed)) <= CONTENT


def none(_: Hit) -> tuple[()]:
    return ()


@given(texts=st.lists(HOSTILE, min_size=1, max_size=10), title=HOSTILE, name=NAMES, note=HOSTILE, asked=HOSTILE)
def test_an_answer_of_hostile_text_keeps_every_limit(
    texts: list[str], title: str, name: str, note: str, asked: str
) -> None:
    article = replace(Article.from_paragraphs([text * 6 for text in texts], title=title), publisher=name)
    hits = [Hit(n, 1.0, passage, article) for n, passage in enumerate(article.passages, 1)]
    answer = Answer(asked, "statements", Speaker(name, (), (name,)), note=note, passages=tuple(hits))

    for size in (100, 900, 3_000):
        embed = answer_embed(answer, hits, none, size=size, asked=asked)
        check_limits(embed)
        check_plain(embed)


@given(text=HOSTILE, name=NAMES, url=st.one_of(st.none(), HOSTILE), asked=HOSTILE)
def test_cards_of_hostile_text_keep_every_limit(text: str, name: str, url: str | None, asked: str) -> None:
    base = Article.from_paragraphs([text * 10, text], title=text)
    article = replace(base, publisher=name, byline=name, published=text, url=url, source=url)
    hit = Hit(1, 1.0, article.passages[0], article)
    records = [SpeakerRecord(Speaker(name, (name,) * 9, (text,) * 9), (hit,), 5)] * 40
    steps = tuple(Difference(text, name) for _ in range(30))
    checked = Verification(text, "close", name, hit, text, hit.passage.span, steps)

    for embed in (
        context_embed(article, article.passages[1], [article.passages[1].span], asked=asked),
        speakers_embed(records, article),
        verification_embed(checked, asked=asked),
        verifications_embed([checked], more=1),
        verifications_embed([checked] * 20, more=100),
        article_embed(article, read_at=discord.utils.utcnow(), more=3),
        help_embed(name, (text, name), article),
    ):
        check_limits(embed)
        check_plain(embed)


@given(text=HOSTILE)
def test_a_hostile_question_is_answered_within_every_limit(index: Index, text: str) -> None:
    settings = Options()
    for request in (Request("a", (question_of(text),)), Request("s", (text,)), Request("n", (question_of(text),))):
        reply = page_of(index, settings, request)
        check_limits(reply.embed)
        check_plain(reply.embed)


@given(names=st.lists(NAMES, min_size=1, max_size=40), about=HOSTILE)
def test_a_menu_of_hostile_names_is_within_discords_limits(names: list[str], about: str) -> None:
    records = [SpeakerRecord(Speaker(name, (), (about,)), (), 1) for name in names]
    silent = Answer("what?", "nothing", suggestions=(about, *names))
    for options in (options_of(silent, records), speaker_options(records)):
        assert len(options) <= 25
        assert len({option.question for option in options}) == len(options)
        for option in options:
            assert 1 <= len(option.question) <= 100
            assert 1 <= len(option.label) <= 100
            assert option.about is None or 1 <= len(option.about) <= 100


@given(st.lists(st.integers(0, 5_000), max_size=10), st.integers(0, 5_000))
def test_shares_are_fair(wanted: list[int], total: int) -> None:
    shares = fair_shares(wanted, total)

    assert sum(shares) <= total
    assert all(share <= want for share, want in zip(shares, wanted, strict=True))
    assert sum(wanted) > total or shares == wanted


def test_the_title_is_who_and_what_they_are(index: Index, settings: Options) -> None:
    assert answer_page(index, settings, ("what did Vance say?",)).embed.title == "JD Vance, US vice president"


def test_the_author_line_is_the_article_and_links_to_it(index: Index, settings: Options) -> None:
    author = answer_page(index, settings, ("what did Vance say?",)).embed.author

    assert (author.name, author.url) == ("The call · The Daily Example", "https://news.example/the-call")


def test_a_publisher_in_the_title_is_not_said_twice() -> None:
    article = replace(
        Article.from_paragraphs([], title="The call – The Daily Example"), publisher="The Daily Example"
    )

    assert article_line(article) == "The call – The Daily Example"


def test_the_footer_is_the_question_and_the_part(index: Index, settings: Options) -> None:
    footer = answer_page(index, settings, ("what did Vance say?",)).embed.footer.text

    assert footer == "what did Vance say?\u2003·\u20031–5 of 8 passages"


def test_five_statements_make_a_page(index: Index, settings: Options) -> None:
    pages = [
        answer_page(index, settings, ("what did Vance say?",), page).embed.description or "" for page in (0, 1, 2)
    ]

    assert [page.count("> ") for page in pages] == [5, 3, 3]


def test_a_fact_is_the_best_passage_and_short_runners_up(index: Index, settings: Options) -> None:
    reply = answer_page(index, settings, ("how many hours was the call on Monday?",))

    assert reply.kind == "passages"
    assert (reply.embed.description or "").startswith("> The call on Monday lasted **two** hours")
    assert 1 <= (reply.embed.description or "").count("> ") <= settings.passages


def test_nothing_says_why_and_offers_what_there_is(index: Index, settings: Options) -> None:
    reply = answer_page(index, settings, ("what did Macron say?",))

    assert reply.embed.title == "The article does not say"
    assert "Macron" in (reply.embed.description or "")
    assert reply.controls.nearest
    assert "What did JD Vance say?" in [option.question for option in reply.controls.options]
    assert ">" not in (reply.embed.description or "")


def test_the_nearest_passages_say_that_they_are_no_answer(index: Index) -> None:
    description = nearest_page(index, ("what did Macron say?",)).embed.description or ""

    assert description.startswith("The passages nearest to the question. They do not answer it.")


def test_the_context_is_the_paragraphs_around(index: Index) -> None:
    reply = context_page(index, "a", 0, (0, 5), "what?")

    assert reply is not None
    assert (reply.embed.description or "").split("\n\n") == [
        "“We’re going to try to end it,” he said.",
        "> “**I have a red line in my head,**” Mr Trump said.\n— **Donald Trump**, *said*",
        "The Vatican has long offered its venues for talks.",
    ]


@pytest.mark.parametrize("place", [(0, 0), (0, 13), (1, 1)])
def test_a_paragraph_that_is_gone_has_no_context(index: Index, place: tuple[int, int]) -> None:
    assert context_page(index, "a", 0, place, "what?") is None


def test_a_speakers_card_has_all_their_statements_behind_it(index: Index, settings: Options) -> None:
    card = page_of(index, settings, Request("s", ("Vance",)))

    assert card.controls.pages == 3
    assert "**8 statements**" in (card.embed.description or "")
    assert "Most telling" in (card.embed.description or "")
    assert (page_of(index, settings, Request("s", ("Vance",), 2)).embed.description or "").count("> ") == 3


def test_an_exact_quotation_says_whose_it_is(index: Index) -> None:
    embed = verification_embed(index.verify("this is not our war"), asked="?")

    assert embed.title == "✅ Exact: JD Vance’s words"
    assert "> “**This is not our war**,” Mr Vance told reporters." in (embed.description or "")


def test_a_close_quotation_shows_what_differs(index: Index) -> None:
    embed = verification_embed(index.verify("this is not their war"), asked="?")

    assert (embed.title or "").startswith("🟡 Close")
    assert "~~their~~" in (embed.description or "")
    assert "**our**" in (embed.description or "")


def test_words_that_nobody_said_are_absent(index: Index) -> None:
    assert (
        verification_embed(index.verify("the moon is made of green cheese"), asked="?").title
        == "❌ Not in the article"
    )


def test_what_differs_is_struck_out_and_bold() -> None:
    steps = [Difference("not", "not"), Difference("their", "our"), Difference("", "own"), Difference("war", "")]

    assert differences(steps, 500) == "not ~~their~~ **our** **own** ~~war~~"


def test_the_article_tells_nothing_of_the_hosts_disk() -> None:
    article = replace(Article.from_paragraphs(["One."], title="T"), source="/home/host/secret/page.html")

    assert "secret" not in str(article_embed(article, read_at=discord.utils.utcnow()).to_dict())


def test_plain_text_keeps_title_words_and_question(index: Index, settings: Options) -> None:
    text = plain(answer_page(index, settings, ("what did Vance say?",)).embed)

    assert text.startswith(
        "**JD Vance, US vice president**\n\n> “It takes two to tango,” Mr Vance said in Rome.\n— "
    )
    assert text.endswith("*what did Vance say?\u2003·\u20031–5 of 8 passages*")


def test_passages_that_may_not_answer_are_not_called_what_the_article_says(
    index: Index, settings: Options
) -> None:
    reply = answer_page(index, settings, ("how many elephants were on the call on Monday?",))

    assert reply.kind == "passages"
    assert reply.embed.title == "The article may not say"
    assert (reply.embed.description or "").startswith("The word “elephants” is not in the article")
