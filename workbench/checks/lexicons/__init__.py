"""What needs proof, or may not be said: one file per language, in the notation of :mod:`workbench.text.terms`.

A section is named after the check and the kind of statement; what a check ignores stands under ``<check>/except``.
Which law asks for what, and where, stands in the check: a phrase is found by language and judged by market.
"""
