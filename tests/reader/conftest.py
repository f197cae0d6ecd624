import json

import pytest
from tokenizers import Tokenizer

from habeas.records.article import Article, Sentence
from habeas.records.report import Report

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,’-0123456789")


@pytest.fixture
def letters():
    """A tokenizer whose tokens are single characters, with the settings of the real one."""
    return Tokenizer.from_str(
        json.dumps(
            {
                "version": "1.0",
                "added_tokens": [],
                "normalizer": {"type": "NFKC"},
                "pre_tokenizer": {
                    "type": "Sequence",
                    "pretokenizers": [
                        {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first", "split": True},
                        {"type": "Punctuation", "behavior": "Isolated"},
                    ],
                },
                "model": {"type": "Unigram", "unk_id": 3, "vocab": [[p, -1.0] for p in PIECES], "byte_fallback": False},
            }
        )
    )


@pytest.fixture
def article():
    """Make an article out of its sentences, joined by spaces."""

    def make(*sentences: str, language: str | None = "en") -> Article:
        text, places = " ".join(sentences), []
        at = 0
        for sentence in sentences:
            places.append(Sentence(at, at + len(sentence)))
            at += len(sentence) + 1
        report = Report(Report.identify(text.encode()), "test", text.encode(), language=language)
        return Article(report, text, tuple(places), ())

    return make
