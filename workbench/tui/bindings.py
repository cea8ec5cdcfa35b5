"""Every key of the present screen, in one list: for the help screen and the command palette."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

HERE, FOCUS, EVERYWHERE = "This screen", "Where the focus is", "Everywhere"
"""Where a key works."""

SIDEWAYS = frozenset({"scroll_left", "scroll_right", "page_left", "page_right"})
"""What every scrolling widget of Textual binds, and nothing here needs."""


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that a key does here."""

    keys: str
    """As printed on keyboards: ``↑ k``."""
    title: str
    about: str
    group: str
    """Where it works: the widget with the focus, the screen, everywhere."""
    action: str
    node: DOMNode
    """What the action is run on."""
    is_own: bool
    """Whether it is ours and not one that every Textual app has."""


def keys_of(screen: Screen[object]) -> list[Key]:
    """What the keys do on ``screen`` at this moment, each action once."""
    found: dict[tuple[int, str], Key] = {}
    for binding, node in _active(screen):
        printed = screen.app.get_key_display(binding)
        key = (id(node), binding.action)
        if key in found:
            printed = f"{found[key].keys} {printed}"
        is_own = binding.id is not None
        about = binding.tooltip
        found[key] = Key(printed, binding.description, about, _group(node, is_own), binding.action, node, is_own)
    return list(found.values())


def _active(screen: Screen[object]) -> Iterator[tuple[Binding, DOMNode]]:
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.description and not binding.system and binding.action not in SIDEWAYS:
            yield binding, active.node


def _group(node: DOMNode, is_own: bool) -> str:
    if isinstance(node, App) or (isinstance(node, Screen) and not is_own):
        return EVERYWHERE
    return HERE if isinstance(node, Screen) else FOCUS
