"""What needs evidence is said only as a claim of the brief.

``brand/claims.yaml`` has every claim with its accepted wording, evidence, last day and markets; a brief lists the ids
that its texts may make. A sentence that says what a claim says, word for word or nearly, is an error when the brief
does not list that claim, when it has expired, or when it is not for this market. So is a statement of test, study,
share of users, rating, award or expert (*clinically proven*, *neun von zehn Frauen*, *testé sous contrôle
dermatologique*, *рекомендовано врачами*) unless a listed claim says the same kind of thing (Regulation (EU) No
655/2013; 16 CFR 255; 38-FZ, article 5).

Use the wording of a listed claim or a more modest one, or add the claim's id to the brief.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from math import ceil

from workbench.checks.law import Ground, Rule, judge, phrases
from workbench.checks.prepared import Prepared
from workbench.checks.registry import slot_check_when
from workbench.checks.report import Span, error, quoted
from workbench.checks.signs import anything
from workbench.checks.subject import ClaimSpec, SlotSubject
from workbench.models.finding import Finding, Level
from workbench.text.prose import prose
from workbench.text.watch import Look, Words
from workbench.text.words import vocabulary

_NEAR = 0.75
"""The share of a claim's words that a sentence must have to say the same."""
_START = 3
_SENTENCE = re.compile(r"[^.!?…\n]+")
_TOKEN = re.compile(r"\{\s?[a-z][a-z0-9_]*|[^\W\d_]{3,}")
_SMALL = frozenset(
    [
        "the",
        "and",
        "for",
        "our",
        "your",
        "its",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "und",
        "für",
        "mit",
        "von",
        "les",
        "des",
        "une",
        "pour",
        "dans",
        "sur",
        "los",
        "las",
        "una",
        "con",
        "del",
        "que",
        "por",
        "как",
        "для",
        "при",
        "под",
        "над",
        "или",
        "все",
        "что",
        "gli",
        "dei",
        "per",
        "con",
        "dla",
        "jest",
        "nad",
        "het",
        "een",
        "van",
        "met",
        "bir",
        "için",
    ]
)
_GROUNDS = {
    "EU": Ground(Level.ERROR, "Regulation (EU) No 655/2013"),
    "GB": Ground(Level.ERROR, "CAP Code, rule 3.7"),
    "US": Ground(Level.ERROR, "FTC Act, section 5; 16 CFR 255"),
    "RU": Ground(Level.ERROR, "38-FZ, article 5"),
    "": Ground(Level.ERROR, "it needs evidence"),
}
_KINDS = {
    "dermatology": "speaks of a dermatological test",
    "clinical": "speaks of a clinical or scientific proof",
    "panel": "gives a share of users",
    "rating": "gives a rating",
    "award": "speaks of an award",
    "expert": "calls upon experts",
}
_RULES = tuple(
    Rule(f"claims/{kind}", says, "No claim of the brief covers it.", _GROUNDS, claim=True)
    for kind, says in _KINDS.items()
)


def _beginnings_of_barred(claims: tuple[ClaimSpec, ...]) -> Look | None:
    if any(claim.barred and ceil(_NEAR * len(_beginnings(claim.wording))) < 2 for claim in claims):
        return anything  # a claim of arguments, which no word shows
    begun = frozenset[str]().union(*(_beginnings(claim.wording) for claim in claims if claim.barred))
    return Words(starts=begun) if begun else None


_barred_look = Prepared(_beginnings_of_barred)


def _barred_claim(subject: SlotSubject) -> Look | None:
    return _barred_look(subject.claims)


@slot_check_when(text=[*phrases(*(rule.section for rule in _RULES)), _barred_claim])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The claims that the brief does not allow, and the statements that no claim covers."""
    seen: list[Span] = []
    for claim, (start, end) in _barred(subject):
        seen.append((start, end))
        said = quoted(subject.text[start:end])
        message = f"{said} is the claim {quoted(claim.id)}, and {claim.barred}. Use a claim that the brief lists."
        yield error(__name__, subject.slot, message, (start, end))
    for finding in judge(__name__, subject, _RULES):
        if not any(start <= (finding.start or 0) < end for start, end in seen):
            yield finding


def _barred(subject: SlotSubject) -> Iterator[tuple[ClaimSpec, Span]]:
    """The sentences that say what a barred claim says, and no allowed one says as well."""
    suspects = [claim for claim in subject.claims if claim.barred and _may_stand(claim.wording, subject.text)]
    if not suspects:
        return
    allowed = [claim for claim in subject.claims if not claim.barred]
    for match in _SENTENCE.finditer(prose(subject.text)):
        words = _tokens(subject.text[match.start() : match.end()])
        best = max(suspects, key=lambda claim: _share(claim.wording, words))
        share = _share(best.wording, words)
        if share >= _NEAR and all(_share(claim.wording, words) < share for claim in allowed):
            text = match[0]
            yield best, (match.start() + len(text) - len(text.lstrip()), match.end())


def _may_stand(wording: str, text: str) -> bool:
    """Whether enough of the words of a claim begin as words of the text do; quick, and never wrongly ``False``."""
    starts = _beginnings(wording)
    return len(starts & {word[:_START] for word in vocabulary(text)}) >= ceil(_NEAR * len(starts)) - 1


@lru_cache(maxsize=1024)
def _beginnings(wording: str) -> frozenset[str]:
    return frozenset(word[:_START] for word in _tokens(wording) if word[0] != "{")


@lru_cache(maxsize=2048)
def _tokens(text: str) -> frozenset[str]:
    """The words that carry meaning, in lower case, and the arguments."""
    return frozenset(token.replace(" ", "") for token in _TOKEN.findall(text.lower()) if token not in _SMALL)


def _share(wording: str, words: frozenset[str]) -> float:
    """How much of a claim's wording stands among ``words`` in one form or another."""
    wanted = _tokens(wording)
    if len(words) > 200:
        return 0.0
    found = sum(any(_alike(token, word) for word in words) for token in wanted)
    return found / len(wanted) if len(wanted) > 1 else 0.0


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: their beginnings agree for three letters and three fifths of the longer."""
    if one == other:
        return True
    if one[0] == "{" or one[:_START] != other[:_START]:
        return False
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= 0.6 * max(len(one), len(other))
