"""The way of a new user: from a pasted report to a record, its words, a correction, a dossier and a feed."""

from pathlib import Path

import pytest

RETELLING = Path(__file__).parents[2] / "examples" / "reports" / "spector-retelling.txt"
IN_VIEW = """id => {
    const box = document.getElementById(id).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
}"""
SELECT = """words => {
    const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at >= 0) return document.getSelection().setBaseAndExtent(node, at, node, at + words.length);
    }
}"""


def heading(page):
    return page.get_by_role("heading", level=1).inner_text()


def done(page):
    return page.inner_text("[data-done-words]")


def test_a_pasted_report_becomes_a_record_that_is_corrected(begun):
    page = begun
    page.goto("/")
    assert heading(page) == "Welcome to Habeas"
    page.fill("#up-text", RETELLING.read_text())
    page.fill("#up-day", "2024-12-27")
    page.get_by_role("button", name="Read and keep").click()
    assert page.get_by_role("progressbar").count() or page.locator("#job[data-done=yes]").count()
    page.wait_for_selector("#job[data-done=yes]", timeout=120_000)
    page.locator(".changes").get_by_role("link", name="Gene Spector").click()
    assert heading(page) == "Gene Spector"
    line = page.locator("#chronology").locator("xpath=../..").locator("li", has_text="15 years in prison").first
    cite = line.locator("a.cite").first

    cite.focus()
    words = line.locator(".pop").first
    assert words.is_visible()
    assert words.locator("mark").first.inner_text()
    case = page.url
    cite.click()
    page.wait_for_selector("mark#q")
    assert page.url.partition("/reports/")[1]
    assert page.evaluate(IN_VIEW, "q")

    page.goto(case)
    line.get_by_role("link", name="accept, correct or reject").click()
    page.locator('[data-key="c"]').click()
    page.fill("#why-correct", "as the court's own record has it")
    page.fill("#slot-term", "13 years")
    page.get_by_role("button", name="Save the correction").click()
    assert done(page).startswith("Corrected the ")
    page.goto(case)
    assert "13 years in prison" in page.inner_text(".docket >> nth=0")
    page.locator("section", has=page.locator("#decisions")).get_by_role("button", name="Undo").first.click()
    assert done(page).startswith("Took back")
    page.goto(case)
    assert "13 years in prison" not in page.inner_text(".docket >> nth=0")
    assert "15 years in prison" in page.inner_text(".docket >> nth=0")


def test_two_people_are_merged_and_split_again(page):
    page.goto("/people/compare?one=Raymond Pike&other=Raymond Asher Pike")
    page.locator("form", has=page.locator("[value=merge]")).get_by_role("button").first.click()
    assert "one person" in done(page)
    page.goto("/cases/Raymond Asher Pike")
    person = page.url.rpartition("/")[2]
    assert page.locator("ol.reports > li").count() == 2
    page.goto(f"/people/{person}/split")
    page.locator("[name=off]").first.check()
    page.get_by_role("button", name="Part the ticked reports").click()
    page.goto("/cases?everyone=yes")
    page.goto("/cases/Raymond Asher Pike")
    assert page.locator("ol.reports > li").count() == 1


@pytest.mark.parametrize(("name", "decides", "admin"), [("vi", False, False), ("ed", True, False), ("ada", True, True)])
def test_each_role_sees_and_may_its_own(window, name, decides, admin):
    page = window(name)
    page.goto("/cases/Hartwell-Moss")
    assert bool(page.get_by_role("link", name="accept, correct or reject").count()) is decides
    for path, may in (("/users", admin), ("/uploads", decides), ("/people/compare", decides)):
        assert page.goto(path).status == (200 if may else 403)
    assert page.goto("/cases/Stoyan Velkov").status == (200 if decides else 404)
    page.goto("/people")
    assert ("Dorothea Quill" in page.content()) is decides
    assert page.goto("/cases/Dorothea Quill").status == (200 if decides else 404)


def test_nobody_is_let_in_without_a_name(window):
    page = window()
    page.goto("/cases/Hartwell-Moss")
    assert heading(page) == "Sign in"
    assert "Hartwell" not in page.inner_text("main")


def test_selected_words_become_a_line_of_the_case(page):
    page.goto("/cases/Gene Spector")
    case = page.url
    page.locator("ol.reports a").first.click()
    page.wait_for_url("**/reports/**")
    page.wait_for_load_state()
    page.evaluate(SELECT, "behind bars")
    page.click("#pick-go")
    page.select_option("#f-kind", "hold")
    page.select_option("#f-person", index=[
        "Gene Spector" in one for one in page.locator("#f-person option").all_inner_texts()
    ].index(True))  # fmt: skip
    page.get_by_role("button", name="Make the claim").click()
    page.wait_for_selector("mark#q")
    page.goto(case)
    assert "In custody" in page.inner_text(".docket >> nth=0")


def test_a_search_is_saved_and_its_feed_is_read(page):
    page.goto("/search?words=court")
    page.get_by_role("button", name="Save").click()
    address = page.locator("[id^=feed-]").input_value()
    answer = page.request.get(address)
    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert "<entry>" in answer.text()


def test_the_dossier_is_printed(page):
    page.goto("/cases/Hartwell-Moss")
    page.get_by_role("link", name="Dossier to print").click()
    assert "Daniel Hartwell-Moss" in heading(page)
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF-")
    assert printed.count(b"/Type /Page\n") >= 2
