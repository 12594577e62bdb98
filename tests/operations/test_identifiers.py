"""Whatever an answer carries as an object's identifier is taken wherever that object's identifier is asked for."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import parse_qs

import httpx
import msgspec
import pytest

from kiteworks import AccessToken, AsyncKiteworks, Kiteworks, models
from kiteworks_runtime.operation import Argument
from kiteworks_runtime.pagination import AsyncPage, Page
from kiteworks_sandbox.bundle import Json
from kiteworks_sandbox.synthesis import example

from .support import BUNDLE, OPERATIONS, arguments, constant, declared, method_of, place

SCHEMAS: Json = BUNDLE.document["components"]["schemas"]
VALUES = {"integer": 2_041, "string": "0c27b1f4-8a3e-5d0f-9a55-5f5f3f1f7f10"}


class Sent(Exception):
    """Carries the request that a call sends first."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__(str(request.url))
        self.request = request


def send(request: httpx.Request) -> httpx.Response:
    raise Sent(request)


def identified(stated: Json) -> list[tuple[str, str]]:
    """Schema and member of the identifiers that an argument takes."""
    named = stated.get("x-identifies") or []
    parts = [str(name).partition(".") for name in (named if isinstance(named, list) else [named])]
    return [(schema, member or "id") for schema, _, member in parts]


@cache
def carried(schema: str, member: str) -> list[Any]:
    """The identifier as the model of an answer has it, in each type that the spec gives it."""
    found = []
    model = getattr(models, schema)
    name = next(one.name for one in msgspec.structs.fields(model) if one.encode_name == member)
    types = SCHEMAS[schema]["properties"][member]["type"]
    for kind in [types] if isinstance(types, str) else types:
        if kind != "null":
            answer = example(BUNDLE, SCHEMAS[schema]) | {member: VALUES[kind]}
            found.append(getattr(msgspec.json.decode(json.dumps(answer), type=model), name))
    return found


def chains(name: str) -> Iterator[tuple[Argument, Any, Any]]:
    """Each argument that takes an identifier, with each one that it has to take, and as it is given."""
    stated = declared(name)
    for argument in constant(name).arguments:
        text = stated[place(argument)]
        several = text.get("schema", text).get("type") == "array"
        for schema, member in identified(text):
            for identifier in carried(schema, member):
                yield argument, identifier, [identifier] if several else identifier


def given(name: str, argument: Argument, value: Any) -> dict[str, Any]:
    """The arguments of a call with this one."""
    values = arguments(name, optional=False) | {argument.name: value}
    if OPERATIONS[name].definition.get("x-stream") == "response":
        values["target"] = io.BytesIO()
    return values


def found(request: httpx.Request, argument: Argument, operation: str) -> Any:
    """What a request has where an argument goes."""
    where, name = place(argument)
    if where == "path":
        template = OPERATIONS[operation].path.split("/")
        return request.url.path.split("/")[template.index(f"{{{name}}}")]
    if where == "query":
        return request.url.params[name]
    if request.headers["content-type"] == "application/json":
        return json.loads(request.content)[name]
    return parse_qs(request.content.decode())[name][0]


def expected(argument: Argument, identifier: Any, value: Any) -> Any:
    return value if place(argument)[0] == "body" else str(identifier)


TAKERS = sorted(name for name in OPERATIONS if any(True for _ in chains(name)))


def test_every_identifier_in_a_path_is_tried() -> None:
    tried = {(name, argument.wire_name) for name in TAKERS for argument, _, _ in chains(name)}
    stated = {
        (name, wire_name)
        for name in OPERATIONS
        for (where, wire_name), text in declared(name).items()
        if where == "path" and wire_name.endswith("_id") and text["x-identifies"]
    }
    assert stated <= tried


@pytest.mark.parametrize("name", TAKERS)
def test_what_an_answer_has_is_sent(name: str) -> None:
    http = httpx.Client(transport=httpx.MockTransport(send))
    with http, Kiteworks("kiteworks.example.com", auth=AccessToken("token"), http_client=http) as kw:
        for argument, identifier, value in chains(name):
            with pytest.raises(Sent) as told:
                result = method_of(kw, name)(**given(name, argument, value))
                if isinstance(result, Page):
                    result.first()
            assert found(told.value.request, argument, name) == expected(argument, identifier, value)


@pytest.mark.parametrize("name", TAKERS)
def test_what_an_answer_has_is_sent_async(name: str) -> None:
    async def run() -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(send))
        async with (
            http,
            AsyncKiteworks("kiteworks.example.com", auth=AccessToken("token"), http_client=http) as kw,
        ):
            for argument, identifier, value in chains(name):
                with pytest.raises(Sent) as told:
                    result = method_of(kw, name)(**given(name, argument, value))
                    await (result.first() if isinstance(result, AsyncPage) else result)
                assert found(told.value.request, argument, name) == expected(argument, identifier, value)

    asyncio.run(run())
