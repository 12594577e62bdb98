"""A small API of our own and clients whose transport is a function, sync and async."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from types import ModuleType
from typing import Annotated, Any, Literal, cast

import httpx
import pytest

from kiteworks._client import _API
from kiteworks._error_codes import ERROR_STATUSES
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.client.base import AsyncClient, SyncClient
from kiteworks_runtime.decode import tolerant
from kiteworks_runtime.error_details import ErrorCode
from kiteworks_runtime.files import FileInput
from kiteworks_runtime.models import AwareDatetime, Meta, Model, field
from kiteworks_runtime.operation import API, Body, Header, Operation, Pagination, Path, Query

from .clock import stop_clock

Handler = Callable[[httpx.Request], httpx.Response]


class Metadata(Model, kw_only=True, rename="camel"):
    total: int | None = None
    limit: int | None = None


class Thing(Model, kw_only=True, rename="camel"):
    id: str
    base_dir_id: str | None = field(default=None, name="basedirId")
    kind: str | None = None
    created: AwareDatetime | None = None
    size: int | None = None
    share: float | None = None
    done: bool | None = None
    parts: list[Thing] | None = None
    labels: dict[str, int] | None = None
    inner: Thing | None = None


class ThingList(Model, kw_only=True, rename="camel"):
    data: list[Thing] | None = None
    metadata: Metadata | None = None


LIST: Operation[ThingList] = Operation(
    "things.list",
    "GET /rest/things",
    result=ThingList,
    arguments=(
        Query("limit", Annotated[int, Meta(ge=1)], "limit"),
        Query("offset", int, "offset"),
        Query("name_contains", str, "name:contains"),
        Query("id_in", list[str], "id:in"),
        Query("since", datetime, "created:gte"),
        Query("deleted", bool, "deleted"),
        Header("byte_range", str, "Range"),
    ),
    pagination=Pagination(items=("data",), total=("metadata", "total"), limit="limit", offset="offset"),
)
GET: Operation[Thing] = Operation(
    "things.get",
    "GET /rest/things/{thing_id}",
    result=Thing,
    arguments=(Path("thing_id", str, "thing_id"),),
)
CREATE: Operation[Thing] = Operation(
    "things.create",
    "POST /rest/things",
    result=Thing,
    arguments=(
        Body("name", str, "name", required=True),
        Body("note", str | None, "note"),
        Body("expire", datetime | None, "expire"),
        Body("mode", Literal["a", "b"], "mode"),
    ),
    media_type="application/json",
)
DELETE: Operation[None] = Operation(
    "things.delete",
    "DELETE /rest/things/{thing_id}",
    result=type(None),
    arguments=(Path("thing_id", str, "thing_id"),),
)
CONTENT: Operation[None] = Operation(
    "things.download",
    "GET /rest/things/{thing_id}/content",
    result=type(None),
    arguments=(Path("thing_id", str, "thing_id"),),
)
CHUNK: Operation[Any] = Operation(
    "things.chunk",
    "POST /rest/uploads/{thing_id}",
    result=Thing,
    arguments=(
        Path("thing_id", str, "thing_id"),
        Query("return_entity", bool, "returnEntity"),
        Body("compression_mode", str, "compressionMode"),
        Body("compression_size", int, "compressionSize"),
        Body("original_size", int, "originalSize"),
        Body("content", FileInput, "content", required=True),
        Body("index", int, "index"),
        Body("last_chunk", int, "lastChunk"),
    ),
    media_type="multipart/form-data",
)
CONFIG: Operation[Thing] = Operation("things.config", "GET /rest/uploads/config", result=Thing)
INITIATE: Operation[Thing] = Operation(
    "things.initiate",
    "POST /rest/things/{thing_id}/actions/initiateUpload",
    result=Thing,
    arguments=(
        Path("thing_id", str, "thing_id"),
        Body("filename", str, "filename", required=True),
        Body("total_size", int, "totalSize"),
        Body("total_chunks", int, "totalChunks"),
    ),
    media_type="application/json",
)
UPLOAD: Operation[Thing] = Operation(
    "things.upload",
    "POST /rest/things/actions/file",
    result=Thing,
    arguments=(
        Body("body", FileInput, "body", required=True),
        Body("note", bool, "note"),
        Body("expire", datetime | None, "expire"),
    ),
    media_type="multipart/form-data",
)
TABLE = "tests_runtime_error_table"


def error_tables(
    name: str, codes: dict[str, ErrorCode] | None = None, oauth: dict[str, ErrorCode] | None = None
) -> ModuleType:
    """A module with these tables, and the spec's table of statuses."""
    module: Any = ModuleType(name)
    module.ERROR_CODES, module.OAUTH_ERRORS = codes or {}, oauth or {}
    module.ERROR_STATUSES = ERROR_STATUSES
    return cast("ModuleType", module)


STATUSES = "tests_runtime_statuses"
sys.modules[STATUSES] = error_tables(STATUSES)


class NoAuth(httpx.Auth):
    pass


class Nobody:
    """A credential that adds nothing."""

    def bind(self, appliance: Appliance) -> httpx.Auth:
        return NoAuth()

    def sign_in(self, appliance: Appliance, client: httpx.Client) -> None:
        raise AssertionError("not asked for")

    async def asign_in(self, appliance: Appliance, client: httpx.AsyncClient) -> None:
        raise AssertionError("not asked for")


THINGS = API(
    "things",
    "X-Version",
    7,
    STATUSES,
    location_headers=_API.location_headers,
    names=_API.names,
    hashes=_API.hashes,
)


class SyncThings(SyncClient):
    _api = THINGS


class AsyncThings(AsyncClient):
    _api = THINGS


class Bench:
    """Runs the same steps on the sync and on the async client.

    Args:
        asynchronous: Which client.
        handler: What plays the appliance.
        options: For the client.
    """

    def __init__(self, asynchronous: bool, handler: Handler, **options: Any) -> None:
        self.asynchronous = asynchronous
        self.requests: list[httpx.Request] = []

        def record(request: httpx.Request) -> httpx.Response:
            request.read()
            self.requests.append(request)
            return handler(request)

        transport = options.pop("wrap", lambda inner: inner)(httpx.MockTransport(record))
        kind, pool = (AsyncThings, httpx.AsyncClient) if asynchronous else (SyncThings, httpx.Client)
        self.client: Any = kind(
            "things.example.com", auth=Nobody(), http_client=cast("Any", pool(transport=transport)), **options
        )
        self.clock = stop_clock(self.client)
        # A Runner, unlike a bare loop, also ends the generators that httpx leaves when a body cannot be unpacked.
        self.runner = asyncio.Runner()

    def do(self, name: str, /, *args: Any, **kwargs: Any) -> Any:
        """Call a method of the caller, awaited if need be."""
        if name in ("call", "page"):
            args, kwargs = (*args, kwargs), {}
        result = getattr(self.client._caller, name)(*args, **kwargs)
        return self.runner.run(result) if asyncio.iscoroutine(result) else result

    def items(self, *args: Any, **kwargs: Any) -> list[Any]:
        """All items of a list."""
        page = self.client._caller.page(*args, kwargs)
        if not self.asynchronous:
            return list(page)

        async def collect() -> list[Any]:
            return [item async for item in page]

        return self.runner.run(collect())


@pytest.fixture(autouse=True)
def forget_warnings() -> None:
    """Let every test be warned again."""
    tolerant._warned.clear()


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def bench(request: pytest.FixtureRequest) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(handler: Handler, **options: Any) -> Bench:
        made.append(Bench(request.param, handler, **options))
        return made[-1]

    yield make
    for one in made:
        if one.asynchronous:
            one.runner.run(one.client._state._given.aclose())
        else:
            one.client._state._given.close()
        one.runner.close()


def answering(status: int = 200, **options: Any) -> Handler:
    """A handler with one answer."""
    return lambda request: httpx.Response(status, **options)
