from dataclasses import replace

import pytest

from habeas.export.outline.citations import Citations
from habeas.export.outline.doubt import differences, findings, unknown, withheld
from habeas.records.quote import Cited


def told(section):
    return [(row.label, *("".join(phrase.text for phrase in line) for line in row.lines)) for row in section.rows]


@pytest.fixture
def citations(dossier):
    return Citations(dossier.articles)


def test_each_value_stands_with_its_quote_and_who_explained_it(dossier, citations):
    section = differences(dossier.case, citations)
    assert told(section) == [
        ("Length of the sentence", "Cannot both be true; open", "8 years", "12 years"),
        (
            "Length of the sentence", "Cannot both be true; explained", "8 years", "12 years",
            "ada, 2026-03-04: the paper corrected itself",
        ),
    ]  # fmt: skip
    assert all(line[0].cites for line in section.rows[0].lines[1:])


def test_dates_that_differ_are_worded(dossier, citations):
    one = dossier.case.conflicts[0]
    dated = replace(one, slot="arrest date", values=(replace(one.values[0], value="2023-08"),))
    assert told(differences(replace(dossier.case, conflicts=(dated,)), citations))[0][2] == "August 2023"


def test_withheld_is_told_apart_from_unknown(dossier, citations):
    assert told(withheld(dossier.case, citations)) == [("", "The file of the case: “classified”")]
    assert told(unknown(dossier.case)) == [("", "No report dates the sentence")]


def test_who_says_that_something_is_secret(dossier, citations):
    one = dossier.case.withheld[0]
    said = replace(dossier.case, withheld=(replace(one, said_by=Cited("her lawyer", one.quote)),))
    assert told(withheld(said, citations))[0][1].endswith("; according to her lawyer")


def test_findings_are_for_a_person_to_look_at(dossier, citations):
    section = findings(dossier.case, citations)
    assert told(section) == [("", "Sentence before charge: sentenced in 2021, charged in August 2023")]
    assert section.rows[0].lines[0][0].tone == "doubt"
