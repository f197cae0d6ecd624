import pytest
from sqlalchemy import event, func, select

from habeas.store import schema
from habeas.store.accounts import sessions
from habeas.store.database.transactions import reading


def test_a_session_is_found_by_its_secret(team, enter):
    made = enter()
    found = team.session(made.secret)
    assert found == made
    assert (found.account.name, found.account.role) == ("ada", "admin")
    assert team.session(made.csrf) is None
    assert team.session("") is None
    assert team.session("\udcff") is None


def test_each_sign_in_is_a_session_of_its_own(enter, team):
    one, other = enter(), enter()
    assert len({one.secret, one.csrf, other.secret, other.csrf}) == 4
    team.sign_out(one.secret)
    assert team.session(one.secret) is None
    assert team.session(other.secret) == other


def test_signing_out_twice_is_nothing(enter, team):
    made = enter()
    team.sign_out(made.secret)
    team.sign_out(made.secret)
    team.sign_out("nothing")


def test_it_ends_when_it_is_not_used(enter, team, watch):
    made = enter()
    watch.on(hours=11, minutes=59)
    assert team.session(made.secret)
    watch.on(hours=11, minutes=59)
    assert team.session(made.secret), "it was used in between"
    watch.on(hours=12, seconds=1)
    assert team.session(made.secret) is None


def test_it_ends_after_two_weeks_in_any_case(enter, team, watch):
    made = enter()
    for _ in range(28):
        assert team.session(made.secret)
        watch.on(hours=11, minutes=59)
    watch.on(minutes=29)
    assert watch.now - team.get("ada").made > sessions.LONGEST
    assert team.session(made.secret) is None


@pytest.mark.parametrize(
    "way",
    [
        lambda team: team.disable("eli"),
        lambda team: team.set_password("eli", "nine loud herons"),
        lambda team: team.sign_out_all(" ELI "),
    ],
    ids=["disabled", "password", "everywhere"],
)
def test_all_sessions_of_an_account_end(enter, team, way):
    mine, other = [enter("eli"), enter("eli")], enter("ada")
    way(team)
    assert [team.session(one.secret) for one in mine] == [None, None]
    assert team.session(other.secret) == other


def test_enabling_brings_no_session_back(enter, team):
    made = enter("eli")
    team.disable("eli")
    team.enable("eli")
    assert team.session(made.secret) is None
    assert enter("eli")


def test_another_role_holds_at_once(enter, team):
    made = enter("eli")
    team.set_role("eli", "viewer")
    assert team.session(made.secret).account.role == "viewer"


def test_its_use_is_noted_once_a_minute(enter, team, watch, kept):
    made, written = enter(), []
    event.listen(
        kept.engine, "before_cursor_execute", lambda *given: written.append(given[2]) if "UPDATE" in given[2] else None
    )
    for _ in range(10):
        watch.on(seconds=10)
        team.session(made.secret)
    assert len(written) == 1


def test_those_that_ended_are_forgotten(enter, watch, kept):
    enter()
    watch.on(days=1)
    enter("eli")
    with reading(kept.engine) as connection:
        assert connection.execute(select(func.count()).select_from(schema.session)).scalar_one() == 1


def test_its_secrets_are_not_shown(enter):
    made = enter()
    assert made.secret not in repr(made)
    assert made.csrf not in repr(made)
