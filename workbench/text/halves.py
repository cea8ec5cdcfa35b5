"""What languages say for *half price*, which is 50 % in other words."""

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
