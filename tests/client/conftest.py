"""A client whose exchanges are replayed from cassettes, or recorded anew.

Recorded with `tox -e record`, against the sandbox; or against a live appliance that these variables name:
`KITEWORKS_HOST`, `KITEWORKS_CLIENT_ID`, `KITEWORKS_CLIENT_SECRET`, `KITEWORKS_REDIRECT_URI`, `KITEWORKS_USERNAME`,
`KITEWORKS_PASSWORD` (an administrator without a second factor) and, for a private authority, `KITEWORKS_CA_FILE`. The
flows of `test_sign_in.py` need more: `KITEWORKS_SIGNATURE_KEY`, `KITEWORKS_JWT_ISSUER`, `KITEWORKS_JWT_AUDIENCE` and
`KITEWORKS_JWT_KEY`, the path of the private key. `KITEWORKS_COLLEAGUE_USERNAME` and `KITEWORKS_COLLEAGUE_PASSWORD` are an
account without administration rights, for tests that need two people.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from trustme import CA

from kiteworks import AccessToken, AsyncKiteworks, AuthorizationCode, Kiteworks
from kiteworks_cli.headless import HeadlessReceiver
from tests.keys import public_pem

from . import matching
from .blocking import Blocking
from .scrub import HOST, REDACTED, Scrubber, StableValues

LANDING_PAGE = "https://%%HOST%%/rest/callback.html"
HERE = Path(__file__).parent
CASSETTES = HERE.parent / "cassettes"


@dataclass(frozen=True, slots=True)
class Appliance:
    """What is recorded against; when replaying, a name and nothing behind it."""

    host: str
    client_id: str = "app"
    client_secret: str = REDACTED
    redirect_uri: str = LANDING_PAGE
    username: str = "admin@example.com"
    password: str = REDACTED
    verify: str | bool = True
    signature_key: str | None = REDACTED
    issuer: str | None = "reports.example.com"
    audience: str = f"https://{HOST}"
    colleague: str | None = "ann@example.com"
    colleague_password: str = REDACTED
    box: Any = None
    """The sandbox, if it answers."""

    def credential(self) -> AuthorizationCode:
        """The authorization code flow of the administrator, driven without a person."""
        return self._credential(self.username, self.password)

    def token(self, email: str, password: str) -> str:
        """Sign in, and return an access token."""
        if self.box is not None:
            return str(self.box.issue_token(email, client_id=self.client_id))
        credential = self._credential(email, password)
        with Kiteworks(self.host, auth=credential, verify=self.verify) as kw:
            kw.sign_in()
            return credential.access_token(kw.appliance)

    def _credential(self, email: str, password: str) -> AuthorizationCode:
        return AuthorizationCode(
            client_id=self.client_id,
            client_secret=self.client_secret,
            redirect_uri=self.redirect_uri,
            receiver=HeadlessReceiver(email, password, verify=self.verify),
        )


@pytest.fixture(scope="session")
def recording(record_mode: str) -> bool:
    return record_mode != "none"


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One certificate authority. Loading the public ones takes a client longer than replaying most cassettes."""
    path = tmp_path_factory.mktemp("authority") / "ca.pem"
    CA().cert_pem.write_to_path(str(path))
    return str(path)


@pytest.fixture
def appliance(recording: bool, authority: str) -> Iterator[Appliance]:
    """The appliance that answers: none, a live one, or a sandbox that nobody has used yet."""
    if not recording:
        yield Appliance(HOST, verify=authority)
    elif "KITEWORKS_HOST" in os.environ:
        env = os.environ
        yield Appliance(
            env["KITEWORKS_HOST"],
            env["KITEWORKS_CLIENT_ID"],
            env["KITEWORKS_CLIENT_SECRET"],
            env.get("KITEWORKS_REDIRECT_URI", LANDING_PAGE),
            env["KITEWORKS_USERNAME"],
            env["KITEWORKS_PASSWORD"],
            env.get("KITEWORKS_CA_FILE", True),
            env.get("KITEWORKS_SIGNATURE_KEY"),
            env.get("KITEWORKS_JWT_ISSUER"),
            env.get("KITEWORKS_JWT_AUDIENCE", ""),
            env.get("KITEWORKS_COLLEAGUE_USERNAME"),
            env.get("KITEWORKS_COLLEAGUE_PASSWORD", ""),
        )
    else:
        from kiteworks_sandbox import Jwt, Sandbox

        with Sandbox(unknown="refuse", seed=1) as box:
            issuer, audience = "reports.example.com", f"https://{HOST}"
            app = box.register_application(
                name="Cassettes",
                redirect_uri=LANDING_PAGE,
                user_credentials=True,
                signature=True,
                jwt=Jwt(issuer, public_pem(0).decode(), audience),
            )
            yield Appliance(
                box.host,
                app.client_id,
                app.client_secret,
                LANDING_PAGE,
                box.admin.email,
                box.admin.password,
                str(box.ca_file),
                app.signature_key,
                issuer,
                audience,
                box.user.email,
                box.user.password,
                box,
            )


@pytest.fixture
def token(appliance: Appliance, recording: bool) -> str:
    """An access token for the recorded calls; a placeholder when nothing is recorded."""
    return appliance.token(appliance.username, appliance.password) if recording else REDACTED


@pytest.fixture
def colleague_token(appliance: Appliance, recording: bool) -> str:
    """An access token of someone who is not an administrator."""
    if appliance.colleague is None:
        pytest.skip("KITEWORKS_COLLEAGUE_USERNAME is not set")
    return appliance.token(appliance.colleague, appliance.colleague_password) if recording else REDACTED


def pytest_recording_configure(vcr: Any) -> None:
    matching.register(vcr)


@pytest.fixture
def vcr_config(appliance: Appliance, recording: bool) -> dict[str, Any]:
    people = {appliance.username: "admin@example.com", appliance.client_id: "app"}
    if appliance.colleague:
        people[appliance.colleague] = "ann@example.com"
    scrubber = Scrubber(
        appliance.host,
        people,
        StableValues() if recording else None,
    )
    return {
        "before_record_request": scrubber.request,
        "before_record_response": scrubber.response,
        "match_on": matching.MATCHERS,
        "decode_compressed_response": True,
    }


@pytest.fixture(autouse=True)
def whole_cassette(vcr: Any, recording: bool) -> Iterator[None]:
    """Fail a test that left out a request that it sent when it was recorded."""
    yield
    if vcr is not None and not recording:
        left = [request for index, request in enumerate(vcr.requests) if not vcr.play_counts[index]]
        assert not left, f"not sent any more: {', '.join(map(str, left))}"


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """One folder a resource: `test_folders.py` replays from `cassettes/folders/`."""
    return str(CASSETTES / request.path.stem.removeprefix("test_"))


@pytest.fixture
def default_cassette_name(request: pytest.FixtureRequest) -> str:
    """One cassette for the sync and the async run of a test: they must send the same."""
    arguments = signature(request.function).parameters
    own = [
        value
        for name, value in request.node.callspec.params.items()
        if name in arguments and name != "connect"
    ]
    return "-".join([request.node.originalname, *map(str, own)])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Record each cassette once, with the sync client: in replay, the async client has to send the same.

    So no two tests write the same file, and several processes can record side by side. Tests without a cassette, which
    read those of others, are left out.
    """
    if config.getoption("--record-mode") in (None, "none"):
        return
    own = [item for item in items if item.path.parent == HERE]
    left_out = {item for item in own if item.get_closest_marker("vcr") is None or _kind(item) == "async"}
    config.hook.pytest_deselected(items=list(left_out))
    items[:] = [item for item in items if item not in left_out]


def _kind(item: Any) -> str | None:
    """The client of a test: sync, async, or None if it uses neither."""
    kind: str | None = item.callspec.params.get("connect") if hasattr(item, "callspec") else None
    return kind


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, appliance: Appliance) -> Iterator[Callable[..., Any]]:
    """Builds a client of the kind under test; call it with `auth=`."""
    opened: list[Callable[[], object]] = []

    def build(**options: Any) -> Any:
        options = {"verify": appliance.verify, "retries": 0, **options}
        if request.param == "sync":
            kw = Kiteworks(appliance.host, **options)
            opened.append(kw.close)
            return kw
        loop = asyncio.new_event_loop()
        client = AsyncKiteworks(appliance.host, **options)
        opened.append(lambda: (loop.run_until_complete(client.close()), loop.close()))
        return Blocking(client, loop)

    yield build
    for close in opened:
        close()


@pytest.fixture
def kw(connect: Callable[..., Any], token: str) -> Any:
    """A signed-in client, sync or async."""
    return connect(auth=AccessToken(token))


@pytest.fixture
def colleague(connect: Callable[..., Any], colleague_token: str) -> Any:
    """A client signed in as someone who is not an administrator."""
    return connect(auth=AccessToken(colleague_token))


@pytest.fixture
def go_wrong(appliance: Appliance, recording: bool) -> Callable[..., object]:
    """Makes the next request of a kind go wrong: the arguments are those of the sandbox's fault plan."""
    if not recording:
        return lambda *_, **__: None
    if appliance.box is None:
        pytest.skip("a live appliance does not go wrong on purpose")
    add: Callable[..., object] = appliance.box.faults.add
    return add
