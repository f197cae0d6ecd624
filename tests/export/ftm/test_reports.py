from habeas.export.ftm.reports import article, documentation, proofs
from habeas.export.show.states import ROLES


def told(entity):
    return dict(entity.properties)


def test_a_report_is_an_article_without_its_text(dossier):
    made = told(article(dossier.articles[0]))
    assert made == {
        "title": ("Marta Lindqvist gets a further eight years in Oster",),
        "name": ("Marta Lindqvist gets a further eight years in Oster",),
        "publisher": ("The Oster Gazette",),
        "publishedAt": ("2024-12-26",),
        "retrievedAt": ("2025-01-02T03:04:05",),
        "language": ("eng",),
    }


def test_the_text_comes_when_asked_for(dossier):
    assert "espionage" in told(article(dossier.articles[0], with_text=True))["bodyText"][0]


def test_who_is_not_involved_is_linked_as_that(dossier):
    [link] = documentation(dossier, dossier.people[1])
    assert told(link)["role"] == (ROLES["not-implicated"],)
    assert told(link)["summary"] == ("Former deputy mayor Anton Weil was not involved in the bribery.",)


def test_each_report_has_its_article(dossier):
    assert proofs(dossier) == {dossier.articles[0].report.id: article(dossier.articles[0]).id}
