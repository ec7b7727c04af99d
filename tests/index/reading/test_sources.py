from __future__ import annotations

import gzip
import os
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from index.errors import OnrecordError, UnreachableArticle, UnreadableArticle
from index.reading import read
from index.reading.sources import LARGEST, open_source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAID = "„Die Brücke ist gesperrt“, sagte sie."
PAGE = (
    f"<html><head><title>Harbour bridge to close | Daily Example</title></head><body><p>{SAID}</p></body></html>"
)
STOP = threading.Event()


class Handler(BaseHTTPRequestHandler):
    """Answer as the first part of the path says."""

    def do_GET(self) -> None:
        action, _, rest = self.path.partition("?")[0].strip("/").partition("/")
        getattr(self, f"do_{action.replace('.', '_')}")(rest)

    def do_page(self, _: str) -> None:
        self.give(PAGE.encode(), "text/html; charset=utf-8")

    def do_latin(self, _: str) -> None:
        straight = SAID.replace("„", '"').replace("“", '"')
        self.give(straight.encode("latin-1"), 'text/plain; charset="ISO-8859-1"')

    def do_notes_md(self, _: str) -> None:
        self.give(f"# Bridge\n\n**{SAID}**\n".encode(), "text/plain")

    def do_untyped(self, _: str) -> None:
        self.give(PAGE.encode(), None)

    def do_zipped(self, _: str) -> None:
        self.give(gzip.compress(PAGE.encode()), "text/html", ("Content-Encoding", "gzip"))

    def do_typed(self, kind: str) -> None:
        self.give(b"{}", kind)

    def do_hop(self, count: str) -> None:
        self.go(f"/hop/{int(count) - 1}" if int(count) else "/page")

    def do_away(self, _: str) -> None:
        self.go("file:///etc/hostname")

    def do_error(self, status: str) -> None:
        self.send_error(int(status))

    def do_huge(self, _: str) -> None:
        self.pour(b"word " * 13_000, pause=0)

    def do_slow(self, _: str) -> None:
        self.pour(b"a", pause=0.02)

    def do_silent(self, _: str) -> None:
        STOP.wait(5)

    def do_short(self, _: str) -> None:
        self.give(b"half", "text/plain", ("Content-Length", "1000"))

    def give(self, body: bytes, kind: str | None, *headers: tuple[str, str]) -> None:
        self.send_response(200)
        for name, value in (*headers, *([("Content-Type", kind)] if kind else [])):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def go(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def pour(self, chunk: bytes, pause: float) -> None:
        """Write without end, until the reader hangs up."""
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        try:
            while not STOP.wait(pause) if pause else not STOP.is_set():
                self.wfile.write(chunk)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that is overridden
        """Write nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    STOP.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    STOP.set()
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_address_is_read(site: str) -> None:
    article = read(f"{site}/page")
    assert article.raw == SAID
    assert (article.title, article.publisher) == ("Harbour bridge to close", "Daily Example")
    assert article.url == article.source == f"{site}/page"


def test_the_servers_charset_counts(site: str) -> None:
    assert read(f"{site}/latin").raw == '"Die Brücke ist gesperrt", sagte sie.'


def test_the_extension_of_an_address_counts(site: str) -> None:
    assert next(block.text for block in read(f"{site}/notes.md?raw=1#top").blocks) == "Bridge"


def test_html_without_a_type_is_known_by_its_characters(site: str) -> None:
    assert read(f"{site}/untyped").raw == SAID


def test_compression_is_undone(site: str) -> None:
    assert read(f"{site}/zipped").raw == SAID


def test_redirections_are_followed(site: str) -> None:
    assert read(f"{site}/hop/2").raw == SAID


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("hop/20", "redirects too often"),
        ("away", "leads to no web address"),
        ("error/404", "error 404"),
        ("error/503", "error 503"),
        ("short", "broke off"),
    ],
)
def test_an_address_that_gives_nothing_says_why(site: str, path: str, why: str) -> None:
    with pytest.raises(UnreachableArticle, match=why) as caught:
        read(f"{site}/{path}")
    assert f"{site}/{path}" in str(caught.value)


@pytest.mark.parametrize("path", ["slow", "silent"])
def test_an_address_that_takes_too_long_is_left(site: str, path: str) -> None:
    with pytest.raises(UnreachableArticle, match="too long"):
        read(f"{site}/{path}", timeout=0.1)


@pytest.mark.parametrize("kind", ["application/json", "image/png", "application/pdf", "video/mp4"])
def test_an_address_of_another_kind_is_no_page(site: str, kind: str) -> None:
    with pytest.raises(UnreadableArticle, match=kind):
        read(f"{site}/typed/{kind}")


def test_an_address_is_read_no_further_than_the_limit(site: str) -> None:
    with pytest.raises(UnreadableArticle, match="larger than 10 megabytes"):
        read(f"{site}/huge")


def test_a_port_where_nobody_listens_is_refused() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
        with pytest.raises(UnreachableArticle, match="refused"):
            read(url)


@pytest.mark.parametrize(
    "url", ["http://", "http://[", "https://a b/", "http://127.0.0.1:99999/", "http://\udcff/"]
)
def test_a_malformed_address_is_an_error(url: str) -> None:
    with pytest.raises(UnreachableArticle):
        read(url)


def test_a_path_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(SAID, encoding="utf-8")
    assert read(path).raw == read(str(path)).raw == SAID
    assert read(path).source == str(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreachableArticle, match=r"nowhere\.txt does not exist"):
        read(tmp_path / "nowhere.txt")


def test_a_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="directory"):
        read(tmp_path)


def test_a_device_is_an_error() -> None:
    with pytest.raises(UnreadableArticle, match="device"):
        read(os.devnull)


def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "page.txt"
    path.write_text(SAID, encoding="utf-8")
    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(UnreachableArticle, match="may not be read"):
        read(path)


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "\ud800.txt"])
def test_a_name_that_no_file_can_have_is_an_error(name: str) -> None:
    with pytest.raises(OnrecordError):
        read(name)


def test_a_file_over_the_limit_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"word " * (LARGEST // 5) + b"!")
    with pytest.raises(UnreadableArticle, match="larger than 10 megabytes"):
        open_source(str(path))


def test_a_text_over_the_limit_is_an_error() -> None:
    with pytest.raises(UnreadableArticle, match="10 million characters"):
        read(text="a" * (LARGEST + 1))
