from habeas.records.report import Report


def test_the_id_is_the_hash_of_the_bytes():
    assert Report.identify(b"") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Report.identify(b"a") != Report.identify(b"b")
