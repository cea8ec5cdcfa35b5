"""Words that one country spells otherwise than its neighbour with the same language, and what it writes instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from workbench.text import english_spelling

_BRITISH = frozenset({"GB", "IE", "AU", "NZ", "ZA", "IN", "SG", "MT", "HK"})
_SWISS = frozenset({"CH", "LI"})


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one market spells."""

    words: Mapping[str, str]
    """Word of the neighbour in lower case → the market's own."""
    whose: str
    """Whose spelling those words are."""
    sign: str = ""
    """Letters without which no text has any word for :attr:`rewrite`."""
    rewrite: Callable[[str], str] = str
    """A word as the market spells it; the word itself if that is right."""

    def has(self, word: str) -> bool:
        """Whether a word in lower case is the neighbour's."""
        return word in self.words or (bool(self.sign) and self.sign in word and self.rewrite(word) != word)


@lru_cache(maxsize=256)
def spelling_of(locale: str) -> Spelling | None:
    """What to look for in a text of this market; ``None`` where nothing is known."""
    language, _, region = locale.rpartition("-")
    if language == "en":
        return _english(region)
    if locale == "pt-PT":
        return Spelling(english_spelling.pairs_of(_PT), "Brazilian")
    if locale == "pt-BR":
        return Spelling(
            {own: other for other, own in english_spelling.pairs_of(_BOTH_WAYS).items()}
            | english_spelling.pairs_of(_BR),
            "European",
        )
    if language == "de" and region in _SWISS:
        return Spelling({}, "German and Austrian", "ß", _without_eszett)
    if language == "de" or locale == "de":
        return Spelling({}, "Swiss", "ss", _with_eszett)
    return None


@lru_cache(maxsize=64)
def old_spelling_of(locale: str) -> Spelling:
    """Spellings that a reform has done away with: German *daß* is *dass* since 1996."""
    return Spelling({}, "pre-1996", "ß", _reformed if locale.startswith("de") else str)


def _english(region: str) -> Spelling | None:
    if region == "US":
        return Spelling(english_spelling.american(), "British")
    if region == "CA":
        return Spelling(english_spelling.canadian(), "American")
    return Spelling(english_spelling.british(), "American") if region in _BRITISH else None


@lru_cache(maxsize=8192)
def _without_eszett(word: str) -> str:
    return word.replace("ß", "ss").replace("ẞ", "SS")


_ALWAYS_ESZETT = re.compile(
    "strass(?=e(?!r))|gross(?!ist|o|ul)|gröss|heiss(?!a)|(?<!be)(?<!hin)(?<!nach)(?<!ver)(?<!aus)weiss(?!ag)|süss|schweiss"
    "|grüss(?!el)|gruss|schliess|fliess|geniess|giess|draussen|mäss|dreissig|gefäss|stoss|stöss|griess|spiess|schmeiss"
    "|^spass|^bloss|^entblöss|^fleiss|äusser|^ausser|^aussen(?!d)|^fuss(?!el|il)|^füss|barfuss|^klöss|^kloss$|^hiess"
    "|^mass(?=geschn|voll|los|geb|gefert|anfert|gabe|einheit)|mass(?=nahm|stab|stäb)|^soss(?=en?$)|^(?:be|ge)?sass(?=(?:en)?$)"
    "|^(?:einiger|gewisser|folgender|der|bekannter|gleicher)mass(?=en$)|^(?:an|ab|zu|ver|durch)?beiss"
    "|^(?:ver|zu|hinter|über|ent|nach|los|ein|aus)?liess(?=(?:en|e|t)?$)"
    "|^(?:zer|ent|hin|auf|ab|an|um|mit|los|weg|aus|ver|her)?reiss(?=(?:en|e|t|end|ende[rnsm]?|verschl\\w*|fest\\w*)$)"
)
"""Where Germany and Austria write ß: after long vowels and diphthongs, in words that cannot be another."""
_REFORMED = re.compile(
    "^(?:da|mu|gewi|na|bla|la|ha)ß$|^(?:m[uü]|w[uü]|l[aä]|pa|fa|ha|mi|vergi|i|wi)ß(?=(?:t|te|ten|test|tet|st)$)"
    "|(?:kuß|fluß|schluß|genuß|schloß|streß|prozeß|expreß|kongreß|imbiß|anlaß|einlaß|schuß|(?<!a)guß|nuß|faß|(?<!s)paß)$"
    "|bißchen|bewuß(?=t)|gewuß(?=t)|häß(?=lich)|^miß(?=[vt])|^eß(?=tisch|löffel|zimmer|bar)|^(?:un)?(?:er|ver)läß(?=lich)"
)
"""Where the reform of 1996 put ss: after short vowels."""


@lru_cache(maxsize=8192)
def _with_eszett(word: str) -> str:
    if word == "Weiss" or (word.isupper() and len(word) > 1):
        return word  # a name; and in capitals ß is SS
    return _replaced(word, _ALWAYS_ESZETT, "ss", "ß")


@lru_cache(maxsize=8192)
def _reformed(word: str) -> str:
    return word if word.isupper() else _replaced(word, _REFORMED, "ß", "ss")


def _replaced(word: str, pattern: re.Pattern[str], what: str, by: str) -> str:
    """``word`` with ``what`` replaced where the pattern ends in it."""
    lower = word.lower()
    if len(lower) != len(word):
        return word
    for match in reversed(list(pattern.finditer(lower))):
        at = lower.rindex(what, match.start(), match.end())
        word = f"{word[:at]}{by}{word[at + len(what) :]}"
    return word


_BOTH_WAYS = (
    "prêmio prémio, prêmios prémios, bônus bónus, gênero género, gêneros géneros, gênio génio, gênios génios, tênis "
    "ténis, bebê bebé, bebês bebés, purê puré, cômodo cómodo, cômoda cómoda, cômodos cómodos, incômodo incómodo, "
    "fenômeno fenómeno, autônomo autónomo, anônimo anónimo, sinônimo sinónimo, harmônico harmónico, harmônica "
    "harmónica, econômico económico, econômica económica, econômicos económicos, econômicas económicas, eletrônico "
    "eletrónico, eletrônica eletrónica, eletrônicos eletrónicos, eletrônicas eletrónicas, icônico icónico, icônica "
    "icónica, icônicos icónicos, icônicas icónicas, tônico tónico, tônicos tónicos, higiênico higiénico, higiênica "
    "higiénica, oxigênio oxigénio, hidrogênio hidrogénio, quilômetro quilómetro, quilômetros quilómetros, úmido "
    "húmido, úmida húmida, úmidos húmidos, úmidas húmidas, umidade humidade, contato contacto, contatos contactos, "
    "conosco connosco, planejar planear, planejamento planeamento, planejado planeado, registro registo, registros "
    "registos, dezesseis dezasseis, dezessete dezassete, dezenove dezanove, equipe equipa, equipes equipas, usuário "
    "utilizador, usuários utilizadores, esporte desporto, esportes desportos"
)
_PT = f"{_BOTH_WAYS}, colágeno colagénio"
_BR = (
    "colagénio colágeno, receção recepção, perceção percepção, aspeto aspecto, aspetos aspectos, facto fato, "
    "factos fatos, telemóvel celular, telemóveis celulares, autocarro ônibus, autocarros ônibus, comboio trem, "
    "comboios trens, ecrã tela, ecrãs telas, ficheiro arquivo, ficheiros arquivos"
)
