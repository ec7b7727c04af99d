from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot import preview
from bot.preview import channel, has_browser
from index.errors import OnrecordError

if TYPE_CHECKING:
    from bot.options import Options
    from index import Index


async def shown(page: Any) -> list[dict[str, Any]]:
    """Return the channel's messages, oldest first, as SimCord's page shows them."""
    return list((await page.snapshot())["messages"].values())


async def said(page: Any) -> list[str]:
    return [str(message) for message in await shown(page)]


async def test_it_starts_with_a_greeting_that_says_what_to_try(settings: Options, index: Index) -> None:
    async with channel(settings, index) as page:
        (greeting,) = await said(page)

    assert "what did JD Vance say?" in greeting
    assert "/speakers" in greeting


async def test_a_typed_name_is_a_mention_and_is_answered(settings: Options, index: Index) -> None:
    async with channel(settings, index) as page:
        await page.viewers[0].send(page.channel, "@onrecord what did Vance say?")

        assert "JD Vance, US vice president" in (await said(page))[-1]


async def test_other_words_are_not_answered(settings: Options, index: Index) -> None:
    async with channel(settings, index) as page:
        await page.viewers[0].send(page.channel, "me@onrecord.example what did Vance say?")

        assert len(await shown(page)) == 2


async def test_questions_may_follow_one_another_at_once(settings: Options, index: Index) -> None:
    limited = replace(settings, cooldown=60.0)
    async with channel(limited, index) as page:
        for _ in range(2):
            await page.viewers[0].send(page.channel, "@onrecord what did Vance say?")

        assert "JD Vance, US vice president" in (await said(page))[-1]


async def test_the_commands_are_there(settings: Options, index: Index) -> None:
    async with channel(settings, index) as page:
        commands = page.viewers[0].available_commands(page.channel)

    assert set(commands) == {"ask", "speaker", "speakers", "verify", "article", "help"}


def test_without_its_extra_it_says_so_in_one_sentence(settings: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "simcord.preview", None)

    with pytest.raises(OnrecordError, match=re.escape('pip install "onrecord[preview]"')):
        preview.preview(settings)


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux, where a browser may be one of the terminal")
def test_a_browser_of_the_terminal_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    assert not has_browser()


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGINT")
def test_it_prints_its_address_and_ctrl_c_ends_it_cleanly() -> None:
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "bot", "preview"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        line = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)

    assert re.search(r"http://127\.0\.0\.1:\d+/#\S+", line)
    assert process.returncode == 0
    assert "Traceback" not in errors


async def test_a_question_typed_in_a_browser_is_answered_there(
    settings: Options, index: Index, program: str
) -> None:
    from playwright.async_api import async_playwright

    async with channel(settings, index) as page, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        tab = await browser.new_page(viewport={"width": 1_200, "height": 1_000})
        await tab.goto(page.url)
        await tab.get_by_text("what did JD Vance say?").first.wait_for()
        composer = tab.locator("#channel-composer-input")
        await composer.fill("@onrecord what did Vance say?")
        await composer.press("Enter")
        await tab.get_by_text("JD Vance, US vice president").wait_for()
        await tab.get_by_role("button", name="Next ›").click()
        await tab.get_by_text("6–8 of 8 passages").wait_for()
        words = await tab.locator("#channel-message-list").inner_text()
        await browser.close()

    assert "“America first,” Mr Vance said." in words
