"""Clean the example pages and compare with the clean text that our gold has of them.

    python evaluation/cleaning.py

Prints, for each example, the sentences lost (-) and the furniture left (+); exits 1 when a sentence was lost. Left
furniture costs little, a lost sentence is a lost fact.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from habeas.clean.article import clean
from habeas.evaluate import gold
from habeas.ingest.sources import open_one
from habeas.records.article import Article

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples" / "reports"


def main() -> int:
    """Compare every example and give the exit status."""
    lost_in_all = left_in_all = 0
    for path in sorted(EXAMPLES.iterdir()):
        cleaned = _sentences(clean(open_one(str(path), now=datetime.now(UTC))))
        wanted = _sentences(gold.read(HERE / "gold", path.stem).article)
        lost = [words for words in wanted if words not in cleaned]
        left = [words for words in cleaned if words not in wanted]
        print(f"{path.name}: {len(wanted)} sentences, {len(lost)} lost, {len(left)} pieces of furniture left")
        for line in (*(f"  - {words}" for words in lost), *(f"  + {words}" for words in left)):
            print(line)
        lost_in_all, left_in_all = lost_in_all + len(lost), left_in_all + len(left)
    print(f"in all {lost_in_all} sentences lost, {left_in_all} pieces of furniture left")
    return 1 if lost_in_all else 0


def _sentences(article: Article) -> list[str]:
    return [article.text[sentence.start : sentence.end] for sentence in article.sentences]


if __name__ == "__main__":
    sys.exit(main())
