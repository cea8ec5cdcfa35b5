"""Campaigns: what there is, and how far each message is in each market."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.errors import WorkbenchError
from workbench.models.campaign import Brief, Message
from workbench.models.variant import Status
from workbench.text.facts import format_fact
from workbench.text.locales import display_name
from workbench.tui.content import line, plain
from workbench.tui.marks import STATUS
from workbench.tui.screens.base import ModeScreen
from workbench.tui.widgets.passages import Passage, Passages
from workbench.tui.widgets.status_matrix import Matrix, StatusMatrix, legend
from workbench.tui.widgets.virtual_list import ListRows, VirtualList


@dataclass(frozen=True, slots=True)
class Campaign:
    """One line of the list."""

    name: str
    brief: Brief | WorkbenchError
    """The brief, or what is wrong with its file."""
    counts: dict[tuple[str, str], dict[Status, int]]
    """Message and locale → variants by status."""

    def total(self, *statuses: Status) -> int:
        """How many variants there are, with any of ``statuses`` if some are given."""
        cells = self.counts.values()
        return sum(n for cell in cells for status, n in cell.items() if not statuses or status in statuses)


class CampaignsScreen(ModeScreen):
    """The list of campaigns beside the chosen one."""

    MODE = "campaigns"
    CSS = """
    CampaignsScreen {
        #campaign-list { width: 34; border-right: vkey $rule; padding: 0 0 0 1; }
        #campaign { padding: 0 1; }
        #campaign Static { padding: 0 1; }
        #matrix-title, #timing-title, #facts-title { color: $text-muted; text-style: bold; margin-top: 1; }
        #legend { margin-top: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-narrow {
            #split { layout: vertical; }
            #campaign-list { width: 1fr; height: auto; max-height: 4; border-right: none; border-bottom: hkey $rule; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "go('generate')", "Generate", id="campaigns.generate", tooltip="Write variants of this campaign"),
        Binding("v", "go('variants')", "Variants", id="campaigns.variants", tooltip="All variants of this campaign"),
        Binding("r", "go('queue')", "Review", id="campaigns.review", tooltip="The queue of this campaign"),
        Binding("x", "go('export')", "Export", id="campaigns.export", tooltip="Export this campaign"),
        Binding("f5", "reload", "Reload", show=False, id="campaigns.reload", tooltip="Read the files again"),
    ]

    def compose_body(self) -> ComposeResult:
        """List, then goal, matrix, timing and facts."""
        with Horizontal(id="split"):
            yield VirtualList[Campaign](_row, empty="No campaigns yet: write campaigns/NAME.yaml", id="campaign-list")
            with VerticalScroll(id="campaign", can_focus=False):
                yield Static(id="about")
                yield Static("Variants by market and message", id="matrix-title")
                yield StatusMatrix()
                yield Static(legend(), id="legend")
                yield Static("Messages", id="timing-title")
                yield Passages(id="timing")
                yield Static("Facts", id="facts-title")
                yield Passages(id="facts")

    def show_data(self) -> None:
        """Read the briefs and count the variants."""
        counts: dict[str, dict[tuple[str, str], dict[Status, int]]] = defaultdict(lambda: defaultdict(dict))
        for count in self.workspace.store.counts():
            counts[count.campaign][count.message, count.locale][count.status] = count.n
        campaigns = [Campaign(name, self._brief(name), counts[name]) for name in self.workspace.campaigns()]
        chosen = self.bench.scope.campaign
        cursor = next((i for i, campaign in enumerate(campaigns) if campaign.name == chosen), 0)
        self.query_one(VirtualList).load(ListRows(campaigns), cursor)

    def action_go(self, mode: str) -> None:
        """Go to a mode with the chosen campaign."""
        if (campaign := self._chosen) is not None:
            self.bench.open_scope(mode, campaign.name)

    def action_reload(self) -> None:
        """Read files and store again."""
        with self.bench.reporting():
            self.show_data()

    @property
    def _chosen(self) -> Campaign | None:
        chosen: Campaign | None = self.query_one(VirtualList).current
        return chosen

    def _brief(self, name: str) -> Brief | WorkbenchError:
        try:
            return self.workspace.brief(name)
        except WorkbenchError as error:
            return error

    @on(VirtualList.Highlighted)
    def _show_campaign(self, event: VirtualList.Highlighted) -> None:
        campaign = event.row
        assert isinstance(campaign, Campaign)
        self.bench.look_at(campaign.name)
        brief = campaign.brief
        is_readable = isinstance(brief, Brief)
        for part in ("#matrix-title", "StatusMatrix", "#legend", "#timing-title", "#facts-title"):
            self.query_one(part).display = is_readable
        if isinstance(brief, Brief):
            self.query_one("#about", Static).update(_about(brief, campaign))
            self.query_one(StatusMatrix).load(_matrix(brief, campaign))
            self.query_one("#timing", Passages).load([_timing(message) for message in brief.messages])
            self.query_one("#facts", Passages).load(_facts(brief))
        else:
            told = Content.assemble(plain(brief.message, "$error"), "\n", plain(brief.hint))
            self.query_one("#about", Static).update(told)
            for part in ("#timing", "#facts"):
                self.query_one(part, Passages).load([])

    @on(VirtualList.Selected)
    def _enter(self) -> None:
        self.query_one(StatusMatrix).focus()

    @on(StatusMatrix.Opened)
    def _open(self, event: StatusMatrix.Opened) -> None:
        if (campaign := self._chosen) is not None:
            self.bench.open_scope("variants", campaign.name, event.message, event.locale)


def _row(campaign: Campaign, width: int) -> Content:
    if isinstance(campaign.brief, WorkbenchError):
        return Content.assemble(("✗ ", "$error"), line(campaign.name, "bold"), ("  cannot be read", "$error"))
    done, total = campaign.total(Status.APPROVED), campaign.total()
    told = f"{done}/{total} approved" if total else "not started"
    return Content.assemble(
        line(campaign.name, "bold"), "  ", (told, "$success" if total and done == total else "$text-muted")
    )


def _about(brief: Brief, campaign: Campaign) -> Content:
    queued = campaign.total(Status.QUEUED)
    blocked = campaign.total(Status.BLOCKED)
    steps = [f"{STATUS[Status.QUEUED].sign} {queued} to review: press r"] if queued else []
    steps += [f"{STATUS[Status.BLOCKED].sign} {blocked} blocked: press v"] if blocked else []
    if not campaign.total():
        steps = ["Nothing written yet: press g to generate"]
    return Content.assemble(
        line(brief.title, "bold $primary"), "\n", plain(brief.goal), "\n", ("   ".join(steps), "$accent")
    )


def _matrix(brief: Brief, campaign: Campaign) -> Matrix:
    messages = [(message.id, message.id) for message in brief.messages]
    return Matrix(messages, [(code, display_name(code)) for code in brief.locales], campaign.counts)


def _timing(message: Message) -> Passage:
    return line(message.id, "bold"), line(message.timing, "$text-muted")


def _facts(brief: Brief) -> list[Passage]:
    rows: list[Passage] = []
    for name, fact in brief.facts.items():
        values = dict.fromkeys(format_fact(fact.type, fact.value_in(code), code, fact.style) for code in brief.locales)
        rows.append((line(name, "bold"), line("  ·  ".join(values), "$text-muted")))
    return rows
