"""British words and their American spelling: families of words spelt out once, when first asked for."""

from __future__ import annotations

from functools import lru_cache

_OUR = (
    "colour favour flavour honour humour labour neighbour odour parlour rumour savour vapour harbour behaviour "
    "endeavour armour candour clamour demeanour fervour splendour saviour tumour discolour multicolour watercolour "
    "dishonour unfavour enamour succour rancour valour"
)
_OUR_ENDINGS = ", s, ed, ing, ful, fully, less, able, ably, ite, ites, hood, hoods, y, ly, al, ally, ist, ists, er, ers"
_RE = "centre fibre theatre calibre lustre spectre sombre meagre sabre litre millilitre kilometre centimetre millimetre"
_ISE = (
    "moisturis organis realis recognis personalis customis optimis maximis minimis prioritis specialis emphasis "
    "energis harmonis revitalis neutralis normalis stabilis visualis apologis summaris finalis symbolis synchronis "
    "memoris modernis categoris characteris capitalis criticis economis equalis familiaris generalis hypnotis immunis "
    "initialis legalis localis materialis mesmeris mobilis monetis naturalis oxidis pasteuris patronis penalis "
    "polaris popularis publicis rationalis reorganis revolutionis romanticis sanitis scrutinis socialis standardis "
    "sterilis subsidis sympathis tantalis theoris utilis vaporis verbalis volumis accessoris digitalis individualis "
    "itemis jeopardis rehydratis authoris colonis civilis globalis idealis improvis_ tranquillis fertilis crystallis "
    "caramelis"
)
_ISE_ENDINGS = "e es ed ing er ers ation ations able"
_YSE = "analys paralys catalys"
_LL = (
    "travel cancel label model signal level fuel jewel marvel channel dial swivel shrivel tunnel panel pencil unravel "
    "counsel quarrel rival pedal total"
)
_LL_ENDINGS = "ed ing er ers or ors ous ously"
_PAIRS = (
    "grey gray, greys grays, greyer grayer, greyest grayest, greyish grayish, greying graying, cosy cozy, cosier "
    "cozier, cosiest coziest, cosily cozily, cosiness coziness, jewellery jewelry, pyjamas pajamas, pyjama pajama, "
    "aluminium aluminum, aeroplane airplane, moustache mustache, mould mold, moulds molds, moulded molded, moulding "
    "molding, plough plow, defence defense, defences defenses, offence offense, pretence pretense, skilful skillful, "
    "skilfully skillfully, wilful willful, fulfil fulfill, fulfils fulfills, fulfilment fulfillment, enrol enroll, "
    "enrols enrolls, enrolment enrollment, instalment installment, instalments installments, ageing aging, sceptical "
    "skeptical, manoeuvre maneuver, oestrogen estrogen, smoulder smolder, smouldering smoldering, woollen woolen, "
    "woollens woolens, liquorice licorice, centred centered, centring centering, savoury savory, savouries savories, "
    "vigour vigor, rigour rigor"
)
_ONLY_BRITISH = (
    "programme program, programmes programs, licence license, licences licenses, practise practice, practised "
    "practiced, practising practicing, metre meter, metres meters"
)
"""Words that Americans never write so, while the other spelling has its uses in Britain, too."""


@lru_cache(maxsize=1)
def american() -> dict[str, str]:
    """British word → how Americans write it."""
    return _spelt() | pairs_of(_ONLY_BRITISH)


@lru_cache(maxsize=1)
def british() -> dict[str, str]:
    """American word → how the British write it."""
    return {other: word for word, other in _spelt().items()}


@lru_cache(maxsize=1)
def canadian() -> dict[str, str]:
    """American word → how Canadians write it: *colour* and *centre*, but *organize*."""
    return {other: word for word, other in {**_our(), **_re()}.items()}


def _spelt() -> dict[str, str]:
    return {**_our(), **_re(), **_verbs(), **_doubled(), **pairs_of(_PAIRS)}


def _our() -> dict[str, str]:
    endings = [ending.strip() for ending in _OUR_ENDINGS.split(",")]
    return {word + ending: word[:-2] + "r" + ending for word in _OUR.split() for ending in endings}


def _re() -> dict[str, str]:
    return {word + ending: f"{word[:-2]}er{ending}" for word in _RE.split() for ending in ("", "s")}


def _verbs() -> dict[str, str]:
    words = {f"{verb}{ending}": f"{verb[:-1]}z{ending}" for verb in _ISE.split() for ending in _ISE_ENDINGS.split()}
    return words | {
        f"{verb}{ending}": f"{verb[:-1]}z{ending}" for verb in _YSE.split() for ending in ("e", "es", "ed", "ing")
    }


def _doubled() -> dict[str, str]:
    return {f"{verb}l{ending}": f"{verb}{ending}" for verb in _LL.split() for ending in _LL_ENDINGS.split()}


def pairs_of(pairs: str) -> dict[str, str]:
    """``"a b, c d"`` as ``{a: b, c: d}``."""
    return {pair.split()[0]: pair.split()[1] for pair in pairs.split(",")}
