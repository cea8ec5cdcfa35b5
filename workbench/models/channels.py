"""The table of channels: what a message of each kind consists of and what it must carry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach a customer."""

    name: str
    """As written in ``template.yaml``: ``email``, ``push``."""
    title: str
    """As shown to people."""
    parts: tuple[str, ...]
    """The layout parts that a template of this channel renders, in order."""
    needs_unsubscribe: bool
    """Whether the rendered message must carry an unsubscribe link."""
    needs_postal_address: bool
    """Whether the rendered message must carry the sender's postal address."""
    payload_part: str | None
    """The part whose UTF-8 size is the payload, if the channel has a payload limit."""
    payload_bytes: int | None
    """The largest payload in bytes: 4,096 for APNs and FCM
    (https://developer.apple.com/documentation/usernotifications/generating-a-remote-notification,
    https://firebase.google.com/docs/cloud-messaging/customize-messages/set-message-type)."""


CHANNELS: dict[str, Channel] = {
    "email": Channel("email", "Email", ("html", "text"), True, True, None, None),
    "push": Channel("push", "Push", ("payload",), False, False, "payload", 4096),
}
"""Every channel that a template may name."""
