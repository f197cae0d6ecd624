"""Whole readings to people and claims."""

import pytest

from habeas.claims.assemble import assemble


def kinds(claims, people):
    names = {person.id: person.label for person in people}
    return [(claim.kind, names.get(claim.person), claim.assertion) for claim in claims]


def test_a_claim_has_a_quote_for_everything_it_says(reading):
    seen = reading(
        "A [authority:Strelsau court] [sentence:sentenced] [person:Ivan Example] to [term:three years] for "
        "[offence:fraud] in [date:March 2023].",
        "sentence>person:person sentence>authority:by sentence>term:term sentence>offence:offence sentence>date:date",
    )
    people, (claim,) = assemble(seen)
    text = seen.article.text
    cited = [claim.quote, claim.person_quote, claim.term.quote, claim.date.quote]
    cited += [one.quote for one in (*claim.authority, *claim.offences)]
    assert all(text[quote.start : quote.end] == quote.exact for quote in cited)
    assert (claim.term.value.least.iso, claim.date.value.edtf, claim.offences[0].value.words) == (
        "P3Y",
        "2023-03",
        "fraud",
    )
    assert [(person.id, person.name, person.role) for person in people] == [("p1", "Ivan Example", "subject")]


def test_reading_twice_gives_the_same_ids(reading):
    marked = "[authority:Police] [arrest:arrested] [person:Ivan Example]."
    assert assemble(reading(marked)) == assemble(reading(marked))


def test_grammar_settles_what_no_arrow_does(reading):
    people, claims = assemble(reading("[person/subject:Ivan Example] was [arrest:arrested] in [place:Strelsau]."))
    assert kinds(claims, people) == [("arrest", "Ivan Example", "actual")]


@pytest.mark.parametrize(
    "marked",
    [
        "[person#j/authority:Ann Judge] [sentence:sentenced] a stranger.",
        "A clerk was [sentence:sentenced] by Judge [person#j:Ann Judge].",
        "The [offence:murder of [person:Ann Example]] led to an [arrest:arrest].",
        "Prosecutor [person:Ann Example] [charge:charged] nobody yet.",
        "A man was [charge:charged] with the murder of [person:Ann Example].",
    ],
)
def test_who_acts_or_suffers_the_crime_is_never_accused(reading, marked):
    if marked.count("[") > marked.count(":"):
        marked = marked.replace("[offence:murder of [person:Ann Example]]", "murder of [person/victim:Ann Example]")
    _, claims = assemble(reading(marked))
    assert claims == ()


def test_a_false_arrow_to_the_judge_is_not_followed(reading):
    seen = reading(
        "[person#a/subject:Ivan Example] was [sentence:sentenced] by Judge [person#j/authority:Ann Law].",
        "sentence>j:person",
    )
    people, claims = assemble(seen)
    assert kinds(claims, people) == [("sentence", "Ivan Example", "actual")]
    assert {person.name: person.role for person in people} == {"Ivan Example": "subject", "Ann Law": "authority"}


def test_not_involved_is_kept_with_its_quote_and_nothing_accuses(reading):
    seen = reading(
        "[person#a/subject:Ivan Example] was [convict:convicted]. [person#b:Boris Sample] was not involved in it.",
        "convict>a:person",
    )
    people, claims = assemble(seen)
    cleared = next(person for person in people if person.name == "Boris Sample")
    assert (cleared.role, cleared.role_quote.exact) == ("not-implicated", "was not involved")
    assert all(claim.person != cleared.id for claim in claims)


def test_an_explicit_event_elsewhere_stands_beside_not_involved(reading):
    seen = reading(
        "[person#a/subject:Boris Sample] was [arrest:arrested] on Monday. It was said that he was not involved.",
        "arrest>a:person",
    )
    people, claims = assemble(seen)
    assert kinds(claims, people) == [("arrest", "Boris Sample", "actual")]
    assert people[0].role == "subject"


@pytest.mark.parametrize(
    "marked",
    [
        "Observers remark on [investigate:accusations] directed at individuals who travel.",
        "It remains unclear whether the [arrest:arrest] of [person:Ivan Example] was planned.",
        "Anyone [convict:convicted] of this pays a fine, [person:Ivan Example] said.",
    ],
)
def test_comment_and_general_words_are_no_event(reading, marked):
    assert assemble(reading(marked))[1] == ()


def test_charges_that_somebody_pleads_to_are_no_event_of_their_own(reading):
    seen = reading(
        "[person:Ivan Example] [plea:pleaded] guilty to [charge:charges] of [offence:fraud].",
        "plea>person:person charge>person:person plea>offence:offence",
    )
    people, claims = assemble(seen)
    assert kinds(claims, people) == [("plea", "Ivan Example", "actual")]


def test_two_words_for_one_event_in_a_clause_are_one_claim(reading):
    seen = reading(
        "[person:Ivan Example] was [sentence#a:given] a [sentence#b:sentence] of [term:two years].",
        "a>person:person b>person:person b>term:term",
    )
    _, claims = assemble(seen)
    assert [claim.quote.exact for claim in claims] == ["sentence"]


def test_several_people_share_an_event_and_each_gets_the_own_term(reading):
    seen = reading(
        "[person#a:Ann Example] and [person#b:Bob Sample] got [term#x:five years] and [term#y:six years] in a "
        "[sentence:sentence].",
        "sentence>a:person sentence>b:person sentence>x:term sentence>y:term",
    )
    _, claims = assemble(seen)
    assert [claim.term.value.least.iso for claim in claims] == ["P5Y", "P6Y"]


def test_the_year_of_a_first_half_dates_the_second(reading):
    seen = reading(
        "It followed [person#a/subject:Example]’s [date:2022] [sentence#s:sentencing], during which [person#h:he] "
        "[sentence#t:received] [term:two years].",
        "s>a:person s>date:date t>a:person t>term:term h>a:same",
    )
    _, (claim,) = assemble(seen)
    assert (claim.date.value.edtf, claim.term.value.least.iso) == ("2022", "P2Y")


def test_a_secret_case_is_its_persons(reading):
    seen = reading(
        "[person/subject:Ivan Example] was [arrest:arrested]. The case is [secrecy:confidential].",
        "arrest>person:person",
    )
    people, claims = assemble(seen)
    assert ("secrecy", "Ivan Example", "actual") in kinds(claims, people)


def test_words_that_are_no_date_or_term_are_dropped(reading):
    seen = reading(
        "[person:Ivan Example] was [sentence:sentenced] to [term:the gallery] on [date:his farm].",
        "sentence>person:person sentence>term:term sentence>date:date",
    )
    _, (claim,) = assemble(seen)
    assert (claim.term, claim.date) == (None, None)


def test_the_reports_own_day_never_dates_an_event(reading):
    _, (claim,) = assemble(reading("[person/subject:Ivan Example] was [arrest:arrested].", "arrest>person:person"))
    assert claim.date is None


def test_nothing_in_nothing_out(reading):
    assert assemble(reading("")) == ((), ())
    assert assemble(reading("Rain is expected on Friday.")) == ((), ())


def test_russian_passive_and_object(reading):
    seen = reading(
        "[authority:Суд] [sentence:приговорил] [person/subject:Ивана Примерова] к [term:трём годам]. "
        "[person/subject:Примеров] был [arrest:задержан] в [date:2022 году].",
        "sentence>authority:by sentence>term:term arrest>date:date",
        language="ru",
    )
    people, claims = assemble(seen)
    assert [(claim.kind, claim.person) for claim in claims] == [("sentence", "p1"), ("arrest", "p1")]
    assert people[0].forms == ("Ивана Примерова", "Примеров")
