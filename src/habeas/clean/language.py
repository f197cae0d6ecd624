"""Which language a text is in: a cheap vote of small words first, py3langid where that does not decide.

py3langid (https://pypi.org/project/py3langid/) is good on single sentences but takes over a second to load its model,
a third of the whole budget of a cold start. A news report of some length is told by its small words in a
millisecond, so the model is loaded only for short texts and for languages outside the list.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from functools import cache
from typing import Any

from habeas.clean import letters
from habeas.lexicon.load import load

SAMPLE = 4000
_LEAST_WORDS = 20
_LEAST_SHARE = 0.16
_LEAD = 1.5
_SURE = 0.25
_MODEL_LEAD = 1.4
_WORD = re.compile(r"[^\W\d_]+")
_NO_LANGUAGE = frozenset({"und", "zxx"})


def detect(text: str) -> str | None:
    """Give the BCP 47 tag of the language of a text, None where it cannot be told.

    >>> detect("The court freed the editor and she left the prison with her lawyer in the evening of that same day.")
    'en'
    >>> detect("15") is None
    True
    """
    sample = text[:SAMPLE]
    words = [word.casefold() for word in _WORD.findall(sample)]
    return vote(words) or letters.tell(words) or _by_model(sample, len(words))


def vote(words: list[str]) -> str | None:
    """Tell the language by its small words; None where there are few words or two languages are near.

    >>> vote("суд освободил его".split()) is None
    True
    """
    if len(words) < _LEAST_WORDS:
        return None
    counts = Counter(words)
    scores = sorted(((sum(counts[word] for word in small), name) for name, small in _stopwords()), reverse=True)
    (best, language), (second, _) = scores[0], scores[1]
    if best < _LEAST_SHARE * len(words) or best < _LEAD * second:
        return None
    return language if letters.agree(language, counts) else None


@cache
def _stopwords() -> tuple[tuple[str, frozenset[str]], ...]:
    """Read the small words of each language."""
    return tuple((language, frozenset(entry["words"])) for language, entry in load("all", "stopwords").items())


def _by_model(sample: str, words: int) -> str | None:
    """Ask py3langid; one word, or an answer that is not sure, is no answer."""
    if words < 2:
        return None
    (language, first), (_, second) = _model().rank(sample)[:2]
    sure = first >= _SURE and first >= _MODEL_LEAD * second
    return str(language) if sure and language not in _NO_LANGUAGE else None


@cache
def _model() -> Any:  # noqa: ANN401 - py3langid has no types
    """Load the model of py3langid, on the first text that needs it and nowhere else."""
    module = importlib.import_module("py3langid.langid")
    return module.LanguageIdentifier.from_model_file(module.MODEL_FILE, norm_probs=True)
