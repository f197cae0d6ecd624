"""The facade."""


def test_from_saving_to_deleting(searches):
    made = searches.save("ada", "Oster", "words=Oster")
    assert searches.feed(made.id, made.secret) == searches.get("ada", made.id) == made
    assert searches.renew("ada", made.id).secret != made.secret
    searches.delete("ada", made.id)
    assert searches.list("ada") == ()


def test_its_secret_is_not_shown(searches):
    made = searches.save("ada", "Oster", "words=Oster")
    assert made.secret not in repr(made)
