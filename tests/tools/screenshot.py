"""Take the README's picture: the preview in headless Chromium, with a question asked in it.

Run it from the project's root: `python tests/tools/screenshot.py [FILE]`. It needs Playwright and Chromium.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.preview import channel
from bot.run import read_index
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

PICTURE = Path(__file__).parents[2] / "docs" / "preview.png"
SIZE = (1_180, 900)


async def take(asked: Sequence[str], picture: Path, *, size: tuple[int, int] = SIZE, theme: str = "dark") -> None:
    """Type each line into the preview's channel, one after the other, and save what is shown then."""
    from playwright.async_api import async_playwright

    settings = Settings()
    async with channel(settings, read_index(settings)) as page, async_playwright() as playwright:
        program = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = await playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        tab = await browser.new_page(
            viewport={"width": size[0], "height": size[1]}, device_scale_factor=2, color_scheme=theme
        )
        await tab.goto(page.url)
        await tab.locator("#messages-toggle").click()
        for line in asked:
            await _type(tab, line)
        await tab.wait_for_timeout(2_500)
        picture.parent.mkdir(exist_ok=True)
        await tab.screenshot(path=picture)
        await browser.close()


async def _type(tab: Any, line: str) -> None:
    composer = tab.locator("textarea").first
    await composer.wait_for(timeout=20_000)
    await composer.fill(line)
    await tab.wait_for_timeout(700)
    await composer.press("Enter")
    await tab.wait_for_timeout(2_500)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE
    asyncio.run(take(sys.argv[2:] or ["@onrecord what did Vance say?"], target))
