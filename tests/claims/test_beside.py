"""Penalties and doers right beside a trigger, without the model."""

import pytest

from habeas.claims import beside
from habeas.claims.scene import look


def words(seen, spans):
    return [seen.article.text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "penalty"),
    [
        ("She was [sentence:sentenced] by the court in Strelsau to nine years in prison.", ["nine years in prison"]),
        ("He got a [sentence:sentence] of eight years.", ["eight years"]),
        ("He received a five-year prison [sentence:sentence].", ["a five-year prison sentence"]),
        ("She was [sentence:sentenced] and must [release:leave] after five years in prison.", []),
        ("She was [sentence:sentenced]; her brother got five years in prison.", []),
        ("She was [arrest:arrested] and faces five years in prison.", []),
    ],
)
def test_the_penalty_of_a_sentence(reading, text, penalty):
    seen = reading(text)
    scene = look(seen)
    assert words(seen, beside.penalties(scene, scene.triggers[0])) == penalty


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The court [convict:convicted] her.", ["The court"]),
        ("A Strelsau court then [sentence:sentenced] her.", ["A Strelsau court"]),
        ("The court found her [convict:guilty].", ["The court"]),
        ("The court heard that she was [arrest:arrested].", []),
        ("Near the court, they [arrest:arrested] her.", []),
        ("Leaving the court she was [arrest:arrested].", []),
        ("She was [convict:convicted] by the court.", ["the court"]),
        ("She was [arrest:arrested] near the court.", []),
        ("Yesterday police officers [arrest:arrested] her.", ["police officers"]),
    ],
)
def test_whose_verb_the_trigger_is(reading, text, doer):
    seen = reading(text)
    scene = look(seen)
    assert words(seen, beside.doers(scene, scene.triggers[0])) == doer


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In [date:August 2023], a Strelsau court filed [charge:charges] against her.", ["August 2023"]),
        ("In [date:August 2023], she was [arrest:arrested] and then [charge:charged].", []),
        ("In [date:August 2023], she was [arrest:arrested], as in [date:2019].", []),
        ("The war of [date:2019], he said, [arrest:arrested] nothing.", []),
    ],
)
def test_the_date_that_opens_the_sentence_of_the_only_event(reading, text, day):
    seen = reading(text)
    scene = look(seen)
    assert words(seen, beside.openings(scene, scene.triggers[0])) == day


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("She was [charge:charged] with theft in Strelsau in August 2023.", ["August 2023"]),
        ("She was [arrest:arrested] on 3 May 2024.", ["3 May 2024"]),
        ("She was [charge:charged] in August 2023 and [trial:tried] in June.", []),
        ("She was [charge:charged] in August 2023, her lawyer said.", []),
        ("She was [charge:charged] over a book of August 2023.", []),
        ("She was [charge:charged] in [date:May] over a tax that is due in August 2023.", []),
    ],
)
def test_the_date_that_ends_the_sentence_of_the_only_event(reading, text, date):
    scene = look(reading(text))
    assert words(scene.reading, beside.closings(scene, scene.triggers[0])) == date
