"""No text may have been read in the wrong encoding.

``schÃ¶n`` was *schön* in UTF-8, read as Western European; ``РџСЂРёРІРµС‚`` was *Привет*, read as Cyrillic
(Windows-1251). Such a text has passed through a spreadsheet or an export that guessed.

Take the text from its source again; where the original can be told with certainty, the finding carries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding

_TRAIL = "".join(bytes([b]).decode("cp1252", "ignore") for b in range(0x80, 0xC0)) + "\x81\x8d\x8f\x90\x9d"
_CLOSING = "“”‘’»–—…‹›„‚"
_T = f"[{re.escape(_TRAIL)}]"
_SAFE = "".join(c for c in _TRAIL if c not in _CLOSING)
_SAFER = _SAFE.replace("\u00a0", "")
_WESTERN = re.compile(
    f"[ÃÂ][{re.escape(_SAFE)}]|[ÄÅ][{re.escape(_SAFER)}]|[ÃÄÅ][{_CLOSING}](?=[a-zà-ÿ])"
    f"|â€{_T}?|â‚¬|ðŸ{_T}{{2}}|ï»¿|(?:[Â-ß]{_T}){{2,}}"
)
"""UTF-8 read as Windows-1252. A capital before a closing quotation mark (``MENÜ“``) looks like one pair, hence two."""
_PAIR = r"[РС][\u0080-\u00bf\u0402-\u040f\u0451-\u045f\u0490\u0491€‚„…†‡‰‹‘’“”•–—™›№]"
_CYRILLIC = re.compile(f"{_PAIR}(?:{_PAIR})+")
"""UTF-8 read as Windows-1251: every other letter is a capital Р or С."""
_LEADS = "".join(map(chr, range(0xC2, 0xE0))) + "âðïРС"
_GATE = re.compile(f"[{_LEADS}](?:(?<=[^РС])[{re.escape(_TRAIL)}¬»]|(?<=[РС])[^\\sа-яА-Я])")
"""Begins with one set, which a search finds at once; the patterns themselves take ten times as long."""


@slot_check_when(text=[piece(_GATE.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every place that was decoded wrongly."""
    if subject.text.isascii() or not _GATE.search(subject.text):
        return
    for pattern, encoding in ((_WESTERN, "cp1252"), (_CYRILLIC, "cp1251")):
        for match in pattern.finditer(subject.text):
            original = _original(match[0], encoding)
            meant = f": it was {quoted(original)}" if original else ""
            message = f"{quoted(match[0])} was read in the wrong encoding{meant}. Take the text from its source again."
            yield error(__name__, subject.slot, message, match.span(), original)


def _original(written: str, encoding: str) -> str | None:
    try:
        raw = b"".join(c.encode("latin-1" if ord(c) < 0xA0 else encoding) for c in written)
        original = raw.decode("utf-8")
    except UnicodeError:
        return None
    return original if original.isprintable() or original == "\u00a0" else None
