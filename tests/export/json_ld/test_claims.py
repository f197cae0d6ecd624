from dataclasses import replace

from habeas.export.json_ld.claims import claims, decisions, target
from habeas.records.decision import Decision


def test_rejected_claims_are_not_told_again(dossier):
    assert [one["@id"] for one in claims(dossier)] == [f"urn:habeas:claim:{claim.id}" for claim in dossier.claims]


def test_a_decision_that_was_undone_attributes_nothing(dossier, options):
    undo = Decision("decision:4", "undo", ("decision:3",), "bo", options.now, undoes="decision:3")
    told = list(claims(replace(dossier, history=(*dossier.history, undo))))
    assert [agent["name"] for agent in told[1]["prov:wasAttributedTo"]] == ["test 1"]


def test_a_quote_at_the_start_of_a_text_has_nothing_before_it(dossier):
    article = dossier.articles[0]
    by_place, by_quote = target(article.quote(0, 5), article)["oa:hasSelector"]
    assert (by_place["oa:start"], by_place["oa:end"]) == (0, 5)
    assert "oa:prefix" not in by_quote
    assert by_quote["oa:suffix"] == article.text[5:37]


def test_subjects_of_decisions_are_named_by_what_they_are(dossier):
    merge, undo, accept = decisions(dossier)
    assert [one["@id"] for one in merge["prov:used"]] == ["urn:habeas:mention:m:1", "urn:habeas:mention:m:2"]
    assert undo["prov:used"] == [{"@id": "urn:habeas:decision:decision:1"}]
    assert accept["description"] == "read the judgment"
