"""The people of a report as records: name, role, forms, nationality, positions, ties and mentions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.claims import bystanders, roles, ties
from habeas.claims.figures import Cast, Figure
from habeas.claims.holders import Held, holders
from habeas.claims.nationality import Nations, nations
from habeas.claims.positions import positions
from habeas.claims.roles import Standing
from habeas.claims.scene import Scene
from habeas.normalise.declension import straightened
from habeas.records.claim import ACCUSING, Claim
from habeas.records.person import Person


@dataclass(frozen=True, slots=True)
class Ground:
    """What of the whole report the portrait of one person needs."""

    ties: ties.Tied
    held: Held
    nations: Mapping[int, Nations]


_REAL = frozenset({"actual", "alleged"})


def shown(cast: Cast, with_claims: Iterable[str | None]) -> dict[int, str]:
    """Give report-local ids, in order of first mention, to everyone named and everyone with a claim."""
    claimed = {int(id) for id in with_claims if id is not None}
    kept = [figure for figure in cast.figures if figure.name or figure.id in claimed]
    first = sorted(kept, key=lambda figure: (figure.mentions[0].start, figure.id))
    return {figure.id: f"p{number}" for number, figure in enumerate(first, 1)}


def people(
    scene: Scene, cast: Cast, ids: Mapping[int, str], *, standing: Mapping[int, Standing], claims: Sequence[Claim]
) -> tuple[Person, ...]:
    """Make the record of every shown figure, in order of first mention."""
    held = holders(scene, cast)
    ground = Ground(ties.ties(scene, cast, ids, held), held, nations(scene, cast))
    return tuple(
        _person(
            scene,
            cast.figures[figure],
            id,
            of=(standing[figure], [c for c in claims if c.person == str(figure)], ground),
        )
        for figure, id in ids.items()
    )


def _person(scene: Scene, figure: Figure, id: str, *, of: tuple[Standing, list[Claim], Ground]) -> Person:
    standing, claims, ground = of
    accused = any(claim.kind in ACCUSING and claim.assertion in _REAL for claim in claims)
    says = any(roles.speaks(scene, mention) for mention in figure.mentions if mention.form == "name")
    nationality, origin = ground.nations.get(figure.id, ((), ()))
    held = positions(scene, figure, ground.held.get(figure.id, ()))
    tied = tuple(ground.ties.get(figure.id, ()))
    role = roles.settle(standing, has_event=bool(claims), accused=accused, speaks=says)
    return Person(
        id,
        straightened(figure.name, _forms(figure)) if figure.name else None,
        bystanders.seen(scene, figure, role, held, tied),
        _forms(figure),
        nationality=nationality,
        origin=origin,
        positions=held,
        ties=tied,
        quotes=tuple(scene.article.quote(mention.start, mention.end) for mention in figure.mentions),
        role_quote=standing.cleared,
        count=_count(figure),
    )


def _forms(figure: Figure) -> tuple[str, ...]:
    """Give the distinct names, or for somebody never named the descriptions, in order of place."""
    names = [mention.bare for mention in figure.mentions if mention.bare]
    described = [mention.words for mention in figure.mentions if mention.form == "description"]
    pronouns = [mention.words for mention in figure.mentions]
    return tuple(dict.fromkeys(names or described or pronouns))


def _count(figure: Figure) -> int | None:
    """Give the size of a group that is never told apart, where a number is written."""
    if figure.name or figure.many is not True:
        return None
    return next((size for mention in figure.mentions if (size := ties.number(mention.words))), None)


def with_person(claim: Claim, id: str) -> Claim:
    """Give a claim the id its person bears in the record."""
    return replace(claim, person=id)
