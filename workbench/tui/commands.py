"""The command palette: every key's action by its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider

from workbench.tui.bindings import Key, keys_of


class KeyCommands(Provider):
    """Finds what the keys of the screen do, by words."""

    async def discover(self) -> Hits:
        """Everything, before a word is typed."""
        for key in self._keys():
            yield DiscoveryHit(_title(key), self._runner(key), help=key.about)

    async def search(self, query: str) -> Hits:
        """What matches ``query``."""
        matcher = self.matcher(query)
        for key in self._keys():
            score = matcher.match(f"{key.title} {key.about}")
            if score > 0:
                yield Hit(score, matcher.highlight(_title(key)), self._runner(key), help=key.about)

    def _keys(self) -> list[Key]:
        return [key for key in keys_of(self.screen) if key.is_own]

    def _runner(self, key: Key) -> Callable[[], Any]:
        return partial(self.app.run_action, key.action, key.node)


def _title(key: Key) -> str:
    return f"{key.title}  ({key.keys})"
