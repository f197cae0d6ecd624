"""Ways back: never to another site."""

import pytest

from habeas.web.security.ways import way_back


@pytest.mark.parametrize("path", ["/", "/cases", "/cases/p:0f3a?at=2024-01", "/?words=a%20b", "/search?words=%D0%9B#q"])
def test_paths_of_ours_are_kept(path):
    assert way_back(path) == path


@pytest.mark.parametrize(
    "asked",
    [
        "", None, "cases", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
        "/\t/evil.example",
        "https://evil.example", "javascript:alert(1)", " /cases", "/\n/evil.example", "/cases\r\nSet-Cookie: a=b",
        "/" + "a" * 3000, "/\u2028/evil.example", "http:/evil.example", "/\u202e",
    ],
)  # fmt: skip
def test_anything_else_goes_home(asked):
    assert way_back(asked) == "/"
