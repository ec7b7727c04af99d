"""Who gets how much of the page: a picture that reads well on a dark and on a light background."""

from __future__ import annotations

import io
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from bot.pages import Picture
from bot.render.escape import clean, clip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import SpeakerRecord

SCALE: Final = 3
WIDTH: Final = 400
"""Pixels at which Discord shows an embed's picture; it is drawn `SCALE` times as large."""
ROW, MARGIN, BAR = 28, 18, 12
NAME, FIGURE = 164, 40
"""Pixels of the columns left and right of the bars."""
BACKGROUND, TRACK, TEXT, QUIET = "#23252b", "#33363f", "#f2f3f5", "#b0b4bd"
"""A card of its own: #f2f3f5 on #23252b has a contrast of 13.9 to 1, #b0b4bd of 7.3, whatever the theme is."""
COLOURS: Final = ("#7c8cff", "#4fc3a1", "#f2b155", "#f0787a", "#b58cf2", "#58b9e6", "#d9d06a", "#e58fc4")


LONGEST_NAME: Final = 60


def speakers_picture(records: Sequence[SpeakerRecord]) -> Picture:
    """Return a bar for each speaker's part of the quoted words as a PNG, with its text."""
    total = max(1, sum(record.words for record in records))
    shares = [(clean(record.speaker.name), record, record.words / total) for record in records]
    told = "; ".join(f"{name} {share:.0%}" for name, _, share in shares)
    description = clip(f"Bar chart of the words quoted: {told}", 1_000)
    return Picture(_png(shares), "speakers.png", description)


def _png(shares: Sequence[tuple[str, SpeakerRecord, float]]) -> bytes:
    from PIL import Image, ImageDraw

    size = (WIDTH * SCALE, (2 * MARGIN + ROW * len(shares)) * SCALE)
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), 14 * SCALE, fill=BACKGROUND)
    longest = max(share for *_, share in shares) or 1.0
    for number, (name, _, share) in enumerate(shares, 1):
        _draw_row(draw, number, name, (share, share / longest))
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _draw_row(draw: Any, number: int, name: str, parts: tuple[float, float]) -> None:  # noqa: ANN401 - imported late
    """Draw number, name, bar and figure of a speaker, whose part is of all the words and of the longest bar."""
    middle = (MARGIN + ROW * (number - 1) + ROW / 2) * SCALE
    left, right = (MARGIN + NAME) * SCALE, (WIDTH - MARGIN - FIGURE) * SCALE
    top, bottom, radius = middle - BAR * SCALE / 2, middle + BAR * SCALE / 2, BAR * SCALE / 2
    font = _font(13 * SCALE)
    label = _fitted(f"{number}  {_drawable(name, font)}".rstrip(), font, (NAME - 10) * SCALE)
    draw.text((MARGIN * SCALE, middle), label, font=font, fill=TEXT, anchor="lm")
    draw.text(((WIDTH - MARGIN) * SCALE, middle), f"{parts[0]:.0%}", font=font, fill=QUIET, anchor="rm")
    draw.rounded_rectangle((left, top, right, bottom), radius, fill=TRACK)
    end = left + max(2 * radius, (right - left) * parts[1])
    draw.rounded_rectangle((left, top, end, bottom), radius, fill=COLOURS[(number - 1) % len(COLOURS)])


def _fitted(label: str, font: Any, room: int) -> str:  # noqa: ANN401 - imported late
    """Return as much of a label as fits into some pixels."""
    label = label[:LONGEST_NAME]
    if font.getlength(label) <= room:
        return label
    while label and font.getlength(f"{label}…") > room:
        label = label[:-1]
    return f"{label.rstrip()}…"


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
