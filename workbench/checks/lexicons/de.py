"""German."""

from __future__ import annotations

_DER = "(der|die|das|den|dem|des|unser|unsere|unserem|unseren|unserer)"
_GOODS = "(serum|creme|pflege|gesichtspflege|hautpflege|kosmetik|produkt|produkte|marke|formel|maske|toner|wirkstoff)"
_ILLS = (
    "(akne|pickel|ekzem*|neurodermitis|psoriasis|schuppenflechte|rosacea|entzündung*|allergie*|narben|haarausfall|"
    "schmerz*|juckreiz|pilz*|cellulite)"
)
_BARRED = (
    "(paraben|parabene|parabenen|konservierungsstoff|konservierungsstoffe|konservierungsstoffen|konservierungsmittel|"
    "schwermetalle|schwermetallen|kortikosteroide|allergene|allergenen|hydrochinon|silikon|silikone|silikonen|sulfate|"
    "sulfaten|mineralöl|mineralöle|mineralölen|phthalate|phthalaten|formaldehyd|mikroplastik|schadstoffe|"
    "schadstoffen|chemie)"
)
_PEOPLE = (
    "(frauen|männer|männern|anwenderinnen|anwender|anwendern|kundinnen|kunden|testerinnen|testern|personen|"
    "probandinnen|probanden|teilnehmerinnen|teilnehmern|befragten|nutzerinnen|nutzern)"
)
_EXPERTS = (
    "(dermatologen|dermatologinnen|hautärzten|hautärzte|ärzten|ärzte|ärztinnen|experten|expertinnen|apothekern|"
    "apotheker|kosmetikerinnen|fachleuten|wissenschaftlern)"
)

LEXICON = {
    "superlatives/position": f"""
        nummer !eins
        !weltbest(e|er|es|en)
        !weltweit (erste|erster|erstes|einzige|einziger|einziges|führend|führende)
        !(marktführer|marktführerin|marktführend*|branchenführer|spitzenreiter)
        !führend(e|er|es|en) (marke|marken|anbieter|hersteller)
        !(meistverkauft*|meistgekauft*|verkaufsschlager)
        am !(wirksamsten|effektivsten|günstigsten|billigsten)
        {_DER}? !(wirksamste|effektivste|erfolgreichste|beliebteste)(|r|s|n)
        {_DER}? !(fortschrittlichste|innovativste|günstigste|billigste)(|r|s|n)
        !(bestpreis|bestpreise|tiefstpreis|tiefstpreise|niedrigster preis|niedrigste preise|tiefstpreisgarantie)
        {_DER} !einzig(e|er|es|en) (marke|anbieter|hersteller)
    """,
    "superlatives/quality": f"""
        {_DER} (aller|absolut)? !beste(|r|s|n) {_GOODS}
        {_DER} !beste(|n) (wahl|angebot|angebote|qualität|inhaltsstoffe|ergebnis|ergebnisse|preis|preise)
        !(beste|bester|bestes) (qualität|pflege|wirkung|ergebnisse) (am markt|der welt|aller zeiten)?
        {_DER}? !best(e|er|es|en) _ (aller zeiten|der welt|auf dem markt|am markt)
        !einzigartig(e|er|es|en) (formel|wirkstoff|wirkstoffkomplex|technologie|rezeptur|komplex|serum|textur|wirkung)
        {_DER} !einzig(e|er|es|en) {_GOODS} (das|die|der|mit)
        !(unschlagbar*|unübertroffen*|konkurrenzlos*)
    """,
    "superlatives/except": """
        am !besten
        !niedrigster preis der (letzten|vergangenen|#)
    """,
    "medical_claims/healing": f"""
        !(heilt|heilen|geheilt|heilend|heilende|heilender|heilendes|heilenden|heilung|heilkraft|heilwirkung)
        (gegen|hilft gegen|hilft bei|behandelt|bekämpft|lindert|heilt|stoppt) _? !{_ILLS}
        !behandlung von _? {_ILLS}
        !(therapeutisch*|entzündungshemmend*|antibakteriell*|schmerzlindernd*|wundheilend*|antiseptisch*)
        !medizinisch(e|er|es|en) (wirkung|pflege|serum|creme)
        (repariert|regeneriert|erneuert) _? !(zellen|hautzellen|zelle|dna|gewebe)
        !(entgiftet|schadstoffe ausleitet)
    """,
    "medical_claims/drug": """
        !(botox|botoxeffekt)
        !(medizin|medikament|arznei|arzneimittel) für _? haut
        !wirkt wie (ein)? (medikament|medizin|arzneimittel|botox)
        statt !(botox|spritze|spritzen|operation|op|filler)
        !rezeptfrei*
    """,
    "free_from/ingredient": f"""
        (frei von|ohne|keine|null|0%) (jegliche|zugesetzte|schädliche)? !{_BARRED}
        (paraben|silikon|sulfat|mineralöl|phthalat|allergen|schadstoff|konservierungsstoff|mikroplastik) !frei
        !(parabenfrei*|silikonfrei*|sulfatfrei*|mineralölfrei*|allergenfrei*|schadstofffrei*|konservierungsstofffrei*)
    """,
    "free_from/animals": """
        !(tierversuchsfrei*)
        (ohne|keine) !tierversuch(e|en)
        nicht an !tieren getestet
    """,
    "free_from/allergy": """
        (kein|ohne) (risiko|gefahr) (von|für|einer) _? !(allergie|allergien|allergische)
        (kein|ohne) !allergierisiko
        löst keine !allergien aus
        !allergiefrei*
    """,
    "free_from/hypoallergenic": """
        !(hypoallergen*)
    """,
    "free_offer/free": """
        !(kostenlos*|kostenfrei*|gratis|gratisprobe*|gratisgeschenk*|gratisprodukt*)
        ohne !(aufpreis|zusatzkosten)
        !(versandkostenfrei*|portofrei*)
        (zwei|2|drei|3) für !(eins|1|zwei|2)
        (kaufe|kaufen sie) (eins|zwei|#) (und)? !(erhalte|erhalten|bekommen|bekomme)
    """,
    "free_offer/gift": """
        !geschenk zu (jeder|ihrer|deiner) bestellung
        !gratisgeschenk*
    """,
    "guarantees/guarantee": """
        !geld zurück garantie
        !geld zurück
        !(garantiert|garantierte|garantierter|garantiertes|garantieren)
        !(zufriedenheitsgarantie|erfolgsgarantie|wirkungsgarantie|geldzurückgarantie|bestpreisgarantie)
        !garantie auf (ergebnis|wirkung|erfolg|lebenszeit)
    """,
    "guarantees/except": """
        (nicht|nichts|niemand) !(garantieren|garantiert)
        (kein|keine|keinen) _ !(garantieren|garantiert)
        garantieren (können|kann) _? !nicht
    """,
    "price_reduction/word": """
        !(rabatt*|ersparnis|preisnachlass|nachlass|günstiger|reduziert*|billiger|sparen|spare|sparst|spart|gespart)
        !(sparvorteil|preisvorteil|herabgesetzt*|sale|preissenkung)
    """,
    "price_reduction/comparison": """
        (statt|anstatt|anstelle von) #
        (bisher|früher|vorher|zuvor|uvp|ehemals) #
    """,
    "price_reduction/whole": """
        zum !halben preis
        !(halber preis|preissturz|preise gesenkt|preissenkung|tiefpreis*)
    """,
    "urgency/time": """
        !letzte(|r) (chance|stunden|gelegenheit|tag|tage|aufruf|stunde)
        nur noch !heute
        nur !heute
        !(endet|läuft) (nur)? (heute|bald|morgen|um mitternacht) (ab|aus)?
        !(beeilen sie sich|beeil dich|beeilung)
        jetzt !(zuschlagen|zugreifen)
        !(schnell sein|schnell zugreifen)
        (nicht|nichts) !verpassen
        !verpassen sie (nicht|nichts|das nicht)
        bevor es zu !spät ist
        nur (für)? kurze !zeit
        zeit läuft !ab
    """,
    "urgency/except": """
        nicht !nur heute
    """,
    "urgency/stock": """
        nur noch (#|wenige|ein paar|zwei|drei) _? !(stück|exemplare|flaschen|verfügbar|auf lager|vorrätig)
        (fast|beinahe) !(ausverkauft|vergriffen|weg)
        letzte !(stück|stücke|exemplare|flaschen)
        # (personen|kunden|andere) _? !(ansehen|schauen)
    """,
    "green_claims/generic": """
        !(umweltfreundlich*|klimafreundlich*|umweltbewusst*|umweltschonend*|ökologisch*|biologisch abbaubar*)
        gut für (die|unsere|den) !(umwelt|planeten|erde|klima|natur)
        !nachhaltig(e|er|es|en) (produkt*|verpackung*|pflege|kosmetik|formel|marke|inhaltsstoffe|rezeptur|wahl)
        !nachhaltig (produziert|hergestellt|verpackt|angebaut)
        grüne !(kosmetik|pflege|verpackung)
        !öko (verpackung|kosmetik|pflege)
    """,
    "green_claims/climate": """
        !(klimaneutral*|klimapositiv*)
        co2 !(neutral*|kompensiert*|frei*)
    """,
    "authority_claims/approved": """
        (von der|vom|durch die|durch das|eu|fda|behördlich|amtlich|staatlich) _? !(zugelassen*|genehmigt*|geprüft*)
        (fda|eu) !zulassung
    """,
    "authority_claims/compliance": """
        !(entspricht|erfüllt) (allen|alle|der|den|strengen|sämtlichen) _? !(vorschriften|vorgaben|kosmetikverordnung)
        keine verbotenen !(stoffe|inhaltsstoffe)
    """,
    "disguised_subject/notice": """
        (ihre|deine) !(rechnung|mahnung)
        !(mahnung|zahlungserinnerung|zahlungsaufforderung)
        (letzte|offene) !(rechnung|mahnung|zahlungserinnerung)
        (konto|zugang) (wurde)? !(gesperrt|eingeschränkt)
        (sie haben|du hast) !gewonnen
        !sicherheitswarnung
    """,
    "claims/dermatology": """
        !(dermatologisch|augenärztlich|gynäkologisch|hautärztlich|allergologisch) (getestet*|geprüft*|bestätigt*)
        von _? !(dermatologen|hautärzten|augenärzten) (getestet|geprüft|bestätigt)
    """,
    "claims/clinical": """
        !(klinisch|wissenschaftlich|medizinisch) (getestet*|geprüft*|bewiesen*|erwiesen*)
        !(klinisch|wissenschaftlich|medizinisch) (belegt*|bestätigt*|nachgewiesen*)
        !(klinische|klinischen|klinischer) (studie|studien|test|tests|prüfung)
        (nachgewiesen*|erwiesen*|bewiesen*|belegt*) !(wirkung|wirksamkeit|wirksam|ergebnisse)
        !(studien|studie) (zeigen|zeigt|belegen|belegt|beweisen|beweist|bestätigen)
    """,
    "claims/panel": f"""
        (#|neun|acht|sieben) von (#|zehn|hundert) !{_PEOPLE}
        (neun|acht|sieben|9|8|7) von !(zehn|10)
        # (der|aller|unserer) _? !{_PEOPLE}
    """,
    "claims/rating": """
        # von !fünf (sternen|punkten)
        # !(sterne|sternen|stern)
        fünf !(sterne|sternen) (bewertung*|bewertet*)
        mit # !bewertet
        # !bewertungen
        (bestbewertet*|bestens bewertet|top bewertet|sehr gut bewertet)
    """,
    "claims/except": """
        # !(sterne|sternen|stern) (hotel*|haus*|häuser*|resort*|superior*)
        (hotel|hotels|haus|resort) (mit|der) # !(sternen|sterne)
        # bis # !(sterne|sternen)
    """,
    "claims/award": """
        !(testsieger*|preisgekrönt*|ausgezeichnet mit|preisträger*)
        (mehrfach|vielfach) !(ausgezeichnet*|prämiert*)
        !(gewinner|gewinnerin) (des|der) _? (preises|awards|award|tests|preis|jury)
        (produkt|serum|marke|creme) des !jahres
        zum _ !gewählt
    """,
    "claims/expert": f"""
        von _? !{_EXPERTS} (empfohlen*|entwickelt*|bestätigt*|geliebt*)
        !{_EXPERTS} (empfehlen|vertrauen|schwören|raten)
        !(hautarzt|experten|dermatologen|apotheker) (empfehlung|tipp|empfohlen)
    """,
}
