"""What the checks see across all variants of a campaign in a market, worked out once per run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.checks.run import check_set
from workbench.checks.subject import SetEntry, SetSubject
from workbench.models.finding import Finding, Level
from workbench.models.variant import Status, Variant
from workbench.pipeline.workspace import Workspace
from workbench.store.values import VariantFilter
from workbench.text import address


class Across:
    """The findings across sets, by message and locale; each set is read from the store when it is first asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._store = workspace.store
        self._locales = workspace.brand.locales
        self._found: dict[tuple[str, str, str], Mapping[str, Sequence[Finding]]] = {}
        self._campaign: dict[tuple[str, str], tuple[Variant, ...]] = {}

    def findings(self, variant: Variant) -> Sequence[Finding]:
        """What is said about ``variant`` beside its siblings."""
        place = (variant.campaign, variant.message, variant.locale)
        if place not in self._found:
            self._found[place] = check_set(self._subject(variant))
        return self._found[place].get(variant.id, ())

    def _subject(self, like: Variant) -> SetSubject:
        wanted = VariantFilter(campaign=like.campaign, message=like.message)
        several = [v for v in self._store.variants(wanted, limit=1_000_000) if v.status is not Status.REJECTED]
        sources = {variant.key: variant.slots for variant in several if variant.is_source}
        failing = self._failing(several) if like.is_source else {}
        checked = [v.key for v in several if not v.is_source and v.content_hash]
        entries = tuple(
            SetEntry(
                id=variant.id,
                slots=variant.slots,
                source=None if variant.is_source else sources.get(variant.key, {}),
                failing_markets=failing.get(variant.key, {}),
                markets=checked.count(variant.key) if like.is_source else 0,
            )
            for variant in several
            if variant.locale == like.locale
        )
        register = self._locales[like.locale].register_
        return SetSubject(like.locale, entries, register, self._elsewhere(like) if register == "neutral" else ())

    def _elsewhere(self, like: Variant) -> tuple[SetEntry, ...]:
        """The campaign's other messages in the locale; nothing in a language that has one way to address a reader."""
        if not any(address.vocabulary(like.locale)):
            return ()
        place = (like.campaign, like.locale)
        if place not in self._campaign:
            several = self._store.each(VariantFilter(campaign=like.campaign, locale=like.locale))
            self._campaign[place] = tuple(v for v in several if v.status is not Status.REJECTED)
        return tuple(SetEntry(v.id, v.slots) for v in self._campaign[place] if v.message != like.message)

    def _failing(self, several: Sequence[Variant]) -> dict[str, dict[str, tuple[str, ...]]]:
        """Key → check → the markets whose translation fails it."""
        failing: dict[str, dict[str, tuple[str, ...]]] = {}
        for variant in several:
            if variant.is_source or not variant.errors:
                continue
            found = self._store.findings(variant.id)
            for check in sorted({f.check for f in found if f.severity is Level.ERROR}):
                checks = failing.setdefault(variant.key, {})
                checks[check] = (*checks.get(check, ()), variant.locale)
        return failing
