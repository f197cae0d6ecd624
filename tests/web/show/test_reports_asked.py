"""What is asked of the list of reports, kept as typed."""

from habeas.store.reading.report_lists import ReportsAsked
from habeas.web.show.reports_asked import LONGEST, ListAsked


def test_what_is_asked_reaches_the_store():
    assert ListAsked(source="Listok", since="2024").wanted() == ReportsAsked(source="Listok", since="2024")
    assert ListAsked().wanted() == ReportsAsked()


def test_links_say_what_is_asked_and_no_more():
    assert ListAsked(words="a b", until="2024").query(after="sha256:00") == "?words=a+b&until=2024&after=sha256%3A00"
    assert ListAsked(after="x").query(after="") == ""


def test_a_further_page_narrows_nothing():
    assert not ListAsked(after="x").narrowed
    assert ListAsked(words="x").narrowed


def test_fields_are_cut_and_wrong_days_told():
    assert len(ListAsked(words="x" * 5000).cut().words) == LONGEST
    assert set(ListAsked(since="soon", until="2024-13").errors()) == {"since", "until"}
    assert not ListAsked(since="2024-03", until="2024").errors()
