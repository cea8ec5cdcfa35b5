"""A brand's glossary, prepared for the languages that texts turn out to be in."""

from __future__ import annotations

from collections.abc import Collection
from functools import reduce
from operator import or_

from workbench.models.brand import Term
from workbench.text.locales import language
from workbench.text.term_forms import TermFinder, TermForm


class Glossary:
    """The terms of a brand, prepared for the languages that texts turn out to be in."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms
        self.kept = frozenset(number for number, term in enumerate(terms) if term.keep)
        self.names = tuple(term.term for term in terms if term.keep)
        self._sources: dict[str, SourceTerms] = {}
        self._targets: dict[str, TargetTerms] = {}

    def source(self, locale: str) -> SourceTerms:
        """The terms themselves, to be found in sources."""
        if locale not in self._sources:
            self._sources[locale] = SourceTerms(self.terms, language(locale))
        return self._sources[locale]

    def target(self, locale: str) -> TargetTerms:
        """What a locale says for the terms."""
        if locale not in self._targets:
            self._targets[locale] = TargetTerms(self.terms, locale)
        return self._targets[locale]


class SourceTerms:
    """The terms as sources have them."""

    def __init__(self, terms: tuple[Term, ...], tongue: str) -> None:
        self.forms = [TermForm(term.term, tongue, gap=0) for term in terms]
        self.finder = TermFinder(self.forms, tongue)
        self._kept = {number for number, term in enumerate(terms) if term.keep}

    def asked_in(self, piece: str) -> int:
        """The terms to translate that a piece may have, as bits; another one for terms that no single word shows."""
        found = {number for number, _ in self.finder.forms_in(piece)} - self._kept
        return reduce(or_, (1 << number for number in found), self.finder.has_literal(piece) << len(self.forms))


class TargetTerms:
    """The words of one locale for the terms."""

    def __init__(self, terms: tuple[Term, ...], locale: str) -> None:
        tongue = language(locale)
        self.accepted = [[TermForm(word, tongue) for word in term.translations.get(locale, ())] for term in terms]
        """For each term its accepted words."""
        self._places = [(number, form) for number, forms in enumerate(self.accepted) for form in forms]
        self._finder = TermFinder((form for _, form in self._places), tongue)
        forbidden = [(number, form) for number, term in enumerate(terms) for form in term.forbidden.get(locale, ())]
        self.forbidden = [(number, TermForm(form, tongue, compounds=False, gap=0)) for number, form in forbidden]
        self.forbidden_finder = TermFinder((form for _, form in self.forbidden), tongue)
        self.translated = frozenset(number for number, _ in self._places if not terms[number].keep)
        self._nothing_asked = sum(1 << number for number in range(len(terms)) if number not in self.translated)

    def said_in(self, piece: str) -> int:
        """The terms for which a piece has an accepted word, and those that have none in this locale, as bits."""
        said = {self._places[place][0] for place, is_all in self._finder.forms_in(piece) if is_all}
        return reduce(or_, (1 << number for number in said), self._nothing_asked)

    def said(self, text: str, terms: Collection[int]) -> set[int]:
        """Those of the terms for which an accepted word stands in the text."""
        said: set[int] = set()
        for place, words in self._finder.candidates(text).items():
            number, form = self._places[place]
            if number in terms and number not in said and form.stands_in(text, words):
                said.add(number)
        return said
