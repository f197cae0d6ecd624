"""Filters as typed: tables of words, of what they mean, and of what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.errors import BadOption
from habeas.store.listing.filter_words import parse
from habeas.store.listing.filters import HELD, Filters

READ = [
    ({}, Filters()),
    ({"status": " "}, Filters()),
    ({"status": "In-Custody"}, Filters(status=("in custody",))),
    ({"status": "held"}, Filters(status=HELD)),
    ({"status": "held, released"}, Filters(status=(*HELD, "released"))),
    ({"status": "house_arrest,house arrest"}, Filters(status=("house arrest",))),
    ({"stage": "convicted,FINAL"}, Filters(stage=("convicted (appeal open)", "final"))),
    ({"country": "ru"}, Filters(country="RU")),
    ({"country": "Russia"}, Filters(country="RU")),
    ({"country": "Беларусь"}, Filters(country="BY")),
    ({"offence": "0904"}, Filters(offence="0904")),
    ({"offence": "Espionage"}, Filters(crime="espionage")),
    ({"offence": "taking-bribes"}, Filters(crime="taking bribes")),
    ({"offence": "spying"}, Filters(crime="espionage")),
    ({"offence": "шпионаж"}, Filters(crime="espionage")),
    ({"kind": "Arrest", "assertion": "sought"}, Filters(kind="arrest", assertion="sought")),
    ({"since": "2024", "until": "2024"}, Filters(since="2024-01-01", until="2024-12-31")),
    ({"since": "2024-02", "until": "2024-02"}, Filters(since="2024-02-01", until="2024-02-29")),
    ({"until": "2023/2024-03"}, Filters(until="2024-03-31")),
    ({"since": "2023/.."}, Filters(since="2023-01-01")),
    ({"since": "../2023"}, Filters()),
    ({"source": " The Oster Gazette "}, Filters(source="The Oster Gazette")),
    ({"role": "not implicated"}, Filters(role="not-implicated")),
    ({"with_conflicts": True, "withheld": True}, Filters(with_conflicts=True, withheld=True)),
    ({"needs_review": True}, Filters(needs_review=True)),
]
REFUSED = [
    ({"status": "arrested"}, "is not one of: held, in custody, serving"),
    ({"stage": "guilty"}, "is not one of: suspected, charged"),
    ({"country": "Atlantis"}, "code of two letters"),
    ({"country": "Georgia"}, "code of two letters"),
    ({"offence": "rudeness"}, "is no ICCS code"),
    ({"offence": "9"}, "is no ICCS code"),
    ({"kind": "arrested"}, "is not one of: search, arrest"),
    ({"assertion": "maybe"}, "is not one of: actual"),
    ({"since": "yesterday"}, "write it as 2024"),
    ({"since": "2024-13"}, "write it as 2024"),
    ({"since": "2024-05", "until": "2024-04"}, "is after until"),
    ({"role": "hero"}, "is not one of: subject"),
]


@pytest.mark.parametrize(("words", "expected"), READ, ids=str)
def test_what_filters_mean(words, expected):
    assert parse(**words) == expected


@pytest.mark.parametrize(("words", "hint"), REFUSED, ids=str)
def test_what_cannot_be_meant_is_refused_with_what_can(words, hint):
    with pytest.raises(BadOption) as refusal:
        parse(**words)
    assert hint in str(refusal.value)


OPTIONS = ["status", "stage", "country", "offence", "kind", "since", "until", "source", "role"]


@given(st.sampled_from(OPTIONS), st.text())
def test_any_text_is_read_or_refused_in_one_line(option, words):
    try:
        read = parse(**{option: words})
    except BadOption as refusal:
        read, line = Filters(), str(refusal)
    else:
        line = ""
    assert isinstance(read, Filters)
    assert "\n" not in line
