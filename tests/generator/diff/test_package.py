"""What `diff` says of the part of the package that is written by hand."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from generator.diff.package import package_changes, packages
from generator.diff.rules import Verdict
from generator.diff.sources import opened

GOLDEN = Path(__file__).parents[1] / "golden"
ROOT = Path(__file__).parents[3]
MODULE = """\
class Base:
    def close(self) -> None: ...

class Retries(Base):
    count: int = 2
    def __init__(self, count: int = 2, *, delay: float = 0.5) -> None: ...
    def pause(self, attempt: int, elapsed: float) -> float: ...
    def _inner(self) -> None: ...

class Other(Base): ...

def read_event(body: bytes, secret: str) -> str: ...
"""
INIT = """\
from kiteworks_runtime.core import Other as Other, Retries as Retries, read_event as read_event
from kiteworks_runtime import lazy
from json import loads as loads
"""


def written(root: Path, module: str = MODULE, init: str = INIT) -> Path:
    for name, text in (
        ("generated/kiteworks/__init__.py", init),
        ("runtime/kiteworks_runtime/__init__.py", "def lazy() -> None: ...\n"),
        ("runtime/kiteworks_runtime/core.py", module),
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("count: int = 2, *", "count: int = 3, *", "! Retries(): argument count is 3 by default now, was 2"),
        ("count: int = 2, *", "*, count: int = 2", "! Retries(): argument count is now keyword-only, was positional"),
        (", *, delay: float = 0.5", "", "! Retries(): argument delay was removed"),
        ("float = 0.5)", "float = 0.5, most: int = 9)", "+ Retries(): argument most is new"),
        ("float = 0.5)", "float = 0.5, most: int)", "! Retries(): argument most is new and required"),
        ("delay: float = 0.5", "delay: float", "! Retries(): argument delay is now required"),
        ("elapsed: float)", "elapsed: float = 0)", "+ Retries.pause(): argument elapsed is now optional"),
        ("attempt: int, elapsed: float", "elapsed: float, attempt: int", "! Retries.pause(): positional arguments are (elapsed, attempt) now"),
        ("-> float: ...", "-> int: ...", "! Retries.pause() returns int now, was float"),
        ("    count: int = 2\n", "", "! Retries.count was removed"),
        ("def pause(", "def wait(", "! Retries.pause was removed\n+ Retries.wait is new"),
        ("class Other(Base): ...", "class Other: ...", "! Other is no Base any more\n! Other.close was removed"),
        ("def _inner", "def _other", ""),
        ("def close(self)", "def close(self, now: bool)", "! Other.close(): argument now is new and required"),
    ],
)  # fmt: skip
def test_a_change_of_the_runtime(old: str, new: str, says: str, tmp_path: Path) -> None:
    assert old in MODULE
    before, after = written(tmp_path / "old"), written(tmp_path / "new", MODULE.replace(old, new))
    found = package_changes(packages(before), packages(after))
    shown = {Verdict.BREAKING: "!", Verdict.ADDITION: "+"}
    assert sorted(f"{shown[one.verdict]} {one.text}" for one in found) == sorted(
        filter(None, says.split("\n"))
    )


def test_a_name_that_users_import_is_gone(tmp_path: Path) -> None:
    before = written(tmp_path / "old")
    after = written(tmp_path / "new", init=INIT.replace(" as Other, Retries as Retries", " as Else"))
    found = package_changes(packages(before), packages(after))
    assert {(one.verdict, one.text) for one in found if "." not in one.text} == {
        (Verdict.BREAKING, "Other was removed"),
        (Verdict.BREAKING, "Retries was removed"),
        (Verdict.ADDITION, "Else is new"),
    }


def test_the_module_that_defines_a_name_does_not_matter(tmp_path: Path) -> None:
    before, after = written(tmp_path / "old"), written(tmp_path / "new")
    (after / "runtime/kiteworks_runtime/core.py").rename(after / "runtime/kiteworks_runtime/other.py")
    init = after / "generated/kiteworks/__init__.py"
    init.write_text(INIT.replace("kiteworks_runtime.core", "kiteworks_runtime.other"), encoding="utf-8")
    assert package_changes(packages(before), packages(after)) == []


def test_a_folder_without_packages_has_none(tmp_path: Path) -> None:
    assert packages(tmp_path) == []


@pytest.mark.long
def test_a_wheel_is_compared_whole(tmp_path: Path) -> None:
    wheel = tmp_path / "kiteworks_client-3.2.1-py3-none-any.whl"
    written(tmp_path / "old")
    with zipfile.ZipFile(wheel, "w") as archive:
        for folder in (tmp_path / "old" / "runtime", GOLDEN):
            for file in folder.rglob("*"):
                if file.is_file():
                    archive.write(file, file.relative_to(folder))
    with opened(str(wheel), ROOT) as source:
        assert source.version == (3, 2, 1)
        assert "boxes" in {one.name for one in source.plan.resources}
        assert package_changes(source.packages, source.packages) == []


@pytest.mark.long
def test_todays_package_has_the_public_names_of_its_hand_written_part(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generated" / "kiteworks", tmp_path / "generated" / "kiteworks")
    shutil.copytree(ROOT / "runtime" / "kiteworks_runtime", tmp_path / "runtime" / "kiteworks_runtime")
    retries = next((tmp_path / "runtime").rglob("retr*.py"))
    found = [
        (one.verdict, one.text)
        for module in retries.parent.glob("retr*.py")
        if "max_delay: float" in (text := module.read_text(encoding="utf-8"))
        and module.write_text(text.replace("max_delay", "longest_pause"), encoding="utf-8")
        for one in package_changes(packages(ROOT), packages(tmp_path))
    ]
    assert (Verdict.BREAKING, "Retries.max_delay was removed") in found
    assert (Verdict.ADDITION, "Retries.longest_pause is new") in found
