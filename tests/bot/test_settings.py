"""The settings: what may be set, how it is read, and what a wrong one says."""

from __future__ import annotations

import os
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bot.options import SettingsError
from bot.settings import Settings, example, load, variable

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
SECRET = "MTIzNDU2Nzg5.Gabcde.not-a-real-token"  # noqa: S105 - and that is what it says

printable = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30)


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Leave no setting and no .env."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.upper().startswith("ONRECORD_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Set ONRECORD_ variables by their field's name."""

    def put(**values: str) -> None:
        for name, value in values.items():
            monkeypatch.setenv(variable(name), value)

    return put


def test_nothing_needs_to_be_set() -> None:
    settings = load()
    assert settings.token is None
    assert settings.article == ()
    assert settings.guild is None
    assert settings.page_size == 5


@pytest.mark.parametrize("value", ["", "  ", "\t"])
@pytest.mark.parametrize("field", list(Settings.model_fields))
def test_an_empty_value_is_not_set(put: Callable[..., None], field: str, value: str) -> None:
    unset = load()
    put(**{field: value})
    assert load() == unset


def test_the_example_lists_every_setting_with_its_line() -> None:
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == example()


def test_every_line_of_the_example_is_a_description() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert len(field.description) < 110


def test_the_example_is_a_working_env_file(tmp_path: Path) -> None:
    unset = load()
    (tmp_path / ".env").write_text(example(), encoding="utf-8")
    assert load() == unset


def test_the_environment_goes_before_the_file(put: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ONRECORD_PAGE_SIZE=2\nONRECORD_COOLDOWN=1\nUNRELATED=1\n", encoding="utf-8")
    put(page_size="4")
    settings = load()
    assert (settings.page_size, settings.cooldown) == (4, 1.0)


def test_an_override_goes_before_both_unless_it_is_none(put: Callable[..., None]) -> None:
    put(page_size="4", article="a.html")
    settings = load(page_size=7, article=None)
    assert (settings.page_size, settings.article) == (7, ("a.html",))


def test_an_override_may_be_several_articles() -> None:
    assert load(article=("a, b.txt", "c.txt")).article == ("a, b.txt", "c.txt")


@pytest.mark.parametrize(
    ("value", "sources"),
    [
        ("page.html", ("page.html",)),
        ("a.html, b.md", ("a.html", "b.md")),
        ("a.html,b.md,", ("a.html", "b.md")),
        ("a.html\nb.md\r\n", ("a.html", "b.md")),
        ("https://news.example/0,1518,7.html", ("https://news.example/0,1518,7.html",)),
        ("https://a.example/1,https://b.example/2", ("https://a.example/1", "https://b.example/2")),
        ("a.html,https://b.example/x,y.html", ("a.html", "https://b.example/x,y.html")),
        ('["a, b.html", "c.html"]', ("a, b.html", "c.html")),
        (",", ()),
    ],
)
def test_articles_are_split(put: Callable[..., None], value: str, sources: tuple[str, ...]) -> None:
    put(article=value)
    assert load().article == sources


@pytest.mark.parametrize("value", ["1,22, 333", "1 22 333", "[1, 22, 333]", "1,22,333,"])
def test_ids_are_split(put: Callable[..., None], value: str) -> None:
    put(denied_roles=value)
    assert load().denied_roles == (1, 22, 333)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("guild", "my server"),
        ("guild", "0"),
        ("guild", str(2**64)),
        ("allowed_channels", "1,general"),
        ("denied_roles", "[1"),
        ("article", "[1"),
        ("cooldown", "-1"),
        ("cooldown", "nan"),
        ("cooldown", "soon"),
        ("page_size", "0"),
        ("page_size", "2.5"),
        ("language", "xx"),
        ("log_level", "loud"),
        ("log_format", "xml"),
        ("token", "two words"),
        ("token", "ünïcode"),
        ("token", "a\x07b"),
    ],
)
def test_a_wrong_value_is_one_sentence_with_the_name(put: Callable[..., None], field: str, value: str) -> None:
    put(**{field: value})
    with pytest.raises(SettingsError) as caught:
        load()
    said = str(caught.value)
    assert said.startswith(variable(field))
    assert said.endswith(".")
    assert "\n" not in said


def test_two_wrong_values_are_both_named(put: Callable[..., None]) -> None:
    put(page_size="none", cooldown="none")
    with pytest.raises(SettingsError, match=r"ONRECORD_COOLDOWN is wrong: .*; ONRECORD_PAGE_SIZE is wrong: "):
        load()


@pytest.mark.parametrize("level", ["debug", "Debug", "DEBUG"])
def test_the_log_level_may_be_in_any_case(put: Callable[..., None], level: str) -> None:
    put(log_level=level)
    assert load().log_level == "DEBUG"


@pytest.mark.parametrize("field", list(Settings.model_fields))
def test_a_token_on_the_wrong_line_is_not_echoed(put: Callable[..., None], field: str) -> None:
    put(**{field: f"{SECRET} {SECRET}"})
    try:
        shown = "" if field in {"article", "semantic"} else repr(load())
    except SettingsError as error:
        shown = f"{error} {error!r} {error.__cause__!r}"
    assert SECRET not in shown


def test_the_token_is_in_no_repr(put: Callable[..., None]) -> None:
    put(token=SECRET)
    settings = load()
    assert settings.token == SECRET
    assert SECRET not in repr(settings) + str(settings)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("TOKNE", "TOKEN"),
        ("ARTICLES", "ARTICLE"),
        ("LOGLEVEL", "LOG_LEVEL"),
        ("ALLOWED_CHANNEL", "ALLOWED_CHANNELS"),
    ],
)
def test_a_slip_in_a_name_is_pointed_out(put: Callable[..., None], name: str, meant: str) -> None:
    put(**{name: "1"})
    with pytest.raises(SettingsError, match=f"ONRECORD_{name}; did you mean ONRECORD_{meant}"):
        load()


def test_a_slip_in_the_file_is_pointed_out(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ONRECORD_PAGESIZE=2\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="did you mean ONRECORD_PAGE_SIZE"):
        load()


def test_what_a_platform_sets_is_let_be(put: Callable[..., None]) -> None:
    put(service_host="10.0.0.1", port="tcp://10.0.0.1:80")
    assert load().ignored == ("ONRECORD_PORT", "ONRECORD_SERVICE_HOST")


def test_a_file_that_is_not_utf_8_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"ONRECORD_TOKEN=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"\.env is not UTF-8 text\."):
        load()


def test_settings_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        load().page_size = 3  # type: ignore[misc]  # the point of the test


@given(field=st.sampled_from(list(Settings.model_fields)), value=printable)
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_ends_in_anything_but_a_sentence(field: str, value: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(variable(field), value)
        said = "It is right."
        try:
            load()
        except SettingsError as error:
            said = str(error)
    assert said.endswith(".")
