from dataclasses import replace

from habeas.export.outline.sections import outline
from habeas.records.case import Ends, TermEnd


def test_the_sections_of_a_whole_dossier_in_order(dossier, options):
    made = outline(dossier, options)
    assert [section.name for section in made.sections] == [
        "summary", "charges", "chronology", "sentences", "custody", "differences", "withheld", "unknown", "findings",
        "people", "links", "history",
    ]  # fmt: skip
    assert (made.title, made.basis, made.made) == ("Marta Lindqvist", "1 news report, 26 Dec 2024", options.now)
    assert [row.label for row in made.sections[0].rows[:2]] == ["Custody", "Sentence may end"]


def test_an_end_that_has_no_day_is_not_in_the_summary(dossier, options):
    never = replace(dossier.case, ends=Ends(TermEnd(None, ("released",)), TermEnd(None, ("released",))))
    made = outline(replace(dossier, case=never), options)
    assert "Sentence may end" not in [row.label for row in made.sections[0].rows]
    assert made.sections[3].rows[-1].steps == ("released",)


def test_somebody_without_a_case_has_no_empty_sections(witness, options):
    assert [section.name for section in outline(witness, options).sections] == ["summary"]


def test_every_citation_leads_to_its_note_and_every_use_counts(dossier, examples, options):
    for one in (dossier, *examples):
        made = outline(one, options)
        cites = [
            cite
            for section in made.sections
            for row in section.rows
            for line in row.lines
            for phrase in line
            for cite in phrase.cites
        ]
        uses = {note.number: note.uses for note in made.notes}
        assert len(set(cites)) == len(cites)
        assert {number: sum(cite.number == number for cite in cites) for number in uses} == uses
        assert {note.source for note in made.notes} <= {source.number for source in made.sources}


def test_the_basis_spans_the_days_of_the_reports(examples, options):
    made = [outline(one, options).basis for one in examples]
    assert "4 news reports, 18 May 2023 to 21 Nov 2024" in made
