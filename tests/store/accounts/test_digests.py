from habeas.store.accounts import digests


def test_a_secret_is_new_each_time_and_stands_in_a_cookie():
    made = {digests.secret() for _ in range(100)}
    assert len(made) == 100
    assert {len(one) for one in made} == {43}
    assert all(one.isascii() and one.replace("-", "").replace("_", "").isalnum() for one in made)


def test_a_digest_is_of_fixed_length_and_of_anything():
    assert {len(digests.digest(one)) for one in ("", "a", "я", "\udcff", "x" * 10_000)} == {64}


def test_comparing():
    assert digests.same("я", "я")
    assert not digests.same("я", "a")
    assert not digests.same("", "\udcff")
