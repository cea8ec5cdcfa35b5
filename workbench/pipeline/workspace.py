"""What a step may use: one frozen value, opened once per command."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from workbench.errors import ForbiddenError, ProjectError
from workbench.models.brand import Brand, Person, Role
from workbench.models.campaign import Brief
from workbench.models.template import Template
from workbench.project.brand import load_brand
from workbench.project.briefs import load_brief
from workbench.project.names import campaign_names
from workbench.project.prompts import Prompts
from workbench.project.render import Layouts
from workbench.project.settings import STATE, Settings, database_url, person_at_keyboard
from workbench.project.templates import load_templates
from workbench.store.store import Store, open_store
from workbench.text.nearest import did_you_mean


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder of users' files, its store, and the person at the keyboard."""

    root: Path
    settings: Settings
    brand: Brand
    templates: Mapping[str, Template]
    layouts: Layouts
    prompts: Prompts
    store: Store
    login: str
    """Who acts; may stand in no team until :attr:`person` is asked for."""
    brand_hash: str
    """SHA-256 (hex) of every file under ``brand/``."""
    now: Callable[[], datetime]
    """The clock, in UTC."""
    _briefs: dict[str, tuple[tuple[int, int, int], Brief]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def person(self) -> Person:
        """The team's member at the keyboard; raises :class:`ForbiddenError` when the team has none of that login."""
        found = self.brand.team.get(self.login)
        if found is None:
            hint = f"Say who you are with --as NAME. {did_you_mean(self.login, self.brand.team)}"
            raise ForbiddenError(f"{self.login or 'nobody'!r} does not stand in brand/team.yaml", hint)
        return found

    def require_role(self, *roles: Role) -> str:
        """The login of the person at the keyboard if they have one of ``roles``; else :class:`ForbiddenError`."""
        if not set(roles) & set(self.person.roles):
            wanted = " or ".join(role.replace("_", " ") for role in roles)
            raise ForbiddenError(f"{self.person.name} is no {wanted}", "Roles stand in brand/team.yaml.")
        return self.login

    def as_person(self, login: str) -> Workspace:
        """The same workspace with somebody else at the keyboard."""
        return replace(self, login=login)

    def campaigns(self) -> list[str]:
        """The names of the campaigns."""
        return campaign_names(self.root)

    def brief(self, name: str) -> Brief:
        """The brief of a campaign, as its file says now; read again only when the file has changed (30 ms)."""
        try:
            stat = (self.root / "campaigns" / f"{name}.yaml").stat()
        except OSError:
            return load_brief(self.root, name, self.brand, self.templates)
        stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if name not in self._briefs or self._briefs[name][0] != stamp:
            self._briefs[name] = (stamp, load_brief(self.root, name, self.brand, self.templates))
        return self._briefs[name][1]

    def template_hash(self, name: str) -> str:
        """SHA-256 (hex) of the files of a template."""
        return _hash_files(self.root / "templates" / name)


def open_workspace(root: Path, settings: Settings, now: Callable[[], datetime] | None = None) -> Workspace:
    """The workspace at ``root``; creates its database when there is none. Raises :class:`WorkbenchError`."""
    brand, templates = load_brand(root), load_templates(root)
    if not settings.database:
        _make_state_folder(root)
    return Workspace(
        root=root,
        settings=settings,
        brand=brand,
        templates=templates,
        layouts=Layouts(root),
        prompts=Prompts(root),
        store=open_store(database_url(settings, root)),
        login=person_at_keyboard(settings),
        brand_hash=_hash_files(root / "brand"),
        now=now or (lambda: datetime.now(UTC)),
    )


def _make_state_folder(root: Path) -> None:
    folder = root / STATE
    try:
        folder.mkdir(exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    except OSError as error:
        hint = "Check the folder's permissions and the disk."
        raise ProjectError(f"{folder} cannot be written: {error.strerror}", hint) from None


def _hash_files(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return _hash_of(folder, tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in files))


@lru_cache(maxsize=256)
def _hash_of(folder: Path, files: tuple[tuple[Path, int, int], ...]) -> str:
    """Cached by time and size, because every unit of work asks for it."""
    digest = hashlib.sha256()
    for path, _, _ in files:
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
