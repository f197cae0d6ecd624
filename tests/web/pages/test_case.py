"""The page of a case: who, where it stands, each line with its words, and nobody's words as a program."""

import itertools
import re

import pytest
from lxml.html import fromstring

MARTA, KIRA = "Marta Lindqvist", "Kira Pelmont"
HOSTILE = "<script>alert(1)</script>"


def page(site, who, status=200, **asked):
    answer = site.get(f"/cases/{who}", params=asked)
    assert answer.status_code == status, answer.text
    return fromstring(answer.text)


def text(tree, path="//main"):
    return " ".join(" ".join(found.itertext()) for found in tree.xpath(path))


@pytest.fixture
def marta(town):
    [row] = town.find(MARTA)
    return row.person


def test_a_name_or_an_older_id_leads_to_the_id_for_ever(full, marta):
    answer = full.get(f"/cases/{MARTA}?at=2024", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, f"/cases/{marta}?at=2024")


def test_nobody_is_not_found_and_a_shared_name_asks_which(full, store, told):
    page(full, "Nobody Atall", 404)
    page(full, "p:0123456789abcdef", 404)
    for city in ("Alm", "Oster"):
        kinds = [("arrest", "arrested", "Ana Roe", {"place": city})]
        store.add(told(f"Ana Roe was arrested in {city}. She is {len(city)}0 years old.", kinds, people=("Ana Roe",)))
    if len(store.find("Ana Roe")) > 1:
        page(full, "Ana Roe", 409)


def test_the_head_says_who_and_where_it_stands(full, marta):
    tree = page(full, marta)
    assert text(tree, "//h1") == MARTA
    assert "Custody" in text(tree, "//header[contains(@class, 'page-head')]")
    assert "One report only" in text(tree)


def test_each_event_is_a_line_that_the_axis_links_to(full, marta):
    tree = page(full, marta)
    [line] = tree.xpath("//ol[@class='docket']/li[@id='e1']")
    assert "Arrested" in text(line, ".")
    assert line.xpath(".//time/@datetime") == ["2024-03-05"]
    assert tree.xpath("//*[name()='svg']//*[name()='a']/@href") == ["#e1"]


@pytest.mark.usefixtures("town")
def test_a_cite_shows_the_words_and_opens_the_report_at_the_place(full, marta):
    tree = page(full, marta)
    [ref] = tree.xpath("//li[@id='e1']//span[@class='ref']")
    assert [mark.text for mark in ref.xpath(".//mark")] == ["arrested"]
    assert "The Oster Gazette" in text(ref, ".")
    assert "6 Mar 2024" in text(ref, ".")
    assert re.fullmatch(r"/reports/sha256:[0-9a-f]{64}\?start=\d+&end=\d+#q", ref.xpath("./a/@href")[0])
    assert full.get(ref.xpath("./a/@href")[0]).status_code == 200


def test_an_editor_is_led_to_each_claim(full, marta, town):
    claims = [claim.id for claim in town.dossier(marta).claims]
    assert page(full, marta).xpath("//span[@class='review']/a/@href") == [f"/claims/{id}" for id in claims]


def test_who_is_not_involved_stands_apart(full, town):
    [row] = town.find("Jonas Ambrek")
    tree = page(full, row.person)
    [head] = tree.xpath("//h3[@class='group'][1]")
    assert head.text == "Said not to be involved"
    assert KIRA in text(head.getnext(), ".")


def test_somebody_without_a_case_has_no_stage(full, town):
    [row] = town.find(KIRA, everyone=True)
    tree = page(full, row.person)
    assert "nothing that happened" in text(tree)
    assert not tree.xpath("//*[@id='chronology']")
    assert text(tree, "//p[contains(@class, 'badges')]").strip() == "Stated as not involved"


def test_the_past_says_that_it_is_the_past(full, marta):
    assert "This is the past" in text(page(full, marta, at="2024-03-10"))
    assert "This is the past" in text(page(full, marta, at="2024", by="events"))
    assert "This is the past" not in text(page(full, marta))


@pytest.mark.parametrize("at", ["2001-01-01", "yesterday", "2024-13"])
def test_a_day_without_a_record_says_so_and_shows_now(full, marta, at):
    tree = page(full, marta, at=at)
    assert "This is the record of now" in text(tree)
    assert "This is the past" not in text(tree)


def test_what_was_decided_is_listed_with_a_way_back(full, marta, town):
    [claim] = town.dossier(marta).claims
    made = town.decide(claim.id, "accept", by="ada", why="seen in court")
    tree = page(full, marta)
    assert "seen in court" in text(tree)
    assert f"/decisions/{made.id}/undo" in tree.xpath("//form/@action")
    town.undo(made.id, by="ada")
    assert f"/decisions/{made.id}/undo" not in page(full, marta).xpath("//form/@action")


def test_a_sealed_case_says_so_and_viewers_have_none(full, marta, town):
    town.guard("seal", marta, by="ada", why="acquitted")
    assert "This case is sealed" in text(page(full, marta))
    assert "Viewers do not see this case at all" in text(page(full, marta, view="published"))


def test_the_view_of_viewers_has_no_forms_to_decide(full, marta):
    tree = page(full, marta, view="published")
    assert "what viewers see" in text(tree)
    assert not tree.xpath("//span[@class='review']")
    assert not [action for action in tree.xpath("//form/@action") if action.startswith("/decisions")]


def test_words_of_a_report_are_never_a_program(site, store, told):
    name = f"Ada {HOSTILE} Roe"
    store.add(
        told(
            f"{name} was arrested in {HOSTILE} on Monday.",
            [("arrest", "arrested", name, {"place": HOSTILE, "offence": HOSTILE, "date": "2024-03-05"})],
            people=(name,), title=HOSTILE, publisher=HOSTILE, url="javascript:alert(1)", language='en" onload="x',
        )
    )  # fmt: skip
    [row] = store.cases()
    answer = site.get(f"/cases/{row.person}")
    assert answer.status_code == 200
    assert HOSTILE not in answer.text
    tree = fromstring(answer.text)
    assert not tree.xpath("//script[not(@src)] | //@style | //style | //@*[starts-with(name(), 'on')]")
    assert not [href for href in tree.xpath("//@href") if href.lower().startswith("javascript")]


def test_no_id_stands_twice_and_no_heading_is_skipped(full, marta):
    tree = page(full, marta)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    levels = [int(found.tag[1]) for found in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
