"""Italian."""

from __future__ import annotations

_GOODS = "(siero|crema|trattamento|prodotto|prodotti|marca|brand|formula|maschera|tonico|cosmetico|skincare|idratante)"
_ILLS = (
    "(acne|eczema|psoriasi|rosacea|dermatite|infiammazione|infiammazioni|allergie|cicatrici|"
    "caduta dei capelli|dolore|prurito)"
)
_BARRED = (
    "(paraben|parabeni|conservanti|conservante|metalli pesanti|corticosteroidi|allergeni|idrochinone|silicone|siliconi|"
    "solfati|oli minerali|ftalati|formaldeide|microplastiche|sostanze nocive|tossine)"
)
_PEOPLE = "(donne|uomini|utilizzatrici|utenti|clienti|persone|partecipanti|volontarie|tester|intervistate)"
_EXPERTS = "(dermatologi|dermatologhe|medici|esperti|esperte|farmacisti|specialisti|scienziati)"

LEXICON = {
    "superlatives/position": f"""
        {_GOODS} più !(venduto|venduta|venduti|efficace|efficaci|potente|avanzato|avanzata|innovativo|innovativa)
        numero !uno
        !leader (di mercato|del mercato|del settore|mondiale|nelle vendite)
        marca !leader
        (il|la|i|le) più !(venduto|venduta|venduti|vendute|efficace|efficaci)
        (il|la|i|le) più !(potente|potenti|avanzato|avanzata|innovativo)
        (il|la) più !(innovativa|popolare|premiato|premiata|economico|economica) (del|della|al|d’italia)
        (il|al) !prezzo più basso
        (il|al) miglior !prezzo
        !unic(o|a) (marca|brand|azienda)
    """,
    "superlatives/quality": f"""
        più _ (al|del) !mondo
        (il|la|i|le) !miglior(|e|i) {_GOODS}
        (il|la|i|le) !miglior(|e|i) (offerta|offerte|scelta|qualità|ingredienti|risultati)
        (il|la|i|le) !miglior(|e|i) _ (del mondo|al mondo|sul mercato|di sempre)
        (formula|tecnologia|complesso|texture|siero) !unic(o|a)
        !unic(o|a) (al mondo|nel suo genere|sul mercato)
        (il|la|l’) !unic(o|a) {_GOODS} (che|con)
        !(imbattibile|imbattibili|ineguagliabile|insuperabile|insuperabili|senza rivali)
    """,
    "superlatives/except": """
        prezzo più !basso (degli|dei|praticato|applicato|negli) _?
    """,
    "medical_claims/healing": f"""
        !(guarisce|guarire|guarigione|curativo|curativa|cicatrizzante|cicatrizza)
        !cura (l’acne|l’eczema|le ferite|la dermatite|la psoriasi|le cicatrici)
        (contro|tratta|combatte|combattere|allevia|elimina) (l’|la|il|le)? _? !{_ILLS}
        (contro|cura|combatte) !(l’acne|l’eczema|l’infiammazione)
        !(terapeutico|terapeutica|terapeutici|medicinale|medicinali|antibatterico|antibatterica|antisettico)
        anti !infiammatorio
        !(antinfiammatorio|antinfiammatoria|antidolorifico)
        (ripara|rigenera|rinnova|ricostruisce) _? !(cellule|tessuti|dna)
        elimina _? !tossine
    """,
    "medical_claims/drug": """
        !botox
        !(farmaco|medicina|medicinale) per la pelle
        !agisce come un (farmaco|botox|medicinale)
        alternativa (a|al|alle|alla) _? !(iniezioni|chirurgia|botox|bisturi|botulino)
    """,
    "free_from/ingredient": f"""
        (senza|privo di|priva di|zero|0%) !{_BARRED}
        non contiene !{_BARRED}
    """,
    "free_from/animals": """
        non !testat(o|a|i|e) su animali
        !cruelty free
    """,
    "free_from/allergy": """
        (senza|nessun|zero) !rischi(o|) di _? (allergia|allergie|allergica|allergiche)
        non (provoca|causa) !allergie
    """,
    "free_from/hypoallergenic": """
        !(ipoallergenico|ipoallergenica|ipoallergenici|anallergico)
    """,
    "free_offer/free": """
        !gratis
        !(gratuito|gratuita|gratuiti|gratuite|gratuitamente)
        in !omaggio
        senza costi !aggiuntivi
        (due|2|tre|3) al !prezzo di (uno|1|due|2)
    """,
    "guarantees/guarantee": """
        !soddisfatti o rimborsati
        !garantit(o|a|i|e)
        (risultato|risultati|soddisfazione) !garantit(o|a|i|e)
        !garantiamo
        !garanzia (a vita|di risultato|soddisfatti)
    """,
    "guarantees/except": """
        non (è|sono|possiamo) !(garantito|garantita|garantiti|garantire)
    """,
    "price_reduction/word": """
        !(sconto|sconti|scontato|scontata|scontiamo|risparmia|risparmi|risparmio|risparmiare|ridotto|riduzione|saldi)
        !(ribasso|ribassato|promozione)
    """,
    "price_reduction/comparison": """
        !(invece di|anziché) #
        (prima|era|costava) #
    """,
    "price_reduction/whole": """
        metà !prezzo
        prezzi !(stracciati|ribassati|scontati|tagliati)
    """,
    "urgency/time": """
        !ultim(a|e|i|o) (occasione|occasioni|ore|giorno|giorni|chance|chiamata|avviso)
        (solo|soltanto) !oggi
        !(termina|scade|finisce) (oggi|domani|presto|stasera|a mezzanotte)
        !affrettati
        non !(perdertela|perdere|perderti|lasciartelo)
        prima che sia troppo !tardi
        tempo !limitato
    """,
    "urgency/stock": """
        (solo|soltanto) # _? !(rimasti|rimaste|disponibili|pezzi)
        !ultimi (pezzi|flaconi|articoli)
        quasi !(esaurito|esaurita|esauriti)
        scorte !(limitate|in esaurimento)
    """,
    "green_claims/generic": """
        !(ecologico|ecologica|ecologici|ecologiche|ecosostenibile)
        !(ecosostenibili|biodegradabile|biodegradabili|ecofriendly)
        eco !friendly
        !rispettos(o|a|i|e) (dell’ambiente|del pianeta|del clima|della natura)
        amic(o|a) !dell’ambiente
        (prodotto|confezione|formula|bellezza|cosmetica) !(sostenibile|verde|sostenibili)
    """,
    "green_claims/climate": """
        !(neutro|neutra|neutrale|neutralità) (carbonica|dal punto di vista climatico|per il clima)
        (carbonio|climaticamente) !(neutro|neutra|neutrale)
        !zero emissioni
    """,
    "authority_claims/approved": """
        (approvato|approvata|autorizzato) (dal|dalla|dall’) _? !(fda|ministero|ue|aifa|europea)
        (autorizzata|certificato|certificata) (dal|dalla|dall’) _? !(fda|ministero|ue|aifa|europea)
    """,
    "authority_claims/compliance": """
        !conforme (a|alle|alla|ai) (tutte le|tutti i)? _? (norme|normative|leggi|regolamenti)
        senza sostanze !vietate
    """,
    "disguised_subject/notice": """
        (la tua|la sua) !fattura
        !fattura (scaduta|allegata|non pagata)
        pagamento !(rifiutato|non riuscito|fallito)
        account !(sospeso|bloccato|limitato)
        hai !vinto
        ultimo !avviso
    """,
    "claims/dermatology": """
        !(dermatologicamente|oftalmologicamente) testat(o|a|i|e)
        !testat(o|a|i|e) (dermatologicamente|oftalmologicamente|da dermatologi|sotto controllo)
    """,
    "claims/clinical": """
        !(clinicamente|scientificamente) (provato|provata|testato|testata|testati|dimostrato|dimostrata|validato)
        (efficacia|risultati|effetto) !(provata|provati|dimostrata|dimostrati|comprovata)
        !(test|studio|studi) (clinico|clinici)
        gli !studi (dimostrano|confermano|mostrano)
    """,
    "claims/panel": f"""
        (#|nove|otto|sette) !{_PEOPLE} su (#|dieci|cento)
        (nove|otto|sette|9|8|7) _? su !(dieci|10)
        # (delle|dei|degli) _? !{_PEOPLE}
    """,
    "claims/rating": """
        # !(stelle|stella)
        # su !cinque
        !valutat(o|a) #
        # !recensioni
        cinque !stelle
    """,
    "claims/except": """
        (hotel|albergo|alberghi|resort) (a)? # !stelle
        # a # !stelle
    """,
    "claims/award": """
        !(premiato|premiata|pluripremiato|pluripremiata)
        !(vincitore|vincitrice) (del|della|di|di un) (premio|test|riconoscimento)
        !elett(o|a) (miglior|prodotto)
        prodotto !dell’anno
    """,
    "claims/expert": f"""
        (raccomandato|raccomandata|consigliato|consigliata|approvato|approvata|sviluppato) (da|dai|dagli) !{_EXPERTS}
        !{_EXPERTS} (raccomandano|consigliano)
    """,
}
