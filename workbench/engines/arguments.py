"""Whether the arguments of slot texts are the ones they may and must have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.text.icu import SlotTextError, arguments, branches
from workbench.text.nearest import nearest


def unknown(texts: Mapping[str, str], allowed: frozenset[str]) -> Iterator[str]:
    """Texts that cannot be read and arguments that nothing declares."""
    for slot, text in texts.items():
        try:
            strange = sorted(arguments(text) - allowed)
        except SlotTextError as error:
            yield f"{slot} cannot be read as ICU MessageFormat: {error.message}"
            continue
        for name in strange:
            close = nearest(name, allowed)
            instead = f"did you mean {{{close}}}?" if close else f"use only {listed(allowed)}"
            yield f"{slot} has the unknown argument {{{name[:40]}}}; {instead}"


def unfaithful(texts: Mapping[str, str], source: Mapping[str, str]) -> Iterator[str]:
    """Translations in which some alternative of a plural has arguments that no alternative of the source has."""
    for slot, text in texts.items():
        wanted = _paths(source.get(slot, ""))
        if wanted and not _paths(text) <= wanted:
            yield f"{slot} has to contain {must_contain(source[slot])}, as the source does"


def unmentioned(texts: Mapping[str, str], required: frozenset[str]) -> Iterator[str]:
    """Facts that no slot mentions."""
    mentioned: set[str] = set()
    for text in texts.values():
        mentioned |= {name for path in _paths(text) for name, _ in path}
    for name in sorted(required - mentioned):
        yield f"{{{name}}} is not mentioned in any slot"


def must_contain(source: str) -> str:
    """In words, the arguments that a translation of ``source`` needs."""
    paths = sorted((sorted(path) for path in _paths(source)), key=len, reverse=True)
    return " or ".join(_counted(dict(path)) for path in paths) or "no argument"


def listed(names: frozenset[str]) -> str:
    """Arguments as they are written."""
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no argument"


def _paths(text: str) -> set[frozenset[tuple[str, int]]]:
    try:
        return {frozenset(path.items()) for path in branches(text)}
    except SlotTextError:
        return set()


def _counted(path: Mapping[str, int]) -> str:
    items = [f"{{{name}}}" + (f" {count} times" if count > 1 else "") for name, count in path.items()]
    return " and ".join(items) or "no argument"
