import csv
import io
import json

import pytest

from habeas.cli.export import Form
from habeas.export.formats import FORMATS


def test_the_forms_are_those_there_are():
    assert {form.value for form in Form} == set(FORMATS)


@pytest.mark.parametrize("form", [name for name, known in FORMATS.items() if not known.each])
def test_one_file_for_all(on, tmp_path, form):
    out = tmp_path / "out"
    code, _, err = on("export", str(out), "--format", form)
    assert code == 0
    assert str(out) in err
    assert ("BEGIN:VCALENDAR" if form == "ics" else "Lindqvist") in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [name for name, known in FORMATS.items() if known.each])
def test_a_folder_with_a_file_for_each(on, tmp_path, form):
    assert on("export", str(tmp_path / "all"), "--format", form)[0] == 0
    assert len(list((tmp_path / "all").iterdir())) == 3


def test_one_person_and_filters(on, tmp_path):
    path = tmp_path / "one.csv"
    on("export", str(path), "--format", "csv", "--case", "Lindqvist")
    assert {row["name"] for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))} == {"Marta Lindqvist"}
    on("export", str(path), "--format", "jsonl", "--status", "released")
    assert [json.loads(line)["person"]["name"] for line in path.read_text().splitlines()] == ["P. Rudin"]
