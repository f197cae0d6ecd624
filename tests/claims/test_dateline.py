"""The day a report is of."""

import pytest

from habeas.claims.dateline import day_of
from habeas.records.article import Article, Sentence
from habeas.records.report import Report


@pytest.mark.parametrize(
    ("source", "published", "line", "day"),
    [
        ("-", "2024-12-26", "Posted May 6, 2019", "2024-12-26"),
        ("https://example.org/2019/05/06/freed", None, "She was freed.", "2019-05-06"),
        ("-", None, "Updated May 6, 2019", "2019-05-06"),
        ("-", None, "On May 6, 2019 she was freed by a court of the town.", None),
        ("-", None, "She was freed.", None),
    ],
)
def test_day(source, published, line, day):
    report = Report("sha256:00", source, b"", published=published, language="en")
    assert day_of(Article(report, line, (Sentence(0, len(line)),), ())) == day
