"""What only shows when the texts of a campaign are laid beside each other."""

from __future__ import annotations

from pathlib import Path

from tests.pipeline.runs import run_messages, stored
from tests.workspaces import Opened, replace_in
from workbench.pipeline.revise import edit, send_to_queue
from workbench.pipeline.workspace import Workspace

LOCALE = Path("brand") / "locales" / "de-DE.yaml"


def _say_du_in_a_push(workspace: Workspace) -> list[str]:
    """Emails and a push that say Sie; then the push says du. What the checks say about the register."""
    run_messages(workspace, ("email", "push"), 1, ("de-DE",))
    push = next(v for v in stored(workspace) if v.message == "push" and v.locale == "de-DE")
    edit(workspace, push.id, {"title": "Guten Morgen", "body": "Dein {product} mit {code}: {discount} bis {ends}."})
    found = workspace.store.findings(send_to_queue(workspace, push.id).id)
    return [f"{f.check} {f.slot}: {f.message}" for f in found if "register" in f.check]


def test_a_push_that_addresses_its_reader_otherwise_than_the_emails_is_told(root: Path, opened: Opened) -> None:
    replace_in(root / LOCALE, "register: formal", "register: neutral")
    (said,) = _say_du_in_a_push(opened(root))
    assert said.startswith("mixed_register body: “Dein” addresses the reader informally")
    assert "spring-glow-email-01_de-DE" in said


def test_where_the_brand_chose_a_register_one_check_says_it_and_not_two(root: Path, opened: Opened) -> None:
    (said,) = _say_du_in_a_push(opened(root))
    assert said.startswith("register body: “Dein”")
