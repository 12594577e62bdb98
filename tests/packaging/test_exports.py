"""What a package exports is the same for Python and for type checkers, and what the guides name has a public home."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

import pytest

import kiteworks
import kiteworks.auth
import kiteworks_runtime
import kiteworks_sandbox

ROOT = Path(__file__).resolve().parent.parent.parent
LAZY = ["kiteworks", "kiteworks.auth", "kiteworks.models", "kiteworks_runtime.auth"]


def for_checkers(package: str) -> set[str]:
    """The names that a package exports under `if TYPE_CHECKING`."""
    tree = ast.parse(Path(str(importlib.import_module(package).__file__)).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    assert ast.unparse(block.test) == "TYPE_CHECKING"
    names = [name for node in block.body if isinstance(node, ast.ImportFrom) for name in node.names]
    assert all(name.name == name.asname for name in names), "without `as`, a name is not exported"
    return {name.name for name in names}


@pytest.mark.parametrize("package", LAZY)
def test_checkers_see_what_python_finds(package: str) -> None:
    module = importlib.import_module(package)
    assert for_checkers(package) == set(module.__all__)
    for name in module.__all__:
        assert getattr(module, name) is not None


@pytest.mark.parametrize("package", LAZY)
def test_what_is_misspelt_is_said_so(package: str) -> None:
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'Kitewroks'"):
        importlib.import_module(package).Kitewroks  # noqa: B018


def test_no_other_package_finds_names_by_itself() -> None:
    """Each that does is in the list above, but for the commands of the API, which have no names before they are run."""
    folders = [ROOT / name for name in ("generated", "runtime", "sandbox", "cli")]
    found = {
        path for folder in folders for path in folder.rglob("*.py") if "\ndef __getattr__" in path.read_text()
    }
    assert found == {ROOT / "cli" / "kiteworks_cli" / "operations" / "__init__.py"}


@pytest.mark.long
def test_what_the_guides_name_is_public() -> None:
    runtime = Path(kiteworks_runtime.__path__[0])
    defined = {
        match[1]
        for path in runtime.rglob("*.py")
        for match in re.finditer(r"^class ([A-Z]\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    public = {*kiteworks.__all__, *kiteworks.auth.__all__, *kiteworks_sandbox.__all__}
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        text = page.read_text(encoding="utf-8")
        assert "kiteworks_runtime" not in text, page.name
        named = set(re.findall(r"`([A-Z]\w+)[`(.]", text)) & defined
        assert named <= public, page.name


@pytest.mark.long
def test_no_docstring_sends_users_behind_the_public_package() -> None:
    found = {
        f"{path.name}:{getattr(node, 'name', '')}"
        for folder in ("generated", "runtime", "sandbox", "cli")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and "kiteworks_runtime" in (ast.get_docstring(node) or "")
    }
    assert found == set()
