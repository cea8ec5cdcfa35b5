"""MJML to HTML that mail clients show alike: compiled and with its styles inlined, by Rust libraries."""

from __future__ import annotations

import re
from functools import lru_cache

import css_inline
from mjml import mjml2html

from workbench.errors import ProjectError
from workbench.text.nearest import did_you_mean

_TAG = re.compile(r"<(mj-?[a-z-]*)")

_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
"""mjml-python 1.4.2 writes invisible characters of attributes, our placeholders among them, as Rust escapes."""

_NAMES = """
    mjml mj-head mj-body mj-attributes mj-all mj-class mj-breakpoint mj-font mj-html-attributes mj-selector mj-html-
    attribute mj-preview mj-style mj-title mj-accordion mj-accordion-element mj-accordion-title mj-accordion-text
    mj-button mj-carousel mj-carousel-image mj-column mj-divider mj-group mj-hero mj-image mj-navbar mj-navbar-link
    mj-raw mj-section mj-social mj-social-element mj-spacer mj-table mj-text mj-wrapper
"""
TAGS = frozenset(_NAMES.split())
"""MJML 4's components (https://documentation.mjml.io/#components); the compiler drops unknown ones silently."""


def compile_mjml(source: str, name: str) -> str:
    """The HTML of an MJML document; raises :class:`ProjectError` for an unknown tag or broken nesting."""
    for match in _TAG.finditer(source):
        if match[1] not in TAGS:
            line = source.count("\n", 0, match.start()) + 1
            raise ProjectError(
                f"{name}: MJML has no tag <{match[1]}> (rendered line {line})", did_you_mean(match[1], TAGS)
            )
    try:
        html: str = mjml2html(source)
    except (ValueError, OSError) as error:
        raise ProjectError(f"{name}: MJML cannot be compiled: {error}", "Check that every tag is closed.") from None
    return _inliner().inline(_ESCAPED.sub(_unescape, html))


def _unescape(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if 0x80 <= code <= 0x10FFFF else match[0]


@lru_cache(maxsize=1)
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(keep_style_tags=True, keep_at_rules=True, load_remote_stylesheets=False)
