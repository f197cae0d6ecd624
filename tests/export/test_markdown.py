"""Pages are read back by markdown-it with footnotes: what it sees must be our structure and the words of the report."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from habeas.export import markdown
from habeas.export.markdown import escape
from habeas.export.words import words

footnotes = pytest.importorskip("mdit_py_plugins.footnote", reason="pip install mdit-py-plugins")
STRUCTURE = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "bullet_list_open",
    "bullet_list_close", "ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close",
    "footnote_block_open", "footnote_block_close", "footnote_open", "footnote_close", "footnote_anchor",
}  # fmt: skip
INLINE = {
    "text", "text_special", "strong_open", "strong_close", "em_open", "em_close", "footnote_ref", "code_inline",
    "link_open", "link_close", "footnote_anchor",
}  # fmt: skip


def written(dossiers, options):
    out = io.BytesIO()
    markdown.write(dossiers, out, options)
    return out.getvalue().decode()


def parse(text):
    return MarkdownIt("commonmark").use(footnotes.footnote_plugin).parse(text)


def plain(token):
    return "".join(child.content for child in token.children or ())


def test_the_page_reads_as_a_chronology_with_footnotes(dossier, options):
    text = written([dossier], options)
    tokens = parse(text)
    headings = [plain(tokens[index + 1]) for index, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings[:3] == ["Marta Lindqvist", "Summary", "Charges"]
    assert headings[-1] == "Reports"
    notes = set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    refs = {child.meta["label"] for token in tokens for child in token.children or () if child.type == "footnote_ref"}
    assert refs == notes == {str(number) for number in range(1, len(notes) + 1)}
    assert re.search(r"^- \*\*August 2023\*\*: Charged with espionage.*\[\^2\]", text, re.MULTILINE)
    assert "- **undated** (reported 26 Dec 2024)" in text


def test_a_note_has_quote_report_date_and_link(examples, options):
    varna = next(one for one in examples if one.person.name == "Stoyan Velkov")
    text = written([varna], options)
    assert re.search(
        r"^\[\^\d+\]: “.*\*\*.*” \(report 1, 18 May 2023, <https://blackseawire\.example/.*>\)$", text, re.MULTILINE
    )


def test_hostile_words_stay_words(hostile, options):
    tokens = parse(written([hostile], options))
    inline = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in tokens} <= STRUCTURE
    assert {child.type for child in inline} <= INLINE
    links = {child.attrs["href"] for child in inline if child.type == "link_open"}
    assert all(link.startswith("https://news.example/") or hostile.articles[0].report.source.startswith("https://evil")
               for link in links)  # fmt: skip
    assert len(links) <= 1
    headings = [plain(tokens[index + 1]) for index, token in enumerate(tokens) if token.type == "heading_open"]
    name = words(hostile.person.name)
    assert headings[0] == (name if len(name) <= 200 else name[:199] + "…")
    assert headings[1:3] == ["Summary", "Charges"]


@given(
    st.one_of(st.text(max_size=40), st.text(st.sampled_from(list("*_`[]()<>#+-.!|~\\&1 a:/w@\"'{}=^$")), max_size=20))
)
def test_any_words_come_back_as_text(text):
    text = words(text)
    [_, inline, _] = parse(f"# x {escape(text)}.")
    assert plain(inline) == f"x {text}."
    tokens = parse(f"- {escape(text)}")
    assert [token.type for token in tokens if "list" in token.type][:1] == ["bullet_list_open"]
    assert "".join(plain(token) for token in tokens if token.type == "inline") == text.strip()


def test_several_pages_stand_one_after_the_other(dossier, witness, options):
    text = written([dossier, witness], options)
    assert re.findall(r"^# (.*)$", text, re.MULTILINE) == ["Marta Lindqvist", "Pavel Rudin"]
