"""Who gets how much of the page: a picture that reads well on a dark and on a light background."""

from __future__ import annotations

import io
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from bot.pages import Picture
from bot.render.escape import clean, clip
from bot.render.excerpt import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import SpeakerRecord

SCALE: Final = 3
WIDTH: Final = 440
"""Pixels as Discord shows an embed's picture; it is drawn `SCALE` times as large."""
ROW, GAP, MARGIN, BAR = 36, 12, 20, 10
BACKGROUND, TRACK, TEXT, QUIET = "#23252b", "#33363f", "#f2f3f5", "#b0b4bd"
"""A card of its own: #f2f3f5 on #23252b has a contrast of 13.9 to 1, #b0b4bd of 7.3, whatever the theme is."""
COLOURS: Final = ("#7c8cff", "#4fc3a1", "#f2b155", "#f0787a", "#b58cf2", "#58b9e6", "#d9d06a", "#e58fc4")
LONGEST_NAME: Final = 32


def speakers_picture(records: Sequence[SpeakerRecord]) -> Picture:
    """Return a bar for each speaker's part of the quoted words as a PNG, with its text."""
    total = max(1, sum(record.words for record in records))
    shares = [(clean(record.speaker.name), record, record.words / total) for record in records]
    told = "; ".join(f"{name} {share:.0%}" for name, _, share in shares)
    description = clip(f"Bar chart of the words quoted: {told}", 1_000)
    return Picture(_png(shares), "speakers.png", description)


def _png(shares: Sequence[tuple[str, SpeakerRecord, float]]) -> bytes:
    from PIL import Image, ImageDraw

    size = (WIDTH * SCALE, (2 * MARGIN + (ROW + GAP) * len(shares) - GAP) * SCALE)
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), 16 * SCALE, fill=BACKGROUND)
    longest = max(share for *_, share in shares) or 1.0
    for number, (name, record, share) in enumerate(shares, 1):
        _draw_row(draw, number, name, f"{counted(record.words, 'word')} · {share:.0%}", share / longest)
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _draw_row(draw: Any, number: int, name: str, figures: str, part: float) -> None:  # noqa: ANN401 - imported late
    """Draw a speaker's number, name and figures, and below them the bar on its track."""
    left, right = MARGIN * SCALE, (WIDTH - MARGIN) * SCALE
    top = (MARGIN + (ROW + GAP) * (number - 1)) * SCALE
    font, small = _font(15 * SCALE), _font(13 * SCALE)
    label = clip(f"{number}  {_drawable(name, font)}".rstrip(), LONGEST_NAME)
    draw.text((left, top), label, font=font, fill=TEXT)
    draw.text((right, top + 2 * SCALE), figures, font=small, fill=QUIET, anchor="ra")
    bar = top + (ROW - BAR) * SCALE
    radius = BAR * SCALE // 2
    draw.rounded_rectangle((left, bar, right, bar + BAR * SCALE), radius, fill=TRACK)
    end = left + max(2 * radius, round((right - left) * part))
    draw.rounded_rectangle((left, bar, end, bar + BAR * SCALE), radius, fill=COLOURS[(number - 1) % len(COLOURS)])


@cache
def _font(size: int) -> Any:  # noqa: ANN401 - imported late
    """Return a font with many letters where the machine has one, else the small one that Pillow brings."""
    from PIL import ImageFont

    try:
        return ImageFont.truetype("DejaVuSans.ttf", size)
    except OSError:
        return ImageFont.load_default(size)


def _drawable(name: str, font: Any) -> str:  # noqa: ANN401 - imported late
    """Return a name in letters that the font has, without accents if need be, or nothing: its number will do."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    for wording in (name, plain):
        if not any(_missing(character, font) for character in wording if not character.isspace()):
            return wording
    return ""


def _missing(character: str, font: Any) -> bool:  # noqa: ANN401 - imported late
    """Tell whether a font draws a character as it draws what no font has."""
    unknown = font.getmask("\uffff")
    drawn = font.getmask(character)
    return bool(drawn.size == unknown.size and bytes(drawn) == bytes(unknown))
