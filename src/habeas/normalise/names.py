"""Personal names: their parts, and whether two of them can name one person.

The same person is 'Gene Spector', 'Spector', 'Mr Spector' and 'Евгению Спектору'; a father and a son, or Александр
Иванов and Александра Иванова, are not. What the figures of `compare` mean:

    1.0        the same full name, or an equivalent one (other script, other spelling, Bill for William)
    0.8        an initial for a given name, or a single slip in a long word
    0.6        a surname alone beside a full name: it may be the same person, other words must say so
    0.5        the same only if a Russian case is read one way and not the other
    0.4        a given name alone
    below 0.3  another given name, gender, patronymic, middle name or 'Jr.', or another surname
"""

from __future__ import annotations

from functools import cache

from habeas.lexicon.load import languages, load
from habeas.normalise import given_names, name_likeness
from habeas.normalise.declension import bases
from habeas.normalise.given_names import Gender
from habeas.normalise.name_parts import is_initial
from habeas.normalise.name_parts import parse as parse_parts
from habeas.normalise.scripts import is_cyrillic, masculine, skeleton
from habeas.records.person import Name

BAR = 0.85
_FEMALE_ENDINGS = ("ova", "eva", "skaia", "tskaia")
_MALE_ENDINGS = ("ov", "ev", "ski", "tski")


def parse(words: str, *, language: str = "en") -> Name:
    """Cut a personal name into titles, given names, patronymic, surname and suffix, each as written.

    >>> parse("Mr. Gene Spector’s").family, parse("Иванов Иван Иванович", language="ru").given
    (('Spector',), ('Иван',))
    """
    return parse_parts(words, language=language)


def compare(a: Name | str, b: Name | str) -> float:
    """Give the likeness in 0..1 that two names are one person's; the scale stands at the top of this module.

    >>> compare("Gene Spector", "Евгений Спектор"), compare("Gene Spector", "Spector")
    (1.0, 0.6)
    >>> compare("Александр Иванов", "Ольга Иванова") < 0.3
    True
    """
    one, other = _named(a), _named(b)
    return round(name_likeness.likeness(one, other, (gender(one), gender(other))), 3)


def same(a: Name | str, b: Name | str) -> bool:
    """Tell whether two names may be taken for one person's without further words: a likeness of at least 0.85.

    An initial, a bare surname or a slip is not enough.

    >>> same("Yevgeny Petrov", "Евгений Петров"), same("E. Petrov", "Yevgeny Petrov")
    (True, False)
    """
    return compare(a, b) >= BAR


def is_form_of(short: Name | str, full: Name | str) -> bool:
    """Tell whether a name can be a shorter or declined form of a full one, as within one report.

    Every word of the short form must stand in the full one, in some spelling and case; a title must not say otherwise.

    >>> [is_form_of(each, "Gene Spector") for each in ("Mr Spector", "Gene", "Спектора", "Jane Spector", "Ms Spector")]
    [True, True, True, False, False]
    """
    one, other = _named(short), _named(full)
    genders = {titled(one) or None, gender(other)} - {None}
    words = [*one.given, *([one.patronymic] if one.patronymic else []), *name_likeness.content(one.family)]
    known = [*other.given, *([other.patronymic] if other.patronymic else []), *name_likeness.content(other.family)]
    if not words or len(genders) > 1 or len(words) > len(known):
        return False
    return all(any(_covers(word, each) for each in known) for word in words)


def gender(name: Name | str) -> Gender | None:
    """Give the gender that a name shows, by title, patronymic, given name and the ending of the surname.

    >>> gender("Ms Lee"), gender("Anastasia Petrova"), gender("Ivan Petrov"), gender("Lee")
    ('f', 'f', 'm', None)
    """
    parsed = _named(name)
    told = titled(parsed)
    if told:
        return told
    if parsed.patronymic:
        ending = skeleton(parsed.patronymic)
        return "f" if ending.rstrip("aeiuo").endswith(("vn", "chn")) else "m"
    if parsed.given and not is_initial(parsed.given[0]):
        shown = {given_names.gender(base.word) for base in bases(parsed.given[0]) if base.safe} - {None}
        if len(shown) == 1:
            return shown.pop()
    return _by_surname(parsed)


def key(name: Name | str) -> str:
    """Give a folded skeleton of the surname for blocking: equal for all spellings, cases and genders of one surname.

    >>> {key(each) for each in ("Alekseyeva", "Алексееву", "Anastasia Alexeyeva", "Алексеев")}
    {'aleksev'}
    """
    parsed = _named(name)
    words = name_likeness.content(parsed.family) or list(parsed.given[:1])
    return " ".join(_block(word) for word in words[-1:])


def show(name: Name) -> str:
    """Write a name without its titles, given names first.

    >>> show(parse("Судья Петрова Анна Ивановна", language="ru"))
    'Анна Ивановна Петрова'
    """
    parts = [*name.given, name.patronymic, *name.family, name.suffix]
    return " ".join(part for part in parts if part)


def _named(name: Name | str) -> Name:
    """Take a name as parsed, or parse it as Russian where it is written so."""
    if isinstance(name, Name):
        return name
    return parse(name, language="ru" if is_cyrillic(name) else "en")


def _covers(word: str, full: str) -> bool:
    """Tell whether a word of a short form can stand for a word of the full name."""
    if is_initial(word) or is_initial(full):
        return name_likeness.same_initial(word, full)
    if name_likeness.same_word(word, full):
        return True
    if any(name_likeness.same_word(word, part) for part in full.split("-")[1:]):
        return True
    return any(given_names.equivalent(x.word, y.word) for x in bases(word) for y in bases(full))


def _block(word: str) -> str:
    """Fold a surname to the shortest masculine skeleton that its case endings allow."""
    folded = [masculine(skeleton(base.word)) for base in bases(word)]
    return min((each for each in folded if each), key=len, default="")


def _by_surname(name: Name) -> Gender | None:
    """Read the ending of a Slavic surname; a man's ending counts only beside a given name that is not known."""
    if not name.family:
        return None
    ending = skeleton(name.family[-1])
    if ending.endswith(_FEMALE_ENDINGS):
        return None if is_cyrillic(name.family[-1]) else "f"
    return "m" if ending.endswith(_MALE_ENDINGS) and len(ending) > 4 else None


def titled(name: Name) -> Gender | None:
    """Give the gender that the titles of a name tell, and nothing else.

    >>> titled(parse("Ms. Jordan Lee")), titled(parse("Jordan Lee"))
    ('f', None)
    """
    for title in name.titles:
        found = _titles().get(title.lower().strip("."))
        if found:
            return found
    return None


@cache
def _titles() -> dict[str, Gender]:
    """Collect the titles of all languages that tell a gender."""
    found: dict[str, Gender] = {}
    for language in languages("titles"):
        lists = load(language, "titles")
        found.update(dict.fromkeys(lists["m"], "m"))
        found.update(dict.fromkeys(lists["f"], "f"))
    return found
