"""The client has a method for every operation, sync and async, and each is answered without the tolerant decoder.

Operations that the sandbox plays have tests of their own; here it answers what their schemas say.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from types import UnionType
from typing import Any, get_args, get_origin

import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks
from kiteworks_runtime.operation import Operation
from kiteworks_runtime.pages import AsyncPage, Page
from kiteworks_sandbox import Sandbox, operations
from kiteworks_sandbox.registry import HANDLERS

from .support import OPERATIONS, arguments, constant, method_of

operations.load()  # fills the table of handlers
SYNTHETIC = sorted(OPERATIONS.keys() - HANDLERS.keys())


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
            assert callable(method_of(client("kiteworks.example.com", auth=AccessToken("token")), name)), name


@pytest.mark.parametrize("optional", [False, True], ids=["needed", "all"])
@pytest.mark.parametrize("name", SYNTHETIC)
def test_call(kw: Kiteworks, name: str, optional: bool) -> None:
    operation, given = constant(name), arguments(name, optional=optional)
    if OPERATIONS[name].definition.get("x-stream") == "response":
        given["target"] = io.BytesIO()
    result = method_of(kw, name)(**given)
    if isinstance(result, Page):
        assert len(result.to_list(max_items=1)) == 1
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
        assert len(result) == 1
    elif "target" in given:
        assert given["target"].getvalue()
    else:
        assert type(result) in answers(operation)
