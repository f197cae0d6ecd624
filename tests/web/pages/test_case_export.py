"""What leaves by the page: every format as a file with a safe name, and never a withheld name or a sealed case."""

import pytest

from habeas.export.formats import FORMATS
from habeas.web.pages.case_export import POLICY

MARTA = "Marta Lindqvist"


@pytest.mark.parametrize("format", FORMATS.values(), ids=FORMATS)
def test_every_format_is_a_file(full, format):
    answer = full.get(f"/cases/{MARTA}/export?format={format.name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == format.media_type.partition(";")[0]
    told = answer.headers["content-disposition"]
    assert told.startswith('attachment; filename="marta-lindqvist-')
    assert format.suffix in told
    assert MARTA.encode() in answer.content or format.name == "ics"  # an arrest is no court date


def test_a_format_that_is_none_is_refused(full):
    assert full.get(f"/cases/{MARTA}/export?format=exe").status_code == 400


def test_nobody_has_no_export(full):
    assert full.get("/cases/p:0123456789abcdef/export").status_code == 404


@pytest.mark.parametrize("path", ["print", "export?format=html"])
def test_the_dossier_to_print_has_a_policy_of_its_own_and_no_script(full, path):
    answer = full.get(f"/cases/{MARTA}/{path}")
    assert answer.headers["content-security-policy"] == POLICY
    assert "script" not in POLICY
    assert b"<script" not in answer.content


def test_a_sealed_case_does_not_leave(full, town):
    town.guard("seal", MARTA, by="ada", why="acquitted")
    for path in ("print", "export", "export?format=jsonl"):
        assert full.get(f"/cases/{MARTA}/{path}").status_code == 404


def test_a_withheld_name_does_not_leave(full, town):
    [row] = town.find(MARTA)
    town.guard("hide", MARTA, by="ada", why="asked for it")
    for format in FORMATS:
        answer = full.get(f"/cases/{row.person}/export?format={format}")
        assert answer.status_code == 200
        assert b"Lindqvist" not in answer.content
        assert "lindqvist" not in answer.headers["content-disposition"]
