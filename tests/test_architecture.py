"""The one way for the data: who may import whom, and what the public face shows."""

import ast
from collections.abc import Collection
from pathlib import Path

import pytest

import index

ROOT = Path(__file__).parent.parent
LINE = ("reading", "quotations", "retrieval", "answering")
LEAVES = {"index.article", "index.errors", "index.sentences", "index.typography"}


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Every module that the file imports, at its top, in a function or for its types."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def inside(names: set[str], package: str) -> set[str]:
    return {name for name in names if name == package or name.startswith(f"{package}.")}


@pytest.mark.parametrize("path", modules("index"), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_index_knows_nothing_of_the_bot_or_discord(path: Path) -> None:
    names = imported(path)
    assert not inside(names, "bot") | inside(names, "discord")


@pytest.mark.parametrize("folder", LINE)
def test_a_folder_imports_only_what_comes_before_it(folder: str) -> None:
    allowed = LINE[: LINE.index(folder) + 1]
    for path in modules(f"index/{folder}"):
        for name in inside(imported(path), "index"):
            at_home = any(inside({name}, f"index.{before}") for before in allowed)
            leaf = any(inside({name}, known) for known in LEAVES)
            assert at_home or leaf or name == "index", f"{path} imports {name}"


@pytest.mark.parametrize("name", sorted(LEAVES))
def test_a_leaf_imports_only_leaves(name: str) -> None:
    path = ROOT / (name.replace(".", "/") + ".py")
    for other in inside(imported(path), "index"):
        assert any(inside({other}, leaf) for leaf in LEAVES), f"{path} imports {other}"


def test_no_module_is_only_reached_in_a_circle() -> None:
    """Follow the imports made when a module is loaded: none leads back to where it began."""
    graph = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for package in ("index", "bot")
        for path in modules(package)
    }
    edges = {name: _loaded(path, graph.keys()) - {name} for name, path in graph.items()}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " → ".join((*way, name))
        if name not in done:
            for other in edges[name]:
                visit(other, (*way, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def _loaded(path: Path, known: Collection[str]) -> set[str]:
    """Which of the known modules loading the file needs: not those in functions, nor those for types alone."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= inside & set(known) or {node.module or ""}
    return names & set(known)


def test_all_names_of_the_public_face_are_there() -> None:
    assert index.__all__ == sorted(index.__all__)
    assert all(hasattr(index, name) for name in index.__all__)


@pytest.mark.parametrize(
    "path", [*modules("index"), *modules("bot")], ids=lambda path: str(path.relative_to(ROOT))
)
def test_every_exception_to_a_check_says_why(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        for mark in ("# noqa", "# type: ignore"):
            if mark in line:
                reason = line.partition(mark)[2].partition(" - ")[2] or line.partition(mark)[2].partition("#")[2]
                assert reason.strip(), line
