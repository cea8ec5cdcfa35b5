"""Terms of one or several words, found in a text in any of their forms, many terms at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from workbench.text.pieces import without_digits, words_in
from workbench.text.prose import wording
from workbench.text.stems import COMPOUNDING, INSIDE, WHOLE, fold, irregular_forms, is_form
from workbench.text.words import vocabulary

_TOKEN = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_STOP = re.compile(r"[.!?;:\n…。！？]")
_PARTS = re.compile(r"['’ʼ]")
_GAP = 2
"""So many other words may stand between two words of a term: *crème hydratante de jour*."""
_START = 2
"""How many letters the forms of a word begin with alike."""
_MOST_KNOWN = 60_000
"""How many words of texts are remembered, with what they are forms of."""


Token = tuple[str, int, int]
"""A word or number of a text and its span; what an apostrophe or a hyphen joins are two."""


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and numbers of a slot text."""
    return tuple([(match[0], match.start(), match.end()) for match in _TOKEN.finditer(wording(text))])


class TermForm:
    """One term in one language."""

    def __init__(self, term: str, language: str, *, compounds: bool = True, gap: int = _GAP) -> None:
        self.term = term
        self._language, self._compounds, self._gap = language, compounds, gap
        self._words = _TOKEN.findall(term)
        self.is_literal = language in WHOLE or not self._words
        """Whether it is found as it is written, for want of words or of spaces between them."""
        self.key = max(filter(str.isalpha, self._words), key=len, default="")
        """The word of the term that tells most."""
        self.is_single = len(self._words) == 1 and bool(self.key)
        """Whether the key is all of it."""
        self.is_noun = language == "de" and term[0].isupper()
        """Whether only its capital tells it from other words: *Haus* from *hausen*."""
        self._known: list[dict[str, bool]] = [{} for _ in self._words]

    def stands_in(self, text: str, words: Sequence[str] = ()) -> bool:
        """Whether the term stands in the slot text, of which ``words`` are forms of the key."""
        if self.is_single and words and (not self.is_noun or any(has_capital(word, text) for word in words)):
            return True
        return next(self.find(text), None) is not None

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the term stands in the slot text, whole words unless the language has no spaces."""
        if self.is_literal:
            yield from self._as_written(text)
            return
        seen = tokens(text)
        known = self._known[0].get
        done = 0
        for at, (word, start, _) in enumerate(seen):
            begins = known(word)
            if begins is False or not (begins or self._is(word, 0)) or at < done:
                continue
            end = self._end(text, seen, at)
            if end is not None:
                done = end + 1
                yield start, seen[end][2]

    def _as_written(self, text: str) -> Iterator[tuple[int, int]]:
        seen, term = wording(text).lower(), self.term.lower()
        at = seen.find(term)
        while at >= 0:
            yield at, at + len(term)
            at = seen.find(term, at + len(term))

    def _end(self, text: str, seen: Sequence[Token], at: int) -> int | None:
        """The place of the term's last word if its first stands at ``at``."""
        for number in range(1, len(self._words)):
            following = range(at + 1, min(at + 2 + self._gap, len(seen)))
            found = next((place for place in following if self._is(seen[place][0], number)), None)
            if found is None or _STOP.search(text, seen[at][2], seen[found][1]):
                return None
            at = found
        return at

    def _is(self, word: str, number: int) -> bool:
        known = self._known[number]
        if word not in known:
            if len(known) > _MOST_KNOWN:
                known.clear()
            known[word] = is_form(word, self._words[number], self._language, compounds=self._compounds)
        return known[word]


def has_capital(word: str, text: str) -> bool:
    """Whether a word in lower case stands in the text with a capital."""
    return word[0].upper() + word[1:] in text or word.upper() in text


class TermFinder:
    """Many terms of one language; a text that has none of them costs almost nothing."""

    def __init__(self, forms: Iterable[TermForm], language: str) -> None:
        self._language = language
        self._forms = tuple(forms)
        self._is_inside = language in COMPOUNDING or language in INSIDE
        self._starts: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(self._forms):
            for key in {form.key, *irregular_forms(form.key, language)} if form.key else ():
                self._starts[fold(key, language).removeprefix("ال")[:_START]].append(number)
        keyless = [(number, form) for number, form in enumerate(self._forms) if form.is_literal or not form.key]
        self._literal = [(number, form.term.lower()) for number, form in keyless]
        self._literal_starts = {without_digits(term.split(" ")[0]) for _, term in self._literal}
        self._strange: set[str] = set()
        self._known: dict[str, tuple[int, ...]] = {}

    def look(self, piece: str) -> bool:
        """Whether a piece of a text shows that one of the terms may stand there."""
        return self.has_literal(piece) or any(map(self._of, words_in(piece)))

    def has_literal(self, piece: str) -> bool:
        """Whether a term may begin in the piece that is found as it is written."""
        lower = piece.lower()
        return any(start in lower for start in self._literal_starts)

    def forms_in(self, piece: str) -> Iterator[tuple[int, bool]]:
        """The numbers of the terms whose key stands in a piece of a text, and whether that is all of the term."""
        for word in words_in(piece):
            for number in self._of(word):
                form = self._forms[number]
                yield number, form.is_single and (not form.is_noun or has_capital(word, piece))

    def candidates(self, text: str) -> dict[int, list[str]]:
        """The numbers of the terms whose key stands in the text in some form, with those forms, in lower case."""
        found: dict[int, list[str]] = {}
        for word in vocabulary(text) - self._strange:
            for number in self._of(word):
                found.setdefault(number, []).append(word)
        if self._literal:
            lower = wording(text).lower()
            found |= {number: [] for number, term in self._literal if term in lower}
        return found

    def _of(self, word: str) -> tuple[int, ...]:
        """The terms of which a word may be a form."""
        if word in self._strange:
            return ()
        if known := self._known.get(word):
            return known
        if len(self._known) + len(self._strange) > _MOST_KNOWN:
            self._known.clear()
            self._strange.clear()
        numbers = tuple(sorted({number for part in _PARTS.split(word) for number in self._matches(part)}))
        if numbers:
            self._known[word] = numbers
        else:
            self._strange.add(word)
        return numbers

    def _matches(self, word: str) -> list[int]:
        """The terms of which a word in lower case may be a form; :meth:`TermForm.find` looks at its capitals, too."""
        folded = fold(word, self._language)
        if self._is_inside:
            starts = {folded[at : at + _START] for at in range(len(folded) - 1)}
            possible = {number for start in starts & self._starts.keys() for number in self._starts[start]}
        else:
            possible = set(self._starts.get(folded[:_START], ()))
        return [n for n in possible if is_form(word, self._forms[n].key.lower(), self._language)]
