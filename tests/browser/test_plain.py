"""Without a script, and without a mouse: the same steps work, and everything can be reached and seen to be reached."""

import pytest

STOPS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
    one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true})
        && one.type !== "hidden" && !one.closest("details:not([open]) > :not(summary)")).length"""
RING = """() => {
    const one = document.activeElement, style = getComputedStyle(one);
    one.dataset.reached = "yes";
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none";
    return ring || one.closest("svg") ? "" : one.outerHTML.slice(0, 120);
}"""


@pytest.fixture
def plain(browser, address):
    """A window that runs no script."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_main_steps_without_a_script(plain):
    plain.goto("/")
    plain.fill("#home-words", "Spector")
    plain.press("#home-words", "Enter")
    plain.locator(".case-table").get_by_role("link", name="Gene Spector").click()
    case = plain.url
    cite = plain.locator(".docket a.cite").first
    cite.hover()
    assert plain.locator(".docket .pop").first.is_visible()
    cite.click()
    assert plain.locator("mark#q").is_visible()
    plain.goto(case)
    plain.get_by_role("link", name="accept, correct or reject").first.click()
    plain.locator('[data-key="c"]').click()
    plain.fill("#why-correct", "the court's record")
    plain.fill("#slot-place", "Tver")
    plain.get_by_role("button", name="Save the correction").click()
    assert plain.inner_text("[data-done-words]").startswith("Corrected the ")
    plain.locator('[data-key="u"]').click()
    assert plain.inner_text("[data-done-words]").startswith("Took back")
    plain.goto(case + "/print")
    assert plain.get_by_role("heading", level=1).inner_text() == "Gene Spector"


def test_an_upload_without_a_script(plain):
    plain.goto("/uploads")
    plain.fill("#up-text", "Marta Lindqvist was arrested in Port Vell on Monday, the prosecutor said.")
    plain.get_by_role("button", name="Read and keep").click()
    plain.wait_for_selector("#job[data-done=yes]", timeout=120_000)
    assert "1 added" in plain.inner_text("[role=status]")


@pytest.mark.parametrize("path", ["/", "/cases/Gene Spector", "/review?kind=claim"])
def test_all_is_reached_by_tab_and_shows_it(page, path):
    page.goto(path)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0)")
    stops = page.evaluate(STOPS)
    bare = []
    for _ in range(stops + 8):
        page.keyboard.press("Tab")
        bare.append(page.evaluate(RING))
    assert [one for one in bare if one and not one.startswith("<body")] == []
    missed = page.evaluate(
        STOPS.replace(").length", ").filter(one => !one.dataset.reached).map(one => one.outerHTML.slice(0, 90))")
    )
    assert missed == []


def test_nothing_moves_for_those_who_ask_for_it(window):
    page = window("ada", reduced_motion="reduce")
    page.goto("/")
    moving = """() => [...document.querySelectorAll('*')].filter(
        one => parseFloat(getComputedStyle(one).transitionDuration)).length"""
    assert page.evaluate(moving) == 0
