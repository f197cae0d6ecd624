"""What is said to be secret."""

import pytest

from habeas.cases.withheld import covers, withheld


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The case is classified.", "classified", ("the case", None)),
        ("The details are kept confidential.", "confidential", ("the details of the case", None)),
        ("The trial was held behind closed doors.", "closed doors", ("the trial is closed", None)),
        ("Officials did not name the court.", "did not name", ("the court is not named", "court")),
        ("The charges remain sealed.", "sealed", ("the charge is not disclosed", "offence")),
        ("She is held at an undisclosed location.", "undisclosed", ("the place is not disclosed", "place")),
        ("Дело засекречено.", "засекречено", ("the case", None)),
        ("Суд прошёл в закрытом режиме.", "закрытом", ("the trial is closed", None)),
    ],
)
def test_what_is_withheld(tell_of, world, text, trigger, expected):
    what, slot = expected
    claims, report = tell_of("r1", "2024-06-01", text, ("secrecy", trigger, {}))
    listed = withheld(claims, world(claims, [report]).sources)
    assert [(one.what, one.claim, one.quote.exact) for one in listed] == [(what, claims[0].id, trigger)]
    assert {each for each in ("court", "offence", "place", "date") if covers(listed, each)} == ({slot} - {None})


def test_one_line_a_topic_from_the_first_report_and_denials_left_out(tell_of, world):
    late, second = tell_of("r1", "2024-06-01", "The case is secret.", ("secrecy", "secret", {}))
    early, first = tell_of("r2", "2024-05-01", "Secret is the case.", ("secrecy", "Secret", {}))
    denied, third = tell_of("r3", "2024-05-01", "It is not secret.", ("secrecy", "secret", {"assertion": "negated"}))
    listed = withheld([*late, *early, *denied], world(late, [first, second, third]).sources)
    assert [one.claim for one in listed] == [early[0].id]
