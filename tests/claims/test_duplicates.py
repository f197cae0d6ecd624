"""One event told by two words of a clause."""

from habeas.claims.assemble import assemble


def test_the_word_that_says_more_is_kept(reading):
    seen = reading(
        "[person:Ann Example] was [convict#a:found] [convict#b:guilty] of [offence:theft].",
        "a>person:person b>person:person b>offence:offence",
    )
    assert [claim.quote.exact for claim in assemble(seen)[1]] == ["guilty"]


def test_different_terms_stay_two(reading):
    seen = reading(
        "[person:Ann Example] [sentence#a:got] [term#x:two years] and a [term#y:$500 fine] as [sentence#b:sentence].",
        "a>person:person b>person:person a>x:term b>y:term",
    )
    assert len(assemble(seen)[1]) == 2
