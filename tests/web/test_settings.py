"""Settings: what is safe stands unless it is changed."""

from habeas.web.settings import LOCAL, Settings


def test_the_site_answers_to_this_machine_alone():
    assert Settings().hosts == LOCAL
