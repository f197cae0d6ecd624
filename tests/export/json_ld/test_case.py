from dataclasses import replace

from habeas.export.json_ld.case import charges, custody, events
from habeas.records.case import Custody


def test_events_are_derived_from_their_claims(dossier):
    told = list(events(dossier))
    assert told[1]["prov:wasDerivedFrom"] == [{"@id": f"urn:habeas:claim:{dossier.claims[1].id}"}]
    assert told[1]["startDate"] == {"@value": "2023-08", "@type": "xsd:gYearMonth"}
    assert told[1]["habeas:independentSources"] == 2
    assert told[3]["name"] == "asked for by Prosecutors: 12 years in prison"


def test_an_undated_event_has_no_date(dossier):
    undated = list(events(dossier))[2]
    assert not {"startDate", "habeas:when"} & set(undated)
    assert undated["habeas:reported"] == {"@value": "2024-12-26", "@type": "xsd:date"}


def test_charges_have_their_stage(dossier):
    [charge] = charges(dossier)
    assert (charge["name"], charge["habeas:stage"], charge["habeas:iccs"]) == (
        "espionage", "convicted, not reported final", "0904",
    )  # fmt: skip


def test_custody_that_is_not_known_is_not_told(dossier, witness):
    unknown = replace(dossier.case, custody=Custody("unknown", None))
    assert list(custody(replace(dossier, case=unknown))) == []
    assert list(custody(witness)) == list(events(witness)) == list(charges(witness)) == []
