import io
import json
from pathlib import Path

import pytest

from habeas.errors import BadOption
from habeas.export.formats import FORMATS, export, find

DOCS = Path(__file__).parents[2] / "docs" / "export.md"


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_writes_a_file(name, dossier, options, tmp_path):
    path = tmp_path / f"out{FORMATS[name].suffix}"
    assert export([dossier], name, path, options) == (path,)
    assert b"Marta Lindqvist" in path.read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_goes_to_standard_output(name, dossier, options):
    out = io.BytesIO()
    assert export([dossier], name, "-", options, stdout=out) == ()
    assert b"Marta Lindqvist" in out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_dossiers_give_the_same_bytes(name, dossier, options):
    first, second = io.BytesIO(), io.BytesIO()
    export([dossier], name, "-", options, stdout=first)
    export([dossier], name, "-", options, stdout=second)
    assert first.getvalue() == second.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_stands_in_the_docs(name):
    assert f"`{name}`" in DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name, one in FORMATS.items() if one.each])
def test_a_folder_has_a_file_for_each_person(name, dossier, witness, options, tmp_path):
    written = export(iter([dossier, witness]), name, tmp_path / "dossiers", options)
    suffix = FORMATS[name].suffix
    assert [path.name for path in written] == [f"marta-lindqvist-p1{suffix}", f"pavel-rudin-9{suffix}"]
    assert all(path.exists() for path in written)


@pytest.mark.parametrize("name", [name for name, one in FORMATS.items() if one.each])
@pytest.mark.parametrize("many", [0, 2])
def test_one_file_takes_one_person(name, many, dossier, options, tmp_path):
    path = tmp_path / "out.x"
    for place in (path, "-"):
        with pytest.raises(BadOption, match="one person"):
            export([dossier] * many, name, place, options, stdout=io.BytesIO())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file(dossier, options, tmp_path):
    with pytest.raises(BadOption, match="is a folder"):
        export([dossier], "csv", tmp_path, options)


def test_an_unknown_format_names_those_there_are():
    with pytest.raises(BadOption, match="csv, jsonl"):
        find("docx")


def test_nobody_is_an_empty_export(options, tmp_path):
    export([], "jsonld", tmp_path / "a.jsonld", options)
    assert json.loads((tmp_path / "a.jsonld").read_text())["@graph"] == []
    export([], "csv", tmp_path / "a.csv", options)
    assert (tmp_path / "a.csv").read_bytes().count(b"\r\n") == 1


def test_an_error_in_the_middle_leaves_what_was_there(dossier, options, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("old")

    def broken():
        yield dossier
        raise RuntimeError

    with pytest.raises(RuntimeError):
        export(broken(), "jsonl", path, options)
    assert path.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1
