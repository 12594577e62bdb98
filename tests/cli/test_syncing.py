"""`kiteworks sync`, `kiteworks share` and `kiteworks open`."""

from __future__ import annotations

import json
import shutil
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiteworks_sandbox import Sandbox

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(signed_in: Callable[..., Any]) -> Iterator[Run]:
    kiteworks: Run = signed_in()
    yield kiteworks
    kiteworks("rm", "-r", "--yes", "--permanent", "kw:/Synced")


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def tree(run: Run) -> list[str]:
    """Return the paths of all files and folders below `kw:/Synced`."""
    whole = json.loads(run("tree", "kw:/Synced", "--json")[1])

    def paths(node: dict[str, Any]) -> Iterator[str]:
        for one in node.get("children", ()):
            yield one["path"].removeprefix("kw:/Synced/")
            yield from paths(one)

    return sorted(paths(whole))


def test_a_folder_of_the_appliance_becomes_like_one_of_this_machine(run: Run, tmp_path: Path) -> None:
    here = tmp_path / "here"
    write(here, a="1", b="2", sub__c="3", gone__d="4", keep_tmp="5")
    (here / "keep_tmp").rename(here / "keep.tmp")
    assert run("sync", str(here), "kw:/Synced")[0] == 0
    assert tree(run) == ["a", "b", "gone", "gone/d", "keep.tmp", "sub", "sub/c"]
    write(here, a="changed")
    for name in ("b", "gone/d", "keep.tmp"):
        (here / name).unlink()
    (here / "gone").rmdir()
    assert run("sync", str(here), "kw:/Synced")[0] == 0
    assert "b" in tree(run), "nothing is deleted unasked"
    asked = ["sync", str(here), "kw:/Synced", "--delete", "--exclude", "*.tmp"]
    status, out, err = run(*asked, "--dry-run", "--json")
    assert (status, err) == (0, "")
    assert json.loads(out)["delete"] == ["gone/", "b"]
    assert "b" in tree(run), "a plan changes nothing"
    status, out, err = run(*asked)
    assert (status, err) == (2, "there is no terminal to ask at; add --yes\n")
    assert "b" in tree(run)
    status, out, err = run(*asked, "--yes")
    assert (status, err) == (0, "")
    assert out.startswith("deleted gone/\ndeleted b\n")
    assert tree(run) == ["a", "keep.tmp", "sub", "sub/c"]
    assert run("cat", "kw:/Synced/a")[1] == "changed"


def test_a_folder_of_this_machine_becomes_like_one_of_the_appliance(run: Run, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    write(here, a="1", sub__c="3")
    assert run("sync", str(here), "kw:/Synced")[0] == 0
    write(there, a="other", extra="x", sub__more="y", old__deep__z="z")
    (there / "link").symlink_to(here)
    status, out, err = run("sync", "kw:/Synced", str(there), "--delete", "--yes", "--json")
    assert (status, err) == (0, "")
    assert sorted(json.loads(out)["deleted"]) == ["extra", "old/", "sub/more"]
    found = sorted(one.relative_to(there).as_posix() for one in there.rglob("*") if not one.is_symlink())
    assert found == ["a", "sub", "sub/c"]
    assert (there / "a").read_text() == "1"
    assert (here / "a").exists(), "what a link leads to is not touched"


def test_a_source_that_is_missing_deletes_nothing(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "here", a="1")
    assert run("sync", str(tmp_path / "here"), "kw:/Synced")[0] == 0
    status, _, err = run("sync", str(tmp_path / "misspelt"), "kw:/Synced", "--delete", "--yes")
    assert (status, err) == (2, f"{tmp_path / 'misspelt'} is not a folder\n")
    assert run("sync", "kw:/Misspelt", str(tmp_path / "here"), "--delete", "--yes")[0] == 4
    assert tree(run) == ["a"]
    assert (tmp_path / "here" / "a").exists()
    assert run("sync", "kw:/a", "kw:/b")[0] == 2


def test_sharing(run: Run, box: Sandbox) -> None:
    run("mkdir", "kw:/Synced")
    status, out, err = run("share", "kw:/Synced", box.admin.email, "--role", "viewer")
    assert (status, out, err) == (0, f"shared kw:/Synced with {box.admin.email} as Viewer\n", "")
    members = json.loads(run("folders", "members", "list", "kw:/Synced", "--with", "(user,role)")[1])
    roles = {one["user"]["email"]: one["role"]["name"] for one in members}
    assert roles[box.admin.email] == "Viewer"
    status, _, err = run("share", "kw:/Synced", box.admin.email, "--role", "king")
    assert status == 2
    assert err.startswith("there is no role 'king'; the appliance has ")


def test_only_those_are_named_with_whom_a_folder_is_shared(run: Run, box: Sandbox) -> None:
    run("mkdir", "kw:/Partly")
    run("share", "kw:/Partly", box.admin.email)
    status, out, err = run("share", "kw:/Partly", box.admin.email, "new@partly.example", "--json")
    assert status == 1
    assert [one["user"]["email"] for one in json.loads(out)] == ["new@partly.example"]
    assert "ERR_ENTITY_ROLE_IS_ASSIGNED" in err


def test_opening(run: Run, box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    run("mkdir", "kw:/Synced")
    permalink = json.loads(run("folders", "get", "kw:/Synced")[1])["permalink"]
    assert run("open", "kw:/Synced", "--no-browser") == (0, f"{permalink}\n", "")
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: opened.append(url) or True)
    assert run("open", "kw:/Synced") == (0, "", "")
    assert opened == [permalink]
    assert run("open", "kw:/")[0] == 0
    assert opened[1] == f"https://{box.host}"


def test_what_is_excluded_stays_in_a_folder_that_is_gone(run: Run, tmp_path: Path) -> None:
    here = tmp_path / "here"
    write(here, a="1", gone__b="2", gone__keep_tmp="3", gone__inner__c="4")
    (here / "gone/keep_tmp").rename(here / "gone/keep.tmp")
    assert run("sync", str(here), "kw:/Synced")[0] == 0
    shutil.rmtree(here / "gone")
    asked = ("sync", str(here), "kw:/Synced", "--delete", "--yes", "--exclude", "*.tmp")
    assert run(*asked)[0] == 0
    assert tree(run) == ["a", "gone", "gone/keep.tmp"]


def test_only_what_is_included_is_copied_and_deleted(run: Run, tmp_path: Path) -> None:
    for name in ("a.pdf", "sub/b.pdf", "sub/c.txt", "texts/d.txt"):
        (tmp_path / "mixed" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mixed" / name).write_text(name)
    run("mkdir", "-p", "kw:/Mixed/gone")
    for name in ("old.pdf", "old.txt"):
        assert run("cp", str(tmp_path / "mixed" / "a.pdf"), f"kw:/Mixed/gone/{name}")[0] == 0
    asked = (
        "sync",
        str(tmp_path / "mixed"),
        "kw:/Mixed",
        "--delete",
        "--yes",
        "--include",
        "*.pdf",
        "--json",
    )
    status, out, err = run(*asked)
    assert (status, err) == (0, "")
    assert json.loads(out)["deleted"] == ["gone/old.pdf"]
    found = json.loads(run("tree", "kw:/Mixed", "--json")[1])["children"]
    assert [one["name"] for one in found] == ["gone", "sub", "a.pdf"]
    assert [one["name"] for one in found[0]["children"]] == ["old.txt"]
    assert [one["name"] for one in found[1]["children"]] == ["b.pdf"]
    run("rm", "-r", "--yes", "--permanent", "kw:/Mixed")
