import pytest
from sqlalchemy import create_engine

from habeas.errors import BadOption
from habeas.store.database import address, sqlite


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("x.db", "x.db"),
        ("a folder/x", "a folder/x"),
        ("sqlite:///x.db", "x.db"),
        ("sqlite:////srv/x.db", "/srv/x.db"),
        (" x.db ", "x.db"),
        (None, "habeas.db"),
    ],
)
def test_a_file(given, path):
    assert str(address.parse(given)) == path


@pytest.mark.parametrize(
    "given", ["postgresql://ada:s3cret@db.example:5433/cases", "postgres://ada:s3cret@db.example:5433/cases"]
)
def test_a_server(given):
    url = address.parse(given)
    assert (url.host, url.port, url.database, url.password) == ("db.example", 5433, "cases", "s3cret")


@pytest.mark.parametrize(
    "given",
    [
        "", ":memory:", "sqlite://", "sqlite:///:memory:", "file:x.db?mode=ro", "a\x00b", "mysql://h/d", "postgresql://h",
        "postgresql://h:port/d",
    ],
)  # fmt: skip
def test_what_is_neither_is_refused(given):
    with pytest.raises(BadOption):
        address.parse(given)


def test_a_broken_address_does_not_show_its_password():
    with pytest.raises(BadOption) as told:
        address.parse("postgresql://ada:s3cret@h:notaport/d")
    assert "s3cret" not in str(told.value)


def test_an_engine_is_shown_without_its_password(tmp_path):
    engine = create_engine("postgresql+psycopg://ada:s3cret@h/cases?sslpassword=other")
    assert address.show(engine) == "postgresql://ada:***@h/cases"
    assert address.show(sqlite.engine(tmp_path / "x.db")) == str(tmp_path / "x.db")


@pytest.mark.parametrize(
    "given",
    [
        "postgresql:/ada:s3cret@db.example/cases", "ada:s3cret@db.example/cases", "postgresql:ada:s3cret@db.example",
        "postgresql://ada:x@s3cret@db.example/cases", "mysql://ada:s3cret@db.example/cases", "ada:s3cret@db://x",
    ],
)  # fmt: skip
def test_a_password_in_a_broken_address_is_not_repeated(given):
    with pytest.raises(BadOption) as told:
        address.parse(given)
    assert "s3cret" not in str(told.value)
