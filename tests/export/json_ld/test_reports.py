from dataclasses import replace

from habeas.export.json_ld.reports import reports


def test_a_report_is_named_by_its_bytes(dossier):
    [told] = reports(dossier, with_text=False)
    assert told["@id"] == f"urn:habeas:report:{dossier.articles[0].report.id}"
    assert told["sha256"] == dossier.articles[0].report.id.removeprefix("sha256:")
    assert told["datePublished"] == {"@value": "2024-12-26", "@type": "xsd:date"}
    assert "url" not in told, "where a file lies on somebody's disk is not told"


def test_a_link_is_a_link(dossier):
    article = dossier.articles[0]
    linked = replace(article, report=replace(article.report, url="https://news.example/a"))
    [told] = reports(replace(dossier, articles=(linked,)), with_text=False)
    assert told["url"] == {"@id": "https://news.example/a"}
