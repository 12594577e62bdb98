"""Whatever an answer, an address or a file holds, an error of ours comes out, or a value."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from kiteworks import AccessToken, AsyncKiteworks, AuthorizationCode, Kiteworks, KiteworksError, Retries
from kiteworks._uploads import UPLOADS_RESUME_SESSIONS
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.config.profiles import ProfileFile
from kiteworks_runtime.retry import retry_after
from kiteworks_runtime.transfers.chunked_upload import Session

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
DEEP = b"[" * 100_000
HEADER = st.one_of(
    st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=60),
    st.from_regex(r"(https?:)?//[\[\]%@:a-z0-9.]{0,20}(:[0-9]{0,8})?/[%?#a-z]*", fullmatch=True),
    st.integers().map(str),
    st.floats().map(str),
    st.just("9" * 5000),
    st.from_regex(
        r"[A-Z][a-z]{2}, [0-9]{1,3} (Jan|Feb|Dec) [0-9]{1,12} [0-9]{1,3}:[0-9]{2}:[0-9]{2}"
        r" (GMT|[+-][0-9]{1,12})?",
        fullmatch=True,
    ),
)
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from([-1, 10**6, 2**63, 10**400, 0.5, "many", "1", [], {}, [[1]]]),
)
HOST = "files.example.com"


def answered(answer: httpx.Response, call: Any) -> None:
    """Let a sync and an async client have an answer; anything but an error of ours is a fault."""
    transport = httpx.MockTransport(
        lambda _: httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)
    )
    options: dict[str, Any] = {"auth": AccessToken("t"), "retries": Retries(count=0)}
    with (
        Kiteworks(HOST, http_client=httpx.Client(transport=transport), **options) as kw,
        suppress(KiteworksError),
    ):
        call(kw)

    async def awaited() -> None:
        client = httpx.AsyncClient(transport=transport)
        async with AsyncKiteworks(HOST, http_client=client, **options) as kw:
            with suppress(KiteworksError):
                await call(kw)

    asyncio.run(awaited())


@FEW
@given(
    status=st.sampled_from([200, 201, 204, 302, 307, 403, 429, 500, 503]),
    name=st.sampled_from(["Location", "X-Accellion-Location", "Retry-After", "Date", "Content-Type"]),
    value=HEADER,
)
@pytest.mark.filterwarnings("ignore::kiteworks.DeviationWarning")
def test_odd_headers(status: int, name: str, value: str) -> None:
    answer = httpx.Response(status, headers=[(name.encode(), value.encode("latin-1"))])
    answered(answer, lambda kw: kw.folders.create("0", name="a"))


@settings(max_examples=500, deadline=None)
@given(asked=HEADER, date=HEADER)
def test_waits_of_any_size(asked: str, date: str) -> None:
    found = retry_after({"Retry-After": asked, "Date": date}, 0.0)
    assert found is None or found >= 0


@pytest.mark.parametrize("status", [200, 400, 403, 500])
@pytest.mark.parametrize("body", [DEEP, b'{"a":' * 100_000, DEEP + b"]" * 100_000], ids=len)
def test_json_without_end(status: int, body: bytes) -> None:
    answered(httpx.Response(status, content=body), lambda kw: kw.users.me())
    answered(httpx.Response(status, content=body), lambda kw: kw.folders.create("0", name="a"))


@pytest.mark.parametrize("status", [200, 400, 500])
@pytest.mark.parametrize("body", [DEEP, b'{"a":' * 100_000, b"\xff", b'{"expires_in":1e999}'], ids=len)
def test_the_token_endpoint_answers_anything(status: int, body: bytes) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(status, content=body))
    auth = AuthorizationCode(client_id="i", client_secret="s", receiver=Pasted("?code=c"))
    client = httpx.Client(transport=transport)
    with Kiteworks(HOST, auth=auth, http_client=client) as kw, pytest.raises(KiteworksError):
        kw.sign_in()


class Pasted:
    """Answers a sign-in with an address, as a person would paste it; `STATE` in it is the state that was sent."""

    def __init__(self, rest: str) -> None:
        self._rest = rest

    def redirect_uri(self, wanted: str) -> str:
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        state = httpx.URL(url).params["state"]
        return f"{redirect_uri}{self._rest}".replace("STATE", state)


@FEW
@given(
    rest=st.one_of(
        st.text(max_size=40),
        st.text(st.characters(categories=["Cs"]), min_size=1, max_size=3).map(
            lambda one: f"?code={one}&state=STATE"
        ),
        st.text(st.characters(categories=["Cs"]), min_size=1, max_size=3).map(
            lambda one: f"?code=c&state={one}"
        ),
        st.text(max_size=9).map(lambda one: f"?error={one}&error_description=\ud800&state=STATE"),
    )
)
def test_pasted_addresses(rest: str) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(400, json={"error": "invalid_grant"}))
    auth = AuthorizationCode(client_id="i", client_secret="s", receiver=Pasted(rest))
    client = httpx.Client(transport=transport)
    with Kiteworks(HOST, auth=auth, http_client=client) as kw, pytest.raises(KiteworksError):
        kw.sign_in()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30))
def test_host_names(host: str) -> None:
    with suppress(KiteworksError):
        assert Appliance.parse(host).host.isascii()


class Told:
    def __init__(self, **values: Any) -> None:
        self.__dict__ |= values


COUNTS = ("total_size", "total_chunks", "uploaded_size", "uploaded_chunks")


@settings(max_examples=500, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(COUNTS, ODD)))
def test_upload_sessions_that_tell_anything(counts: dict[str, Any]) -> None:
    with suppress(KiteworksError):
        session = Session.from_answer(Told(id=1, **counts), UPLOADS_RESUME_SESSIONS.fields, 1 << 20)
        assert session is not None
        assert session.next_limit(session.sent, session.index) >= 1
        if session.chunks is not None and session.size is not None:
            assert session.chunks - session.index <= max(1, session.size - session.sent)


@FEW
@given(
    values=st.fixed_dictionaries(dict.fromkeys(("totalSize", "totalChunks", "uploadedSize"), ODD)),
    most=st.sampled_from([None, "many", -5, 0, 0.5, 10**30, [], {}, 4096]),
)
@pytest.mark.filterwarnings("ignore::kiteworks.DeviationWarning")
def test_a_new_session_begins_at_the_beginning(values: dict[str, Any], most: Any) -> None:
    """Whatever the appliance says of it: so many requests as the file needs, and no more."""
    requests = 0

    def appliance(request: httpx.Request) -> httpx.Response:
        nonlocal requests
        requests += 1
        assert requests < 20
        if request.url.path.endswith("/config"):
            return httpx.Response(200, json={"uploadChunkMax": most})
        known = {name: one for name, one in values.items() if one == one and str(one) not in ("inf", "-inf")}
        return httpx.Response(201, json={"id": 7, **known})

    client = httpx.Client(transport=httpx.MockTransport(appliance))
    with Kiteworks(HOST, auth=AccessToken("t"), http_client=client) as kw, suppress(KiteworksError):
        kw.folders.upload("1", iter([b"x" * 10_000]), name="a", verify=False, chunk_size=4096)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 3000 + "]" * 3000,
        "a = " + "{a=" * 3000 + "1" + "}" * 3000,
        "[profiles.x" + ".a" * 3000 + "]",
        "[profiles.x.settings]\nscope = " + "[" * 200 + "]" * 200,
        "profiles = 1",
        "[profiles]\nx = 1",
        "a = " + "9" * 5000,
        "default = 9",
        "\x00",
        "\ufeff[profiles]",
    ],
    ids=lambda text: text[:24],
)
def test_profiles_of_any_shape(tmp_path: Path, text: str) -> None:
    profiles(tmp_path, text.encode())


@FEW
@given(
    content=st.one_of(
        st.binary(max_size=60), st.text(max_size=60).map(lambda one: one.encode("utf-8", "replace"))
    )
)
def test_profiles_of_any_bytes(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    profiles(tmp_path_factory.mktemp("profiles"), content)


def profiles(folder: Path, content: bytes) -> None:
    path = folder / "profiles.toml"
    path.write_bytes(content)
    path.chmod(0o600)
    folder.chmod(0o700)
    file = ProfileFile(path)
    for work in (file.read, lambda: file.get("x"), lambda: file.remove("x"), lambda: file.use("x")):
        with suppress(KiteworksError):
            work()


@pytest.mark.parametrize("resume", [False, True])
@pytest.mark.parametrize("odd", ["\ud800", "", 5, ["a"], {"a": 1}, 1.5, 10**30, -1, True])
@pytest.mark.parametrize("fact", ["id", "name", "size", "fingerprint", "fingerprints", "modified"])
@pytest.mark.filterwarnings("ignore::kiteworks.DeviationWarning")
def test_what_is_said_of_a_file_may_be_anything(tmp_path: Path, fact: str, odd: Any, resume: bool) -> None:
    said = {"id": "1", "name": "a", "size": 5, "fingerprint": "ab", fact: odd}
    answer = httpx.Response(200, content=json.dumps(said).encode())
    answered(answer, lambda kw: kw.files.download("1", tmp_path, overwrite=True, resume=resume))
