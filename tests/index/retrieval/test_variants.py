import pytest

from index.retrieval.variants import DERIVED, MISSPELT, Variants

VARIANTS = Variants(["ukrain", "putin", "sanction", "ceasefir", "recognit", "train", "\U0010ffffbcdef"])


@pytest.mark.parametrize(
    ("typed", "meant"), [("putni", "putin"), ("puttin", "putin"), ("santion", "sanction"), ("cesefir", "ceasefir")]
)
def test_a_misspelt_word_is_the_one_that_it_is_near_to(typed: str, meant: str) -> None:
    assert VARIANTS.of(typed) == {meant: MISSPELT}


@pytest.mark.parametrize("typed", ["rain", "patio", "tutin", "\U0010ffffxyzw"])
def test_a_short_word_with_another_first_letter_or_two_slips_is_a_word_of_its_own(typed: str) -> None:
    assert VARIANTS.of(typed) == {}


def test_a_word_of_the_same_root_counts_less_than_itself() -> None:
    assert VARIANTS.of("recognis") == {"recognit": DERIVED}
