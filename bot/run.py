"""The life of the process: index, log in, stay, read again when asked to, leave without losing an answer.

Exit codes: 0 told to stop, 1 something unforeseen, 2 refused for what is set: starting again cannot help.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

import aiohttp
import discord

from bot import logs
from bot.options import SettingsError
from index.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.client import OnRecord
    from bot.library import Library
    from bot.options import Check, Options
    from index import Index

Result = TypeVar("Result")

STOPPED, FAILED, MISUSED = 0, 1, 2

GRACE = 7.0
"""Seconds for answers in flight; with closing the connections, the process is gone within ten."""
GOODBYE = 1.0
"""Seconds for the other side to answer when a connection is closed."""
LONGEST_WAIT = 300.0
"""Seconds at the most between two attempts to reach Discord."""
PAUSE = 3.0
"""Seconds between a refusal and the exit, where no person waits for it.

Discord bans an address at 10,000 refused requests in ten minutes. A refused start sends one, so that even a
supervisor that starts the process anew at once stays under 200.
"""

THREADS = 2
"""Threads for answers: they share one interpreter, so that more of them would take memory and give nothing."""

PASSING = (OSError, aiohttp.ClientError, TimeoutError, discord.GatewayNotFound, discord.DiscordServerError)
TOO_MANY_REQUESTS = 429
BAD_TOKEN = 4004
REFUSED_SHARDS = frozenset({4010, 4011})
REFUSED_INTENTS = frozenset({4013, 4014})

log = logging.getLogger(__name__)


def main(check: Check) -> int:
    """Serve Discord as the settings say once they are checked, and return the exit code."""
    try:
        with _leaving_at_once():
            settings = check.options()
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return MISUSED
    except KeyboardInterrupt:
        return STOPPED
    return run(settings)


def run(settings: Options) -> int:
    """Serve Discord until told to stop, and return the exit code; what ends a start is logged in one sentence."""
    logs.configure(settings)
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    if settings.token is None:
        log.critical("ONRECORD_TOKEN is not set: take the token from the Bot page of the application.")
        return MISUSED
    for name in settings.ignored:
        log.warning("%s is no setting and is ignored", name)
    try:
        with _leaving_at_once():
            library = _open_library(settings)
        return asyncio.run(_serve(settings, library))
    except OnrecordError as error:
        log.critical("%s", error)
        return MISUSED
    except KeyboardInterrupt:
        return STOPPED


def read_index(settings: Options) -> Index:
    """Read the articles that are set and index them.

    Raises ArticleError where one cannot be read, ModelError where the embedding model cannot be used.
    """
    from index import Index, read_article

    return Index((read_article(source) for source in settings.article or (None,)), semantic=settings.semantic)


def _open_library(settings: Options) -> Library:
    from bot.library import Library

    started = time.perf_counter()
    index = read_index(settings)
    log.info("Indexed %s in %.0f ms", _contents(index), 1_000 * (time.perf_counter() - started))
    return Library(index)


def _contents(index: Index) -> str:
    passages = sum(len(article.passages) for article in index.articles)
    return f"{passages} passages (articles: {len(index.articles)})"


@contextmanager
def _leaving_at_once() -> Iterator[None]:
    """Let SIGTERM do what Ctrl-C does while there is nothing to finish, and SIGHUP, which would kill, nothing."""
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


async def _serve(settings: Options, library: Library) -> int:
    stop, read_again = asyncio.Event(), asyncio.Event()
    _heed_signals(stop, read_again)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS, "answering"))
    reader = asyncio.create_task(_read_again_when(read_again, settings, library))
    try:
        return await _stay(settings, library, stop)
    finally:
        reader.cancel()


def _heed_signals(stop: asyncio.Event, read_again: asyncio.Event) -> None:
    """Turn signals into events; a second SIGTERM or SIGINT changes nothing."""
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows has neither; there Ctrl-C cancels
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        loop.add_signal_handler(signal.SIGHUP, read_again.set)


async def _read_again_when(wanted: asyncio.Event, settings: Options, library: Library) -> None:
    """Swap the index each time that it is asked for; questions in flight finish on the old one."""
    while await wanted.wait():
        wanted.clear()
        try:
            index = await _aside(lambda: read_index(settings))
        except OnrecordError as error:
            log.warning("The articles stay as they were read before: %s", error)
        except Exception:
            log.exception("The articles stay as they were read before")
        else:
            library.replace(index)
            log.info("Read the articles again: %s", _contents(index))


async def _aside(work: Callable[[], Result]) -> Result:
    """Do work in a thread that cannot hold up the end of the process, unlike an executor's."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def finish(settle: Callable[[Any], None], value: object) -> None:
        if not done.cancelled():
            settle(value)

    def target() -> None:
        settle: Callable[[Any], None] = done.set_result
        try:
            value: object = work()
        except BaseException as error:  # noqa: BLE001 - whoever waits decides
            settle, value = done.set_exception, error
        with suppress(RuntimeError):  # the loop has gone: nobody waits
            loop.call_soon_threadsafe(finish, settle, value)

    threading.Thread(target=target, daemon=True, name="reading").start()
    return await done


async def _stay(settings: Options, library: Library, stop: asyncio.Event) -> int:
    """Be logged in until told to stop, and wait out what passes, longer each time."""
    wait = 1.0
    while True:
        error = await _session(settings, library, stop)
        if error is None:
            return STOPPED
        if refusal := _refusal(error):
            log.critical("%s", refusal)
            await _stopped_within(stop, 0 if sys.stderr.isatty() else PAUSE)
            return MISUSED
        if not _passes(error):
            log.critical("This should not have happened", exc_info=error)
            return FAILED
        log.warning("Discord cannot be reached; next attempt in %.0f s: %s", wait, _reason(error))
        if await _stopped_within(stop, wait):
            return STOPPED
        wait = min(2 * wait, LONGEST_WAIT)


async def _session(settings: Options, library: Library, stop: asyncio.Event) -> BaseException | None:
    """Log in and stay connected; return None when told to stop, else what ended it."""
    from bot.client import OnRecord

    client = OnRecord(settings, library)
    connection = asyncio.create_task(_connect(client, settings))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({connection, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if connection.done() and not stop.is_set():
            return connection.exception()
        log.info("Told to stop")
        return None
    finally:
        stopping.cancel()
        await _leave(client, connection)


async def _connect(client: OnRecord, settings: Options) -> None:
    from bot.sync import sync_commands

    await client.login(settings.token or "")
    log.info("Logged in as %s", client.user)
    _settle_memory()
    syncing = asyncio.create_task(sync_commands(client, client.tree, settings))
    try:
        await client.connect()
    finally:
        syncing.cancel()


def _settle_memory() -> None:
    """Take what is there to stay out of the collector's sight: it then looks at little, and often enough."""
    gc.collect()
    gc.freeze()


async def _leave(client: OnRecord, connection: asyncio.Task[None]) -> None:
    """Take no new event, finish the answers in flight, then close what they were sent over."""
    connection.cancel()
    await asyncio.wait({connection})
    hanging_up = asyncio.create_task(client.ws.close(code=1000)) if client.ws else None
    unfinished = await _finish_answers(GRACE)
    if unfinished:
        log.warning("Answers given up: %d", unfinished)
    if hanging_up:
        await asyncio.wait({hanging_up}, timeout=GOODBYE)
        hanging_up.cancel()
    with suppress(TimeoutError):
        await asyncio.wait_for(client.close(), GOODBYE)


async def _finish_answers(seconds: float) -> int:
    """Wait for the answers in flight, and for what they start, and return how many did not end in time."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while (answers := _answers()) and loop.time() < deadline:
        await asyncio.wait(answers, timeout=deadline - loop.time())
    return len(answers)


def _answers() -> set[asyncio.Task[Any]]:
    """Return the tasks in which discord.py runs the bot's own code, known by the names that it gives them."""
    names = ("discord.py: on_", "CommandTree-invoker", "discord-ui-")
    tasks = {task for task in asyncio.all_tasks() if task.get_name().startswith(names)}
    return {task for task in tasks if not task.get_name().startswith("discord-ui-view-timeout")}


async def _stopped_within(stop: asyncio.Event, seconds: float) -> bool:
    """Wait, but no longer than until told to stop, and tell whether that was so."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
    return stop.is_set()


def _refusal(error: BaseException) -> str | None:
    """Return one sentence for what only the host can put right."""
    code = error.code if isinstance(error, discord.ConnectionClosed) else None
    if isinstance(error, discord.LoginFailure) or code == BAD_TOKEN:
        return "Discord refuses the token: take a new one from the Bot page and set it as ONRECORD_TOKEN."
    if isinstance(error, discord.PrivilegedIntentsRequired) or code in REFUSED_INTENTS:
        return "Discord refuses the intents (4014): switch on, on the Bot page, the one that is asked for."
    if code in REFUSED_SHARDS:
        return "Discord wants this bot to be sharded: it is in too many servers for one connection."
    return None


def _passes(error: BaseException) -> bool:
    """Tell whether waiting may help. A first connection that fails is an AttributeError of discord.py's."""
    if isinstance(error, discord.HTTPException) and error.status == TOO_MANY_REQUESTS:
        return True
    cause = error.__context__ if isinstance(error, AttributeError) else error
    return isinstance(cause, (*PASSING, discord.ConnectionClosed))


def _reason(error: BaseException) -> str:
    cause = error.__context__ if isinstance(error, AttributeError) else error
    return str(cause) or type(cause).__name__
