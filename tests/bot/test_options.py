"""The settings as plain values."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from bot.options import Check, Options, SettingsError
from bot.settings import Settings, load

if TYPE_CHECKING:
    from pathlib import Path

EVERY = {
    "token": "the.very.token",
    "article": "a.html, b.md",
    "semantic": "models/minilm",
    "guild": "7",
    "allowed_channels": "3, 1",
    "denied_channels": "2",
    "allowed_roles": "4 5",
    "denied_roles": "6",
    "cooldown": "1.5",
    "page_size": "2",
    "passages": "1",
    "quotation_size": "300",
    "log_level": "debug",
    "log_format": "json",
    "service_host": "10.0.0.1",
}


@pytest.fixture
def _every(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in EVERY.items():
        monkeypatch.setenv(f"ONRECORD_{name.upper()}", value)


def test_there_is_one_for_every_setting_with_the_same_default() -> None:
    defaults = asdict(Options())
    assert defaults.pop("ignored") == ()
    assert list(defaults) == list(Settings.model_fields)
    assert Settings.model_construct().options() == Options()


@pytest.mark.usefixtures("_every")
def test_another_process_reads_the_same() -> None:
    assert Check().options() == load()
    assert load().allowed_channels == (1, 3)
    assert load().ignored == ("ONRECORD_SERVICE_HOST",)


def test_they_are_the_same_after_a_way_through_json() -> None:
    options = Options(token="ü.ß.\n", article=("a", "b, c"), allowed_roles=(2**63,), ignored=("ONRECORD_X",))  # noqa: S106 - no token
    assert Options.from_json(options.as_json()) == options


def test_what_is_wrong_comes_back_as_its_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_PAGE_SIZE", "none")
    with pytest.raises(SettingsError, match=r"^ONRECORD_PAGE_SIZE is wrong: .*\.$"):
        Check().options()


def test_no_repr_holds_the_token() -> None:
    assert "hidden.words" not in repr(Options(token="hidden.words"))  # noqa: S106 - no token
