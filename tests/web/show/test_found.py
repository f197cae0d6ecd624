"""Found: reports in words, and what to try where none was found."""

import pytest

from habeas.store.search.hits import ReportHit
from habeas.store.search.snippets import Snippet
from habeas.web.show.asked import Asked
from habeas.web.show.found import LONGEST, found, tries

SNIPPET = Snippet(100, 118, "Rudin was released", ((110, 118),))


def hit(**values):
    made = {"title": "Freed", "publisher": "Listok", "published": "2024-05", "url": None, "snippet": SNIPPET}
    return ReportHit("sha256:00ff", "/home/ada/secret.txt", **(made | values))


def test_a_report_is_found_by_its_sentence():
    shown = found(hit())
    assert (shown.title, shown.publisher, shown.published, shown.day) == ("Freed", "Listok", "May 2024", "2024-05")
    assert shown.href == "/reports/sha256:00ff?start=100&end=118#q"
    assert shown.pieces == (("Rudin was ", False), ("released", True))


def test_what_is_missing_is_said():
    shown = found(hit(title=None, publisher=None, published=None, snippet=None))
    assert (shown.title, shown.publisher, shown.published) == ("A report without a title", "", "undated")
    assert (shown.href, shown.pieces) == ("/reports/sha256:00ff", ())
    assert "secret" not in repr(shown)


def test_a_title_breaks_no_line():
    assert found(hit(title="a\n\x1b[31m\u202eb")).title == "a [31mb"
    assert len(found(hit(title="x" * 9999)).title) == LONGEST


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Asked(words="court"), ["words that begin so: court*"]),
        (Asked(words="court*"), []),
        (Asked(country="RU"), []),
        (
            Asked(words="city court"),
            ["words that begin so: city* court*", "city alone", "court alone"],
        ),
        (Asked(words="court -x", status="held"), ["the same words without filters", "words that begin so: court*"]),
        (Asked(words="“"), []),
    ],
)
def test_tries(asked, words):
    assert [one.words for one in tries(asked)] == words


def test_a_try_keeps_the_filters():
    assert tries(Asked(words='"court"', country="RU"))[1].href == "/search?words=court&country=RU"
