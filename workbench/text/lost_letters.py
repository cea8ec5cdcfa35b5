"""Words that lost their accents on the way, and are no words without them: *dzis* for *dziś*, *fuer* for *für*."""

from __future__ import annotations

from functools import lru_cache

from workbench.text.locales import language

_WORDS: dict[str, str] = {
    "cs": "vsechny všechny, muzete můžete, dekujeme děkujeme, objednavka objednávka, objednavky objednávky, jiz již, "
    "nejlepsi nejlepší, zbozi zboží",
    "de": "fuer für, ueber über, koennen können, koennte könnte, moechten möchten, moechte möchte, gruesse grüße, "
    "schoene schöne, schoen schön, zurueck zurück, natuerlich natürlich, verfuegbar verfügbar, waehlen wählen, "
    "muessen müssen, wuenschen wünschen, naechste nächste, naechsten nächsten, spaeter später, guenstig günstig, "
    "guenstiger günstiger, stueck stück, dafuer dafür, verguenstigt vergünstigt, waere wäre, wuerde würde",
    "es": "tambien también, dias días, telefono teléfono, aqui aquí, asi así, informacion información, "
    "coleccion colección, promocion promoción, suscripcion suscripción, direccion dirección, atencion atención, "
    "manana mañana, ninos niños, espana españa, credito crédito, articulos artículos, proximo próximo, ultimos últimos",
    "fr": "deja déjà, tres très, apres après, etes êtes, numero numéro, decouvrez découvrez, "
    "decouvrir découvrir, beneficiez bénéficiez, reduction réduction, telechargez téléchargez, securite sécurité, "
    "qualite qualité, premiere première, etre être, derniere dernière, fetes fêtes, interet intérêt",
    "it": "perche perché, piu più, gia già, citta città, novita novità, qualita qualità, puo può, cosi così",
    "pl": "sie się, dzis dziś, moze może, mozesz możesz, mozna można, wiecej więcej, jesli jeśli, rowniez również, "
    "twoj twój, dziekujemy dziękujemy, paczke paczkę, znizka zniżka, znizki zniżki, zamowienie zamówienie, "
    "zamowienia zamówienia, platnosc płatność, platnosci płatności, ktory który, ktore które, juz już, takze także, "
    "zakupow zakupów, swieta święta, dostepne dostępne, dostepny dostępny, bedzie będzie, beda będą, "
    "najblizszym najbliższym, odebrac odebrać, kupic kupić, sprawdz sprawdź, zlotych złotych, tydzien tydzień, "
    "miesiac miesiąc, prosze proszę, czesc cześć, nizsze niższe, nastepny następny",
    "pt": "nao não, voce você, voces vocês, promocao promoção, colecao coleção, entao então, tambem também, "
    "informacao informação, informacoes informações, cartao cartão, preco preço, precos preços, servico serviço, "
    "servicos serviços, opcoes opções, atencao atenção, ja já",
    "tr": "icin için, degil değil, cok çok, guzel güzel, urun ürün, urunler ürünler, urunleri ürünleri, "
    "siparis sipariş, siparisin siparişin, siparisiniz siparişiniz, alisveris alışveriş, firsat fırsat, "
    "firsatlar fırsatlar, firsati fırsatı, kacirma kaçırma, kacirmayin kaçırmayın, ucretsiz ücretsiz, odeme ödeme, "
    "musteri müşteri, bugun bugün, ozel özel, hosgeldin hoşgeldin",
}


@lru_cache(maxsize=64)
def bare_words(locale: str) -> frozenset[str]:
    """The words without accents: a set, which is compared with another one quickly."""
    return frozenset(with_accents(locale))


@lru_cache(maxsize=64)
def with_accents(locale: str) -> dict[str, str]:
    """Word without accents → the word, both in lower case; only what cannot be another word of the language."""
    pairs = (pair.split() for pair in _WORDS.get(language(locale), "").split(",") if pair)
    return {bare: right for bare, right in pairs if bare != right}
