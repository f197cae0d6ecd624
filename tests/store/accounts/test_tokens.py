import re

import pytest
from sqlalchemy import event, update

from habeas.errors import BadOption, NoSuchRecord, StoreDamaged
from habeas.store import schema
from habeas.store.accounts.names import fold
from habeas.store.database.transactions import writing


def test_a_token_is_found(team, watch):
    token = team.issue("Eli", "the nightly  script", {"read", "upload"})
    assert re.fullmatch(r"habeas_[0-9a-f]{16}_[\w-]{43}", token)
    account, scopes = team.lookup(token)
    assert (account.name, scopes) == ("eli", {"read", "upload"})
    (shown,) = team.tokens("eli")
    assert (shown.label, shown.scopes, shown.made, shown.used) == ("the nightly script", scopes, watch.now, watch.now)
    assert token.rpartition("_")[2] not in repr(shown)


def test_what_is_no_token(team):
    token = team.issue("eli", "script", {"read"})
    other = team.issue("eli", "script", {"read"})
    head, id, secret = token.split("_", 2)
    wrong = (
        "", "habeas", "habeas__", f"habeas_{id}_", f"habeas_{id}_{secret}x", f"{head}_{id}_{other.split('_', 2)[2]}",
        f"habeas_{'0' * 16}_{secret}", secret, token.upper(), f"{token}\n", "я" * 70, "\udcff", "x" * 100_000,
        f"habeas_{id}_{'я' * 43}",
    )  # fmt: skip
    for one in wrong:
        assert team.lookup(one) is None, one


def test_a_revoked_one_is_none(team, watch):
    token, stays = team.issue("eli", "one", {"read"}), team.issue("eli", "two", {"read"})
    id = token.split("_")[1]
    team.revoke("Eli", id)
    since = watch.now
    watch.on(days=1)
    team.revoke("eli", id)
    assert team.lookup(token) is None
    assert team.lookup(stays)
    assert {one.id: one.revoked for one in team.tokens("eli")}[id] == since


def test_nobody_revokes_anothers(team):
    id = team.issue("eli", "one", {"read"}).split("_")[1]
    for name, given in (("vera", id), ("eli", "0" * 16), ("eli", "")):
        with pytest.raises(NoSuchRecord):
            team.revoke(name, given)


@pytest.mark.parametrize(
    ("name", "scopes"),
    [("vera", {"decide"}), ("vera", {"read", "admin"}), ("eli", {"admin"}), ("ada", {"everything"}), ("ada", set())],
)
def test_no_more_than_the_account_may(team, name, scopes):
    with pytest.raises(BadOption, match="may have"):
        team.issue(name, "script", scopes)


@pytest.mark.parametrize("label", ["", " ", "x" * 101, "a\x00b", "a\u202eb"])
def test_what_is_no_label(team, label):
    with pytest.raises(BadOption, match="label"):
        team.issue("eli", label, {"read"})


def test_a_lower_role_takes_scopes_away(team):
    token = team.issue("eli", "script", {"read", "decide"})
    team.set_role("eli", "viewer")
    assert team.lookup(token)[1] == {"read"}


def test_disabling_revokes_for_good(team):
    token = team.issue("eli", "script", {"read"})
    team.disable("eli")
    assert team.lookup(token) is None
    with pytest.raises(BadOption, match="disabled"):
        team.issue("eli", "another", {"read"})
    team.enable("eli")
    assert team.lookup(token) is None


def test_its_use_is_noted_once_a_minute(team, watch, kept):
    token, written = team.issue("eli", "script", {"read"}), []
    event.listen(
        kept.engine, "before_cursor_execute", lambda *given: written.append(given[2]) if "UPDATE" in given[2] else None
    )
    for _ in range(10):
        team.lookup(token)
        watch.on(seconds=10)
    assert len(written) == 2


def test_the_newest_first(team, watch):
    for label in ("one", "two"):
        team.issue("eli", label, {"read"})
        watch.on(seconds=1)
    assert [one.label for one in team.tokens(fold("Eli"))] == ["two", "one"]
    assert team.tokens("ada") == ()


def test_what_was_altered_is_told(team, kept):
    token = team.issue("eli", "script", {"read"})
    with writing(kept.engine) as connection:
        connection.execute(update(schema.token).values(scopes='["everything"]'))
    with pytest.raises(StoreDamaged):
        team.lookup(token)
