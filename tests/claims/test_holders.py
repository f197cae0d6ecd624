"""Whose a post is."""

import pytest

from habeas.claims.assemble import assemble


def posts(seen):
    return {
        person.name: [(p.title, p.organisation, p.when, p.since, p.until) for p in person.positions]
        for person in assemble(seen)[0]
    }


def test_the_post_of_another_under_whom_it_was_held(reading):
    seen = reading(
        "[person#a:Ann Example], who held the position of [position#p:deputy prime minister] under "
        "[person#b:Bob Sample] from 2012 until 2018, currently serves "
        "as the [position#q:president] of [organisation:the chess league].",
        "b>p:position b>q:position q>organisation:of",
    )
    assert posts(seen) == {
        "Ann Example": [
            ("deputy prime minister", None, "past", "2012", "2018"),
            ("president", "the chess league", "now", None, None),
        ],
        "Bob Sample": [],
    }


def test_the_aide_of_a_former_minister(reading):
    seen = reading(
        "She paid a former [position#m:Deputy Prime Minister] [person#a:Ann Example]’s [position#p:aide]. "
        "The [position#q:assistant], [person#b:Eve Sample], was [convict:convicted].",
        "a>m:position a>p:position b>q:position convict>b:person",
    )
    people, _ = assemble(seen)
    ann, eve = (next(p for p in people if p.name == name) for name in ("Ann Example", "Eve Sample"))
    assert [(p.title, p.when) for p in ann.positions] == [("Deputy Prime Minister", "past")]
    assert [p.title for p in eve.positions] == ["aide", "assistant"]
    assert [(tie.to, tie.kind, tie.words) for tie in eve.ties] == [(ann.id, "works-for", "aide")]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[person:Nora Lorne], editor of the Gazette, left.", ("editor", "Gazette", "now")),
        ("Former aide [person:Nora Lorne] left.", ("aide", None, "past")),
        ("[person:Nora Lorne], a past [position:executive] in banking, left.", ("executive", None, "past")),
        ("Ex-[position:minister] [person:Nora Lorne] left.", ("minister", None, "past")),
        ("Judge [person:Nora Lorne] spoke.", ("Judge", None, "now")),
    ],
)
def test_english(reading, marked, expected):
    assert [held[:3] for held in posts(reading(marked))["Nora Lorne"]] == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Бывший заместитель министра [person:Иван Примеров] уехал.", ("заместитель министра", None, "past")),
        ("[person:Иван Примеров], журналист издания «Заря», уехал.", ("журналист", "Заря", "now")),
        (
            "[person:Иван Примеров], который занимал пост [position:министра] с 2012 по 2018, уехал.",
            ("министра", None, "past"),
        ),
    ],
)
def test_russian(reading, marked, expected):
    assert [held[:3] for held in posts(reading(marked, language="ru"))["Иван Примеров"]] == [expected]


def test_the_lawyer_of_a_name_in_the_genitive(reading):
    seen = reading(
        "[position:Адвокат] [person#a:Примеровой] [person#b:Олег Образцов] выступил.",
        "a>position:position",
        language="ru",
    )
    assert posts(seen) == {"Примеровой": [], "Олег Образцов": [("Адвокат", None, "now", None, None)]}


def test_an_arrow_decides_where_grammar_is_silent(reading):
    seen = reading("[person:Ann Example] left. The [position:cashier] had wept.", "person>position:position")
    assert posts(seen) == {"Ann Example": [("cashier", None, "now", None, None)]}


@pytest.mark.parametrize(("title", "held"), [("адвокат", 0), ("кассир", 1)])
def test_a_part_in_court_of_another_sentence_is_nobody_elses_title(reading, title, held):
    text = f"[person#a/subject:Анну Примерову] судили. Ушёл [position:{title}]."
    people, _ = assemble(reading(text, "a>position:position", language="ru"))
    assert [len(person.positions) for person in people] == [held]
