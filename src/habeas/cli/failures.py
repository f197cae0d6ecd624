"""Exit codes: who can repair what went wrong."""

from __future__ import annotations

from collections.abc import Iterable

from habeas.errors import FetchError, HabeasError, InputError, SetupError, StoreError

_CODES: tuple[tuple[type[HabeasError], int], ...] = (
    (InputError, 2),
    (SetupError, 3),
    (FetchError, 4),
    (StoreError, 5),
)


def exit_code(error: HabeasError) -> int:
    """Give the exit code of an error: 2 input, 3 installation, 4 network, 5 database, 1 anything else.

    >>> from habeas.errors import SourceEmpty, Unreachable
    >>> exit_code(SourceEmpty("a.txt", "is empty")), exit_code(Unreachable("https://a.example", "does not answer"))
    (2, 4)
    """
    return next((code for kind, code in _CODES if isinstance(error, kind)), 1)


def exit_code_of_all(errors: Iterable[HabeasError]) -> int:
    """Give the exit code of a run that went on after errors: that of the first, 0 without any.

    >>> exit_code_of_all([])
    0
    """
    return next((exit_code(error) for error in errors), 0)
