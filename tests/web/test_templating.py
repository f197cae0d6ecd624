"""Templating: what comes from outside is text."""

from habeas.web.templating import environment


def test_values_are_escaped():
    assert environment().from_string("{{ name }}").render(name="<script>") == "&lt;script&gt;"
