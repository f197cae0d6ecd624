"""Views: made again for those alone of whom something new is said, and what changed is told."""

from sqlalchemy import func, select, update

from habeas.store import schema
from habeas.store.database.transactions import reading, writing
from habeas.store.derive import views
from habeas.store.opening import open_store

ARREST = ("Ada Roe was arrested in Oster on 3 May 2024.", [("arrest", "arrested", "Ada Roe", {"date": "2024-05-03"})])
FREED = ("Ada Roe was freed on 9 June 2024.", [("release", "freed", "Ada Roe", {"date": "2024-06-09"})])


def read(store, query):
    with reading(store.engine) as connection:
        return connection.execute(query).all()


def add(store, told, report, **more):
    return store.add(told(report[0], report[1], **{"published": "2024-06-10", **more}))


def test_nothing_is_stale_after_a_refresh(store, told):
    with reading(store.engine) as connection:
        assert not views.stale(connection)
    add(store, told, ARREST)
    with reading(store.engine) as connection:
        assert views.stale(connection)
    store.refresh()
    with reading(store.engine) as connection:
        assert not views.stale(connection)


def test_only_the_stale_are_made_again(store, told, monkeypatch):
    add(store, told, ARREST)
    add(store, told, ("Bo Low was held.", [("hold", "held", "Bo Low")]), people=("Bo Low",))
    store.refresh()
    made = []
    build = views.building.build_all
    monkeypatch.setattr(views.building, "build_all", lambda c, ids: made.append(list(ids)) or build(c, ids))
    add(store, told, ("Bo Low was freed.", [("release", "freed", "Bo Low")]), people=("Bo Low",))
    store.refresh()
    assert [len(ids) for ids in made] == [1]


def test_many_are_made_in_chunks(store, told, monkeypatch):
    monkeypatch.setattr(views, "CHUNK", 2)
    names = [f"{given} {family}" for given in ("Ada", "Bo", "Cy") for family in ("Roe", "Low", "Moe")]
    for name in names:
        add(store, told, (f"{name} was arrested.", [("arrest", "arrested", name)]), people=(name,))
    assert {(change.label, change.kind) for change in store.refresh()} == {(name, "new case") for name in names}


def test_the_rows_of_a_case_say_what_it_says(store, told):
    add(store, told, ARREST, publisher="The Oster Gazette")
    add(store, told, FREED)
    store.refresh()
    (view,) = read(store, select(schema.case_view))
    assert (view.custody, view.stage, view.first_day, view.last_day) == (
        "released", "suspected", "2024-05-03", "2024-06-09",
    )  # fmt: skip
    assert (view.reports, view.sources, view.conflicts, view.withheld) == (2, 2, 0, 0)
    events = read(store, select(schema.event).order_by(schema.event.c.number))
    assert [(row.kind, row.first_day) for row in events] == [("arrest", "2024-05-03"), ("release", "2024-06-09")]
    assert ("publisher", "The Oster Gazette") in {(row.name, row.value) for row in read(store, select(schema.facet))}


def test_what_changed_is_told(store, told):
    add(store, told, ARREST)
    store.refresh()
    add(store, told, FREED)
    changes = {change.kind: change for change in store.refresh()}
    assert changes["event"].now == "release, 2024-06-09"
    assert (changes["custody"].before, changes["custody"].now) == ("unknown", "released")


def test_a_case_keeps_the_time_it_last_changed(store, told):
    add(store, told, ARREST)
    store.refresh()
    ((before,),) = read(store, select(schema.case_view.c.changed))
    with writing(store.engine) as connection:
        connection.execute(update(schema.person).values(stale=True))
    assert store.refresh() == ()
    assert read(store, select(schema.case_view.c.changed)) == [(before,)]
    add(store, told, FREED)
    store.refresh()
    ((after,),) = read(store, select(schema.case_view.c.changed))
    assert after > before


def test_a_clock_moved_back_breaks_nothing(store, told, clock):
    add(store, told, ARREST)
    store.refresh()
    clock.back(days=400)
    add(store, told, FREED)
    assert "custody" in {change.kind for change in store.refresh()}
    assert [row.kind for row in read(store, select(schema.event).order_by(schema.event.c.number))] == [
        "arrest",
        "release",
    ]
    assert list(store.check()) == []


def test_somebody_of_whom_nothing_is_told_has_a_record_and_no_case(store, told):
    add(store, told, ("Judge Bo Low spoke.", []), people={"Bo Low": "authority"})
    assert store.refresh() == ()
    assert read(store, select(func.count()).select_from(schema.case_view)) == [(0,)]
    assert read(store, select(schema.person.c.label, schema.person.c.role)) == [("Bo Low", "authority")]


def test_the_record_does_not_depend_on_the_order_of_adding(store, told, tmp_path):
    dockets = [told(*ARREST, published="2024-05-04"), told(*FREED, published="2024-06-10")]
    for docket in dockets:
        store.add(docket)
    with open_store(str(tmp_path / "other.db")) as other:
        for docket in reversed(dockets):
            other.add(docket)
            other.refresh()
        assert records(other) == records(store)
    (mention,) = read(store, select(schema.mention.c.id).where(schema.mention.c.report == dockets[0].article.report.id))
    assert records(store)[0].id == mention.id.replace("m:", "p:")


def records(store):
    store.refresh()
    wanted = select(schema.person.c.id, schema.person.c.record, schema.case_view.c.record.label("case"))
    return read(store, wanted.join(schema.case_view))


def test_a_person_whose_id_changes_has_no_new_case(store, told):
    store.add(told(*FREED, published="2024-06-10"))
    store.refresh()
    store.add(told(*ARREST, published="2024-05-04"))
    assert {change.kind for change in store.refresh()} == {"event", "stage"}
    assert len(read(store, select(schema.person.c.id))) == 1
