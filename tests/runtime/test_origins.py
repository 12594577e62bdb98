"""A token goes to the origin it was issued for, and to those that the caller trusts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from kiteworks_runtime.auth import ReadyCredential
from kiteworks_runtime.error_response import APIStatusError
from kiteworks_runtime.errors import APIConnectionError, InvalidArgumentError

from .conftest import CHUNK, AsyncThings, SyncThings

OWN = "https://things.example.com"
NODE = "https://node.example.com:8443"


class Network:
    """Every host there is. It notes what each got, and does as `handler` says."""

    def __init__(
        self, asynchronous: bool, handler: Callable[[httpx.Request], httpx.Response] | None = None
    ) -> None:
        self.asynchronous = asynchronous
        self.seen: list[tuple[str, str | None]] = []
        self.handler = handler or (lambda request: httpx.Response(200, json={"id": "1"}))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.seen.append((str(request.url), request.headers.get("Authorization")))
        return self.handler(request)

    def request(self, *args: Any, follow_redirects: bool = False, **options: Any) -> Any:
        """One call of the escape hatch."""
        return self.do(lambda kw: kw.request(*args, cast_to=dict), follow_redirects, **options)

    def do(self, what: Callable[[Any], Any], follow_redirects: bool = False, **options: Any) -> Any:
        transport = httpx.MockTransport(self._answer)
        auth = ReadyCredential("planted-token")
        if self.asynchronous:

            async def run() -> Any:
                async with httpx.AsyncClient(transport=transport, follow_redirects=follow_redirects) as pool:
                    return await what(
                        AsyncThings("things.example.com", auth=auth, http_client=pool, **options)
                    )

            return asyncio.run(run())
        with httpx.Client(transport=transport, follow_redirects=follow_redirects) as pool:
            return what(SyncThings("things.example.com", auth=auth, http_client=pool, **options))


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def network(request: pytest.FixtureRequest) -> Network:
    return Network(request.param)


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/rest/x",
        "https://things.example.com.evil.example/rest/x",
        "https://things.example.com:8443/rest/x",
        "https://things.example.com@evil.example/rest/x",
        "https://things.example.com\\@evil.example/rest/x",
        "http://things.example.com/rest/x",
        "HTTPS://things.example.com/rest/x",
        "ftp://things.example.com/rest/x",
        "https:///rest/x",
        "//evil.example/rest/x",
        f"{OWN}",
    ],
)
def test_another_address_is_refused_before_anything_is_sent(network: Network, address: str) -> None:
    with pytest.raises(InvalidArgumentError):
        network.request("POST", address)
    assert network.seen == []


def test_the_refusal_says_how_to_trust(network: Network) -> None:
    with pytest.raises(InvalidArgumentError, match=r"trusted_origins=\['https://node\.example\.com:8443'\]"):
        network.request("GET", f"{NODE}/rest/x")


@pytest.mark.parametrize(
    "address", [f"{OWN}/rest/x", "https://things.example.com:443/rest/x", "https://THINGS.example.com/rest/x"]
)
def test_the_whole_address_of_the_appliance_does(network: Network, address: str) -> None:
    network.request("GET", address)
    assert network.seen == [(f"{OWN}/rest/x", "Bearer planted-token")]


def test_an_origin_that_is_trusted_gets_the_token(network: Network) -> None:
    network.request("GET", f"{NODE}/rest/x", trusted_origins=["node.example.com:8443"])
    with pytest.raises(InvalidArgumentError):
        network.request("GET", "https://node.example.com/rest/x", trusted_origins=["node.example.com:8443"])
    assert network.seen == [(f"{NODE}/rest/x", "Bearer planted-token")]


@pytest.mark.parametrize(
    "trusted", ["node.example.com", ["http://node.example.com"], ["node.example.com/rest"], ["*"], [b"node"]]
)
def test_what_can_not_be_trusted(network: Network, trusted: Any) -> None:
    with pytest.raises(InvalidArgumentError):
        network.request("GET", "/rest/x", trusted_origins=trusted)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("trusted", [[], ["evil.example"]])
def test_no_redirect_is_followed(network: Network, status: int, trusted: list[str]) -> None:
    """Not even by a client of httpx that would, nor to where the token might go."""
    network.handler = lambda request: httpx.Response(status, headers={"Location": "https://evil.example/x"})
    with pytest.raises(APIStatusError, match=r"to evil\.example, which is not followed"):
        network.request("GET", "/rest/x", follow_redirects=True, trusted_origins=trusted)
    assert network.seen == [(f"{OWN}/rest/x", "Bearer planted-token")]


def test_an_upload_stays_on_the_appliance_whatever_uri_its_session_names(network: Network) -> None:
    network.handler = lambda request: httpx.Response(200, json={"id": "7", "uri": "https://evil.example/up"})
    session = network.request("POST", "/rest/things/1/actions/initiateUpload")
    assert session["uri"] == "https://evil.example/up"
    network.do(lambda kw: kw._caller.call(CHUNK, {"thing_id": session["id"], "content": ("chunk", b"abc")}))
    assert [url for url, _ in network.seen] == [
        f"{OWN}/rest/things/1/actions/initiateUpload",
        f"{OWN}/rest/uploads/7",
    ]
    with pytest.raises(InvalidArgumentError, match="trusted_origins"):
        network.request("POST", session["uri"])


def test_an_error_names_the_host_that_was_asked(network: Network) -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    network.handler = broken
    with pytest.raises(APIConnectionError, match=r"GET /rest/x on node\.example\.com:8443"):
        network.request("GET", f"{NODE}/rest/x", trusted_origins=["node.example.com:8443"])
