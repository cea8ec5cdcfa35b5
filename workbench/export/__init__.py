"""Approved rows become the exact bytes of an ESP's CSV, with a manifest that says who approved what.

Table of contents: ``rows`` (what comes in), ``profile`` and ``profiles/`` (the shapes of ESPs), ``columns``,
``compose`` and ``tags`` (a row's cells), ``encode`` (the bytes), ``verify`` (the same bytes read again), ``batches``
(all of that, streaming), ``build`` (in memory, for a preview), ``deliver`` with ``writer`` and ``manifest`` (to disk,
whole or not at all), ``reader`` (back again).
"""
