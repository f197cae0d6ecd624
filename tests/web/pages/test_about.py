"""About: the page is there."""


def test_the_page_is_there(site):
    answer = site.get("/about")
    assert answer.status_code == 200
    assert "<h1>About</h1>" in answer.text
