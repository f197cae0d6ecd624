from habeas.records.case import Case, Custody, Terms
from habeas.records.dossier import Dossier
from habeas.rights.names import withheld
from habeas.rights.veil import article as veiled
from habeas.rights.veil import veil

PARTS = ("Ada", "ADA", "Ада", "Рудина", "Jonas", "Kettil", "Йонас", "Кеттил")


def dossier(article, people):
    case = Case("p:1", (), Custody("unknown", None), Terms((), "none", None, None))
    return Dossier(people[0], case, (), people[1:], (article,))


def test_where_nobody_is_hidden_the_same_object_comes_back(article, people):
    whole = dossier(article, people)
    assert veil(whole, {}) is whole
    assert veil(whole, {"p:9": "victim"}) is whole


def test_no_part_of_a_hidden_name_is_left(article, people):
    made = veil(dossier(article, people), {"p:2": "victim", "p:3": "minor"})
    told = repr(made)
    assert not [part for part in PARTS if part in told]
    assert "Pavel Rudin" in made.articles[0].text
    assert [one.label for one in made.people] == ["a victim, name withheld", "a person under 18, name withheld"]


def test_offsets_hold(article, people):
    made = veil(dossier(article, people), {"p:2": "victim"})
    (text,) = (one.text for one in made.articles)
    assert len(text) == len(article.text)
    assert all(text[one.start : one.end] == one.exact for who in made.people for one in who.quotes)


def test_a_report_loses_its_raw_bytes_and_an_address_that_names(article, people):
    made = veiled(article, withheld(people[2:], people[:2]))
    assert (made.report.snapshot, made.report.url) == (b"", "https://gazette.example/")
    assert made.report.byline == "A. ██████"
    assert made.removed == article.removed
