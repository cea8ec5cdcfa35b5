from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from workbench.models.brand import Brand
from workbench.models.template import Template
from workbench.project.brand import load_brand
from workbench.project.templates import load_templates


@pytest.fixture(scope="session")
def brand(pristine: Path) -> Brand:
    """The sample brand."""
    return load_brand(pristine)


@pytest.fixture(scope="session")
def templates(pristine: Path) -> Mapping[str, Template]:
    """The sample templates."""
    return load_templates(pristine)
