"""A small part of YAML, read so that a text is the text that was written.

Plain ``no``, ``007``, ``1E5`` and ``2027-02-30`` are texts here; what they mean, the Pydantic model decides. Aliases
and tags are refused: they make a file that reads differently from what it says.
"""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.events import AliasEvent, CollectionStartEvent
from ruamel.yaml.nodes import MappingNode, ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

MAX_DEPTH = 20
"""Deeper nesting is refused: the reader's time grows with its square."""

_NULL = Tag(suffix="tag:yaml.org,2002:null")


class _TextResolver(VersionedResolver):
    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is not ScalarNode:
            return super().resolve(kind, value, implicit)
        return _NULL if implicit[0] and value in ("", "~", "null") else self.DEFAULT_SCALAR_TAG


class _PlainComposer(Composer):
    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.parser.peek_event()
        if isinstance(event, AliasEvent):
            raise ComposerError(None, None, f"aliases (*{event.anchor}) are not read", event.start_mark)
        if getattr(event, "tag", None) is not None:
            raise ComposerError(None, None, f"tags ({event.tag}) are not read", event.start_mark)
        if index is None and isinstance(parent, MappingNode) and isinstance(event, CollectionStartEvent):
            raise ComposerError(None, None, "a key is a text, not a list or mapping", event.start_mark)
        return super().compose_node(parent, index)


def load(text: str) -> Any:
    """The content of a YAML document: mappings, lists, texts and ``None``, with their lines; raises ``YAMLError``."""
    yaml = YAML(typ="rt", pure=True)
    yaml.Resolver = _TextResolver
    yaml.Composer = _PlainComposer
    yaml.max_depth = MAX_DEPTH
    return yaml.load(text)
