"""Every key of the present screen, in one list: for the help screen and the command palette."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen


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


def keys_of(screen: Screen[object]) -> list[Key]:
    """What the keys do on ``screen`` at this moment, each action once."""
    found: dict[tuple[int, str], Key] = {}
    for binding, node in _active(screen):
        printed = screen.app.get_key_display(binding)
        key = (id(node), binding.action)
        if key in found:
            printed = f"{found[key].keys} {printed}"
        about = binding.tooltip or binding.description
        found[key] = Key(printed, binding.description, about, _group(node), binding.action, node)
    return list(found.values())


def _active(screen: Screen[object]) -> Iterator[tuple[Binding, DOMNode]]:
    for active in screen.active_bindings.values():
        if active.binding.description and active.enabled and not active.binding.system:
            yield active.binding, active.node


def _group(node: DOMNode) -> str:
    if isinstance(node, App):
        return "Everywhere"
    if isinstance(node, Screen):
        return "This screen"
    return "Where the focus is"
