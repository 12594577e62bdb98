"""Dates of answers: with a time zone always, and as they came where Python can't show them."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from kiteworks import AccessToken, Kiteworks
from kiteworks_runtime.errors import DeviationWarning, ResponseDecodeError
from kiteworks_runtime.transfers import sources as feed

from ..conftest import GET, LIST, Bench, Thing, answering

TIME = datetime(2025, 9, 30, 3, 14, 54, tzinfo=UTC)
DAY = datetime(2025, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-09-30T03:14:54+0000", TIME),
        ("2025-09-30T03:14:54+00:00", TIME),
        ("2025-09-30T03:14:54Z", TIME),
        ("2025-09-30 03:14:54Z", TIME),
        ("2025-09-30T05:14:54+0200", TIME),
        (
            "9999-12-31T23:59:59-0500",
            datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-5))),
        ),
    ],
)
def test_a_date_with_its_zone_fits(bench: Callable[..., Bench], written: str, meant: datetime) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        thing = bench(answering(200, json={"id": "1", "created": written}), strict=True).do(
            "call", GET, thing_id="1"
        )
    assert (thing.created, thing.created.tzinfo is None) == (meant, False)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-09-30 03:14:54", TIME),
        ("2025-09-30T03:14:54", TIME),
        ("2025-09-30 03:14:54.000", TIME),
        (" 2025-09-30 03:14:54 ", TIME),
        ("2025-09-30 03:14:54 UTC", TIME),
        ("2025-09-30 05:14:54 +0200", TIME),
        ("2025-09-30 03:14:54+00", TIME),
        ("2025-09-30 03:14", TIME.replace(second=0)),
        ("2025-09-30T03:14Z", TIME.replace(second=0)),
        ("2025-09-30", DAY),
        ("1759202094", TIME),
        ("", None),
        ("0", None),
        ("Never", None),
        ("0000-00-00", None),
        ("0000-00-00 00:00:00", None),
        ("0000-00-00T00:00:00+0000", None),
        ("-0001-11-30T00:00:00+0000", None),
    ],
)
def test_a_date_that_is_written_in_another_way(
    bench: Callable[..., Bench], written: str, meant: datetime | None
) -> None:
    body = {"id": "1", "created": written}
    with pytest.warns(DeviationWarning) as caught:
        thing = bench(answering(200, json=body)).do("call", GET, thing_id="1")
    assert thing.created == meant
    assert meant is None or thing.created.utcoffset() is not None
    read = "None" if meant is None else "datetime"
    assert [str(one.message) for one in caught] == [
        f"things.get: $.created: expected datetime | None, str came; it reads as {read}"
    ]
    with pytest.raises(ResponseDecodeError, match=r"^\$.created: expected datetime \| None, str came; leave"):
        bench(answering(200, json=body), strict=True).do("call", GET, thing_id="1")


@pytest.mark.parametrize(
    "written",
    [
        "0000-01-01T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "2025-02-30T00:00:00Z",
        "2025-09-30T25:00:00",
        "2025-09-30T03:14:54+2500",
        "2025-13-01",
        "30.09.2025",
        "tomorrow",
        "12",
        253_402_300_800,
        1e300,
        -1,
        True,
    ],
)
def test_what_is_no_date_in_python_stays_as_it_came(bench: Callable[..., Bench], written: object) -> None:
    body = {"id": "1", "created": written}
    with pytest.warns(DeviationWarning, match=r"\$.created: .*; the value was kept as it came"):
        thing = bench(answering(200, json=body)).do("call", GET, thing_id="1")
    assert thing.created == written
    assert type(thing.created) is type(written)


def test_dates_of_a_list_can_be_compared(bench: Callable[..., Bench]) -> None:
    written = ["2025-09-30 03:14:54", "2025-09-30", "2025-09-30T00:00:00-0300", "2025-09-30T03:14:53+0000"]
    body: dict[str, Any] = {"data": [{"id": str(at), "created": one} for at, one in enumerate(written)]}
    with pytest.warns(DeviationWarning) as caught:
        things = bench(answering(200, json=body)).items(LIST, Thing)
    assert [one.id for one in sorted(things, key=lambda one: one.created)] == ["1", "2", "3", "0"]
    assert len(caught) == 1


BEYOND = ["10000-01-01T00:00:00Z", "0000-01-01T00:00:00Z", 253_402_300_800]
EXTREME = ["9999-12-31T23:59:59+0000", "9999-12-31T23:59:59-1200", "0001-01-01T00:00:00+1200"]


@pytest.mark.parametrize("written", [*BEYOND, *EXTREME])
def test_files_of_any_time_are_downloaded(written: object, tmp_path: Path) -> None:
    file = {"id": "f1", "name": "a.txt", "type": "f", "size": 5, "modified": written}

    def answer(request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path.endswith("/content"):
            return httpx.Response(200, content=b"hello")
        if path.endswith("/children"):
            return httpx.Response(200, json={"data": [file], "metadata": {"total": 1}})
        return httpx.Response(200, json=file if "/files/" in path else {"id": "d1", "name": "d", "type": "d"})

    pool = httpx.Client(transport=httpx.MockTransport(answer))
    with (
        warnings.catch_warnings(),
        Kiteworks("files.example.com", auth=AccessToken("t"), http_client=cast("Any", pool)) as kw,
    ):
        warnings.simplefilter("ignore")
        assert kw.files.download("f1", tmp_path / "one", verify_timeout=0).read_bytes() == b"hello"
        kw.folders.download_tree("d1", tmp_path / "tree", verify=False).raise_for_failures()
    assert [one.read_bytes() for one in (tmp_path / "tree").rglob("a.txt")] == [b"hello"]


@pytest.mark.parametrize("seconds", [253_402_300_800, -62_135_596_801, 10**12, 10**300])
def test_a_file_of_any_time_can_be_uploaded(seconds: int) -> None:
    assert feed._time(seconds * 10**9) is None
    assert feed._time(1_759_202_094 * 10**9) == TIME
