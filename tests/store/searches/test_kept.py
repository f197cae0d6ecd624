import pytest
from sqlalchemy import insert, update

from habeas.errors import BadOption, NoSuchRecord, StoreDamaged
from habeas.store import schema
from habeas.store.database.transactions import writing
from habeas.store.searches import kept

QUERY = "words=%D0%9E%D1%81%D1%82%D0%B5%D1%80&status=held"


def test_a_search_is_kept(searches):
    made = searches.save("ada", "  held in  Oster ", QUERY)
    assert (made.account, made.label, made.query) == ("ada", "held in Oster", QUERY)
    assert searches.get("ada", made.id) == made
    assert searches.list("ada") == (made,)
    assert searches.list("eli") == ()


def test_the_newest_first(searches):
    for label in ("one", "two", "three"):
        searches.save("ada", label, "")
    assert [one.label for one in searches.list("ada")] == ["three", "two", "one"]


def test_one_of_the_same_label_is_replaced_and_its_feed_goes_on(searches):
    one = searches.save("ada", "Oster", "words=Oster")
    other = searches.save("ada", "Oster", QUERY)
    assert (other.id, other.secret, other.query) == (one.id, one.secret, QUERY)
    assert searches.save("eli", "Oster", QUERY).id != one.id


@pytest.mark.parametrize("label", ["", " ", "x" * 201, "a\x00b", "a\u202eb", "\udcff"])
def test_what_is_no_label(searches, label):
    with pytest.raises(BadOption, match="label"):
        searches.save("ada", label, QUERY)


@pytest.mark.parametrize("query", ["x" * 2_001, "a\x00b", "a\nb", "\udcff"])
def test_what_is_no_query(searches, query):
    with pytest.raises(BadOption, match="query"):
        searches.save("ada", "Oster", query)
    assert searches.save("ada", "long", "x" * 2_000)


def test_not_more_than_many(searches, monkeypatch):
    monkeypatch.setattr(kept, "MOST", 2)
    for label in ("one", "two", "two"):
        searches.save("ada", label, QUERY)
    with pytest.raises(BadOption, match="delete one"):
        searches.save("ada", "three", QUERY)
    assert searches.save("eli", "one", QUERY)


def test_nobody_touches_anothers(searches):
    made = searches.save("ada", "Oster", QUERY)
    for verb in (searches.get, searches.delete, searches.renew):
        with pytest.raises(NoSuchRecord):
            verb("eli", made.id)
    assert searches.list("ada") == (made,)


def test_a_feed_needs_its_secret(searches):
    made, other = searches.save("ada", "Oster", QUERY), searches.save("ada", "Low", QUERY)
    assert searches.feed(made.id, made.secret) == made
    for id, secret in (
        (made.id, ""), (made.id, other.secret), (other.id, made.secret), ("", made.secret), (made.id, "я"),
        ("0" * 16, made.secret), ("0" * 16, "0" * 43), (made.id, "\udcff"), ("\udcff", made.secret), ("a\x00", ""),
        (made.id, made.secret[:-1]), (made.id, made.secret + "x"),
    ):  # fmt: skip
        assert searches.feed(id, secret) is None


def test_a_new_secret_shuts_the_old_address(searches):
    old = searches.save("ada", "Oster", QUERY)
    new = searches.renew("ada", old.id)
    assert searches.feed(old.id, old.secret) is None
    assert searches.feed(new.id, new.secret) == new


def test_a_deleted_one_has_no_feed(searches):
    made = searches.save("ada", "Oster", QUERY)
    searches.delete("ada", made.id)
    assert searches.feed(made.id, made.secret) is None
    with pytest.raises(NoSuchRecord):
        searches.delete("ada", made.id)


def test_a_disabled_account_has_no_feed(searches, store):
    made = searches.save("ada", "Oster", QUERY)
    at = "2026-01-01T00:00:00.000000Z"
    row = {"name": "ada", "role": "viewer", "password": "-", "made": at}
    with writing(store.engine) as connection:
        connection.execute(insert(schema.account), [row])
    assert searches.feed(made.id, made.secret) == made
    with writing(store.engine) as connection:
        connection.execute(update(schema.account).values(disabled=at))
    assert searches.feed(made.id, made.secret) is None


def test_what_was_altered_is_told(searches, store):
    searches.save("ada", "Oster", QUERY)
    with writing(store.engine) as connection:
        connection.execute(update(schema.saved_search).values(made="long ago"))
    with pytest.raises(StoreDamaged):
        searches.list("ada")
