"""An advertisement that somebody else places in Russia must be marked.

When the brief says ``placement: third_party``, every part of a message in Russia has to carry the word «Реклама», the
advertiser's name or site, and the token ``erid``; and every landing page has to be called with ``?erid=`` and the token
(38-FZ, article 18.1). Mailings to the brand's own subscribers are left alone (``placement: own``).

Put the token into the brief as ``erid``. Layouts that show ``legal`` carry the mark by themselves; others show
``advertising_mark``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from workbench.checks.registry import message_check
from workbench.checks.report import error, quoted
from workbench.checks.subject import AdMark, MessageSubject
from workbench.models.finding import Finding
from workbench.text.merge_tags import substitute
from workbench.text.parts import collapse, links, visible_text

_WORD = re.compile(r"(?<!\w)реклама(?!\w)", re.IGNORECASE)
_LAW = "38-FZ, article 18.1"


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """What the mark lacks, part by part."""
    mark = subject.ad_mark
    if mark is None:
        return
    if not mark.erid:
        yield error(__name__, "", f"The brief is placed with a third party and has no erid ({_LAW}). Get the token.")
    for part, content in subject.rendered.parts.items():
        missing = _missing(mark, _without(mark.links, collapse(visible_text(part, content))))
        if missing:
            yield error(__name__, part, f"The {part} part lacks {', '.join(missing)} ({_LAW}).")
        for link in mark.links:
            if mark.erid and _stands(link, part, content) and not _carries(link, mark.erid):
                yield error(__name__, part, f"The landing page {quoted(link)} lacks erid={mark.erid} ({_LAW}).")


def _without(links_: tuple[str, ...], text: str) -> str:
    """``text`` without the landing pages: an address that is tapped marks nothing."""
    for link in sorted(links_, key=len, reverse=True):
        text = text.replace(link, " ")
    return text


def _missing(mark: AdMark, text: str) -> list[str]:
    read = substitute(text, lambda name: name).lower()
    missing = [] if _WORD.search(read) else ["the word «Реклама»"]
    if not any(advertiser and advertiser.lower() in read for advertiser in mark.advertisers):
        missing.append("the advertiser's name or site")
    if mark.erid and not re.search(rf"erid\W{{0,3}}{re.escape(mark.erid.lower())}(?!\w)", read):
        missing.append(f"erid: {mark.erid}")
    return missing


def _stands(link: str, part: str, content: str) -> bool:
    """Whether the part leads to the landing page, with parameters of its own or without."""
    places = links(content) if part == "html" else [content]
    return any(link in place for place in places)


def _carries(link: str, erid: str) -> bool:
    try:
        return erid in parse_qs(urlsplit(link).query).get("erid", ())
    except ValueError:
        return False
