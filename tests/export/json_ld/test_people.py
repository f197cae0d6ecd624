from dataclasses import replace

from habeas.export.json_ld.people import people


def test_people_are_told_with_what_they_are(dossier):
    subject, counsel, bystander = people(dossier)
    assert subject["@type"] == ["Person", "prov:Entity"]
    assert subject["nationality"] == [{"@type": "Country", "name": "Swedish", "identifier": "SE"}]
    assert subject["habeas:formerId"] == ["urn:habeas:person:p:00aa"]
    assert counsel["habeas:tie"] == [
        {"@type": "habeas:Tie", "habeas:to": {"@id": "urn:habeas:person:p1"}, "name": "lawyer of"}
    ]
    assert bystander["habeas:role"] == "stated as not involved"
    assert bystander["hasOccupation"][0]["startDate"] == {"@value": "2012", "@type": "xsd:gYear"}


def test_a_group_is_no_person(dossier, person):
    [group] = people(replace(dossier, person=person(None, count=3), people=()))
    assert group["@type"] == ["habeas:Group", "prov:Entity"]
