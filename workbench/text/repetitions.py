"""Words that a language repeats on purpose: *die, die* and *sie sie*, *nous nous*, Turkish *yavaş yavaş*."""

from __future__ import annotations

from functools import lru_cache

_BY_LANGUAGE: dict[str, str] = {
    "en": "that had her is so very bye knock boo no yes many far day ha now there really on in",
    "de": "die der das den dem sie ihr es was wer wie so sehr nein ja und ganz viel in an auf ein",
    "fr": "nous vous très bien oui non si on tout",
    "es": "muy no sí sino ya casi",
    "it": "vi ci si no sì piano via man molto poco così quasi appena nuovo nuova nuovi nuove bello bella zitto pian",
    "pt": "muito não sim já quase logo pouco",
    "nl": "die dat u je ze het zijn heel ja nee de er in",
    "ru": "да нет очень чуть еле много далеко давно только вот ой ля уже еще ещё никак так и",
    "uk": "так ні дуже ледь багато давно ось",
    "pl": "nie tak bardzo się co to",
    "sv": "det den som mycket ja nej för i på",
    "da": "det den der som meget ja nej for i på",
    "nb": "det den som veldig ja nei for i på",
    "cs": "se si moc ano ne",
    "he": "לא כן מאוד",
    "ar": "جدا لا نعم",
}
_REDUPLICATING = frozenset(
    {"tr", "az", "id", "ms", "vi", "hi", "bn", "ta", "te", "th", "ja", "zh", "ko", "kk", "uz", "fa"}
)
"""Languages in which any word may be repeated: Turkish *güzel güzel*, Indonesian, Hindi *धीरे धीरे*."""


def reduplicates(language: str) -> bool:
    """Whether the language repeats words as a part of its grammar."""
    return language in _REDUPLICATING


@lru_cache(maxsize=64)
def may_repeat(language: str) -> frozenset[str]:
    """The words, in lower case, that may stand twice in a row."""
    return frozenset(_BY_LANGUAGE.get(language, "").split())
