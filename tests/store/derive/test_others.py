"""Others: as the reports in question show them, whether or not other reports name them too."""

from tests.web.pages.conftest import docket

from habeas.store.derive.others import others
from habeas.store.opening import open_store

MARTA, JONAS, NADIA, IVO = "Marta Lindqvist", "Jonas Ambrek", "Nadia Orlin", "Ivo Brandt"


def test_each_is_as_these_reports_show_them(tmp_path):
    with open_store(str(tmp_path / "a.db")) as store:
        store.add(
            docket(
                f"{MARTA} was arrested in Oster. Judge {NADIA} of the Oster city court heard her. {IVO} spoke.",
                [("arrest", "arrested", MARTA, {})],
                people={MARTA: "subject", NADIA: "authority", IVO: "counsel"},
            )
        )
        store.add(
            docket(
                f"{JONAS} was charged in Oster. Judge {NADIA} of the Oster city court heard him on Monday.",
                [("charge", "charged", JONAS, {})],
                people={JONAS: "subject", NADIA: "authority"},
            )
        )
        dossier = store.dossier(MARTA)
        told = {article.report.id for article in dossier.articles}
        with store.engine.connect() as connection:
            found = others(connection, dossier.person.id, told)
        assert sorted(one.name for one in found) == [IVO, NADIA]
        assert all(quote.report in told for one in found for quote in one.quotes)
        assert found == dossier.people
