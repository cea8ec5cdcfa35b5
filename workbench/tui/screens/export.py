"""Export: what an ESP's file would hold, what stays and why, and writing it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker

from workbench.export.build import Build
from workbench.export.deliver import Delivery
from workbench.export.profiles import PROFILES
from workbench.export.rows import LeftOut
from workbench.models.brand import Role
from workbench.pipeline.deliver import export, preview
from workbench.tui.content import line, plain
from workbench.tui.screens.base import ModeScreen
from workbench.tui.widgets.filter_bar import Choice, FilterBar
from workbench.tui.widgets.passages import Passage, Passages
from workbench.tui.widgets.virtual_list import ListRows, VirtualList

CELL_SHOWN = 1500
"""Characters shown of one cell: all of any text, the beginning of a letter's HTML."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row of one file."""

    file: str
    header: Sequence[str]
    cells: Sequence[str]


class ExportScreen(ModeScreen):
    """Rows and what stays on the left, the row under the cursor in full on the right."""

    MODE = "export"
    CSS = """
    ExportScreen {
        FilterBar { padding: 0 1; }
        #summary { height: 1; padding: 0 1; }
        #lists { width: 46%; max-width: 64; border-right: vkey $rule; }
        #lists VirtualList { padding: 0 0 0 1; }
        .section { color: $text-muted; text-style: bold; padding: 0 1; }
        #why { margin-top: 1; }
        &.-narrow {
            #split { layout: vertical; }
            #lists { width: 1fr; max-width: 100%; height: 11; border-right: none; border-bottom: hkey $rule; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "write", "Write", id="export.write", tooltip="Write files and manifest, all or nothing"),
        Binding("f", "choose", "Choose", id="export.choose", tooltip="Choose campaign and profile"),
        Binding("f5", "reload", "Reload", show=False, id="export.reload", tooltip="Lay everything out again"),
    ]

    def compose_body(self) -> ComposeResult:
        """Campaign and profile, counts, lists, the record."""
        yield FilterBar(Choice("campaign", "Choose a campaign"), Choice("profile", "Choose a profile"))
        yield Static(id="summary")
        with Horizontal(id="split"):
            with Vertical(id="lists"):
                yield Static("Rows", classes="section")
                yield VirtualList[Record](_record_row, empty="No approved variant can leave.", id="rows")
                yield Static("Stays, and why", classes="section", id="why")
                yield VirtualList[LeftOut](_left_out_row, empty="Nothing stays.", id="left-out")
            with VerticalScroll(id="detail"):
                yield Passages(id="record")

    def show_data(self) -> None:
        """Offer what there is and lay the export out."""
        bar, names = self.query_one(FilterBar), self.workspace.campaigns()
        bar.offer(Choice("campaign", "Choose a campaign", [(name, name) for name in names]))
        profiles = [(f"{name}  {profile.title}", name) for name, profile in PROFILES.items()]
        bar.offer(Choice("profile", "Choose a profile", profiles))
        wanted = self.bench.scope.campaign or bar.value("campaign") or (names[0] if names else "")
        bar.choose(campaign=wanted, profile=bar.value("profile") or next(iter(PROFILES)))
        self.action_reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a CRM manager writes."""
        if action == "write":
            person = self.workspace.brand.team.get(self.workspace.login)
            return (person is not None and Role.CRM_MANAGER in person.roles) or None
        return True

    def action_choose(self) -> None:
        """To the campaign."""
        self.query_one(FilterBar).query("Select").first().focus()

    def action_reload(self) -> None:
        """Lay the export out, without making the screen wait."""
        if self._chosen("campaign") and self._chosen("profile"):
            self.query_one("#summary", Static).update(Content.styled("Laying out …", "$text-muted"))
            _: Worker[None] = self.run_worker(self._preview, group="preview", exclusive=True)

    def action_write(self) -> None:
        """Write the files; the app does it, so that leaving the screen does not stop it."""
        _: Worker[None] = self.app.run_worker(self._write, group="export", exclusive=True)

    @on(FilterBar.Changed)
    def _change(self) -> None:
        self.bench.look_at(self._chosen("campaign"))
        self.action_reload()

    @on(VirtualList.Highlighted, "#rows")
    def _show_record(self, event: VirtualList.Highlighted) -> None:
        if isinstance(event.row, Record):
            self._show(_cells(event.row))

    @on(VirtualList.Highlighted, "#left-out")
    def _show_left_out(self, event: VirtualList.Highlighted) -> None:
        if isinstance(event.row, LeftOut) and self.focused is event.list:
            self._show([line(event.row.id, "bold"), plain(event.row.reason)])

    async def _preview(self) -> None:
        with self.bench.reporting():
            build = await asyncio.to_thread(preview, self.workspace, self._chosen("campaign"), self._chosen("profile"))
            self._load(build)
            return
        self.query_one("#summary", Static).update(Content.styled("Cannot be laid out; the message says why.", "$error"))

    async def _write(self) -> None:
        with self.bench.reporting():
            done = await asyncio.to_thread(export, self.workspace, self._chosen("campaign"), self._chosen("profile"))
            self.bench.tell(f"{done.rows} rows written to {done.folder}")
            if self.is_attached:
                self._show(_delivered(done))

    def _load(self, build: Build) -> None:
        records = [Record(file.name, file.header, record) for file in build.files for record in file.records]
        summary = [
            Content.styled(f"✓ {len(records)} rows leave", "$success" if records else "$text-muted"),
            Content.styled(f"– {len(build.left_out)} stay", "$warning" if build.left_out else "$text-muted"),
            line(", ".join(file.name for file in build.files), "$text-muted"),
        ]
        if build.findings:
            summary.insert(2, Content.styled(f"▲ {len(build.findings)} warnings", "$warning"))
        self.query_one("#summary", Static).update(Content("   ").join(summary))
        self._show([])
        self.query_one("#left-out", VirtualList).load(ListRows(sorted(build.left_out, key=lambda left: left.reason)))
        rows = self.query_one("#rows", VirtualList)
        rows.load(ListRows(records))
        rows.focus()

    def _show(self, passages: Sequence[Passage]) -> None:
        self.query_one("#record", Passages).load(passages)
        self.query_one("#detail", VerticalScroll).scroll_home(animate=False)

    def _chosen(self, name: str) -> str:
        return self.query_one(FilterBar).value(name)


def _record_row(record: Record, width: int) -> Content:
    first, *others = record.cells or [""]
    text = next((cell for cell in others if " " in cell), "")
    return Content.assemble(line(first, "bold"), "  ", line(text[: max(width, 1)], "$text-muted"))


def _left_out_row(left: LeftOut, width: int) -> Content:
    return Content.assemble(line(left.id, "bold"), "  ", line(left.reason, "$warning"))


def _cells(record: Record) -> list[Passage]:
    rows: list[Passage] = [line(record.file, "$text-muted"), Content("")]
    for name, cell in zip(record.header, record.cells, strict=False):
        shown = plain(cell[:CELL_SHOWN]) if cell else Content.styled("(empty)", "$text-disabled")
        rest = f" … and {len(cell) - CELL_SHOWN:,} more characters" if len(cell) > CELL_SHOWN else ""
        rows.append((line(name, "bold $primary"), Content.assemble(shown, (rest, "$text-disabled"))))
    return rows


def _delivered(done: Delivery) -> list[Content]:
    rows = [Content.styled(f"✓ {done.rows} rows written", "bold $success"), line(str(done.folder)), Content("")]
    rows += [line(f"{entry.name}  SHA-256 {entry.sha256}", "$text-muted") for entry in done.files]
    rows += [line(done.manifest.name, "$text-muted"), Content(""), Content.styled("Next", "bold $primary")]
    return rows + [plain(f"{number}. {step}") for number, step in enumerate(done.next_steps, 1)]
