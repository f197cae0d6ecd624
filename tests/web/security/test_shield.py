"""The shield: its order, and that pages are compressed."""

from habeas.web.security.shield import shield
from habeas.web.settings import Settings


def test_whoever_is_not_meant_for_us_is_refused_before_anything_is_asked():
    order = [layer.cls.__name__ for layer in shield(Settings())]
    assert order == ["Headers", "Hosts", "Limits", "GZipMiddleware", "Origins", "Gate"]


def test_pages_are_compressed(site):
    assert site.get("/about").headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in site.get("/healthz").headers
