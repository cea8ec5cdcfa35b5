"""English."""

from __future__ import annotations

_GOODS = (
    "(serum|cream|moisturiser|moisturizer|cleanser|skincare|care|brand|product|products|formula|mask|toner|treatment)"
)
_ILLS = "(acne|eczema|psoriasis|rosacea|dermatitis|cellulitis|inflammation|infections|allergies|scars|hair loss|pain)"
_BARRED = (
    "(paraben|parabens|preservative|preservatives|heavy metals|corticosteroids|allergens|hydroquinone|silicone|"
    "silicones|sulfate|sulfates|sulphate|sulphates|mineral oil|mineral oils|phthalates|phenoxyethanol|formaldehyde|"
    "chemicals|toxins|nasties|microplastics)"
)
_PEOPLE = "(women|men|users|customers|testers|people|participants|volunteers|respondents)"
_EXPERTS = "(dermatologists|doctors|experts|pharmacists|beauticians|scientists|specialists)"

LEXICON = {
    "superlatives/position": """
        number !one
        the? (world’s|nation’s|country’s|industry’s) !(best|finest|first|only|leading|favourite|favorite)
        market !(leader|leaders|leading)
        the? !leading (brand|serum|cream|skincare|name)
        (the|world’s|country’s|britain’s|america’s) (best|top) !(selling|seller)
        (the|world’s) !bestselling
        (the|our) most !(effective|powerful|advanced|potent|innovative|trusted|awarded)
        the most !(popular|loved)
        the? !(lowest|cheapest) (price|prices)
        (best|unbeatable) price !(guaranteed|ever|anywhere)
        the !(first|only) (brand|company) (to|in|that)
    """,
    "superlatives/quality": f"""
        most _ _? _? in the !world
        the (very|absolute)? !best {_GOODS}
        the !best (choice|offer|offers|deal|deals|quality|ingredients|results|price|prices)
        the !best _ (ever|in the world|on the market|money can buy)
        the !finest {_GOODS}
        !(unbeatable|unrivalled|unrivaled|unmatched|unparalleled)
        second to !none
        (truly|totally|completely|absolutely|a|our|its) !unique (formula|ingredient|technology|blend|complex|serum)?
        the !only {_GOODS} (that|which|you|with|to)
    """,
    "superlatives/except": """
        !lowest price (of|in|from|over|during) the? (last|past|previous|thirty|#)
        !unique (to|for) you
        a !unique (you|moment|day|person|skin)
    """,
    "medical_claims/healing": f"""
        !(heals|healed|healing)
        !heal (your|skin|the|dry|damaged|tired|irritated)
        (cure|cures|cured|treat|treats|treating|treatment for|fight|fights|combat|combats|against) _? !{_ILLS}
        !(therapeutic|medicinal)
        anti !inflammatory
        !(antibacterial|antifungal|antiseptic)
        (relieves|relief of|relieve|stops) _? !(pain|itching|eczema|inflammation)
        (repairs|rebuilds|regenerates|renews) _? _? !(cells|dna|tissue)
        (flush|flushes|eliminate|eliminates|remove|removes|draws out) _? !toxins
        regrows !hair
    """,
    "medical_claims/drug": """
        !botox
        !medicine for _? skin
        prescription !strength
        !(works|acts) like a? (drug|medicine|medication)
        !(alternative|substitute) (to|for) _? (surgery|injections|fillers|medicine)
    """,
    "free_from/ingredient": f"""
        free (from|of) (any|added|harmful|all)? !{_BARRED}
        (without|contains no|no|zero|0%) (any|added|harmful|nasty)? !{_BARRED}
        {_BARRED} !free
    """,
    "free_from/animals": """
        (not|never) !tested on animals
        cruelty !free
        no !animal (testing|tests)
    """,
    "free_from/allergy": """
        (no|without|zero) (any)? (risk|danger) of _? !(allergy|allergies|allergic)
        (cannot|never|won’t|doesn’t) (cause|causes) _? !(allergies|allergic|irritation)
    """,
    "free_from/hypoallergenic": """
        !(hypoallergenic|hypoallergenically)
        hypo !allergenic
    """,
    "free_offer/free": """
        !free (gift|gifts|sample|samples|mini|minis|delivery|shipping|postage|return|returns|trial|product|products)
        !free (serum|cream|bag|pouch|travel|item|items|bottle|size|with|when|for your|on orders|wrapping|goodies)
        (for|absolutely|completely|totally|yours|it’s|get it|comes) !free
        !free of charge
        at no (extra|additional|added)? !(cost|charge)
        on the !house
        !complimentary
        buy (one|two|three|#) get (one|two|#) _?
        (two|2|three|3) !for (one|two|1|2)
        !bogo
    """,
    "free_offer/gift": """
        !gift with (every|any|each|your) (order|purchase)
        gift with !purchase
        !bonus (gift|product|size)
    """,
    "free_offer/except": """
        for !free (spirits|thinkers|radicals|time|hands)
        !(feel|set|break|roam|run) free
    """,
    "guarantees/guarantee": """
        money back !(guarantee|guaranteed)?
        your !money back
        satisfaction !(guarantee|guaranteed)
        !guaranteed (results|effect|to|success|glow)
        (results|glow|effect|success) !guaranteed
        we !guarantee
        (lifetime|full) !(guarantee|warranty)
        risk !free
    """,
    "guarantees/except": """
        we (cannot|can’t|never|do not|don’t) !guarantee
    """,
    "price_reduction/word": """
        off
        !discount*
        !(save|saves|saving|savings|reduced|reduction|cheaper|sale)
    """,
    "price_reduction/comparison": """
        instead of #
        (was|were|rrp|originally|previously|before|usually) #
    """,
    "price_reduction/whole": """
        half !(price|off)
        price !(cut|cuts|drop|drops|slash)
        prices !(slashed|cut|dropped|reduced)
    """,
    "urgency/time": """
        last !chance
        !final (hours|hour|call|chance|reminder)
        !ends (today|tonight|tomorrow|soon|at midnight)
        !expires (today|tonight|tomorrow|soon)
        only !(today|tonight)
        !hurry
        act !(now|fast)
        don’t !miss (out|it|this)
        before it’s too !late
        before it’s !gone
        last !day to
        limited !time (only|offer)?
        time is running !out
    """,
    "urgency/except": """
        (no|not|never|without|any|to|don’t|a) !hurry
    """,
    "urgency/stock": """
        only (#|a few|a handful|few|one|two|three) (pieces|items|bottles|units)? !left
        (almost|nearly) !(gone|sold out)
        selling (out)? !fast
        last (few)? !(pieces|items|bottles|units)
        (limited|low) !stock
        stocks are (running)? !low
        # (people|customers) (are)? !(viewing|looking|watching)
    """,
    "green_claims/generic": """
        eco !friendly
        (environmentally|planet|climate|ocean|earth|reef|nature) !(friendly|safe|conscious)
        (good|kind|gentle|better) (for|to|on) (the|our) !(planet|environment|earth|climate|oceans)
        !sustainable (product|products|packaging|formula|beauty|skincare|brand|ingredients|choice|cosmetics)
        !sustainably (made|sourced|produced|packaged|packed)
        green !(beauty|cosmetics|product|products|packaging|formula)
        !(biodegradable|ecological|biobased)
    """,
    "green_claims/climate": """
        (climate|carbon|co2) !(neutral|positive|negative)
        net !zero
        carbon !(offset|compensated)
    """,
    "authority_claims/approved": """
        (fda|ema|mhra|eu|government|state|officially) !(approved|authorised|authorized|certified)
        (approved|authorised|authorized|certified|endorsed) by the? !(fda|ema|mhra|eu)
        (approved|authorised|authorized|certified|endorsed) by the? !(european|ministry|government|health)
        registered with the !(fda|mhra|eu)
    """,
    "authority_claims/compliance": """
        !(complies|compliant) (with|to)? (all|the|strict|eu|european|uk)? _? !(regulations|regulation|laws)
        !(meets|conforms) (with|to)? (all|the|strict|eu|european|uk)? _? !(regulations|regulation|laws)
        no !banned (ingredients|substances)
    """,
    "disguised_subject/notice": """
        your !(invoice|bill)
        !invoice (attached|enclosed|due|overdue|#)
        payment !(failed|declined|overdue|reminder|due)
        account (has been)? !(suspended|locked|blocked|limited)
        security !(alert|warning)
        (final|last) !notice
        you (have|’ve)? !won
        you are (a|the|our)? !winner
        !action required
    """,
    "claims/dermatology": """
        (dermatologically|dermatologist|ophthalmologically|ophthalmologist|gynaecologically|allergy) !tested
        !tested (by|under|with) (dermatologists|dermatological|ophthalmologists)
    """,
    "claims/clinical": """
        (clinically|scientifically|medically) !(proven|tested|shown|studied|backed|validated|effective)
        !clinical (test|tests|trial|trials|study|studies|results|proof)
        !proven (to|results|effect|efficacy|effective|by|in)
        backed by !science
        !studies (show|prove|confirm|have shown)
    """,
    "claims/panel": f"""
        (#|nine|eight|seven) (out of|in) (#|ten) !{_PEOPLE}
        (nine|eight|seven|9|8|7) out of !(ten|10)
        # of (our|the|all)? !{_PEOPLE}
    """,
    "claims/rating": """
        # out of !five
        # (out of|of) # !stars
        # !(stars|star)
        five !(star|stars) (rated|rating|reviews|review)
        rated (#|five|best|top)
        # (verified)? !(reviews|ratings)
        (top|best|highly|highest) !rated
    """,
    "claims/except": """
        # !(star|stars) (hotel|hotels|resort|resorts|superior)
        (hotel|hotels|resort) with # !stars
        # to # !(stars|star)
    """,
    "claims/award": """
        award !winning
        (winner|winners) of _? _? !(award|awards|prize)
        !awarded (best|the|a|as|by|for|with)
        !voted (best|favourite|favorite|the|product)
        test !winner
        (product|serum|brand|cream) of the !year
    """,
    "claims/expert": f"""
        (recommended|approved|loved|trusted|developed|endorsed|used) by _? _? !{_EXPERTS}
        !(dermatologist|doctor|expert|pharmacist|derm) (recommended|approved|developed|trusted|endorsed)
        !{_EXPERTS} (recommend|trust|love|agree|swear|choose)
    """,
}
