"""Take the README's picture: the preview in headless Chromium, with a command used and a question asked in it.

python -m tests.tools.screenshot [FILE]

It needs Playwright and Chromium, and writes docs/preview.png where no file is named.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from pathlib import Path
from typing import Any, Final

from bot.options import Options
from bot.preview import channel
from bot.run import read_index

PICTURE: Final = Path(__file__).parents[2] / "docs" / "preview.png"
WIDTH, HEIGHT = 640, 1_250
COMMAND: Final = "/speakers"
QUESTION: Final = "@onrecord what did Vance say about the war?"


async def take(picture: Path) -> None:
    """Use a command and ask a question in the preview's channel, and save what is shown then."""
    from playwright.async_api import async_playwright

    settings = Options()
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    async with channel(settings, read_index(settings)) as page, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        tab = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2)
        await tab.goto(page.url)
        await tab.locator("#channel-composer-input").wait_for()
        await _type(tab, COMMAND, "Enter", "Enter")
        await tab.locator("#channel-message-list img").last.wait_for()
        await _type(tab, QUESTION, "Enter")
        await tab.get_by_text("JD Vance, US vice president", exact=True).wait_for()
        await _hide_tools(tab)
        picture.parent.mkdir(exist_ok=True)
        await tab.screenshot(path=picture)
        await browser.close()


async def _type(tab: Any, line: str, *keys: str) -> None:
    """Type a line as a person does, for the list of commands opens while one types."""
    await tab.locator("#channel-composer :is(textarea, [contenteditable])").first.click()
    await tab.keyboard.type(line, delay=15)
    for key in keys:
        await tab.wait_for_timeout(700)
        await tab.keyboard.press(key)


async def _hide_tools(tab: Any) -> None:
    """Leave nothing but the channel, at its last message."""
    await tab.evaluate("document.querySelectorAll('[data-workbench]').forEach(tool => tool.remove())")
    await tab.evaluate("document.activeElement.blur()")
    await tab.wait_for_timeout(2_000)
    await tab.evaluate("document.querySelector('#channel-timeline').scrollTo(0, 1e6)")
    await tab.wait_for_timeout(500)


if __name__ == "__main__":
    asyncio.run(take(Path(sys.argv[1]) if sys.argv[1:] else PICTURE))
