"""How a language addresses one person: the pronouns and imperatives of *du* and *Sie*, *tu* and *vous*, *ты* and *вы*.

Only words that can be nothing else are listed. German *Sie* and *Ihr* are formal only with a capital inside a sentence,
since at its beginning they may be *she*, *they* and *her*; imperatives count only at the beginning of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from workbench.text.locales import language
from workbench.text.prose import wording
from workbench.text.quotations import without_quotations

Register = Literal["informal", "formal"]


@dataclass(frozen=True, slots=True)
class _Forms:
    informal: str = ""
    formal: str = ""
    inside: str = ""
    """Formal with a capital inside a sentence only; written as they are."""
    bid_informal: str = ""
    """Imperatives, at the beginning of a sentence."""
    bid_formal: str = ""


_RU_BID = (
    "открой попробуй получи выбери успей купи закажи забери узнай загляни возьми подари порадуй примени введи "
    "используй оставь добавь посмотри прочитай вернись проверь собери нанеси побалуй возвращайся заходи смотри выбирай "
    "покупай заказывай читай приходи присоединяйся скачай установи обнови оформи оплати подпишись зарегистрируйся "
    "войди перейди напиши позвони поделись участвуй забронируй подключи"
)
_UK_BID = (
    "відкрий спробуй отримай обери вибери купи забери дізнайся поспішай зайди завантаж онови повертайся обирай "
    "замовляй приєднуйся зареєструйся підпишись скористайся перевір додай"
)


def _to_several(bids: str) -> str:
    """The imperatives of *ты* as they are said to *вы*: a *те* behind them, or before the *ся*."""
    return " ".join(f"{word[:-2]}тесь" if word.endswith(("ся", "сь")) else f"{word}те" for word in bids.split())


_FORMS: dict[str, _Forms] = {
    "de": _Forms(
        "du dich dir dein deine deinen deinem deiner deines euch euer eure euren eurem eurer",
        inside="Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres",
        bid_informal="entdecke sichere hol hole spar spare gönn gönne probier probiere schau nutze nutz lass teste "
        "finde erlebe genieße bestell bestelle shoppe mach komm sieh lies nimm gib verwöhne starte wähle vergiss "
        "freu zeig trag löse klick kauf stöbere sichre",
    ),
    "fr": _Forms(
        "tu te toi ta tes t’ tien tienne",
        "vous votre vos vôtre vôtres",
        bid_informal="découvre profite essaie utilise ajoute retrouve reviens prends choisis regarde laisse gâte "
        "craque viens saisis commande-le",
        bid_formal="découvrez profitez essayez utilisez ajoutez retrouvez revenez prenez choisissez regardez laissez "
        "offrez venez saisissez commandez",
    ),
    "es": _Forms(
        "tú ti contigo tu tus te tuyo tuya tuyos tuyas",
        "usted ustedes",
        bid_informal="descubre añade llévate mira ven consíguelo pruébalo disfrútalo elige aprovecha disfruta pide "
        "pídelo recógelo recógela recoge síguelo síguela regístrate suscríbete actívala actívalo descárgala descárgalo "
        "cómpralo cómprala resérvalo resérvala estrénalo únete haz",
        bid_formal="descubra añada llévese mire pruebe aproveche disfrute consiga visite compre elija pida pídalo "
        "recójalo recójala recoja sígalo sígala regístrese suscríbase actívela actívelo descárguela descárguelo "
        "cómprelo cómprela resérvelo resérvela únase haga",
    ),
    "it": _Forms(
        "tu te ti tuo tua tuoi tue",
        inside="Lei Suo Sua Suoi Sue",
        bid_informal="scopri approfitta aggiungi ritrova scegli torna ritiralo ritirala scarica attivalo attivala "
        "provalo provala iscriviti registrati inserisci vieni guarda seguilo seguila",
        bid_formal="scopra approfitti aggiunga ritrovi scelga torni provi inserisca scarichi prenoti",
    ),
    "pt-BR": _Forms("você vocês tu te ti teu tua teus tuas contigo", "senhor senhora"),
    "pt": _Forms("tu te ti teu tua teus tuas contigo", "você senhor senhora"),
    "nl": _Forms("je jij jou jouw jullie", "u uw uzelf"),
    "pl": _Forms(
        "ty ciebie cię tobie tobą twój twoja twoje twoją twojego twojej twojemu twoim twoich twoimi",
        inside="Pan Pani Pana Panu Panią Państwo Państwa Państwu Państwem",
        bid_informal="odkryj sprawdź kup zamów wybierz skorzystaj wypróbuj zobacz odbierz dodaj",
    ),
    "ru": _Forms(
        "ты тебя тебе тобой тобою твой твоя твоё твое твои твоего твоей твоему твоим твоими твоих твою твоём твоем",
        "вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашим вашими ваших вашу вашем",
        bid_informal=_RU_BID,
        bid_formal=_to_several(_RU_BID),
    ),
    "uk": _Forms(
        "ти тебе тобі тобою твій твоя твоє твої твого твоєї твоєму твоїм твоїми твоїх твою",
        "ви вас вам вами ваш ваша ваше ваші вашого вашої вашому вашим вашими ваших вашу",
        bid_informal=_UK_BID,
        bid_formal=_to_several(_UK_BID),
    ),
    "cs": _Forms(
        "ty tebe tě tobě tebou tvůj tvá tvé tvoje tvoji tvého tvým tvou", "vy vás vám vámi váš vaše vaši vaší"
    ),
    "sk": _Forms("ty teba ťa tebe tebou tvoj tvoja tvoje tvoju tvojho", "vy vás vám vami váš vaša vaše vašu vašej"),
    "tr": _Forms("sen sana seni senin sende senden", "siz size sizi sizin sizde sizden"),
    "ro": _Forms("tu tine ție tău ta tăi tale", "dumneavoastră dvs"),
    "el": _Forms("εσύ εσένα", "εσείς εσάς"),
    "bg": _Forms("ти теб тебе твой твоя твое твои твоята твоето", inside="Вие Вас Вам Ваш Ваша Ваше Вашата"),
    "hu": _Forms("te téged neked veled tied", "ön önt önnek önnel önök öné"),
    "kk": _Forms("сен саған сені сенің", "сіз сізге сізді сіздің"),
}
_TON = re.compile(
    r"(?<!\ble )(?<!\bun )(?<!\bdu )(?<!\bce )(?<!\bau )(?<!\bde )(?<!\ben )(?<!\bbon )(?<!\bson )(?<!\bquel )"
    r"(?<!\bmême )(?<!\bton sur )(?<!\bbeau )(?<![\w’'-])ton"
    r"(?= (?!sur|est|qui|plus|très|pour|avec|dans|des|les)[^\W\d_]{3})"
    r"|(?<=\bde )ton(?= (?:offre|panier|compte|code|colis|achat|abonnement|anniversaire|prochain|premier|avis|espace"
    r"|forfait|voyage|vol|quotidien|visage|teint|style)\b)",
    re.IGNORECASE,
)
"""*Ton* before a noun, and not the noun *le ton*."""
_START = re.compile(r"(?:^|[.!?…:»“\"\n]|\ufffc)[\s\u00a0\u202f¿¡«„“\"–-]*$")


@dataclass(frozen=True, slots=True)
class Form:
    """One word that shows how the reader is addressed."""

    register: Register
    start: int
    end: int


Place = Literal["anywhere", "start", "inside"]


def forms(text: str, locale: str) -> Iterator[Form]:
    """Every word in a text, arguments masked, that shows its register; nothing for a language without the choice."""
    for register, place, pattern in _patterns(locale):
        for match in pattern.finditer(text):
            if place == "anywhere" or _is_start(text, match.start()) == (place == "start"):
                yield Form(register, *match.span())


def own_forms(text: str, locale: str) -> list[Form]:
    """Those of a slot text in their order, without what somebody else says inside quotation marks."""
    if not any(vocabulary(locale)):
        return []
    return sorted(forms(without_quotations(wording(text), locale), locale), key=lambda form: form.start)


def _is_start(text: str, at: int) -> bool:
    """Whether a sentence begins there."""
    return _START.search(text[max(0, at - 8) : at]) is not None if at else True


@lru_cache(maxsize=256)
def vocabulary(locale: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words, in lower case, that may be informal and formal: a text without them needs no closer look."""
    known = _FORMS.get(locale) or _FORMS.get(language(locale))
    if known is None:
        return frozenset(), frozenset()
    informal = {*known.informal.split(), *known.bid_informal.split()} | ({"ton"} if language(locale) == "fr" else set())
    return frozenset(informal), frozenset(
        (*known.formal.split(), *known.inside.lower().split(), *known.bid_formal.split())
    )


@lru_cache(maxsize=256)
def _patterns(locale: str) -> tuple[tuple[Register, Place, re.Pattern[str]], ...]:
    known = _FORMS.get(locale) or _FORMS.get(language(locale))
    if known is None:
        return ()
    rows: tuple[tuple[Register, Place, str], ...] = (
        ("informal", "anywhere", known.informal),
        ("formal", "anywhere", known.formal),
        ("informal", "start", known.bid_informal),
        ("formal", "start", known.bid_formal),
    )
    found: list[tuple[Register, Place, re.Pattern[str]]] = [(r, p, _any(words)) for r, p, words in rows if words]
    if known.inside:
        found.append(("formal", "inside", _any(known.inside, re.NOFLAG)))
    if language(locale) == "fr":
        found.append(("informal", "anywhere", _TON))
    return tuple(found)


def _any(words: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    elided = [word[:-1] for word in words.split() if word.endswith("’")]
    plain = sorted((word for word in words.split() if not word.endswith("’")), key=len, reverse=True)
    pattern = rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, plain))})(?![\w’'])"
    if elided:
        pattern += rf"|(?<![\w’'-])(?:{'|'.join(elided)})['’](?=\w)"
    return re.compile(pattern, flags)
