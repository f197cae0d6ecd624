"""What a dossier does not settle: where reports differ, what is withheld, what nobody states, what to check."""

from __future__ import annotations

from habeas.export.outline.citations import Citations
from habeas.export.outline.parts import Line, Phrase, Row, Section
from habeas.export.show.slots import show_side, show_slot
from habeas.export.show.states import DIFFERENCES
from habeas.export.words import quoted, sentence, words
from habeas.records.case import Case, Conflict


def differences(case: Case, citations: Citations) -> Section:
    """List the conflicts with every value and its words; an explained one says who explained it."""
    rows = [Row(sentence(show_slot(conflict.slot)), tuple(_sides(conflict, citations))) for conflict in case.conflicts]
    return Section("differences", "Where the reports differ", "table", tuple(rows))


def _sides(conflict: Conflict, citations: Citations) -> list[Line]:
    state = "explained" if conflict.explanation else "open"
    lines: list[Line] = [(Phrase(f"{sentence(DIFFERENCES[conflict.kind])}; {state}", tone="doubt"),)]
    lines += [(Phrase(show_side(conflict.slot, one.value), citations.cite(one.quote)),) for one in conflict.values]
    if conflict.explanation:
        one = conflict.explanation
        lines.append((Phrase(f"{words(one.by)}, {one.at:%Y-%m-%d}: {words(one.why)}", tone="quiet"),))
    return lines


def withheld(case: Case, citations: Citations) -> Section:
    """List what is said to be kept secret, apart from what is merely missing."""
    rows = []
    for one in case.withheld:
        said = f"; according to {words(one.said_by.value)}" if one.said_by else ""
        line = Phrase(f"{sentence(words(one.what))}: {quoted(one.quote.exact)}{said}", citations.cite(one.quote))
        rows.append(Row("", ((line,),)))
    return Section("withheld", "Withheld: said to be kept secret", "list", tuple(rows))


def unknown(case: Case) -> Section:
    """List what a case of this stage should have and no report states."""
    rows = tuple(Row("", ((Phrase(sentence(words(gap.why))),),)) for gap in case.unknown)
    return Section("unknown", "Not stated in these reports", "list", rows)


def findings(case: Case, citations: Citations) -> Section:
    """List breaches of what holds of every case, for a person to look at."""
    rows = [
        Row("", ((Phrase(f"{sentence(words(one.rule))}: {words(one.what)}", citations.cite(*one.quotes), "doubt"),),))
        for one in case.findings
    ]
    intro = "These lines cannot all be right: a report errs, or words were misread."
    return Section("findings", "To be checked", "list", tuple(rows), intro)
