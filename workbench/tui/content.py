"""Text on the screen: the only way from a model's or a file's string to a widget.

Everything goes through :func:`workbench.text.visible.visible` and becomes :class:`~textual.content.Content`, which is
never read as markup; so ``[/]``, escape codes and bidi overrides are harmless and can be seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from textual.content import Content

from workbench.models.finding import Finding, Level
from workbench.text import icu, merge_tags
from workbench.text.visible import one_line, visible, with_spaces

FACT = "$text on $chip-fact"
RECIPIENT = "$accent on $chip-recipient"
UNDERLINE = {Level.ERROR: "underline $error", Level.WARNING: "underline $warning"}


def plain(text: str, style: str = "") -> Content:
    """``text`` shown exactly as it is, hostile characters as marks."""
    return Content.styled(visible(text), style) if style else Content(visible(text))


def line(text: str, style: str = "") -> Content:
    """:func:`plain` on one line."""
    return Content.styled(one_line(text), style) if style else Content(one_line(text))


def filled(text: str, samples: Mapping[str, str], style: str = "") -> Content:
    """Rendered text with each recipient placeholder shown as a chip that holds a realistic value."""
    pieces: list[Content] = []
    at = 0
    for name, start, end in _placeholders(text):
        pieces += [plain(text[at:start], style), plain(samples.get(name, f"‹{name}›"), RECIPIENT)]
        at = end
    pieces.append(plain(text[at:], style))
    return Content.assemble(*pieces)


def _placeholders(text: str) -> list[tuple[str, int, int]]:
    found, at = [], 0
    for name in merge_tags.names(text):
        start = text.index(merge_tags.placeholder(name), at)
        at = start + len(merge_tags.placeholder(name))
        found.append((name, start, at))
    return found


@dataclass(frozen=True, slots=True)
class Filling:
    """What the arguments of slot text are shown as in one locale."""

    locale: str
    values: Mapping[str, str | int | Decimal]
    """Facts as ICU takes them, and a realistic value for every recipient field."""
    recipients: frozenset[str] = frozenset()
    """The arguments whose real values only the ESP knows."""

    def chip(self, node: icu.Argument | icu.Choice, text: str) -> Content:
        """The argument at ``node`` of ``text``, filled in; its bare name when there is no value."""
        try:
            value = icu.format_text(text[node.start : node.end], self.values, self.locale)
        except icu.SlotTextError:
            value = f"‹{node.name}›"
        return line(value, RECIPIENT if node.name in self.recipients else FACT)


def annotated(text: str, findings: Sequence[Finding] = (), filling: Filling | None = None) -> Content:
    """Slot text with its arguments as chips and the findings' spans underlined.

    Without ``filling`` the text stands as it was written, braces and all.
    """
    pieces: list[Content] = []
    at = 0
    if filling is not None:
        for node in _arguments(text):
            chip = _mark_chip(filling.chip(node, text), node.start, node.end, findings)
            pieces += [_marked(text, at, node.start, findings), chip]
            at = node.end
    pieces.append(_marked(text, at, len(text), findings))
    return Content.assemble(*pieces)


def _arguments(text: str) -> list[icu.Argument | icu.Choice]:
    try:
        return [node for node in icu.parse(text) if isinstance(node, icu.Argument | icu.Choice)]
    except icu.SlotTextError:
        return []


def _mark_chip(piece: Content, start: int, end: int, findings: Sequence[Finding]) -> Content:
    for finding in findings:
        if finding.start is not None and finding.start < end and (finding.end or 0) > start:
            piece = piece.stylize(UNDERLINE[finding.severity])
    return piece


def _marked(text: str, start: int, end: int, findings: Sequence[Finding]) -> Content:
    edges = {start, end}
    for finding in findings:
        if finding.start is not None and finding.end is not None:
            edges |= {min(max(edge, start), end) for edge in (finding.start, finding.end)}
    cuts = sorted(edges)
    return Content.assemble(*(_run(text, a, b, findings) for a, b in pairwise(cuts)))


def _run(text: str, start: int, end: int, findings: Sequence[Finding]) -> Content:
    over = [f for f in findings if f.start is not None and f.end is not None and f.start < end and f.end > start]
    if not over:
        return plain(text[start:end])
    worst = min(over, key=lambda finding: finding.severity is not Level.ERROR)
    run = text[start:end]
    is_blank = run.isspace() and "\n" not in run  # an underlined space is easily overlooked
    return Content.styled(with_spaces(run) if is_blank else visible(run), UNDERLINE[worst.severity])
