import io
import sys

from habeas.cli.screen import complain, messages, output, output_utf8


def narrow(monkeypatch):
    """Standard output and error of a terminal that knows Latin letters only (set in the test: pytest sets its own)."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def written(stream):
    stream.flush()
    return stream.buffer.getvalue()


def test_letters_that_the_terminal_lacks_are_no_error(monkeypatch):
    stream = narrow(monkeypatch)
    output().print("Анна", "freed")
    assert written(stream) == b"???? freed\n"


def test_json_is_utf8_whatever_the_terminal(monkeypatch):
    stream = narrow(monkeypatch)
    output_utf8().write("Анна")
    assert written(stream).decode() == "Анна"


def test_no_console_reads_markup():
    assert not output()._markup
    assert not messages()._markup


def test_a_complaint_is_one_line(monkeypatch):
    stream = narrow(monkeypatch)
    complain("a.txt:\x1b[31m is\nempty")
    assert written(stream) == b"habeas: a.txt:[31m is empty\n"
