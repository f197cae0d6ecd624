"""Who stands by in the case of another gets no case."""

import pytest

from habeas.cases.build import build


@pytest.mark.parametrize(
    ("kind", "assertion", "number"),
    [("trial", "actual", 1), ("acquit", "actual", 1), ("exchange", "prospective", 1), ("arrest", "actual", 2),
     ("sentence", "actual", 2), ("arrest", "alleged", 2)],
)  # fmt: skip
def test_somebody_unnamed_has_a_case_only_of_what_is_done_to_him(tell_of, person, kind, assertion, number):
    claims, report = tell_of(
        "r1", "2024-06-01", "Roe was sentenced. The court heard a priest.",
        ("sentence", "sentenced", {}), (kind, "heard", {"person": "p2", "assertion": assertion}),
    )  # fmt: skip
    people = [person(), person(None, "p2", forms=("a priest",))]
    assert len(build(people, claims, [report])) == number


def test_somebody_unnamed_whom_a_report_is_about_keeps_the_case(tell_of, person):
    claims, report = tell_of("r1", "2024-06-01", "A man went on trial.", ("trial", "trial", {}))
    assert len(build([person(None, forms=("a man",))], claims, [report])) == 1
    more, other = tell_of("r2", "2024-06-02", "Vale was arrested.", ("arrest", "arrested", {"person": "p2"}))
    people = [person(None, forms=("a man",)), person("Ben Vale", "p2")]
    assert len(build(people, [*claims, *more], [report, other])) == 2
