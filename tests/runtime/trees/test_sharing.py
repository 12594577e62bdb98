"""Which files share an archive, how they hear of its progress, and what is written into it. No appliance here."""

from __future__ import annotations

import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiteworks_runtime.trees import TreeFile, TreeFolder
from kiteworks_runtime.trees.archive import ArchiveMeter, pack, share
from kiteworks_runtime.trees.jobs import FileMeter, Meter, Stop, TreeProgress, TreeStoppedError
from kiteworks_runtime.workflows import TreeConfig

TOP = TreeFolder("", None, "here", "there")
CONFIG = TreeConfig(listing={"limit": 10}, page_size="limit", folder_type="d", small=80, archive_files=4)


def files(*sizes: int) -> list[TreeFile]:
    return [TreeFile(str(place), TOP, "here", size) for place, size in enumerate(sizes)]


@pytest.mark.parametrize(
    ("sizes", "archives"),
    [
        ([], []),
        ([1], []),
        ([1, 11, 1], [[1, 1]]),
        ([10] * 5, [[10] * 4]),
        ([0] * 6, [[0] * 4, [0] * 2]),
        ([11] * 9, []),
    ],
    ids=["none", "one", "a large one", "one too many", "empty ones", "large ones"],
)
def test_which_files_share_an_archive(sizes: list[int], archives: list[list[int]]) -> None:
    assert [[one.size for one in archive] for archive in share(files(*sizes), CONFIG)] == archives


def test_an_archive_has_room_for_so_many_bytes() -> None:
    config = TreeConfig(
        listing={"limit": 10}, page_size="limit", folder_type="d", small=80, archive_files=100
    )
    shared = share(files(*[10] * 17), config)
    assert [len(one) for one in shared] == [8, 8]


@pytest.mark.parametrize("total", [None, 50, 1000])
def test_files_hear_of_the_progress_one_after_another(total: int | None) -> None:
    told: list[TreeProgress] = []
    meter = Meter(3, 100, told.append, Stop())
    archive = ArchiveMeter({one: FileMeter(meter, one.path, one.size) for one in files(30, 0, 70)})
    whole = total or 100
    for part in (0, 1, 2, 2, 1, 4, 5):
        archive(whole * part // 5, total)
    assert [one.bytes_done for one in told] == [20, 30, 40, 80, 100]
    assert [one.path for one in told] == ["0", "0", "2", "2", "2"]


def test_an_archive_says_when_files_changed(tmp_path: Path) -> None:
    moments = [
        datetime(2026, 3, 29, 1, 30, 7, tzinfo=UTC),
        datetime(1975, 1, 1, tzinfo=UTC),
        datetime(2200, 1, 1, tzinfo=UTC),
    ]
    made = []
    for place, moment in enumerate(moments):
        path = tmp_path / str(place)
        path.write_bytes(b"x")
        os.utime(path, (moment.timestamp(), moment.timestamp()))
        made.append(TreeFile(path.name, TOP, path, 1, target_name=path.name))
    packed, _ = pack(made, "md5", Stop())
    with packed, zipfile.ZipFile(packed) as archive:
        entries = archive.infolist()
    assert [int.from_bytes(one.extra[5:], "little") for one in entries[:2]] == [
        int(one.timestamp()) for one in moments[:2]
    ]
    assert entries[2].extra == b"", "more seconds than there is room for"
    assert [one.date_time[0] for one in entries] == [2026, 1980, 2107]


def test_packing_ends_when_the_run_does(tmp_path: Path) -> None:
    stop = Stop()
    stop.set()
    with pytest.raises(TreeStoppedError):
        pack(files(1), "md5", stop)
