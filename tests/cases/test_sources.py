"""What a case asks of its reports."""

import datetime as dt

from habeas.cases.sources import Sources
from habeas.clean.copies import signature

TEXT = "Roe jailed\nAda Roe was jailed. She will appeal."


def test_published_day_and_sentence(article, quote):
    report = article(TEXT, "r1", "2024-06")
    sources = Sources.gather([report])
    assert sources.published("r1") == "2024-06"
    assert sources.day("r1") == dt.date(2024, 6, 30)
    assert sources.sentence(quote("appeal", report)).strip() == "She will appeal."
    assert sources.place(quote("appeal", report)) == ("r1", 2)


def test_a_report_not_given_answers_nothing(quote):
    sources = Sources.gather([])
    assert sources.published("r9") is None
    assert sources.day("r9") is None
    assert sources.sentence(quote("held", "r9")) == "held"
    assert sources.place(quote("held", "r9")) == ("r9", -1)


def test_an_undated_report_has_no_day(article):
    assert Sources.gather([article(TEXT, "r1", None)]).day("r1") is None


def test_a_very_long_sentence_is_cut_around_the_quote(article, quote):
    report = article("word " * 400 + "jailed" + " word" * 400)
    assert len(Sources.gather([report]).sentence(quote("jailed", report))) == 606


def test_copies_are_one_source(article, quote, claim):
    reports = [article(TEXT, "r1"), article(TEXT.upper(), "r2"), article("Roe was arrested on Monday", "r3")]
    claims = [claim("arrest", quote("x", report.report.id)) for report in reports]
    assert Sources.gather(reports).independent(claims) == {"r1", "r3"}


def test_claims_are_ordered_by_publication(article, quote, claim):
    sources = Sources.gather([article("Later", "a", "2024-06-01"), article("Earlier text", "b", "2023-01-01")])
    claims = [claim("arrest", quote("x", report)) for report in ("a", "b", "c")]
    assert [one.quote.report for one in sorted(claims, key=sources.order)] == ["b", "a", "c"]


def test_the_same_background_months_later_is_another_source(article, quote, claim):
    body = " ".join(f"Sentence {n} tells of Roe and of Judge Lind in Oster." for n in range(20))
    first, copy, later = (article(f"{head}\n{body}", head, day) for head, day in HEADS)
    claims = [claim("arrest", quote("Roe", report)) for report in (first, copy, later)]
    assert Sources.gather([first, copy, later]).independent(claims) == {"Arrested", NEWS}


NEWS = "Freed at last\nRoe left the prison at Belene. Her mother Mila met her at 9. They took a bus to Westport"
HEADS = (("Arrested", "2024-05-03"), ("Held", "2024-05-04"), (NEWS, "2024-08-01"))


def test_known_signatures_are_taken_as_they_are(article, quote, claim):
    reports = [article(TEXT, "r1"), article("Roe was arrested on Monday", "r2")]
    claims = [claim("arrest", quote("Roe", report)) for report in reports]
    assert Sources.gather(reports).independent(claims) == {"r1", "r2"}
    stored = {"r2": signature(TEXT)}
    assert Sources.gather(reports, stored).independent(claims) == {"r1"}
