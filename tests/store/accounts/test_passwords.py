import threading

import pytest
from argon2 import PasswordHasher
from hypothesis import given as any_of
from hypothesis import strategies as st

from habeas.errors import BadOption
from habeas.store.accounts import passwords

GOOD = (
    "seven quiet herons",
    "1234 herons",
    "тихие цапли летят",
    "ada keeps seven herons",
    "  herons  at dawn ",
    "x9$kQ!72mz",
)


@pytest.mark.parametrize("given", GOOD)
def test_what_may_be_chosen(given):
    assert passwords.checked(given, "ada") == given


@pytest.mark.parametrize(
    "given",
    [
        "", "herons", "123456789", "1234567890", "QwertyUIOP", "password123", "aaaaaaaaaaaa", "12121212121212",
        "x" * 1_001, "seven quiet herons\udcff", "habeas corpus", "Habeas2026!",
    ],
)  # fmt: skip
def test_what_may_not_be_chosen_and_is_never_quoted(given):
    with pytest.raises(BadOption) as told:
        passwords.checked(given, "ada")
    assert not given or given not in str(told.value)


@pytest.mark.parametrize(
    "given", ["marta lindqvist", "Marta Lindqvist1", "12marta lindqvist", "marta lindqvistmarta lindqvist"]
)
def test_it_is_not_the_name(given):
    with pytest.raises(BadOption, match="the name"):
        passwords.checked(given, "marta lindqvist")


def test_the_right_one_and_the_wrong_ones():
    kept = passwords.hashed("seven quiet herons")
    assert passwords.right(kept, "seven quiet herons")
    for wrong in ("Seven quiet herons", "seven quiet herons ", "", "x" * 5_000, "\udcff"):
        assert not passwords.right(kept, wrong)


def test_a_character_written_in_two_ways_is_one():
    assert passwords.right(passwords.hashed("sept hérons gris"), "sept he\u0301rons gris")


def test_each_has_its_own_salt_and_says_its_costs():
    one, other = passwords.hashed("seven quiet herons"), passwords.hashed("seven quiet herons")
    assert one != other
    assert one.startswith("$argon2id$v=19$")
    assert "herons" not in one


def test_nobody_takes_as_long_and_is_wrong(monkeypatch):
    asked = []
    hasher = passwords.HASHER

    class Watched:
        hash = hasher.hash

        def verify(self, kept, given):
            asked.append(kept)
            return hasher.verify(kept, given)

    monkeypatch.setattr(passwords, "HASHER", Watched())
    kept = passwords.hashed("seven quiet herons")
    assert not passwords.right(None, "seven quiet herons")
    assert not passwords.right(kept, "x" * 5_000)
    assert passwords.right(kept, "seven quiet herons")
    assert len(asked) == 3
    assert len({one.rpartition("$")[0].rpartition("$")[0] for one in asked}) == 1, "all at the same costs"


def test_a_hash_that_was_altered_lets_nobody_in():
    for altered in (
        "",
        "seven quiet herons",
        "$argon2id$v=19$m=64,t=1,p=1$",
        "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA",
    ):
        assert not passwords.right(altered, "seven quiet herons")


def test_costs_that_changed():
    kept = PasswordHasher(time_cost=2, memory_cost=64, parallelism=1).hash("seven quiet herons")
    assert passwords.outdated(kept)
    assert not passwords.outdated(passwords.hashed("seven quiet herons"))


def test_the_costs_are_those_of_owasp(monkeypatch):
    monkeypatch.undo()
    kept = passwords.hashed("seven quiet herons")
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert passwords.right(kept, "seven quiet herons")


def test_the_list_is_of_what_could_be_chosen_otherwise():
    assert len(passwords.weak()) > 150
    for one in passwords.weak():
        assert len(one) >= passwords.SHORTEST, one
        assert one == one.casefold(), one


def test_no_more_than_a_few_are_hashed_at_once(monkeypatch):
    monkeypatch.setattr(passwords, "_AT_ONCE", threading.BoundedSemaphore(1))
    with passwords._AT_ONCE:
        waiting = threading.Thread(target=passwords.right, args=(None, "x"))
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
    waiting.join(10)
    assert not waiting.is_alive()


@any_of(
    st.text(st.characters(), max_size=40) | st.binary(max_size=40).map(lambda raw: raw.decode(errors="surrogateescape"))
)
def test_any_text_may_be_chosen_or_is_refused_without_being_shown(text):
    try:
        assert passwords.checked(text, "marta lindqvist") == text
    except BadOption as error:
        assert len(text) < passwords.SHORTEST or text not in str(error)  # noqa: PT017 - the words are looked at
