"""SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), written piece by piece in bounded memory."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from workbench import __version__
from workbench.checks.registry import catalogue
from workbench.cli.common import STDIN
from workbench.pipeline.lint import Located
from workbench.project.pairs import Remark

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_NOTES = 1000
"""Remarks that are kept for the end of the document."""


class Sarif:
    """One document with one run, in the order head, results, tail."""

    def __init__(self, file: Path) -> None:
        self._uri = _uri(file)
        self._rules = {check: at for at, check in enumerate(catalogue())}
        self._notes: list[Remark] = []
        self._first = True

    def head(self) -> str:
        """Everything before the results."""
        driver = {
            "name": "workbench",
            "version": __version__,
            "rules": [
                {
                    "id": check.id,
                    "shortDescription": {"text": _plain(check.title)},
                    "fullDescription": {"text": _plain(check.title)},
                    "help": {"text": _plain(check.about or check.title), "markdown": check.about or check.title},
                }
                for check in catalogue().values()
            ],
        }
        run = json.dumps({"tool": {"driver": driver}, "columnKind": "unicodeCodePoints"}, ensure_ascii=False)
        start = json.dumps({"$schema": _SCHEMA, "version": "2.1.0"})
        return f'{start[:-1]}, "runs": [{run[:-1]}, "results": ['

    def result(self, located: Located) -> str:
        """One finding."""
        comma, self._first = ("" if self._first else ","), False
        return comma + json.dumps(self._record(located), ensure_ascii=False)

    def note(self, remarks: Iterable[Remark]) -> None:
        """Keep remarks on what could not be read for the end."""
        self._notes += list(remarks)[: _NOTES - len(self._notes)]

    def tail(self) -> str:
        """Everything after the results."""
        invocation = {
            "executionSuccessful": not any(remark.unread for remark in self._notes),
            "toolExecutionNotifications": [
                {
                    "level": "error" if remark.unread else "note",
                    "message": _message(str(remark)),
                    "locations": [{"physicalLocation": self._place(max(remark.line, 1))}],
                }
                for remark in self._notes
            ],
        }
        return f'], "invocations": [{json.dumps(invocation, ensure_ascii=False)}]}}]}}'

    def _record(self, located: Located) -> dict[str, Any]:
        finding = located.finding
        name = f"{located.id}/{located.locale}/{finding.slot}"
        print_ = f"{name}:{finding.check}:{finding.start}:{finding.end}"
        return {
            "ruleId": finding.check,
            "ruleIndex": self._rules[finding.check],
            "level": finding.severity,
            "message": _message(finding.message),
            "locations": [
                {
                    "physicalLocation": self._place(located.line),
                    "logicalLocations": [{"name": name, "fullyQualifiedName": name, "kind": "resource"}],
                }
            ],
            "partialFingerprints": {"finding/v1": hashlib.sha256(print_.encode("utf-8", "replace")).hexdigest()[:32]},
            "properties": {
                "id": located.id,
                "locale": located.locale,
                "slot": finding.slot,
                "start": finding.start,
                "end": finding.end,
                "fix": finding.fix,
            },
        }

    def _place(self, line: int) -> dict[str, Any]:
        return {"artifactLocation": {"uri": self._uri}, "region": {"startLine": line}}


def _message(text: str) -> dict[str, str]:
    """A message as it reads: ``{0}`` would be a placeholder in it, and ``[text](link)`` a link."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _plain(about: str) -> str:
    """What a docstring says, without its markup."""
    return about.replace("``", "")


def _uri(file: Path) -> str:
    """The file relative to where the command runs, or as a whole URI; a pipe has another name in every run."""
    if file == STDIN:
        return file.as_uri()
    try:
        return quote(file.resolve().relative_to(Path.cwd()).as_posix())
    except ValueError:
        return file.resolve().as_uri()
