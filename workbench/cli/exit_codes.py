"""What the process says when it ends; the README lists the same."""

from __future__ import annotations

from enum import IntEnum

from workbench.errors import ConflictError, ForbiddenError, ModelError, StoreError, WorkbenchError


class ExitCode(IntEnum):
    """Exit codes of ``workbench``."""

    OK = 0
    """Done."""
    FINDINGS = 1
    """Done, but something was found or refused: blocked texts, failed units, decisions not made."""
    INPUT = 2
    """A command line or a file of the workspace is wrong; nothing was changed."""
    CONFLICT = 3
    """Somebody else was faster, or another run is under way; nothing was changed."""
    FORBIDDEN = 4
    """The person may not do that."""
    MODEL = 5
    """A model vendor cannot be used: key, package, network or quota."""
    DATABASE = 6
    """The database cannot be opened, read or written."""
    INTERRUPTED = 130
    """Ctrl-C; what was written until then is kept."""


_CODES: dict[type[WorkbenchError], ExitCode] = {
    ConflictError: ExitCode.CONFLICT,
    ForbiddenError: ExitCode.FORBIDDEN,
    ModelError: ExitCode.MODEL,
    StoreError: ExitCode.DATABASE,
}


def code_of(error: WorkbenchError) -> ExitCode:
    """The exit code for an error."""
    return next((code for kind, code in _CODES.items() if isinstance(error, kind)), ExitCode.INPUT)
