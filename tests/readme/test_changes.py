"""The recipes of `docs/changes.md` do what they say, as often as they are run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest

from kiteworks import Kiteworks

from .blocks import ROOT, Block, blocks

_CRON = "*/5 * * * * "
_DAG = re.compile(r"^```py\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGE = (ROOT / "docs" / "changes.md").read_text(encoding="utf-8")

Shell = Callable[[str], list[dict[str, Any]]]

pytestmark = pytest.mark.long


@pytest.fixture
def kw(code: Callable[[Block], CodeType]) -> Iterator[Kiteworks]:
    """A client with the recipes' sign-in."""
    with Kiteworks.from_env() as kw:
        yield kw


def example(beginning: str) -> Block:
    return next(one for one in blocks() if one.name.startswith("changes_") and beginning in one.code)


def test_a_second_call_goes_on_from_the_point(
    code: Callable[[Block], CodeType], kw: Kiteworks, capsys: pytest.CaptureFixture[str]
) -> None:
    program = code(example("inbox.point"))
    inbox = kw.folders.ensure("/Inbox")
    for name in ("1.txt", "2.txt"):
        file = kw.folders.upload(inbox.id, (name, b"x"))
        exec(program, {})
        assert capsys.readouterr().out == f"added {name} {file.id}\n"


def test_a_pipeline_loads_each_file_once(
    code: Callable[[Block], CodeType], kw: Kiteworks, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program = code(example("def load_new_files"))
    folder = kw.folders.ensure("/Inbox/2026")
    file = kw.folders.upload(folder.id, ("q3.csv", b"1,2"))
    for loaded in (["2026/q3.csv"], []):
        exec(program, {})
        assert json.loads(capsys.readouterr().out) == loaded
    assert (tmp_path / "landing" / file.id).read_bytes() == b"1,2"
    kw.files.upload_version(file.id, b"3,4,5")
    exec(program, {})
    assert json.loads(capsys.readouterr().out) == ["2026/q3.csv"]
    assert (tmp_path / "landing" / file.id).read_bytes() == b"3,4,5"


@pytest.fixture
def shell(code: Callable[[Block], CodeType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Runs the line of the page that begins like this, without what only cron reads."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)

    def run(beginning: str) -> list[dict[str, Any]]:
        (line,) = (one for one in PAGE.splitlines() if one.startswith(f"    {beginning}") and ">>" in one)
        command = line.strip().removeprefix(_CRON).replace("/tmp/", f"{tmp_path}/")
        subprocess.run(command, shell=True, check=True, cwd=tmp_path)
        lines = (tmp_path / command.rpartition("/" if "~/" in command else " ")[2]).read_text("utf-8")
        return [json.loads(one) for one in lines.splitlines()]

    return run


@pytest.mark.skipif(shutil.which("flock") is None, reason="the line needs flock, which is Linux's")
def test_cron_adds_the_lines_that_are_new(shell: Shell, kw: Kiteworks) -> None:
    inbox = kw.folders.ensure("/Inbox")
    for number in (1, 2):
        kw.folders.upload(inbox.id, (f"{number}.txt", b"x"))
        assert [one["path"] for one in shell(_CRON)] == ["kw:/Inbox/1.txt", "kw:/Inbox/2.txt"][:number]


def test_the_audit_log_of_a_siem_has_each_entry_once(shell: Shell, kw: Kiteworks) -> None:
    known = 0
    for number in (1, 2):
        kw.folders.create("0", name=f"SIEM {number}")
        entries = shell("kiteworks watch --activities")
        assert len(entries) > known
        known = len(entries)
        assert len({one["id"] for one in entries}) == known
        assert [one["created"] for one in entries] == sorted(one["created"] for one in entries)


class Airflow:
    """What the recipe needs of Airflow, which is not installed here."""

    def __init__(self) -> None:
        self.variables: dict[str, str] = {}
        self.tasks: dict[str, Callable[[], Any]] = {}

    def modules(self) -> dict[str, ModuleType]:
        airflow = self

        class DAG:
            def __init__(self, dag_id: str, **_: Any) -> None:
                self.dag_id = dag_id

            def __enter__(self) -> None: ...

            def __exit__(self, *_: object) -> None: ...

        class Variable:
            @staticmethod
            def get(key: str, default: str | None) -> str | None:
                return airflow.variables.get(key, default)

            @staticmethod
            def set(key: str, value: str) -> None:
                airflow.variables[key] = value

        def operator(*, task_id: str, python_callable: Callable[[], Any], **_: Any) -> None:
            airflow.tasks[task_id] = python_callable

        names: dict[str, dict[str, Any]] = {
            "airflow.sdk": {"DAG": DAG, "Variable": Variable},
            "airflow.providers.standard.operators.python": {"PythonOperator": operator},
        }
        made: dict[str, ModuleType] = {}
        for name, members in names.items():
            parts = name.split(".")
            for end in range(1, len(parts) + 1):
                made.setdefault(".".join(parts[:end]), ModuleType(".".join(parts[:end])))
            vars(made[name]).update(members)
        return made


def test_an_airflow_task_goes_on_from_its_variable(
    code: Callable[[Block], CodeType], kw: Kiteworks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    airflow, (dag,) = Airflow(), _DAG.findall(PAGE)
    for name, module in airflow.modules().items():
        monkeypatch.setitem(sys.modules, name, module)
    file = kw.folders.upload(kw.folders.ensure("/Inbox").id, ("q3.csv", b"1,2"))
    exec(code(Block("dag", dag)), {})
    task = airflow.tasks["load_new_files"]

    assert [json.loads(json.dumps(task())) for _ in range(2)] == [["q3.csv"], []]
    assert (tmp_path / "landing" / file.id).read_bytes() == b"1,2"

    kw.files.delete(file.id)
    kw.folders.upload(kw.folders.ensure("/Inbox").id, ("q4.csv", b"5"))
    airflow.variables.clear()
    assert task() == ["q4.csv"], "without a point, it begins with what is there"
