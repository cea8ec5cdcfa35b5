"""How each language is set: quotation marks, sentence ends, the space before a mark. Data for the typography checks."""

from __future__ import annotations

from functools import lru_cache

from workbench.text.locales import language

Pair = tuple[str, str]

_QUOTES: dict[str, tuple[str, ...]] = {
    "de": ("„“", "»«"),
    "de-CH": ("«»", "„“"),
    "de-LI": ("«»", "„“"),
    "fr": ("«»", "“”"),
    "fr-CH": ("«»", "“”"),
    "ru": ("«»", "„“"),
    "uk": ("«»", "„“"),
    "be": ("«»", "„“"),
    "kk": ("«»", "„“"),
    "bg": ("„“", "«»"),
    "pl": ("„”", "«»"),
    "cs": ("„“", "»«"),
    "sk": ("„“", "»«"),
    "sl": ("„“", "»«"),
    "hr": ("„”", "„“", "»«"),
    "sr": ("„”", "„“", "»«"),
    "hu": ("„”", "»«"),
    "ro": ("„”", "«»"),
    "lt": ("„“",),
    "lv": ("“”", "„“", "«»"),
    "et": ("„“", "«»"),
    "da": ("»«", "„“", "“”", "””"),
    "nb": ("«»", "„“"),
    "nn": ("«»", "„“"),
    "sv": ("””", "»»", "“”"),
    "fi": ("””", "»»"),
    "is": ("„“",),
    "nl": ("“”", "„”"),
    "es": ("«»", "“”"),
    "es-MX": ("“”", "«»"),
    "it": ("«»", "“”"),
    "pt": ("«»", "“”"),
    "pt-BR": ("“”",),
    "ca": ("«»", "“”"),
    "el": ("«»", "“”"),
    "tr": ("“”", "«»"),
    "he": ("“”", "”„", "””", "„”"),
    "ar": ("«»", "“”", "”“"),
    "fa": ("«»",),
    "ja": ("「」", "『』", "“”"),
    "zh": ("“”", "「」", "『』"),
    "zh-TW": ("「」", "『』", "“”"),
    "ko": ("“”",),
}
"""Locale or language → its pairs of quotation marks, the usual one first (Unicode CLDR and national style guides)."""


@lru_cache(maxsize=512)
def quotes(locale: str) -> tuple[Pair, ...]:
    """The pairs of double quotation marks that the locale uses, the usual one first."""
    found = _QUOTES.get(locale) or _QUOTES.get(language(locale)) or ("“”",)
    return tuple((pair[0], pair[1]) for pair in found)


END_MARKS: dict[str, str] = {
    **dict.fromkeys(".。．｡।॥۔։።။។", "full stop"),
    **dict.fromkeys("?？؟՞", "question mark"),
    **dict.fromkeys("!！՜", "exclamation mark"),
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys("…⋯", "ellipsis"),
    **dict.fromkeys(",，、،", "comma"),
}
"""What ends a sentence or a line, in every script."""

CLOSERS = "\"'”’“‘»«)]）】」』›*"
"""What may stand between a sentence's end mark and the end of the text."""

NO_STOP_LANGUAGES = frozenset({"th", "lo"})
"""Languages that end sentences without a mark."""

_ARABIC = {"?": "؟", ",": "،", ";": "؛"}
_SCRIPT_MARKS: dict[str, dict[str, str]] = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "sd", "ug"), _ARABIC),
    "ja": {"?": "？", "!": "！", ",": "、", ".": "。"},
    "zh": {"?": "？", "!": "！", ",": "，", ".": "。", ":": "：", ";": "；"},
    "el": {"?": ";"},
    "hy": {"?": "՞", ".": "։"},
}
LANGUAGES_WITH_MARKS = frozenset(_SCRIPT_MARKS)
"""The languages whose script has marks of its own."""


def script_marks(locale: str) -> dict[str, str]:
    """Latin mark → what the locale's script writes instead; empty for scripts that share the Latin marks."""
    return _SCRIPT_MARKS.get(language(locale), {})


NBSP, NNBSP = "\u00a0", "\u202f"

_BEFORE_MARK: dict[str, dict[str, str]] = {
    "fr": {"!": NNBSP, "?": NNBSP, ";": NNBSP, ":": NBSP, "»": NBSP},
    "fr-CA": {":": NBSP, "»": NBSP},
    "fr-CH": {"!": NNBSP, "?": NNBSP, ";": NNBSP, ":": NNBSP, "»": NNBSP},
    "br": {"!": NBSP, "?": NBSP, ";": NBSP, ":": NBSP},
}


def space_before(locale: str) -> dict[str, str]:
    """Mark → the no-break space that the locale puts before it; empty where none is."""
    return _BEFORE_MARK.get(locale) or _BEFORE_MARK.get(language(locale), {})
