"""Dutch."""

from __future__ import annotations

_GOODS = "(serum|crème|creme|verzorging|huidverzorging|product|producten|merk|formule|masker|toner|cosmetica)"
_ILLS = (
    "(acne|eczeem|psoriasis|rosacea|ontsteking|ontstekingen|allergie|allergieën|littekens|haaruitval|"
    "pijn|jeuk|puistjes)"
)
_BARRED = (
    "(parabenen|conserveermiddelen|conserveringsmiddelen|zware metalen|corticosteroïden|allergenen|"
    "hydrochinon|siliconen|"
    "sulfaten|minerale olie|minerale oliën|ftalaten|formaldehyde|microplastics|schadelijke stoffen)"
)
_PEOPLE = (
    "(vrouwen|mannen|gebruiksters|gebruikers|klanten|testers|testsers|mensen|deelnemers|deelneemsters|ondervraagden)"
)
_EXPERTS = "(dermatologen|artsen|huidartsen|experts|deskundigen|apothekers|wetenschappers|specialisten)"

LEXICON = {
    "superlatives/position": """
        nummer !één
        nummer !een (in|van)
        !(marktleider|marktleiders|koploper)
        !werelds beste
        (de|het|ons|onze) !(effectiefste|krachtigste|bestverkochte|populairste|goedkoopste|voordeligste|meestverkochte)
        (de|het) meest !(effectieve|krachtige|geavanceerde|innovatieve|verkochte)
        (de|het)? !laagste (prijs|prijzen)
        het !enige merk
    """,
    "superlatives/quality": f"""
        (de|het|onze|ons) (aller)? !beste {_GOODS}
        (de|het|onze) !beste (keuze|aanbieding|aanbiedingen|kwaliteit|ingrediënten|resultaten|prijs)
        (de|het) !beste _ (ter wereld|van de wereld|op de markt|ooit)
        !unieke (formule|technologie|complex|textuur|samenstelling)
        !uniek in (de wereld|zijn soort)
        (de|het) !enige {_GOODS} (dat|die|met)
        !(onverslaanbaar|onverslaanbare|ongeëvenaard|ongeëvenaarde|onovertroffen)
    """,
    "superlatives/except": """
        !laagste prijs (van|in) de (afgelopen|laatste) _?
    """,
    "medical_claims/healing": f"""
        !(geneest|genezen|genezend|genezende|genezing|heilzaam|heilzame|geneeskrachtig*)
        (tegen|behandelt|bestrijdt|verlicht|geneest|helpt tegen|stopt) _? !{_ILLS}
        behandeling van _? !{_ILLS}
        !(therapeutisch*|ontstekingsremmend*|antibacterieel|antibacteriële|pijnstillend*|wondhelend*|antiseptisch*)
        !medicinal(e|)
        (herstelt|regenereert|vernieuwt) _? !(cellen|dna|weefsel|huidcellen)
        voert _? !gifstoffen af
    """,
    "medical_claims/drug": """
        !botox
        !(medicijn|geneesmiddel) voor _? huid
        !werkt als een (medicijn|geneesmiddel)
        alternatief voor _? !(injecties|operatie|botox|fillers)
    """,
    "free_from/ingredient": f"""
        (vrij van|zonder|geen|bevat geen|0%) (toegevoegde|schadelijke)? !{_BARRED}
        !(parabeenvrij*|siliconenvrij*|sulfaatvrij*|allergeenvrij*)
    """,
    "free_from/animals": """
        !(dierproefvrij*)
        niet op !dieren getest
        (zonder|geen) !dierproeven
    """,
    "free_from/allergy": """
        (geen|zonder) risico op _? !(allergie|allergieën|allergische)
        veroorzaakt geen !(allergie|allergieën)
    """,
    "free_from/hypoallergenic": """
        !hypoallergeen
        !hypoallergene
    """,
    "free_offer/free": """
        !(gratis|kosteloos|kosteloze)
        zonder extra !kosten
        (twee|2|drie|3) voor de !prijs van (één|1|twee|2)
        # halen # !betalen
    """,
    "guarantees/guarantee": """
        niet goed geld !terug
        geld !terug garantie
        !(gegarandeerd|gegarandeerde|garanderen)
        !(tevredenheidsgarantie|geldteruggarantie|resultaatgarantie)
        levenslange !garantie
    """,
    "guarantees/except": """
        (niet|geen|niets) !(garanderen|gegarandeerd)
    """,
    "price_reduction/word": """
        !(korting|kortingen|besparing|bespaar|bespaart|goedkoper|voordeliger|afgeprijsd|verlaagd|uitverkoop|sale)
        !(voordeel|kortingscode)
    """,
    "price_reduction/comparison": """
        in !plaats van #
        (was|voorheen|eerst|adviesprijs) #
    """,
    "price_reduction/whole": """
        halve !prijs
        voor de !helft
        !prijsverlaging
    """,
    "urgency/time": """
        !laatste (kans|uren|uur|dag|dagen|oproep)
        alleen !vandaag
        (eindigt|verloopt|stopt) !(vandaag|morgen|binnenkort|vannacht|om middernacht)
        !haast je
        wees er !snel bij
        mis (het|dit|deze kans)? !niet
        voordat het te !laat is
        beperkte !tijd
        op is !op
    """,
    "urgency/stock": """
        nog (maar|slechts) (#|enkele|een paar) _? !(beschikbaar|stuks|over|flessen)
        !bijna (uitverkocht|op)
        !laatste (stuks|exemplaren|flessen)
        beperkte !voorraad
    """,
    "green_claims/generic": """
        !(milieuvriendelijk*|klimaatvriendelijk*|ecologisch*|milieubewust*)
        !biologisch afbreekba(ar|re)
        !eco vriendelijk
        goed voor (de|het|onze) !(planeet|milieu|klimaat|aarde)
        !duurza(am|me) (product|producten|verpakking|verpakkingen|formule|cosmetica|verzorging|ingrediënten)
        !duurzaam (geproduceerd|verpakt)
        groene !(cosmetica|verzorging|verpakking)
    """,
    "green_claims/climate": """
        !(klimaatneutra*|klimaatpositie*)
        co2 !(neutraal|gecompenseerd)
    """,
    "authority_claims/approved": """
        !(goedgekeurd|toegelaten|gecertificeerd) door de? (fda|eu|overheid|ministerie|europese)
        (fda|eu) !goedgekeurd
    """,
    "authority_claims/compliance": """
        !voldoet aan (alle|de|strenge) _? (regels|wetgeving|voorschriften|regelgeving)
        geen verboden !(stoffen|ingrediënten)
    """,
    "disguised_subject/notice": """
        (je|uw) !factuur
        !factuur (openstaand|bijgevoegd|vervallen)
        betaling !(mislukt|geweigerd)
        account (is)? !(geblokkeerd|opgeschort|beperkt)
        (je|u) hebt !gewonnen
        laatste !(aanmaning|waarschuwing)
    """,
    "claims/dermatology": """
        !(dermatologisch|oftalmologisch) (getest|geteste|goedgekeurd)
        door _? !(dermatologen|huidartsen|oogartsen) getest
    """,
    "claims/clinical": """
        !(klinisch|wetenschappelijk|medisch) (bewezen|getest|geteste|aangetoond|onderbouwd)
        !klinische (test|tests|studie|studies|proef)
        !bewezen (effect|werking|resultaat|resultaten|effectief)
        !(onderzoek|studies|onderzoeken) (toont aan|tonen aan|bewijst|bewijzen|bevestigt)
    """,
    "claims/panel": f"""
        (#|negen|acht|zeven) (van|op) de? (#|tien|honderd) !{_PEOPLE}
        (negen|acht|zeven|9|8|7) (van|op) de? !(tien|10)
        # van (de|onze|alle) !{_PEOPLE}
    """,
    "claims/rating": """
        # !(sterren|ster)
        vijf !sterren
        # !(reviews|beoordelingen)
        !beoordeeld met (#|een)
    """,
    "claims/except": """
        # !(sterren|ster) (hotel*|resort*|superior)
        # tot # !sterren
    """,
    "claims/award": """
        !(bekroond|bekroonde|prijswinnend|prijswinnende)
        !(winnaar|winnares) van (de|het|een)? _? (test|prijs|award|prijzen)
        !verkozen tot _
        (product|serum|crème) van het !jaar
        beste uit de !test
    """,
    "claims/expert": f"""
        !(aanbevolen|ontwikkeld|goedgekeurd) door _? {_EXPERTS}
        !{_EXPERTS} (raden|bevelen|adviseren)
    """,
}
