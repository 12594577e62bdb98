"""Plans, progress, and runs that are broken off."""

from __future__ import annotations

import _thread
import asyncio
import pickle
from pathlib import Path

import pytest

from kiteworks import AsyncKiteworks, Kiteworks, KiteworksError, TreeError
from kiteworks_runtime.trees import TreeItem, TreeProgress, TreeResult, jobs
from kiteworks_sandbox import Sandbox

from .conftest import Trees, outcomes, there, write


def many(source: Path, count: int = 12) -> list[str]:
    names = [f"{'sub/' if number % 2 else ''}{number:02}.txt" for number in range(count)]
    write(source, {name: name.encode() * 10 for name in names})
    return names


def leftovers(kw: Kiteworks) -> list[object]:
    """Upload sessions that nobody finished or dropped."""
    return kw.uploads.list().to_list()


def test_a_dry_run_sends_nothing_but_reads(trees: Trees, kw: Kiteworks, folder: str, source: Path) -> None:
    many(source)
    (source / "link").symlink_to("00.txt")
    write(source, {"bad.": b"x"})
    plan = trees.up(folder, source, dry_run=True)
    assert {one.method for one in trees.tap.requests} == {"GET"}
    assert there(kw, folder) == {}
    assert (len(plan), len(plan.to_copy), len(plan.to_skip), len(plan.refused)) == (14, 12, 1, 1)
    assert [one.path for one in plan.folders_to_make] == ["sub/"]
    assert plan.bytes_to_copy == sum(one.size for one in plan.to_copy)
    printed = str(plan).splitlines()
    assert printed[0] == "make   sub/"
    assert "copy   sub/01.txt (new)" in printed
    assert "skip   link (symbolic link, not followed)" in printed
    assert any(line.startswith("refuse bad. (") for line in printed)
    assert printed[-1] == plan.summary
    assert plan.summary in repr(plan)


def test_a_dry_run_of_a_download_writes_nothing(
    trees: Trees, folder: str, source: Path, tmp_path: Path
) -> None:
    many(source, 3)
    trees.up(folder, source)
    plan = trees.down(folder, tmp_path / "target", dry_run=True)
    assert not (tmp_path / "target").exists()
    assert str(plan).splitlines()[:2] == ["make   .", "make   sub/"]
    assert len(trees.settled(plan.execute()).moved) == 3


def test_a_plan_is_executed_once(trees: Trees, folder: str, source: Path) -> None:
    many(source, 2)
    plan = trees.up(folder, source, dry_run=True)
    trees.settled(plan.execute(parallel=2))
    with pytest.raises(KiteworksError, match="executed already"):
        trees.settled(plan.execute())


@pytest.mark.parametrize("parallel", [1, 4])
def test_progress_adds_up(trees: Trees, folder: str, source: Path, tmp_path: Path, parallel: int) -> None:
    names = many(source)
    size = sum((source / name).stat().st_size for name in names)
    for run in (
        lambda told: trees.up(folder, source, on_progress=told.append, parallel=parallel),
        lambda told: trees.down(folder, tmp_path / "target", on_progress=told.append, parallel=parallel),
    ):
        told: list[TreeProgress] = []
        run(told)
        assert {one.path for one in told} == {*names}
        assert [one.files_done for one in told] == sorted(one.files_done for one in told)
        assert [one.bytes_done for one in told] == sorted(one.bytes_done for one in told)
        last = told[-1]
        assert (last.files_done, last.files_total, last.failed) == (12, 12, 0)
        assert last.bytes_done == last.bytes_total == size


def test_what_progress_raises_ends_the_run(trees: Trees, kw: Kiteworks, folder: str, source: Path) -> None:
    many(source)

    def full(progress: TreeProgress) -> None:
        if progress.bytes_done >= 3 * 60:
            raise OSError("the log is full")

    with pytest.raises(OSError, match="the log is full"):
        trees.up(folder, source, on_progress=full)
    assert 3 <= len(there(kw, folder)) < 12
    assert leftovers(kw) == []


@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_upload_leaves_nothing_half_sent_and_can_be_repeated(
    box: Sandbox, token: str, kw: Kiteworks, folder: str, source: Path
) -> None:
    names = many(source)
    trees = Trees(box, token, asynchronous=False)
    asked = False

    def interrupt(progress: TreeProgress) -> None:
        nonlocal asked
        if progress.bytes_done >= 2 * 60 and not asked:
            asked = True
            _thread.interrupt_main()

    try:
        with pytest.raises(KeyboardInterrupt):
            trees.up(folder, source, on_progress=interrupt, parallel=2)
        arrived = there(kw, folder)
        assert set(arrived) < {*names, "sub/"}
        assert leftovers(kw) == []
        again = trees.up(folder, source)
        again.raise_for_failures()
        assert len(again.moved) == 12 - len([one for one in arrived if one != "sub/"])
        assert there(kw, folder) == dict.fromkeys(names, 1)
    finally:
        trees.close()


@pytest.mark.parametrize("direction", ["up", "down"])
def test_a_cancelled_task_leaves_nothing_half_done(
    box: Sandbox,
    token: str,
    kw: Kiteworks,
    folder: str,
    source: Path,
    tmp_path: Path,
    direction: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jobs, "_GRACE", 60.0)  # on a busy machine a second may be too short
    names = many(source)
    trees = Trees(box, token, asynchronous=True)
    target = tmp_path / "target"

    async def cancelled(client: AsyncKiteworks) -> None:
        def cancel(progress: TreeProgress) -> None:
            if progress.bytes_done >= 2 * 60 and not task.cancelling():
                task.cancel()

        copying = (
            client.folders.upload_tree(folder, source, on_progress=cancel)
            if direction == "up"
            else client.folders.download_tree(folder, target, on_progress=cancel)
        )
        task = asyncio.ensure_future(copying)
        with pytest.raises(asyncio.CancelledError):
            await task

    try:
        if direction == "down":
            trees.up(folder, source)
        trees.runner.run(cancelled(trees.kw))
        assert leftovers(kw) == []
        if direction == "down":
            found = {str(one.relative_to(target)) for one in target.rglob("*") if one.is_file()}
            assert found < {*names}, "no temporary file is left"
            trees.down(folder, target).raise_for_failures()
            assert len(list(target.rglob("*.txt"))) == 12
        else:
            trees.up(folder, source).raise_for_failures()
            assert there(kw, folder) == dict.fromkeys(names, 1)
    finally:
        trees.close()


def test_the_result_tells_what_there_is_to_tell(trees: Trees, folder: str, source: Path) -> None:
    write(source, {"a.txt": b"four", "bad.": b"x"})
    result = trees.up(folder, source)
    assert outcomes(result) == {"a.txt": "uploaded", "bad.": "failed"}
    assert str(result) == "1 copied (4 bytes), 0 skipped, 1 failed; folders made: 0"
    assert (len(result), result.bytes_moved) == (2, 4)
    assert str(next(iter(result))) == "uploaded   a.txt (new)"


def test_an_error_of_many_names_three_and_survives_pickling() -> None:
    items = tuple(TreeItem(f"{number}.txt", "failed", 1, "no", error=ValueError("no")) for number in range(5))
    with pytest.raises(TreeError) as raised:
        TreeResult(items, 0).raise_for_failures()
    assert str(raised.value).startswith("5 of 5 failed: '0.txt': no; '1.txt': no; '2.txt': no; and 2 more")
    copy = pickle.loads(pickle.dumps(raised.value))
    assert str(copy) == str(raised.value)
    assert [one.path for one in copy.failures] == [one.path for one in items]


def test_a_name_is_printed_without_what_moves_the_cursor() -> None:
    assert str(TreeItem("a\x1b[2J\n\udcff.txt", "failed", 0, "no")) == r"failed     a\x1b[2J\n\udcff.txt (no)"
