"""Same texts: a report that another paper printed again leads to the first of them."""

from habeas.clean.article import clean
from habeas.records.docket import Docket
from habeas.records.report import Report
from habeas.store.opening import open_store
from habeas.store.reading import same_texts

TEXT = (
    "Marta Lindqvist was arrested in Oster on 3 March 2022, the police of Oster said. She had been on her way to the "
    "office of the newspaper when two officers stopped her car near the old bridge and took her to the station."
)
OTHER = (
    "The hall of the court of Alm was full that day, and the judge read the whole verdict against Pavel Rudin aloud."
)


def kept(store, text):
    report = Report(Report.identify(text.encode()), "-", text.encode(), language="en")
    store.add(Docket(clean(report), (), (), (), "test"))
    return report.id


def test_a_text_printed_twice_has_one_head(tmp_path):
    with open_store(str(tmp_path / "a.db")) as store:
        one, again, other = (kept(store, text) for text in (TEXT, f"{TEXT} ", OTHER))
        with store.engine.connect() as connection:
            heads = same_texts.heads(connection, [one, again, other])
        assert heads[one] == heads[again] != heads[other] == other
        assert store.copies([one, again, other]) == heads
