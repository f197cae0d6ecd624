"""Claims brought together into events."""

from habeas.records.term import Duration, Term

SPYING = ("espionage", "0904")
FURTHER = Term("another 15-year", "prison", Duration(15), Duration(15), "further")


def kinds(world):
    return sorted(
        (cluster.kind, cluster.assertion, len(cluster.told), len(cluster.denied)) for cluster in world.clusters
    )


def test_headline_lead_and_body_are_one_event(tell_of, world):
    text = "Roe jailed for spying\nRoe was sentenced to nine years on Monday. The sentence for espionage was long."
    claims, report = tell_of(
        "r1", "2024-06-05", text,
        ("sentence", "jailed", {"offence": ("spying", "0904")}),
        ("sentence", "sentenced", {"term": "P9Y", "date": "2024-06-03"}),
        ("sentence", "The sentence", {"offence": SPYING}),
    )  # fmt: skip
    assert kinds(world(claims, [report])) == [("sentence", "actual", 3, 0)]


def test_a_later_report_joins_the_event_of_its_year(tell_of, world):
    old, first = tell_of(
        "r1", "2022-05-03", "Roe got 3.5 years.", ("sentence", "got", {"term": "P3Y6M", "date": "2022-05-02"})
    )
    new, second = tell_of(
        "r2", "2024-12-26", "Roe got another 15 years. In 2022 she received 3.5 years.",
        ("sentence", "got", {"term": "P15Y"}), ("sentence", "received", {"term": "P3Y6M", "date": "2022"}),
    )  # fmt: skip
    assert kinds(world([*old, *new], [first, second])) == [("sentence", "actual", 1, 0), ("sentence", "actual", 2, 0)]


def test_an_undated_claim_joins_the_nearest_event_of_its_report(tell_of, world):
    text = (
        "In 2019 Roe was arrested over a theft. "
        + "Much else happened. " * 20
        + "In 2024 Roe was held. The arrest was filmed."
    )
    claims, report = tell_of(
        "r1", "2024-12-01", text,
        ("arrest", "arrested", {"date": "2019"}), ("arrest", "held", {"date": "2024"}), ("arrest", "The arrest", {}),
    )  # fmt: skip
    clusters = world(claims, [report]).clusters
    assert [[told.claim.quote.exact for told in cluster.told] for cluster in clusters] == [
        ["arrested"],
        ["held", "The arrest"],
    ]


def test_conviction_and_sentence_stay_two_kinds_and_demands_stay_apart(tell_of, world):
    claims, report = tell_of(
        "r1", "2024-06-01", "Prosecutors asked for 12 years; Roe was convicted and jailed; she may get more",
        ("sentence", "asked", {"assertion": "sought", "term": "P12Y"}),
        ("convict", "convicted", {}), ("sentence", "jailed", {"term": "P9Y"}),
        ("sentence", "may get", {"assertion": "prospective"}),
    )  # fmt: skip
    assert kinds(world(claims, [report])) == [
        ("convict", "actual", 1, 0),
        ("sentence", "actual", 1, 0),
        ("sentence", "prospective", 1, 0),
        ("sentence", "sought", 1, 0),
    ]


def test_an_alleged_claim_supports_an_event_but_makes_none_actual(tell_of, world):
    claims, report = tell_of(
        "r1", "2024-06-01", "Friends say Roe was beaten. Roe was arrested, friends say of the arrest.",
        ("mistreat", "beaten", {"assertion": "alleged"}), ("arrest", "arrested", {}),
        ("arrest", "the arrest", {"assertion": "alleged", "date": "2024-05"}),
    )  # fmt: skip
    found = world(claims, [report])
    assert kinds(found) == [("arrest", "actual", 2, 0), ("mistreat", "alleged", 1, 0)]
    arrest = next(event for event in found.events if event.kind == "arrest")
    assert arrest.date is None


def test_a_denial_disputes_and_does_not_erase(tell_of, world):
    told, first = tell_of("r1", "2024-06-01", "Roe was arrested.", ("arrest", "arrested", {}))
    denied, second = tell_of(
        "r2", "2024-06-02", "No, Roe was not arrested at all.", ("arrest", "arrested", {"assertion": "negated"})
    )
    found = world([*told, *denied], [first, second])
    assert kinds(found) == [("arrest", "actual", 1, 1)]
    assert found.events[0].disputed_by == (denied[0].id,)


def test_what_was_denied_before_it_happened_is_not_disputed(tell_of, world):
    denied, first = tell_of(
        "r1", "2024-01-02", "Roe has not been charged.", ("charge", "charged", {"assertion": "negated"})
    )
    told, second = tell_of("r2", "2024-06-01", "Roe was charged with theft.", ("charge", "charged", {}))
    found = world([*told, *denied], [first, second])
    assert kinds(found) == [("charge", "actual", 1, 0), ("charge", "negated", 1, 0)]


def test_two_terms_for_one_sentence_are_one_contested_event(tell_of, world):
    slots = {"date": "2024-06-03", "offence": SPYING}
    one, first = tell_of("r1", "2024-06-04", "Roe got 12 years.", ("sentence", "got", {"term": "P12Y", **slots}))
    two, second = tell_of(
        "r2", "2024-06-05", "Roe was given 13 years, it says.", ("sentence", "given", {"term": "P13Y", **slots})
    )
    three, third = tell_of(
        "r3", "2024-06-05", "She received 12, we hear.", ("sentence", "received", {"term": "P12Y", **slots})
    )
    found = world([*one, *two, *three], [first, second, third])
    assert kinds(found) == [("sentence", "actual", 3, 0)]
    assert found.events[0].term.value.words == "P12Y"


def test_secrecy_is_no_event_and_a_repeated_claim_counts_once(claim, world):
    one = claim("arrest")
    assert kinds(world([one, one, claim("secrecy")])) == [("arrest", "actual", 1, 0)]


def test_a_bare_claim_dates_the_term_of_its_own_sentence(tell_of, world):
    text = "Roe got another 15 years for spying. This adds to her 2022 sentencing, where she received 3.5 years."
    claims, report = tell_of(
        "r1", "2024-12-26", text,
        ("sentence", "got", {"term": FURTHER, "offence": SPYING}),
        ("sentence", "sentencing", {"date": "2022"}), ("sentence", "received", {"term": "P3Y6M"}),
    )  # fmt: skip
    events = world(claims, [report]).events
    assert [(event.date and event.date.value.edtf, event.term.value.words) for event in events] == [
        ("2022", "P3Y6M"),
        (None, "another 15-year"),
    ]


def test_a_date_told_apart_from_two_terms_dates_neither(tell_of, world):
    text = "Roe got nine years. Later Roe received two years. In 2021 a sentencing was filmed."
    claims, report = tell_of(
        "r1", "2024-12-26", text,
        ("sentence", "got", {"term": "P9Y"}), ("sentence", "received", {"term": "P2Y"}),
        ("sentence", "sentencing", {"date": "2021"}),
    )  # fmt: skip
    assert kinds(world(claims, [report])) == [("sentence", "actual", 1, 0)] * 3
    alone = [claims[0], claims[2]]
    assert kinds(world(alone, [report])) == [("sentence", "actual", 2, 0)]
