from habeas.reader.labels import load
from habeas.records.claim import ASSERTIONS, KINDS


def test_triggers_and_assertions_are_those_of_claims():
    labels = load()
    assert labels.triggers == KINDS
    assert labels.assertions == ASSERTIONS


def test_channels_are_spans_assertions_and_roles():
    labels = load()
    assert labels.channels == len(labels.mentions) + len(KINDS) + len(ASSERTIONS) + len(labels.roles)
    assert len(set(labels.spans)) == len(labels.spans)


def test_digest_hangs_on_the_order():
    labels = load()
    turned = type(labels)(labels.mentions[::-1], labels.triggers, labels.assertions, labels.roles, labels.arrows)
    assert turned.digest != labels.digest
