"""One sandbox for all tests of a run; each test makes a folder of its own in it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import httpx
import pytest

from kiteworks_sandbox import Sandbox, Settings
from tests.sandbox.mailing import Person, person
from tests.sandbox.support import Flow, client, sign_in


@pytest.fixture(scope="session")
def box() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="session")
def api(box: Sandbox) -> Iterator[httpx.Client]:
    """Calls as the user."""
    with client(box, headers={"Authorization": f"Bearer {box.issue_token(box.user.email)}"}) as made:
        yield made


@pytest.fixture(scope="session")
def admin_api(box: Sandbox) -> Iterator[httpx.Client]:
    """Calls as the administrator."""
    with client(box, headers={"Authorization": f"Bearer {box.issue_token(box.admin.email)}"}) as made:
        yield made


@pytest.fixture
def browser(box: Sandbox) -> Iterator[httpx.Client]:
    """A browser in which nobody is signed in."""
    with client(box) as made:
        yield made


@pytest.fixture
def user_browser(box: Sandbox, browser: httpx.Client) -> httpx.Client:
    """A browser in which the user is signed in."""
    sign_in(browser, box.user)
    return browser


@pytest.fixture
def admin_browser(box: Sandbox, browser: httpx.Client) -> httpx.Client:
    """A browser in which the administrator is signed in."""
    sign_in(browser, box.admin)
    return browser


@pytest.fixture
def flow(box: Sandbox) -> Flow:
    """The flow of a fresh application that lands on the appliance's own page."""
    return Flow(box, box.register_application(name=f"Tests {uuid.uuid4()}", description="of the flow"))


@pytest.fixture
def folder(api: httpx.Client) -> str:
    """A fresh folder of the user."""
    made = api.post(
        "/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": f"Folder {uuid.uuid4()}"}
    )
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


@pytest.fixture(scope="session")
def other_box() -> Iterator[Sandbox]:
    """A sandbox that does otherwise wherever it can be told to."""
    settings = Settings(expires_in_as_text=True, zulu_dates=True, zero_parent=True, published_messages=False)
    with Sandbox(settings=settings) as running:
        yield running


@pytest.fixture
def other_api(other_box: Sandbox) -> Iterator[httpx.Client]:
    """Calls to it as its user."""
    bearer = {"Authorization": f"Bearer {other_box.issue_token(other_box.user.email)}"}
    with client(other_box, headers=bearer) as made:
        yield made


@pytest.fixture(scope="session")
def own_server() -> Iterator[Sandbox]:
    """A second sandbox, whose state tests may replace."""
    with Sandbox() as running:
        yield running


@pytest.fixture
def own_box(own_server: Sandbox) -> Sandbox:
    """It, in its initial state."""
    own_server.reset()
    return own_server


@pytest.fixture
def caller(own_box: Sandbox) -> Iterator[httpx.Client]:
    """Calls to it as its user, with a token that outlives a moved clock."""
    token = own_box.issue_token(own_box.user.email, lifetime=30 * 86400)
    with client(own_box, headers={"Authorization": f"Bearer {token}"}) as made:
        yield made


@pytest.fixture
def ann(box: Sandbox, admin_api: httpx.Client) -> Iterator[Person]:
    """A person with a new account, and so an empty mailbox."""
    with person(box, admin_api, "ann") as made:
        yield made


@pytest.fixture
def bob(box: Sandbox, admin_api: httpx.Client) -> Iterator[Person]:
    """A second person."""
    with person(box, admin_api, "bob") as made:
        yield made


@pytest.fixture
def cid(box: Sandbox, admin_api: httpx.Client) -> Iterator[Person]:
    """A third person."""
    with person(box, admin_api, "cid") as made:
        yield made
