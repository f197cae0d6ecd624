"""Which mentions are compared, and that one finds the other exactly when the other finds the one."""

from itertools import combinations

import pytest

from habeas.people.blocking import keys, sought
from habeas.people.facts import gather

NAMES = ["Ada Lind", "A. Lind", "Lind", "Lind Ada", "Ада Линд", "Адой Линд", "Ben Lind", "Ada Vale", "Wang Xiaoming",
         "Xiaoming Wang", "Juan Roela", "Juan Roela Venta", "Li Jian Guo", "Li Jianguo", "J. Roela",
         "Khaled Mansour", "خالد منصور"]  # fmt: skip


@pytest.fixture
def told(docket_of):
    """The facts of one name, by itself or beside others."""

    def make(name, beside=(), role="subject", *, id="r1", text="", **more):
        people = [(name, role), *((other, "relative") for other in beside)]
        return gather(docket_of(id, ", ".join(each for each, _ in people) + text, *people, **more))[0]

    return make


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("Ada Lind", "Ада Линд", True),
        ("Ada Lind", "Адой Линд", True),
        ("Ada Lind", "Lind Ada", True),
        ("Wang Xiaoming", "Xiaoming Wang", True),
        ("Li Jian Guo", "Li Jianguo", True),
        ("Juan Roela", "Juan Roela Venta", True),
        ("Khaled Mansour", "خالد منصور", True),
        ("Khalil Mansour", "خالد منصور", False),
        ("Ada Lind", "A. Lind", True),
        ("J. Ottoway", "Joanna Ottoway", True),
        ("A. Lind", "A. Lind", True),
        ("Ada Lind", "B. Lind", False),
        ("Ada Lind", "Ben Lind", False),
        ("Ada Lind", "Lind", False),
        ("Lind", "Lind", False),
    ],
)
def test_who_meets(told, one, other, meet):
    first, second = told(one), told(other, id="r2")
    assert bool(sought(first) & keys(second)) is meet


def test_one_finds_the_other_exactly_when_the_other_finds_the_one(told):
    made = [told(name, beside, role, id=f"r{n}") for n, (name, beside, role) in enumerate(
        (name, beside, role) for name in NAMES for beside in ((), ("Carl Munk",)) for role in ("subject", "official")
    )]  # fmt: skip
    for one, other in combinations(made, 2):
        assert bool(sought(one) & keys(other)) is bool(sought(other) & keys(one))


def test_a_surname_meets_beside_the_same_people_number_or_day(told):
    full, bare = told("Ada Lind", ["Carl Munk"]), told("Lind", ["Carl Munk"], id="r2")
    assert sought(bare) & keys(full)
    assert not sought(told("Lind", ["Dora Munk"], id="r2")) & keys(full)
    number = ". Case No. 21-cr-00123."
    assert sought(told("Lind", text=number, id="r2")) & keys(told("Ada Lind", text=number))
    day = {"charge": {"date": "2024-05-02"}}
    assert sought(told("Lind", id="r2", **day)) & keys(told("Ada Lind", **day))


def test_a_surname_may_have_changed_beside_the_same_people(told):
    assert sought(told("Ada Vale", ["Carl Munk"], id="r2")) & keys(told("Ada Lind", ["Carl Munk"]))
    assert not sought(told("Ada Vale", id="r2")) & keys(told("Ada Lind"))


def test_bystanders_have_few_keys(told):
    beside = [f"Carl Mu{letter}k" for letter in "bdfgl"]
    assert len(keys(told("Ada Lind", beside, "official"))) <= 3
    assert len(keys(told("Ada Lind", beside))) <= 16
