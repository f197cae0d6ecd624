"""A report in a real browser: words and claims light each other, selected words become a claim, uploads tell."""

import pytest
from axe_playwright_python.sync_playwright import Axe

TEXT = (
    "Court news 😀👩\u200d⚖️ today\n\nMarta Lindqvist, 41, was arrested in Port Vell on Monday and charged with spying, "
    "the prosecutor said.\nShe was later set loose 😀 by the judges."
)
SELECT = """words => {
    const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        document.getSelection().removeAllRanges();
        document.getSelection().addRange(range);
        return;
    }
    throw new Error("these words are not there");
}"""


@pytest.fixture
def uploaded(page):
    """The page of a report that was pasted into the box."""
    page.goto("/uploads")
    page.fill("#up-text", TEXT)
    page.fill("#up-day", "2024-12-26")
    page.get_by_role("button", name="Read and keep").click()
    page.wait_for_selector("#job[data-done=yes]", timeout=60_000)
    assert "1 added" in page.inner_text("[role=status]")
    assert "Marta Lindqvist" in page.inner_text(".changes")
    page.get_by_role("link", name="pasted text").click()
    return page


def faults(page):
    return [one["id"] for one in Axe().run(page).response["violations"]]


def test_selected_words_become_a_claim(uploaded):
    page = uploaded
    page.wait_for_load_state()
    page.evaluate(SELECT, "set loose 😀")
    page.click("#pick-go")
    assert page.inner_text("#tell mark") == "set loose 😀"
    assert not faults(page)
    page.select_option("#f-kind", "release")
    page.select_option("#f-person", index=1)
    page.get_by_role("button", name="Make the claim").click()
    page.wait_for_selector("mark#q")
    assert page.inner_text("#text mark") == "set loose 😀"
    assert "told by ada" in page.inner_text(".claims")


def test_a_claim_lights_its_words(uploaded):
    page = uploaded
    page.hover("#c1 .told")
    assert "arrested" in page.locator("#text .lit").all_inner_texts()
    page.locator("#text .k-event").first.hover()
    assert page.locator("#c1.lit").count() == 1


def test_kinds_are_switched_off(uploaded):
    page = uploaded
    mark = page.locator("#text .k-person").first
    line = "one => getComputedStyle(one).textDecorationLine"
    assert mark.evaluate(line) == "underline"
    page.uncheck("#see-person")
    assert mark.evaluate(line) == "none"


def test_without_a_script_words_are_typed(browser, address):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/reports")
    page.locator("tbody th a").first.click()
    page.fill("#tell-words", page.locator("#text .k-person").first.inner_text())
    page.get_by_role("button", name="Go on").click()
    assert page.get_by_role("button", name="Make the claim").count() == 1
    context.close()
