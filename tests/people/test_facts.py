"""What one report says of one person."""

import datetime as dt

import msgspec
import pytest

from habeas.people.facts import Dated, Facts, full, gather
from habeas.records.person import Name, Position, Tie
from habeas.records.quote import Quote

SPYING = {"offence": ("spying", "0904"), "place": "Oster", "country": "NL"}


def test_facts_come_back_from_json(docket_of):
    docket = docket_of("r1", "Ada Roe, 34, met Ben Vale.", ("Ada Roe", "subject"), ("Ben Vale", "other"), charge=SPYING)
    for facts in gather(docket):
        assert msgspec.json.decode(msgspec.json.encode(facts), type=Facts) == facts


def test_names_and_neighbours(docket_of):
    docket = docket_of("r1", "Ada Roe, 34, met Ben Vale, Lind.", ("Ada Roe", "subject"), ("Ben Vale", "other"),
                       ("Lind", "witness"), charge=SPYING)  # fmt: skip
    ada, ben, lind = gather(docket)
    assert [name.words for name in ada.names] == ["Ada Roe"]
    assert (ada.short, ada.born, ada.published) == ((), (1989, 1990), dt.date(2024, 6, 1))
    assert (ada.places, ada.countries) == (("oster",), ("NL",))
    assert [offence.iccs for offence in ada.offences] == ["0904"]
    assert [one.role for one in ada.companions] == ["other"]
    assert [one.role for one in ben.companions] == ["subject"]
    assert ([name.words for name in lind.short], lind.names) == (["Lind"], ())


def test_events_told_as_facts_keep_their_days_and_length(docket_of, claim):
    docket = docket_of("r1", "Ada Roe was jailed.", ("Ada Roe", "subject"))
    quote = Quote("r1", 0, 3, "Ada")
    claims = (
        claim("arrest", quote, date="2024-05"),
        claim("sentence", quote, term="P8Y"),
        claim("sentence", quote, assertion="sought", term="P8Y"),
        claim("charge", quote, term="..P8Y"),
        claim("trial", quote),
    )
    (facts,) = gather(docket.__class__(docket.article, docket.people, claims))
    assert facts.events == (
        Dated("arrest", dt.date(2024, 5, 1), dt.date(2024, 5, 31)),
        Dated("sentence", None, None, "prison:P8Y"),
    )


def test_positions_and_bonds(docket_of):
    quote = Quote("r1", 0, 3, "Ada")
    docket = docket_of("r1", "Ada Roe, aide of Ben Vale.", ("Ada Roe", "subject"), ("Ben Vale", "official"),
                       positions=(Position("Deputy  Mayor", "Oster City", "now", None, None, quote),),
                       ties=(Tie("p2", "works-for", "aide", quote),))  # fmt: skip
    ada = gather(docket)[0]
    assert (ada.titles, ada.organisations) == (("deputy mayor",), ("oster city",))
    assert [(bond.kind, bond.key in {one.key for one in ada.companions}) for bond in ada.bonds] == [("works-for", True)]


def test_a_group_has_no_name(docket_of):
    docket = docket_of("r1", "The Roe Brothers came.", ("Roe Brothers", "subject"), count=2)
    (facts,) = gather(docket)
    assert (facts.group, facts.names, facts.short) == (True, (), ())


def test_the_name_before_the_marriage_counts(docket_of):
    docket = docket_of("r1", "Ada Roe née Vale came.", ("Ada Roe née Vale", "subject"))
    assert {name.family for name in gather(docket)[0].names} == {("Roe",), ("Vale",)}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Case # 10CF2917: Ada Roe came.", ("10CF2917",)),
        ("Ada Roe, case No. 21-cr-00123.", ("21-cr-00123",)),
        ("Ada Roe. Дело № 1-234/2020.", ("1-234/2020",)),
        ("Ada Roe in the case of 2023.", ()),
        ("Ada Roe, in case 2023 comes.", ()),
    ],
)
def test_case_numbers(docket_of, text, numbers):
    assert gather(docket_of("r1", text, ("Ada Roe", "subject")))[0].numbers == numbers


def test_full():
    assert not full(Name("Ada", given=("Ada",)))


def test_somebody_else_read_into_a_person_is_left_out(docket_of):
    docket = docket_of("r1", "Nila Shaw and Dora Lind came.", ("Nila Shaw", "subject"),
                       forms=("Nila Shaw", "Dora Lind", "Nila Venn", "Shaw", "Нила Шоу"))  # fmt: skip
    assert [name.words for name in gather(docket)[0].names] == ["Nila Shaw", "Nila Venn", "Нила Шоу"]


@pytest.mark.parametrize(("name", "latin"), [("Сюй Минлян", "Xu Mingliang"), ("박상우", "Park Sang-woo")])
def test_east_asian_names_are_known_as_english_reports_write_them(docket_of, name, latin):
    found = gather(docket_of("r1", f"{name}.", (name, "subject")))[0]
    assert latin in {each.words for each in found.names}
