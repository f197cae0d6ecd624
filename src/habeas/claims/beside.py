"""Arguments that the model passed over and that stand right beside the word that names the event.

Only three are sure enough to take without an arrow: the penalty in the clause of a sentence, the court,
prosecutor or police whose verb the trigger is, and a date that opens or ends the sentence of the only event. Nothing
is looked for beyond another trigger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from habeas.claims.clauses import clause
from habeas.claims.scene import Scene, Trigger
from habeas.claims.slots import passive
from habeas.claims.wordlists import part
from habeas.normalise import authorities, dates, terms
from habeas.records.article import Sentence
from habeas.records.reading import Span

_AFTER = 14  # tokens between a sentence and its penalty: 'sentenced by the court in Strelsau ... to five years'
_BEFORE = 2
_VERB = 2  # words between a subject and its verb: 'the court then sentenced', 'the court found him guilty'
_AGENT = 4  # tokens: 'arrested in Strelsau by the police'
_FOUND = 0.5
_SURE = 0.6  # least score of a date that is taken without an arrow
_CLOSE = 8  # words between an event and the date that ends its sentence
_LETTERS = re.compile(r"\w")
_ARTICLE = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)


def penalties(scene: Scene, trigger: Trigger) -> list[Span]:
    """Find the penalty in the clause of a sentence: behind it, in it, or directly before it."""
    if trigger.kind != "sentence":
        return []
    room = _room(scene, trigger)
    for found in terms.find(scene.text[room.start : room.end], language=scene.tag):
        span = Span("term", room.start + found.start, room.start + found.end, _FOUND)
        if _apart(scene, trigger, span) <= (_BEFORE if span.end <= trigger.start else _AFTER):
            return [span]
    return []


def doers(scene: Scene, trigger: Trigger) -> list[Span]:
    """Find the court, prosecutor or police whose doing it is: 'the court jailed him', 'jailed by the court'."""
    room = _room(scene, trigger)
    if passive(scene, trigger):
        behind = _authorities(scene, Sentence(trigger.end, max(room.end, trigger.end)))
        return [span for span in behind if _agent(scene, trigger, span)][:1]
    seen = (scene.reading.spans[index] for index in scene.spans(trigger.passage, "authority"))
    before = [span for span in seen if room.start <= span.start and span.end <= trigger.start]
    spans = before or list(_authorities(scene, Sentence(room.start, trigger.start)))
    between = scene.text[spans[-1].end : trigger.start] if spans else ""
    return spans[-1:] if spans and "," not in between and len(between.split()) <= _VERB else []


def openings(scene: Scene, trigger: Trigger) -> list[Span]:
    """Find the date that opens the sentence of the only event in it: "In May 2023, a court charged her"."""
    dates = [scene.reading.spans[index] for index in scene.spans(trigger.passage, "date")]
    events = [one for one in scene.triggers_in(trigger.passage) if one.kind != "secrecy"]
    if len(dates) != 1 or len(events) != 1 or dates[0].score < _SURE:
        return []
    opening = scene.text[scene.passages[trigger.passage].start : dates[0].start]
    comma = scene.text[dates[0].end : dates[0].end + 1] == ","
    return dates if comma and len(opening.split()) <= 1 else []


def closings(scene: Scene, trigger: Trigger) -> list[Span]:
    """Find the date that ends the sentence of the only event in it: "She was charged in Strelsau in August 2023."."""
    passage = scene.passages[trigger.passage]
    events = [one for one in scene.triggers_in(trigger.passage) if one.kind != "secrecy"]
    if len(events) != 1 or list(scene.spans(trigger.passage, "date")):
        return []
    room = _room(scene, trigger)
    found = dates.find(scene.text[trigger.end : room.end], language=scene.tag or "en", published=scene.day)
    if len(found) != 1:
        return []
    span = Span("date", trigger.end + found[0].start, trigger.end + found[0].end, _FOUND)
    last = not _LETTERS.search(scene.text[span.end : passage.end])
    near = scene.distance(trigger.end, span.start) <= _CLOSE
    opening = scene.text[span.start : span.end].split()[0]
    said = any(part("voice", scene.language, "time").find(word) for word in (*scene.before(span.start, 1), opening))
    return [span] if last and near and said else []


def _agent(scene: Scene, trigger: Trigger, span: Span) -> bool:
    near = scene.before(span.start, 1) if scene.distance(trigger.end, span.start) <= _AGENT else []
    return any(part("voice", scene.language, "agent").find(word) for word in near)


def _authorities(scene: Scene, room: Sentence) -> Iterator[Span]:
    for found in authorities.find(scene.text[room.start : room.end], language=scene.tag):
        start = room.start + found.start
        article = _ARTICLE.search(scene.text, room.start, start)
        yield Span("authority", article.start() if article else start, room.start + found.end, _FOUND)


def _room(scene: Scene, trigger: Trigger) -> Sentence:
    """Give the part of the trigger's clause between its neighbours."""
    here = clause(scene, trigger.start)
    others = [other for other in scene.triggers_in(trigger.passage) if other.span != trigger.span]
    start = max((other.end for other in others if here.start < other.end <= trigger.start), default=here.start)
    end = min((other.start for other in others if trigger.end <= other.start < here.end), default=here.end)
    return Sentence(start, max(end, start))


def _apart(scene: Scene, trigger: Trigger, span: Span) -> int:
    if span.start >= trigger.end:
        return scene.distance(trigger.end, span.start)
    return scene.distance(span.end, trigger.start) if span.end <= trigger.start else 0
