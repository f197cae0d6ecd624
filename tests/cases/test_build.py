"""Cases from reports, and that the order of reports does not matter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.cases.build import build
from habeas.pipeline import read_all

PAGE = """Gil Sparrow, Serving Time, Gets New 15 Year Sentence for Spying
Gil Sparrow, who is currently serving time in a Northland prison, received another 15-year sentence for espionage.
In August 2023 a Capital court filed espionage charges against Sparrow, but the details of the case are confidential.
In 2022 he received 3.5 years for enabling bribes.
Vera Holt, an aide, was convicted in April and jailed for 12 years. The minister was not involved."""


@pytest.fixture
def page(article, quote, claim):
    """Give a page with a further sentence, its claims of Sparrow (p1) and Holt (p2)."""
    report = article(PAGE, "r1", "2024-12-26")
    spying, bribes = ("espionage", "0904"), ("enabling bribes", "07031")

    def of(kind, words, **slots):
        return claim(kind, quote(words, report), **slots)

    claims = [
        of("sentence", "Sentence", term="P15Y", offence=("Spying", "0904")),
        of("hold", "serving", place="a Northland prison"),
        of("sentence", "another", term="P15Y", offence=spying),
        of("charge", "filed", date="2023-08", court="a Capital court", offence=spying),
        of("secrecy", "confidential"),
        of("sentence", "received 3.5", term="P3Y6M", date="2022", offence=bribes),
        of("convict", "convicted", person="p2", date="2024-04"),
        of("sentence", "jailed", person="p2", term="P12Y"),
    ]
    return claims, report


def test_a_whole_page(page, person):
    claims, report = page
    people = [person("Vera Holt", "p2"), person("Gil Sparrow", "p1"), person("The minister", "p3", "not-implicated")]
    sparrow, holt = build(people, claims, [report])
    assert (sparrow.person, holt.person) == ("p1", "p2")
    assert [(event.kind, event.date and event.date.value.edtf, len(event.claims)) for event in sparrow.events] == [
        ("sentence", "2022", 1),
        ("charge", "2023-08", 1),
        ("hold", None, 1),
        ("sentence", None, 2),
    ]
    assert {charge.offence.words: charge.stage for charge in sparrow.charges} == {
        "espionage": "convicted (appeal open)",
        "enabling bribes": "convicted (appeal open)",
    }
    assert (sparrow.custody.state, sparrow.custody.as_of) == ("serving", "2024-12-26")
    assert (sparrow.terms.combination, sparrow.terms.least.duration.iso) == ("not stated", "P15Y")
    assert sparrow.terms.most.duration.iso == "P18Y6M"
    assert [one.what for one in sparrow.withheld] == ["the details of the case"]
    assert {("date", "sentence"), ("court", "sentence")} <= {(one.slot, one.event) for one in sparrow.unknown}
    assert [event.kind for event in holt.events] == ["convict", "sentence"]
    assert holt.withheld == ()


def test_who_gets_no_case(claim, person, article, quote):
    report = article("Roe was charged, secretly.")
    charge = claim("charge", quote("charged", report))
    assert build([person(role="not-implicated", quotes=(quote("Roe", report),))], [charge], [report]) == ()
    assert build([person()], [], [report]) == ()
    assert build([person()], [claim("secrecy", quote("secretly", report))], [report]) == ()
    assert build([], [charge], [report]) == ()
    assert len(build([person(role="other")], [charge], [report])) == 1


def test_the_report_that_clears_somebody_gives_no_event(claim, person, article, quote):
    clears, tells = article("Roe was not involved, nor charged", "r1"), article("Roe charged", "r2")
    people = [
        person(role="not-implicated", quotes=(quote("Roe", clears),)),
        person(role="subject", quotes=(quote("Roe", tells),)),
    ]
    claims = [claim("charge", quote("charged", clears)), claim("charge", quote("charged", tells))]
    (case,) = build(people, claims, [clears, tells])
    assert case.events[0].claims == (claims[1].id,)


def test_secrecy_about_the_case_goes_to_the_only_subject(claim, person, article, quote):
    report = article("Roe was charged. The case is secret. Vale was held.")
    charge, secret = claim("charge", quote("charged", report)), claim("secrecy", quote("secret", report), person=None)
    hold = claim("hold", quote("held", report), person="p2")
    assert [len(case.withheld) for case in build([person()], [charge, secret], [report])] == [1]
    both = build([person(), person("Ben Vale", "p2")], [charge, secret, hold], [report])
    assert [len(case.withheld) for case in both] == [0, 0]


KINDS = ["arrest", "hold", "charge", "trial", "convict", "sentence", "acquit", "release", "appeal", "secrecy"]
CLAIMS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(KINDS),
        "report": st.integers(0, 3),
        "start": st.integers(0, 6),
        "assertion": st.sampled_from(["actual", "actual", "actual", "alleged", "negated", "sought"]),
        "date": st.sampled_from([None, None, "2022", "2022-05", "2022-05-03", "2022-05-04", "2023-08", "2023/.."]),
        "term": st.sampled_from([None, None, "P15Y", "P3Y6M", "life", "..P20Y"]),
        "offence": st.sampled_from(
            [None, ("spying", "0904"), ("bribery", "0703"), ("taking bribes", "070312"), "a wrong"]
        ),
    }
)
TEXTS = ["Roe is still held.", "Roe was released on bail today.", "Long ago Roe rejected an appeal.", "Roe: trial."]


@pytest.fixture(scope="session")
def drawn(article, claim):
    """Turn drawn slots into claims and their reports."""

    def make(listed):
        reports = [article(text, f"r{n}", f"2024-0{n + 1}-01") for n, text in enumerate(TEXTS)]
        claims = []
        for slots in listed:
            own = dict(slots)
            report, start = reports[own.pop("report")], own.pop("start")
            claims.append(claim(own.pop("kind"), report.quote(start, start + 4), **own))
        return claims, reports

    return make


@settings(max_examples=60, deadline=None)
@given(st.lists(CLAIMS, min_size=1, max_size=9), st.randoms(use_true_random=False))
def test_the_order_of_reports_and_claims_changes_nothing(drawn, person, listed, random):
    claims, reports = drawn(listed)
    cases = build([person()], claims, reports)
    assert build([person()], random.sample(claims, len(claims)), random.sample(reports, len(reports))) == cases
    assert build([person(), person()], [*claims, *claims], [*reports, *reports]) == cases


@settings(max_examples=60, deadline=None)
@given(st.lists(CLAIMS, min_size=1, max_size=9))
def test_every_claim_is_kept_and_nothing_sought_or_alleged_becomes_actual(drawn, person, listed):
    claims, reports = drawn(listed)
    told = {claim.id: claim for claim in claims if claim.kind != "secrecy"}
    for case in build([person()], claims, reports):
        kept = [id for event in case.events for id in (*event.claims, *event.disputed_by)]
        assert sorted(kept) == sorted(told)
        for event in case.events:
            assert event.assertion in {told[id].assertion for id in event.claims}
            assert {told[id].assertion for id in event.disputed_by} <= {"negated"}
            shown = [claim.date for claim in map(told.get, event.claims) if claim.assertion == event.assertion]
            assert event.date is None or event.date in shown
        actual = {claim.kind for claim in told.values() if claim.assertion == "actual"}
        assert bool(case.charges) <= bool(actual)


@settings(max_examples=60, deadline=None)
@given(CLAIMS)
def test_a_vaguer_report_never_narrows_what_is_shown(drawn, person, article, claim, slots):
    date = slots["date"] if slots["date"] != "2023/.." else None
    claims, reports = drawn([{**slots, "assertion": "actual", "kind": "sentence", "date": date}])
    (before,) = build([person()], claims, reports)
    later = article("Another paper tells of Roe and her sentence.", "r9", "2025-01-01")
    vague = claim("sentence", later.quote(0, 7), offence=slots["offence"], date=date and date[:4])
    (after,) = build([person()], [*claims, vague], [*reports, later])
    if len(after.events) == 1:
        assert after.events[0].date is None or after.events[0].date == (before.events[0].date or vague.date)
        assert after.events[0].term == before.events[0].term
        assert (after.terms.least, after.terms.most) == (before.terms.least, before.terms.most)


@pytest.mark.parametrize(
    ("assertions", "number"),
    [(("negated",), 0), (("sought",), 0), (("negated", "sought"), 0), (("sought", "actual"), 1), (("alleged",), 1)],
)
def test_a_denial_or_demand_alone_makes_no_case(tell_of, person, assertions, number):
    told = [("charge", "charged", {"assertion": assertion}) for assertion in assertions]
    claims, report = tell_of("r1", "2024-06-01", "Roe was not charged.", *told)
    assert len(build([person()], claims, [report])) == number


def slots_of(case, kind, assertion="actual"):
    """Give date, length, number of claims and of sources of the events of a kind."""
    return [
        (
            event.date.value.edtf if event.date else None,
            event.term.value.least.iso if event.term and event.term.value.least else None,
            len(event.claims),
            event.sources,
        )
        for event in case.events
        if (event.kind, event.assertion) == (kind, assertion)
    ]


def test_three_years_and_three_outlets_tell_two_sentences(tell_of, person):
    bribes, spying = ("bribery", "0703"), ("espionage", "0904")
    told = [
        tell_of(
            "post-2022", "2022-05-12", "Court jails Veld\nVeld got 3.5 years on Wednesday. The sentence is for bribes.",
            ("sentence", "jails", {}),
            ("sentence", "got", {"term": "P3Y6M", "date": "2022-05-11"}),
            ("sentence", "sentence", {"offence": bribes}),
        ),
        tell_of(
            "wire-2024", "2024-12-26", "Veld got another 15 years. He was sentenced in 2022 to 3.5 for taking bribes.",
            ("sentence", "got", {"term": "P15Y", "date": "2024-12-24", "offence": spying}),
            ("sentence", "sentenced", {"term": "P3Y6M", "date": "2022", "offence": ("taking bribes", "070312")}),
        ),
        tell_of(
            "листок-2024", "2024-12-27", "Вельда приговорили к 15 годам. Ранее он получил 3,5 года за взятку.",
            ("sentence", "приговорили", {"term": "P180M", "date": "2024-12", "offence": ("шпионаж", "0904")}),
            ("sentence", "получил", {"term": "P3Y6M", "offence": ("взятку", "07031")}),
        ),
        tell_of(
            "post-2025", "2025-06-02", "Veld, jailed for spying in December, was moved.",
            ("sentence", "jailed", {"date": "2024-12", "offence": ("spying", "0904")}),
            ("transfer", "moved", {}),
        ),
    ]  # fmt: skip
    claims, reports = [claim for listed, _ in told for claim in listed], [report for _, report in told]
    (case,) = build([person()], claims, reports)
    assert slots_of(case, "sentence") == [("2022-05-11", "P3Y6M", 5, 3), ("2024-12-24", "P15Y", 3, 3)]
    assert {one.slot: one.kind for one in case.conflicts} == {"sentence date": "precision"}
    assert [charge.offence.words for charge in case.charges] == ["taking bribes", "espionage"]
    assert slots_of(case, "transfer") == [(None, None, 1, 1)]


def test_copies_of_one_item_are_one_source_of_its_events(tell_of, person):
    item = "A court in Oster sentenced Tomas Veld to 9 years for spying on Monday. Judge Lind read for 5 minutes."
    told = [
        tell_of(name, day, f"{head}\n{item}", ("sentence", "sentenced", {"term": "P9Y", "offence": ("spying", "0904")}))
        for name, day, head in (
            ("a", "2024-06-03", "Nine years for Veld"), ("b", "2024-06-04", "Spy jailed"), ("c", "2024-06-04", "News"),
        )
    ]  # fmt: skip
    own, report = tell_of(
        "d", "2024-06-05", "Veld, the engineer, will spend nine years in a cell, his wife told us.",
        ("sentence", "spend", {"term": "P9Y"}),
    )  # fmt: skip
    (case,) = build(
        [person()], [*(claim for one, _ in told for claim in one), *own], [*(one for _, one in told), report]
    )
    assert slots_of(case, "sentence") == [(None, "P9Y", 4, 2)]


REPORTS = {
    "post.txt": """Oster court jails shipyard engineer for 3.5 years

Published 12 May 2022

A court in Oster on Wednesday sentenced the engineer Tomas Veld to three and a half years in prison for bribery.
Veld, 41, was arrested in October 2021. He had paid an inspector to overlook cracked welds, the judge said.
His lawyer said that Veld would appeal.
""",
    "wire.txt": """Engineer Tomas Veld gets another 15 years, for espionage

Published 26 December 2024

The engineer Tomas Veld was sentenced on Tuesday to 15 years in prison for espionage, the Oster city court said.
Veld was already serving a sentence. In 2022 he was sentenced to 3.5 years for bribery.
The trial was held behind closed doors.
""",
    "listok.txt": """Инженера Томаса Вельда приговорили к 15 годам за шпионаж

Опубликовано 25 декабря 2024

Городской суд Остера 24 декабря 2024 года приговорил инженера Томаса Вельда к 15 годам колонии за шпионаж.
В 2022 году Вельд был приговорён к трём с половиной годам за взятку.
""",
    "copy.txt": """Welds and bribes: an engineer goes to prison

Published 13 May 2022

A court in Oster on Wednesday sentenced the engineer Tomas Veld to three and a half years in prison for bribery.
Veld, 41, was arrested in October 2021. He had paid an inspector to overlook cracked welds, the judge said.
""",
}


@pytest.fixture(scope="module")
def read_cases(tmp_path_factory):
    """Read reports of one case with the trained reader: `read_cases("post.txt", ...)`."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")

    def read(*names):
        dockets = list(read_all([str(folder / name) for name in names]))
        return {case.person: case for case in dockets[-1].cases}.values()

    return read


@pytest.mark.parametrize(
    ("names", "sources"),
    [
        (("post.txt", "wire.txt"), (2, 1)),
        (("wire.txt", "listok.txt"), (2, 2)),
        (("post.txt", "wire.txt", "listok.txt"), (3, 2)),
        (("copy.txt", "listok.txt", "post.txt", "wire.txt"), (3, 2)),
        (("copy.txt", "post.txt"), (1,)),
    ],
)
def test_whole_reports_of_two_years_and_languages(read_cases, names, sources):
    (case,) = read_cases(*names)
    told = slots_of(case, "sentence")
    assert [(length, number) for _, length, _, number in told] == list(zip(("P3Y6M", "P15Y"), sources, strict=False))
    first = "2022-05-11" if {"post.txt", "copy.txt"} & set(names) else "2022"
    assert [date for date, *_ in told] == [first, "2024-12-24"][: len(sources)]
    assert all(one.kind == "precision" for one in case.conflicts)
