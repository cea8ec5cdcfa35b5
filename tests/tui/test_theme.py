"""Both themes can be read: contrast as WCAG 2.2 measures it."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from workbench.tui.theme import DARK, THEMES, other

TEXTS = ("text", "text-muted", "primary", "secondary", "accent", "success", "warning", "error")
GROUNDS = ("background", "surface", "paper", "cursor-line", "cursor-line-blurred")


def contrast(one: Color, two: Color) -> float:
    lighter, darker = sorted((luminance(one), luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: Color) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    channels = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_stands_out_from_every_ground(theme: Theme, ground: str) -> None:
    colours = {**theme.to_color_system().generate(), **theme.variables}
    for text in TEXTS:
        ratio = contrast(Color.parse(colours[text]), Color.parse(colours[ground]))
        assert ratio >= 4.5, f"{text} on {ground}: {ratio:.1f}"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_chips_and_cards_can_be_read(theme: Theme) -> None:
    colours = {**theme.to_color_system().generate(), **theme.variables}
    for text, ground in (("text", "chip-fact"), ("accent", "chip-recipient"), ("text", "card"), ("text", "wallpaper")):
        assert contrast(Color.parse(colours[text]), Color.parse(colours[ground])) >= 4.5, (text, ground)


def test_both_themes_name_the_same_colours() -> None:
    assert {frozenset(theme.variables) for theme in THEMES} == {frozenset(DARK.variables)}
    assert {other(theme.name) for theme in THEMES} == {theme.name for theme in THEMES}
