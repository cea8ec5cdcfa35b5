"""What one text has that another has not, word by word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence

from textual.content import Content

from workbench.text.visible import one_line, with_spaces
from workbench.tui.content import plain

GONE, NEW = "strike $error", "underline $success"
_PIECE = re.compile(r"\s+|\S+")
_FINE_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
AROUND = 6
"""Pieces of unchanged text around a change in :func:`excerpts`: about three words."""


def inline(before: str, now: str) -> Content:
    """The whole of ``now``, what is gone struck out before what is new."""
    old, new = _PIECE.findall(before), _PIECE.findall(now)
    pieces: list[Content | str] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(plain("".join(old[a:b])))
        else:
            gap = " " if a < b and c < d else ""
            pieces += [plain("".join(old[a:b]), GONE), gap, plain("".join(new[c:d]), NEW)]
    return Content.assemble(*pieces)


def excerpts(before: str, now: str) -> Iterator[tuple[Content, Content]]:
    """Each place that differs, as it was and as it is, with every space of it in sight."""
    old, new = _FINE_PIECE.findall(before), _FINE_PIECE.findall(now)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for group in matcher.get_grouped_opcodes(AROUND):
        was = [(kind != "equal", old[a:b]) for kind, a, b, _, _ in group]
        now_is = [(kind != "equal", new[c:d]) for kind, _, _, c, d in group]
        first, last = group[0], group[-1]
        yield (
            _excerpt(was, "$error reverse", first[1] > 0, last[2] < len(old)),
            _excerpt(now_is, "$success reverse", first[3] > 0, last[4] < len(new)),
        )


def _excerpt(runs: Sequence[tuple[bool, list[str]]], style: str, has_before: bool, has_after: bool) -> Content:
    pieces = [
        Content.styled(with_spaces("".join(words)), style) if is_changed else Content(one_line("".join(words)))
        for is_changed, words in runs
    ]
    return Content.assemble("…" if has_before else "", *pieces, "…" if has_after else "")
