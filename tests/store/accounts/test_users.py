import threading

import pytest
from sqlalchemy import update

from habeas.errors import BadOption, NoSuchRecord, StoreDamaged
from habeas.store import schema
from habeas.store.accounts.accounts import Accounts
from habeas.store.database.transactions import writing
from habeas.store.opening import open_store


def roles(accounts):
    return [(one.name, one.role) for one in accounts.list()]


def test_nobody_at_first(accounts):
    assert accounts.list() == ()


def test_accounts_by_name(team, watch):
    assert roles(team) == [("ada", "admin"), ("eli", "editor"), ("vera", "viewer")]
    assert team.get(" ADA ").made == watch.now
    assert team.get("ada").disabled is None


def test_a_name_is_taken_in_any_case(team, password):
    with pytest.raises(BadOption, match="already"):
        team.add("ADA ", password, "viewer")
    assert team.get("ada").role == "admin"


def test_who_is_not_there(team, password):
    for verb in (team.get, team.disable, team.enable):
        with pytest.raises(NoSuchRecord, match="no account"):
            verb("bo")
    with pytest.raises(NoSuchRecord):
        team.set_role("bo", "admin")
    with pytest.raises(NoSuchRecord):
        team.set_password("bo", password)


@pytest.mark.parametrize("role", ["owner", "", "Admin"])
def test_what_is_no_role(team, password, role):
    with pytest.raises(BadOption, match="role"):
        team.add("bo", password, role)
    with pytest.raises(BadOption, match="role"):
        team.set_role("eli", role)


def test_a_weak_password_adds_nobody(accounts):
    with pytest.raises(BadOption, match="password"):
        accounts.add("bo", "herons", "viewer")
    assert accounts.list() == ()


def test_the_only_admin_stays(team):
    for verb in (team.disable, lambda name: team.set_role(name, "editor")):
        with pytest.raises(BadOption, match="only admin"):
            verb("ada")
    team.set_role("eli", "admin")
    assert team.disable("ada").disabled is not None
    with pytest.raises(BadOption, match="only admin"):
        team.set_role("eli", "viewer")
    assert team.set_role("ada", "viewer").role == "viewer", "who is disabled is no admin that counts"


def test_an_admin_may_be_made_an_admin_again(team):
    assert team.set_role("ada", "admin").role == "admin"


def test_disabling_twice_keeps_the_first_time(team, watch):
    since = team.disable("eli").disabled
    watch.on(days=1)
    assert team.disable("eli").disabled == since
    assert team.enable("eli").disabled is None


@pytest.mark.parametrize("verb", ["disable", "set_role"])
def test_two_who_race_leave_one_admin(team, url, watch, verb):
    team.set_role("eli", "admin")
    start, told = threading.Barrier(2), []

    def race(name):
        with open_store(url) as store:
            own = Accounts(store.engine, watch)
            start.wait()
            try:
                own.disable(name) if verb == "disable" else own.set_role(name, "viewer")
            except BadOption as error:
                told.append(str(error))

    threads = [threading.Thread(target=race, args=(name,)) for name in ("ada", "eli")]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(told) == 1
    assert len([one for one in team.list() if one.role == "admin" and not one.disabled]) == 1


@pytest.mark.parametrize("altered", [{"role": "owner"}, {"made": "long ago"}, {"disabled": "x"}])
def test_what_was_altered_is_told(team, kept, altered):
    with writing(kept.engine) as connection:
        connection.execute(update(schema.account).values(**altered))
    with pytest.raises(StoreDamaged):
        team.list()
