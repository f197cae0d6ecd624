"""Reviewing by keyboard in a real browser: every key, the way back, and what a screen reader is told."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe


def press(page, key):
    """Press a key that decides or leads on, and wait until the next item stands there."""
    before = page.url
    page.keyboard.press(key)
    page.wait_for_function("before => location.href !== before && !document.querySelector('[aria-busy]')", arg=before)


def hand(page):
    return page.inner_text("#hand"), page.evaluate("document.activeElement.id")


def test_claim_after_claim_by_one_key(page):
    page.goto("/review?kind=claim")
    left = int(page.inner_text(".tabs [aria-current] .count"))
    for _ in range(min(left, 6)):
        press(page, "a")
        assert "Accepted the " in page.text_content("p[aria-live]")
    assert int(page.inner_text(".tabs [aria-current] .count")) == left - min(left, 6)


def test_next_previous_skip_accept_and_undo(page):
    page.goto("/review?kind=claim")
    first = page.inner_text("#hand")
    press(page, "j")
    second = hand(page)
    assert second[1] == "hand"
    press(page, "k")
    assert page.inner_text("#hand") == first
    press(page, "s")
    assert hand(page) == second
    press(page, "k")
    press(page, "a")
    assert hand(page) == second
    press(page, "u")
    assert hand(page) == (first, "hand")
    assert "Took back" in page.text_content("p[aria-live]")


def test_a_correction_is_typed_and_undone(page):
    page.goto("/review?kind=claim")
    page.keyboard.press("c")
    page.wait_for_function("document.activeElement.id === 'why-correct'")
    page.keyboard.type("the record of the court")
    page.fill("#slot-term", "13 years")
    page.fill("#slot-date", "3 May 2024")
    page.press("#slot-date", "Enter")
    page.wait_for_selector("[data-done-words]")
    assert page.inner_text("[data-done-words]").startswith("Corrected the ")
    press(page, "u")
    assert page.inner_text("[data-done-words]").startswith("Took back")


def test_a_rejection_wants_its_reason(page):
    page.goto("/review?kind=claim")
    page.keyboard.press("r")
    page.wait_for_function("document.activeElement.id === 'why-reject'")
    page.keyboard.type("arc")
    assert page.input_value("#why-reject") == "arc"
    page.keyboard.press("Tab")
    press(page, "Enter")
    assert page.inner_text("[data-done-words]").startswith("Rejected the ")


def test_people_are_joined_and_held_apart(page):
    page.goto("/review?kind=link")
    press(page, "m")
    assert "held to be one person" in page.inner_text("[data-done-words]").lower()
    press(page, "u")
    press(page, "n")
    assert "held to be different people" in page.inner_text("[data-done-words]").lower()


def test_a_difference_is_explained(page):
    page.goto("/review?kind=conflict")
    page.keyboard.press("e")
    page.wait_for_function("document.activeElement.id === 'why-explain'")
    page.keyboard.type("two ways to count")
    page.keyboard.press("Tab")
    press(page, "Enter")
    assert "Explained why reports differ" in page.inner_text("[data-done-words]")


def test_single_keys_can_be_switched_off_for_good(page):
    page.goto("/review?kind=claim")
    page.keyboard.press("?")
    page.click("[data-keys-toggle]")
    page.reload()
    before = page.url
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert page.url == before
    assert page.locator("[data-done-words]").count() == 0


def test_without_javascript_the_same_is_done(browser, address):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/review?kind=claim")
    page.click('[data-key="a"]')
    assert page.inner_text("[data-done-words]").startswith("Accepted the ")
    page.click('[data-key="u"]')
    assert page.inner_text("[data-done-words]").startswith("Took back")
    page.click("text=Reject…")
    page.fill("#why-reject", "misread")
    page.click("text=Reject the claim")
    assert re.search(r"item=claim", page.url)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_amiss_once_something_was_decided(page, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto("/review?kind=claim")
    press(page, "a")
    found = Axe().run(page)
    assert not found.violations_count, found.generate_report()
