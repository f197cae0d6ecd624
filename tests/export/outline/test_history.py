from habeas.export.outline.history import decisions, links


def told(section):
    return [(row.label, row.lines[0][0].text, row.lines[0][0].tone) for row in section.rows]


def test_judgements_say_who_made_them_and_how_sure(dossier):
    assert told(links(dossier)) == [
        ("Taken as the same person", "one name, one city (by machine, 0.97)", "plain"),
        ("Perhaps the same: to be asked", "one surname; nothing else agrees (by machine, 0.60)", "doubt"),
    ]


def test_decisions_say_who_what_and_why(dossier):
    assert [text for _, text, _ in told(decisions(dossier))] == [
        "ada <ada@example.org> joined as one person: one | woman, undone later",
        "bo undid a decision",
        "ada accepted a claim, charge (“charged”): read the judgment",
    ]
    assert decisions(dossier).rows[0].day == "2026-03-04"
