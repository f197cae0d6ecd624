"""Search over both databases: tables of what is typed and what is found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.errors import BadOption
from habeas.store import filter_words
from habeas.store.opening import open_store

REPORTS = {
    "en": (
        "Lindqvist jailed in Oster\nMarta Lindqvist, a translator, was arrested in Oster in May 2023. The Oster city"
        " court found her guilty of bribery. The jail of the city is old.",
        "Marta Lindqvist", "arrested", {"date": "2023-05", "place": "Oster", "offence": "espionage"},
        {"published": "2023-05-20", "publisher": "The Oster Gazette", "url": "https://www.gazette.example/1"},
    ),
    "ru": (
        "Суд в Туле\nКириллу Осокину предъявили обвинение в шпионаже. Осокина задержали на Лубянке.",
        "Кириллу Осокину", "задержали", {"date": "2024-01-10"},
        {"published": "2024-01-11", "publisher": "Тульский листок"},
    ),
    "es": (
        "Detenida Inés Gutiérrez\nInés Gutiérrez fue detenida en Barinia.",
        "Inés Gutiérrez", "detenida", {}, {"published": "2024-02-01"},
    ),
    "tr": (
        "Işıl Çağlar gözaltında\nGazeteci Işıl Çağlar İSTANBUL'da gözaltına alındı.",
        "Işıl Çağlar", "gözaltına", {}, {"published": "2024-03-01"},
    ),
    "vi": (
        "Bắt Đặng Thị Hòa\nCông an bắt giữ Đặng Thị Hòa hôm qua.",
        "Đặng Thị Hòa", "bắt giữ", {}, {"published": "2024-04-01"},
    ),
    "zh": (
        "王建明被捕\n记者王建明在奥斯特被捕。",
        "王建明", "被捕", {}, {"published": "2024-05-01"},
    ),
    "ar": (
        "توقيف محمد الخطيب\nأوقفت الشرطة مُحمّد الخطيب أمس.",
        "محمد الخطيب", "أوقفت", {}, {"published": "2024-06-01"},
    ),
    "en2": (
        "Osokin still held\nKirill Osokin, held since January, was denied bail. O'Neill-Smith Ltd declined to comment.",
        "Kirill Osokin", "held", {}, {"published": "2024-07-01"},
    ),
}  # fmt: skip
FOUND = [
    ("lindqvist", "en"), ("LINDQVIST", "en"), ("Lindqvist bribery", "en"), ("bribery lindqvist", "en"),
    ("lindqvist osokin", ""), ('"city court"', "en"), ('"court city"', ""), ('"Oster city court found"', "en"),
    ("“city court”", "en"), ("brib*", "en"), ("BRIB*", "en"), ("oster -bribery", ""), ("held -bail", ""),
    ('-"city court" marta', ""), ("translat* jail", "en"), ("jailed", "en"),
    # case endings, scripts, accents
    ("осокин", "ru en2"), ("Осокиным", "ru en2"), ("osokin", "ru en2"), ("OSSOKIN", "ru en2"), ("Osokine", "ru"),
    ("суда", "ru"), ("судом", "ru"), ("шпионаж", "ru"), ("шпион*", "ru"), ("обвинения", "ru"), ("lubyanka", "ru"),
    ("Lubianka", "ru"), ('"предъявила обвинения"', "ru"), ('"обвинения в шпионаже"', "ru"), ("кирилл", "ru en2"),
    ("gutierrez", "es"), ("Gutiérrez", "es"), ("GUTIÉRREZ", "es"), ("ines", "es"), ("Гутьеррес", ""),
    ("isil", "tr"), ("ışıl", "tr"), ("IŞIL", "tr"), ("caglar", "tr"), ("istanbul", "tr"), ("ıstanbul", "tr"),
    ("dang", "vi"), ("đặng thị hòa", "vi"), ("Dang Thi Hoa", "vi"), ("bat giu", "vi"), ("công an", "vi"),
    ("王建明", "zh"), ("建明", "zh"), ("记者", "zh"), ("者记", ""), ("Wang Jianming", "zh"), ("jianming", "zh"),
    ("wangjianming", "zh"), ("建*", "zh"),
    ("محمد", "ar"), ("مُحَمَّد", "ar"), ("الخطيب", "ar"), ("Mohammed", "ar"), ("Muhammad Khatib", "ar"), ("الشرطه", "ar"),
    ("o'neill", "en2"), ("O’Neill", "en2"), ("oneill", ""), ("neill-smith", "en2"), ("smith-neill", ""),
    # what a search engine would take for its own language
    ("AND", ""), ("NOT lindqvist", ""), ("lindqvist OR osokin", ""), ("lindqvist AND", ""), ("NEAR(oster city)", ""),
    ("words:oster", ""), ("oster^2", ""), ("oster & !city", "en"), ("oster | city", "en"), ("oster <-> city", "en"),
    ("^oster", "en"), ("(oster", "en"), ("oster'); DROP TABLE report; --", ""), ("' OR 1=1 --", ""),
    ('oster" OR "1"="1', ""), ("oster\\", "en"), ("ost*r", ""), ("*", "all"), ("-", "all"), ('""', "all"), ("%", "all"),
    ("", "all"), ("  \t\n", "all"), ("oster:*", "en"), ("\x00oster\x00", "en"), ("\ud800 oster", "en"), ("🦊 oster", "en"),
    ("-oster", "ru es tr vi zh ar en2"), ("-oster -osokin", "es tr vi zh ar"),
]  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory, postgres_server, told):
    """Both databases with all reports in them; whoever asks, asks both."""
    import psycopg

    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE test_hits")
    urls = (str(tmp_path_factory.mktemp("hits") / "x.db"), postgres_server.rpartition("/")[0] + "/test_hits")
    opened = [open_store(url) for url in urls]
    for store in opened:
        for name, (text, who, words, slots, more) in REPORTS.items():
            store.add(told(text, [("arrest", words, who, slots)], people=(who,), name=name, **more))
        store.refresh()
    yield opened
    for store in opened:
        store.close()


def names(found, reports):
    by_title = {text.partition("\n")[0]: name for name, (text, *_) in reports.items()}
    return [by_title[hit.snippet.exact if hit.title is None else hit.title] for hit in found.reports]


def reports_of(store, words, filters=None):
    from habeas.records.report import Report

    ids = {Report.identify(name.encode()): name for name in REPORTS}
    found = store.search(words, filters) if filters else store.search(words)
    return [ids[hit.report] for hit in found.reports]


@pytest.mark.parametrize(("words", "expected"), FOUND, ids=[words for words, _ in FOUND])
def test_words_find_the_same_on_both_databases(library, words, expected):
    wanted = set(REPORTS) if expected == "all" else set(expected.split())
    assert [set(reports_of(store, words)) for store in library] == [wanted, wanted]
