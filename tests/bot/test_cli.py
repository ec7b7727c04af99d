import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main

from bot.cli import app
from tests.tools import tiny_model

ROOT = Path(__file__).parent.parent.parent
PAGE = """“The harbour will reopen in May,” said Anna Berg, the mayor of Visby.

Ferry traffic stopped in January after a storm tore away the northern pier.

Karl Lind, a fisherman, said the town had waited too long.
"""


def onrecord(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a process of its own, its output into pipes."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("ONRECORD_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        cwd=ROOT,
        env={**inherited, "PYTHONUTF8": "1", **environment},
        check=False,
    )


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def test_an_answer_gives_the_words_and_whose_they_are() -> None:
    run = onrecord("ask", "what did Vance say?")
    assert run.returncode == 0
    assert "“a bit of an impasse here”" in run.stdout
    assert "JD Vance" in run.stdout
    assert "told reporters" in run.stdout


def test_what_is_piped_is_plain() -> None:
    assert "\x1b" not in onrecord("ask", "what did Vance say?").stdout


def test_nothing_found_is_exit_code_1_and_says_why() -> None:
    run = onrecord("ask", "what did Macron say?")
    assert run.returncode == 1
    assert "Macron" in run.stdout


@pytest.mark.parametrize(
    "arguments", [[], ["who?", "--batch", "questions.jsonl"], [" "]], ids=["neither", "both", "blank"]
)
def test_a_question_or_a_batch_is_needed(arguments: list[str]) -> None:
    run = onrecord("ask", *arguments)
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1


def test_json_keeps_its_contract() -> None:
    answer = json.loads(onrecord("ask", "what did Vance say?", "--json").stdout)
    assert list(answer)[:7] == ["id", "question", "kind", "speaker", "note", "suggestions", "passages"]
    assert (answer["id"], answer["kind"], answer["speaker"], answer["note"]) == (
        None,
        "statements",
        "JD Vance",
        None,
    )
    passage = answer["passages"][0]
    assert {"rank", "score", "number", "text", "lines", "headings", "quotations"} <= set(passage)
    quotation = passage["quotations"][0]
    assert set(quotation) >= {
        *("speaker", "resolution", "type", "content", "start", "end", "fragments"),
        *("source", "source_span", "cue", "cue_span"),
    }
    raw = (ROOT / "index/articles/ukraine-ceasefire-call.txt").read_text(encoding="utf-8")
    assert [raw[start:end] for start, end in quotation["fragments"]] == ["a bit of an impasse here"]
    assert raw[quotation["start"] : quotation["end"]].endswith("a bit of an impasse here")


def test_a_batch_answers_each_line_and_hands_its_id_back(tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_text(
        '{"id": 7, "q": "what did Vance say?"}\n\n{"id": "x", "q": "who is Macron?"}\n', encoding="utf-8"
    )
    run = onrecord("ask", "--batch", str(batch), "--json")
    assert run.returncode == 0
    assert [json.loads(line)["id"] for line in run.stdout.splitlines()] == [7, "x"]


def test_a_batch_comes_from_standard_input_too() -> None:
    run = onrecord("ask", "--batch", "-", "--json", stdin='{"q": "what did Vance say?"}')
    assert json.loads(run.stdout)["kind"] == "statements"


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"q": 3}', "[" * 100_000], ids=range(5))
def test_a_bad_line_in_a_batch_answers_nothing_and_is_named(tmp_path: Path, line: str) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_text('{"q": "what did Vance say?"}\n' + line, encoding="utf-8")
    run = onrecord("ask", "--batch", str(batch), "--json")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"Line 2 of {batch}")


def test_a_missing_batch_is_named() -> None:
    run = onrecord("ask", "--batch", "nowhere.jsonl")
    assert run.returncode == 2
    assert "nowhere.jsonl" in run.stderr


def test_limit_holds() -> None:
    answer = json.loads(onrecord("ask", "what did Trump say?", "--json", "--limit", "2").stdout)
    assert len(answer["passages"]) == 2


def test_another_article_is_asked(page: str) -> None:
    run = onrecord("ask", "what did Berg say?", "--article", page)
    assert "The harbour will reopen in May" in run.stdout


def test_a_batch_in_text_says_which_question_is_answered() -> None:
    run = onrecord("ask", "--batch", "-", stdin='{"q": "what did Vance say?"}\n{"q": "what did Macron say?"}')
    assert "› what did Vance say?" in run.stdout
    assert "› what did Macron say?" in run.stdout


def test_an_article_without_a_name_is_refused() -> None:
    run = onrecord("speakers", "--article", "")
    assert (run.returncode, run.stdout) == (2, "")


def test_several_articles_are_asked_at_once(page: str) -> None:
    shipped = str(ROOT / "index/articles/ukraine-ceasefire-call.txt")
    run = onrecord("speakers", "--article", page, "--article", shipped)
    assert "Anna Berg" in run.stdout
    assert "JD Vance" in run.stdout


def test_the_article_can_be_set_in_the_environment(page: str) -> None:
    assert "Anna Berg" in onrecord("speakers", ONRECORD_ARTICLE=page).stdout


@pytest.mark.parametrize("command", ["ask", "inspect", "speakers", "speaker", "verify", "chat"])
def test_an_unreadable_article_is_one_sentence_and_exit_code_2(command: str) -> None:
    words = ["x"] if command in {"ask", "speaker", "verify"} else []
    run = onrecord(command, *words, "--article", "no-such-page.txt")
    assert (run.returncode, run.stdout) == (2, "")
    assert "no-such-page.txt" in run.stderr
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["ask", "chat", "run"])
def test_a_folder_without_an_embedding_model_is_one_sentence_and_exit_code_2(command: str) -> None:
    words = ["who called?"] if command == "ask" else []
    for run in (
        onrecord(command, *words, "--semantic", "no-such-folder", ONRECORD_TOKEN="a.token"),  # noqa: S106 - no token
        onrecord(command, *words, ONRECORD_SEMANTIC="no-such-folder", ONRECORD_TOKEN="a.token"),  # noqa: S106 - no token
    ):
        assert (run.returncode, run.stdout) == (2, "")
        assert "no-such-folder is no folder" in run.stderr
        assert run.stderr.count("\n") == 1


def test_the_doctor_looks_at_the_embedding_model(tmp_path: Path) -> None:
    said = onrecord("doctor", ONRECORD_SEMANTIC="no-such-folder").stdout
    assert "FAIL  semantic  no-such-folder is no folder" in said
    assert "semantic" not in onrecord("doctor").stdout
    model = str(tiny_model.write(tmp_path))
    assert f"ok    semantic  {model}" in onrecord("doctor", "--semantic", model).stdout


def test_an_embedding_model_helps_to_rank(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The boat was painted.\n\nHe bought the vehicle in March.\n", encoding="utf-8")
    asked = ("ask", "Which automobile was purchased?", "--article", str(page))
    assert onrecord(*asked).returncode == 1
    model = str(tiny_model.write(tmp_path / "model"))
    for run in (onrecord(*asked, "--semantic", model), onrecord(*asked, ONRECORD_SEMANTIC=model)):
        assert "He bought the vehicle in March." in run.stdout
    assert onrecord(*asked, "--semantic", "", ONRECORD_SEMANTIC=model).returncode == 1


def test_inspect_shows_what_was_dropped_and_who_says_what() -> None:
    run = onrecord("inspect")
    assert "furniture: " in run.stdout
    assert "— JD Vance (“Mr Vance”), said" in run.stdout or "JD Vance" in run.stdout


def test_inspect_json_keeps_its_contract() -> None:
    read: dict[str, Any] = json.loads(onrecord("inspect", "--json").stdout)
    assert set(read) >= {"title", "publisher", "blocks", "passages", "quotations", "speakers"}
    assert set(read["blocks"][0]) >= {"lines", "kind", "text"}
    assert "lines" in read["quotations"][0]
    assert set(read["speakers"][0]) >= {"name", "aliases", "descriptions", "quotations"}


def test_speakers_come_most_quoted_first() -> None:
    lines = onrecord("speakers").stdout.splitlines()
    assert lines[0].startswith("Donald Trump\t")


def test_a_speaker_is_found_by_a_misspelt_name() -> None:
    assert onrecord("speaker", "vanse").stdout.startswith("JD Vance")


def test_an_unknown_speaker_is_exit_code_1_and_says_who_is_quoted(page: str) -> None:
    run = onrecord("speaker", "Napoleon", "--article", page)
    assert run.returncode == 1
    assert "Anna Berg" in run.stderr


@pytest.mark.parametrize(
    ("words", "verdict", "code"),
    [
        ("This is not our war", "exact", 0),
        ("he does not quite know how to get out of this war", "close", 0),
        ("the moon is made of green cheese", "absent", 1),
    ],
)
def test_words_are_verified(words: str, verdict: str, code: int) -> None:
    run = onrecord("verify", words)
    assert (run.stdout.splitlines()[0], run.returncode) == (verdict, code)


def test_a_chat_keeps_its_thread() -> None:
    run = onrecord("chat", stdin="what did Trump say about sanctions?\nand about the Vatican?\n")
    assert run.returncode == 0
    first, second = run.stdout.split("› ")[1:3]
    assert "a chance of getting something done" in first
    assert "Donald Trump" in second
    assert "Vatican" in second


def in_a_terminal(*arguments: str) -> str:
    """Run the command line with a terminal for its output, and return what it wrote there."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    run = subprocess.Popen([sys.executable, "-m", "bot", *arguments], stdout=theirs, cwd=ROOT, env=environment)
    os.close(theirs)
    written = b""
    while True:
        try:
            chunk = os.read(ours, 65_536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not chunk:
            break
        written += chunk
    os.close(ours)
    run.wait(timeout=60)
    return written.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        *(["ask", "what did Vance say?"], ["inspect"], ["speakers"], ["speaker", "Vance"]),
        *(["verify", "this is not my war"], ["ask", "what did Macron say?"]),
    ],
    ids=str,
)
def test_a_terminal_gets_colour(arguments: list[str]) -> None:
    written = in_a_terminal(*arguments)
    assert "\x1b[" in written
    assert "Traceback" not in written


def test_an_article_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE.replace("reopen", "re\x1b]0;owned\x07open\x9b2J\u202e"), encoding="utf-8")
    for arguments in (["ask", "what did Berg say?"], ["inspect"]):
        written = in_a_terminal(*arguments, "--article", str(path))
        assert "\x1b]" not in written
        assert "\x9b" not in written
        assert "\u202e" not in written


def test_every_command_is_explained_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in typer.main.get_group(app).commands.values():
        assert command.help
        assert f"onrecord {command.name}" in readme
