"""Search over both databases: tables of what is typed and what is found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.errors import BadOption
from habeas.records.report import Report
from habeas.store.listing import filter_words

REPORTS = {
    "en": (
        (
            "Lindqvist jailed in Oster\nMarta Lindqvist, a translator, was arrested in Oster in May 2023. "
            "The Oster city court found her guilty of bribery. The jail of the city is old."
        ),
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
NEWEST = ["en2", "ar", "zh", "vi", "tr", "es", "ru", "en"]
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
    ("", "all"), ("  \t\n", "all"), ("oster:*", "en"),
    ("\x00oster\x00", "en"), ("\ud800 oster", "en"), ("🦊 oster", "en"),
    ("-oster", "ru es tr vi zh ar en2"), ("-oster -osokin", "es tr vi zh ar"),
]  # fmt: skip


@pytest.fixture(scope="module")
def library(both, told):
    """Both databases with all reports in them; whoever asks, asks both."""
    for store in both:
        for name, (text, who, words, slots, more) in REPORTS.items():
            store.add(told(text, [("arrest", words, who, slots)], people=(who,), name=name, **more))
        store.refresh()
    return both


def found(store, words, **filters):
    known = {Report.identify(name.encode()): name for name in REPORTS}
    hits = store.search(words, filter_words.parse(**filters))
    return [known[hit.report] for hit in hits.reports]


@pytest.mark.parametrize(("words", "expected"), FOUND, ids=[ascii(words) for words, _ in FOUND])
def test_words_find_the_same_on_both_databases(library, words, expected):
    wanted = NEWEST if expected == "all" else [name for name in NEWEST if name in expected.split()]
    assert [found(store, words) for store in library] == [wanted, wanted]


@pytest.mark.parametrize(
    ("words", "filters", "expected"),
    [
        ("", {"country": "Russia"}, ["en"]),
        ("jail", {"country": "Russia"}, ["en"]),
        ("осокин", {"country": "Russia"}, []),
        ("", {"since": "2024-05", "until": "2024-06"}, ["ar", "zh"]),
        ("осокин", {"until": "2024-06"}, ["ru"]),
        ("", {"source": "oster gazette"}, []),
        ("", {"source": "the oster gazette"}, ["en"]),
        ("осокин", {"source": "тульский листок"}, ["ru"]),
        ("", {"kind": "arrest", "since": "2023", "until": "2023"}, ["en"]),
        ("", {"kind": "release"}, []),
        ("", {"offence": "espionage", "since": "2023"}, []),
        ("", {"offence": "0904", "since": "2023"}, ["en"]),
        ("", {"status": "released"}, []),
        ("bribery", {"status": "held", "role": "subject"}, ["en"]),
    ],
    ids=str,
)
def test_filters_hold_for_reports_too(library, monkeypatch, words, filters, expected):
    assert [found(store, words, **filters) for store in library] == [expected, expected]
    monkeypatch.setattr("habeas.store.listing.filtering.FEW", -1)
    assert [found(store, words, **filters) for store in library] == [expected, expected]


def test_people_are_found_with_the_reports(library):
    for store in library:
        assert "Kirill Osokin" in {row.label for row in store.search("Осокин").people}
        assert [row.label for row in store.search("lindqvist").people] == ["Marta Lindqvist"]
        assert store.search("lindqvist", filter_words.parse(status="released")).people == ()
        assert store.search("bribery").people == ()


def test_a_hit_can_be_cited(library):
    for store in library:
        (hit,) = store.search("bribery").reports
        text = REPORTS["en"][0]
        assert (hit.title, hit.publisher, hit.published) == (None, "The Oster Gazette", "2023-05-20")
        assert text[hit.snippet.start : hit.snippet.end] == hit.snippet.exact
        assert [text[start:end] for start, end in hit.snippet.hits] == ["bribery"]


def test_there_may_be_more(library):
    for store in library:
        few, all = store.search("", limit=3), store.search("")
        assert (len(few.reports), few.more, all.more) == (3, True, False)
        assert few.reports == all.reports[:3]
        assert all.reports[0].snippet is None
        with pytest.raises(BadOption, match="1 or more"):
            store.search("x", limit=0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(words=st.text() | st.text(alphabet="os*\"-' &|!()<>:\\^ы王م\x00"))
def test_any_text_finds_the_same_on_both_databases_and_never_fails(library, words):
    one, other = (found(store, words) for store in library)
    assert one == other
