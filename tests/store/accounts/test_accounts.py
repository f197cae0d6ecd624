"""The facade, and what no database, log or error may ever hold."""

import logging
import traceback

import pytest

from habeas.errors import BadOption, HabeasError, StoreFull, StoreLocked
from habeas.store.accounts import sessions, tokens
from habeas.store.accounts.accounts import Accounts
from habeas.store.opening import open_store


def test_nothing_of_a_secret_is_in_the_file(sqlite_url, tmp_path, watch, password, caplog):
    caplog.set_level(logging.DEBUG)
    with open_store(sqlite_url) as store:
        accounts = Accounts(store.engine, watch)
        accounts.add("ada", password, "admin")
        session = accounts.sign_in("ada", password, "192.0.2.1")
        token = accounts.issue("ada", "script", {"read"})
        with pytest.raises(BadOption):
            accounts.sign_in("eli", "nine loud herons", "198.51.100.7")
        bytes_ = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"ada" in bytes_
    for secret in (password, session.secret, token, token.split("_", 2)[2], "nine loud herons", "198.51.100.7"):
        assert secret.encode() not in bytes_
        assert secret not in caplog.text


def test_no_error_shows_a_secret(team):
    for call in (
        lambda: team.sign_in("ada", "nine loud herons", "192.0.2.1"),
        lambda: team.add("ada", "nine loud herons", "admin"),
        lambda: team.add("bo", "herons", "admin"),
        lambda: team.set_password("bo", "nine loud herons"),
    ):
        with pytest.raises(HabeasError) as told:
            call()
        shown = "".join(traceback.format_exception_only(told.value))
        assert "loud herons" not in shown
        assert told.value.args == (shown.split(": ", 1)[1].strip(),)


def test_sessions_and_tokens_are_of_one_database(team, enter, tmp_path, watch):
    session, token = enter(), team.issue("ada", "script", {"read"})
    with open_store(str(tmp_path / "other.db")) as other:
        elsewhere = Accounts(other.engine, watch)
        assert elsewhere.session(session.secret) is None
        assert elsewhere.lookup(token) is None
        assert elsewhere.list() == ()


@pytest.mark.parametrize("error", [StoreLocked, StoreFull])
def test_that_use_cannot_be_noted_keeps_nobody_out(team, enter, watch, monkeypatch, error):
    session, token = enter(), team.issue("ada", "script", {"read"})

    def fail(*_, **__):
        raise error("cases.db", "not now")

    for module in (sessions, tokens):
        monkeypatch.setattr(module, "touch", fail)
    watch.on(hours=1)
    assert team.session(session.secret) == session
    assert team.lookup(token)
