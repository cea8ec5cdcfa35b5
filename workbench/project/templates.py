"""Reads ``templates/<name>/template.yaml``."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import ProjectError
from workbench.models.channels import CHANNELS
from workbench.models.template import Template
from workbench.project.names import ARGUMENT, require_name, template_names
from workbench.project.yaml_file import YamlFile
from workbench.text.nearest import did_you_mean


def load_template(root: Path, name: str) -> Template:
    """The template in ``templates/<name>``; raises :class:`ProjectError` naming file and line."""
    require_name("template", name, template_names(root))
    file = YamlFile(root, root / "templates" / name / "template.yaml")
    template: Template = file.load(Template)
    _check_layout(file, template)
    for kind, names in (("slots", template.slots), ("facts", template.facts)):
        for key in names:
            if not ARGUMENT.fullmatch(key):
                raise file.error([kind, key], f"{key!r} cannot be a name", "Use small letters, digits and _.")
    template._name = name
    return template


def _check_layout(file: YamlFile, template: Template) -> None:
    parts = CHANNELS[template.channel].parts
    for part in template.layout.keys() - set(parts):
        raise file.error(["layout", part], f"{template.channel} has no part {part!r}", did_you_mean(part, parts))
    for part in parts:
        if part not in template.layout:
            raise file.error(["layout"], f"the layout of part {part!r} is missing", f"Add `{part}: FILE`.")
    for part, layout in template.layout.items():
        path = file.path.parent / layout
        if path.parent != file.path.parent or not path.is_file():
            hint = "Name a file that lies there."
            raise file.error(["layout", part], f"there is no file {layout!r} beside template.yaml", hint)


def load_templates(root: Path) -> dict[str, Template]:
    """Every template of the workspace by name."""
    found = {name: load_template(root, name) for name in template_names(root)}
    if not found:
        raise ProjectError("templates/ has no template", "`workbench init DIR` makes a workspace with four of them.")
    return found
