"""The two themes: every colour of the terminal interface is named here and nowhere else."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="workbench-dark",
    dark=True,
    background="#14161d",
    surface="#1b1e27",
    panel="#252a36",
    foreground="#e6e8f0",
    primary="#9db8ff",
    secondary="#cbb6f7",
    accent="#f4b6a6",
    success="#8fd6a4",
    warning="#efcb7c",
    error="#ff9a96",
    variables={
        "text": "#e6e8f0",
        "text-muted": "#a3a9bd",
        "text-disabled": "#7d8399",
        "foreground-muted": "#a3a9bd",
        "rule": "#343a49",
        "chip-fact": "#2b3348",
        "chip-recipient": "#43323c",
        "cursor-line": "#29314a",
        "cursor-line-blurred": "#222632",
        "block-cursor-background": "#2f3a5a",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#262b39",
        "border": "#9db8ff",
        "border-blurred": "#343a49",
        "footer-background": "#1b1e27",
        "footer-key-foreground": "#9db8ff",
        "footer-description-foreground": "#c3c8d6",
        "input-selection-background": "#9db8ff 30%",
        "wallpaper": "#20263a",
        "card": "#39415a",
        "paper": "#1f232e",
        "button-color-foreground": "#14161d",
        "scrollbar": "#3a4152",
        "scrollbar-background": "#191c24",
        "scrollbar-hover": "#566080",
        "scrollbar-active": "#9db8ff",
        "scrollbar-corner-color": "#14161d",
    },
)

LIGHT = Theme(
    name="workbench-light",
    dark=False,
    background="#faf9f6",
    surface="#f2f0eb",
    panel="#e7e4dc",
    foreground="#20232c",
    primary="#2f4bb2",
    secondary="#67469f",
    accent="#9c3f22",
    success="#17683d",
    warning="#7a5300",
    error="#a9222d",
    variables={
        "text": "#20232c",
        "text-muted": "#575c6d",
        "text-disabled": "#747989",
        "foreground-muted": "#575c6d",
        "rule": "#d3cfc4",
        "chip-fact": "#dfe4f6",
        "chip-recipient": "#f4dfd8",
        "cursor-line": "#dbe2f8",
        "cursor-line-blurred": "#eceae3",
        "block-cursor-background": "#d3dcf7",
        "block-cursor-foreground": "#14161d",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#e4e1d8",
        "border": "#2f4bb2",
        "border-blurred": "#d3cfc4",
        "footer-background": "#f2f0eb",
        "footer-key-foreground": "#2f4bb2",
        "footer-description-foreground": "#3d4150",
        "input-selection-background": "#2f4bb2 25%",
        "wallpaper": "#dfe4f3",
        "card": "#ffffff",
        "paper": "#ffffff",
        "button-color-foreground": "#ffffff",
        "scrollbar": "#c6c2b6",
        "scrollbar-background": "#efece5",
        "scrollbar-hover": "#a29e92",
        "scrollbar-active": "#2f4bb2",
        "scrollbar-corner-color": "#faf9f6",
    },
)

THEMES = (DARK, LIGHT)
"""In the order in which the theme key walks through them."""


def other(name: str) -> str:
    """The theme to switch to from ``name``."""
    return LIGHT.name if name == DARK.name else DARK.name
