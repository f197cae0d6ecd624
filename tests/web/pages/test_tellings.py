"""Tellings: a claim of selected words is made, or said to be wrong with what was typed still there."""

import pytest
from lxml.html import fromstring

TEXT = "Court news 😀👩\u200d⚖️ today.\nMarta Lindqvist was freed on Friday in Oster. Pavel Rudin smiled."


@pytest.fixture
def report(store, told):
    made = told(TEXT, people=("Marta Lindqvist", "Pavel Rudin"))
    store.add(made)
    store.refresh()
    return store.report(made.article.report.id)


@pytest.fixture
def form(report):
    """A form well filled in."""
    start, marta = TEXT.index("freed"), next(one for one in report.people if one.name == "Marta Lindqvist")
    return {"start": str(start), "end": str(start + 5), "kind": "release", "person": marta.id, "assertion": "actual"}


def send(site, report, form, **more):
    address = f"/reports/{report.article.report.id}/claims"
    return site.post(address, data=form | more, follow_redirects=False)


def test_a_claim_is_made_of_the_words(site, store, report, form):
    answer = send(site, report, form, date="3 May 2024", place="Oster", why="said plainly")
    assert answer.status_code == 303
    assert (
        answer.headers["location"] == f"/reports/{report.article.report.id}?start={form['start']}&end={form['end']}#q"
    )
    [made] = store.report(report.article.report.id).claims
    assert (made.claim.kind, made.claim.quote.exact, made.claim.date.value.edtf) == ("release", "freed", "2024-05-03")
    assert (made.reading, made.decisions[0].by, made.decisions[0].why) == ("told", "ada", "said plainly")
    tree = fromstring(site.get(answer.headers["location"]).text)
    assert "told by ada" in tree.xpath("//li[@id='c1']")[0].text_content()
    assert [mark.text_content() for mark in tree.xpath("//*[@id='text']//mark")] == ["freed"]


def test_spaces_around_the_words_are_left_out(site, store, report, form):
    start = TEXT.index(" freed ")
    assert send(site, report, form, start=str(start), end=str(start + 7)).status_code == 303
    assert store.report(report.article.report.id).claims[0].claim.quote.exact == "freed"


def test_somebody_can_be_named(site, store, report, form):
    assert send(site, report, form, person="", other="Pavel Rudin").status_code == 303
    assert store.report(report.article.report.id).claims[0].person.label == "Pavel Rudin"


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"kind": ""}, "kind"),
        ({"kind": "<b>"}, "kind"),
        ({"assertion": "perhaps"}, "assertion"),
        ({"person": ""}, "person"),
        ({"date": "the day <b>before</b>"}, "date"),
        ({"term": "a while"}, "term"),
        ({"place": "x" * 301}, "place"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(site, report, form, typed, field):
    answer = send(site, report, form, **{"why": 'kept "as" typed', **typed})
    assert answer.status_code == 422
    tree = fromstring(answer.text)
    [wrong] = tree.xpath("//form[contains(@action, '/claims')]//*[@aria-invalid='true']")
    assert wrong.get("name") == field
    assert tree.xpath("//input[@name='why']")[0].get("value") == 'kept "as" typed'


def test_somebody_not_known_is_said_to_be(site, report, form):
    answer = send(site, report, form, other="Nobody Known")
    assert answer.status_code == 422
    [wrong] = fromstring(answer.text).xpath("//form[contains(@action, '/claims')]//*[@aria-invalid='true']")
    assert wrong.get("name") == "other"


@pytest.mark.parametrize("place", [("5", "3"), ("0", "99999"), ("x", "y"), ("", ""), ("-1", "3"), ("20", "21")])
def test_what_is_no_place_is_refused(site, store, report, form, place):
    answer = send(site, report, form, start=place[0], end=place[1])
    assert answer.status_code == 422 or TEXT[int(place[0]) : int(place[1])].strip()
    assert answer.status_code == 303 or not store.report(report.article.report.id).claims


def test_viewers_tell_nothing(team, told, report, form):
    team.app.state.store.add(told(TEXT, people=("Marta Lindqvist", "Pavel Rudin")))
    csrf = fromstring(team.get("/sign-in").text).xpath("string(//input[@name='csrf']/@value)")
    team.post("/sign-in", data={"csrf": csrf, "name": "vi", "password": "seven quiet herons"})
    page = team.get(f"/reports/{report.article.report.id}").text
    csrf = fromstring(page).xpath("string(//input[@name='csrf']/@value)")
    assert send(team, report, form, csrf=csrf).status_code == 403
    assert not team.app.state.store.report(report.article.report.id).claims


def test_without_the_secret_nothing_is_told(bare, store, report, form):
    assert send(bare, report, form).status_code == 403
    assert not store.report(report.article.report.id).claims
