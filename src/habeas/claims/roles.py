"""What a report makes of each person: subject, victim, judge, lawyer, official, not implicated ...

Order of evidence: words that say somebody is not involved; an event that happens to the person; the title before
the name or the position the model saw; the tie that names a
lawyer or a relative; the model's guess; the verb of saying.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from habeas.claims.clauses import clause
from habeas.claims.figures import Cast, Figure
from habeas.claims.mention import Mention
from habeas.claims.scene import Scene
from habeas.claims.wordlists import part
from habeas.records.person import Role
from habeas.records.quote import Quote

_TIE_ROLES: Mapping[str, Role] = {"tie:lawyer-of": "counsel", "tie:victim-of": "victim", "tie:family": "relative"}
_REACH = 90
_HARM = re.compile(
    r"\b(?:murder|killing|slaying|rape|kidnapping|abduction|assassination|stabbing|poisoning|strangling)s?\s+of\s+"
    r"(?:[^\s.,;]+\s+){0,4}$|\b(?:raped|stabbed|murdered|strangled|kidnapped|assassinated)\s+(?:(?!by\b)[^\s.,;]+\s+){0,2}$|"
    r"\b(?:убийств|изнасиловани|похищени)\w{1,3}\s+(?:[^\s.,;]+\s+){0,3}$",
    re.IGNORECASE,
)
_NOMINATIVE = re.compile(r"[бвгджзйклмнпрстфхцчшщ]$")
_ACTING = frozenset({"authority", "counsel"})
_HOLDING = frozenset({"official", "victim", "witness"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a figure before its events are: a role, and the words that say it is not implicated.

    `harmed`: the words themselves make it the victim of a crime, whatever the model says.
    """

    role: Role | None
    cleared: Quote | None = None
    harmed: bool = False


def standings(scene: Scene, cast: Cast) -> dict[int, Standing]:
    """Judge every figure by titles, positions, ties and the model's guess, without its events."""
    cleared = dict(_cleared(scene, cast))
    found = {}
    for figure in cast.figures:
        guess = _guess(figure)
        titled = _title_role(scene, figure, _ACTING)
        role = _harmed(scene, figure) or (guess if guess == "subject" else titled) or guess or _tie_role(scene, figure)
        role = titled if _bench(scene, figure) else role
        if role in {None, "other"}:
            role = _title_role(scene, figure, _HOLDING) or _over_others(scene, figure) or role
        found[figure.id] = Standing(role, cleared.get(figure.id), _harmed(scene, figure) is not None)
    return found


def _harmed(scene: Scene, figure: Figure) -> Role | None:
    """Take whoever was murdered or raped ('the murder of Ann Example') for a victim, whatever the model says."""
    for mention in figure.mentions:
        low = max(mention.start - 60, scene.passages[mention.passage].start)
        found = _HARM.search(scene.text, low, mention.start) if mention.form == "name" else None
        if found and not (found[0][0].lower() in "уип" and _NOMINATIVE.search(mention.words)):
            return "victim"
    return None


def _guess(figure: Figure) -> Role | None:
    """Give the role the model sees most often, names counting double."""
    votes: Counter[str] = Counter()
    for mention in figure.mentions:
        if mention.role:
            votes[mention.role] += 2 if mention.form == "name" else 1
    return votes.most_common(1)[0][0] if votes else None  # type: ignore[return-value]  # only roles stand there


def _title_role(scene: Scene, figure: Figure, wanted: frozenset[str]) -> Role | None:
    """Give the role of the title directly before a name: 'Judge', 'District Attorney', 'his lawyer'."""
    for mention in figure.mentions:
        if mention.form != "name":
            continue
        words = " ".join(scene.before(mention.start, 4))
        lead = scene.text[max(mention.start - 40, scene.passages[mention.passage].start) : mention.start]
        hits = [hit for hit in scene.listed("roles").search(lead) if not lead[hit.end :].strip(" .,")]
        inner = list(scene.listed("roles").search(mention.words.removesuffix(mention.bare)))
        for hit in (*hits, *inner):
            if hit.entry.value in wanted and "former" not in words.lower():
                return hit.entry.value  # type: ignore[return-value]  # only roles stand there
    return None


def _bench(scene: Scene, figure: Figure) -> bool:
    """Say whether a judge's or prosecutor's title stands before the name, which no guess outweighs."""
    for mention in figure.mentions:
        lead = scene.text[max(mention.start - 40, scene.passages[mention.passage].start) : mention.start]
        hits = [hit for hit in scene.listed("roles").search(lead) if not lead[hit.end :].strip(" .,")]
        if mention.form == "name" and any(hit.entry.group in {"judge", "prosecutor"} for hit in hits):
            return "former" not in lead.lower()
    return False


def _over_others(scene: Scene, figure: Figure) -> Role | None:
    """Take somebody under whom another held an office ('minister under Ann Example') for an office-holder."""
    for mention in figure.mentions:
        lead = scene.text[max(mention.start - 60, scene.passages[mention.passage].start) : mention.start]
        office = any(hit.entry.value == "official" for hit in scene.listed("roles").search(lead))
        if mention.form == "name" and office and re.search(r"\b(?:under|при)\s+$", lead):
            return "official"
    return None


def _tie_role(scene: Scene, figure: Figure) -> Role | None:
    for mention in figure.mentions:
        for arrow in scene.arrows.get(mention.span, ()):
            if arrow.label in _TIE_ROLES and arrow.score >= 0.5:
                return _TIE_ROLES[arrow.label]
        hit = scene.listed("roles").find(re.sub(r".*\W", "", mention.words)) if mention.form == "description" else None
        if hit and hit.value:
            return hit.value  # type: ignore[return-value]  # only roles stand there
    return None


def _cleared(scene: Scene, cast: Cast) -> Iterator[tuple[int, Quote]]:
    """Find 'was not involved' and the people it is said of: the subject before it in its clause or sentence."""
    for hit in scene.listed("implication").search(scene.text):
        passage = scene.passage_at(hit.start)
        here = clause(scene, hit.start)
        before = [m for m in scene.in_passage.get(passage, ()) if m.end <= hit.start and hit.start - m.end <= _REACH]
        inside = [m for m in before if m.start >= here.start] or before[-1:]
        for figure in cast.figures_of(inside[0]) if inside else ():
            yield figure.id, scene.article.quote(hit.start, hit.end)


def settle(standing: Standing, *, has_event: bool, accused: bool, speaks: bool) -> Role:
    """Give the final role of a person.

    `has_event`: some event of ours happens to the person; `accused`: an accusing one, told as real.
    """
    if standing.cleared and not accused:
        return "not-implicated"
    if has_event and standing.role != "victim":
        return "subject"
    if standing.role:
        return standing.role
    return "commentator" if speaks else "other"


def speaks(scene: Scene, mention: Mention) -> bool:
    """Say whether a verb of saying stands beside a mention."""
    said = part("attribution", scene.language, "after")
    return any(said.find(token) for token in (*scene.after(mention.end, 1), *scene.before(mention.start, 1)))
