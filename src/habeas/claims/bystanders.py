"""Roles of people of whom the model says nothing: a relative by tie, a witness by what is told, an official by post.

Only somebody who would else be shown as 'other' or as a mere speaker is looked at, so that no word here outweighs
an event, a title or words that say somebody is not involved.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.claims.clauses import clause
from habeas.claims.figures import Figure
from habeas.claims.scene import Scene
from habeas.claims.wordlists import words
from habeas.records.person import Position, Role, Tie

_REACH = 90


def seen(scene: Scene, figure: Figure, role: Role, held: Sequence[Position], tied: Sequence[Tie]) -> Role:
    """Give the role that ties, testimony or a post show, the one given where they show none."""
    if role not in {"other", "commentator"} or not figure.name:
        return role
    if _testifies(scene, figure):
        return "witness"
    if any(tie.kind == "family" for tie in tied):
        return "relative"
    if role == "other" and any(_official(scene, one) for one in held):
        return "official"
    return role


def _official(scene: Scene, held: Position) -> bool:
    hits = list(scene.listed("roles").search(held.title))
    return bool(hits) and hits[-1].entry.value == "official"


def _testifies(scene: Scene, figure: Figure) -> bool:
    """Say whether a word of testimony follows a mention of the figure in its clause."""
    listed = words("testimony", scene.language)
    for mention in figure.mentions:
        if mention.possessive or mention.form != "name":
            continue
        end = min(clause(scene, mention.start).end, mention.end + _REACH)
        hit = next(listed.search(scene.text, mention.end, end), None)
        between = (
            other for other in scene.in_passage[mention.passage] if hit and mention.end <= other.start < hit.start
        )
        if hit and not any(other.form == "name" for other in between):
            return True
    return False
