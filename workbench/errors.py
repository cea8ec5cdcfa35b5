"""What a person can get wrong, said in one line with a hint of what to do next."""

from __future__ import annotations


class WorkbenchError(Exception):
    """Something a person can cause and mend; shown as one clear line, never as a traceback."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What happened and where (file and line when there is one)."""
        self.hint = hint
        """What to do next, with the valid choices; may be empty."""


class ProjectError(WorkbenchError):
    """A file of the workspace (brief, brand, template, prompt, settings) is wrong."""


class ModelError(WorkbenchError):
    """A model vendor refused, failed or answered with something unusable; other units of the run may still succeed."""

    def __init__(
        self, message: str, hint: str = "", *, raw: str = "", input_tokens: int = 0, output_tokens: int = 0
    ) -> None:
        super().__init__(message, hint)
        self.raw = raw
        """What the model answered, word for word; empty when no answer came."""
        self.input_tokens = input_tokens
        """Tokens that were paid for nothing, repair tries included."""
        self.output_tokens = output_tokens


class ModelUnavailableError(ModelError):
    """No further call can succeed (key missing or refused, quota used up, unknown model): the run stops here."""


class StoreError(WorkbenchError):
    """The database cannot be opened, read or written."""


class ConflictError(WorkbenchError):
    """Someone changed this variant while you were looking at it; nothing was written."""


class ForbiddenError(WorkbenchError):
    """The person may not make this move (role, locale or four-eyes)."""
