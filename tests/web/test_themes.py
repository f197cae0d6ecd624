"""Themes: what is chosen stands on every page; what is not a theme is no choice."""

import pytest

from habeas.web.themes import COOKIE


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_stands_on_the_page(site, theme):
    site.cookies.set(COOKIE, theme)
    assert f'data-theme="{theme}"' in site.get("/about").text


def test_anything_else_follows_the_system(site):
    site.cookies.set(COOKIE, "x><script>")
    assert "data-theme" not in site.get("/about").text
