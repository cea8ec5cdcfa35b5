"""Links: what of one may differ between markets."""

from __future__ import annotations

from urllib.parse import urlsplit


def same_but_path(one: str, other: str) -> bool:
    """Whether two links have the same host and the same parameters: ``/en/lumen`` and ``/de/lumen`` are one page."""
    return (parts := _parts(one)) is not None and parts == _parts(other)


def _parts(link: str) -> tuple[str, ...] | None:
    try:
        split = urlsplit(link if "://" in link else f"//{link}")
    except ValueError:  # a bracket that is not closed
        return None
    return (split.scheme, split.netloc.lower(), split.query, split.fragment) if split.netloc else None
