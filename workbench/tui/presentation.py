"""What the widgets show of a variant: the pipeline's view, put into their terms."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from workbench.errors import WorkbenchError
from workbench.models.decision import Action, Event
from workbench.models.variant import Status, Variant
from workbench.pipeline.content import sample_of
from workbench.pipeline.view import VariantView, sender_of
from workbench.pipeline.workspace import Workspace
from workbench.project.render import legal_texts, slot_values
from workbench.text.icu import SlotTextError, format_text
from workbench.text.locales import display_name
from workbench.text.merge_tags import SYSTEM_LINKS
from workbench.tui.content import Filling, line, plain
from workbench.tui.marks import STATUS
from workbench.tui.widgets.findings import Judged, summary
from workbench.tui.widgets.passages import Passage
from workbench.tui.widgets.preview import Preview
from workbench.tui.widgets.slot_texts import Column
from workbench.tui.widgets.variant_pane import Shown

LINK_LABELS = {name: name.removesuffix("_url").replace("_", " ") for name in SYSTEM_LINKS}
"""Links that only the ESP knows, as words."""


DONE: dict[str, str] = {
    Action.APPROVE: "approved",
    Action.REJECT: "rejected",
    Action.REQUEST_CHANGES: "asked for changes",
    Action.WAIVE: "waived a finding",
}
"""Decisions as the history tells them; other events are told by their own word."""


def shown(workspace: Workspace, view: VariantView) -> Shown:
    """Everything the variant pane shows of ``view``."""
    variant = view.variant
    return Shown(
        variant_id=variant.id,
        channel=variant.channel,
        head=head(workspace, view),
        preview=preview(workspace, view),
        columns=columns(workspace, view),
        limits={name: slot.max_length for name, slot in view.template.slots.items()},
        judged=tuple(judged(view)),
        before=dict(view.approved.slots) if view.approved else {},
        history=tuple(_event(workspace, event) for event in reversed(view.events)),
    )


def head(workspace: Workspace, view: VariantView) -> Content:
    """One line: id, status, angle, who wrote it with what, and whether the checks are up to date."""
    variant = view.variant
    angle = workspace.brand.angles.get(variant.angle)
    parts = [
        line(variant.id, "bold"),
        STATUS[variant.status].content(titled=True),
        summary(judged(view)),
        line(angle.title if angle else variant.angle, "$text-muted"),
        line(f"{name_of(workspace, variant.author)} · {variant.origin.engine}", "$text-muted"),
    ]
    if not view.is_current and variant.status is not Status.DRAFT:
        parts.append(Content.styled("changed since it was checked", "$warning"))
    return Content("   ").join(parts)


def preview(workspace: Workspace, view: VariantView) -> Preview:
    """The message as its customer sees it."""
    variant = view.variant
    slots = view.rendered.slots if view.rendered else variant.slots
    legal = legal_texts(workspace.brand, variant.channel, variant.locale)
    sender = sender_of(workspace) if variant.channel == "email" else workspace.brand.identity.name
    ordered = {name: slots[name] for name in view.template.slots if name in slots}
    return Preview(sender, ordered, {**view.samples, **LINK_LABELS}, tuple(legal.values()))


def columns(workspace: Workspace, view: VariantView) -> tuple[Column, ...]:
    """The source beside its translation; a source stands alone."""
    variant, source = view.variant, view.source
    findings = [item.finding for item in judged(view) if item.waiver is None]
    own = Column(
        display_name(variant.locale),
        _ordered(view, variant),
        filling(workspace, variant),
        findings,
        view.preview,
    )
    if variant.is_source:
        return (own,)
    title = f"Source · {display_name(source.locale)}"
    return (Column(title, _ordered(view, source), filling(workspace, source)), own)


def judged(view: VariantView) -> list[Judged]:
    """The findings, each with the waiver that covers it."""
    waivers = {(waiver.check, waiver.slot): waiver for waiver in view.waivers}
    return [Judged(finding, waivers.get((finding.check, finding.slot))) for finding in view.findings]


def filling(workspace: Workspace, variant: Variant) -> Filling:
    """What the arguments of a variant's texts are shown as."""
    fields = workspace.brand.recipient_fields
    samples = {name: sample_of(workspace, variant.locale, name) for name in fields}
    facts = slot_values(workspace.brief(variant.campaign), variant.locale)
    return Filling(variant.locale, {**facts, **samples}, frozenset(fields))


def name_of(workspace: Workspace, login: str) -> str:
    """The person's name; the login of somebody who has left the team."""
    person = workspace.brand.team.get(login)
    return person.name if person else login


class VariantLines:
    """Draws variants in one line of a list each, their first slot filled in."""

    def __init__(self) -> None:
        self._fillings: dict[tuple[str, str], Filling | None] = {}
        self._workspace: Workspace | None = None

    def reset(self, workspace: Workspace) -> None:
        """Forget the briefs' values: the files may have changed."""
        self._workspace = workspace
        self._fillings.clear()

    def draw(self, variant: Variant, width: int) -> Content:
        """Status, market, message, number of findings, and the beginning of the text."""
        place = f"{variant.message}-{variant.number:02d}"
        parts = [STATUS[variant.status].content(), line(variant.locale, "$primary"), line(place, "bold")]
        if variant.errors:
            parts.append(Content.styled(f"✗{variant.errors}", "$error"))
        if variant.warnings:
            parts.append(Content.styled(f"▲{variant.warnings}", "$warning"))
        text = self._text(variant, next(iter(variant.slots.values()), ""))
        return Content(" ").join([*parts, line(text[: max(width, 1)], "$text-muted")])

    def _text(self, variant: Variant, text: str) -> str:
        values = self._filling(variant)
        if values is None or "{" not in text:
            return text
        try:
            return format_text(text, values.values, variant.locale)
        except SlotTextError:
            return text

    def _filling(self, variant: Variant) -> Filling | None:
        key = (variant.campaign, variant.locale)
        if key not in self._fillings and self._workspace is not None:
            try:
                self._fillings[key] = filling(self._workspace, variant)
            except (WorkbenchError, KeyError):  # the brief is broken, or the brand has dropped the market
                self._fillings[key] = None
        return self._fillings.get(key)


def _ordered(view: VariantView, variant: Variant) -> Mapping[str, str]:
    return {name: variant.slots.get(name, "") for name in view.template.slots}


def _event(workspace: Workspace, event: Event) -> Passage:
    moved = f"{event.before or 'new'} → {event.after}" if event.before != event.after else event.after
    told = [
        line(name_of(workspace, event.person), "bold"),
        line(DONE.get(event.action, event.action)),
        line(moved.replace("_", " "), "$text-muted"),
    ]
    if event.note:
        told.append(plain(f"“{event.note}”", "$accent"))
    return line(f"{event.at:%d %b %H:%M}", "$text-disabled"), Content("  ").join(told)
