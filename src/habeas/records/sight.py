"""Sight: what somebody may see of what is kept, passed to whatever reads the store.

The store never asks who is looking: whoever opens it says what may be seen. A command on one's own machine sees
everything, a signed-in viewer what is published, and an export never names those whose names are withheld.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

Veil = Literal["victim", "minor", "asked"]
"""Why a name is withheld: a victim's, that of somebody under 18, or because a person asked for it."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What may be seen; each field adds something that is otherwise not there at all (as if it were not kept).

    `restricted`: cases and reports kept to editors. `sealed`: sealed cases, where one is asked for by id or name or by
    a filter of its own; no list, search, feed or export shows them otherwise. `names`: the names that are withheld.
    `working`: claims of which the machine is not sure and which nobody accepted.

    >>> PUBLISHED.working, EVERYTHING.names, EXPORT.names
    (False, True, False)
    """

    restricted: bool = False
    sealed: bool = False
    names: bool = False
    working: bool = False

    @property
    def leaving(self) -> Sight:
        """The same as far as it may leave, in an export or a feed: without withheld names and sealed cases."""
        return replace(self, names=False, sealed=False)


PUBLISHED: Final = Sight()
"""What a viewer sees."""
EVERYTHING: Final = Sight(restricted=True, sealed=True, names=True, working=True)
"""What the owner of a database sees, on the command line and in Python."""
EXPORT: Final = Sight(restricted=True, sealed=False, names=False, working=True)
"""What leaves by an export that the owner of a database makes."""
