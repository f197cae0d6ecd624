import habeas.cli.show_terms as here
import habeas.export.show_terms as there


def test_the_words_are_those_of_exports():
    assert all(getattr(here, name) is getattr(there, name) for name in here.__all__)
