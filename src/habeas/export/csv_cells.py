r"""Cells of CSV that no spreadsheet takes for a formula, and the way back.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, in some programs also after spaces or quotes, so
a name in a news report could run a command on the desk of whoever opens the export
(https://owasp.org/www-community/attacks/CSV_Injection). The rule: a cell that begins with one of these (or its
full-width twin) or with a tab or line break, spaces, quotes and unseen characters before it skipped, gets one `'`
before it. `plain` takes exactly that away, so nothing is lost.
"""

from __future__ import annotations

import re

_SKIPPED = r"""\s"'`‘’“”\ufeff\u200b-\u200f"""
_DANGEROUS = re.compile(rf"[{_SKIPPED}]*[=+\-@＝＋－＠−]|[{_SKIPPED}]*[\t\r\n]")


def safe(text: str) -> str:
    r"""Make a cell of any text.

    >>> safe("=1+1"), safe('"-2'), safe("Ada"), safe("\t=1")
    ("'=1+1", '\'"-2', 'Ada', "'\t=1")
    """
    return f"'{text}" if _DANGEROUS.match(text) else text


def plain(cell: str) -> str:
    """Give the text of a cell back.

    >>> plain("'=1+1"), plain("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if cell.startswith("'") and _DANGEROUS.match(cell[1:]) else cell
