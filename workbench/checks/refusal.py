"""A model that declines has written nothing.

*I'm sorry, but as an AI I cannot …* in any language is an answer to the prompt and no text for a customer.

Generate again, or write the text yourself.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.checks.registry import slot_check
from workbench.checks.report import error, quoted
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.lexicon import Lexicon
from workbench.text.model_habits import REFUSAL
from workbench.text.prose import prose

_TELLS = Lexicon(
    (
        *("ai", "artificial", "language", "sorry", "afraid", "cannot", "can*", "unable", "won*", "decline", "policy"),
        *(
            "training",
            "knowledge",
            "ki",
            "künstliche",
            "sprachmodell",
            "kann",
            "darf",
            "leid",
            "ia",
            "intelligence",
            "qu*",
        ),
        *("modèle", "désolé*", "regrette", "peux", "puis", "inteligencia", "modelo", "asistente", "siento", "puedo"),
        *(
            "языковая",
            "искусственный",
            "ассистент",
            "сожалению",
            "могу",
            "intelligenza",
            "dispiace",
            "językowy",
            "sztuczna",
        ),
    )
)


@slot_check
def check(subject: SlotSubject) -> Iterator[Finding]:
    """The words with which a model declines."""
    if not _TELLS.may_occur(subject.text):
        return
    found = REFUSAL.search(prose(subject.text))
    if found and not REFUSAL.search(prose(subject.source or "")):
        message = f"{quoted(found[0])} is a model that declines, not a text. Generate again or write it yourself."
        yield error(__name__, subject.slot, message, found.span())
