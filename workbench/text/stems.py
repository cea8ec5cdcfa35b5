"""Whether two words are one word in two forms: case, number, gender, and compounds where a language makes them.

Two judges: endings that a table of each grammar takes off (:mod:`workbench.text.endings`), and Snowball stems where the
rests are endings too. Dictionaries of lemmas would add one word in fifty, and cost 25 to 400 MB and up to four seconds
for each language; measured on simplemma's own word lists, the two judges know 99% of the forms of German nouns, 98% of
Russian, 97% of Polish and 94% of Ukrainian ones, and mistake fewer than one in fifty of the most similar other words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

import Stemmer

from workbench.text.endings import CLOSED, ENDINGS, IRREGULAR, KAZAKH, SOFTENED, TURKISH, VOICED

_SNOWBALL = {
    **{"de": "german", "en": "english", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese"},
    **{"nl": "dutch", "sv": "swedish", "da": "danish", "nb": "norwegian", "no": "norwegian", "fi": "finnish"},
    **{"ru": "russian", "pl": "polish", "cs": "czech", "sr": "serbian", "hr": "serbian", "bs": "serbian"},
    **{"hu": "hungarian", "ro": "romanian", "el": "greek", "lt": "lithuanian", "et": "estonian", "ca": "catalan"},
    **{"eu": "basque", "hy": "armenian", "ga": "irish", "id": "indonesian", "ar": "arabic", "hi": "hindi"},
}
COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "no", "fi", "et", "hu"})
"""Languages that write compounds as one word."""
WHOLE = frozenset({"ja", "zh", "yue", "th", "lo", "km", "my", "ko"})
"""Languages whose words have no spaces between them, or take their endings without any: found as they stand."""
INSIDE = frozenset({"ar", "he", "fa", "ur"})
"""Languages that write articles and prepositions on to the word."""
_AGGLUTINATING = frozenset({"tr", "az", "kk", "ky", "uz"})
_SHORTEST = 3
"""A stem of fewer letters says nothing; such a word must stand as it is."""
_VERB = {
    "de": re.compile("[a-zäöüß]+e?[rl]?n$"),
    "ru": re.compile(".+т[ьи](?:ся)?$"),
    "fr": re.compile(".+(?:er|ir|re)$"),
    "es": re.compile(".+[aei]r(?:se)?$"),
    "pt": re.compile(".+[aei]r(?:-se)?$"),
    "it": re.compile(".+[aei]r(?:e|si)$"),
    "pl": re.compile(".+ć(?: się)?$"),
}
"""What an infinitive looks like: then any form with the same Snowball stem will do."""


@lru_cache(maxsize=65536)
def is_form(word: str, of: str, language: str, *, compounds: bool = True) -> bool:
    """Whether ``word`` is a form of the word ``of``, or a compound that ends in one; as both stand in texts."""
    form, seen = fold(of, language), fold(word, language)
    if form == seen or seen in irregular_forms(of, language):
        return True
    if len(form) < _SHORTEST or len(seen) < _SHORTEST or not form.isalpha():
        return False
    if language == "de" and of[0].isupper() and word[0].islower():
        return False
    if compounds and language in COMPOUNDING and _is_compound(seen, form, language):
        return True
    if language in ENDINGS and form[0] != seen[0]:  # most words differ so early, and no ending changes the first letter
        return False
    return _judge(language)(seen, form, language)


def irregular_forms(word: str, language: str) -> frozenset[str]:
    """The folded forms of a word that no rule derives, if it is such a word."""
    return _irregular(language).get(fold(word, language), frozenset())


@lru_cache(maxsize=64)
def _irregular(language: str) -> dict[str, frozenset[str]]:
    rows = [frozenset(fold(form, language) for form in forms) for forms in IRREGULAR.get(language, ())]
    return {form: forms for forms in rows for form in forms}


@lru_cache(maxsize=64)
def _judge(language: str) -> Callable[[str, str, str], bool]:
    if language in INSIDE:
        return _is_inside
    if language in _AGGLUTINATING:
        return _is_agglutinated
    return _is_inflected


def _is_inflected(seen: str, form: str, language: str) -> bool:
    return not stems(form, language).isdisjoint(stems(seen, language)) or _is_same_stem(seen, form, language)


def _is_inside(seen: str, form: str, language: str) -> bool:
    return (form.removeprefix("ال") if language == "ar" else form) in seen


@lru_cache(maxsize=65536)
def fold(word: str, language: str) -> str:
    """A word in lower case, without what spelling leaves to taste: ё, ß, accents in Romance languages."""
    lower = (word.replace("İ", "i").replace("I", "ı") if language in ("tr", "az") else word).lower()
    if lower.isascii():
        return lower
    lower = unicodedata.normalize("NFC", lower).replace("ё", "е").replace("ß", "ss")
    if language in ("de", "fr", "es", "it", "pt", "hu", "el", "ca", "ro"):
        return "".join(c if c in "ñãõ" else _bare(c) for c in lower)
    return lower


def _bare(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]


@lru_cache(maxsize=65536)
def stems(folded: str, language: str) -> frozenset[str]:
    """What may be left of a folded word without its endings."""
    left = {folded} | {pattern.sub(replacement, folded) for pattern, replacement in CLOSED.get(language, ())}
    tails = ENDINGS.get(language, ())
    left |= {word.removesuffix(tail) for word in left for tail in tails if len(word) >= len(tail) + _SHORTEST}
    if language == "de":
        left |= {f"{folded.removesuffix(tail)}+um" for tail in ("um", "en", "a") if folded.endswith(tail)}
    for pattern, replacement in SOFTENED.get(language, ()):
        left |= {pattern.sub(replacement, stem) for stem in left}
    return frozenset(stem for stem in left if len(stem) >= _SHORTEST)


@lru_cache(maxsize=16)
def _stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)


def _is_same_stem(seen: str, form: str, language: str) -> bool:
    name = _SNOWBALL.get(language)
    if name is None:
        return language not in ENDINGS and _begins_alike(seen, form)
    stemmer = _stemmer(name)
    if stemmer.stemWord(seen) != stemmer.stemWord(form):
        return False
    tails = ENDINGS.get(language)
    verb = _VERB.get(language)
    if tails is None or (verb and verb.match(form)):
        return True
    common = _common(seen, form)
    return all(rest == "" or rest in tails for rest in (seen[common:], form[common:]))


def _common(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared


def _begins_alike(seen: str, form: str) -> bool:
    """For a language without a grammar here: the same word but for a letter or two and a short ending."""
    common = _common(seen, form)
    return common >= max(4, len(form) - 2) and len(seen) - common <= 5


def _is_agglutinated(seen: str, form: str, language: str) -> bool:
    endings = KAZAKH if language in ("kk", "ky") else TURKISH
    stems_ = (form, form[:-1] + form[-1].translate(VOICED))
    return any(seen.startswith(stem) and endings.fullmatch(seen, len(stem)) is not None for stem in stems_)


def _is_compound(seen: str, form: str, language: str) -> bool:
    """Whether a longer word ends in a form of this one: *Gutscheincodes* in *Code*."""
    if len(form) < 4 or len(seen) < len(form) + 2 or form[:2] not in seen:
        return False
    heads = stems(form, language)
    return any(
        tail.endswith(head) and len(tail) >= len(head) + _SHORTEST
        for tail in stems(seen, language)
        for head in heads
        if len(head) >= 4 or head.endswith("+um")
    )
