"""Who sits at the keyboard: in a local workspace a name is a claim, so anybody of the team can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from workbench.models.brand import Person
from workbench.tui.content import line


class PersonScreen(ModalScreen[str | None]):
    """Returns the login of the chosen person."""

    DEFAULT_CSS = """
    PersonScreen {
        align: center middle; background: $background 60%;
        #box { width: 70; max-width: 96%; height: auto; background: $surface; border: round $border; padding: 1 2; }
        #title { text-style: bold; }
        #about { color: $text-muted; margin-bottom: 1; }
        OptionList { border: none; background: $surface; max-height: 14; padding: 0; }
        OptionList:focus { border: none; background-tint: $surface 0%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Cancel", id="person.cancel", tooltip="Stay who you are"),
    ]

    def __init__(self, team: Mapping[str, Person], login: str) -> None:
        super().__init__()
        self._team = team
        self._login = login

    def compose(self) -> ComposeResult:
        """The team, one line each."""
        about = "In a local workspace a name is a claim: it is written into every decision, and nobody checks it."
        with Vertical(id="box"):
            yield Static("Who is at the keyboard?", id="title")
            yield Static(about, id="about")
            yield OptionList(*(Option(_row(login, person), id=login) for login, person in self._team.items()))

    def on_mount(self) -> None:
        """Start on the present person."""
        people = self.query_one(OptionList)
        logins = list(self._team)
        people.highlighted = logins.index(self._login) if self._login in logins else 0

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)


def _row(login: str, person: Person) -> Content:
    roles = ", ".join(role.replace("_", " ") for role in person.roles)
    where = " ".join("all markets" if code == "*" else code for code in person.locales)
    name = line(f"{person.name:<18}", "bold")
    return Content.assemble(
        name, line(f"{login:<8}", "$text-muted"), line(roles, "$primary"), "  ", line(where, "$text-muted")
    )
