"""A template: the slots of one message and the Jinja files that lay them out."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, PrivateAttr

from workbench.models.base import FileModel
from workbench.models.facts import FactType


class Slot(FileModel):
    """One named text field of a template."""

    max_length: int = Field(gt=0)
    """The longest rendered text, in grapheme clusters, with the worst-case samples filled in."""
    hint: str = ""
    """What a good text here does; shown to copywriters and put in the prompt."""
    multiline: bool = False
    """Whether the text may contain line breaks (paragraphs)."""


class TemplateFact(FileModel):
    """A fact that the template or its phrasebook knows by name."""

    type: FactType
    required: bool = False
    """Whether a brief that uses the template must declare it (the layout needs it)."""


class Template(FileModel):
    """The content of ``templates/<name>/template.yaml``."""

    title: str
    channel: Literal["email", "push"]
    slots: dict[str, Slot] = Field(min_length=1)
    """In the order in which a reader meets them."""
    facts: dict[str, TemplateFact] = Field(default_factory=dict)
    layout: dict[str, str]
    """Layout part (``html``, ``text``, ``payload``) → Jinja file beside ``template.yaml``."""

    _name: str = PrivateAttr(default="")

    @property
    def name(self) -> str:
        """The folder's name."""
        return self._name
