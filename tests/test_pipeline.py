"""The steps in their order, with a reader that sees nothing: what is read, what fails, what is settled."""

import datetime as dt
import io

import pytest

from habeas import pipeline
from habeas.errors import BadOption, LanguageNotRead, SourceMissing
from habeas.ingest.sources import Failed
from habeas.records.docket import Docket
from habeas.records.reading import Reading

NOW = dt.datetime(2025, 1, 2, tzinfo=dt.UTC)
REPORT = """Court hears a case in Oster

A court in Oster heard the case of a translator on Monday. The hearing lasted two hours and nobody was let in.

The next hearing is expected in March, a spokesman of the court said, and gave no further details of the case.
"""


class BlindReader:
    """Stands in for the model; sees no spans."""

    name = "blind 0"

    def __init__(self):
        self.loaded = 0

    def read(self, article):
        return Reading(article, (), (), self.name)

    def read_many(self, articles):
        return map(self.read, articles)


@pytest.fixture
def reader():
    return BlindReader()


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_one_report(report, reader, monkeypatch):
    monkeypatch.setattr(pipeline, "load", lambda: reader)
    docket = pipeline.read(str(report), published="2024-12-26", now=NOW)
    assert docket.article.report.published == "2024-12-26"
    assert docket.article.report.retrieved == NOW
    assert "translator" in docket.article.text
    assert (docket.claims, docket.cases) == ((), ())


def test_what_fails_does_not_stop_the_others(report, reader, tmp_path):
    sources = [str(tmp_path / "none.txt"), str(report), str(tmp_path / "neither.txt")]
    kinds = [type(one) for one in pipeline.read_each(sources, now=NOW, reader=reader)]
    assert kinds == [Failed, Docket, Failed]


def test_all_reports_come_after_the_failures(report, reader, tmp_path):
    found = list(pipeline.read_all([str(report), str(tmp_path / "none.txt")], now=NOW, reader=reader))
    assert [type(one) for one in found] == [Failed, Docket]


def test_standard_input(reader):
    [docket] = pipeline.read_each(["-"], now=NOW, stdin=io.BytesIO(REPORT.encode()), reader=reader)
    assert docket.article.report.source == "-"


def test_the_model_is_not_loaded_for_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr(pipeline, "load", lambda: pytest.fail("loaded"))
    [failed] = pipeline.read_each([str(tmp_path / "none.txt")], now=NOW)
    assert isinstance(failed.error, SourceMissing)


def test_a_missing_source_raises_when_read_alone(tmp_path):
    with pytest.raises(SourceMissing):
        pipeline.read(str(tmp_path / "none.txt"), now=NOW)


def test_a_bad_date_raises_at_once(report, reader):
    with pytest.raises(BadOption):
        list(pipeline.read_each([str(report)], published="last week", now=NOW, reader=reader))


def test_an_article_is_read_by_the_reader_given(scene, reader):
    docket = pipeline.read_article(scene.article, reader=reader)
    assert docket.article is scene.article
    assert docket.cases == ()


def test_cases_stand_in_the_last_docket(docket, monkeypatch):
    monkeypatch.setattr(pipeline, "build", lambda *_: docket.cases)
    monkeypatch.setattr(pipeline, "resolve", lambda dockets: dockets)
    first, last = pipeline.settle([docket, docket])
    assert first is docket
    assert last.cases == docket.cases


def test_a_private_address_is_not_fetched(reader):
    [failed] = pipeline.read_each(["http://127.0.0.1/"], now=NOW, reader=reader)
    assert "127.0.0.1" in str(failed.error)


SWAHILI = (
    "Mahakama kuu ilisikiliza kesi ya mwandishi wa habari siku ya Jumatatu na hakimu alisema kwamba kesi "
    "hiyo itaendelea wiki ijayo baada ya mashahidi wengine kufika mahakamani kutoa ushahidi wao mbele ya umma."
)
GIBBERISH = "qwrt zxcv plok mnbv " * 20


@pytest.mark.parametrize("text", [SWAHILI, GIBBERISH])
def test_a_language_that_is_not_read_is_refused(text, reader, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")
    [failed] = pipeline.read_each([str(path)], now=NOW, reader=reader)
    assert isinstance(failed.error, LanguageNotRead)
    assert "en" in str(failed.error)


def test_a_few_words_are_let_through_whatever_they_seem_to_be(reader, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("Marta Lindqvist freed in Oster", encoding="utf-8")
    [docket] = pipeline.read_each([str(path)], now=NOW, reader=reader)
    assert isinstance(docket, Docket)
