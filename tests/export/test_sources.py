import pytest

from habeas.export.sources import address, claims_of, day_of, in_order, sentence_of
from habeas.records.dossier import Dossier
from habeas.records.report import Report


@pytest.mark.parametrize(
    ("source", "url", "found"),
    [
        ("https://news.example/a", None, "https://news.example/a"),
        ("/home/ada/secret/a.html", "https://news.example/a", "https://news.example/a"),
        ("/home/ada/secret/a.html", None, None),
        ("file:///home/ada/a.html", None, None),
        ("javascript:alert(1)", None, None),
        ("data:text/html,<script>", None, None),
        ("https://", None, None),
        ("https://user:secret@news.example/", None, None),
        ("http://[broken/", None, None),
        ("HTTPS://News.example", None, "https://News.example/"),
        ('https://news.example/"><script>', None, "https://news.example/%22%3E%3Cscript%3E"),
        ("https://news.example/новости", None, "https://news.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
        ("https://news.example/a\u202e\nb", None, "https://news.example/a%20b"),
        ("https://news.example/?q=%20a&b=1#c", None, "https://news.example/?q=%20a&b=1#c"),
        ("https://evil.example<script>/a", None, None),
        ("https://news.example/" + "a" * 5000, None, None),
    ],
)
def test_only_web_addresses_leave_the_house(source, url, found):
    assert address(Report("sha256:00", source, b"", url=url)) == found


def test_the_sentence_of_a_quote(scene):
    assert sentence_of(scene.article, scene.quote("espionage")).exact.startswith("In August 2023")


def test_a_quote_over_two_sentences_stands_for_itself(scene):
    quote = scene.article.quote(40, 120)
    assert sentence_of(scene.article, quote) == quote


def test_reports_go_by_day_whatever_the_order_of_adding(person, article):
    reports = [article("x", "r3", "2024-06-01"), article("x", "r1", None), article("x", "r2", "2023")]
    one = Dossier(person(), None, (), (), tuple(reports))
    other = Dossier(person(), None, (), (), tuple(reversed(reports)))
    assert [each.report.id for each in in_order(one)] == ["r2", "r3", "r1"]
    assert in_order(one) == in_order(other)


def test_claims_by_id(dossier):
    first = dossier.claims[2]
    assert claims_of(dossier, [first.id, "claim:gone"]) == [first]


def test_the_day_of_a_report(scene):
    assert day_of(scene.article.report) == "2024-12-26"
