"""From the responses of a list of 100,000 activities to an Arrow table, ours and pyarrow's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import httpx

from kiteworks import AccessToken, Kiteworks
from kiteworks_sandbox import Sandbox

from .ratio import Ratio, Skipped, best

_ROWS = 100_000
_LIMIT = 1_000
_ROUNDS = 2
_WHAT = f"{_ROWS:,} activities to Arrow / json.loads and Table.from_pylist"


def measure() -> Iterator[Ratio | Skipped]:
    """Yield what a table costs."""
    if find_spec("pyarrow") is None:
        yield Skipped(_WHAT, "pyarrow is not installed")
        return
    import pyarrow as pa

    items = [
        json.dumps({**one, "id": number}) for number, one in zip(range(_ROWS), _activities(), strict=False)
    ]
    pages = [_page(items, begin) for begin in range(0, _ROWS, _LIMIT)]

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=_page(items, int(request.url.params.get("offset", 0))))

    def plain() -> Any:
        return pa.Table.from_pylist([one for page in pages for one in json.loads(page)["data"]])

    http = httpx.Client(transport=httpx.MockTransport(answer))
    with Kiteworks("files.example.com", auth=AccessToken("token"), http_client=http) as kw:
        assert kw.activities.list(limit=_LIMIT).to_arrow().num_rows == plain().num_rows == _ROWS
        ours, theirs = best(lambda: kw.activities.list(limit=_LIMIT).to_arrow(), plain, rounds=_ROUNDS)
    yield Ratio(_WHAT, ours / theirs, 3)


def _page(items: list[str], begin: int) -> bytes:
    metadata = json.dumps({"total": _ROWS, "limit": _LIMIT, "offset": begin})
    return f'{{"data": [{",".join(items[begin : begin + _LIMIT])}], "metadata": {metadata}}}'.encode()


def _activities() -> Iterator[dict[str, Any]]:
    """Yield what the appliance says of what was done, over and over."""
    with Sandbox() as box:
        credential = AccessToken(box.issue_token(box.user.email))
        with Kiteworks(box.host, auth=credential, verify=str(box.ca_file)) as kw:
            folder = kw.folders.create("0", name="Benchmark")
            for number in range(5):
                file = kw.folders.upload(folder.id, (f"report {number}.pdf", b"bytes"))
                kw.files.update(file.id, name=f"renamed {number}.pdf")
                list(kw.files.iter_download(file.id))
            found = kw.activities.with_raw_response.list().json()["data"]
    while True:
        yield from found
