"""Trees from the appliance."""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from kiteworks import InvalidArgumentError, Kiteworks
from kiteworks_runtime.trees import RemoteFolder, download_tree
from kiteworks_runtime.workflows import TreeConfig

from .conftest import Trees, content, outcomes, refused, write


def fill(kw: Kiteworks, folder: str, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        kw.folders.upload(folder, (name, data))


def node(name: str, *, folder: bool = False, size: int = 1) -> Any:
    """Something of a listing, as a client's models have it."""
    return SimpleNamespace(
        id=f"id of {name}",
        name=name,
        type="d" if folder else "f",
        size=size,
        client_modified=None,
        modified=None,
        fingerprints=None,
    )


CONFIG = TreeConfig(listing={"limit": 10}, page_size="limit", folder_type="d", small=8 << 20)


def listing(*nodes: Any) -> RemoteFolder:
    """An appliance whose folder holds these, and whose files can't be had."""

    def children(folder_id: str, **options: Any) -> list[Any]:
        return list(nodes) if folder_id == "top" else []

    def download(*arguments: Any, **options: Any) -> None:
        raise AssertionError(f"downloaded {arguments}")

    return RemoteFolder(CONFIG, children, download)


@pytest.mark.parametrize(
    "name",
    [
        "..",
        ".",
        "",
        "../escape",
        "/etc/passwd",
        "sub/inner",
        "..\\escape",
        "nul\x00",
        "line\nbreak",
        "\x1b[2J",
        "next\x85line",
        "é" * 128,
    ],
)
@pytest.mark.parametrize("folder", [False, True])
def test_names_that_cannot_be_here(tmp_path: Path, name: str, folder: bool) -> None:
    result = download_tree(listing(node(name, folder=folder)), "top", tmp_path / "target")
    (failed,) = list(result)
    assert isinstance(failed.error, InvalidArgumentError)
    assert content(tmp_path) == {"target/": b""}


@pytest.mark.parametrize("field", ["name", "id"])
@pytest.mark.parametrize("value", [None, 7, ["a"], True])
@pytest.mark.parametrize("folder", [False, True])
def test_a_name_that_is_none_fails_its_item_alone(
    tmp_path: Path, field: str, value: object, folder: bool
) -> None:
    odd, other = node("odd", folder=folder), node("odd too", folder=folder)
    setattr(odd, field, value)
    setattr(other, field, value)
    good = [node(f"{value}", folder=True), node("good", folder=True)]
    result = download_tree(listing(odd, good[0], other, good[1]), "top", tmp_path)
    assert len(result.failures) == 2  # type: ignore[union-attr]
    for one in result.failures:  # type: ignore[union-attr]
        assert f"the appliance gives it no {field}: {value!r}" in one.reason
    assert content(tmp_path) == {f"{value}/": b"", "good/": b""}


def test_what_is_no_folder_and_no_file_fails_alone(tmp_path: Path) -> None:
    result = download_tree(listing(None, "text", node("good", folder=True)), "top", tmp_path)
    assert len(result.failures) == 2  # type: ignore[union-attr]
    assert content(tmp_path) == {"good/": b""}


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=3,
)


@given(st.lists(st.tuples(ANYTHING, ANYTHING, ANYTHING, ANYTHING), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=200)
def test_whatever_a_listing_holds_ends_no_tree(
    tmp_path_factory: pytest.TempPathFactory, found: list[tuple[Any, Any, Any, Any]]
) -> None:
    place = tmp_path_factory.mktemp("tree")
    odd = [
        SimpleNamespace(id=number, name=name, type="d", size=size, modified=time)
        for number, name, size, time in found
    ]
    result = download_tree(listing(*odd, node("always there", folder=True)), "top", place / "target")
    assert (place / "target/always there").is_dir()
    assert {one.path for one in result.failures} <= {one.path for one in result}  # type: ignore[union-attr]
    assert {one.name for one in place.iterdir()} == {"target"}


def odd_listing(request: httpx.Request, body: bytes) -> httpx.Response | None:
    """An appliance whose lists hold names that are none, beside one that is."""
    if not request.url.path.endswith("/children"):
        return None
    names = (None, ["list"], "", ".", "..", "a/b", "bell\x07", "\x9b2J", "good.txt", "sub")
    items = [
        {"id": f"00000000-0000-4000-8000-{at:012}", "name": name, "type": "f", "size": 1}
        for at, name in enumerate(names)
    ]
    return httpx.Response(
        200, json={"data": items, "metadata": {"total": len(items), "limit": 1000, "offset": 0}}
    )


@pytest.mark.filterwarnings("ignore::kiteworks.errors.DeviationWarning")
def test_names_that_are_none_end_no_tree(trees: Trees, folder: str, tmp_path: Path, source: Path) -> None:
    trees.tap.fault = odd_listing
    plan = trees.down(folder, tmp_path / "target", dry_run=True)
    assert [one.path for one in plan.to_copy] == ["good.txt", "sub"]
    assert len(plan.refused) == 8
    write(source, {"good.txt": b"x", "new.txt": b"y"})
    plan = trees.up(folder, source, dry_run=True, overwrite=True)
    assert {one.path: one.exists for one in plan.to_copy} == {"good.txt": True, "new.txt": False}


@pytest.mark.parametrize(("there", "here"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_what_is_here_in_another_normal_form_is_the_same(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path, there: Any, here: Any
) -> None:
    names = {form: unicodedata.normalize(form, "Übung é") for form in (there, here)}
    sub = kw.folders.create(folder, name=names[there])
    fill(kw, sub.id, {f"{names[there]}.txt": b"theirs"})
    local = f"{names[here]}/{names[here]}.txt"
    write(tmp_path, {local: b"theirs"})
    assert [one.outcome for one in trees.down(folder, tmp_path)] == ["skipped"]
    write(tmp_path, {local: b"mine"})
    assert [one.outcome for one in trees.down(folder, tmp_path)] == ["failed"]
    (moved,) = trees.down(folder, tmp_path, overwrite=True)
    assert moved.target == str(tmp_path / local)
    assert content(tmp_path) == {local: b"theirs"}


@pytest.mark.skipif(os.name != "posix", reason="modes")
@pytest.mark.parametrize("archives", [False, True])
def test_what_is_replaced_keeps_its_mode(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path, archives: bool
) -> None:
    modes = {"a.txt": 0o600, "b.txt": 0o755, "c.txt": 0o640}
    fill(kw, folder, dict.fromkeys(modes, b"theirs"))
    for name, mode in modes.items():
        (tmp_path / name).write_bytes(b"mine")
        (tmp_path / name).chmod(mode)
    trees.down(folder, tmp_path, overwrite=True, archives=archives).raise_for_failures()
    assert content(tmp_path) == dict.fromkeys(modes, b"theirs")
    assert {name: stat.S_IMODE((tmp_path / name).stat().st_mode) for name in modes} == modes


def test_twins_are_refused_and_not_guessed_between(tmp_path: Path) -> None:
    remote = listing(node("a.txt"), node("A.TXT"), node("b", folder=True), node("b"))
    plan = download_tree(remote, "top", tmp_path, dry_run=True)
    assert len(plan.refused) == 4  # type: ignore[union-attr]


def test_what_is_there_and_the_same_is_skipped(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    fill(kw, folder, {"a.txt": b"a", "b.txt": b"b"})
    first = trees.down(folder, tmp_path)
    assert outcomes(first) == {"a.txt": "downloaded", "b.txt": "downloaded"}
    assert [one.target for one in first] == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert outcomes(trees.down(folder, tmp_path)) == {"a.txt": "skipped", "b.txt": "skipped"}


def test_what_differs_is_replaced_only_when_told_to(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    fill(kw, folder, {"a.txt": b"theirs"})
    write(tmp_path, {"a.txt": b"mine"})
    (failed,) = trees.down(folder, tmp_path).failures
    assert isinstance(failed.error, FileExistsError)
    assert content(tmp_path) == {"a.txt": b"mine"}
    (moved,) = trees.down(folder, tmp_path, overwrite=True).moved
    assert moved.reason == "differs in size"
    assert content(tmp_path) == {"a.txt": b"theirs"}


def test_a_file_that_appears_after_the_plan_is_not_replaced(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    fill(kw, folder, {"a.txt": b"theirs"})
    plan = trees.down(folder, tmp_path, dry_run=True)
    write(tmp_path, {"a.txt": b"mine"})
    (failed,) = trees.settled(plan.execute()).failures
    assert isinstance(failed.error, FileExistsError)
    assert content(tmp_path) == {"a.txt": b"mine"}


def test_nothing_is_written_through_a_link(trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path) -> None:
    sub = kw.folders.create(folder, name="sub")
    fill(kw, sub.id, {"x.txt": b"x"})
    fill(kw, folder, {"file.txt": b"y"})
    write(tmp_path, {"elsewhere/": b"", "target/": b""})
    (tmp_path / "target/sub").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "target/file.txt").symlink_to(tmp_path / "elsewhere/file.txt")
    result = trees.down(folder, tmp_path / "target", overwrite=True)
    assert {one.path for one in result.failures} == {"sub/", "file.txt"}
    assert all("symbolic link" in one.reason for one in result.failures)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_file_where_a_folder_is_to_go(trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path) -> None:
    kw.folders.create(folder, name="sub")
    write(tmp_path, {"sub": b"a file"})
    (failed,) = trees.down(folder, tmp_path).failures
    assert "a file is called 'sub' where it is to go" in failed.reason


def test_one_failure_does_not_stop_the_rest(trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path) -> None:
    fill(kw, folder, {f"{number}.txt": b"x" for number in range(6)})
    bad = next(one.id for one in kw.folders.list_files(folder) if one.name == "3.txt")
    trees.tap.fault = lambda request, body: refused() if f"/{bad}/content" in request.url.path else None
    result = trees.down(folder, tmp_path)
    assert [one.path for one in result.failures] == ["3.txt"]
    assert sorted(content(tmp_path)) == ["0.txt", "1.txt", "2.txt", "4.txt", "5.txt"]
    trees.tap.fault = lambda request, body: None
    again = trees.down(folder, tmp_path)
    assert [one.path for one in again.moved] == ["3.txt"]


def test_a_target_that_is_no_folder_is_refused(trees: Trees, tmp_path: Path) -> None:
    write(tmp_path, {"file": b"x"})
    with pytest.raises(InvalidArgumentError, match="is not a folder"):
        trees.down("0", tmp_path / "file")
    assert trees.tap.requests == []


def test_files_in_the_recycle_bin_stay_there(
    trees: Trees, kw: Kiteworks, folder: str, tmp_path: Path
) -> None:
    fill(kw, folder, {"kept.txt": b"x", "gone.txt": b"x"})
    kw.files.delete(next(one.id for one in kw.folders.list_files(folder) if one.name == "gone.txt"))
    assert outcomes(trees.down(folder, tmp_path)) == {"kept.txt": "downloaded"}
