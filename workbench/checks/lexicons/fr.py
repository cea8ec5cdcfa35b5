"""French."""

from __future__ import annotations

_GOODS = "(sérum|crème|soin|soins|produit|produits|marque|formule|masque|lotion|cosmétique|cosmétiques|hydratant)"
_ILLS = (
    "(acné|eczéma|psoriasis|rosacée|dermatite|inflammation|inflammations|allergies|cicatrices|chute de cheveux|"
    "douleur|douleurs|démangeaisons|mycoses)"
)
_BARRED = (
    "(paraben|parabens|parabène|parabènes|conservateur|conservateurs|métaux lourds|corticoïdes|allergène|allergènes|"
    "hydroquinone|silicone|silicones|sulfate|sulfates|huile minérale|huiles minérales|phtalates|phénoxyéthanol|"
    "formaldéhyde|microplastiques|substances nocives|produits chimiques)"
)
_PEOPLE = (
    "(femmes|hommes|utilisatrices|utilisateurs|clientes|clients|testeuses|testeurs|personnes|participantes|volontaires)"
)
_EXPERTS = "(dermatologues|médecins|experts|expertes|pharmaciens|scientifiques|spécialistes|esthéticiennes)"

LEXICON = {
    "superlatives/position": """
        !numéro un
        !(leader|leaders) (du|sur le|de la|mondial|européen|des)
        (la|notre) marque !leader
        meilleur(|e|es|s) !(vente|ventes)
        (le|la|les) plus !(efficace|efficaces|puissant|puissante|performant|performante)
        (le|la|les) plus !(vendu|vendue|vendus|innovant|innovante)
        (le|la|les) plus !(populaire|populaires|avancé|avancée|avancés|avancées|abordable|abordables) (du|de la|au|des)
        (le|au|les) !prix le(|s) plus bas
        au meilleur !prix
        (le|la) seul(|e) !marque
    """,
    "superlatives/quality": f"""
        plus _ (du|au) !monde
        (le|la|les) (tout|toute)? !meilleur(|e|s|es) {_GOODS}
        (le|la|les|au|du|notre) !meilleur(|e|s|es) (choix|offre|offres|prix|qualité|ingrédients|résultats)
        (le|la|les) !meilleur(|e|s|es) _ (du monde|au monde|du marché|de tous les temps)
        (formule|technologie|complexe|actif|texture|sérum|soin) !unique(|s)
        !unique (au monde|en son genre|sur le marché)
        (le|la) !seul(|e) {_GOODS} (qui|que|à)
        !(imbattable|imbattables|inégalé|inégalée|inégalés|inégalées|inégalable|incomparable)
        sans !équivalent
    """,
    "superlatives/except": """
        prix le plus !bas (des|pratiqué|appliqué|de ces|sur les|au cours) _?
    """,
    "medical_claims/healing": f"""
        !(guérit|guérir|guérissent|guérison|cicatrisant|cicatrisante|cicatrise)
        (contre|traite|traiter|traitent|soigne|soigner|combat|combattre|apaise|élimine|éliminer) _? !{_ILLS}
        (contre|soigne|traite) !(l’acné|l’eczéma|l’inflammation)
        traitement (contre|de) _? !{_ILLS}
        !(thérapeutique|thérapeutiques|médicinal|médicinale|médicinaux)
        anti !inflammatoire(|s)
        !(antibactérien|antibactérienne|antiseptique|antifongique)
        (répare|régénère|reconstruit|renouvelle) _? !(cellules|tissus|adn)
        (élimine|éliminer|évacue|évacuer) _? !toxines
    """,
    "medical_claims/drug": """
        !botox
        !(médicament|remède) pour _? peau
        !agit comme un (médicament|botox)
        alternative (à|aux) _? !(injections|chirurgie|botox)
    """,
    "free_from/ingredient": f"""
        (sans|zéro|aucun|aucune|ni|0%) (ajout de|aucun)? !{_BARRED}
        ne contient (ni|pas de|aucun) !{_BARRED}
    """,
    "free_from/animals": """
        non !testé(|e|s|es) sur (les)? animaux
        jamais !testé(|e|s|es) sur
        !cruelty free
        sans !cruauté
        (sans|aucun) test(|s) sur (les)? !animaux
    """,
    "free_from/allergy": """
        (aucun|sans|zéro) (risque|danger) (d’|de)? _? !(allergie|allergies|allergique)
        sans risque !d’allergie
    """,
    "free_from/hypoallergenic": """
        !(hypoallergénique|hypoallergéniques)
        hypo !allergénique(|s)
    """,
    "free_offer/free": """
        !(gratuit|gratuite|gratuits|gratuites|gratuitement)
        !(offert|offerte|offerts|offertes)
        sans !frais (supplémentaires)?
        # !acheté(|s|e|es) # offert
        (deux|2|trois|3) pour le !prix (d’un|d’une|de deux|de 2|d’1)
    """,
    "free_offer/gift": """
        !cadeau (pour|dès) (toute|chaque) (commande|achat)
    """,
    "free_offer/except": """
        (temps|moment|geste|accès) !(libre|offert)
        !(offert|offerte) par _
    """,
    "guarantees/guarantee": """
        satisfait ou !remboursé(|e|s)
        !(remboursé|remboursée) si
        !garanti(|e|s|es) (à vie|sans risque)?
        (résultat|résultats|satisfaction|éclat|efficacité) !garanti(|e|s|es)
        nous !garantissons
        !garantie (à vie|de remboursement|de résultat)
    """,
    "guarantees/except": """
        (non|pas|sans être) !garanti(|e|s|es)
    """,
    "price_reduction/word": """
        !(remise|remises|réduction|réductions|rabais|réduit|réduite|soldes|promo|promotion|économie|économies)
        !(économisez|économiser|économise|déduit|déduits)
        moins !(cher|chère|chers)
    """,
    "price_reduction/comparison": """
        au !lieu de #
        (avant|était|auparavant|initialement|prix conseillé) #
    """,
    "price_reduction/whole": """
        (à)? moitié !prix
        prix !(cassés|cassé|barrés|barré|sacrifiés)
        (baisse|chute) de !prix
    """,
    "urgency/time": """
        dernière(|s) !(chance|heures|heure|minutes|occasion)
        dernier(|s) !(jour|jours|rappel|appel)
        (aujourd’hui|ce soir) !seulement
        !seulement (aujourd’hui|ce soir)
        (se termine|expire|prend fin) !(aujourd’hui|demain|bientôt|ce soir|à minuit)
        !dépêchez vous
        faites !vite
        ne (ratez|manquez) !pas
        avant qu’il ne soit trop !tard
        durée !limitée
        il ne reste que !quelques (heures|minutes|jours)
    """,
    "urgency/stock": """
        plus que # !(disponibles|disponible|exemplaires|pièces|flacons|articles|en stock)
        plus que !quelques (exemplaires|pièces|flacons|articles)
        (presque|bientôt) !épuisé(|e|s|es)
        !dernière(|s) pièces
        derniers !(exemplaires|flacons|articles)
        !stock(|s) (limité|limités|faible|presque)
        # !personnes (regardent|consultent)
    """,
    "green_claims/generic": """
        !(écologique|écologiques|écoresponsable|écoresponsables|biodégradable|biodégradables|écolo)
        éco !(responsable|responsables|friendly|conçu|conçue)
        !respectueu(x|se|ses) (de l’environnement|de la planète|du climat|de la nature)
        (bon|bonne|bien|mieux) pour (la|notre|le) !(planète|climat|terre)
        (bon|bonne|bien|mieux) pour !l’environnement
        (produit|emballage|formule|beauté|soin|cosmétique) !(durable|vert|verte|verts|vertes)
    """,
    "green_claims/climate": """
        (neutre|neutralité) (en|pour le)? !(carbone|climat)
        (empreinte|bilan) carbone !(neutre|compensé|compensée|nul|nulle)
        !(zéro) (carbone|émission|émissions)
    """,
    "authority_claims/approved": """
        (approuvé|approuvée|agréé|agréée) par (la|le|l’)? _? !(fda|ansm|ue|ministère)
        (homologué|homologuée|autorisé|autorisée) par (la|le|l’)? _? !(fda|ansm|ue|ministère)
        (approuvé|autorisé) par !(l’union européenne|l’ue|l’ansm)
    """,
    "authority_claims/compliance": """
        !conforme(|s) (à|aux) (la|toutes les)? (réglementation|réglementations|normes) _?
        aucune substance !interdite
    """,
    "disguised_subject/notice": """
        votre !facture
        !facture (impayée|jointe|en attente)
        (paiement|prélèvement) !(refusé|rejeté|échoué)
        compte (a été)? !(suspendu|bloqué|limité)
        alerte de !sécurité
        vous avez !gagné
        dernier !avis
    """,
    "claims/dermatology": """
        !testé(|e|s|es) (sous contrôle|par des|dermatologiquement|cliniquement|ophtalmologiquement) _?
        (dermatologiquement|ophtalmologiquement) !testé(|e|s|es)
        sous contrôle !(dermatologique|ophtalmologique|gynécologique)
    """,
    "claims/clinical": """
        (cliniquement|scientifiquement|médicalement) !(prouvé|prouvée|prouvés|prouvées|testé)
        (cliniquement|scientifiquement|médicalement) !(testée|démontré|démontrée|validé)
        !(efficacité|résultats|résultat) (cliniquement)? (prouvée|prouvés|prouvé|démontrée|démontrés)
        (test|tests|étude|études) !clinique(|s)
        !(études|étude) (montrent|montre|prouvent|prouve|démontrent|confirment)
    """,
    "claims/panel": f"""
        (#|neuf|huit|sept) !{_PEOPLE} sur (#|dix|cent)
        (neuf|huit|sept|9|8|7) _? sur !(dix|10)
        # (des|de nos) !{_PEOPLE}
    """,
    "claims/rating": """
        # sur !cinq
        # !(étoiles|étoile)
        !noté(|e|s|es) (#|cinq)
        # !avis
        cinq !étoiles
    """,
    "claims/except": """
        (hôtel|hôtels|resort|palace|club) # !étoiles
        # à # !étoiles
    """,
    "claims/award": """
        !(primé|primée|primés|primées|récompensé|récompensée|récompensés)
        !élu(|e|s) (meilleur|meilleure|produit|par)
        (prix|produit|sérum) de !l’année
        !lauréat(|e|s)
        !(gagnant|gagnante) (du|de la) (test|prix)
    """,
    "claims/expert": f"""
        (recommandé|recommandée|approuvé|approuvée) par (les|des|nos)? !{_EXPERTS}
        (conseillé|conseillée|développé|développée) par (les|des|nos)? !{_EXPERTS}
        !{_EXPERTS} (recommandent|approuvent|conseillent)
    """,
}
