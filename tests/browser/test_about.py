"""A first look: the site opens in a real browser."""


def test_the_site_opens(page):
    page.goto("/about")
    assert page.get_by_role("heading", level=1).inner_text() == "About"
