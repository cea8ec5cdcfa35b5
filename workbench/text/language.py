"""What language a text is in: by its script, then its small words, then lingua, where those speak against the market.

A text draws on the small words of its own language more than on any other's, and a few set operations see that. Only
when another language's words prevail, or a longer text has none at all, is lingua asked to confirm. Its quick mode
loads in half a second into 40 MB and reads a text in 0.1 ms; the accurate mode takes 500 MB and eight seconds, and
adds nothing to what the small words know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.text import scripts
from workbench.text.function_words import FUNCTION_WORDS
from workbench.text.home import ENOUGH, NOT_IN
from workbench.text.tally import base, small_words, tally
from workbench.text.words import WORD

if TYPE_CHECKING:
    from lingua import LanguageDetector

FEWEST = 4
"""A text of fewer words is too short to tell, unless its script tells."""
_SEEN = 2000
"""So many code points of a text are shown to lingua."""
_SENTENCE = re.compile(r"[^.!?…。！？؟\n]+")
_CLAUSE = re.compile(r"[^,;:–—()«»„“”\"]+")
_APOSTROPHE = re.compile(r"(?<=['’ʼ])")


def words_of(prose: str) -> list[str]:
    """The words in lower case, what is elided before an apostrophe being one of its own: *l’* and *été*."""
    found = WORD.findall(prose.lower())
    if "'" not in prose and "’" not in prose:
        return found
    return [part for word in found for part in (word, *_APOSTROPHE.split(word.replace("'", "’"))[:-1])]


def other_language(prose: str, locale: str) -> str | None:
    """The language that a text is in instead of its market's, if that is beyond doubt."""
    script, main = scripts.script_of(locale), scripts.main_script(prose)
    if main is None or script is None:
        return None
    if main not in scripts.at_home_with(script):
        if main != "Latn":
            return _by_script(prose, main)
        return None if scripts.letters_of(script).search(prose) else _latin(prose)
    if main not in ("Latn", "Cyrl"):
        return _within_script(prose, locale, script)
    words = words_of(prose)
    return _by_words(words, prose, locale.partition("-")[0], main) if len(words) >= FEWEST else None


def _latin(prose: str) -> str | None:
    """The language of a text in Latin letters where another script is written, unless it is but a name."""
    words = words_of(prose)
    plain = sum(map(str.islower, WORD.findall(prose)))
    found = tally(frozenset(words), "")
    if len(words) < FEWEST or plain < 2 or (found.best < 2 and plain < FEWEST):
        return None
    likely = _opinion(prose, "en")[1]
    return likely if likely in found.rivals or not found.rivals else found.rivals[0]


def _by_script(prose: str, script: str) -> str | None:
    longest = max(map(len, scripts.letters_of(script).findall(prose)))
    letters = sum(map(len, scripts.letters_of(script).findall(prose)))
    if letters < scripts.enough(script) or longest < 2:
        return None
    if script == "Cyrl":
        rivals = tally(words_of(prose), "").rivals
        return rivals[0] if rivals else "ru"
    if script == "Arab" and scripts.is_persian(prose):
        return "fa"
    return scripts.language_of_script(script)


def _within_script(prose: str, locale: str, script: str) -> str | None:
    """Languages that share a script and differ in its signs."""
    if script == "Arab":
        return "fa" if locale.startswith("ar") and scripts.is_persian(prose) else None
    if script not in ("Hani", "Kana", "Hang"):
        return None
    kana = sum(map(len, scripts.letters_of("Kana", alone=True).findall(prose)))
    han = sum(map(len, scripts.letters_of("Hani").findall(prose)))
    if script == "Hani":
        return "ja" if kana > 3 else scripts.other_chinese(prose, locale)
    if script == "Kana":
        return "zh" if han > 5 and not kana and scripts.is_chinese(prose) else None
    return ("ja" if kana else "zh") if han > 3 and not scripts.letters_of("Hang", alone=True).search(prose) else None


def _by_words(words: Sequence[str], prose: str, language: str, script: str) -> str | None:
    if not small_words(language) or scripts.script_of(base(language)) != script:
        return _unlisted(words, prose, language)
    found = tally(frozenset(words), language)
    alien = NOT_IN.get(language)
    # two letters that the language does not have count as much as two small words
    margin = found.margin + (2 if alien and len(alien.findall(prose)) > 1 else 0)
    if margin < 1 and (found.own or len(words) < ENOUGH):
        return None
    if margin > 3 and len(found.rivals) == 1:
        return found.rivals[0]
    own, likely, likelihood = _opinion(prose, base(language))
    if (likely == base(language) and margin < 4) or not _convinced(margin, own, likelihood):
        return None
    return likely if likely in found.rivals or not found.rivals else found.rivals[0]


def _convinced(margin: int, own: float, likelihood: float) -> bool:
    """The more small words speak for another language, the less lingua has to add."""
    if margin > 2:
        return own < 0.3 or margin > 3
    if margin == 2:
        return own < 0.05
    return own < (0.001 if margin == 1 else 1e-6) and likelihood > 0.5


def _unlisted(words: Sequence[str], prose: str, language: str) -> str | None:
    """For a market whose language has no list here: only what lingua rules out, if it knows the language."""
    found = tally(frozenset(words), "")
    if found.best < 3 or not _is_known(language):
        return None
    own, likely, _ = _opinion(prose, language)
    return likely if own < 0.001 and likely in found.rivals else None


def passages(prose: str, locale: str, other: str) -> Iterator[tuple[int, int]]:
    """Sentences and clauses that are in ``other`` instead of the locale's language, as spans of the text."""
    language, script = locale.partition("-")[0], scripts.script_of(locale)
    theirs = small_words(other) - small_words(language)
    ours = small_words(language) - small_words(other)
    foreign = script != scripts.script_of(other)
    for sentence in _SENTENCE.finditer(prose):
        if len(theirs.intersection(words_of(sentence[0]))) < 2:
            continue
        pieces = [] if foreign else [sentence.span()]
        rest = _without(sentence[0], script) if foreign and script else sentence[0]
        pieces += [(sentence.start() + m.start(), sentence.start() + m.end()) for m in _CLAUSE.finditer(rest)]
        done = -1
        for start, end in pieces:
            span = _foreign(prose[start:end], theirs, ours, language) if start >= done else None
            if span:
                done = end
                yield start + span[0], start + span[1]


def _without(text: str, script: str) -> str:
    """The text with commas for all letters of a script."""
    return scripts.letters_of(script).sub(lambda match: "," * len(match[0]), text)


def _foreign(piece: str, theirs: frozenset[str], ours: frozenset[str], language: str) -> tuple[int, int] | None:
    words = words_of(piece)
    if len(words) < FEWEST or len(theirs.intersection(words)) < 2 or not ours.isdisjoint(words):
        return None
    places = [match.span() for match in WORD.finditer(piece)]
    if sum(piece[start].islower() for start, _ in places) < 2:
        return None
    if small_words(language) and _opinion(piece, base(language))[0] > 0.05:
        return None
    return places[0][0], places[-1][1]


def _opinion(prose: str, language: str) -> tuple[float, str, float]:
    """What lingua holds: how likely the text is in ``language``, and its favourite with its likelihood."""
    values = _detector(language).compute_language_confidence_values(prose[:_SEEN].replace("\ufffc", " "))
    likelihoods = {value.language.iso_code_639_1.name.lower(): value.value for value in values}
    likely = next(iter(likelihoods))
    return likelihoods.get(language, 0.0), likely, likelihoods[likely]


@lru_cache(maxsize=128)
def _is_known(language: str) -> bool:
    from lingua import Language  # noqa: PLC0415 - most commands and most texts never need it

    return any(each.iso_code_639_1.name.lower() == language for each in Language.all())


@lru_cache(maxsize=64)
def _detector(language: str) -> LanguageDetector:
    """Lingua for the listed languages and ``language``; all detectors share their models."""
    from lingua import Language, LanguageDetectorBuilder  # noqa: PLC0415 - as above

    wanted = {language, *FUNCTION_WORDS}
    spoken = [each for each in Language.all() if each.iso_code_639_1.name.lower() in wanted]
    return LanguageDetectorBuilder.from_languages(*spoken).with_low_accuracy_mode().build()
