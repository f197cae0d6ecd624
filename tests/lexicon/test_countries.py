import re

from habeas.lexicon.load import load
from habeas.normalise import places


def test_codes_are_two_capitals():
    for language in ("en", "ru"):
        assert all(re.fullmatch("[A-Z]{2}", code) for code in load(language, "countries")["countries"])


def test_every_plain_name_gives_its_country():
    for language in ("en", "ru"):
        data = load(language, "countries")
        for code, row in data["countries"].items():
            for name in row["names"] + row["cities"]:
                if re.search(r"[+*|]", name) or name.lower() in data["ambiguous"]:
                    continue
                assert places.country(name, language=language) == code, (name, code)


def test_russian_names_match_in_the_nominative_stem():
    wrong = []
    for code, row in load("ru", "countries")["countries"].items():
        for name in row["names"][:1]:
            form = " ".join(re.sub(r"\+$|\|.*", "", word) for word in name.split())
            if places.country(form, language="ru") != code:
                wrong.append((form, code))
    assert wrong == []
