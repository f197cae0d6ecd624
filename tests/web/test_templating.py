"""Templating: what comes from outside is text, and no template holds a program or a style."""

import re
from html.parser import HTMLParser

import pytest

from habeas.web.templating import environment

TEMPLATES = environment().list_templates()
FORBIDDEN = {
    "a style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "a program": re.compile(r"<script\b(?![^>]*\ssrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE),
    "a program of htmx": re.compile(r"hx-on|[\"']js:|hx-vals=[\"']javascript", re.IGNORECASE),
    "unescaped data": re.compile(r"\|\s*safe\b|Markup|autoescape\s+false", re.IGNORECASE),
    "another site": re.compile(r"(?:src|action|rel=\"stylesheet\" href)=[\"']?(?:https?:)?//", re.IGNORECASE),
}


SECRET = re.compile(r"csrf_field|hidden\(")  # `hidden` of parts/decide.html holds it
FORM = re.compile(r"<form\b[^>]*method=\"post\".*?</form>", re.DOTALL)


def source(name):
    return environment().loader.get_source(environment(), name)[0]


def test_values_are_escaped():
    assert environment().from_string("{{ name }}").render(name="<script>") == "&lt;script&gt;"


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_template_holds(name, what):
    assert not FORBIDDEN[what].search(source(name))


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_form_that_posts_holds_the_secret(name):
    assert not [form for form in FORM.findall(source(name)) if not SECRET.search(form)]


class Page(HTMLParser):
    """Collects what a policy would refuse."""

    def __init__(self):
        super().__init__()
        self.wrong = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.wrong += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.wrong.append(tag)


def test_no_page_holds_what_the_policy_refuses(bare, routes):
    for path in sorted({path for method, path in routes if method == "GET"}):
        answer = bare.get(path)
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            page = Page()
            page.feed(answer.text)
            assert not page.wrong, path
            assert not [form for form in FORM.findall(answer.text) if 'name="csrf" value="' not in form], path
