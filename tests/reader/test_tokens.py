from itertools import pairwise

from habeas.reader.tokens import BEGIN, END, LENGTH, OVERLAP, tokenise, windows


def test_offsets_give_the_words_of_the_article(article, letters):
    read = article("Ada was freed.", "She left.")
    for row in tokenise(read, letters):
        for token in row:
            assert len(read.text[token.start : token.end]) == 1
    starts = sorted({token.start for row in tokenise(read, letters) for token in row})
    assert "".join(read.text[start] for start in starts) == "Adawasfreed.Sheleft."


def test_a_short_article_is_one_window(article, letters):
    (window,) = windows(article("Ada was freed.", "She left."), letters)
    assert window.ids[0] == BEGIN
    assert window.ids[-1] == END
    assert len(window.ids) == len(window.starts) == len(window.ends) == len(window.sentences)
    assert (window.starts[0], window.ends[-1], window.sentences[0]) == (-1, -1, -1)
    assert set(window.sentences[1:-1]) == {0, 1}


def test_windows_hold_whole_sentences_and_overlap(article, letters):
    read = article(*(f"Sentence number {n:02d} tells of it." for n in range(40)))
    cut = list(windows(read, letters))
    assert len(cut) > 1
    seen = [set(window.sentences) - {-1} for window in cut]
    assert set().union(*seen) == set(range(40))
    for before, after in pairwise(cut):
        again = [s for s in after.sentences if s in before.sentences and s >= 0]
        assert 0 < len(again) <= OVERLAP
    assert all(len(window.ids) <= LENGTH for window in cut)


def test_a_sentence_too_long_for_a_window_is_cut(article, letters):
    read = article("a" * (LENGTH * 2 + 7))
    cut = list(windows(read, letters))
    assert len(cut) == 3
    starts = {start for window in cut for start in window.starts if start >= 0}
    assert starts == set(range(LENGTH * 2 + 7))


def test_an_empty_article_has_no_window(article, letters):
    assert list(windows(article(), letters)) == []
