from habeas.store.check.faults import Fault


def test_a_fault_says_what_where_and_what_to_do():
    assert str(Fault("a snapshot is missing", "sha256:00", "add it")) == "a snapshot is missing: sha256:00 (add it)"
