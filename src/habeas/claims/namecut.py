"""Cut the name out of the words of a mention: 'former Ruritanian warlord Ivan Example' holds 'Ivan Example'.

A name is a run of capitalised words that closes the head of the words (what stands before a comma, a preposition
or 'who'), without the titles before it. 'The mayor of Strelsau' and 'two Ruritanians' hold none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.claims.wordlists import part, words
from habeas.normalise import authorities, names, places

Token = tuple[str, int, int]
TOKEN = re.compile(r"[^\s,;()\"“”«»]+|[,;()\"“”«»]")
_CUT = re.compile(
    r",|;|\(|\s(?:who|that|of|from|in|at|with|for|on|accused|convicted|arrested|charged|as|near|under|among|which|whose|"
    r"котор\w+|из|от|в|на|с|по|за|под)\s|[–—]\s",
    re.IGNORECASE,
)
_CYRILLIC = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’-]+")
_OWNED = re.compile(r"['’]s$")

_INITIALISMS = frozenset({"da", "ada"})


def opens(word: str, *kinds: str) -> bool:
    """Say whether a word is of one of the kinds of `lexicon/all/name_words.yml`.

    >>> opens("two", "count"), opens("the", "count", "article"), opens("Example", "leading")
    (True, True, False)
    """
    return any(part("name_words", "all", kind).find(word) for kind in kinds)


def within(plain: str, language: str, inside: Sequence[tuple[int, int]] = ()) -> str:
    """Give the name in the words of a mention, empty if there is none.

    `inside` are places in the words that hold a position, a nationality or an organisation.

    >>> within("District Judge Ann Example Jr., a jurist", "en"), within("two Ruritanian women", "en")
    ('Ann Example Jr.', '')
    """
    head = _CUT.split(plain, maxsplit=1)[0]
    if plain[len(head) :].startswith((",", " (", "(")) or len(head) < len(plain):
        head = head.rstrip()
    run = _closing_run(head, inside)
    run = _without_titles(_without_countries(run, language), language)
    if not run or _only_a_kind(head, run, language):
        return ""
    if opens(run[-1][0], "body") or authorities.parse(plain[run[0][1] : run[-1][2]], language=language).kind != "other":
        return ""
    return plain[run[0][1] : run[-1][2]].strip(" -–—'’\"“”«»")


def _closing_run(head: str, inside: Sequence[tuple[int, int]]) -> list[Token]:
    """Give the capitalised words that close the head; a small word after them makes them a modifier of it."""
    tokens = [(found[0], found.start(), found.end()) for found in TOKEN.finditer(head) if found[0] not in '"“”«»()']
    run: list[Token] = []
    for token in reversed(tokens):
        covered = any(start <= token[1] < end for start, end in inside)
        particle = bool(run) and (opens(token[0].rstrip("-"), "particle") or token[0] in "'’")
        if covered or not (_capital(token[0]) or particle) or (run and _OWNED.search(token[0])):
            break
        run.insert(0, token)
    while run and not _capital(run[0][0]):
        run.pop(0)
    return run


def _capital(token: str) -> bool:
    """Say whether a token looks like part of a name: a capital at its start or after al-, O', ..."""
    return token[0].isupper() or bool(re.match(r"(?:al|el|аль|эль|ас|аш|ан|ат|d|l|o|ad|as|at)[-'’][A-ZА-ЯЁ]", token))


def _without_countries(run: list[Token], language: str) -> list[Token]:
    """Drop countries and demonyms before a name: 'Ruritanian Ivan Example', 'гражданин Китая Иван'."""
    while run and places.country(_OWNED.sub("", run[0][0]), language=language):
        run = run[1:]
    return run


def _without_titles(run: list[Token], language: str) -> list[Token]:
    """Cut everything up to the last title of a run; a run that ends in a title or a noun for a person is no name."""
    titles, nouns = words("roles", language), words("descriptions", language)
    pronouns = words("pronouns", language)

    def is_title(token: str) -> bool:
        low = token.lower().rstrip(".")
        if low in _INITIALISMS and not token.isupper():
            return False  # Ada is a name, ADA a post
        return bool(titles.find(token) or titles.find(low) or opens(low, "leading", "honorific"))

    if run:
        last = run[-1][0]
        low = last.lower()
        if _given(run) and not opens(low, "honorific"):
            return run
        if is_title(last) or nouns.find(last) or pronouns.find(last) or opens(low, "count", "article", "one"):
            return []
    for place in range(len(run) - 2, -1, -1):
        token = run[place][0]
        if is_title(token) or nouns.find(token) or opens(token, "article", "one", "count"):
            return run[place + 1 :]
    return run


def _given(run: list[Token]) -> bool:
    """Say whether a run begins with a given name, so that a title at its end is a surname: 'Ann Prince'.

    Cyrillic titles bear no capital, so of two capitalised words the last is a name.
    """
    return len(run) > 1 and (names.gender(run[0][0]) is not None or bool(_CYRILLIC.fullmatch(run[-1][0])))


def _only_a_kind(head: str, run: list[Token], language: str) -> bool:
    """Say whether the capitalised word only names a kind of person or a town: 'a Chechen', 'the Strelsau robbers'."""
    before = [token.lower() for token in TOKEN.findall(head[: run[0][1]])]
    if len(run) == 1 and re.search(r"(?:ists|ians|eses|ites)$", run[0][0]):
        return True
    if not before:
        return opens(run[0][0], "count")
    titles, nouns = words("roles", language), words("descriptions", language)
    near = any(titles.find(word) or nouns.find(word) or opens(word.rstrip("."), "honorific") for word in before[-2:])
    if len(run) == 1:
        return not near or opens(before[0], "count")
    opened = opens(before[-1], "article", "one", "count") and opens(before[0], "count")
    return opened and not near and len(before) < 3
