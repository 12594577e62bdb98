"""The client has a method for every operation, sync and async, and each is answered without the tolerant decoder.

Operations that the sandbox plays have tests of their own; here it answers what their schemas say.
"""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, get_args, get_origin

import httpx
import msgspec
import pytest

from kiteworks import AccessToken, AsyncKiteworks, AsyncPage, Kiteworks, Page, RawResponse
from kiteworks_runtime.operation import Operation
from kiteworks_sandbox import Sandbox, operations
from kiteworks_sandbox.registry import HANDLERS
from kiteworks_sandbox.synthesis import answer

from .support import BUNDLE, CALLED_BY, OPERATIONS, arguments, constant, method_of

operations.load()  # fills the table of handlers
SYNTHETIC = sorted(OPERATIONS.keys() - HANDLERS.keys())
DOWNLOADS = sorted(name for name, one in OPERATIONS.items() if one.definition.get("x-stream") == "response")


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="module")
def kw(box: Sandbox) -> Iterator[Kiteworks]:
    with Kiteworks(box.host, auth=credential(box), verify=str(box.ca_file), strict=True) as client:
        yield client


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as made:
        yield made


@pytest.fixture(scope="module")
def async_kw(box: Sandbox, runner: asyncio.Runner) -> Iterator[AsyncKiteworks]:
    client = AsyncKiteworks(box.host, auth=credential(box), verify=str(box.ca_file), strict=True)
    yield client
    runner.run(client.close())


def credential(box: Sandbox) -> AccessToken:
    return AccessToken(box.issue_token(box.admin.email))


def answers(operation: Operation[Any]) -> set[type]:
    """The types that an operation may answer with."""
    kinds = [*operation.results.values(), operation.result]
    parts = [one for kind in kinds for one in (get_args(kind) if isinstance(kind, UnionType) else (kind,))]
    return {get_origin(one) or one for one in parts}


def test_every_operation_has_a_method() -> None:
    for name in OPERATIONS:
        for client in (Kiteworks, AsyncKiteworks):
            kw = client("kiteworks.example.com", auth=AccessToken("token"))
            if name in CALLED_BY:
                resource, _, verb = name.rpartition(".")
                assert not hasattr(method_of(kw, resource), verb), name
                assert not hasattr(method_of(kw, resource).with_raw_response, verb), name
            assert callable(method_of(kw, CALLED_BY.get(name, name))), name


@pytest.mark.parametrize(("name", "workflow"), CALLED_BY.items())
def test_a_workflow_makes_the_request_of_an_operation_without_a_method(name: str, workflow: str) -> None:
    sent: list[httpx.Request] = []

    def answered(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return success(name)

    with httpx.Client(transport=httpx.MockTransport(answered)) as http:
        kw = Kiteworks("files.example.com", auth=AccessToken("token"), http_client=http)
        method_of(kw, workflow)("9a41", ("a.txt", b"bytes"), verify=False)
    check_request(name, sent)


@pytest.mark.parametrize(("name", "workflow"), CALLED_BY.items())
def test_a_workflow_makes_it_async_too(name: str, workflow: str, runner: asyncio.Runner) -> None:
    sent: list[httpx.Request] = []

    def answered(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return success(name)

    async def call() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(answered)) as http:
            kw = AsyncKiteworks("files.example.com", auth=AccessToken("token"), http_client=http)
            await method_of(kw, workflow)("9a41", ("a.txt", b"bytes"), verify=False)

    runner.run(call())
    check_request(name, sent)


def check_request(name: str, sent: list[httpx.Request]) -> None:
    """Check that the one request is that of the operation."""
    operation = constant(name)
    path = re.sub(r"{\w+}", "9a41", operation.path)
    assert [(one.method, one.url.path) for one in sent] == [(operation.method, path)]
    assert b"bytes" in sent[0].content


@pytest.mark.parametrize("optional", [False, True], ids=["needed", "all"])
@pytest.mark.parametrize("name", SYNTHETIC)
def test_call(kw: Kiteworks, name: str, optional: bool) -> None:
    operation, given = constant(name), arguments(name, optional=optional)
    if OPERATIONS[name].definition.get("x-stream") == "response":
        given["target"] = io.BytesIO()
    result = method_of(kw, name)(**given)
    if isinstance(result, Page):
        assert result.to_list(max_items=1) == []  # nothing was ever put into an invented list
    elif "target" in given:
        assert given["target"].getvalue()
    else:
        assert type(result) in answers(operation)


@pytest.mark.parametrize("name", SYNTHETIC)
def test_call_async(async_kw: AsyncKiteworks, runner: asyncio.Runner, name: str) -> None:
    operation, given = constant(name), arguments(name, optional=True)
    if OPERATIONS[name].definition.get("x-stream") == "response":
        given["target"] = io.BytesIO()

    async def call() -> Any:
        result = method_of(async_kw, name)(**given)
        return await result.to_list(max_items=1) if isinstance(result, AsyncPage) else await result

    result = runner.run(call())
    if isinstance(result, list):
        assert result == []
    elif "target" in given:
        assert given["target"].getvalue()
    else:
        assert type(result) in answers(operation)


# The raw and streaming twins. They need no state, so a transport answers at once, for all operations.


def success(name: str) -> httpx.Response:
    """What the spec declares for a success."""
    made = answer(BUNDLE, OPERATIONS[name])
    media = {"Content-Type": made.media} if made.media else {}
    content = (
        made.body
        if isinstance(made.body, bytes)
        else b""
        if made.body is None
        else msgspec.json.encode(made.body)
    )
    return httpx.Response(made.status, headers=media, content=content)


def twin_of(client: object, name: str, kind: str) -> Any:
    resource, _, verb = name.rpartition(".")
    return getattr(getattr(method_of(client, resource), kind), verb)


def check_twin(name: str, raw: RawResponse[Any]) -> Any:
    """Check a whole answer; returns what it means."""
    expected = success(name)
    assert type(raw) is RawResponse
    assert (raw.status, raw.content) == (expected.status_code, expected.content)
    parsed = raw.parse()
    if name in DOWNLOADS:
        assert parsed == raw.content
    elif constant(name).pagination is None:
        assert type(parsed) in answers(constant(name))
    return parsed


@pytest.mark.parametrize("name", sorted(OPERATIONS.keys() - CALLED_BY.keys()))
def test_raw_twin(name: str) -> None:
    with httpx.Client(transport=httpx.MockTransport(lambda _: success(name))) as http:
        kw = Kiteworks("files.example.com", auth=AccessToken("token"), http_client=http, strict=True)
        parsed = check_twin(name, twin_of(kw, name, "with_raw_response")(**arguments(name, optional=False)))
        if constant(name).pagination is not None:
            assert isinstance(parsed, Page)
            assert len(parsed.items) == 1


@pytest.mark.parametrize("name", sorted(OPERATIONS.keys() - CALLED_BY.keys()))
def test_raw_twin_async(name: str, runner: asyncio.Runner) -> None:
    async def call() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(lambda _: success(name))) as http:
            kw = AsyncKiteworks("files.example.com", auth=AccessToken("token"), http_client=http, strict=True)
            twin = twin_of(kw, name, "with_raw_response")
            parsed = check_twin(name, await twin(**arguments(name, optional=False)))
            if constant(name).pagination is not None:
                assert isinstance(parsed, AsyncPage)
                assert len(await parsed.to_list(max_items=1)) == 1

    runner.run(call())


@pytest.mark.parametrize("name", DOWNLOADS)
def test_streaming_twin(name: str) -> None:
    expected = success(name)
    with httpx.Client(transport=httpx.MockTransport(lambda _: success(name))) as http:
        kw = Kiteworks("files.example.com", auth=AccessToken("token"), http_client=http, strict=True)
        with twin_of(kw, name, "with_streaming_response")(**arguments(name, optional=False)) as streamed:
            assert (streamed.status, streamed.read()) == (expected.status_code, expected.content)


@pytest.mark.parametrize("name", DOWNLOADS)
def test_streaming_twin_async(name: str, runner: asyncio.Runner) -> None:
    async def call() -> None:
        expected = success(name)
        async with httpx.AsyncClient(transport=httpx.MockTransport(lambda _: success(name))) as http:
            kw = AsyncKiteworks("files.example.com", auth=AccessToken("token"), http_client=http, strict=True)
            twin = twin_of(kw, name, "with_streaming_response")
            async with twin(**arguments(name, optional=False)) as streamed:
                assert (streamed.status, await streamed.read()) == (expected.status_code, expected.content)

    runner.run(call())
