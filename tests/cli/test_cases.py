import json

import pytest


def labels(out):
    return [json.loads(line)["label"] for line in out.splitlines()]


def test_a_line_a_case(on):
    code, out, err = on("cases")
    assert (code, err) == (0, "")
    assert "Marta Lindqvist  in custody as of" in out
    assert "1 conflict" in out


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (("--status", "released"), ["P. Rudin"]),
        (("--kind", "charge"), ["Pavel Rudin"]),
        (("--conflicts",), ["Marta Lindqvist"]),
        (("--since", "2024-01", "--until", "2024-01"), ["Marta Lindqvist"]),
        (("--stage", "final"), []),
    ],
)
def test_filters(on, filters, expected):
    code, out, _ = on("cases", *filters, "--format", "json")
    assert (code, labels(out)) == (0, expected)


def test_pages_go_on_after_the_last_row(on):
    first = on("cases", "--sort", "name", "--limit", "1", "--format", "json")[1]
    after = json.loads(first)["person"]
    rest = on("cases", "--sort", "name", "--after", after, "--format", "json")[1]
    assert sorted(labels(first) + labels(rest)) == ["Marta Lindqvist", "P. Rudin", "Pavel Rudin"]
    assert f"--after {after}" in on("cases", "--sort", "name", "--limit", "1")[1]


def test_nothing_there_says_what_to_do(on, monkeypatch, tmp_path):
    assert "No case is like that." in on("cases", "--stage", "final")[1]
    monkeypatch.setenv("HABEAS_DB", str(tmp_path / "empty.db"))
    assert "habeas add" in on("cases")[1]


def test_a_filter_that_means_nothing_lists_what_does(on):
    code, _, err = on("cases", "--status", "flying")
    assert code == 2
    assert "in custody" in err


def test_search_finds_people_and_reports(on):
    code, out, _ = on("search", "Линдквист")
    assert code == 0
    assert out.startswith("People\n  Marta Lindqvist")
    assert "*Lindqvist*" in on("search", "lindqvist")[1]


def test_search_as_json(on):
    found = json.loads(on("search", "freed", "--format", "json")[1])
    assert [hit["published"] for hit in found["reports"]] == ["2024-04-01"]


def test_nothing_found_is_no_error(on):
    assert on("search", "zeppelin") == (0, "Nothing was found.\n", "")
