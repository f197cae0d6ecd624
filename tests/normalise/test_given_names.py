import pytest

from habeas.normalise import given_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gene", "Евгений"), ("Eugene", "Yevhen"), ("Bill", "William"), ("Sasha", "Александр"), ("Sasha", "Alexandra"),
        ("Volodymyr", "Vladimir"), ("Kateryna", "Екатерина"), ("Muhammad", "Mohamed"), ("José", "Joseph"),
        ("Unknown", "unknown"),
    ],
)  # fmt: skip
def test_equivalent(one, other):
    assert given_names.equivalent(one, other)
    assert given_names.equivalent(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alexander", "Alexandra"),
        ("Vladimir", "Vladislav"),
        ("Yuri", "George"),
        ("John", "Joan"),
        ("Daria", "Maria"),
        ("", ""),
    ],
)
def test_not_equivalent(one, other):
    assert not given_names.equivalent(one, other)


def test_gender_and_known():
    assert given_names.gender("Олена") == "f"
    assert given_names.gender("Petro") == "m"
    assert given_names.gender("Zhenya") is None
    assert given_names.gender("Nobody") is None
    assert not given_names.known("Nobody")
