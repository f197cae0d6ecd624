"""Copies: printed twice is told once."""

import datetime as dt
from dataclasses import replace

import pytest

from habeas.clean import copies
from habeas.clean.copies import groups, likeness, same, signature

STORY = """A court in Oster sentenced the translator Ada Roe to nine years in prison on Monday.
Judge Ivo Lind said that Roe had passed 14 drawings of the Oster shipyard to a firm in Westland.
Roe, 34, denied the charge, and her lawyer Pavel Rudin said that she would appeal within ten days.
She was arrested on 3 May 2023 at the flat of her sister Mila in the Harbour district.
The trial was closed to the public, and the court named no witness but Captain Anton Weil.
Her mother waited outside with 20 friends, who sang until the guards sent them away at noon.
Two colleagues of Roe at the Northland Institute of Ports were questioned in June and let go.
The institute has dismissed Roe and took her name from its list of staff in July 2023.
Rights groups in Westport call the case invented and have asked the Council of Ports to speak.
Eleven other translators have been arrested in Northland since the law was changed in 2021."""
LINES = STORY.splitlines()
OTHER = """A court in Oster sentenced the driver Ben Vale to two years in prison on Friday.
Judge Rita Sommer said that Vale had taken 300 crowns from a constable at the Mill Gate.
Vale, 51, pleaded guilty and asked the constable, Jan Holt, for his pardon."""
BOILERPLATE = """The office of the public prosecutor serves all who live in the county, and its doors are open to them.
Any person charged with a crime is held to be innocent until a court has found otherwise.
Victims can ask for help by telephone on every day of the week from eight until six.
The office has worked for a hundred years to keep the county safe and its courts fair.
Reporters may write to the desk for the press, which answers within one working day."""


def test_a_text_reprinted_with_another_headline_is_a_copy():
    texts = {"b": "Court jails translator\n" + STORY, "a": "Translator gets nine years\n" + STORY, "c": OTHER}
    assert groups({name: signature(text) for name, text in texts.items()}) == {"a": "a", "b": "a", "c": "c"}


@pytest.mark.parametrize("kept", [LINES[:5], LINES[::2], LINES[3:], [*LINES[:4], "The paper adds a line of its own."]])
def test_a_shortened_text_is_a_copy(kept):
    assert same(signature(STORY), signature("Translator jailed\n" + "\n".join(kept)))


def test_another_text_on_the_same_matter_is_no_copy():
    retold = """Nine years for a translator: that is what an Oster judge gave Ada Roe this week.
    She is 34 and says she is innocent. Drawings of a shipyard, 14 of them, were at the heart of the case.
    Pavel Rudin, who defends her, will appeal. Outside, friends sang with her mother."""
    assert likeness(signature(STORY), signature(retold)) < 0.2


def test_boilerplate_of_an_office_makes_no_copies():
    one, other = signature("\n".join(LINES[:3]) + "\n" + BOILERPLATE), signature(OTHER + "\n" + BOILERPLATE)
    assert not same(one, other)


def test_what_is_printed_weeks_later_repeats_the_background_and_is_no_copy():
    news = "Ada Roe was moved to the prison at Belene on 9 August, a guard said.\nShe may write 2 letters a month."
    later = signature(news + "\n" + "\n".join(LINES[:8]))
    assert same(signature(STORY), later, apart=dt.timedelta(days=2))
    assert not same(signature(STORY), later, apart=dt.timedelta(days=-40))
    assert same(signature(STORY), signature(STORY), apart=dt.timedelta(days=400))


def test_two_reports_that_credit_one_agency_need_to_share_less():
    own = "\n".join(line.replace("the", "that").replace("was", "had been") for line in OTHER.splitlines())
    one, other = "\n".join([*LINES[:6], own]), "\n".join([*LINES[2:8], BOILERPLATE])
    assert not same(signature(one), signature(other))
    line = "OSTER, 5 June (Reuters) - "
    credited = signature(line + one), signature(line + other)
    assert copies.CREDITED <= likeness(*credited) < copies.COPY
    assert same(*credited)
    assert not same(credited[0], signature("OSTER, 5 June (AFP) - " + other))
    assert not same(credited[0], signature("A guard told Reuters that it was so. " + other))


def test_one_agency_on_two_matters_is_two_sources():
    line = "OSTER, 5 June (Reuters) - "
    assert not same(signature(line + STORY), signature(line + OTHER))


def test_the_credit_may_stand_in_the_byline(article):
    plain = article(STORY)
    signed = replace(plain, report=replace(plain.report, byline="By Associated Press"))
    assert copies.of(signed) == signature(STORY, credit="ap") != copies.of(plain)


@pytest.mark.parametrize("text", ["", "   ", "Roe.", "囚犯今天被释放", "!!!", "一" * 9000])
def test_any_text_has_a_signature_of_one_length(text):
    assert len(signature(text)) == len(signature(STORY)) == 1036
    assert same(signature(text), signature(text))


def test_empty_texts_do_not_fail():
    assert groups({"a": signature(""), "b": signature("")}) == {"a": "a", "b": "a"}
    assert groups({}) == {}


def test_copies_of_copies_are_one_group():
    texts = {name: STORY + f"\n{name} reports." for name in "dcba"}
    assert set(groups({name: signature(text) for name, text in texts.items()}).values()) == {"a"}


def test_the_order_of_the_reports_does_not_matter():
    texts = {str(at): "\n".join(LINES[at : at + 6]) for at in range(5)} | {"x": OTHER}
    signed = {name: signature(text) for name, text in texts.items()}
    assert groups(dict(reversed(signed.items()))) == groups(signed)


def test_a_signature_is_the_same_on_every_machine():
    assert signature("Roe was freed.")[12:20].hex() == "7e22b03ccf4785f0"
