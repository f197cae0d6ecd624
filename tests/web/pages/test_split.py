"""Tests of the page that parts reports from a person."""

import re


def test_ticked_reports_are_parted(desk):
    store = desk.app.state.store
    who = store.find("Daniel Hartwell-Moss")[0].person
    page = desk.get(f"/people/{who}/split").text
    reports = re.findall(r'name="off" value="(sha256:[0-9a-f]+)"', page)
    assert len(reports) == 4
    data = {"verb": "split", "subject": who, "off": reports[:2], "why": "a namesake", "next": "/history"}
    assert "2 mentions parted" in desk.post("/decisions", data=data).text
    assert len(store.dossier(who).articles) == 2


def test_nothing_ticked_comes_back(desk):
    store = desk.app.state.store
    who = store.find("Daniel Hartwell-Moss")[0].person
    answer = desk.post("/decisions", data={"verb": "split", "subject": who, "why": "so it is"})
    assert answer.status_code == 422
    assert "say which mentions or reports" in answer.text
    assert "so it is" in answer.text


def test_of_one_report_nothing_can_be_parted(desk):
    who = desk.app.state.store.find("Rustam Kadyrgali")[0].person
    assert "nothing can be parted" in desk.get(f"/people/{who}/split").text


def test_nobody(desk):
    assert desk.get("/people/p:00/split").status_code == 404
