import dataclasses
import io

from rich.console import Console

from habeas.cli.show.record import show_record


def shown(*dockets, terminal=False, width=100):
    console = Console(width=width, file=io.StringIO(), force_terminal=terminal, markup=False)
    show_record(dockets, console)
    return console.file.getvalue()


def test_the_whole_record(docket):
    text = shown(docket)
    parts = [
        "Report        Marta Lindqvist gets a further eight years in Oster",
        "The Oster Gazette, World, published 26 Dec 2024, as given, report.txt",
        "1 piece of page furniture left out (advertisement)",
        "Marta Lindqvist\n====",
        "Charges",
        "Timeline",
        "Other people",
        "Quotes",
        "[1]  “",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_every_number_has_its_quote(docket):
    text = shown(docket)
    record, quotes = text.split("\nQuotes\n")
    cited = {int(one.split("]")[0]) for one in record.split("[")[1:]}
    assert cited == set(range(1, 1 + sum(line.startswith("  [") for line in quotes.splitlines())))


def test_a_pipe_gets_plain_words(docket):
    text = shown(docket)
    assert "\x1b" not in text
    assert not set(text) & set("─│┌┐└┘├┤═║╭╮╰╯")


def test_a_terminal_gets_the_same_words(docket):
    text = shown(docket, terminal=True)
    assert "\x1b[" in text
    assert "Marta Lindqvist" in text


def test_nothing_found_is_said(docket):
    text = shown(dataclasses.replace(docket, cases=(), people=(), claims=()))
    assert "No arrest, charge, trial, sentence or custody of a person was found." in text


def test_several_reports_are_numbered_and_the_last_has_the_cases(scene, docket):
    other = type(scene)("Nothing here.", "other.txt", published=None)
    first = dataclasses.replace(docket, article=other.article, people=(), claims=(), cases=())
    text = shown(first, docket)
    assert "Report 1      Nothing here." in text
    assert "date of the report not known (--published DATE gives it)" in text
    assert "(report 2)" in text


def test_hostile_words_stay_words(scene, docket):
    title = "\x1b]0;owned\x07 [bold]Free[/bold] \u202eevil\u202c"
    report = dataclasses.replace(scene.article.report, title=title)
    article = dataclasses.replace(scene.article, report=report)
    text = shown(dataclasses.replace(docket, article=article))
    assert "]0;owned [bold]Free[/bold] evil" in text
    assert not set(text) & set("\x1b\x07\u202e\u202c")


def test_who_is_said_not_to_be_charged_has_no_page_of_a_case(docket):
    [case] = docket.cases
    denied = dataclasses.replace(case.events[1], assertion="negated")
    text = shown(dataclasses.replace(docket, cases=(dataclasses.replace(case, events=(denied,)),)))
    assert "Marta Lindqvist\n===" not in text
    assert "named in the reports [1]; stated not to have happened: a charge with espionage" in " ".join(text.split())
