from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.workspaces import line_of, replace_in
from workbench.errors import ProjectError
from workbench.project.brand import load_brand


@pytest.fixture
def folder(pristine: Path, tmp_path: Path) -> Path:
    """A folder with the sample's brand, but not its phrasebook."""
    shutil.copytree(pristine / "brand", tmp_path / "brand", ignore=shutil.ignore_patterns("phrasebook"))
    return tmp_path


def test_the_sample_brand_loads(folder: Path) -> None:
    brand = load_brand(folder)
    assert brand.identity.name == "Aurelle"
    assert set(brand.locales) == {"en-GB", "de-DE", "fr-FR", "es-ES", "ru-RU"}
    assert brand.team["vera"].may_review("ru-RU")
    assert brand.team["jonas"].may_review("de-DE")
    assert not brand.team["jonas"].may_review("ru-RU")
    assert not brand.team["nina"].may_review("en-GB")


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "message", "hint"),
    [
        (
            "brand.yaml",
            "sender_name:",
            "sendr_name:",
            "sendr_name:",
            "unknown key 'sendr_name'",
            "Did you mean sender_n",
        ),
        ("brand.yaml", "[de-DE,", "[de-DD,", "markets:", "unknown locale 'de-DD': did you mean de-DE?", ""),
        ("brand.yaml", "[de-DE,", "[fr-FR,", "markets:", "fr-FR stands twice", "Name each market once"),
        ("team.yaml", "roles: [copywriter]", "roles: [copywritr]", "[copywritr]", "nina.roles.0: input should be", ""),
        ("team.yaml", "[de-DE, en-GB]", "[de-DD, en-GB]", "[de-DD", "unknown locale 'de-DD'", "Did you mean de-DE?"),
        ("policy.yaml", "four_eyes:", "four_eye:", "four_eye:", "unknown key 'four_eye'", "Did you mean four_eyes?"),
        ("policy.yaml", "approvals: 1", "approvals: 2", "approvals:", "approvals: input should be less", ""),
        ("policy.yaml", "four_eyes: true", "four_eyes: maybe", "four_eyes: maybe", "four_eyes: input should be a", ""),
        (
            "claims.yaml",
            "    de-DE: Die",
            "    de-DD: Die",
            "    de-DD:",
            "unknown locale 'de-DD'",
            "Did you mean de-DE?",
        ),
        ("claims.yaml", "expires:", "expire:", "expire:", "unknown key 'expire' in radiance", "Did you mean expires?"),
        ("claims.yaml", "expires: 2028-03-31", "expires: soon", "expires: soon", "radiance.expires: input should", ""),
        ("locales/de-DE.yaml", "register:", "registr:", "registr:", "unknown key 'registr'", "Did you mean register?"),
        ("locales/de-DE.yaml", "register: formal", "register: Sie", "register: Sie", "register: input should be", ""),
        (
            "locales/de-DE.yaml",
            "  first_name:",
            "  frist_name:",
            "recipient_fields:",
            "recipient field 'first_name'",
            "",
        ),
        ("locales/de-DE.yaml", "  email:", "  emial:", "  emial:", "unknown channel 'emial'", "Did you mean email?"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(
    folder: Path, file: str, old: str, new: str, at: str, message: str, hint: str
) -> None:
    path = folder / "brand" / file
    replace_in(path, old, new)
    line = line_of(path, at)
    with pytest.raises(ProjectError) as refused:
        load_brand(folder)
    assert refused.value.message.startswith(f"brand/{file}:{line}: {message}")
    assert hint in refused.value.message + refused.value.hint


GLOSSARY = "- term: serum\n  translations:\n    de-DD: [Serum]\n"
CLAIM = "rating:\n  wording:\n    en-GB: Rated {rating\n  evidence: x\n  expires: 2028-01-01\n"
RULE = """\
tone: Warm.
channels:
  {channel}: Short.
rules:
  - id: calm
    kind: limit
    count: emoji
    max: 1
    {scope}
    why: Calm.
    examples: {{passes: [a], fails: [b]}}
"""


@pytest.mark.parametrize(
    ("file", "content", "message", "hint"),
    [
        ("glossary.yaml", GLOSSARY, ":3: unknown locale 'de-DD'", "Did you mean de-DE?"),
        (
            "voice.yaml",
            RULE.format(channel="emial", scope="slots: []"),
            ":3: unknown channel 'emial'",
            "Did you mean email",
        ),
        ("voice.yaml", RULE.format(channel="email", scope="channels: [psh]"), ":9: unknown channel 'psh'", "push"),
        ("voice.yaml", RULE.format(channel="email", scope="locales: [dd]"), ":9: unknown locale 'dd'", "de"),
        ("voice.yaml", RULE.format(channel="email", scope="slot: [x]"), ":9: unknown key 'slot' in rules.0", "slots"),
        (
            "voice.yaml",
            RULE.format(channel="email", scope="zebra: [x]"),
            ":9: unknown key 'zebra' in rules.0",
            "Known: channels, count, examples, id, ignore, kind, locales, max, severity, slots, why.",
        ),
        ("voice.yaml", RULE.format(channel="email", scope="{}: 1"), ":9: not valid YAML: a key is a text", "quotes"),
        (
            "voice.yaml",
            RULE.replace("limit", "limmit").format(channel="email", scope="slots: []"),
            ":5: rules.0",
            "avoid",
        ),
        ("claims.yaml", CLAIM, ":3: the wording cannot be read as ICU MessageFormat: expected , or }", "braces"),
        ("team.yaml", "vera: {name: Vera, roles: []}\n", ":1: vera.roles: list should have at least 1 item", ""),
        ("angles.yaml", "care: {title: Care}\n", ":1: 'idea' is missing in care", "Add it."),
        ("recipient_fields.yaml", "first name: {description: x}\n", ":1: 'first name' cannot be a name", "Use small"),
    ],
)
def test_a_file_written_wrong_is_named_with_its_line(
    folder: Path, file: str, content: str, message: str, hint: str
) -> None:
    (folder / "brand" / file).write_text(content, encoding="utf-8")
    with pytest.raises(ProjectError) as refused:
        load_brand(folder)
    assert refused.value.message.startswith(f"brand/{file}{message}")
    assert hint in refused.value.message + refused.value.hint


def test_two_rules_of_one_name_are_refused(folder: Path) -> None:
    text = RULE.format(channel="email", scope="slots: []")
    (folder / "brand" / "voice.yaml").write_text(text + text[text.index("  - id:") :], encoding="utf-8")
    with pytest.raises(ProjectError, match=r"brand/voice\.yaml:12: two rules are called 'calm'"):
        load_brand(folder)


@pytest.mark.parametrize("file", ["brand.yaml", "voice.yaml", "team.yaml", "policy.yaml", "locales/fr-FR.yaml"])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / "brand" / file).unlink()
    with pytest.raises(ProjectError, match=f"brand/{file} does not exist"):
        load_brand(folder)
