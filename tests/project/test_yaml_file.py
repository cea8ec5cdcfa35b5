from __future__ import annotations

import io
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from workbench.errors import ProjectError
from workbench.models.base import FileModel
from workbench.project import yaml_file
from workbench.project.yaml_file import YamlFile


class Leaf(FileModel):
    title: str
    tags: list[str] = Field(default_factory=list)


class Tree(FileModel):
    """A file with everything that our files have."""

    name: str
    count: int = 1
    on: bool = False
    day: date | None = None
    leaf: Leaf | None = None
    leaves: dict[str, Leaf] = Field(default_factory=dict)
    rows: list[Leaf] = Field(default_factory=list)


def read(folder: Path, content: str | bytes, type_: Any = Tree) -> Any:
    path = folder / "campaigns" / "tree.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return YamlFile(folder, path).load(type_)


def refusal(folder: Path, content: str | bytes, type_: Any = Tree) -> ProjectError:
    with pytest.raises(ProjectError) as refused:
        read(folder, content, type_)
    assert "\n" not in refused.value.message
    return refused.value


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        ("name: x\nconut: 3\n", ":2: unknown key 'conut'", "Did you mean count?"),
        ("name: x\nleaf:\n  titel: y\n", ":3: unknown key 'titel' in leaf", "Did you mean title?"),
        (
            "name: x\nrows:\n  - title: a\n  - title: b\n    tag: [x]\n",
            ":5: unknown key 'tag' in rows.1",
            "Did you mean tags?",
        ),
        ("name: x\nleaves:\n  one: {tile: y}\n", ":3: unknown key 'tile' in leaves.one", "Did you mean title?"),
        ("name: x\nzzz: 1\n", ":2: unknown key 'zzz'", "Known: count, day, leaf, leaves, name, on, rows."),
        ("count: 1\n", ":1: 'name' is missing", "Add it."),
        ("name: x\nleaf:\n  tags: [a]\n", ":2: 'title' is missing in leaf", "Add it."),
        ("name: x\ncount: many\n", ":2: count: input should be a valid integer", ""),
        ("name: [x]\n", ":1: name: a text is expected here", ""),
        ("name: x\nrows: y\n", ":2: rows: a list is expected here", ""),
        ("name: x\nleaf: y\n", ":2: leaf: `key: value` lines are expected here", ""),
        ("name: x\nday: 2027-02-30\n", ":2: day: input should be a valid date", ""),
        ("- a\n- b\n", ":1: the file: `key: value` lines are expected here", ""),
        ("", ":1: 'name' is missing", "Add it."),
        ("name:\n", ":1: name: a text is expected here", ""),
    ],
)
def test_what_does_not_fit_is_named_with_its_line_and_the_nearest_key(
    tmp_path: Path, content: str, message: str, hint: str
) -> None:
    refused = refusal(tmp_path, content)
    assert refused.message.startswith(f"campaigns/tree.yaml{message}")
    assert refused.hint.startswith(hint)


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        ("name: x\nname: y\n", ":2: not valid YAML: found duplicate key 'name' (first in line 1)", "Each key may"),
        ("name: &a x\nleaf: *a\n", ":2: not valid YAML: aliases (*a) are not read", "Write the value out."),
        ("leaf: &a {title: x}\nrows:\n  - <<: *a\n", ":3: not valid YAML: aliases (*a)", "Write the value out."),
        ("name: !!python/object/apply:os.getcwd []\n", ":1: not valid YAML: tags (", "A text that begins with !"),
        ("name: !x y\n", ":1: not valid YAML: tags (!x) are not read", "A text that begins with ! needs quotes."),
        ("leaf:\n\ttitle: x\n", ":2: not valid YAML: a tab indents this line", "Indent with spaces."),
        ("name: a: b\n", ":1: not valid YAML: mapping values are not allowed in this", "needs quotes"),
        ("name: x\nleaf: {title: y\n", ":3: not valid YAML: did not find expected ',' or", "needs quotes"),
        ('name: "x\n', ":2: not valid YAML: found unexpected end of stream", "quotes"),
        ("name: x\n---\nname: y\n", ":2: not valid YAML: the file goes on with another", "One file holds one document"),
        ("name: x\ncount: \x1b[1m\n", ":2: not valid YAML: the character U+001B", "Delete it"),
        ("- " * 21, ":1: not valid YAML: lists and mappings nest", "No file here nests"),
        ("[" * 21, ":1: not valid YAML: lists and mappings nest", "No file here nests"),
        ("{a: " * 21, ":1: not valid YAML: lists and mappings nest", "No file here nests"),
    ],
)
def test_what_is_no_plain_yaml_is_named_with_its_line(tmp_path: Path, content: str, message: str, hint: str) -> None:
    refused = refusal(tmp_path, content)
    assert f"campaigns/tree.yaml{message}" in refused.message
    assert hint in refused.hint


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_file_made_to_be_slow_is_refused_soon(tmp_path: Path, opening: str) -> None:
    start = time.process_time()
    refusal(tmp_path, opening * 50_000)
    assert time.process_time() - start < 5


def test_a_small_file_cannot_grow_in_memory(tmp_path: Path) -> None:
    levels = "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert "aliases" in refusal(tmp_path, f"a0: &a0 [x]\n{levels}").message


def test_other_encodings_are_refused_and_a_byte_order_mark_is_not_seen(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbfname: x\n").name == "x"
    assert refusal(tmp_path, "name: x\n".encode("utf-16")).message == "campaigns/tree.yaml is not UTF-8 (byte 0)"
    assert refusal(tmp_path, "name: é\n".encode("cp1252")).message == "campaigns/tree.yaml is not UTF-8 (byte 6)"


def test_files_too_large_missing_or_unreadable_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(yaml_file, "MAX_BYTES", 100)
        assert "is larger than" in refusal(tmp_path, "name: " + "x" * 100).message
    with pytest.raises(ProjectError, match=r"campaigns/gone\.yaml does not exist") as refused:
        YamlFile(tmp_path, tmp_path / "campaigns" / "gone.yaml")
    assert "workbench init" in refused.value.hint
    with pytest.raises(ProjectError, match="campaigns cannot be read: Is a directory"):
        YamlFile(tmp_path, tmp_path / "campaigns")


@pytest.mark.parametrize("word", ["no", "off", "y", "007", "1E5", "1_000", "0o17", "12:30", "2027-02-30", "4.80", "="])
def test_a_text_is_the_text_that_was_written(tmp_path: Path, word: str) -> None:
    tree = read(tmp_path, f"name: {word}\nleaves:\n  {word}: {{title: {word}}}\n")
    assert tree.name == word
    assert tree.leaves == {word: Leaf(title=word)}


def test_what_a_text_means_the_model_decides(tmp_path: Path) -> None:
    tree = read(tmp_path, "name: x\ncount: 12\non: true\nday: 2027-02-28\nleaf: null\n")
    assert (tree.count, tree.on, tree.day, tree.leaf) == (12, True, date(2027, 2, 28), None)


def test_the_line_of_a_place_is_that_of_the_nearest_one_that_exists(tmp_path: Path) -> None:
    read(tmp_path, "name: x\nrows:\n  - title: a\n    tags:\n      - t\n")
    file = YamlFile(tmp_path, tmp_path / "campaigns" / "tree.yaml")
    assert file.line([]) == 1
    assert file.line(["rows"]) == 2
    assert file.line(["rows", 0]) == 3
    assert file.line(["rows", 0, "tags", 0]) == 5
    assert file.line(["rows", 0, "tags", 7]) == 4
    assert file.line(["rows", 9, "tags"]) == 2
    assert str(file.error(["rows", 0, "title"], "no")) == "campaigns/tree.yaml:3: no"


soup = st.lists(
    st.sampled_from(
        [
            *"x\n[]{}#'\"%\t>é~@`\ufeff\x00",
            "name: ",
            "leaf:\n  ",
            "title: ",
            "- ",
            "  ",
            ": ",
            "|\n",
            "&a ",
            "*a",
            "!t ",
            "? ",
        ]
    ),
    max_size=25,
).map("".join)


@given(soup)
def test_any_file_is_read_or_refused_with_its_name_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, content: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    with suppress(ProjectError):
        read(folder, content)


words = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]) | st.sampled_from(":#{}[]'\"-\n !&*~ "),
    max_size=15,
)
leaves = st.builds(Leaf, title=words, tags=st.lists(words, max_size=3))
trees = st.builds(
    Tree,
    name=words,
    count=st.integers(),
    on=st.booleans(),
    day=st.none() | st.dates(),
    leaf=st.none() | leaves,
    leaves=st.dictionaries(words, leaves, max_size=3),
    rows=st.lists(leaves, max_size=3),
)


@given(trees)
def test_what_was_saved_is_loaded_as_it_was(tmp_path_factory: pytest.TempPathFactory, tree: Tree) -> None:
    assert read(tmp_path_factory.getbasetemp(), saved(tree)) == tree


def saved(tree: Tree) -> str:
    from ruamel.yaml import YAML  # noqa: PLC0415

    out = io.StringIO()
    YAML(typ="safe", pure=True).dump(tree.model_dump(mode="json"), out)
    return out.getvalue()
