"""Slot texts for Hypothesis, each with what it must be read as."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product

from hypothesis import strategies as st

NAMES = ("product", "price", "discount", "code", "ends", "gift", "first_name")
NUMBER = "days_left"
"""The argument that decides a plural; it is 1 in no test unless the test says so."""

anything = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]), max_size=12)
"""Literal text at its worst: control characters, quotation marks, any script, but no braces."""

copy = st.text(st.sampled_from("aeinrst ÄéñЖ'’\"„“«»–…!?,.:;&/()€\u00a0\u202f✨"), max_size=12)
"""Literal text as a copywriter might write it; no figure stands in it."""


@dataclass(frozen=True)
class SlotText:
    """A text and what it was made of."""

    text: str
    literals: tuple[str, ...] = ()
    """All literal runs in order, neighbours joined, those of branches included."""
    paths: tuple[Counter[str], ...] = (Counter(),)
    """How often each argument stands in each alternative."""
    readings: tuple[str, ...] = field(default=("",))
    """The text of each alternative, arguments as ``<name>`` and the number as ``<#>``."""


def argument(name: str) -> SlotText:
    return SlotText(f"{{{name}}}", (), (Counter({name: 1}),), (f"<{name}>",))


def literal(text: str) -> SlotText:
    return SlotText(text, (text,) if text else (), readings=(text,))


def joined(parts: Sequence[SlotText]) -> SlotText:
    """``parts`` one after the other."""
    texts: list[str] = []
    follows = False  # whether the last thing in the text so far is a literal
    for part in parts:
        if follows and part.literals == (part.text,):
            texts[-1] += part.text
        else:
            texts += part.literals
        follows = part.literals == (part.text,) or (follows and not part.text)
    return SlotText(
        "".join(part.text for part in parts),
        tuple(texts),
        tuple(sum(paths, Counter()) for paths in product(*(part.paths for part in parts))),
        tuple("".join(readings) for readings in product(*(part.readings for part in parts))),
    )


def plural(one: SlotText, other: SlotText, name: str = NUMBER) -> SlotText:
    """A plural with two branches, ``#`` in the second."""
    own = Counter({name: 1})
    return SlotText(
        f"{{{name}, plural, one {{{one.text}}} other {{#{other.text}}}}}",
        (*one.literals, *other.literals),
        (*(own + path for path in one.paths), *(own + path for path in other.paths)),
        (*one.readings, *(f"<#>{reading}" for reading in other.readings)),
    )


def simple(words: st.SearchStrategy[str], names: Sequence[str] = NAMES) -> st.SearchStrategy[SlotText]:
    """Literals and plain arguments."""
    parts = words.map(literal) | st.sampled_from(names).map(argument)
    return st.lists(parts, max_size=5).map(joined)


def in_branch(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Literals that may stand in a plural, where ``#`` is the number."""
    return words.map(lambda text: text.replace("#", ""))


def slot_texts(words: st.SearchStrategy[str], names: Sequence[str] = NAMES) -> st.SearchStrategy[SlotText]:
    """Literals, arguments and at most two plurals, the one in the other or side by side."""
    inside = simple(in_branch(words), [name for name in names if name != "first_name"])
    flat = st.builds(plural, inside, inside)
    nested = st.builds(plural, st.tuples(inside, flat).map(joined), inside)
    piece = simple(words, names)
    return st.one_of(piece, st.tuples(piece, flat | nested, piece).map(joined))
