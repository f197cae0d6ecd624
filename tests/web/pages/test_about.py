"""About: the model card, counts, limits, how to correct an error, licences."""

from habeas import __version__
from habeas.web.pages.about import vendored
from habeas.web.show import model_card


def test_the_page_says_what_reads_and_how_well(site):
    page = site.get("/about")
    assert page.status_code == 200
    assert "<h1>About</h1>" in page.text
    assert model_card.READER in page.text
    assert all(f'<td class="number">{one.f1}</td>' in page.text for one in model_card.SCORES)


def test_wrong_accusations_are_told(site):
    assert f"the reader made <strong>{model_card.WRONG}</strong>" in site.get("/about").text


def test_it_leads_to_where_an_error_is_corrected(site):
    page = site.get("/about").text
    assert all(f'href="{path}"' in page for path in ("/history", "/review?kind=link", "/review?kind=conflict"))


def test_the_database_is_counted(full):
    page = full.get("/about").text
    assert "<dt>Reports</dt><dd>3</dd>" in page
    assert "<dt>People</dt><dd>6</dd>" in page


def test_versions_and_licences(site):
    page = site.get("/about").text
    assert f"<dd>{__version__}, Apache-2.0</dd>" in page
    assert {one.name for one in vendored()} == {"htmx.org", "cytoscape"}
    assert all(f"{one.version}, {one.licence}" in page for one in vendored())
