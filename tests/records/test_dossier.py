import pytest

from habeas.records.article import Article
from habeas.records.dossier import Dossier
from habeas.records.person import Person
from habeas.records.report import Report

ARTICLE = Article(Report("sha256:00", "-", b"Freed."), "Freed.", (), ())


def test_a_dossier_finds_its_articles():
    dossier = Dossier(Person("p1", "Ada Roe", "subject", ("Ada Roe",)), None, (), (), (ARTICLE,))
    assert dossier.article("sha256:00") is ARTICLE
    with pytest.raises(StopIteration):
        dossier.article("sha256:01")
