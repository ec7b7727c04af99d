from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot import chart
from bot.chart import speakers_picture
from index import Speaker, SpeakerRecord


def record(name: str, words: int) -> SpeakerRecord:
    return SpeakerRecord(Speaker(name), (), words)


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGBA")


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_its_text_says_the_same() -> None:
    picture = speakers_picture([record("JD Vance", 75), record("Yuri Ushakov", 25)])

    assert picture.description == "Bar chart of the words quoted: JD Vance 75%; Yuri Ushakov 25%"


def test_a_bar_is_as_long_as_the_part_of_the_words() -> None:
    image = opened(speakers_picture([record("A", 80), record("B", 40)]).png)
    lengths = []
    for number, colour in enumerate(chart.COLOURS[:2]):
        row = (chart.MARGIN + chart.ROW * number + chart.ROW // 2) * chart.SCALE
        pixels = [image.getpixel((x, row)) for x in range(image.width)]
        lengths.append(pixels.count((*bytes.fromhex(colour[1:]), 255)))

    assert lengths[0] / lengths[1] == pytest.approx(2, rel=0.02)


def test_it_reads_on_any_theme_for_it_brings_its_own_ground() -> None:
    image = opened(speakers_picture([record("A", 1)]).png)

    assert image.getpixel((0, 0))[3] == 0  # type: ignore[index]
    assert image.getpixel((image.width // 2, 5))[3] == 255  # type: ignore[index]
    assert contrast(chart.TEXT, chart.BACKGROUND) >= 7
    assert contrast(chart.QUIET, chart.BACKGROUND) >= 4.5
    assert all(contrast(colour, chart.BACKGROUND) >= 3 for colour in chart.COLOURS)


def test_a_name_that_no_font_has_is_left_to_its_number() -> None:
    from PIL import ImageFont

    for font in (chart._font(30), ImageFont.load_default(30)):
        assert chart._drawable("JD Vance", font) == "JD Vance"
        assert chart._drawable("\U000f0000", font) == ""


def test_accents_go_where_the_font_has_none() -> None:
    from PIL import ImageFont

    assert chart._drawable("Zélenský", ImageFont.load_default(30)) == "Zelensky"


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), st.integers(0, 10_000)), min_size=1, max_size=15))
def test_any_names_and_numbers_are_drawn(said: list[tuple[str, int]]) -> None:
    picture = speakers_picture([record(name, words) for name, words in said])

    assert opened(picture.png).width == chart.WIDTH * chart.SCALE
    assert len(picture.png) < 1_000_000
    assert len(picture.description) <= 1_024
