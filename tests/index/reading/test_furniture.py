from __future__ import annotations

import pytest

from index.reading import read

BEFORE = (
    "The council voted on Tuesday to close the bridge for two years, after inspectors found rust in its cables."
)
AFTER = "Ferries will run every ten minutes until the work is done, and the fare will be the same as on the buses."


def reason(line: str) -> str | None:
    """Why the line is furniture between two paragraphs, None where it is not."""
    blocks = read(text=f"{BEFORE}\n{line}\n{AFTER}").blocks
    assert [block.kind for block in blocks[::2]] == ["paragraph", "paragraph"]
    assert (blocks[1].kind == "furniture") == (blocks[1].reason is not None)
    return blocks[1].reason


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Please refresh your browser to be logged in", "log-in notice"),
        ("Please log in or register to continue reading this article.", "log-in notice"),
        ("Already a subscriber? Sign in", "log-in notice"),
        ("You must be logged in to post a comment.", "log-in notice"),
        ("Sign up for our free Morning Briefing", "newsletter sign-up"),
        ("Get the day’s top stories delivered straight to your inbox", "newsletter sign-up"),
        ("By signing up you agree to our terms of service and privacy policy.", "newsletter sign-up"),
        ("I would like to be emailed about offers and events. Read our privacy notice", "newsletter sign-up"),
        ("Enter your email address", "newsletter sign-up"),
        ("Notifications can be managed in browser preferences.", "notification notice"),
        ("Turn on breaking news notifications", "notification notice"),
        ("We use cookies to improve your experience on this site.", "cookie notice"),
        ("This website uses cookies. By continuing you accept our policy.", "cookie notice"),
        ("We and our 812 partners store and access information on a device.", "cookie notice"),
        ("Accept all cookies", "cookie notice"),
        ("Join the conversation", "invitation to comment"),
        ("Show all 128 comments", "invitation to comment"),
        ("Do you live near the bridge? Email us with your story.", "invitation to comment"),
        ("READ MORE: Ten bridges that nearly fell", "teaser for another page"),
        ("Related: Why ferries are back", "teaser for another page"),
        ("Anna Smith in Lisbon has the full story:", "teaser for another page"),
        ("Watch the full interview below:", "teaser for another page"),
        ("Click here to see the gallery", "teaser for another page"),
        ("Story continues below advertisement", "teaser for another page"),
        ("Most read", "teaser for another page"),
        ("Share this article", "sharing link"),
        ("WhatsApp", "sharing link"),
        ("Follow Anna Smith on Twitter @annasmith", "sharing link"),
        ("Advertisement", "advertisement"),
        ("The bridge at dusk, seen from the north bank (Getty Images)", "image credit"),
        ("Maria Lopez outside the town hall on Monday. (John Doe/The Canadian Press)", "image credit"),
        ("Photograph: John Doe/AP", "image credit"),
        ("Image caption, The bridge was built in 1931", "image credit"),
        ("Cars queue on the approach to the bridge after it was shut. 1:42", "video caption"),
        ("Your support makes all the difference.", "appeal for support"),
        ("© 2025 The Daily Example. All rights reserved.", "copyright notice"),
        ("Your browser does not support the video element.", "player notice"),
        ("By Anna Smith and John Doe", "byline"),
        ("Anna Smith, The Associated Press", "byline"),
        ("Updated 4 March 2025 at 10:15", "publication time"),
        ("Tuesday, 4 March 2025", "publication time"),
        ("3 hours ago", "publication time"),
        ("padding-left: 80px;", "page code"),
        (".image-wrap {", "page code"),
        ("* * *", "separator"),
        ("Back to top", "page control"),
    ],
)
def test_what_a_site_says_of_itself_is_furniture(line: str, why: str) -> None:
    assert reason(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "Please do not cross, the harbour master said.",
        "Investigators said he had logged in to the control system twice.",
        "“Sign up for the ferry today,” she told the crowd.",
        "Signing up was easy, passengers said.",
        "He gets the newsletter of the engineers’ union.",
        "The bakery on the bridge sells cookies to tourists.",
        "We baked cookies for the workers, she said.",
        "She joined the conversation late.",
        "Read more carefully, the report says the opposite.",
        "For more than 20 years visitors could walk across and see the city.",
        "Nobody has the full story.",
        "Like Mr Doe on Twitter, she called it a scandal.",
        "This story may not be over yet.",
        "Copyright law from 1988 does not cover bridges, the court held.",
        "The money came from the estate of John Paul Getty.",
        "The photograph was taken by a passenger on the last ferry.",
        "Published plans show a third lane.",
        "By Tuesday the bridge was shut.",
        "Watching from below, the crowd cheered.",
        "The tower: a short history of its bearing.",
        "She sent it to your inbox by mistake, the clerk told him.",
    ],
)
def test_prose_about_such_things_is_not(line: str) -> None:
    assert reason(line) is None


def test_a_long_line_is_prose_however_it_opens() -> None:
    assert reason("Read more: " + "the report found rust in the cables. " * 12) is None


def test_furniture_is_in_no_passage() -> None:
    article = read(text=f"{BEFORE}\nREAD MORE: Ten bridges that nearly fell\n{AFTER}")
    assert [passage.text for passage in article.passages] == [BEFORE, AFTER]
