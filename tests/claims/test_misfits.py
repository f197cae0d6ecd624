"""What can be no argument is dropped, and what resembles it is kept."""

from habeas.claims import misfits, values
from habeas.claims.arguments import arguments
from habeas.claims.scene import look


def said(seen):
    scene = look(seen)
    return arguments(scene, scene.triggers[0], ahead=False)


def test_a_dateline_is_no_place_of_an_event(reading):
    for line in ("[place:STRELSAU] – ", "[place:Strelsau], Ruritania — ", "[place:Strelsau] (AP) -- "):
        assert said(reading(f"{line}She was [arrest:arrested].", "arrest>place:place")).place == ()
    kept = said(reading("[place:Strelsau]: she was [arrest:arrested].", "arrest>place:place"))
    assert [cited.value.words for cited in kept.place] == ["Strelsau"]


def test_no_prison_convicts_and_no_court_arrests(reading):
    def authority(text):
        return said(reading(text, f"{text.split('[')[1].split(':')[0]}>authority:by")).authority

    assert not authority("She was [convict:convicted] in [authority:Strelsau prison].")
    assert not authority("She was [arrest:arrested] outside [authority:the court].")
    assert authority("She was [hold:held] in [authority:Strelsau prison].")
    assert authority("She was [convict:convicted] by [authority:the court].")


def test_years_in_brackets_date_nothing(reading):
    arrow = "plea>date:date"
    assert not said(reading("The ex-mayor ([date:1999–2007]) [plea:pleaded] guilty.", arrow)).date
    assert said(reading("The ex-mayor [plea:pleaded] guilty ([date:May 2019]).", arrow)).date


def test_the_day_of_the_telling_is_not_that_of_the_event(reading):
    for said_on in ("police said [date:on Thursday]", "prosecutors told reporters [date:on Thursday]"):
        assert not said(reading(f"She was [arrest:arrested] at home, {said_on}.", "arrest>date:date")).date
    told = reading("Её [arrest:задержали], сообщили [date:в четверг] в суде.", "arrest>date:date", language="ru")
    assert not said(told).date
    assert said(reading("She was [arrest:arrested] [date:on Thursday], police said.", "arrest>date:date")).date
    assert said(reading("Police said that [date:on Thursday] she was [arrest:arrested].", "arrest>date:date")).date


def test_the_term_of_a_sentence_about_others_is_theirs(reading):
    def lengths(first, second):
        text = f"{first} got [term:four years]. {second} was handed a [sentence:sentence]."
        return said(reading(text, "sentence>term:term")).terms

    assert not lengths("[person:Ann Example]", "[person:Bob Sample]")
    for first in ("[person:Ann Example]", "[person:She]"):
        assert lengths(first, "[person:Example]")


def test_a_year_of_the_calendar_is_no_term(reading):
    def lengths(text):
        return said(reading(text, "sentence>term:term", language="ru")).terms

    assert not lengths("Её [sentence:осудили] в [term:2010 годах].")
    assert lengths("Её [sentence:осудили] на [term:20 лет].")


def test_bail_is_no_fine(reading):
    (bail,) = said(reading("[release:Bail] was set at [term:$30,000].", "release>term:term")).terms
    assert (bail.value.kind, bail.value.money.amount) == ("unknown", 30_000)
    assert not said(reading("She is [hold:held] on [term:$30,000].", "hold>term:term")).terms
    (fine,) = said(reading("She got a [sentence:fine] of [term:$30,000].", "sentence>term:term")).terms
    assert fine.value.kind == "fine"


def test_what_tells_more_of_a_crime_is_no_other_crime(reading):
    def crimes(text):
        seen = reading(text)
        scene = look(seen)
        found = [values.offence(scene, span) for span in seen.spans if span.label == "offence"]
        return [
            cited.value.words
            for cited in misfits.offences(scene, scene.triggers[0], [cited for cited in found if cited])
        ]

    assert crimes("[charge:Charged] with [offence:fraud] for [offence:selling air].") == ["fraud"]
    assert crimes("[charge:Charged] with [offence:fraud] and [offence:forgery].") == ["fraud", "forgery"]
    assert crimes("[sentence:Sentenced] to [offence:life imprisonment].") == []


def test_each_verdict_has_its_own_crime(reading):
    text = "She was found [convict:guilty] of [offence#a:theft], but [acquit:cleared] of [offence#b:fraud]."
    seen = reading(text, "convict>a:offence convict>b:offence acquit>a:offence acquit>b:offence")
    scene = look(seen)
    crimes = [arguments(scene, trigger, ahead=False).offences for trigger in scene.triggers]
    assert [[cited.value.words for cited in each] for each in crimes] == [["theft"], ["fraud"]]


def test_a_court_busy_elsewhere_did_not_do_it(reading):
    text = "[authority:A court] [acquit:cleared] her brother, who had been [sentence:sentenced]."
    scene = look(reading(text, "acquit>authority:by sentence>authority:by"))
    assert [len(arguments(scene, trigger, ahead=False).authority) for trigger in scene.triggers] == [1, 0]


def test_one_doer_or_one_list_of_doers(reading):
    arrows = "arrest>a:by arrest>b:by"

    def doers(text):
        return [cited.value.words for cited in said(reading(text, arrows)).authority]

    assert doers("[authority#a:Police] and [authority#b:the FBI] [arrest:arrested] her.") == ["Police", "the FBI"]
    assert doers("[authority#a:Police] [arrest:arrested] one of [authority#b:the FBI] agents.") == ["Police"]


def test_where_people_rally_is_not_where_it_happened(reading):
    arrow = "arrest>place:place"
    assert not said(reading("A rally in [place:Strelsau] against her [arrest:arrest].", arrow)).place
    assert said(reading("In [place:Strelsau] she was [arrest:arrested].", arrow)).place
    for text, count in (
        ("In [place:Strelsau] police [search:searched] her flat and [arrest:arrested] her.", 1),
        ("Several men from [place:Strelsau] [search:searched] the flat of a man they had [arrest:arrested].", 0),
    ):
        scene = look(reading(text, arrow))
        assert len(arguments(scene, scene.triggers[1], ahead=False).place) == count
