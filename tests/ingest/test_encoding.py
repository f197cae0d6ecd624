"""Encodings: texts in many of them come out right, declared or not, and strange names are never used."""

from __future__ import annotations

import codecs

import pytest

from habeas.ingest.encoding import codec, decode

RU = "Суд в городе Порт-Велл приговорил Ивана Тестова к пяти годам лишения свободы. Он не признал вину."
UK = "Суд у місті засудив колишнього бухгалтера до п'яти років позбавлення волі. Він не визнав провини."
PL = "Sąd Okręgowy skazał byłego dyrektora na pięć lat więzienia. Oskarżony nie przyznał się do winy."
DE = "Das Gericht verurteilte den früheren Geschäftsführer zu fünf Jahren Haft. Er bestritt es größtenteils."
FR = "Le tribunal a condamné l’ancien directeur à cinq ans de prison. Il a été arrêté en août à Besançon."
GUESSED = [
    (RU, "cp1251"), (RU, "koi8-r"), (RU, "cp866"), (RU, "iso8859-5"), (UK, "cp1251"), (UK, "koi8-u"),
    (PL, "cp1250"), (PL, "iso8859-2"), (DE, "cp1252"), (FR, "cp1252"), ("Суд оправдал его.", "koi8-r"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "encoding"), GUESSED)
def test_an_undeclared_encoding_is_guessed(text, encoding):
    assert decode(text.encode(encoding)).text == text


def test_other_encodings_are_asked_of_charset_normalizer():
    text = "法院周四释放了这位编辑，她被关押了一年。检察官说他们将在十天内上诉。" * 6
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ('<?xml version="1.0" encoding="windows-1251"?>', "cp1251"),
    ],
)
def test_a_page_declares_its_encoding(head, encoding):
    assert decode((head + RU).encode(encoding), markup=True).text == head + RU


def test_the_server_goes_before_the_page():
    data = ('<meta charset="utf-8">' + RU).encode("cp1251")
    assert decode(data, declared="windows-1251", markup=True).text.endswith(RU)


def test_a_wrong_declaration_is_passed_over():
    assert decode(RU.encode("utf-8"), declared="ascii; nonsense").text == RU
    assert decode(("<meta charset=utf-8>" + RU).encode("cp1251"), markup=True).text.endswith(RU)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_decides_and_goes(mark, encoding):
    assert decode(mark + RU.encode(encoding), declared="cp1251").text == RU


def test_a_few_broken_bytes_do_not_make_utf8_something_else():
    found = decode(RU.encode() * 10 + b"\xff" + RU.encode() * 10)
    assert found.encoding == "utf-8"
    assert found.text.count("\ufffd") == 1


@pytest.mark.parametrize(
    "name", ["base64", "zip", "rot13", "utf-7", "idna", "punycode", "unicode_escape", "x" * 99, "", None, "\x00"]
)
def test_what_is_no_encoding_of_pages_is_refused(name):
    assert codec(name) is None
