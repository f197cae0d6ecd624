"""Given: what is handed in is checked as a whole, and a name is never a path."""

import pytest

from habeas.errors import AddressForbidden, BadOption, SourceEmpty, SourceTooLarge
from habeas.web.uploading.given import MOST_BYTES, MOST_FILES, Sent, check, holds_lines, name_of, readable


def test_any_one_part_is_enough():
    assert check("Freed.", [], "", "").text == "Freed."
    assert check("", [Sent("a.txt", b"Freed.")], "", "").files[0].name == "a.txt"
    assert check("", [], " https://news.example/a ", "").address == "https://news.example/a"


@pytest.mark.parametrize("text", ["", " \n "])
def test_nothing_is_refused(text):
    with pytest.raises(SourceEmpty):
        check(text, [Sent("", b"")], "", "")


def test_too_many_files_are_refused():
    with pytest.raises(SourceTooLarge):
        check("", [Sent(f"{number}.txt", b"x") for number in range(MOST_FILES + 1)], "", "")


def test_too_many_bytes_are_refused():
    with pytest.raises(SourceTooLarge):
        check("", [Sent("a.txt", b"x" * (MOST_BYTES // 2 + 1))] * 2, "", "")


@pytest.mark.parametrize("day", ["soon", "2024-13-01", "26.12.2024", "2024-12-26<script>"])
def test_a_bad_day_is_refused(day):
    with pytest.raises(BadOption):
        check("Freed.", [], "", day)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "/etc/passwd", "ftp://x.example/a", "gopher://x", "data:text/html,x",
     "http://", "https://[", "-", "../../a.txt", "https://news.example/" + "a" * 2000],
)  # fmt: skip
def test_only_addresses_of_pages_are_taken(address):
    with pytest.raises(AddressForbidden):
        check("", [], address, "")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ada\\a.txt", "a.txt"),
        ("https://evil.example/a.txt", "a.txt"),
        ("\u202etxt.exe", "txt.exe"),
        ("a\x00b\n.txt", "ab .txt"),
        ("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
        ("", "a file without a name"),
        ("/", "a file without a name"),
    ],
)
def test_a_name_is_a_word_to_show(name, shown):
    assert name_of(name) == shown


def test_a_long_name_keeps_its_ending():
    assert len(name_of("a" * 500 + ".jsonl")) <= 120
    assert holds_lines(name_of("a" * 500 + ".jsonl"))


def test_endings_say_what_is_read():
    readable("notes")
    readable("notes.HTM")
    with pytest.raises(BadOption):
        readable("notes.docx")
