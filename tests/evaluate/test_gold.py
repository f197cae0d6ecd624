import json
from pathlib import Path

import pytest

from habeas.errors import SourceMalformed, SourceMissing
from habeas.evaluate import gold
from habeas.evaluate.gold import Words

TEXT = {
    "id": "r1",
    "lang": "en",
    "title": "Baker jailed",
    "published": "2031-05-06",
    "sentences": [
        {"s": 0, "text": "Baker jailed"},
        {"s": 1, "text": "Ilse Noormaa, a baker from Haapsalu, was jailed for two years on Monday."},
        {"s": 2, "text": "Judge Rein Tamm spoke first."},
    ],
}
GOLD = {
    "id": "r1",
    "relevant": True,
    "people": [
        {"id": "p1", "name": "Ilse Noormaa", "forms": ["Ilse Noormaa"], "role": "subject", "nationality": ["Haapsalu"],
         "positions": [{"s": 1, "t": "baker", "when": "now"}],
         "ties": [{"s": 2, "to": "p2", "t": "Judge", "kind": "associate"}]},
        {"id": "p2", "name": "Rein Tamm", "forms": ["Rein Tamm"], "role": "authority"},
    ],
    "events": [
        {"s": 1, "trigger": "jailed", "kind": "sentence", "modality": "actual", "person": ["p1=Ilse Noormaa"],
         "term": ["two years"],
         "iso": "P2Y", "date": ["on Monday"], "edtf": "2031-05-05", "by": ["2|Judge"]},
    ],
}  # fmt: skip


def write(folder: Path, text: object = TEXT, told: object = GOLD) -> Path:
    for name, content in (("texts", text), ("gold", told)):
        (folder / name).mkdir()
        (folder / name / "r1.json").write_text(json.dumps(content), encoding="utf-8")
    return folder / "gold"


def test_the_title_stands_on_its_own_line_and_sentences_keep_their_number() -> None:
    article = gold.article(TEXT)
    assert article.text.startswith("Baker jailed\nIlse Noormaa")
    assert [article.text[at.start : at.end] for at in article.sentences] == [at["text"] for at in TEXT["sentences"]]
    assert article.report.title == "Baker jailed"
    assert (article.report.published, article.report.published_basis) == ("2031-05-06", "given")


def test_without_a_title_all_stands_on_one_line() -> None:
    article = gold.article({**TEXT, "title": "", "published": ""})
    assert "\n" not in article.text
    assert (article.report.title, article.report.published, article.report.published_basis) == (None, None, None)


def test_words_are_composed() -> None:
    assert gold.article({"id": "x", "sentences": [{"s": 0, "text": "Re\u0301mi"}]}).text == "R\u00e9mi"


def test_a_gold_file_is_read_as_it_stands(tmp_path: Path) -> None:
    read = gold.read(write(tmp_path), "r1")
    baker, judge = read.people
    event = read.events[0]
    assert (baker.name, baker.role, baker.positions[0].title) == ("Ilse Noormaa", "subject", Words(1, "baker"))
    assert (judge.role, judge.count, baker.ties[0].to) == ("authority", None, "p2")
    assert event.people == (("p1", Words(1, "Ilse Noormaa")),)
    assert event.authority == (Words(2, "Judge"),)
    assert (event.iso, event.edtf, event.offences) == ("P2Y", "2031-05-05", ())


def test_the_digest_follows_meaning_not_layout(tmp_path: Path) -> None:
    folder = write(tmp_path)
    before = gold.digest(folder, ["r1"])
    (folder / "r1.json").write_text(json.dumps(GOLD, indent=2), encoding="utf-8")
    assert gold.digest(folder, ["r1"]) == before
    (folder / "r1.json").write_text(json.dumps({**GOLD, "relevant": False}), encoding="utf-8")
    assert gold.digest(folder, ["r1"]) != before


def test_names_are_all_files_or_the_given_ones(tmp_path: Path) -> None:
    folder = write(tmp_path)
    assert gold.names(folder) == ("r1",)
    assert gold.names(folder, ["b", "a"]) == ("b", "a")
    with pytest.raises(SourceMissing, match="holds no gold files"):
        gold.names(tmp_path / "nowhere")


def test_a_missing_text_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (tmp_path / "texts" / "r1.json").unlink()
    with pytest.raises(SourceMissing, match=r"texts/r1\.json"):
        gold.read(folder, "r1")


@pytest.mark.parametrize("told", [{"id": "r1"}, [1], {**GOLD, "people": [{"id": "p1"}]}], ids=str)
def test_what_is_no_gold_file_is_named(tmp_path: Path, told: object) -> None:
    with pytest.raises(SourceMalformed, match=r"r1\.json: is not a gold file"):
        gold.read(write(tmp_path, told=told), "r1")


def test_what_is_no_json_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "r1.json").write_text("{", encoding="utf-8")
    with pytest.raises(SourceMalformed, match="is not JSON"):
        gold.read(folder, "r1")


def test_every_example_has_its_text_and_gold() -> None:
    root = Path(__file__).parents[2]
    examples = {path.stem for path in (root / "examples" / "reports").iterdir()}
    known = gold.names(root / "evaluation" / "gold")
    assert examples == {id for id in known if not id.startswith("trap-")}
    assert {path.stem for path in (root / "evaluation" / "texts").iterdir()} == set(known)
    table = (root / "examples" / "README.md").read_text(encoding="utf-8")
    assert all(f"`{path.name}`" in table for path in (root / "examples" / "reports").iterdir())
