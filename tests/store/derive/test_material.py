from habeas.store.derive.material import Material


def test_material_without_claims_has_nothing_led():
    assert Material((), (), ()).led == frozenset()
