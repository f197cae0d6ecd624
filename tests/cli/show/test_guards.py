from habeas.cli.show.guards import show_guards
from habeas.store.decide.guarding import Guards


def test_what_anybody_may_see_needs_no_word():
    assert list(show_guards(Guards())) == []


def test_each_guard_is_a_line():
    told = list(show_guards(Guards(sealed=True, restricted=True, veil="minor")))
    assert [line.split()[3] for line in told[:2]] == ["sealed:", "restricted:"]
    assert told[2].endswith("that of somebody under 18.")
