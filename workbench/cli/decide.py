"""``workbench approve``, ``reject`` and ``request-changes``."""

from __future__ import annotations

import click

from workbench.cli.common import person_options, print_text, say, workspace_for
from workbench.cli.exit_codes import ExitCode, code_of
from workbench.models.decision import Action
from workbench.pipeline.review import decide_each


def _command(action: Action, about: str) -> click.Command:
    @click.command(name=action.replace("_", "-"), help=about)
    @click.argument("ids", metavar="ID...", nargs=-1, required=True)
    @click.option("--reason", default="", help="Why; the author reads it.")
    @person_options
    def command(ids: tuple[str, ...], reason: str, person: str | None, workspace_dir: str | None) -> int:
        return _decide(action, ids, reason, person, workspace_dir)

    return command


approve = _command(Action.APPROVE, "Approve the queued variants ID… as they would be sent now.")
reject = _command(Action.REJECT, "Reject the queued variants ID…; needs --reason.")
request_changes = _command(Action.REQUEST_CHANGES, "Send the queued variants ID… back to their author; needs --reason.")


def _decide(action: Action, ids: tuple[str, ...], reason: str, person: str | None, workspace_dir: str | None) -> int:
    with workspace_for(person, workspace_dir) as workspace:
        wanted = [workspace.store.resolve(id_) for id_ in ids]
        done, refused = decide_each(workspace, action, wanted, reason)
        for variant in done:
            print_text(f"{variant.id}: {variant.status.replace('_', ' ')} ({variant.content_hash[:12]})")
        for refusal in refused:
            say(f"Error: {refusal.problem.message}\n{refusal.problem.hint}".strip())
        if not refused:
            return ExitCode.OK
        return ExitCode.FINDINGS if done else code_of(refused[0].problem)
