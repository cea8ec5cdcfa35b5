"""The branches of a plural must differ where the language does.

``{days_left, plural, one {# Tage} other {# Tage}}`` has every branch that German needs and still says *1 Tage*. Whoever
copies one branch over the other makes this mistake, and no count of branches finds it. Looked at are only languages
that change a counted noun with its number, and only nouns that do change: *# Zimmer*, *# mois*, *# евро* are let
through, and so are branches that differ in nothing in the source either.

Write each branch for its number: ``one {# Tag} other {# Tage}``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workbench.checks.registry import slot_check_when
from workbench.checks.report import quoted, warning
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text import icu
from workbench.text.counted import counted_noun, differing
from workbench.text.prose import has_more_than_names


@slot_check_when(text=[piece(has_more_than_names)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Plurals that say the same for numbers which the language tells apart."""
    categories = differing(subject.locale) if "plural" in subject.text else ()
    if not categories:
        return
    try:
        for choice in _plurals(subject.text):
            finding = _choice(subject, choice, categories)
            if finding and not _alike_in_source(subject, choice.name):
                yield finding
    except icu.SlotTextError:
        return


def _choice(subject: SlotSubject, choice: icu.Choice, categories: Sequence[str]) -> Finding | None:
    branches = {key: _wording(subject.text, choice.branches[key]) for key in categories if key in choice.branches}
    for one, other in combinations(branches, 2):
        noun = counted_noun(branches[one], subject.locale)
        if noun and branches[one] == branches[other]:
            message = f"“{one}” and “{other}” both say {quoted(noun)}: one of them is the wrong form."
            return warning(__name__, subject.slot, message, (choice.start, choice.end))
    return None


def _alike_in_source(subject: SlotSubject, name: str) -> bool:
    """Whether the source says the same in each branch, though its language could tell them apart."""
    if subject.source is None or not differing(subject.source_locale):
        return False
    same = [p for p in _plurals(subject.source) if p.name == name]
    return any(len({_wording(subject.source, branch) for branch in p.branches.values()}) == 1 for p in same)


def _plurals(text: str) -> Iterator[icu.Choice]:
    return (node for node in icu.walk(icu.parse(text)) if isinstance(node, icu.Choice) and node.kind == "plural")


def _wording(text: str, branch: Sequence[icu.Node]) -> str:
    return text[branch[0].start : branch[-1].end].strip() if branch else ""
