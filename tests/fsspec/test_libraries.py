"""The libraries that people open files with."""

from __future__ import annotations

import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import fsspec
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.fs
import pyarrow.parquet as pq
import pytest
import zarr
from upath import UPath

from kiteworks import Kiteworks
from kiteworks_fsspec import KiteworksFileSystem
from kiteworks_sandbox import Sandbox

FRAME = pd.DataFrame({"name": ["Ann", "Bób", "Eve"], "count": [1, 2, 3], "share": [0.5, 0.25, 0.125]})


def ranges(box: Sandbox) -> list[str]:
    """The ranges that were requested."""
    return [str(one.headers.get("range")) for one in box.requests if one.operation == "files.download"]


def test_pandas(profile: Path, kw: Kiteworks) -> None:
    FRAME.to_csv("kiteworks:///Data/a.csv", index=False)
    FRAME.to_csv("kiteworks:///Data/a.csv.gz", index=False)
    FRAME.to_parquet("kiteworks:///Data/a.parquet")
    FRAME.to_excel("kiteworks:///Data/a.xlsx", index=False)
    FRAME.to_json("kiteworks:///Data/a.json")
    for read in (
        pd.read_csv("kiteworks:///Data/a.csv"),
        pd.read_csv("kiteworks:///Data/a.csv.gz"),
        pd.read_parquet("kiteworks:///Data/a.parquet"),
        pd.read_excel("kiteworks:///Data/a.xlsx"),
        pd.read_json("kiteworks:///Data/a.json"),
        pd.read_csv("kiteworks:///Data/a.csv", storage_options={"profile": "work"}),
    ):
        pd.testing.assert_frame_equal(read, FRAME)
    assert b"Ann,1,0.5" in b"".join(kw.files.iter_download(kw.resolve("/Data/a.csv").id))


class _Spoiled:
    def __str__(self) -> str:
        raise RuntimeError("no text")


def test_a_frame_that_cannot_be_written_is_not_published(profile: Path, kw: Kiteworks) -> None:
    spoiled = pd.DataFrame({"x": ["x" * 100] * 1000 + [_Spoiled()]})
    for url in ("kiteworks:///Data/a.csv", "kiteworks:///Data/a.csv.gz"):
        with pytest.raises(RuntimeError):
            spoiled.to_csv(url, chunksize=10)
    with pytest.raises(pa.ArrowInvalid):
        pd.DataFrame({"x": [1, "a"]}).to_parquet("kiteworks:///Data/a.parquet")
    assert list(kw.folders.children(kw.resolve("/Data").id)) == []


def test_polars(profile: Path) -> None:
    frame = pl.from_pandas(FRAME)
    with fsspec.open("kiteworks:///Data/a.parquet", "wb") as file:
        frame.write_parquet(file)
    with fsspec.open("kiteworks:///Data/a.csv", "wb") as file:
        frame.write_csv(file)
    with fsspec.open("kiteworks:///Data/a.parquet") as file:
        assert pl.read_parquet(file, columns=["count"]).equals(frame[["count"]])
    with fsspec.open("kiteworks:///Data/a.csv") as file:
        assert pl.read_csv(file).equals(frame)
    lazy = pl.scan_pyarrow_dataset(ds.dataset("/Data/a.parquet", filesystem=fsspec.filesystem("kiteworks")))
    assert lazy.filter(pl.col("count") > 1).select("name").collect().rows() == [("Bób",), ("Eve",)]


def test_duckdb(profile: Path) -> None:
    FRAME.to_csv("kiteworks:///Data/one.csv", index=False)
    FRAME.to_csv("kiteworks:///Data/two.csv", index=False)
    with duckdb.connect() as db:
        db.register_filesystem(fsspec.filesystem("kiteworks"))
        found = db.sql("select name, sum(count) from 'kiteworks:///Data/*.csv' group by name order by name")
        assert found.fetchall() == [("Ann", 2), ("Bób", 4), ("Eve", 6)]
        db.sql("copy (select 42 as x) to 'kiteworks:///Data/out.parquet' (format parquet)")
        assert db.sql("select * from 'kiteworks:///Data/out.parquet'").fetchall() == [(42,)]


def test_arrow_reads_only_what_it_needs(profile: Path, box: Sandbox) -> None:
    """Of a partitioned dataset, the footers and the columns of the row groups that can match."""
    fs = fsspec.filesystem("kiteworks")
    rows, noise = 20_000, np.random.default_rng(1)
    table = pa.table(
        {
            "year": np.repeat([2024, 2025], rows // 2),
            "number": np.arange(rows),
            "wide": [noise.bytes(100) for _ in range(rows)],
        }
    )
    ds.write_dataset(
        table,
        "/Data/set",
        format="parquet",
        filesystem=fs,
        partitioning=ds.partitioning(pa.schema([("year", pa.int64())]), flavor="hive"),
        max_rows_per_group=2500,
        existing_data_behavior="overwrite_or_ignore",
    )
    files = fs.find("/Data/set", detail=True)
    assert sorted(path.split("/")[3] for path in files) == ["year=2024", "year=2025"]
    whole = sum(one["size"] for one in files.values())
    assert whole > 2 << 20

    box.requests.clear()
    # pyarrow's own buffers, or fsspec would read blocks ahead of what it was asked for.
    handler = pyarrow.fs.PyFileSystem(pyarrow.fs.FSSpecHandler(_Unbuffered(fs)))
    dataset = ds.dataset("/Data/set", filesystem=handler, format="parquet", partitioning="hive")
    found = dataset.to_table(
        columns=["number"], filter=(ds.field("year") == 2025) & (ds.field("number") >= rows - 10)
    )
    assert found["number"].to_pylist() == list(range(rows - 10, rows))
    read = [tuple(map(int, one.removeprefix("bytes=").split("-"))) for one in ranges(box)]
    assert sum(last + 1 - first for first, last in read) < whole / 10
    other = next(one["id"] for path, one in files.items() if "year=2024" in path)
    touched = [one for one in box.requests if one.operation == "files.download" and other in one.path]
    assert len(touched) <= 1  # the first file of a dataset gives the schema


class _Unbuffered:
    """Opens files without a cache: each read is a request."""

    def __init__(self, fs: KiteworksFileSystem) -> None:
        self._fs = fs

    def __getattr__(self, name: str) -> Any:
        return getattr(self._fs, name)

    def open(self, path: str, mode: str = "rb", **options: Any) -> Any:
        return self._fs.open(path, mode, **{**options, "cache_type": "none"})


def test_arrow_writers_that_fail_publish_nothing(profile: Path, kw: Kiteworks) -> None:
    fs = fsspec.filesystem("kiteworks")
    schema = pa.schema([("x", pa.int64())])
    with (
        pytest.raises(RuntimeError),
        fs.open("/Data/a.parquet", "wb") as file,
        pq.ParquetWriter(file, schema) as writer,
    ):
        writer.write_table(pa.table({"x": [1]}))
        raise RuntimeError
    assert list(kw.folders.children(kw.resolve("/Data").id)) == []


@pytest.mark.filterwarnings("ignore:.*:zarr.errors.UnstableSpecificationWarning")
def test_zarr(profile: Path) -> None:
    data = np.arange(10_000, dtype="int32").reshape(100, 100)
    written = zarr.create_array(
        "kiteworks:///Data/a.zarr", shape=data.shape, chunks=(50, 100), dtype=data.dtype
    )
    written[:] = data
    read = zarr.open_array("kiteworks:///Data/a.zarr", mode="r")
    assert (np.asarray(read[60:70, :3]) == data[60:70, :3]).all()


def test_tar(profile: Path) -> None:
    fs = fsspec.filesystem("kiteworks")
    with fs.open("/Data/a.tar", "wb") as file, tarfile.open(fileobj=file, mode="w|") as tar:
        for name in ("a.txt", "b.txt"):
            info = tarfile.TarInfo(name)
            info.size = 3
            with fs.open(f"/Data/{name}", "wb") as member:
                member.write(name.encode()[:3])
            with fs.open(f"/Data/{name}") as member:
                tar.addfile(info, member)
    assert fsspec.filesystem("tar", fo="kiteworks:///Data/a.tar").cat("b.txt") == b"b.t"
    with fsspec.open("simplecache::kiteworks:///Data/a.txt") as file:
        assert file.read() == b"a.t"


def test_upath(profile: Path, box: Sandbox) -> None:
    for top in (
        UPath("kiteworks:///Data"),
        UPath(f"kiteworks://{box.host}/Data"),
        UPath("/Data", protocol="kiteworks"),
    ):
        folder = top / "In" / "Deep"
        folder.mkdir(parents=True)
        folder.mkdir(parents=True, exist_ok=True)
        with pytest.raises(FileExistsError):
            folder.mkdir()
        file = folder / "a.txt"
        assert not file.exists()
        assert file.write_text("abc") == 3
        assert (file.read_text(), file.read_bytes(), file.stat().st_size) == ("abc", b"abc", 3)
        assert (file.is_file(), file.is_dir(), folder.is_dir()) == (True, False, True)
        assert abs(datetime.fromtimestamp(file.stat().st_mtime, UTC) - box.clock.now()).total_seconds() < 600
        assert [one.name for one in folder.iterdir()] == ["a.txt"]
        assert [one.name for one in top.glob("**/*.txt")] == ["a.txt"]
        with file.open("rb") as opened:
            opened.seek(1)
            assert opened.read() == b"bc"
        (folder / "empty").touch()
        moved = file.rename(folder / "b.txt")
        assert sorted(one.name for one in folder.iterdir()) == ["b.txt", "empty"]
        (folder / "copy.txt").write_bytes(moved.read_bytes())
        moved.unlink()
        with pytest.raises(FileNotFoundError):
            moved.read_text()
        with pytest.raises(OSError, match="not empty"):
            folder.rmdir(recursive=False)
        (top / "In").rmdir(recursive=True)
        assert list(top.iterdir()) == []
