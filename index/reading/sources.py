"""What a path or an address gives."""

from __future__ import annotations

import stat
import time
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from index.errors import UnreachableArticle, UnreadableArticle

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

LARGEST = 10_000_000
"""Bytes of a page, at most."""
TIMEOUT = 10.0
"""Seconds that an address has to give the whole page."""
REDIRECTS = 5
"""Redirections that are followed, at most."""

_CHUNK = 65_536
_REQUEST = {
    "Accept": "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "User-Agent": "onrecord (a reader of one article)",
}


class Source(NamedTuple):
    """Hold what was found: its bytes, its name, and the media type and charset that its server gives it."""

    content: bytes
    name: str
    media_type: str = ""
    charset: str = ""


def is_address(name: str) -> bool:
    """Say whether a name is an http or https address instead of a path."""
    return name[:8].lower().startswith(("http://", "https://"))


def open_source(name: str, *, timeout: float = TIMEOUT) -> Source:
    """Return what a path or an http(s) address gives, of `LARGEST` bytes at most.

    `timeout` is in seconds, for the whole of it. Raises `UnreachableArticle` where nothing is given and
    `UnreadableArticle` where what is given is no page: too large, a directory, of a type that is not text.
    """
    source = _fetch(name, timeout) if is_address(name) else _open_file(name)
    if len(source.content) > LARGEST:
        raise UnreadableArticle(f"{name} is larger than {LARGEST // 1_000_000} megabytes.")
    return source


def _open_file(name: str) -> Source:
    """Return a file's bytes, and one more than `LARGEST` where there are more."""
    try:
        path = Path(name)
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableArticle(f"{name} is a directory, not an article.")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise UnreadableArticle(f"{name} is a device, not an article.")
        with path.open("rb") as file:
            return Source(file.read(LARGEST + 1), name)
    except FileNotFoundError as error:
        raise UnreachableArticle(f"{name} does not exist.") from error
    except PermissionError as error:
        raise UnreachableArticle(f"{name} may not be read.") from error
    except (OSError, ValueError) as error:
        raise UnreachableArticle(f"{name[:200]!a} cannot be opened: {_reason(error)}.") from error


def _fetch(url: str, timeout: float) -> Source:
    """Return what an address answers with, its redirections to http and https followed."""
    import urllib3  # only an address needs it, and it takes long to import

    deadline = time.monotonic() + timeout
    retries = urllib3.Retry(total=REDIRECTS, redirect=REDIRECTS, connect=0, read=0, other=0, status=0)
    try:
        with (
            urllib3.PoolManager(retries=retries, timeout=urllib3.Timeout(total=timeout)) as pool,
            pool.request("GET", url, headers=_REQUEST, preload_content=False) as response,
        ):
            return _received(response, url, deadline)
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise UnreachableArticle(f"{url[:200]} does not answer: {_reason(error)}.") from error


def _received(response: BaseHTTPResponse, url: str, deadline: float) -> Source:
    """Return a response's body, read no further than `LARGEST` and the deadline."""
    if response.status >= HTTPStatus.BAD_REQUEST:
        raise UnreachableArticle(
            f"{url} answers with the error {response.status} {response.reason or ''}".rstrip() + "."
        )
    media_type, _, parameters = response.headers.get("Content-Type", "").partition(";")
    media_type = media_type.strip().lower()
    if media_type and not media_type.startswith("text/") and media_type != "application/xhtml+xml":
        raise UnreadableArticle(f"{url} is {media_type}, not a page of text.")
    chunks, size = [], 0
    while size <= LARGEST and (chunk := response.read1(_CHUNK)):
        chunks.append(chunk)
        size += len(chunk)
        if time.monotonic() > deadline:
            raise UnreachableArticle(f"{url} takes too long to answer.")
    charset = parameters.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    return Source(b"".join(chunks), url, media_type, charset)


def _reason(error: BaseException) -> str:
    """Return in a few words why an address or a path gives nothing."""
    inner = getattr(error, "reason", None)
    kind = type(inner if isinstance(inner, BaseException) else error).__name__
    words = {
        "ConnectTimeoutError": "it takes too long",
        "ReadTimeoutError": "it takes too long",
        "TimeoutError": "it takes too long",
        "NameResolutionError": "no host has that name",
        "NewConnectionError": "the connection is refused",
        "SSLError": "its certificate is not to be trusted",
        "ResponseError": "it redirects too often",
        "URLSchemeUnknown": "it is or leads to no web address",
        "LocationParseError": "it is or leads to no web address",
        "LocationValueError": "it is or leads to no web address",
        "ProtocolError": "the connection broke off",
        "IncompleteRead": "the connection broke off",
        "DecodeError": "its compression is broken",
    }
    return words.get(kind) or str(getattr(error, "strerror", None) or "the name is malformed")
