"""The ``workbench`` command: its subcommands by name, and the one place where errors become a line and an exit code."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from typing import NoReturn

import click

from workbench import __version__
from workbench.cli.exit_codes import ExitCode, code_of
from workbench.errors import WorkbenchError

COMMANDS: dict[str, tuple[str, str]] = {
    "init": ("init", "Make a new workspace with the sample brand."),
    "run": ("run", "Generate, localize and check a campaign, and fill the queue."),
    "generate": ("run", "Write the source texts of a campaign."),
    "localize": ("run", "Translate the source texts for every market."),
    "check": ("run", "Check a campaign's texts and fill the queue."),
    "status": ("status", "Count variants by message, market and status."),
    "queue": ("queue", "List variants; by default those that wait for a decision."),
    "show": ("show", "Show one variant in full, with its findings."),
    "diff": ("diff", "Show what changed in a variant since it was approved."),
    "history": ("history", "Show every move of a variant."),
    "edit": ("edit", "Write a new revision of a variant."),
    "approve": ("decide", "Approve queued variants."),
    "reject": ("decide", "Reject queued variants; needs a reason."),
    "request-changes": ("decide", "Send queued variants back to their author; needs a reason."),
    "waive": ("waive", "Let a finding stand; needs a reason."),
    "fix": ("fix", "Mend what is mechanical: spaces, quotes, invisible characters."),
    "explain": ("explain", "Explain a check: what, why, and how to mend what it finds."),
    "brand": ("brand", "Test the brand's rules like code."),
    "lint": ("lint", "Check text pairs from any CSV or JSON Lines file."),
    "export": ("export", "Write the approved variants as an ESP's CSV, with a manifest."),
    "migrate": ("migrate", "Prepare a shared database for this version."),
    "tui": ("tui", "Open the terminal interface (as `workbench` alone does)."),
}
"""Command → its module in this package and its line in ``--help``; listed here so that help imports none of them."""


class LazyGroup(click.Group):
    """Imports a command's module when the command is asked for: ``--help`` stays under 0.1 s."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called ``cmd_name``."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"workbench.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the nearest command when there is none of that name."""
        if args and args[0] not in COMMANDS:
            from workbench.text.nearest import did_you_mean  # noqa: PLC0415 - only for a typo

            ctx.fail(f"there is no command {args[0]!r}. {did_you_mean(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a reader that has gone away (``| head``) is no failure, though click would exit with 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return _nobody_reads()

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


@click.group(cls=LazyGroup, invoke_without_command=True)
@click.version_option(__version__, prog_name="workbench")
@click.option("--as", "person", metavar="NAME", help="Who you are: a login in brand/team.yaml.")
@click.option("--workspace", metavar="DIR", help="The workspace; by default the nearest one above this folder.")
@click.pass_context
def cli(ctx: click.Context, person: str | None, workspace: str | None) -> None:
    """Turn one brief into many checked, localized and approved email and push variants.

    Without a command, opens the terminal interface.
    """
    ctx.obj = {"person": person or "", "workspace": workspace or ""}
    if ctx.invoked_subcommand is None:
        ctx.invoke(cli.get_command(ctx, "tui"))  # type: ignore[arg-type]


def main() -> NoReturn:
    """Run the command line and exit with an :class:`ExitCode`."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.unraisablehook = stop_all_the_same
    try:
        code = cli.main(standalone_mode=False)
        sys.stdout.flush()
        sys.exit(code if isinstance(code, int) else ExitCode.OK)
    except (click.exceptions.Abort, KeyboardInterrupt):
        stop("Stopped. What was written is kept; the same command goes on from there.", ExitCode.INTERRUPTED)
    except click.ClickException as error:
        error.show(sys.stderr)
        sys.exit(ExitCode.INPUT)
    except WorkbenchError as error:
        stop(f"Error: {error.message}" + (f"\n{error.hint}" if error.hint else ""), code_of(error))
    except BrokenPipeError:
        sys.exit(_nobody_reads())
    except OSError as error:
        _nobody_reads()
        stop(f"Error: {error.filename or 'the output'} cannot be written or read: {error.strerror}", ExitCode.INPUT)
    finally:
        signal.signal(signal.SIGINT, before)


def stop_all_the_same(ignored: sys.UnraisableHookArgs) -> None:
    """Die of a Ctrl-C that met a callback of the import system, which would print a traceback and go on."""
    if ignored.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(ignored)
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.raise_signal(signal.SIGINT)


def _nobody_reads() -> ExitCode:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.OK


def stop(message: str, code: ExitCode) -> NoReturn:
    """Say why on stderr, control characters made visible, and exit."""
    from workbench.text.visible import visible  # noqa: PLC0415 - --help does without

    click.echo(visible(message), err=True)
    sys.exit(code)
