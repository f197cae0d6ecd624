"""Sentences: examples with their ends marked by |, the word lists' own examples, and properties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.clean.sentences import abbreviations, split
from habeas.lexicon.load import languages, load

EXAMPLES = [
    ("en", "He got 3.5 years.| She got none."),
    ("en", "“It is over.” |He left."),
    ("en", '"Is it over?" he asked.| "No."'),
    ("en", "J. R. Moor and A. Vale were tried.| Moor was freed."),
    ("en", "The U.S. Embassy in Vell wrote to the E.U. Commission."),
    ("en", "He waited... and waited.| Then… silence."),
    ("en", "He waited...| Nobody came."),
    ("en", "1. Ann Moor, 34"),
    ("en", "She (the editor) was freed.) |He was not."),
    ("en", "It was 2023.| In 2024 he was tried."),
    ("en", "Is it true?!| Yes."),
    ("en", "The case No. 5 was closed.| It had begun in Jan. 2020."),
    ("en", "He was 31.| 'I am free,' he said."),
    ("en", "The site vell.example wrote so.| Nobody answered."),
    ("en", "He was held.| — Where? |— In Vell."),
    ("en", "“ It is over. ” |Nobody moved."),
    ("en", 'He said: " It is over. " |Nobody moved. |" Go," he said.'),
    ("ru", "Суд арестовал И. П. Ветрова.| Он вину не признал."),
    ("ru", "«Я свободен». |Так сказал он."),
    ("ru", "«Я свободен!» — сказал он.| Все молчали."),
    ("ru", "Его задержали в 2020 г. в Порт-Велле."),
    ("ru", "Он родился в 1980 г.| В 2020 году его задержали."),
    ("ru", "Ему 34.| Суд оправдал его."),
    ("de", "Am 3. Mai 2024 kam er frei.| Das Gericht hob den Haftbefehl auf."),
    ("de", "Er ist 31.| Die Polizei schwieg."),
    ("fr", "M. Moreau est libre.| L’avocat se tait."),
    ("es", "¿Quién es?| ¡Nadie lo sabe!| El juez calla."),
    ("zh", "他被释放了。|他回家了。"),
    ("ar", "أُفرج عنه.| عاد إلى بيته."),
    (None, "Mr. Moor left.| Nobody saw him."),
    ("xx", "Mr. Moor left.| Nobody saw him."),
]
LISTED = [
    (language, example)
    for language in languages("abbreviations")
    for kind in ("never", "number", "maybe")
    for entry in load(language, "abbreviations")[kind]
    for example in entry["examples"]
]


@pytest.mark.parametrize(("language", "marked"), EXAMPLES + LISTED, ids=lambda value: str(value)[:40])
def test_a_text_splits_where_it_is_marked(language, marked):
    text = marked.replace("|", "")
    found = [text[sentence.start : sentence.end] for sentence in split(text, language=language)]
    assert found == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\n\n", "\u2028"])
def test_a_line_ends_a_sentence(break_):
    text = f"Editor freed in Vell{break_}the editor was freed"
    assert [text[s.start : s.end] for s in split(text, language="en")] == [
        "Editor freed in Vell",
        "the editor was freed",
    ]


def test_nine_languages_have_lists():
    assert languages("abbreviations") == ("de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk")
    assert abbreviations("pt-BR") is not abbreviations("en")


@given(
    st.text(alphabet=st.sampled_from("aA.!?…»\"' \n\r\tБ1-—(。"), max_size=80),
    st.sampled_from(["en", "ru", "de", None]),
)
def test_only_whitespace_lies_between_sentences(text, language):
    at = 0
    for sentence in split(text, language=language):
        assert not text[at : sentence.start].strip()
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip() != ""
        at = sentence.end
    assert not text[at:].strip()


@pytest.mark.parametrize("unit", [".", "a.", "A. ", '"', "No. ", " ", ". ", '."'])
def test_hostile_texts_do_not_hang(unit):
    assert len(split(unit * (300_000 // len(unit)), language="en")) <= 150_000
