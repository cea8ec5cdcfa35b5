"""``onesignal_push``: OneSignal's "Import language content" (ESP_FORMATS 1.4, P4), one file per push variant.

The dialog takes one message at a time, so each variant key gets a file of its own, ``<key>_UPLOAD.csv``. Columns are
exactly ``language_code,title,subtitle,message``; the row ``en`` comes first and must be there, because OneSignal sends
it to everyone whose language has no row. The slots ``title``, ``subtitle`` and ``body`` fill them.

Languages are OneSignal's own list, which knows no countries: of ``pt-PT`` and ``pt-BR`` only one can leave, the source
locale before others, and the second is named as left out. The file has no place for a link: it stands in the manifest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.export.liquid import DEFAULT, default
from workbench.export.profile import Arranged, Column, Inexpressible, Kind, Layout, Limits, Profile, Summary, Tags
from workbench.export.rows import ExportRow, LeftOut
from workbench.models.finding import Finding, Level
from workbench.text.locales import language
from workbench.text.measure import graphemes
from workbench.text.merge_tags import substitute

LANGUAGES = frozenset(
    {
        *(
            "en",
            "ar",
            "bs",
            "bg",
            "ca",
            "zh-Hans",
            "zh-Hant",
            "hr",
            "cs",
            "da",
            "nl",
            "et",
            "fi",
            "fr",
            "ka",
            "de",
            "el",
        ),
        *("hi", "he", "hu", "id", "it", "ja", "ko", "lv", "lt", "ms", "nb", "pl", "fa", "pt", "pa", "ro", "ru", "sr"),
        *("sk", "es", "sv", "th", "tr", "uk", "vi"),
    }
)
"""Codes of OneSignal's ``LanguageStringMap`` (github.com/OneSignal/onesignal-ruby-api, docs/LanguageStringMap.md)."""

_COLUMNS = {"title": "title", "subtitle": "subtitle", "body": "message"}
_GUIDE = {"title": 50, "body": 150}
"""Slot → longest text that OneSignal's mobile push guide advises."""
_TRADITIONAL = re.compile(r"-(Hant|TW|HK|MO)\b")


def language_code(locale: str) -> str:
    """OneSignal's code for a BCP 47 locale; raises :class:`Inexpressible` for a language that it does not know."""
    code = language(locale)
    if code == "zh":
        code = "zh-Hant" if _TRADITIONAL.search(locale) else "zh-Hans"
    if code not in LANGUAGES:
        raise Inexpressible(f"OneSignal has no language code for {locale}")
    return code


def _columns(layout: Layout) -> tuple[Column, ...]:
    return (Column("language_code", Kind.KEY), *(Column(name, Kind.SLOT) for name in _COLUMNS.values()))


def _cells(row: ExportRow) -> dict[str, str]:
    slots = row.rendered.slots
    unknown = [slot for slot in slots if slot not in _COLUMNS]
    if unknown:
        raise Inexpressible(f"OneSignal's language import has no column for the slot {unknown[0]!r}")
    if not slots.get("body"):
        raise Inexpressible("OneSignal needs a message, and the slot 'body' is empty or missing")
    return {
        "language_code": language_code(row.variant.locale),
        **{_COLUMNS[slot]: text for slot, text in slots.items()},
    }


def _arrange(rows: Sequence[ExportRow]) -> Arranged:
    kept: dict[str, ExportRow] = {}
    left: list[LeftOut] = []
    for row in sorted(rows, key=lambda r: (not r.variant.is_source, r.variant.locale)):
        code = language_code(row.variant.locale)
        if kept.setdefault(code, row) is not row:
            other = kept[code].variant.locale
            left.append(
                LeftOut(row.variant.id, f"OneSignal takes one row per language, and {other} already is {code!r}")
            )
    if "en" not in kept:
        why = "OneSignal needs the row 'en' as everyone's default, and no English text of this variant may leave"
        return Arranged((), [*left, *(LeftOut(row.variant.id, why) for row in kept.values())])
    return Arranged([kept.pop("en"), *(kept[code] for code in sorted(kept))], left)


def _inspect(row: ExportRow) -> Iterator[Finding]:
    for slot, most in _GUIDE.items():
        text = substitute(row.rendered.slots.get(slot, ""), lambda name: row.fallbacks.get(name, name))
        length = graphemes(text)
        if length > most:
            message = f"{_COLUMNS[slot]} is {length} characters long; OneSignal's guide advises at most {most}"
            yield Finding("long_push", Level.WARNING, _COLUMNS[slot], message)


def _field(name: str, fallback: str) -> str:
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise Inexpressible(f"{name!r} cannot be the name of a OneSignal tag in Liquid (ASCII letters, digits, _)")
    return f"{{{{ {name}{default(fallback)} }}}}"


def _next_steps(summary: Summary) -> tuple[str, ...]:
    steps = [
        "For each file: OneSignal › Messages › New Push › Add Languages › Import language content, and paste what "
        f"stands in the file, e.g. {summary.files[0]}; open it in a text editor, not in a spreadsheet.",
        "The row en goes to everyone whose language has no row of its own.",
    ]
    if summary.has_link:
        steps.append(
            "The import has no column for links: set the launch URL of each message by hand (rows › link below)."
        )
    if summary.attributes:
        steps.append(f"Merge tags read the user's tags {', '.join(summary.attributes)}: they must be set in OneSignal.")
    return tuple(steps)


PROFILE = Profile(
    name="onesignal_push",
    title="OneSignal push languages",
    version=1,
    esp="onesignal",
    channels=("push",),
    columns=_columns,
    cells=_cells,
    tags=Tags(
        field=_field,
        own=re.compile(r"\{\{ (?P<name>[A-Za-z0-9_]+)" + DEFAULT + r" \}\}"),
        links={"unsubscribe_url": "[unsubscribe_url]"},
    ),
    next_steps=_next_steps,
    limits=Limits(name=re.compile(r"language_code|title|subtitle|message")),
    file_per_key=True,
    arrange=_arrange,
    inspect=_inspect,
)
"""Profile of OneSignal's language import."""
