import pytest

from habeas.export.words import count, excerpt, flow, listing, quoted, words

ESC = "\x1b"


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        (f"{ESC}[31mred{ESC}[0m", "[31mred[0m"),
        (f"{ESC}]8;;http://evil.example{ESC}\\link", "]8;;http://evil.example\\link"),
        ("one\ntwo\r\nthree", "one two three"),
        ("abc\u202ecba\u202c", "abccba"),
        ("a\u2066b\u2069c\u200fd", "abcd"),
        ("a\x9b31mb\x00c\x07d", "a31mbcd"),
        ("line\u2028para\u2029", "line para"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("[bold]not markup[/bold] :smile:", "[bold]not markup[/bold] :smile:"),
        ("Анна Ларина", "Анна Ларина"),
        ("می‌خواهم", "می‌خواهم"),
        ("", ""),
    ],
)
def test_words_cannot_steer_the_terminal(hostile, shown):
    assert words(hostile).split() == shown.split()
    assert "\n" not in words(hostile)


def test_flow_keeps_a_space_at_either_end():
    assert flow("\n a \t") == " a "


def test_listing():
    assert listing([]) == ""
    assert listing(["a"]) == "a"
    assert listing(["a", "b"], last="or") == "a or b"


def test_count():
    assert count(0, "piece") == "0 pieces"


def test_quoted():
    assert quoted(" guilty\n") == "“guilty”"


def shown(text, *marked, limit=240):
    marks = [(text.index(one), text.index(one) + len(one)) for one in marked]
    return "".join(f"<{piece}>" if mark else piece for piece, mark in excerpt(text, marks, limit=limit))


def test_a_short_sentence_is_given_whole():
    assert shown("He was freed on Monday.", "freed", "Monday") == "He was <freed> on <Monday>."


def test_a_long_sentence_is_cut_around_the_words():
    text = "word " * 40 + "she was sentenced to ten years " + "more " * 40
    short = shown(text.strip(), "sentenced", limit=80)
    assert short.startswith("… ")
    assert short.endswith(" …")
    assert "she was <sentenced> to ten years" in short
    assert len(short) < 110


def test_marks_far_apart_are_joined_by_an_ellipsis():
    text = "arrested " + "word " * 60 + "freed"
    short = shown(text, "arrested", "freed", limit=120)
    assert short.startswith("<arrested> word")
    assert " … " in short
    assert short.endswith("<freed>")


@pytest.mark.parametrize("marks", [[(0, 4), (2, 6)], [(0, 6), (0, 6)], [(2, 6), (0, 4)]])
def test_overlapping_marks_are_one(marks):
    assert excerpt("abcdefgh", marks)[0:2] == [("abcdef", True), ("gh", False)]


def test_marks_outside_the_text_do_no_harm():
    assert excerpt("abc", [(-5, 1), (2, 99)]) == [("a", True), ("b", False), ("c", True)]
    assert excerpt("abc", []) == [("abc", False)]
