"""The errors of Habeas, by who can repair them.

    HabeasError
    ├── InputError            the person who gave the source: the message says what to give instead
    │   ├── SourceMissing     no such file, folder or address
    │   ├── SourceEmpty       nothing in it
    │   ├── SourceBinary      not text and not HTML
    │   ├── SourceTooLarge    over the size limit
    │   ├── SourceMalformed   broken encoding, markup bomb, a bad line of JSON
    │   ├── NoArticle         a page, but no report on it (menu, listing, cookie wall)
    │   ├── Paywalled         only the stub in front of a paywall
    │   ├── LanguageNotRead   a report in a language that is not read, or in none that can be told
    │   ├── BadOption         an option or date that cannot be used
    │   ├── NoSuchRecord      nothing of that name or id is kept
    │   ├── Ambiguous         several people bear the name: say which
    │   └── TooManyAttempts   sign-ins failed too often: wait
    ├── FetchError            the network, or the site at the other end
    │   ├── AddressForbidden  a private, local or otherwise forbidden address or scheme
    │   └── Unreachable       no answer, or an answer that is an error
    ├── StoreError            whoever looks after the database
    │   ├── StoreLocked       another program writes to it and does not finish
    │   ├── StoreFull         no room is left on its disk
    │   ├── StoreDamaged      what is in it cannot be read
    │   ├── StoreTooNew       a newer Habeas made it
    │   └── StoreUnreachable  no such folder or server, or no right to open or write it
    └── SetupError            whoever installed Habeas
        ├── ModelMissing      the reader's weights are not there
        ├── ModelMismatch     the weights do not fit this code (labels or hash)
        └── ExtraMissing      an optional part is not installed

Nothing found is an empty answer, never an error.
"""

from __future__ import annotations


class HabeasError(Exception):
    """Anything that Habeas raises on purpose; its text is one line for a person.

    >>> print(SourceEmpty("notes.txt", "is empty"))
    notes.txt: is empty
    """

    def __init__(self, subject: str, message: str) -> None:
        """Say what is wrong with `subject` (a source, an option) and what to do, in `message`."""
        super().__init__(f"{_one_line(subject)}: {_one_line(message)}")
        self.subject = subject
        self.message = message


def _one_line(text: str, limit: int = 300) -> str:
    """Flatten untrusted words so that they cannot break a line or a terminal."""
    flat = "".join(char if char.isprintable() else " " for char in text)
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


class InputError(HabeasError):
    """The source or option given cannot be used."""


class SourceMissing(InputError):
    """There is no such file, folder or address."""


class SourceEmpty(InputError):
    """There is nothing in the source."""


class SourceBinary(InputError):
    """The source is neither text nor HTML."""


class SourceTooLarge(InputError):
    """The source is over the size limit."""


class SourceMalformed(InputError):
    """The source is broken: encoding, markup or JSON."""


class NoArticle(InputError):
    """The page holds no report."""


class Paywalled(InputError):
    """The page holds only the stub in front of a paywall."""


class LanguageNotRead(InputError):
    """The report is in a language that is not read, or in none that can be told."""


class BadOption(InputError):
    """An option has a value that cannot be used."""


class NoSuchRecord(InputError):
    """Nothing of that name or id is kept."""


class Ambiguous(InputError):
    """Several people bear the name; the message lists them."""


class TooManyAttempts(InputError):
    """Too many sign-ins failed; nobody is let in for a while, `seconds` says for how long."""

    def __init__(self, subject: str, message: str, *, seconds: int = 0) -> None:
        super().__init__(subject, message)
        self.seconds = seconds


class FetchError(HabeasError):
    """A page could not be had from the network."""


class AddressForbidden(FetchError):
    """The address is private, local or of a scheme that is never fetched."""


class Unreachable(FetchError):
    """The site did not answer, or answered with an error."""


class StoreError(HabeasError):
    """The database cannot be used; what it holds is as it was before. Its address is shown without the password."""


class StoreLocked(StoreError):
    """Another program is writing to the database and did not finish in time."""


class StoreFull(StoreError):
    """There is no room left for the database."""


class StoreDamaged(StoreError):
    """What is in the database cannot be read."""


class StoreTooNew(StoreError):
    """The database was made by a newer Habeas."""


class StoreUnreachable(StoreError):
    """There is no such folder or server, or no right to open it or to write to it."""


class SetupError(HabeasError):
    """The installation is not complete."""


class ModelMissing(SetupError):
    """The reader's weights are not there."""


class ModelMismatch(SetupError):
    """The reader's weights do not fit this code."""


class ExtraMissing(SetupError):
    """An optional part is not installed."""
