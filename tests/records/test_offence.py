from habeas.records.offence import Authority, Offence, Place


def test_only_the_words_are_needed():
    assert Offence("spying") == Offence("spying", None, None, None, certain=True)
    assert Authority("the court").kind == "other"
    assert Place("Oster").country is None
