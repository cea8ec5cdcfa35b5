"""A push must fit the payload of Apple's and Google's services.

APNs and FCM refuse a payload of more than 4,096 bytes. Bytes are not characters: a Cyrillic letter takes two, an
emoji four and more. Measured is the JSON as it is sent, with the worst-case samples of the recipient fields filled
in.

Shorten title or body; links and data count too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from workbench.checks.registry import message_check
from workbench.checks.report import error
from workbench.checks.subject import MessageSubject
from workbench.models.channels import CHANNELS
from workbench.models.finding import Finding
from workbench.text.measure import utf8_bytes


@message_check
def check(subject: MessageSubject) -> Iterator[Finding]:
    """Whether the payload is JSON, and small enough."""
    channel = CHANNELS.get(subject.channel)
    if channel is None or channel.payload_part is None or channel.payload_bytes is None:
        return
    part = channel.payload_part
    canonical = subject.rendered.parts.get(part)
    payloads = subject.worst_parts.get(part) or (() if canonical is None else (canonical,))
    sizes = [_size(payload) for payload in payloads]
    if None in sizes:
        yield error(__name__, part, "The payload is not JSON: a value in the layout misses its tojson filter.")
    largest = max((size for size in sizes if size is not None), default=0)
    if largest > channel.payload_bytes:
        over = largest - channel.payload_bytes
        message = f"The payload has {largest:,} bytes at worst, and {channel.payload_bytes:,} fit: {over:,} too many."
        yield error(__name__, part, message)


def _size(payload: str) -> int | None:
    """Bytes of the payload without spaces between its tokens; nothing when it is not JSON."""
    try:
        value = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    return utf8_bytes(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
