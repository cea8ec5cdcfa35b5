"""What people write for a currency beside its code and the sign that CLDR has for it."""

from __future__ import annotations

CURRENCY_WORDS: dict[str, tuple[str, ...]] = {
    "EUR": ("euro", "euros", "Euro", "Euros", "евро", "€"),
    "USD": ("dollar", "dollars", "Dollar", "dólares", "dólar", "доллар", "доллара", "долларов", "$"),
    "GBP": ("pound", "pounds", "quid", "£"),
    "RUB": ("рубль", "рубля", "рублей", "руб.", "руб", "р.", "₽"),
    "UAH": ("гривня", "гривні", "гривень", "грн", "грн.", "₴"),
    "KZT": ("тенге", "теңге", "₸"),
    "PLN": ("złoty", "złote", "złotych", "zł"),
    "CHF": ("Franken", "francs", "franchi", "Fr."),
    "JPY": ("円", "yen", "¥"),
    "CNY": ("元", "块", "人民币", "¥"),
    "TRY": ("lira", "TL", "₺"),
    "CZK": ("Kč", "korun", "koruny"),
    "EGP": ("ج.م.", "ج.م", "جنيه", "جنيها", "جنيهًا", "جنيهات", "LE"),
    "SAR": ("ر.س.", "ر.س", "ريال", "ريالا", "ريالًا", "ريالات"),
    "AED": ("د.إ.", "د.إ", "درهم", "درهما", "درهمًا", "دراهم", "Dhs"),
    "BRL": ("real", "reais", "R$"),
    "RON": ("lei", "leu"),
    "ILS": ("₪", "ש״ח", 'ש"ח', "שקל", "שקלים"),
    "KRW": ("원", "₩"),
    "INR": ("₹", "रुपये", "रुपए", "rupees", "Rs.", "Rs"),
    "VND": ("₫", "đ", "đồng"),
    "IDR": ("Rp", "Rp.", "rupiah"),
    "THB": ("฿", "บาท"),
    "PHP": ("₱",),
    "NGN": ("₦",),
    "HUF": ("Ft", "forint"),
    "BGN": ("лв.", "лв", "лева"),
}
"""ISO 4217 code → signs and words that people write for it, in any language."""
