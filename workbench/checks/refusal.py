"""A model that declines has written nothing.

*I'm sorry, but as an AI I cannot …* in any language is an answer to the prompt and no text for a customer.

Generate again, or write the text yourself.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import word
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.model_habits import REFUSAL
from workbench.text.prose import prose
from workbench.text.words import vocabulary

_TELLS = frozenset(
    (
        *("ai", "artificial", "language", "sorry", "afraid", "cannot", "can't", "can’t", "unable", "won't", "won’t"),
        *("decline", "policy", "training", "knowledge", "ki", "künstliche", "sprachmodell", "leid", "ich"),
        *(
            "ia",
            "modèle",
            "désolé",
            "désolée",
            "regrette",
            "inteligencia",
            "modelo",
            "siento",
            "puedo",
            "aider",
            "créer",
        ),
        *("répondre", "traduire", "fournir", "générer", "языковая", "искусственный", "ии", "сожалению", "помочь"),
        *("выполнить", "перевести", "создать", "предоставить", "intelligenza", "dispiace", "językowy", "sztuczna"),
        *("qu'ia", "qu’ia", "qu'intelligence", "qu’intelligence", "qu'assistant", "qu’assistant"),
    )
)
"""One of these words stands in every refusal."""


@slot_check_when(text=[word(_TELLS)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words with which a model declines."""
    if _TELLS.isdisjoint(vocabulary(subject.text)):
        return
    found = REFUSAL.search(prose(subject.text))
    if found and not REFUSAL.search(prose(subject.source or "")):
        message = f"{quoted(found[0])} is a model that declines, not a text. Generate again or write it yourself."
        yield error(__name__, subject.slot, message, found.span())
