from typing import get_args

from habeas.cli import filter_options


def test_each_filter_says_what_it_is():
    told = [getattr(filter_options, name) for name in vars(filter_options) if name[0].isupper() and name != "Annotated"]
    assert len(told) == 13
    assert all(get_args(one)[1].help.endswith(".") for one in told)
