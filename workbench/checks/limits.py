"""How much of a text each surface shows: a table, with the source of every row.

A row of level *advice* is where one surface cuts and others do not: a text may well be longer, and only whoever asks
(:func:`workbench.checks.length_surfaces.cuts`) sees it. A row of level *warning* is where a platform cuts at its most
generous, and *error* is where a message is not accepted at all.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

Unit = Literal["graphemes", "columns", "utf16", "utf8", "json"]
Level = Literal["advice", "warning", "error"]


class Limit(NamedTuple):
    """One row."""

    channel: str
    slot: str
    """The slot, or the layout part (``html``, ``payload``)."""
    surface: str
    """As a finding names it, at the beginning of a sentence."""
    unit: Unit
    """Columns are letters, with two for a wide one; ``json`` is bytes when all but ASCII is escaped."""
    most: int
    level: Level
    source: str
    read: str
    """When the source was read."""


_BRAZE = "https://www.braze.com/docs/user_guide/message_building_by_channel"
_STYLING = f"{_BRAZE}/email/best_practices/email_styling"
_FORMATS = f"{_BRAZE}/push/best_practices/message_format"
_RICH = f"{_BRAZE}/push/ios/rich_notifications"
_TESTED = "https://www.emailtooltester.com/en/blog/email-subject-lines-character-limit"
_TYPECOUNT = "https://typecount.com/blog/email-subject-line-length"
_ONESIGNAL = "https://documentation.onesignal.com/docs/mobile-push-notifications-guide"
_FCM = "https://firebase.google.com/docs/cloud-messaging/customize-messages/set-message-type"
_RFC = "https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1"
_ORCHARD = "https://www.theorchardagency.com.au/insights/subject-line-length-and-open-rates/"
_READ = "2026-11-21"


def _rows(
    channel: str, slot: str, source: str, *rows: tuple[str, Unit, int, Level], read: str = _READ
) -> tuple[Limit, ...]:
    return tuple(Limit(channel, slot, surface, unit, most, level, source, read) for surface, unit, most, level in rows)


LIMITS: tuple[Limit, ...] = (
    *_rows("email", "subject", _STYLING, ("A phone’s inbox", "columns", 35, "advice")),
    *_rows("email", "subject", _TESTED, ("Apple Mail on an iPhone", "columns", 48, "advice")),
    *_rows(
        "email",
        "subject",
        _ORCHARD,
        ("Yahoo Mail", "columns", 46, "advice"),
        ("Outlook 2010 beside its reading pane", "columns", 54, "advice"),
        ("Outlook.com", "columns", 60, "advice"),
        ("Thunderbird", "columns", 66, "advice"),
        ("Outlook 2010 in its compact list", "columns", 73, "advice"),
        read="2026-11-22",
    ),
    *_rows("email", "subject", _TYPECOUNT, ("Gmail in a browser", "columns", 70, "warning")),
    *_rows("email", "subject", _RFC, ("A mail server", "utf8", 998, "error")),
    *_rows(
        "email",
        "preheader",
        _STYLING,
        ("Gmail on Android", "columns", 24, "advice"),
        ("Gmail on an iPhone", "columns", 30, "advice"),
        ("Apple Mail on a Mac", "columns", 33, "advice"),
        ("Outlook 2013", "columns", 38, "advice"),
        ("Office 365", "columns", 40, "advice"),
        ("The mail program of Android", "columns", 43, "advice"),
        ("Outlook.com", "columns", 49, "advice"),
        ("Outlook 2016", "columns", 50, "advice"),
        ("Outlook on a Mac", "columns", 53, "advice"),
        ("Mail.ru", "columns", 64, "advice"),
        ("Outlook on an iPhone", "columns", 74, "advice"),
        ("AOL", "columns", 81, "advice"),
        ("Apple Mail on an iPhone", "columns", 82, "advice"),
        ("Gmail in a browser", "columns", 119, "warning"),
    ),
    *_rows(
        "email",
        "html",
        _STYLING,
        ("Gmail", "utf8", 102 * 1024, "warning"),
        ("Braze", "utf8", 400 * 1024, "advice"),
    ),
    *_rows(
        "push",
        "title",
        _RICH,
        ("An iPhone a day later", "columns", 22, "advice"),
        ("An iPhone an hour later", "columns", 33, "advice"),
        ("An iPhone", "columns", 35, "advice"),
        ("An iPhone at its most generous", "columns", 39, "warning"),
    ),
    *_rows("push", "title", _ONESIGNAL, ("OneSignal’s editor", "utf16", 50, "advice")),
    *_rows(
        "push",
        "body",
        _FORMATS,
        ("The lock screen of Android", "columns", 49, "advice"),
        ("A banner with an image on an iPhone", "columns", 65, "advice"),
        ("A banner on an iPhone", "columns", 80, "advice"),
        ("The lock screen of an iPhone with an image", "columns", 130, "advice"),
        ("The lock screen of an iPhone", "columns", 160, "warning"),
        ("The drawer of Android", "columns", 597, "warning"),
    ),
    *_rows("push", "body", _ONESIGNAL, ("OneSignal’s editor", "utf16", 150, "advice")),
    *_rows("push", "payload", _FCM, ("A service whose sender escapes letters", "json", 4096, "warning")),
    *_rows(
        "web_push",
        "title",
        _FORMATS,
        ("Chrome or Firefox on Android", "columns", 35, "warning"),
        ("Chrome on a Mac", "columns", 35, "advice"),
        ("Safari, Firefox or Opera on a Mac", "columns", 38, "warning"),
        ("Chrome, Edge or Opera on Windows", "columns", 50, "advice"),
        ("Firefox on Windows", "columns", 54, "warning"),
    ),
    *_rows(
        "web_push",
        "body",
        _FORMATS,
        ("Firefox or Opera on a Mac", "columns", 42, "advice"),
        ("Chrome or Firefox on Android", "columns", 50, "warning"),
        ("Chrome on a Mac", "columns", 50, "advice"),
        ("Safari on a Mac", "columns", 84, "warning"),
        ("Chrome, Edge or Opera on Windows", "columns", 120, "advice"),
        ("Firefox on Windows", "columns", 200, "warning"),
    ),
)


@lru_cache(maxsize=512)
def limits(channel: str, slot: str) -> tuple[Limit, ...]:
    """The rows of a slot or layout part, the narrowest first."""
    name = channel.lower().replace("-", "_").replace(" ", "_").replace("webpush", "web_push")
    return tuple(sorted((row for row in LIMITS if (row.channel, row.slot) == (name, slot)), key=lambda row: row.most))
