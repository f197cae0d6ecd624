"""Events shared out among offences."""

from habeas.cases.charges import NOT_STATED, counts

SPYING, BRIBERY = ("espionage", "0904"), ("bribery", "0703")


def shares(world):
    return {
        count.offence.words: [event.kind for event in count.events] for count in counts(world.events, world.sources)
    }


def test_wordings_of_one_class_are_one_charge(claim, world):
    claims = [claim("charge", offence=("spying", "0904"), date="2023"), claim("convict", offence=SPYING, date="2024")]
    assert shares(world(claims)) == {"espionage": ["charge", "convict"]}


def test_an_event_without_offence_belongs_to_the_only_charge(claim, world):
    claims = [claim("charge", offence=SPYING, date="2023"), claim("trial", date="2024")]
    assert shares(world(claims)) == {"espionage": ["charge", "trial"]}


def test_else_to_the_charge_of_its_sentence_else_to_none(tell_of, world):
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe was charged with bribery. Roe was convicted of spying and jailed. The trial went on.",
        ("charge", "charged", {"offence": BRIBERY}), ("convict", "convicted", {"offence": SPYING}),
        ("sentence", "jailed", {}), ("trial", "trial", {}),
    )  # fmt: skip
    assert shares(world(claims, [report])) == {
        "bribery": ["charge"],
        "espionage": ["convict", "sentence"],
        NOT_STATED.words: ["trial"],
    }


def test_only_actual_events_count_and_disputed_ones_do_not(tell_of, world):
    told, first = tell_of("r1", "2024-06-01", "Roe was convicted.", ("convict", "convicted", {"offence": SPYING}))
    denied, second = tell_of(
        "r2", "2024-06-02", "She was not convicted; asked for", ("convict", "convicted", {"assertion": "negated"}),
        ("sentence", "asked", {"assertion": "sought"}),
    )  # fmt: skip
    assert shares(world([*told, *denied], [first, second])) == {}


def test_no_events_no_charges(world):
    assert shares(world([])) == {}
