"""The words of a slot text, read once and shared by every check."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from unicodedata import normalize

from workbench.text.learnt import Learnt
from workbench.text.prose import wording

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
"""A run of letters, apostrophes inside included."""
_APOSTROPHE = re.compile("['’ʼ]")
_words_of = Learnt(lambda piece: tuple(WORD.findall(normalize("NFC", piece).lower()))).__getitem__
"""The words of what stands between two spaces; reading them anew takes three times as long."""


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[str, ...]:
    """The words of the text in lower case and composed (NFC), in order; names of arguments, links and tags are none."""
    return tuple(chain.from_iterable(map(_words_of, wording(text).split())))


@lru_cache(maxsize=1024)
def vocabulary(text: str) -> frozenset[str]:
    """The different words of the text, in lower case; of ``l’unique`` also what stands beside the apostrophe."""
    found = frozenset(words(text))
    if "'" in text or "’" in text or "ʼ" in text:
        found = found.union(*(_APOSTROPHE.split(word) for word in found if not word.isalpha()))
    return found


@lru_cache(maxsize=1024)
def phrases(terms: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of ``terms`` as whole words, in any case; linear in the text for any terms.

    ``*`` at an end of a term matches any ending or beginning of the word. Spaces match any space, ``ё`` matches ``е``,
    ``ß`` matches ``ss``, straight and curly apostrophes match each other, so do hyphens.
    """
    return re.compile(_any_of(terms), re.IGNORECASE)


def _any_of(terms: Iterable[str]) -> str:
    longest_first = sorted({term.strip() for term in terms if term.strip("* \t\n")}, key=lambda t: (-len(t), t))
    if not longest_first:
        return r"(?!)"
    return rf"(?:{'|'.join(_term(term) for term in longest_first)})"


def _term(term: str) -> str:
    body = re.sub(r"\s+", " ", term.strip("*").strip())
    pattern = "".join(LOOSE.get(character) or re.escape(character) for character in body)
    before = r"\w*" if term.startswith("*") else ""
    after = r"\w*" if term.endswith("*") else ""
    start = r"(?<!\w)" if before or _is_word(body[0]) else ""
    end = r"(?!\w)" if after or _is_word(body[-1]) else ""
    return f"{start}{before}{pattern}{after}{end}"


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


LOOSE = {
    " ": r"[\s\u00a0\u202f\u2009]{1,4}",
    "ё": "[её]",
    "Ё": "[её]",
    "ß": "(?:ß|ss)",
    **dict.fromkeys("'’ʼ", "['’ʼ]"),
    **dict.fromkeys("-‐‑", "[-‐‑]"),
}
