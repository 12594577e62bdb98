"""What packs a program with all that it needs, such as PyInstaller, finds every module and file of ours."""

from __future__ import annotations

import importlib.util
import pkgutil
import runpy
import sys
from importlib.metadata import entry_points
from modulefinder import ModuleFinder
from pathlib import Path
from types import ModuleType

import pytest

PACKAGES = ("kiteworks", "kiteworks_cli", "kiteworks_runtime", "kiteworks_sandbox", "kiteworks_spec")
_HOOKS = "kiteworks_pyinstaller"


def folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def modules(package: str) -> set[str]:
    """Those that a program may load."""
    found = {package}
    root = folder(package)
    for path in root.rglob("*.py"):
        parts = path.relative_to(root).with_suffix("").parts
        found.add(".".join([package, *(part for part in parts if part != "__init__")]))
    return found


def data(package: str) -> set[str]:
    """Files that a program may read."""
    found = {
        path for path in folder(package).rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }
    return {str(path) for path in found if path.suffix != ".py" and path.name != "py.typed"}


def collect_submodules(package: str) -> list[str]:
    return [package, *(one.name for one in pkgutil.walk_packages([str(folder(package))], f"{package}."))]


def collect_data_files(package: str) -> list[tuple[str, str]]:
    return [(name, str(Path(package, name).parent)) for name in data(package)]


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the hooks, as PyInstaller finds it, with what they need of it."""
    (entry,) = (one for one in entry_points(group="pyinstaller40") if one.module == _HOOKS)
    assert entry.name == "hook-dirs"
    made = ModuleType("PyInstaller.utils.hooks")
    made.__dict__.update(collect_submodules=collect_submodules, collect_data_files=collect_data_files)
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, made.__name__, made)
    (found,) = entry.load()()
    return Path(found)


def test_there_is_a_hook_for_each_package_and_for_nothing_else(hooks: Path) -> None:
    assert sorted(path.name for path in hooks.glob("hook-*")) == [f"hook-{name}.py" for name in PACKAGES]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_hook_of_a_package_covers_it(hooks: Path, package: str) -> None:
    told = runpy.run_path(str(hooks / f"hook-{package}.py"))
    assert modules(package) - {package} <= set(told.get("hiddenimports", ()))
    assert data(package) <= {name for name, _ in told.get("datas", ())}


@pytest.mark.parametrize("package", ["kiteworks_cli", "kiteworks_sandbox"])
def test_who_reads_the_spec_brings_it(hooks: Path, package: str) -> None:
    assert "kiteworks_spec" in runpy.run_path(str(hooks / f"hook-{package}.py"))["hiddenimports"]


@pytest.mark.parametrize(
    ("program", "packages"),
    [
        ("import kiteworks, kiteworks.errors, kiteworks.webhooks", ("kiteworks", "kiteworks_runtime")),
        ("import kiteworks_sandbox.__main__", ("kiteworks_sandbox",)),
    ],
)
def test_every_module_is_found_by_its_imports(
    tmp_path: Path, program: str, packages: tuple[str, ...]
) -> None:
    """So that it needs no hook, and other tools find it too."""
    script = tmp_path / "program.py"
    script.write_text(program)
    ours = tmp_path / "ours"
    ours.mkdir()
    for name in PACKAGES:  # and nothing of what is installed beside them
        (ours / name).symlink_to(folder(name), target_is_directory=True)
    finder = ModuleFinder(path=[str(ours)])
    finder.run_script(str(script))
    assert set().union(*map(modules, packages)) - set(finder.modules) == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_nothing_asks_where_its_file_is(package: str) -> None:
    """In an archive there is none; `importlib.resources` reads there too."""
    asking = [
        str(path) for path in folder(package).rglob("*.py") if "__file__" in path.read_text(encoding="utf-8")
    ]
    assert asking == []
