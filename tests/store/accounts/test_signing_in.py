import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from habeas.errors import BadOption
from habeas.store import schema
from habeas.store.accounts import passwords
from habeas.store.database.transactions import reading


def hash_of(kept, name):
    with reading(kept.engine) as connection:
        return connection.execute(select(schema.account.c.password).where(schema.account.c.name == name)).scalar_one()


def test_in_any_case_of_the_name(enter):
    assert enter(" ADA").account.name == "ada"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("ada", "nine loud herons"), ("nobody", None), ("", None), ("machine", None), ("a\x00da", None),
        ("x" * 9_000, None),
        ("\udcff", None), ("ada", ""), ("ada", "x" * 9_000), ("ada", "seven quiet\x00herons"), ("ada", "\udcff"),
        ("eli", None),
    ],
)  # fmt: skip
def test_all_that_is_wrong_is_told_in_the_same_words(team, enter, password, name, given):
    team.disable("eli")
    with pytest.raises(BadOption) as told:
        enter(name, password if given is None else given)
    assert str(told.value) == "sign-in: the name and the password do not fit together"
    assert told.value.__cause__ is None


def test_the_password_is_looked_at_whoever_it_is(team, enter, monkeypatch):
    asked = []
    right = passwords.right
    monkeypatch.setattr(passwords, "right", lambda kept, given: asked.append(kept) or right(kept, given))
    team.disable("eli")
    for name in ("nobody", "eli", "", "ada"):
        with pytest.raises(BadOption):
            enter(name, "nine loud herons")
    assert [one is None for one in asked] == [True, True, True, False]


def test_a_hash_of_other_costs_is_made_anew(enter, kept, monkeypatch):
    before = hash_of(kept, "ada")
    monkeypatch.setattr(passwords, "HASHER", PasswordHasher(time_cost=2, memory_cost=64, parallelism=1))
    enter()
    after = hash_of(kept, "ada")
    assert ("t=1" in before, "t=2" in after) == (True, True)
    enter()
    assert hash_of(kept, "ada") == after


@pytest.mark.parametrize("way", ["disable", "set_password"])
def test_what_changed_in_between_lets_nobody_in(team, enter, monkeypatch, way):
    right = passwords.right

    def slow(kept, given):
        verdict = right(kept, given)
        monkeypatch.setattr(passwords, "right", right)
        team.disable("eli") if way == "disable" else team.set_password("eli", "nine loud herons")
        return verdict

    monkeypatch.setattr(passwords, "right", slow)
    with pytest.raises(BadOption):
        enter("eli")


def test_a_password_is_changed(team, enter):
    team.set_password("Ada", "nine loud herons")
    with pytest.raises(BadOption):
        enter()
    assert enter(given="nine loud herons")
