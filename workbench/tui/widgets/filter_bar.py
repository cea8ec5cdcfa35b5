"""A row of choices that narrow a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Select
from textual.widgets.select import InvalidSelectValueError

from workbench.text.visible import one_line

ALL = ""
"""The value of a choice that restricts nothing."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One field to filter by."""

    name: str
    everything: str
    """What the choice that restricts nothing is called: ``All markets``."""
    options: Sequence[tuple[str, str]] = ()
    """Title and value."""


class FilterBar(Horizontal):
    """Choices side by side; says when one of them changes."""

    DEFAULT_CSS = """
    FilterBar {
        height: 1; width: 1fr;
        Select { width: 1fr; max-width: 26; margin-right: 2; }
        SelectCurrent { background: $surface; padding: 0 1; }
        Select:focus > SelectCurrent { background: $cursor-line; }
    }
    """

    @dataclass
    class Changed(Message):
        """Another choice was made."""

        bar: FilterBar

        @property
        def control(self) -> FilterBar:
            """The bar itself, for ``@on(…, selector)``."""
            return self.bar

    def __init__(self, *choices: Choice, id: str | None = None) -> None:
        super().__init__(id=id)
        self._choices = choices
        self._offered: dict[str, Choice] = {}
        self._known: dict[str, str] = dict.fromkeys((choice.name for choice in choices), ALL)

    def compose(self) -> ComposeResult:
        """One select per choice."""
        for choice in self._choices:
            yield Select(
                _options(choice), value=ALL, allow_blank=False, compact=True, id=choice.name, tooltip=choice.everything
            )

    def offer(self, *choices: Choice) -> None:
        """Replace the options of some choices; a value that is still offered stays chosen."""
        for choice in choices:
            if self._offered.get(choice.name) == choice:
                continue
            self._offered[choice.name] = choice
            select = self._select(choice.name)
            value = select.value
            with self.prevent(Select.Changed):
                select.set_options(_options(choice))
                offered = {option for _, option in choice.options}
                select.value = value if value in offered else ALL
            self._known[choice.name] = str(select.value)

    def value(self, name: str) -> str:
        """What is chosen; :data:`ALL` when nothing is restricted."""
        return str(self._select(name).value)

    def choose(self, **values: str) -> None:
        """Choose without saying so; a value that is not offered counts as :data:`ALL`."""
        with self.prevent(Select.Changed):
            for name, value in values.items():
                select = self._select(name)
                try:
                    select.value = value
                except InvalidSelectValueError:
                    select.value = ALL
                self._known[name] = str(select.value)

    @on(Select.Changed)
    def _say(self, event: Select.Changed) -> None:
        event.stop()
        name, value = str(event.select.id), str(event.value)
        if self._known[name] != value:  # a select also speaks up when it is mounted
            self._known[name] = value
            self.post_message(self.Changed(self))

    def _select(self, name: str) -> Select[str]:
        select: Select[str] = self.query_one(f"#{name}", Select)
        return select


def _options(choice: Choice) -> list[tuple[Text, str]]:
    return [
        (Text(choice.everything), ALL),
        *((Text(one_line(title), no_wrap=True), value) for title, value in choice.options),
    ]
