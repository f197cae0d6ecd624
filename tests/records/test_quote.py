from habeas.records.quote import Cited, Found, Quote


def test_a_quote_is_cut_from_the_text():
    text = "На суде она молчала."
    quote = Quote.cut("sha256:00", text, 8, 11)
    assert quote.exact == "она" == text[quote.start : quote.end]


def test_quotes_sort_by_report_and_place():
    first, second = Quote("a", 1, 3, "xx"), Quote("a", 4, 5, "y")
    assert sorted([second, first]) == [first, second]


def test_values_are_equal_by_what_they_hold():
    quote = Quote("a", 0, 1, "x")
    assert Cited("v", quote) == Cited("v", quote)
    assert Found(1, 0, 1) != Found(1, 0, 2)
