"""What languages say for *half price*, which is 50 % in other words, and for other parts of a whole."""

from __future__ import annotations

from workbench.text.locales import language

_HALF_PRICE: dict[str, tuple[str, ...]] = {
    "ar": ("نصف السعر", "بنصف السعر", "نصف الثمن"),
    "de": ("zum halben preis", "halber preis", "halben preis", "die hälfte"),
    "en": ("half price", "half the price", "half off"),
    "es": ("mitad de precio", "a mitad de precio", "la mitad"),
    "fr": ("moitié prix", "à moitié prix", "la moitié"),
    "it": ("metà prezzo", "a metà prezzo", "la metà"),
    "ja": ("半額", "半額で"),
    "nl": ("halve prijs", "de helft"),
    "pl": ("pół ceny", "połowę ceny", "połowę taniej"),
    "pt": ("metade do preço", "pela metade", "meio preço", "meia"),
    "ru": ("за полцены", "полцены", "вдвое дешевле", "в два раза дешевле"),
    "tr": ("yarı fiyatına", "yarı fiyat", "yarısına"),
    "uk": ("за пів ціни", "за півціни", "пів ціни", "півціни", "вдвічі дешевше", "удвічі дешевше"),
}


def half_price(other: str) -> tuple[str, ...]:
    """The phrases of ``other``, in lower case."""
    return _HALF_PRICE.get(language(other), ())


_PARTS: dict[str, tuple[str, str, str]] = {
    "ar": ("نصف", "ربع أرباع", "ثلث"),
    "cs": ("polovi půlk půl", "čtvrt", "třetin"),
    "da": ("halv", "kvart fjerdedel", "tredjedel"),
    "de": ("hälft halb", "viertel", "drittel"),
    "en": ("half halve", "quarter", "third"),
    "es": ("mitad medio media", "cuart", "terci tercer"),
    "fi": ("puol", "neljän", "kolman kolmas"),
    "fr": ("moitié demi", "quart", "tiers"),
    "it": ("metà mezz", "quart", "terz"),
    "ja": ("半", "四分の 4分の 1/4 3/4", "三分の 3分の 1/3 2/3"),
    "ko": ("절반 반값", "4분의 사분의", "3분의 삼분의"),
    "nb": ("halv", "kvart fjerdedel", "tredjedel tredel"),
    "nl": ("helft half halv", "kwart", "derde"),
    "pl": ("połow pół", "ćwier czwart", "trzeci"),
    "pt": ("metade meio meia", "quart", "terç"),
    "ru": ("полов полцен вдвое вполовину", "четверт", "трет"),
    "sv": ("hälft halv", "kvart fjärdedel", "tredjedel"),
    "tr": ("yarı", "çeyre dörtte", "üçte"),
    "uk": ("полов півцін пів вдвічі удвічі вдвоє", "чверт", "трет"),
    "zh": ("半", "四分之", "三分之"),
}
"""How words for halves, quarters and thirds begin."""
_PERCENTS = {"50": 0, "25": 1, "75": 1, "33": 2, "34": 2, "66": 2, "67": 2}
"""Which of the three a percentage is."""


def may_say_part(percent: str, text: str, other: str) -> bool:
    """Whether the text may say the percentage as a part of the whole: *ein Viertel*, *половину*."""
    if percent not in _PERCENTS:
        return False
    said = _PARTS.get(language(other), ("", "", ""))[_PERCENTS[percent]]
    return any(word in text.lower() for word in said.split())
