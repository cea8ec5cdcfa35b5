"""More planted defects: what models and hurried people do to a text as a whole."""

from __future__ import annotations

import random
import re

from benchmarks.defects import _ARGUMENT, _WORD, _cut, _inside_braces, defect
from benchmarks.planted import EMOJI, Good


@defect
def html_tag(chance: random.Random, good: Good) -> str | None:
    words = [m for m in _WORD.finditer(good.pair.text) if not _inside_braces(good.pair.text, m.start())]
    match = chance.choice(words) if words else None
    return _cut(good.pair.text, *match.span(), f"<b>{match[0]}</b>") if match else None


@defect
def html_tag_lost(chance: random.Random, good: Good) -> str | None:
    return good.pair.text.replace(chance.choice(["<b>", "</b>"]), "")


@defect
def html_entity(chance: random.Random, good: Good) -> str | None:
    return re.sub(r" (?=\w)", "&nbsp;", good.pair.text, count=1)


@defect
def markdown(chance: random.Random, good: Good) -> str | None:
    words = [m for m in _WORD.finditer(good.pair.text) if not _inside_braces(good.pair.text, m.start())]
    match = chance.choice(words) if words else None
    return _cut(good.pair.text, *match.span(), f"**{match[0]}**") if match else None


@defect
def escape(chance: random.Random, good: Good) -> str | None:
    return re.sub(r"\. (?=\w)", ".\\\\n", good.pair.text, count=1)


PREAMBLES = {
    "de-DE": "Hier ist die Übersetzung:",
    "fr-FR": "Voici la traduction :",
    "es-ES": "Aquí tienes la traducción:",
    "ru-RU": "Вот перевод:",
    "it-IT": "Ecco la traduzione:",
    "pl-PL": "Oto tłumaczenie:",
    "pt-BR": "Aqui está a tradução:",
    "nl-NL": "Hier is de vertaling:",
    "tr-TR": "İşte çeviri:",
}
NOTES = (
    "(Note: I kept the placeholder as it is.)",
    "Let me know if you would like another version!",
    "I hope this helps!",
    "[Translation note: informal tone]",
)
REFUSALS = (
    "I’m sorry, but I can’t help with that request.",
    "As an AI language model, I cannot write this text.",
    "Es tut mir leid, aber dabei kann ich nicht helfen.",
    "Je suis désolé, mais je ne peux pas répondre à cette demande.",
    "Lo siento, pero no puedo ayudar con esa solicitud.",
    "К сожалению, я не могу выполнить этот запрос.",
)


@defect
def preamble(chance: random.Random, good: Good) -> str | None:
    return f"{chance.choice([PREAMBLES[good.pair.locale], 'Sure! Here is the translation:'])}\n{good.pair.text}"


@defect
def note(chance: random.Random, good: Good) -> str | None:
    return f"{good.pair.text}\n\n{chance.choice(NOTES)}"


@defect
def refusal(chance: random.Random, good: Good) -> str | None:
    return chance.choice(REFUSALS) if "{" not in good.pair.text and not good.names else None


@defect
def quoted_whole(chance: random.Random, good: Good) -> str | None:
    return f'"{good.pair.text}"' if "\n" not in good.pair.text else None


@defect
def emoji_lost(chance: random.Random, good: Good) -> str | None:
    return good.pair.text[2:].lstrip("\ufe0f ") if good.pair.text[0] in {emoji[0] for emoji in EMOJI} else None


@defect
def emoji_added(chance: random.Random, good: Good) -> str | None:
    return f"{good.pair.text} 🎉" if good.pair.text[0] not in {emoji[0] for emoji in EMOJI} else None


@defect
def shouting(chance: random.Random, good: Good) -> str | None:
    return good.pair.text.upper() if "{" not in good.pair.text and len(good.pair.text) < 60 else None


@defect
def too_long(chance: random.Random, good: Good) -> str | None:
    words = [word for word in good.pair.text.split(" ") if word.isalpha() and len(word) > 3]
    return f"{good.pair.text} {' '.join(words[:3])}" if len(words) > 2 else None


@defect
def wrong_register(chance: random.Random, good: Good) -> str | None:
    other = {
        "de-DE": {"Sie": "du", "Ihr": "dein", "Ihre": "deine", "Ihren": "deinen", "Ihnen": "dir", "Ihrer": "deiner"},
        "fr-FR": {"vous": "tu", "votre": "ton", "vos": "tes", "Votre": "Ton", "Vos": "Tes"},
        "ru-RU": {
            "вы": "ты",
            "вас": "тебя",
            "вам": "тебе",
            "ваш": "твой",
            "Ваш": "Твой",
            "вашей": "твоей",
            "вами": "тобой",
        },
        "es-ES": {"tu": "su", "tus": "sus", "Tu": "Su", "tú": "usted", "ti": "usted"},
    }.get(good.pair.locale, {})
    text = re.sub(r"[^\W\d_]+", lambda m: other.get(m[0], m[0]), good.pair.text)
    return text if text != good.pair.text else None


@defect
def glossary_violated(chance: random.Random, good: Good) -> str | None:
    other = {
        "de-DE": (r"Warenkorbs?", "Einkaufswagen", "basket"),
        "fr-FR": (r"paniers?", "caddie", "basket"),
        "es-ES": (r"cestas?", "bolsa", "basket"),
        "ru-RU": (r"корзин[аыеуой]+", "тележка", "basket"),
    }
    if good.pair.locale not in other:
        return None
    pattern, word, term = other[good.pair.locale]
    return re.sub(rf"\b{pattern}\b", word, good.pair.text) if term in (good.pair.source or "") else None


@defect
def cut_off(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    last = max(text.rfind("}"), max((m.end() for m in re.finditer(r"\d", text)), default=0), 0)
    at = text.rfind(" ", last, len(text) - 12)
    return text[:at].rstrip(",;: ") if at > last + 15 and text[-1] in ".!?…" and text[at - 1].isalpha() else None


@defect
def end_mark_lost(chance: random.Random, good: Good) -> str | None:
    return good.pair.text[:-1] if good.pair.text[-1] in ".!" and (good.pair.source or "")[-1] in ".!" else None


@defect
def opening_mark_lost(chance: random.Random, good: Good) -> str | None:
    return re.sub("[¿¡]", "", good.pair.text, count=1)


@defect
def repeated_punctuation(chance: random.Random, good: Good) -> str | None:
    return good.pair.text + good.pair.text[-1] * 2 if good.pair.text[-1] in "!?" else (
        f"{good.pair.text}," if good.pair.text[-1] == "." else None
    )  # fmt: skip


@defect
def paragraphs_joined(chance: random.Random, good: Good) -> str | None:
    return good.pair.text.replace("\n\n", " ") if good.pair.text.count("\n\n") >= 2 else None


@defect
def half_missing(chance: random.Random, good: Good) -> str | None:
    parts = re.split(r"(?<=[.!?…]) ", good.pair.text)
    kept = [part for part in parts if "{" in part or re.search(r"\d", part) or part is parts[0]]
    rest = " ".join(kept)
    return rest if len(parts) > 2 and len(rest) < 0.45 * len(good.pair.text) else None


@defect
def lower_case_start(chance: random.Random, good: Good) -> str | None:
    text = good.pair.text
    return text[0].lower() + text[1:] if text[0].isupper() and (good.pair.source or " ")[0].isupper() else None


@defect
def bracket_not_closed(chance: random.Random, good: Good) -> str | None:
    words = list(re.finditer(r"(?<= )[^\W\d_]{4,}(?= )", _ARGUMENT.sub(lambda m: "#" * len(m[0]), good.pair.text)))
    words = [m for m in words if not _inside_braces(good.pair.text, m.start())]
    match = chance.choice(words) if words else None
    return _cut(good.pair.text, match.start(), match.start(), "(") if match else None
