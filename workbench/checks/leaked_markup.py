r"""A slot text is plain words: no tags, no markup, no code.

Models and spreadsheets leave behind ESP tags (``{{ first_name }}``, ``*|FNAME|*``), HTML, Markdown, terminal and Rich
markup (``[bold]``), escapes (``\n``) and stand-ins (``[Your name]``). The customer would read them as they are, or an
ESP would run them.

What the source has too is not reported again in its translations; there ``markup_parity`` compares it. Write a
recipient field or a fact as ``{first_name}``; emphasis and links are the layout's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.checks.registry import slot_check_when
from workbench.checks.report import error, quoted
from workbench.checks.signs import piece
from workbench.checks.subject import SlotSubject
from workbench.models.finding import Finding
from workbench.text.merge_tags import LEAKS

_STAND_IN = (
    r"name|product|price|code|date|link|url|company|brand|discount|city|vorname|produkt|preis|rabatt|datum|marke|"
    r"nom|prénom|produit|prix|marque|nombre|producto|precio|marca|имя|товар|цена|дата|бренд|скидка"
)
_ADVICE = {
    "tag": "Write facts and recipient fields as {name}.",
    "markup": "Slot texts are plain words; the layout does the rest.",
    "stand-in": "Write what is meant, or {name} for a fact or a recipient field.",
    "escape": "Type the character itself.",
}
_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\s[^<>]{0,500})?/?>|<!--|<!DOCTYPE|<!\[CDATA\[")
_ESP_TELLS = {
    "Liquid or Handlebars": ("{{", "{%"),
    "Mailchimp": ("*|",),
    "AMPscript": ("%%",),
    "Mindbox or Braze": ("${", "@{"),
    "Sendsay": ("[%",),
    "Mailjet": ("[[",),
    "SendGrid": ("<%",),
}
_PATTERNS: tuple[tuple[str, str, tuple[str, ...], re.Pattern[str]], ...] = (
    *((f"a {esp} tag", "tag", _ESP_TELLS[esp], pattern) for esp, pattern in LEAKS.items()),
    ("a printf placeholder", "tag", ("%",), re.compile(r"%(?:\d\$)?[sd](?!\w)|%\([a-z_]{1,40}\)[sd]")),
    ("HTML", "markup", ("<",), _HTML),
    ("a Markdown link", "markup", ("](",), re.compile(r"!?\[[^\]\[\n]{1,200}\]\([^()\n]{1,300}\)")),
    (
        *("Markdown", "markup", ("**", "__", "~~")),
        re.compile(r"\*\*[^*\n]{1,300}\*\*|__(?<!\w__)[^_\n]{1,300}__(?!\w)|~~[^~\n]{1,300}~~"),
    ),
    ("Markdown", "markup", ("*",), re.compile(r"\*(?<![\w*]\*)[^\s*](?:[^*\n]{0,200}[^\s*])?\*(?![\w*])")),
    ("Markdown", "markup", ("_", "`"), re.compile(r"_(?<!\w_)[^\s_][^_\n]{0,100}_(?!\w)|```|`[^`\n]{1,200}`")),
    ("a Markdown heading", "markup", ("# ",), re.compile(r"^#{1,6} (?=\S)", re.MULTILINE)),
    ("a Markdown list", "markup", ("* ", "+ "), re.compile(r"^[*+] (?=\S)", re.MULTILINE)),
    ("a Markdown rule", "markup", ("---", "***", "==="), re.compile(r"^(?:-{3,}|\*{3,}|={3,})$", re.MULTILINE)),
    (
        *("a stand-in", "stand-in", ("[",)),
        re.compile(rf"\[[^\]\[\n]{{0,30}}\b(?:{_STAND_IN})\b[^\]\[\n]{{0,20}}\]", re.IGNORECASE),
    ),
    ("terminal markup", "markup", ("[",), re.compile(r"\[/?(?:[a-z@#][a-z0-9_ #=.,:/\"'()-]{0,60})?\](?<!\[\])")),
    ("a terminal escape", "markup", ("[", "\\"), re.compile(r"\[(?:\d{1,3};){0,4}\d{1,3}m|\\(?:x1[bB]|033|e\[)")),
    ("an escape", "escape", ("\\",), re.compile(r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)?")),
    ("JSON", "markup", ('"',), re.compile(r"\"[a-z_]{1,30}\"\s{0,4}:\s{0,4}[\"\[{]")),
)
"""What it is, what to advise, what must stand in the text for it, and the pattern."""
_BY_CHARACTER = {
    first: [
        (tell, what, advice, pattern)
        for what, advice, tells, pattern in _PATTERNS
        for tell in tells
        if tell.startswith(first)
    ]
    for first in '<*_`#\\~[%{=-+"$@]'
}
"""The first character of what must stand in the text → that, and the rest of the row."""


_TELL = re.compile(r'\{[{%]|\*|%[%sd(]|%\d\$|[$@]\{|\[|<|\]\(|__|~~|(?<!\w)_|`|---|===|\\|"|(?:^|\n)[#+]')
"""What stands in a piece of every text that has any of them."""


@slot_check_when(text=[piece(_TELL.search)])
def check(subject: SlotSubject) -> Iterator[Finding]:
    """Every piece of markup, the longest reading of each place."""
    text = subject.text
    found = [
        (match.span(), what, advice)
        for character, rows in _BY_CHARACTER.items()
        if character in text
        for tell, what, advice, pattern in rows
        if tell in text
        for match in pattern.finditer(text)
    ]
    if not found:
        return
    source = subject.source or ""
    has_tags = bool(_HTML.search(source))
    done = 0
    for (start, end), what, advice in sorted(found, key=lambda leak: (leak[0][0], -leak[0][1])):
        if start < done or (what.endswith(" tag") and _is_sign_before_argument(text[start:end], subject)):
            continue
        done = end
        if text[start:end] in source or (has_tags and what == "HTML"):
            continue
        message = f"{quoted(text[start:done])} is {what}, and the customer would see it. {_ADVICE[advice]}"
        yield error(__name__, subject.slot, message, (start, done))


def _is_sign_before_argument(tag: str, subject: SlotSubject) -> bool:
    """Whether it is a currency sign before a declared argument, which the check ``undeclared_fact`` mends."""
    return tag.startswith("${") and tag[2:-1].strip() in subject.arguments
