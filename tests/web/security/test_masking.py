"""Masking: another value on every page, and only the right one is the secret."""

import pytest

from habeas.web.security.masking import is_secret, mask


def test_a_secret_is_known_plain_and_masked():
    assert is_secret("s3cret-of-a-session", "s3cret-of-a-session")
    assert is_secret(mask("s3cret-of-a-session"), "s3cret-of-a-session")


def test_each_mask_is_another():
    assert len({mask("s3cret") for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "sent",
    ["", "x", "====", "AAAA", "AAA=", "ключ", "\ud83d", "s3cret ", mask("other!"), "A" * 5000],
    ids=[f"odd {number}" for number in range(10)],
)
def test_anything_else_is_not_it(sent):
    assert not is_secret(sent.encode("utf-8", "replace").decode(), "s3cret")


@pytest.mark.parametrize("sent", ["", mask(""), "x"], ids=["nothing", "masked", "x"])
def test_an_empty_secret_opens_nothing(sent):
    assert not is_secret(sent, "")
