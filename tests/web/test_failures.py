"""Failures: one table; a visitor reads what they can do about it and nothing of our insides."""

import pytest

from habeas import errors
from habeas.web.failures import STATUSES, status_of


def every(kind=errors.HabeasError):
    for one in kind.__subclasses__():
        yield one
        yield from every(one)


@pytest.mark.parametrize("kind", list(every()), ids=lambda kind: kind.__name__)
def test_every_error_has_a_status(kind):
    status = status_of(kind("x", "y"))
    assert 400 <= status < 600
    assert (status >= 500) == (not issubclass(kind, errors.InputError | errors.AddressForbidden))


def test_the_table_is_read_from_the_narrow_to_the_wide():
    for number, (kind, _) in enumerate(STATUSES):
        assert not [one for one, _ in STATUSES[:number] if issubclass(kind, one)]


@pytest.fixture
def failing(bare):
    """Give an answer of a page that fails in a way."""

    def answer(error, path="/fails"):
        def fails() -> None:
            raise error

        bare.app.add_api_route(path, fails)
        return bare.get(path)

    return answer


def test_what_is_not_there(failing):
    answer = failing(errors.NoSuchRecord("<b>Marta</b>", "is nobody known"))
    assert answer.status_code == 404
    assert "&lt;b&gt;Marta&lt;/b&gt;: is nobody known" in answer.text
    assert "<h1>Nothing of that name</h1>" in answer.text


@pytest.mark.parametrize(
    "error", [errors.StoreDamaged("/srv/cases.db", "is broken"), errors.ModelMissing("/srv/w", "no")]
)
def test_our_own_faults_are_not_told_to_visitors(failing, error, caplog):
    answer = failing(error)
    assert answer.status_code == 500
    assert "/srv" not in answer.text
    assert "/srv" in caplog.text


def test_a_bug_tells_nothing(failing):
    answer = failing(ZeroDivisionError("secret words"))
    assert answer.status_code == 500
    assert "secret words" not in answer.text
    assert "Something went wrong" in answer.text


def test_too_many_tries_say_how_long_to_wait(failing):
    answer = failing(errors.TooManyAttempts("sign-in", "wait", seconds=90))
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "90")


def test_the_api_gets_a_problem(failing):
    answer = failing(errors.BadOption("limit", "is no number"), "/api/v1/fails")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank", "title": "Bad Request", "status": 400, "detail": "limit: is no number",
        "instance": "/api/v1/fails",
    }  # fmt: skip


def test_a_wrong_method_is_told(bare):
    answer = bare.get("/theme")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_a_field_that_is_missing_is_named(bare):
    def needs(number: int) -> int:
        return number

    bare.app.add_api_route("/needs", needs)
    answer = bare.get("/needs?number=x")
    assert answer.status_code == 422
    assert "number: " in answer.text
