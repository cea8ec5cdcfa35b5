from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import ProjectError
from workbench.project.templates import load_template, load_templates

TEMPLATE = """\
title: Tiny
channel: push
slots:
  title: {max_length: 40}
facts:
  product: {type: text, required: true}
layout:
  payload: payload.json.j2
"""


def write(folder: Path, content: str = TEMPLATE, name: str = "tiny") -> Path:
    place = folder / "templates" / name
    place.mkdir(parents=True, exist_ok=True)
    (place / "template.yaml").write_text(content, encoding="utf-8")
    (place / "payload.json.j2").write_text("{}", encoding="utf-8")
    return place


def test_a_template_loads_under_its_folders_name(tmp_path: Path) -> None:
    write(tmp_path)
    assert load_template(tmp_path, "tiny").name == "tiny"
    assert list(load_templates(tmp_path)) == ["tiny"]


def test_the_sample_has_two_emails_and_two_pushes(pristine: Path) -> None:
    channels = {name: template.channel for name, template in load_templates(pristine).items()}
    assert channels == {
        "cart-email": "email",
        "offer-push": "push",
        "promo-email": "email",
        "reminder-push": "push",
    }


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("slots:", "slot:", ":3: unknown key 'slot'", "Did you mean slots?"),
        ("max_length", "maxlength", ":4: unknown key 'maxlength' in slots.title", "Did you mean max_length?"),
        ("max_length: 40", "max_length: 0", ":4: slots.title.max_length: input should be greater than 0", ""),
        ("max_length: 40", "max_length: forty", ":4: slots.title.max_length: input should be a valid integer", ""),
        ("channel: push", "channel: psuh", ":2: channel: input should be 'email' or 'push'", ""),
        ("  title:", "  Title:", ":4: 'Title' cannot be a name", "Use small letters"),
        ("  product:", "  pro-duct:", ":6: 'pro-duct' cannot be a name", "Use small letters"),
        ("type: text", "type: txt", ":6: facts.product.type: input should be 'money'", ""),
        ("  payload:", "  html:", ":8: push has no part 'html'", "Known: payload."),
        ("  payload: payload.json.j2", "  {}", ":7: the layout of part 'payload' is missing", "Add `payload: F"),
        ("payload.json.j2", "paylaod.json.j2", ":8: there is no file 'paylaod.json.j2' beside template.yaml", "Name"),
        ("payload.json.j2", "../../secret.txt", ":8: there is no file '../../secret.txt' beside", "Name a file"),
        ("payload.json.j2", "/etc/passwd", ":8: there is no file '/etc/passwd' beside", "Name a file"),
        ("payload.json.j2", "''", ":8: there is no file '' beside", "Name a file"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, old: str, new: str, message: str, hint: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    write(tmp_path, TEMPLATE.replace(old, new, 1))
    with pytest.raises(ProjectError) as refused:
        load_template(tmp_path, "tiny")
    assert refused.value.message.startswith(f"templates/tiny/template.yaml{message}")
    assert refused.value.hint.startswith(hint)


def test_a_missing_layout_is_named(tmp_path: Path) -> None:
    write(tmp_path, TEMPLATE.replace("channel: push", "channel: email").replace("payload:", "html:"))
    with pytest.raises(ProjectError, match=r"template\.yaml:7: the layout of part 'text' is missing"):
        load_template(tmp_path, "tiny")


@pytest.mark.parametrize("name", ["../tiny", "tiny/../tiny", "/tiny", "", "tiyn"])
def test_a_name_is_never_a_path(tmp_path: Path, name: str) -> None:
    write(tmp_path)
    with pytest.raises(ProjectError, match="there is no template called"):
        load_template(tmp_path, name)


def test_a_workspace_without_templates_says_so(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="templates/ has no template") as refused:
        load_templates(tmp_path)
    assert "workbench init" in refused.value.hint
