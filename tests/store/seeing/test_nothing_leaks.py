"""Nothing leaks: no part of a name that is withheld, in any export, row, hit or dossier."""

import datetime as dt
from pathlib import Path

import pytest

from habeas.export.formats import export
from habeas.export.options import Options
from habeas.records.encode import write
from habeas.records.encode_dossier import encode_dossier
from habeas.records.sight import EXPORT, PUBLISHED
from habeas.store.listing.filters import Filters

PARTS = (
    "Ilva", "Holmgren", "Ильва", "Хольмгрен", "Jonas", "Kettil", "Йонас", "Кеттил", "Marta", "Velik", "Марта", "Велик",
    "王小明",
)  # fmt: skip
FORMATS = ("csv", "jsonl", "ftm", "jsonld", "ics", "md", "html")


def leaks(told):
    return [part for part in PARTS if part.lower() in told.lower()]


@pytest.mark.parametrize("sight", [EXPORT, PUBLISHED])
def test_no_export_holds_a_name_that_is_withheld(filled, tmp_path, sight):
    for form in FORMATS:
        made = export(
            filled.dossiers(sight=sight), form, str(tmp_path / form), Options(dt.datetime.now(dt.UTC), texts=True)
        )
        assert made
        for path in map(Path, made):
            assert not leaks(path.read_text(encoding="utf-8")), path
            assert not leaks(path.name)


@pytest.mark.parametrize("sight", [EXPORT, PUBLISHED])
def test_no_row_hit_or_dossier_holds_a_name_that_is_withheld(filled, sight):
    assert not leaks(repr(filled.cases(everyone=True, limit=99, sight=sight)))
    assert not leaks(repr(filled.search("", sight=sight)))
    assert not leaks(repr(filled.search("Rudin", sight=sight)))
    assert not leaks(repr(filled.history(sight=sight)) + repr(filled.asks(sight=sight)))
    for row in filled.cases(everyone=True, limit=99, sight=sight):
        dossier = filled.dossier(row.person, sight=sight)
        assert not leaks(repr(dossier))
        assert not leaks(write(encode_dossier(dossier)))
        texts = {one.report.id: one.text for one in dossier.articles}
        quotes = [quote for who in (dossier.person, *dossier.people) for quote in who.quotes]
        quotes += [claim.quote for claim in dossier.claims]
        assert all(texts[one.report][one.start : one.end] == one.exact for one in quotes)


@pytest.mark.parametrize("part", PARTS)
def test_a_search_for_a_name_that_is_withheld_finds_nothing(filled, part):
    for words in (part, f'"{part}"', f"{part[:4]}*", f"wept {part}", f"Rudin {part}"):
        found = filled.search(words, sight=PUBLISHED)
        assert (found.people, found.reports) == ((), ()), words
    assert not filled.find(part, sight=PUBLISHED)
    without = filled.search(f"charged -{part}", sight=PUBLISHED).reports
    assert without == filled.search("charged", sight=PUBLISHED).reports
    filters = Filters(role="victim")
    assert not leaks(repr(filled.cases(filters, everyone=True, sight=PUBLISHED)))
