import datetime as dt
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, select

from habeas.errors import BadOption, TooManyAttempts
from habeas.store import schema
from habeas.store.accounts import attempts
from habeas.store.accounts.accounts import Accounts
from habeas.store.database.transactions import reading
from habeas.store.opening import open_store


@pytest.fixture
def fail(enter):
    """Try a wrong password; tell how it was refused."""

    def wrong(name="ada", address="192.0.2.1"):
        with pytest.raises((BadOption, TooManyAttempts)) as told:
            enter(name, "nine loud herons", address)
        return type(told.value)

    return wrong


def test_after_five_wrong_ones_the_name_waits(fail, enter, watch):
    assert [fail() for _ in range(6)] == [BadOption] * 5 + [TooManyAttempts]
    with pytest.raises(TooManyAttempts) as told:
        enter(" ADA ", address="203.0.113.9")
    assert told.value.seconds == 900
    assert "15 minutes" in str(told.value)
    assert enter("eli")
    watch.on(minutes=14, seconds=30)
    with pytest.raises(TooManyAttempts, match="1 minute") as told:
        enter()
    assert told.value.seconds == 30
    watch.on(seconds=30)
    assert enter()


def test_the_window_slides(fail, watch):
    for _ in range(5):
        assert fail() is BadOption
        watch.on(minutes=4)
    assert fail() is BadOption, "the first two are out of the window"


def test_a_name_that_is_not_there_waits_as_well(fail):
    assert [fail("nobody") for _ in range(6)] == [BadOption] * 5 + [TooManyAttempts]


def test_after_twenty_wrong_ones_the_address_waits(fail, enter):
    assert [fail(f"name {number}") for number in range(21)] == [BadOption] * 20 + [TooManyAttempts]
    with pytest.raises(TooManyAttempts):
        enter("eli")
    assert enter("eli", address="203.0.113.9")


def test_a_right_one_clears_the_name_and_not_the_address(fail, enter):
    for _ in range(4):
        assert [fail() for _ in range(4)] == [BadOption] * 4
        enter()
    assert [fail("eli") for _ in range(4)] == [BadOption] * 4
    assert fail("vera") is TooManyAttempts


def test_right_ones_are_not_counted(enter):
    for _ in range(50):
        enter()


def test_many_at_once_get_no_further(team, url, watch, password):
    start, told = threading.Barrier(12), []

    def guess():
        with open_store(url) as store:
            start.wait()
            with pytest.raises((BadOption, TooManyAttempts)) as error:
                Accounts(store.engine, watch).sign_in("ada", "nine loud herons", "192.0.2.1")
            told.append(error.type)

    threads = [threading.Thread(target=guess) for _ in range(12)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert told.count(BadOption) == attempts.OF_NAME
    with pytest.raises(TooManyAttempts):
        team.sign_in("ada", password, "192.0.2.1")


def test_old_ones_are_deleted_and_none_says_who(fail, watch, kept):
    fail()
    watch.on(minutes=16)
    fail("eli", "203.0.113.9")
    with reading(kept.engine) as connection:
        keys = connection.execute(select(schema.attempt.c.key)).scalars().all()
    assert len(keys) == 2
    assert not [key for key in keys if "eli" in key or "203" in key]


@pytest.mark.parametrize(
    ("one", "other"),
    [("2001:db8::1", "2001:db8::ffff:2"), ("192.0.2.1", "::ffff:192.0.2.1"), ("testclient", "testclient"), ("", "")],
)
def test_addresses_that_count_as_one(one, other):
    assert attempts.keys("ada", one) == attempts.keys("ada", other)


@pytest.mark.parametrize(("one", "other"), [("192.0.2.1", "192.0.2.2"), ("2001:db8:0:1::1", "2001:db8:0:2::1")])
def test_addresses_that_do_not(one, other):
    assert attempts.keys("ada", one).address != attempts.keys("ada", other).address


def test_a_name_is_no_address():
    keys = attempts.keys("192.0.2.1", "192.0.2.1")
    assert keys.name != keys.address


STEPS = st.lists(
    st.tuples(st.integers(0, 600), st.sampled_from(["ada", "eli", "bo"]), st.sampled_from(["a", "b"]), st.booleans()),
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_it_counts_as_a_list_of_failures_does(steps):
    """Whatever is tried, when, from where: the table lets in whom a plain list would."""
    now, failed = dt.datetime(2026, 1, 1, tzinfo=dt.UTC), []
    engine = create_engine("sqlite://")
    schema.attempt.create(engine)
    with engine.begin() as connection:
        for seconds, name, address, right in steps:
            now += dt.timedelta(seconds=seconds)
            failed = [one for one in failed if one[0] > now - attempts.WINDOW]
            waits = sum(one[1] == name for one in failed) >= 5 or sum(one[2] == address for one in failed) >= 20
            by = attempts.keys(name, address)
            try:
                attempts.begin(connection, by, at=now)
            except TooManyAttempts as error:
                assert waits
                assert 0 < error.seconds <= 900  # noqa: PT017 - as above
                continue
            assert not waits
            if right:
                attempts.clear(connection, by)
                failed = [(at, None if one == name else one, where) for at, one, where in failed]
            else:
                failed.append((now, name, address))
    engine.dispose()
