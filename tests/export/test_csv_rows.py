import csv
import io
from dataclasses import replace

from habeas.export import csv_rows
from habeas.export.csv_cells import plain
from habeas.export.csv_rows import COLUMNS
from habeas.export.options import Options
from habeas.export.words import words


def read(dossiers, options):
    out = io.BytesIO()
    csv_rows.write(dossiers, out, options)
    return out.getvalue(), list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))


def test_one_row_an_event(dossier, options):
    data, rows = read([dossier], options)
    assert [row["kind"] for row in rows] == [event.kind for event in dossier.case.events]
    assert data.count(b"\r\n") == len(rows) + 1
    charge = rows[1]
    assert {key: charge[key] for key in ("name", "date", "earliest", "latest", "reported", "stage", "disputed")} == {
        "name": "Marta Lindqvist",
        "date": "2023-08",
        "earliest": "2023-08-01",
        "latest": "2023-08-31",
        "reported": "2024-12-26",
        "stage": "convicted (appeal open)",
        "disputed": "yes",
    }
    assert (charge["iccs"], charge["sources"], charge["authority"]) == ("0904", "2", "Oster city court")
    assert charge["quote"].startswith("In August 2023 the Oster city court charged")
    assert charge["published"] == "2024-12-26"


def test_an_undated_event_has_no_date(dossier, options):
    _, rows = read([dossier], options)
    undated = rows[2]
    assert (undated["date"], undated["earliest"], undated["latest"], undated["reported"]) == ("", "", "", "2024-12-26")
    assert (undated["term_least"], undated["term_scope"]) == ("P8Y", "further")


def test_what_was_only_asked_for_says_so(dossier, options):
    _, rows = read([dossier], options)
    assert (rows[3]["assertion"], rows[3]["what"]) == ("sought", "asked for by Prosecutors: 12 years in prison")


def test_hostile_words_are_cells_and_nothing_else(hostile, options):
    data, rows = read([hostile], options)
    told = words(hostile.person.name)
    assert len(rows) == 2
    assert all(set(row) == set(COLUMNS) for row in rows)
    assert plain(rows[0]["offences"]) == told
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t\r\n") and cell]
    assert not set(data.decode()) & set("\u202e\u2066\x1b\x07\x00")


def test_the_mark_of_utf_8_is_there_when_asked_for(dossier, options):
    assert read([dossier], options)[0][:3] == b"per"
    marked, rows = read([dossier], Options(options.now, bom=True))
    assert marked[:3] == b"\xef\xbb\xbf"
    assert "person_id" in rows[0]


def test_nobody_without_a_case_has_a_row(witness, options):
    assert read([witness], options)[1] == []


def test_an_event_without_quotes_names_no_report(dossier, options):
    bare = replace(dossier.case, events=(replace(dossier.case.events[0], quotes=()),))
    [row] = read([replace(dossier, case=bare)], options)[1]
    assert (row["quote"], row["report"], row["published"]) == ("", "", "")


def test_the_examples_keep_months_months(examples, options):
    _, rows = read(examples, options)
    months = [row for row in rows if len(row["date"]) == 7]
    assert months
    assert all(row["earliest"][8:] == "01" and row["latest"][8:] >= "28" for row in months)
    assert sum(len(one.case.events) for one in examples) == len(rows)
