"""The page of a report: its text with what was read in it, safe whatever the report holds."""

import html

import pytest
from lxml.html import fromstring

from habeas.export.words import words as export_words
from habeas.records.article import Removed
from habeas.web.show.marks import shown as shown_as

TEXT = "Court news 😀\n\nMarta Lindqvist was arrested in Oster.\nShe was freed 👩\u200d⚖️ later."


@pytest.fixture
def report(store, told):
    """One report with one claim and removed furniture."""
    marta = "Marta Lindqvist"
    made = told(
        TEXT, [("arrest", "arrested", marta, {"place": "Oster"})], title="Court news 😀", publisher="The Oster Gazette"
    )
    furniture = (
        Removed("\n", "space", 14),
        Removed("Menu <b>Home</b>", "menu", 14),
        Removed("Ad", "credit", len(TEXT)),
    )
    object.__setattr__(made.article, "removed", furniture)
    store.add(made)
    store.refresh()
    return made.article.report.id


def page(site, path, status=200):
    answer = site.get(path)
    assert answer.status_code == status
    return fromstring(answer.text)


def text_of(tree):
    return "".join("".join(piece.itertext()) for piece in tree.xpath("//*[@data-s]"))


def test_the_pieces_hold_the_whole_text(site, report):
    tree = page(site, f"/reports/{report}")
    assert text_of(tree) == TEXT
    for piece in tree.xpath("//*[@data-s]"):
        start, words = int(piece.get("data-s")), "".join(piece.itertext())
        assert TEXT[start : start + len(words)] == words


def test_a_claim_stands_beside_its_words(site, report):
    tree = page(site, f"/reports/{report}")
    [card] = tree.xpath("//li[@id='c1']")
    assert "Marta Lindqvist" in card.text_content()
    assert "Arrested" in card.text_content()
    [note] = tree.xpath("//a[@href='#c1']")
    assert note.getprevious().text_content() == "arrested"
    assert [one.text_content() for one in tree.xpath("//*[contains(@class, 'k-event')]")][-1] == "arrested"


def test_words_asked_for_are_lit(site, report):
    start = TEXT.index("freed")
    tree = page(site, f"/reports/{report}?start={start}&end={start + 5}")
    assert [mark.text_content() for mark in tree.xpath("//*[@id='text']//mark")] == ["freed"]
    assert len(tree.xpath("//*[@id='q']")) == 1


@pytest.mark.parametrize(
    "query",
    ["start=5&end=3", "start=-1&end=4", "start=0&end=99999", "start=x&end=y", "start=1", "start=²&end=5", "a=<b>"],
)
def test_what_is_no_place_is_passed_over(site, report, query):
    assert not page(site, f"/reports/{report}?{query}").xpath("//mark")


def test_removed_furniture_is_shown_on_demand(site, report):
    assert not page(site, f"/reports/{report}").xpath("//*[@class='gone']")
    shown = [one.text_content() for one in page(site, f"/reports/{report}?removed=1").xpath("//*[@class='gone']")]
    assert shown == ["Menu <b>Home</b> removed: menu", "Ad removed: credit"]
    assert text_of(page(site, f"/reports/{report}?removed=1")) == TEXT


def test_the_beginning_of_an_id_leads_to_it(site, report):
    answer = site.get(f"/reports/{report[:20]}?start=1&end=2", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, f"/reports/{report}?start=1&end=2")


@pytest.mark.parametrize("id", ["sha256:00", "nothing", "%00", "..%2f..", "sha256:" + "0" * 64])
def test_what_is_not_kept_is_not_there(site, report, id):
    assert report
    assert site.get(f"/reports/{id}").status_code == 404
    assert site.get(f"/reports/{id}/snapshot").status_code == 404


def test_the_snapshot_is_never_shown_as_a_page(site, report):
    answer = site.get(f"/reports/{report}/snapshot")
    assert answer.content == TEXT.encode()
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("sandbox")


def test_a_page_is_given_as_bytes(site, store, told):
    made = told("<html>Marta Lindqvist was held.", media_type="html")
    store.add(made)
    answer = site.get(f"/reports/{made.article.report.id}/snapshot")
    assert answer.headers["content-type"] == "application/octet-stream"


def test_the_place_of_a_file_is_nobody_s_business(site, store, told):
    made = told("Marta Lindqvist was held.", url=None)
    object.__setattr__(made.article.report, "source", "/home/ada/secret folder/a.txt")
    store.add(made)
    shown = page(site, f"/reports/{made.article.report.id}").text_content()
    assert "a.txt" in shown
    assert "secret folder" not in shown


def test_words_to_tell_of_are_found_and_put_into_the_form(site, report):
    tree = page(site, f"/reports/{report}?tell=1&words=freed")
    start = TEXT.index("freed")
    [form] = tree.xpath("//form[contains(@action, '/claims')]")
    assert form.fields["start"] == str(start)
    assert form.fields["end"] == str(start + 5)
    assert [mark.text_content() for mark in tree.xpath("//*[@id='text']//mark")] == ["freed"]


def test_words_that_are_not_there_are_said_to_be_missing(site, report):
    assert "do not stand in the text" in page(site, f"/reports/{report}?tell=1&words=vanished").text_content()
    assert "do not stand in the text" in page(site, f"/reports/{report}?tell=1&words=freed&nth=2").text_content()


EVIL = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "javascript:alert(1)",
    "</title><svg onload=alert(1)>", "{{ 7*7 }}{% raw %}", "\u202egnp.exe", "a\x00b", "&lt;b&gt;", "--><iframe>",
]  # fmt: skip
ALLOWED = {"script": {"src", "defer"}, "link": {"rel", "href", "type"}, "img": {"src", "alt", "width", "height"}}


@pytest.mark.parametrize("evil", EVIL, ids=html.escape)
def test_words_of_a_report_are_words_and_nothing_else(site, store, told, evil):
    kept = evil.replace("\x00", "")
    person = f"Marta {kept}"
    made = told(
        f"{kept} {person} was arrested {kept} in Oster.", [("arrest", "arrested", person, {"place": kept})],
        people=(person,), title=f"Title {evil}", publisher=f"Outlet {evil}", byline=evil, section=evil,
        url=f"https://news.example/{evil}", language=evil,
    )  # fmt: skip
    object.__setattr__(made.article, "removed", (Removed(f"Ad {evil}", kept, 0),))
    store.add(made)
    plain = told("Marta Lindqvist was arrested in Oster.", [("arrest", "arrested", "Marta Lindqvist", {})])
    store.add(plain)
    id = made.article.report.id
    for path in (f"/reports/{id}?removed=1&start=0&end=5", f"/reports/{id}?tell=1&words=arrested", "/reports"):
        shown = site.get(path).text
        tree = fromstring(shown)
        assert not tree.xpath("//iframe | //svg | //object | //embed | //*[@style] | //style")
        assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on")]
        for tag, names in ALLOWED.items():
            for one in tree.iter(tag):
                assert set(one.attrib) <= names
                assert (one.get("src") or one.get("href")).startswith("/static/")
                assert not (one.text or "").strip()
        assert all(
            link.get("href").startswith(("/", "#", "https://news.example/")) for link in tree.xpath("//a[@href]")
        )
        assert not set(shown) & set("\x00\u202e")
    tree = fromstring(site.get(f"/reports/{id}").text)
    assert tree.xpath("string(//h1)") == export_words(f"Title {evil}".replace("\x00", "\\x00"))
    assert text_of(tree) == shown_as(made.article.text)


def test_viewers_see_no_forms(team, told):
    made = told("Marta Lindqvist was held.", [("hold", "held", "Marta Lindqvist", {})])
    team.app.state.store.add(made)
    csrf = fromstring(team.get("/sign-in").text).xpath("string(//input[@name='csrf']/@value)")
    team.post("/sign-in", data={"csrf": csrf, "name": "vi", "password": "seven quiet herons"})
    tree = page(team, f"/reports/{made.article.report.id}?tell=1&words=held")
    assert not tree.xpath("//form[@action='/decisions' or contains(@action, '/claims')]")
    assert not tree.xpath("//*[@id='pick']")
