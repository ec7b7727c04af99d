from __future__ import annotations

from typing import TYPE_CHECKING

from bot import library as module
from bot.library import Library
from bot.pages import Request
from index import Article, Index
from tests.tools import tiny_model

if TYPE_CHECKING:
    from pathlib import Path

    from bot.options import Options

REQUEST = Request("a", ("what did Vance say?",))


def test_a_page_is_made_once(library: Library, settings: Options) -> None:
    assert library.recall(REQUEST) is None
    made = library.page(settings, REQUEST)

    assert library.recall(REQUEST) is made


def test_another_page_is_another_request(library: Library, settings: Options) -> None:
    library.page(settings, REQUEST)

    assert library.recall(REQUEST._replace(page=1)) is None


def test_a_swap_forgets_the_pages_of_the_index_before(library: Library, settings: Options) -> None:
    library.page(settings, REQUEST)
    library.replace(Index([Article.from_paragraphs(["One."])]))

    assert library.recall(REQUEST) is None
    assert library.page(settings, REQUEST).kind == "nothing"


def test_a_page_made_on_the_index_before_is_not_kept(index: Index, settings: Options) -> None:
    class Swapped(Index):
        def ask(self, *args: object, **options: object) -> object:  # type: ignore[override]
            library.replace(index)
            return super().ask(*args, **options)  # type: ignore[arg-type]

    library = Library(Swapped(index.articles))
    library.page(settings, REQUEST)

    assert library.recall(REQUEST) is None


def test_no_more_pages_are_kept_than_memory_allows(library: Library, settings: Options) -> None:
    for number in range(module.REMEMBERED + 10):
        library.page(settings, Request("a", (f"what did speaker {number} say?",)))

    assert len(library._pages) == module.REMEMBERED


def test_an_index_with_an_embedding_model_is_not_quick(library: Library, tmp_path: Path) -> None:
    assert library.is_quick
    library.replace(Index([], semantic=tiny_model.write(tmp_path)))
    assert not library.is_quick


def test_a_swap_tells_when(library: Library) -> None:
    before = library.read_at
    library.replace(library.index)

    assert library.read_at >= before
