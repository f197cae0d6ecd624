"""Claims with what their reports add."""

import datetime as dt

from habeas.cases.sources import Sources
from habeas.cases.told import tell


def test_the_fullest_come_first_whatever_the_order(article, quote, claim):
    report = article("Roe is serving time.")
    bare = claim("sentence", quote("time", report))
    dated = claim("sentence", quote("Roe", report), date="2024")
    full = claim(
        "sentence",
        quote("serving", report),
        date="2024-05-01",
        term="P5Y",
        offence="theft",
        court="a court",
        place="Oster",
    )
    sources = Sources.gather([report])
    told = tell([bare, full, dated], sources)
    assert [one.claim for one in told] == [full, dated, bare]
    assert [one.fullness for one in told] == [10, 2, 0]
    assert tell([dated, bare, full], sources) == told
    assert (told[0].report, told[0].day, told[0].place) == ("r1", dt.date(2024, 6, 1), ("r1", 0))
