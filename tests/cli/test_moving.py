"""`kiteworks mv`, `kiteworks cat`, and `kiteworks cp` within the appliance."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import START

once = pytest.mark.long
"""For what the appliance does: the same on every Python."""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(signed_in: Callable[..., Any], tmp_path: Path) -> Iterator[Run]:
    """The command, with `kw:/Moving/{a.txt,b.txt,in/c.txt}` and an empty folder `kw:/Moving/to`."""
    kiteworks: Run = signed_in()
    for name in ("a.txt", "b.txt", "in/c.txt"):
        file = tmp_path / "Moving" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"content of {name}\n")
    assert kiteworks("cp", "-r", str(tmp_path / "Moving"), "kw:/")[0] == 0
    assert kiteworks("mkdir", "kw:/Moving/to")[0] == 0
    yield kiteworks
    kiteworks("rm", "-r", "--yes", "--permanent", "kw:/Moving")


def names(run: Run, folder: str) -> list[str]:
    return sorted(run("ls", folder)[1].split())


@once
def test_files_are_moved_into_a_folder(run: Run) -> None:
    said = "moved kw:/Moving/a.txt to kw:/Moving/to/a.txt\nmoved kw:/Moving/b.txt to kw:/Moving/to/b.txt\n"
    assert run("mv", "kw:/Moving/a.txt", "kw:/Moving/b.txt", "kw:/Moving/to") == (0, said, "")
    assert names(run, "kw:/Moving/to") == ["a.txt", "b.txt"]
    assert names(run, "kw:/Moving") == ["in/", "to/"]


@once
def test_a_new_name_in_the_same_folder_and_in_another(run: Run) -> None:
    assert run("mv", "kw:/Moving/a.txt", "kw:/Moving/z.txt")[0] == 0
    assert run("mv", "kw:/Moving/z.txt", "kw:/Moving/to/y.txt")[0] == 0
    assert run("mv", "kw:/Moving/in", "kw:/Moving/to/within")[0] == 0
    assert names(run, "kw:/Moving") == ["b.txt", "to/"]
    assert names(run, "kw:/Moving/to") == ["within/", "y.txt"]
    assert (
        run("cat", "kw:/Moving/to/y.txt", "kw:/Moving/to/within/c.txt")[1]
        == "content of a.txt\ncontent of in/c.txt\n"
    )


@once
def test_an_existing_file_is_replaced_only_if_that_is_asked_for(run: Run) -> None:
    status, out, err = run("mv", "kw:/Moving/a.txt", "kw:/Moving/b.txt")
    assert (status, out) == (2, "")
    assert err == "kw:/Moving/b.txt exists already; add --overwrite to replace it\n"
    assert run("mv", "--overwrite", "kw:/Moving/a.txt", "kw:/Moving/b.txt")[0] == 0
    assert names(run, "kw:/Moving") == ["b.txt", "in/", "to/"]
    assert run("cat", "kw:/Moving/b.txt")[1] == "content of a.txt\n"


@once
@pytest.mark.parametrize("options", [(), ("--overwrite",)])
def test_a_file_that_gets_a_new_name_replaces_none_that_has_its_old_one(
    run: Run, options: tuple[str, ...]
) -> None:
    assert run("cp", "kw:/Moving/b.txt", "kw:/Moving/to/a.txt")[0] == 0
    assert run("mv", *options, "kw:/Moving/a.txt", "kw:/Moving/to/new.txt")[0] == 0
    assert names(run, "kw:/Moving") == ["b.txt", "in/", "to/"]
    assert names(run, "kw:/Moving/to") == ["a.txt", "new.txt"]
    files = ("kw:/Moving/to/a.txt", "kw:/Moving/to/new.txt")
    assert run("cat", *files)[1] == "content of b.txt\ncontent of a.txt\n"


@once
def test_copies_within_the_appliance(run: Run) -> None:
    said = "copied kw:/Moving/a.txt to kw:/Moving/to/copy.txt\n"
    assert run("cp", "kw:/Moving/a.txt", "kw:/Moving/to/copy.txt") == (0, said, "")
    said = "copied kw:/Moving/in to kw:/Moving/to/in, 1 files\n"
    assert run("cp", "-r", "kw:/Moving/in", "kw:/Moving/to") == (0, said, "")
    assert names(run, "kw:/Moving/to") == ["copy.txt", "in/"]
    assert run("cat", "kw:/Moving/to/in/c.txt")[1] == "content of in/c.txt\n"
    assert names(run, "kw:/Moving") == ["a.txt", "b.txt", "in/", "to/"]


@once
def test_results_as_json(run: Run) -> None:
    def done(*typed: str) -> Any:
        status, out, err = run(*typed, "--json")
        assert (status, err) == (0, "")
        return json.loads(out)

    (made,) = done("mkdir", "kw:/Moving/made")
    assert (made["path"], made["type"]) == ("kw:/Moving/made", "folder")
    (moved,) = done("mv", "kw:/Moving/a.txt", "kw:/Moving/made")
    assert (moved["source"], moved["target"]) == ("kw:/Moving/a.txt", "kw:/Moving/made/a.txt")
    (copied,) = done("cp", "-r", "kw:/Moving/in", "kw:/Moving/made/copy")
    assert (copied["target"], copied["files"]) == ("kw:/Moving/made/copy", 1)
    (removed,) = done("rm", "--yes", "kw:/Moving/made/a.txt")
    assert removed == {
        "path": "kw:/Moving/made/a.txt",
        "type": "file",
        "id": moved["id"],
        "deleted": True,
        "error": None,
    }


@once
@pytest.mark.parametrize(
    ("typed", "status", "said"),
    [
        (["mv", "kw:/Moving", "kw:/Moving/to"], 2, "kw:/Moving can't be put into itself\n"),
        (["cp", "-r", "kw:/Moving", "kw:/Moving/in"], 2, "kw:/Moving can't be put into itself\n"),
        (
            ["cp", "kw:/Moving/in", "kw:/Moving/to"],
            2,
            "kw:/Moving/in is a folder; add -r to copy it with its content\n",
        ),
        (
            ["mv", "kw:/", "kw:/Moving"],
            2,
            "kw:/ can't be moved or copied; name the files and folders in it\n",
        ),
        (["mv", "kw:/Moving/none", "kw:/Moving/to"], 4, "there is nothing at kw:/Moving/none."),
        (["mv", "kw:/Moving/a.txt"], 2, "name a source and a target, such as: kiteworks mv"),
        (["cat", "kw:/Moving/in"], 2, "kw:/Moving/in is a folder, not a file\n"),
    ],
)
def test_what_can_not_be_done(run: Run, typed: list[str], status: int, said: str) -> None:
    found, out, err = run(*typed)
    assert (found, out) == (status, "")
    assert err.startswith(said)
    assert names(run, "kw:/Moving") == ["a.txt", "b.txt", "in/", "to/"]


def assert_knows_the_commands(script: str) -> None:
    """Fail unless a script for a shell has commands and options of all kinds. It takes seconds to make."""
    for word in ("shared-mailboxes", "list-subfolders", "--client-secret-file", "whoami"):
        assert word in script


@once
def test_completion_is_installed(kiteworks: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    status, out, err = kiteworks("completion", "fish", "--install")
    assert (status, err) == (0, "")
    script = tmp_path / ".config" / "fish" / "completions" / "kiteworks.fish"
    assert out == f"Installed {script}. Start a new shell to use it.\n"
    assert_knows_the_commands(script.read_text())


def test_verbose_tells_each_request(run: Any) -> None:
    done = run.apart("-v", "ls", "kw:/Moving/to")
    assert (done.returncode, done.stdout) == (0, "")
    assert "GET /rest/query: 200 in " in done.stderr
    assert "Moving" not in done.stderr, "the query is not told"
    # Where an error was raised is shown only to those who ask.
    command = [sys.executable, "-c", START, "ls", "kw:/Moving/none", "--debug"]
    debugged = subprocess.run(command, capture_output=True, text=True, check=False)
    assert debugged.returncode == 4
    assert "Traceback" in debugged.stderr
    assert "NothingThereError" in debugged.stderr
    assert run.apart("ls", "kw:/Moving/to").stderr == ""
