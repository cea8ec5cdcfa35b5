"""Which messages a step is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.errors import ProjectError
from workbench.models.campaign import Brief, Message
from workbench.text.nearest import did_you_mean


def messages_of(brief: Brief, ids: Sequence[str] = ()) -> list[Message]:
    """The brief's messages called ``ids``, or all; raises :class:`ProjectError` with the nearest id otherwise."""
    known = {message.id: message for message in brief.messages}
    for id_ in ids:
        if id_ not in known:
            raise ProjectError(f"{brief.name} has no message {id_!r}", did_you_mean(id_, known))
    return [known[id_] for id_ in ids] if ids else list(brief.messages)
