"""An article whose quotations are set by hand, and the bot that answers over it."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from bot.client import OnRecord
from bot.library import Library
from bot.options import Options
from index import Article, Index, Quotation, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import simcord
    from playwright.sync_api import Browser

VANCE = Speaker("JD Vance", ("Vance", "Mr Vance"), ("US vice president",))
TRUMP = Speaker("Donald Trump", ("Trump", "Mr Trump"), ("US president",))
USHAKOV = Speaker("Yuri Ushakov", ("Ushakov",), ("foreign policy aide",))

SAID: tuple[tuple[str, tuple[tuple[str, Speaker, str], ...]], ...] = (
    ("The call on Monday lasted two hours, and was the third between the leaders this year.", ()),
    ("“It takes two to tango,” Mr Vance said in Rome.", (("It takes two to tango,", VANCE, "said"),)),
    ("“This is not our war,” Mr Vance told reporters.", (("This is not our war,", VANCE, "told reporters"),)),
    ("“We’re going to try to end it,” he said.", (("We’re going to try to end it,", VANCE, "said"),)),
    ("“I have a red line in my head,” Mr Trump said.", (("I have a red line in my head,", TRUMP, "said"),)),
    ("The Vatican has long offered its venues for talks.", ()),
    ("Mr Vance said the talks had reached an impasse.", (("the talks had reached an impasse", VANCE, "said"),)),
    ("“Russia must be willing to talk,” Mr Vance said.", (("Russia must be willing to talk,", VANCE, "said"),)),
    ("“There is no timeline,” Ushakov told reporters.", (("There is no timeline,", USHAKOV, "told reporters"),)),
    ("“The war was a mistake,” Mr Vance added.", (("The war was a mistake,", VANCE, "added"),)),
    ("“America first,” Mr Vance said.", (("America first,", VANCE, "said"),)),
    ("“I honestly do not know,” Mr Vance said.", (("I honestly do not know,", VANCE, "said"),)),
)


def attributed(
    said: tuple[tuple[str, tuple[tuple[str, Speaker, str], ...]], ...] = SAID, *, title: str = "The call"
) -> Article:
    """Return an article of paragraphs whose quotations are those given with them."""
    article = Article.from_paragraphs([text for text, _ in said], title=title)
    passages = []
    for passage, (_, quotations) in zip(article.passages, said, strict=True):
        offset = passage.span[0]
        made = tuple(_quotation(passage.text, offset, *quotation) for quotation in quotations)
        passages.append(replace(passage, quotations=made))
    everything = tuple(q for p in passages for q in p.quotations)
    speakers = tuple(dict.fromkeys(q.speaker for q in everything if q.speaker))
    return replace(
        article,
        passages=tuple(passages),
        quotations=everything,
        speakers=speakers,
        attributed=True,
        publisher="The Daily Example",
        published="2025-05-20",
        url="https://news.example/the-call",
    )


def _quotation(text: str, offset: int, content: str, speaker: Speaker, cue: str) -> Quotation:
    start = offset + text.index(content)
    span = (start, start + len(content))
    place = offset + text.index(cue, text.index(content) + len(content) if f"{cue} the" not in text else 0)
    return Quotation(
        "direct",
        content,
        span,
        (span,),
        speaker,
        "named",
        speaker.aliases[0],
        None,
        cue,
        (place, place + len(cue)),
        (1, 1),
    )


@pytest.fixture(scope="session")
def program() -> str:
    """Give the path of Chromium where there is one; `.ci/run` installs it."""
    pytest.importorskip("playwright", reason="needs Playwright")
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    return found or pytest.skip("needs Chromium")


@pytest.fixture
def chromium(program: str) -> Iterator[Browser]:
    """Give a browser; it lives no longer than a test, for its event loop would be in the way of the next one's."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def serve() -> Iterator[Callable[[str], str]]:
    """Give a function that serves a page on loopback and returns its address."""
    pages: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages.get(self.path, b""))

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    def publish(page: str) -> str:
        pages["/article"] = page.encode()
        return f"http://127.0.0.1:{server.server_port}/article"

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield publish
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def article() -> Article:
    return attributed()


@pytest.fixture
def make_article() -> Callable[..., Article]:
    return attributed


@pytest.fixture(scope="session")
def index(article: Article) -> Index:
    return Index([article])


@pytest.fixture
def settings() -> Options:
    return Options(cooldown=0)


@pytest.fixture
def library(index: Index) -> Library:
    return Library(index)


@pytest.fixture
def client(settings: Options, library: Library) -> OnRecord:
    return OnRecord(settings, library)


@pytest.fixture
def simcord_bot(client: OnRecord) -> OnRecord:
    return client


@pytest.fixture
async def env(simcord_env: simcord.Env, client: OnRecord) -> simcord.Env:
    with simcord_env._bot_scope():
        await client.tree.sync()
    return simcord_env


@pytest.fixture
def guild(env: simcord.Env) -> simcord.GuildHandle:
    return env.create_guild()


@pytest.fixture
def channel(guild: simcord.GuildHandle) -> simcord.ChannelHandle:
    return guild.create_text_channel("general")


@pytest.fixture
def alice(env: simcord.Env, guild: simcord.GuildHandle) -> simcord.MemberActor:
    return guild.add_member(env.create_user("alice"))


@pytest.fixture
def bob(env: simcord.Env, guild: simcord.GuildHandle) -> simcord.MemberActor:
    return guild.add_member(env.create_user("bob"))


@pytest.fixture
def me(env: simcord.Env) -> str:
    """Give the bot's mention."""
    assert env.bot.user
    return env.bot.user.mention
