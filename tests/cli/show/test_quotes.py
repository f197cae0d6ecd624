import io

from rich.console import Console

from habeas.cli.page import Page
from habeas.cli.show.quotes import Quotes


def listed(quotes, *, terminal=False):
    page = Page(Console(width=200, file=io.StringIO(), force_terminal=terminal, no_color=True))
    quotes.show(page)
    page.show()
    return page.console.file.getvalue().splitlines()


def test_sentences_are_numbered_in_the_order_of_use(scene):
    quotes = Quotes([scene.article])
    assert str(quotes.cite(scene.quote("charged"))) == " [1]"
    assert str(quotes.cite(scene.quote("received"), scene.quote("Oster city court"))) == " [1][2]"
    assert str(quotes.cite(None)) == ""
    assert listed(quotes)[2] == "  [2]  “In 2021 she *received* 3.5 years for bribery.”"


def test_in_a_pipe_the_exact_words_stand_between_stars(scene):
    quotes = Quotes([scene.article])
    quotes.cite(scene.quote("charged"), scene.quote("espionage"))
    assert "*charged* Lindqvist with *espionage*" in listed(quotes)[1]


def test_on_a_terminal_they_are_bold(scene):
    quotes = Quotes([scene.article])
    quotes.cite(scene.quote("charged"))
    line = listed(quotes, terminal=True)[1]
    assert "\x1b[1mcharged\x1b[0m" in line
    assert "*" not in line


def test_of_several_reports_each_quote_names_its_own(scene):
    other = type(scene)("She was freed in May.", "other.txt")
    quotes = Quotes([scene.article, other.article])
    quotes.cite(other.quote("freed"))
    assert listed(quotes)[1] == "  [1]  “She was *freed* in May.” (report 2)"


def test_words_over_two_sentences_are_quoted_alone(scene):
    words = "in Oster\nMarta Lindqvist, a Swedish"
    quotes = Quotes([scene.article])
    quotes.cite(scene.quote(words))
    assert listed(quotes)[1] == "  [1]  “*in Oster Marta Lindqvist, a Swedish*”"
