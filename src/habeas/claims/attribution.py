"""On whose word an event is told: the model's source, or the words before and after 'said' and 'according to'."""

from __future__ import annotations

from habeas.claims.scene import Scene, Trigger
from habeas.claims.wordlists import part, words
from habeas.records.quote import Cited
from habeas.records.reading import Span

TRUSTED = 0.35
_LONG = 1500
_VOICES = ("person", "authority", "source")


def said_by(scene: Scene, trigger: Trigger) -> Cited[str] | None:
    """Give who is said to say so, with the quote; None where the report says it on its own word."""
    arrows = [a for a in scene.arrows_of(trigger.span, "source") if a.score >= TRUSTED]
    for arrow in sorted(arrows, key=lambda arrow: -arrow.score):
        span = scene.reading.spans[arrow.target]
        cited = scene.article.quote(span.start, span.end)
        return Cited(cited.exact, cited)
    return _speaker(scene, trigger)


def _speaker(scene: Scene, trigger: Trigger) -> Cited[str] | None:
    """Find the speaker of 'according to X' and 'X said' in the trigger's passage, X being seen by the model."""
    passage = scene.passages[trigger.passage]
    if passage.end - passage.start > _LONG:
        return None
    seen = (scene.reading.spans[i] for label in _VOICES for i in scene.spans(trigger.passage, label))
    voices = [span for span in seen if not _is_pronoun(scene, span)]
    for hit in part("attribution", scene.language, "before").search(scene.text, passage.start, passage.end):
        following = [span for span in voices if 0 <= scene.distance(hit.end, span.start) <= 2 and span.start >= hit.end]
        if following:
            return _cite(scene, following[0])
    for hit in part("attribution", scene.language, "after").search(scene.text, passage.start, passage.end):
        leading = [s for s in voices if s.end <= hit.start and scene.distance(s.end, hit.start) <= 1]
        if leading and not leading[-1].start < trigger.start < hit.start:
            return _cite(scene, leading[-1])
    return None


def _is_pronoun(scene: Scene, span: Span) -> bool:
    """Say whether a voice is only 'he' or 'it', which names nobody: 'what he is said to have done'."""
    return words("pronouns", scene.language).find(scene.text[span.start : span.end]) is not None


def _cite(scene: Scene, span: Span) -> Cited[str]:
    cited = scene.article.quote(span.start, span.end)
    return Cited(cited.exact, cited)
