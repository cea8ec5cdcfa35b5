"""Many words and phrases looked up in a text at once, with almost no cost for a text that has none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from workbench.text.prose import prose
from workbench.text.words import phrases, vocabulary

_KEY = 3
_KEY_PATTERN = re.compile(r"[^\W\d_ßё]{0,3}")


@lru_cache(maxsize=8192)
def _keys_of(text: str) -> frozenset[str]:
    """The first one, two and three letters of every word of the text's prose."""
    return frozenset(word[:length] for word in vocabulary(text) for length in range(1, _KEY + 1))


class Lexicon:
    """A list of terms, matched as :func:`workbench.text.words.phrases` does."""

    def __init__(self, terms: Iterable[str]) -> None:
        self.terms = tuple(terms)
        self._pattern = phrases(self.terms)
        keys = {_key(term) for term in self.terms}
        self._keys = None if "" in keys else frozenset(keys)

    def may_occur(self, text: str) -> bool:
        """Whether a word of the slot text begins like one of the terms; quick, and never wrongly ``False``."""
        return self._keys is None or not self._keys.isdisjoint(_keys_of(text))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Every place in the prose of the slot text where a term stands."""
        return self._pattern.finditer(prose(text)) if self.may_occur(text) else iter(())


def _key(term: str) -> str:
    """How a word of the text must begin for the term to match; empty when it may begin with anything."""
    match = _KEY_PATTERN.match(term.strip().lower())
    return match[0] if match else ""
