"""What the forms of a word may end in, by language: enough of each grammar to see that two words are one.

``ENDINGS`` are taken off to leave a stem; ``CLOSED`` and ``SOFTENED`` undo what sounds do without an ending and before
one. They know nouns and adjectives only, since glossaries are made of those; verbs are left to the stemmers.
"""

from __future__ import annotations

import re

_RU = (
    "ыми ими ого его ому ему ой ей ую юю ая яя ое ее ые ие ый ий ым им ых их иями ями ами иях ях ах ией ием иям ям ам "
    "ом ем ов ев ью ия ии ию ою ею ы и а я о е у ю ь й"
)
_UK = (
    "ими іми ого його ього ому йому ьому ої йої ою ею єю ій їй их іх їх им ім їм ий а я у ю о е є и і ї ь й ом ем єм "
    "ів їв ей ові еві єві ями ами ях ах ям ам ьою"
)
_PL = (
    "iami ami iach ach iego ego iemu emu ymi imi ych ich ym im iej ej iów ów owi owie iom om iem em ie ia iu ią ię ą ę "
    "y i a e o u"
)
_CS = (
    "ovými ových ovým ového ovému ové ovi ami ami emi ěmi ech ách ích ích ého ému ými ých ým ím ou ej ů ům ě em om "
    "í á é ý a e i o u y"
)
_SK = "ami ách och iach ého emu ému ými ých ích ým ím ou ej ov om em iam ám ia ie iu ía a e i o u y á é í ý ú"
_HR = "ovima evima ama ima oga ome omu ega emu ovi evi ove eve om em oj og ih im a e i o u"
_BG = "ите ата ото ета ията ия ът ят та то те ове еве и а я о е у ъ"
_DE = "innen nen ern ens en em er es ns e s n"
_SV = "arnas ernas orna arna erna ens ets ars ers ar er or en et na n t s a e"
_DA = "ernes erne enes ene ens ets ers er en et e s n t"
_NB = "enes ene ens ets ers er en et a e s n t"
_EL = "ους ων ης ου οι ες ας ος ης ις ια ιες α ο η ι ε υ"
_RO = "ului urilor ilor elor ele ile ul uri le ii ei i e a ă u"

ENDINGS: dict[str, tuple[str, ...]] = {
    language: tuple(endings.split())
    for language, endings in {
        **{"ru": _RU, "uk": _UK, "be": _UK, "pl": _PL, "cs": _CS, "sk": _SK, "bg": _BG, "mk": _BG},
        **{"hr": _HR, "sr": _HR, "bs": _HR, "sl": _HR, "de": _DE, "sv": _SV, "da": _DA, "nb": _NB, "no": _NB},
        **{"en": "s es", "nl": "en e s n", "fr": "es s x e", "it": "i e o a he hi", "el": _EL, "ro": _RO},
        **dict.fromkeys(("es", "pt", "ca", "gl"), "es s as os a o"),
    }.items()
}
"""Language → endings of nouns and adjectives; the empty one goes without saying."""

_CYRILLIC = "бвгґджзклмнпрстфхцчшщ"
_LATIN = "bcčćdfghjklłmnpqrřsšśtvwxzžżź"
CLOSED: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    language: tuple((re.compile(pattern), replacement) for pattern, replacement in rules)
    for language, rules in {
        "ru": ((f"(?<=[{_CYRILLIC}ь])[ое](?=[{_CYRILLIC}]$)", ""), ("еец$", "ейц")),
        "bg": ((f"(?<=[{_CYRILLIC}])[еъ](?=[{_CYRILLIC}]$)", ""),),
        "uk": ((f"(?<=[{_CYRILLIC}ь])[ое](?=[{_CYRILLIC}]$)", ""), (f"і(?=[{_CYRILLIC}]{{1,2}}ь?$)", "о")),
        "pl": ((f"(?<=[{_LATIN}ńś])i?e(?=[{_LATIN}]$)", ""), (f"ó(?=[{_LATIN}]$)", "o"), ("ń$", "n")),
        "cs": ((f"(?<=[{_LATIN}])e(?=[{_LATIN}]$)", ""), (f"ů(?=[{_LATIN}]$)", "o")),
        "sk": ((f"(?<=[{_LATIN}])[eo](?=[{_LATIN}]$)", ""),),
        "hr": ((f"(?<=[{_LATIN}])a(?=[{_LATIN}]$)", ""),),
    }.items()
}
"""Language → how a word without an ending reads before one: a vowel that runs away or changes."""

SOFTENED: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    language: tuple((re.compile(pattern), replacement) for pattern, replacement in rules)
    for language, rules in {
        "de": (("niss$", "nis"),),
        "uk": (("ьо", "о"), ("ц$", "к"), (r"(.)\1$", r"\1")),
        "pl": (*(("c$", "k"), ("c$", "t"), ("dz$", "d"), ("dz$", "g"), ("rz$", "r"), ("l$", "ł"), ("ści?$", "st")),),
        "cs": (("c$", "k"),),
        "sk": (("c$", "k"),),
        "hr": (("c$", "k"),),
        "en": (("i$", "y"),),
        "fr": (
            *(("au$", "al"), ("iv$", "if"), ("tric$", "teur"), ("eus$", "eur"), ("eus$", "eux"), ("ch$", "c")),
            (r"(.)\1$", r"\1"),
        ),
        "es": (("c$", "z"),),
        "it": (("(?<=[cg])[hi]$", ""), ("tric$", "tor")),
        "pt": (("[õã]e?$", "ão"), (r"([aeou])i$", r"\1l"), ("n$", "m")),
        "nl": (("v$", "f"), ("z$", "s"), (r"(.)\1$", r"\1")),
    }.items()
}
"""Language → what the end of a stem reads like without the ending that it was taken from."""

_IRREGULAR = {
    "ru": "день дня дню днем дне дни дней дням днями днях; год лет; человек люди людей людям людьми",
    "uk": "день дня дню днем дні днів дням днями днях; рік року роком році роки років",
    "pl": "dzień dnia dniu dniem dni dniom dniami dniach; tydzień tygodnia tygodniu tygodniem tygodnie tygodni",
    "cs": "den dne dni dnem dny dnů dnům dnech; týden týdne týdnu týdnem týdny týdnů",
    "fr": "œil yeux; travail travaux; émail émaux; beau bel belle beaux belles; "
    "nouveau nouvel nouvelle nouvelles; long longue longues; "
    "doux douce douces; frais fraîche fraîches; sec sèche sèches",
    "en": "foot feet; tooth teeth; man men; woman women; child children; person people; half halves; leaf leaves",
    "it": "uomo uomini; bello bel bei belli bella belle",
    "es": "gran grande grandes; buen bueno buena buenos buenas",
}
IRREGULAR: dict[str, tuple[frozenset[str], ...]] = {
    language: tuple(frozenset(forms.split()) for forms in words.split(";")) for language, words in _IRREGULAR.items()
}
"""Language → words whose forms no rule derives, as sets of forms."""

TURKISH = re.compile(
    r"(?:l[ae]r|[ıiuü]m[ıiuü]z|[ıiuü]n[ıiuü]z|[mn][ıiuü]z|[ıiuü][mn]|s[ıiuü]n?|y?l[ae]|n?[dt][ae]n?|n[ıiuü]n?|n[ae]|"
    r"y[ıiuü]|y[ae]|k[iü]|c[aeıiuü]|l[ıiuü]|s[ıiuü]z|d[ıiuü]r|ç[aeıiuü]|[aeıiuümn]){0,8}"
)
"""Any row of endings that Turkish nouns take."""
KAZAKH = re.compile(
    r"(?:[лдт][ае]р|[ыі]ң[ыі]з|ң[ыі]з|[ыі]?м[ыі]з|[ыі][мң]|с[ыі]|[ндт][ыі]ң?|[дтң]?[ае]н|[дт][ае]|[ғқгк][ае]|[мбп]ен|"
    r"н[ае]н|[дт][ае]ғ[ыі]|[дт]ег[ыі]|[ыіаемңн]){0,8}"
)
"""Any row of endings that Kazakh nouns take."""
VOICED = str.maketrans("pçtkпқк", "bcdğбғг")
"""What becomes of the last sound of a Turkish or Kazakh word before a vowel."""
