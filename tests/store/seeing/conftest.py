"""A store of invented reports with a victim, somebody under 18, a sealed and a restricted case, in three scripts."""

import pytest

ACCUSED = "Pavel Rudin"
VICTIM = ("Ilva Holmgren", "Ильва Хольмгрен")
MINOR = ("Jonas Kettil", "Йонас Кеттил")
SEALED = ("Marta Velik", "Марта Велик")
KEPT = "Oskar Brandel"


@pytest.fixture
def filled(store, told):
    """Fill it: one case to list, one of somebody under 18, one that is sealed, one to restrict."""
    first = (
        "Pavel Rudin was charged with hitting Ilva Holmgren. Ilva Holmgren wept. Jonas Kettil, 16, saw Rudin arrested. "
        "Marta Velik was held too. Oskar Brandel spoke."
    )
    people = {
        ACCUSED: "subject", VICTIM[0]: "victim", MINOR[0]: "witness", SEALED[0]: "subject", KEPT: "subject",
    }  # fmt: skip
    events = [("charge", "charged", ACCUSED), ("arrest", "arrested", ACCUSED), ("hold", "held too", SEALED[0])]
    url = "https://gazette.example/oster/ilva-holmgren-hit"
    store.add(told(first, events, people=people, published="2024-05-01", url=url, title="Holmgren hit", name="1"))
    second = "Суд допросил: Ильва Хольмгрен и Йонас Кеттил, 16, видели. Марта Велик оправдана. Pavel Rudin convicted."
    people = {VICTIM[1]: "victim", MINOR[1]: "subject", SEALED[1]: "subject", ACCUSED: "subject"}
    events = [("acquit", "оправдана", SEALED[1]), ("convict", "convicted", ACCUSED), ("hold", "видели", MINOR[1])]
    store.add(told(second, events, people=people, published="2024-06-01", name="2"))
    third = "Marta Velik was arrested in Oster. 王小明 wrote of it."
    people = {SEALED[0]: "subject", "王小明": "victim"}
    store.add(told(third, [("arrest", "arrested", SEALED[0])], people=people, published="2024-04-01", name="3"))
    fourth = "Oskar Brandel was charged in Vell. Pavel Rudin was sentenced."
    events = [("charge", "charged", KEPT), ("sentence", "sentenced", ACCUSED)]
    store.add(told(fourth, events, people=(KEPT, ACCUSED), published="2024-07-01", name="4"))
    store.guard("seal", SEALED[0], by="ada", why="Marta Velik was acquitted")
    return store
