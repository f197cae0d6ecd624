from habeas.records.sight import EXPORT, PUBLISHED


def test_decisions_on_the_sealed_are_shown_to_who_may_see_them(filled):
    verbs = [one.verb for one in filled.history("Marta Velik")]
    assert verbs == ["seal"]
    assert [one.verb for one in filled.history()] == verbs
    assert filled.history(sight=EXPORT) == filled.history(sight=PUBLISHED) == ()


def test_hidden_names_are_masked_in_reasons_and_in_what_stood_before(filled):
    filled.guard("hide", "Pavel Rudin", by="ada", why="Pavel Rudin asked")
    assert "Rudin" in repr(filled.history("Pavel Rudin"))
    told = repr(filled.history(sight=EXPORT))
    assert "hide" in told
    assert "Rudin" not in told


def test_what_is_about_claims_not_published_is_not_published(filled):
    (claim,) = [one for one in filled.dossier("Pavel Rudin").claims if one.kind == "charge"]
    filled.decide(claim.id, "reject", by="ada", why="misread")
    assert "reject" in [one.verb for one in filled.history(sight=EXPORT)]
    assert "reject" not in [one.verb for one in filled.history(sight=PUBLISHED)]
    assert not filled.dossier("Pavel Rudin", sight=PUBLISHED).rejected
