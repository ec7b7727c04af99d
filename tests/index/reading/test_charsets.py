from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.errors import UnreadableArticle
from index.reading import read

if TYPE_CHECKING:
    from pathlib import Path

SAID = (
    "„Die Brücke ist gesperrt“, sagte sie. “It is not safe,” the council’s engineer said in the café on Tuesday."
)


def written(tmp_path: Path, content: bytes, name: str = "page.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_common_encodings_are_told(tmp_path: Path, codec: str) -> None:
    assert read(written(tmp_path, SAID.encode(codec))).raw == SAID


@pytest.mark.parametrize(
    "declaration", ['<meta charset="iso-8859-2">', '<?xml version="1.0" encoding="iso-8859-2"?>']
)
def test_a_page_may_declare_its_charset(tmp_path: Path, declaration: str) -> None:
    said = "Most zostanie zamknięty na dwa lata, powiedział w środę burmistrz Łukasz Żak."
    page = f"{declaration}<html><head><title>Most</title></head><body><p>{said}</p></body></html>"
    assert said in read(written(tmp_path, page.encode("iso-8859-2"), "page.html")).raw


def test_a_wrong_declaration_does_no_harm(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="no-such-charset"></head><body><p>{SAID}</p></body></html>'
    assert "café" in read(written(tmp_path, page.encode(), "page.html")).raw


def test_a_few_broken_characters_are_replaced(tmp_path: Path) -> None:
    article = read(written(tmp_path, (SAID * 20).encode() + b"\xe2\x80"))
    assert article.raw == SAID * 20 + "\ufffd"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        b"PK\x03\x04 something",
        b"text with a \0 in it",
        b"\x01\x02\x03\x81\x8d\x8f\x90\x9d" * 50,
    ],
)
def test_what_is_no_text_is_an_error(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableArticle, match=r"page\.txt is .*not"):
        read(written(tmp_path, content))


def test_an_empty_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match=r"page\.txt is empty"):
        read(written(tmp_path, b""))
