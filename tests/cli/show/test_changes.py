import io

from rich.console import Console

from habeas.cli.show.changes import show_changes
from habeas.store.derive.changes import Change


def shown(*changes):
    console = Console(file=io.StringIO(), width=80)
    show_changes(changes, console)
    return console.file.getvalue()


def test_changes_stand_under_the_person():
    text = shown(
        Change("p:1", "Ada Roe", "custody", "in custody", "released"),
        Change("p:1", "Ada Roe", "event", None, "release, 2024-01-05"),
        Change("p:2", "Ben Poe", "case gone", "released", None),
    )
    assert text.splitlines() == [
        "Ada Roe  p:1",
        "  custody  released (was: in custody)",
        "  event    release, 2024-01-05",
        "",
        "Ben Poe  p:2",
        "  case gone  no longer: released",
    ]


def test_no_change_prints_nothing():
    assert shown() == ""


def test_hostile_words_cannot_steer_the_terminal():
    assert "\x1b" not in shown(Change("p:1", "Ada\x1b[31m", "place", None, "\x1b[2J"))
