"""Polish."""

from __future__ import annotations

_END = "(y|a|e|i|ego|ej|ą|emu|ym|ymi|ych|im|imi|ich)"
_GOODS = "(serum|krem*|pielęgnacj*|kosmetyk*|produkt*|mark*|formuł*|skład*|mask*|tonik*|konsystencj*)"
_ILLS = "(trądzik*|egzem*|łuszczyc*|zapalen*|alergi*|blizn*|świąd*|swędzen*|ból|bólu|grzybic*|wypadani* włosów|rumie*)"
_BARRED = (
    "(parabenów|konserwantów|silikonów|siarczanów|ftalanów|alergenów|hormonów|mikroplastiku|metali ciężkich|"
    "olejów mineralnych|oleju mineralnego|parabeny|silikony|konserwanty|szkodliwych substancji)"
)
_PEOPLE = (
    "(kobiet|mężczyzn|klientek|klientów|użytkowniczek|użytkowników|osób|uczestniczek|uczestników|"
    "badanych|ankietowanych)"
)
_EXPERTS = "(dermatolog*|lekarz*|ekspert*|specjalist*|farmaceut*|kosmetolog*|naukowc*)"

LEXICON = {
    "superlatives/position": f"""
        numer !jeden
        !lider(|em|a|ka) (rynku|sprzedaży|branży|rankingu|w)
        !najskuteczniejsz{_END}
        !(najpopularniejsz|najniższ|najtańsz|najmocniejsz|najsilniejsz|najnowocześniejsz|najchętniej kupowan){_END}
        pierwsz{_END} !(na świecie|w polsce|na rynku|tego rodzaju)
        !jedyn{_END} (w swoim rodzaju|na świecie|w polsce|na rynku)
        !jedyn{_END} {_GOODS}
        hit !sprzedaży
    """,
    "superlatives/quality": f"""
        naj* _? na !świecie
        !najlepsz{_END} {_GOODS}
        !najlepsz{_END} (wybór|jakoś*|efekt*|ofert*|cen*|składnik*|na świecie|na rynku|w polsce)
        !unikaln{_END} {_GOODS}
        !unikaln{_END} (kompleks*|technologi*|receptur*)
        {_GOODS} o? !unikaln{_END}
        !niezrównan{_END}
        !bezkonkurencyjn*
    """,
    "superlatives/except": """
        !najniższ(a|ą|ej) cen(a|ą|y) z ostatnich _?
        !najniższ(a|ą|ej) cen(a|ą|y) (w ciągu|z okresu)
    """,
    "medical_claims/healing": f"""
        !(leczy|leczą|leczyć|wyleczy|wyleczyć|uzdrawia|uzdrowi|leczniczy|lecznicza|lecznicze|leczniczą|leczniczych)
        !leczen(ie|ia|iu|iem)
        !(goi|zagoi) (rany|skórę|blizny)
        (krem na|serum na|sposób na|przeciw|przeciwko|zwalcza|leczy|łagodzi|usuwa|eliminuje) _? !{_ILLS}
        !(terapeutyczn*|przeciwzapaln*|antybakteryjn*|przeciwbólow*|antyseptyczn*)
        (naprawia|regeneruje|odnawia|odbudowuje) _? !(komórki|dna|tkanki)
        usuwa _? !toksyny
    """,
    "medical_claims/drug": """
        !(botoks*|botox*)
        !(lek|lekarstwo) dla skóry
        !działa jak (lek|botoks|botox)
        alternatywa dla _? !(zastrzyków|operacji|botoksu|skalpela)
    """,
    "free_from/ingredient": f"""
        (bez|nie zawiera|wolny od|wolne od|0%) (dodatku)? !{_BARRED}
    """,
    "free_from/animals": """
        nie !(testowany|testowane|testowana|testujemy) na zwierzętach
        !cruelty free
    """,
    "free_from/allergy": """
        (bez|brak) ryzyka !alergi(i|)
        nie (uczula|powoduje|wywołuje) !alergii
    """,
    "free_from/hypoallergenic": """
        !(hipoalergiczn*|hypoalergiczn*)
    """,
    "free_offer/free": """
        !(gratis|gratisy|bezpłatn*|darmow*)
        za !(darmo|friko)
        (dwa|2|trzy|3) w !cenie (jednego|1|dwóch|2)
    """,
    "guarantees/guarantee": """
        !gwarantujemy
        !gwarantowan(y|a|e|ego|ych)
        !gwarancja (satysfakcji|zwrotu|efektu|jakości|skuteczności)
        zwrot !pieniędzy
        zwrócimy (ci|państwu)? !pieniądze
    """,
    "guarantees/except": """
        nie !gwarantujemy
    """,
    "price_reduction/word": """
        !(rabat*|zniżk*|zniżek|taniej|oszczędz*|oszczędn*|obniżk*|obniżon*|promocj*|wyprzedaż*)
    """,
    "price_reduction/comparison": """
        !zamiast #
        (wcześniej|przedtem|było) #
    """,
    "price_reduction/whole": """
        za !pół ceny
        !połow(a|ę) ceny
        ceny !(obniżone|w dół)
    """,
    "urgency/time": """
        !ostatni(a|e|) (szansa|szansą|godziny|dzień|dni|dzwonek|chwila)
        (tylko|wyłącznie) !dziś
        tylko !dzisiaj
        !(kończy|wygasa) się? (dziś|jutro|wkrótce|o północy)
        !(pospiesz|pospieszcie|spiesz) się
        nie !(przegap|przegapcie)
        zanim będzie za !późno
        czas !ucieka
        przez ograniczony !czas
    """,
    "urgency/except": """
        nie !(spiesz|pospiesz) się
    """,
    "urgency/stock": """
        !(zostało|zostały) tylko (#|kilka|parę) (sztuk*|opakowa*|buteleczek)
        prawie !(wyprzedane|wyprzedany|wykupione)
        !ostatnie (sztuki|egzemplarze|opakowania)
    """,
    "green_claims/generic": """
        !(ekologiczn*|biodegradowaln*|proekologiczn*)
        eko !friendly
        !przyjazn(y|a|e) (dla środowiska|środowisku|planecie|klimatowi|dla planety)
        (dobry|dobre|lepszy) dla !(planety|środowiska|klimatu)
        !zrównoważon(y|a|e) (produkt|opakowanie|kosmetyk|formuła|pielęgnacja)
    """,
    "green_claims/climate": """
        !neutraln(y|a|e|ość) (dla klimatu|klimatycznie|węglowo|klimatyczna|węglowa)
        (zerowy|zero) !(ślad węglowy|emisji)
    """,
    "authority_claims/approved": """
        (zatwierdzon*|zaaprobowan*|certyfikowan*|dopuszczon*) przez _? !(fda|ministerstw*|ue|sanepid|unię)
    """,
    "authority_claims/compliance": """
        !spełnia (wszystkie|wymogi|wszelkie) _? (wymogi|normy|przepisy|przepisów|prawa)
        bez !zakazanych (substancji|składników)
    """,
    "disguised_subject/notice": """
        (twoja|państwa) !faktura
        !faktura (do zapłaty|zaległa|w załączniku)
        płatność !(odrzucona|nieudana)
        konto (zostało)? !(zablokowane|zawieszone|ograniczone)
        !(wygrałeś|wygrałaś|wygrali państwo)
        wezwanie do !zapłaty
    """,
    "claims/dermatology": """
        !(przebadan*|testowan*|przetestowan*) (dermatologicznie|okulistycznie|pod kontrolą|przez dermatologów)
        !(dermatologicznie|okulistycznie) (przebadan*|testowan*|przetestowan*)
    """,
    "claims/clinical": """
        !klinicznie (udowodnion*|potwierdzon*|przebadan*|testowan*|przetestowan*)
        !(badania|badaniach|testy|testach) (kliniczne|klinicznych)
        !naukowo (udowodnion*|potwierdzon*|dowiedzion*)
        (potwierdzona|udowodniona) !(skuteczność|efekty)
        !badania (pokazują|dowodzą|potwierdzają|wykazały)
    """,
    "claims/panel": f"""
        (#|dziewięć|osiem|siedem) na (#|dziesięć|sto) !{_PEOPLE}
        (dziewięć|osiem|siedem|9|8|7) na !(dziesięć|10)
        # (naszych)? !{_PEOPLE}
    """,
    "claims/rating": """
        # !(gwiazdek|gwiazdki|gwiazdka)
        !(ocena|oceną|oceniany|oceniane) (na)? #
        # !(opinii|opinie|recenzji)
        pięć !gwiazdek
    """,
    "claims/except": """
        (hotel*|ośrod*) # !(gwiazdki|gwiazdek)
        # do # !gwiazdek
    """,
    "claims/award": """
        !(nagrodzon*|nagradzan*|wielokrotnie nagradzan*)
        !(zwycięzca|laureat|laureatka|zdobywca) (testu|plebiscytu|nagrody|konkursu|tytułu)
        (produkt|kosmetyk|krem|wybór) !(roku|redakcji)
    """,
    "claims/expert": f"""
        !(polecan*|rekomendowan*|zalecan*|opracowan*) przez {_EXPERTS}
        {_EXPERTS} !(polecają|zalecają|rekomendują|polecamy)
    """,
}
