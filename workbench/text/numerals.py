"""Number words up to a hundred, by language: figures that hide from a search for digits.

Left out are the words that mostly mean something else: every form of *one*, which is an article or a pronoun, French
*neuf* (new), Italian *sei* (you are), German and Dutch *acht* (heed) and *elf*.
"""

from __future__ import annotations

from functools import lru_cache

_BY_LANGUAGE: dict[str, str] = {
    "en": "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 "
    "fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 "
    "seventy=70 eighty=80 ninety=90 hundred=100",
    "de": "zwei=2 zweier=2 drei=3 dreier=3 vier=4 fünf=5 sechs=6 sieben=7 neun=9 zehn=10 zwölf=12 dreizehn=13 "
    "vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 "
    "vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 einhundert=100",
    "fr": "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 "
    "seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 "
    "nonante=90 cent=100 cents=100",
    "es": "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 "
    "quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 treinta=30 cuarenta=40 cincuenta=50 "
    "sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100",
    "it": "due=2 tre=3 quattro=4 cinque=5 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 "
    "quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 quaranta=40 cinquanta=50 "
    "sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100",
    "pt": "dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 "
    "onze=11 doze=12 treze=13 catorze=14 "
    "quatorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 "
    "vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100",
    "nl": "twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 negen=9 tien=10 twaalf=12 dertien=13 veertien=14 vijftien=15 "
    "zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 "
    "tachtig=80 negentig=90 honderd=100",
    "sv": "två=2 fyra=4 fem=5 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 femton=15 tjugo=20 trettio=30 fyrtio=40 "
    "femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90 hundra=100",
    "da": "tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ti=10 elleve=11 tolv=12 femten=15 tyve=20 tredive=30 fyrre=40 "
    "halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90 hundrede=100",
    "nb": "tre=3 fire=4 fem=5 seks=6 sju=7 syv=7 åtte=8 ti=10 elleve=11 tolv=12 femten=15 tjue=20 tretti=30 førti=40 "
    "femti=50 seksti=60 sytti=70 åtti=80 nitti=90 hundre=100",
    "fi": "kaksi=2 kolme=3 neljä=4 viisi=5 kuusi=6 seitsemän=7 kahdeksan=8 yhdeksän=9 kymmenen=10 kaksikymmentä=20 "
    "kolmekymmentä=30 viisikymmentä=50 sata=100",
    "pl": "dwa=2 dwie=2 dwóch=2 dwaj=2 trzy=3 trzech=3 cztery=4 czterech=4 pięć=5 pięciu=5 sześć=6 siedem=7 osiem=8 "
    "dziewięć=9 dziesięć=10 dziesięciu=10 jedenaście=11 dwanaście=12 piętnaście=15 dwadzieścia=20 trzydzieści=30 "
    "czterdzieści=40 pięćdziesiąt=50 sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90",
    "cs": "dva=2 dvě=2 tři=3 čtyři=4 pět=5 šest=6 sedm=7 osm=8 devět=9 deset=10 dvanáct=12 patnáct=15 dvacet=20 "
    "třicet=30 čtyřicet=40 padesát=50 šedesát=60 sedmdesát=70 osmdesát=80 devadesát=90",
    "ru": "два=2 две=2 двух=2 двум=2 двумя=2 три=3 трёх=3 трех=3 трём=3 тремя=3 четыре=4 четырёх=4 четырех=4 "
    "четырём=4 пять=5 пяти=5 пятью=5 шесть=6 шести=6 семь=7 восемь=8 восьми=8 девять=9 девяти=9 десять=10 десяти=10 "
    "одиннадцать=11 двенадцать=12 двенадцати=12 тринадцать=13 четырнадцать=14 пятнадцать=15 пятнадцати=15 "
    "шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 двадцать=20 двадцати=20 тридцать=30 тридцати=30 "
    "сорок=40 сорока=40 пятьдесят=50 пятидесяти=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90",
    "uk": "два=2 дві=2 двох=2 двом=2 три=3 трьох=3 чотири=4 чотирьох=4 шість=6 сім=7 вісім=8 десять=10 десяти=10 "
    "одинадцять=11 дванадцять=12 двадцять=20 двадцяти=20 тридцять=30 сорок=40 шістдесят=60 сімдесят=70 вісімдесят=80",
    "tr": "iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 yirmi=20 otuz=30 "
    "elli=50 altmış=60 yetmiş=70 seksen=80 "
    "doksan=90",
    "kk": "екі=2 төрт=4 жеті=7 сегіз=8 тоғыз=9 жиырма=20 отыз=30 қырық=40 елу=50 "
    "алпыс=60 жетпіс=70 сексен=80 тоқсан=90",
}


@lru_cache(maxsize=64)
def number_words(language: str) -> dict[str, int]:
    """Lower-case word → its value, for a language subtag; empty for a language without a list."""
    pairs = (entry.partition("=") for entry in _BY_LANGUAGE.get(language, "").split())
    return {word: int(value) for word, _, value in pairs}


UNITS: tuple[str, ...] = (
    *("day", "hour", "week", "month", "year", "pound", "euro", "dollar", "percent", "per cent", "times", "star"),
    *("product", "piece", "item", "gift", "bottle", "pack", "free", "for one", "for the price", "tag", "stunde"),
    *("woche", "monat", "jahr", "prozent", "mal", "stern", "produkt", "geschenk", "stück", "jour", "heure", "semaine"),
    *(
        "mois",
        "ans",
        "année",
        "pour cent",
        "fois",
        "étoile",
        "produit",
        "cadeau",
        "día",
        "hora",
        "semana",
        "mes",
        "año",
    ),
    *("por ciento", "veces", "estrella", "producto", "regalo", "giorn", "ore", "settiman", "mesi", "anni", "dia"),
    *("meses", "ano", "dagen", "uur", "weken", "dni", "godzin", "tygodn", "gün", "saat", "hafta"),
    *(
        "дн",
        "день",
        "час",
        "недел",
        "месяц",
        "год",
        "лет",
        "рубл",
        "процент",
        "раза",
        "звезд",
        "звёзд",
        "подар",
        "товар",
    ),
)
"""How a word begins that makes a promise of a small number before it: *two days*, but not *two drops*."""
