"""Signs by which a text is seen to be in its own language at a glance, so that hardly any needs a closer look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from workbench.text import scripts
from workbench.text.tally import own_words, prevails, small_words
from workbench.text.words import words

_SHORT = 9
"""Up to so many words, one that no other language has is proof enough."""
ENOUGH = 5
"""A text of so many words that has no small word of its language deserves a second look."""
NOT_IN = {
    "ru": re.compile("[іїєґўәғқңөұүһђјљњћџѓќѕ]", re.IGNORECASE),
    "uk": re.compile("[ыэёъўәғқңөұүһђјљњћџѓќѕ]", re.IGNORECASE),
    "bg": re.compile("[ыэёіїєґўәғқңөұүһђјљњћџѓќѕ]", re.IGNORECASE),
    "kk": re.compile("[їєґўђјљњћџѓќѕ]", re.IGNORECASE),
}
"""Cyrillic letters that a language does not have."""
_SIGNS = {
    **{"pl": "ąęłśźż", "cs": "ěřů", "sk": "ľĺŕôä", "hu": "őű", "ro": "ășțş", "tr": "ğış", "az": "ə", "de": "ßäöü"},
    **{
        "ru": "ыэё",
        "es": "ñ¿¡",
        "pt": "ãõ",
        "lv": "āēģķļņ",
        "lt": "ėįųū",
        "vi": "ơưạảấầẩậắằếềểệịọốồộớờợụủứừửữựỳỷ",
        "fr": "œèêçù",
    },
}
"""Letters that few other languages have: a sign of home in a text without small words."""


class Home:
    """One locale's signs."""

    def __init__(self, locale: str) -> None:
        script = scripts.script_of(locale)
        self._locale, self._language, self._script = locale, locale.partition("-")[0], script
        listed = script in ("Latn", "Cyrl") and scripts.script_of(self._language) == script
        self._own = own_words(self._language) if listed else frozenset[str]()
        self._known = listed and bool(small_words(self._language))
        self._letters = scripts.letters_of(script or "Latn", alone=True)
        self._signs = re.compile(f"[{_SIGNS[self._language]}]") if self._language in _SIGNS else None
        self._is_unmistakable = script not in (None, "Latn", "Cyrl")
        strangers = scripts.foreign_letters(script) if script else ""
        self._stranger = re.compile(f"[{strangers}]") if script else None
        self._strangers = re.compile(rf"[{strangers}]+(?:[\s\ufffc,.'’-]{{1,3}}[{strangers}]+)*") if script else None

    def has(self, text: str, vocabulary: frozenset[str]) -> bool:
        """Whether the text is in the language beyond doubt; ``False`` says only that one must look closer."""
        if self._is_unmistakable:
            return bool(self._letters.search(text)) and not self._is_neighbour(text)
        if not self._known:
            return False
        found = len(vocabulary & self._own)
        if found > 1 or (found == 1 and len(words(text)) <= _SHORT):
            return True
        alien = NOT_IN.get(self._language)
        if alien and alien.search(text):
            return False
        is_ahead, own = prevails(vocabulary, self._language)
        return is_ahead and (own > 0 or self._says_nothing(text))

    def _says_nothing(self, text: str) -> bool:
        """Whether a text without small words has signs of home, or is too short to tell."""
        if self.has_signs(text):
            return True
        return len(words(text)) < ENOUGH and bool(self._letters.search(text)) and not self.has_strangers(text)

    def has_signs(self, text: str) -> bool:
        """Whether the text has a letter that few other languages have."""
        return self._signs is not None and bool(self._signs.search(text))

    def has_strangers(self, text: str) -> bool:
        """Whether the text has any letter of a script that is neither Latin nor its own."""
        return self._stranger is not None and not text.isascii() and bool(self._stranger.search(text))

    def strangers(self, prose: str) -> Iterator[tuple[int, int]]:
        """Where a text has more than a sign or two of such a script."""
        if self._strangers is None or self._script is None or prose.isascii():
            return
        for match in self._strangers.finditer(prose):
            letters = sum(map(str.isalpha, match[0]))
            if letters >= scripts.enough(scripts.main_script(match[0]) or self._script):
                yield match.span()

    def _is_neighbour(self, text: str) -> bool:
        """Whether it may be in a language with the same script, which other signs tell."""
        if self._script == "Arab":
            return scripts.is_persian(text)
        return self._script == "Hani" and (
            bool(scripts.letters_of("Kana", alone=True).search(text))
            or scripts.other_chinese(text, self._locale) is not None
        )


@lru_cache(maxsize=512)
def home_of(locale: str) -> Home:
    """The signs of a locale."""
    return Home(locale)
