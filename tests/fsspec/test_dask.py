"""Dask on a cluster of processes: each worker signs in by itself, and one of them is killed while it works."""

from __future__ import annotations

import io
import json
import logging
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dask
import dask.dataframe as dd
import pandas as pd
import pytest
from dask.distributed import Client, LocalCluster
from distributed.protocol.pickle import dumps

from kiteworks import Kiteworks
from kiteworks_fsspec import KiteworksFileSystem
from kiteworks_sandbox import Sandbox

PARTITIONS = 64
ROWS = 40
pytestmark = [
    # The cluster speaks with itself over connections that it closes late, and a killed worker closes none.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture
def logs() -> Iterator[io.StringIO]:
    """All that is logged here, the scheduler's lines among it."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    loggers = [logging.getLogger(), logging.getLogger("distributed")]
    for logger in loggers:
        logger.addHandler(handler)
    yield text
    for logger in loggers:
        logger.removeHandler(handler)


@pytest.fixture
def cluster(profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.chdir(tmp_path)
    with (
        dask.config.set(
            {"distributed.admin.tick.interval": "1s", "distributed.worker.memory.terminate": False}
        ),
        LocalCluster(n_workers=4, threads_per_worker=1, processes=True, dashboard_address=None) as local,
        Client(local) as client,
    ):
        yield client


def tokens(profile: Path) -> list[str]:
    """All secrets of the profile: tokens and the client's secret."""
    from kiteworks_runtime.config.profiles import ProfileFile

    store = ProfileFile(profile).secret_store("work", "file")
    found = [*store.secrets().values()]
    with Kiteworks.from_profile("work", path=profile) as kw:
        found.append(kw.access_token())
    assert all(len(one) > 8 for one in found)
    assert len(found) >= 2
    return found


def state(scheduler: Any) -> str:
    """All that the scheduler knows, as text and pickled."""
    tasks = {str(key): repr(vars_of(task)) for key, task in scheduler.tasks.items()}
    graphs = [dumps(task.run_spec).decode("latin-1") for task in scheduler.tasks.values()]
    return json.dumps([tasks, graphs, repr(scheduler.get_events()), repr(scheduler.identity())])


def vars_of(task: Any) -> dict[str, str]:
    return {name: repr(getattr(task, name, None)) for name in type(task).__slots__ if name != "__weakref__"}


def test_a_worker_is_killed(
    cluster: Client, profile: Path, kw: Kiteworks, box: Sandbox, logs: io.StringIO
) -> None:
    frame = pd.DataFrame(
        {"number": range(PARTITIONS * ROWS), "text": [f"row {n}" for n in range(PARTITIONS * ROWS)]}
    )
    secrets = tokens(profile)
    written = dd.from_pandas(frame, npartitions=PARTITIONS).to_parquet(
        "kiteworks:///Data/set", compute=False, write_index=False
    )
    running = cluster.compute(written)
    seen: list[str] = []
    whole: list[bool] = []
    killed = threading.Event()

    def watch() -> None:
        """Kill a worker once a few files are there; note what the appliance shows meanwhile."""
        while not killed.is_set():
            if sum("part." in name for name in listed(kw)) >= 4:
                seen.append(cluster.run_on_scheduler(state_of))
                (victim, *_) = cluster.run(os.getpid).values()
                os.kill(victim, signal.SIGKILL)
                killed.set()
                for one in listed(kw):
                    content = b"".join(kw.files.iter_download(kw.resolve(f"/Data/set/{one}").id))
                    whole.append(content[:4] == content[-4:] == b"PAR1")
            time.sleep(0.2)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        running.result(timeout=300)
    finally:
        killed.set()
        watcher.join()
    assert seen, "a worker was killed while the others worked"
    assert len(whole) >= 4
    assert all(whole), "a file was visible before it was written"

    files = [name for name in listed(kw) if name.endswith(".parquet")]
    assert len(files) == PARTITIONS
    assert list(kw.uploads.list()) == []
    read = dd.read_parquet("kiteworks:///Data/set").compute().sort_values("number", ignore_index=True)
    assert read["number"].tolist() == frame["number"].tolist()
    assert read["text"].astype(str).tolist() == frame["text"].tolist()
    fs = KiteworksFileSystem()
    cluster.submit(fs.pipe, "/Data/a.txt", b"from a worker").result(timeout=120)
    assert fs.cat("/Data/a.txt") == b"from a worker"

    # The search finds what is there.
    planted = cluster.submit(str, "planted-marker")
    planted.result(timeout=120)
    assert "planted-marker" in cluster.run_on_scheduler(state_of)
    del planted
    every = "".join(
        [*seen, cluster.run_on_scheduler(state_of), logs.getvalue(), json.dumps(all_logs(cluster))]
    )
    assert "kiteworks" in every
    assert not [secret for secret in secrets if secret in every]


def state_of(dask_scheduler: Any) -> str:
    return state(dask_scheduler)


def all_logs(cluster: Client) -> Any:
    return [
        [list(map(str, line)) for line in cluster.get_scheduler_logs()],
        {
            worker: [list(map(str, line)) for line in lines]
            for worker, lines in cluster.get_worker_logs().items()
        },
    ]


def listed(kw: Kiteworks) -> list[str]:
    from kiteworks.errors import PathNotFoundError

    try:
        return [one.name for one in kw.folders.children(kw.resolve("/Data/set").id, limit=1000)]
    except PathNotFoundError:
        return []
