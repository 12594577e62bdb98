"""What the notes on the appliance leave open is a setting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kiteworks_sandbox import Sandbox, Settings
from tests.sandbox.people import codes
from tests.sandbox.support import Flow, client, sign_in


@pytest.fixture(scope="module")
def guessing_box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    pages: Path = tmp_path_factory.mktemp("pages")
    (pages / "sign_in.html").write_text("<h1>Our own page</h1>", encoding="utf-8")
    settings = Settings(
        page_size=2,
        scope_code="ERR_ACCESS_USER",
        token_length=65,
        require_pkce=True,
        invalid_grant_text="Invalid grant",
        compression=False,
        throttle_status=403,
        pages=pages,
    )
    with Sandbox(settings=settings) as running:
        yield running


@pytest.fixture
def guessing_api(guessing_box: Sandbox) -> Iterator[httpx.Client]:
    bearer = {"Authorization": f"Bearer {guessing_box.issue_token(guessing_box.user.email)}"}
    with client(guessing_box, headers=bearer) as made:
        yield made


def test_page_size(guessing_api: httpx.Client, api: httpx.Client, folder: str) -> None:
    made = guessing_api.post("/rest/folders/0/folders?returnEntity=true", json={"name": "Pages"}).json()["id"]
    for here, parent, shown, limit in ((guessing_api, made, 2, 2), (api, folder, 3, None)):
        for number in range(3):
            here.post(f"/rest/folders/{parent}/folders", json={"name": f"Folder {number}"})
        listed = here.get(f"/rest/folders/{parent}/folders").json()
        assert (len(listed["data"]), listed["metadata"]["total"]) == (shown, 3)
        assert listed["metadata"]["limit"] == limit
        assert len(here.get(f"/rest/folders/{parent}/folders", params={"limit": 3}).json()["data"]) == 3


def test_scope_code(box: Sandbox, guessing_box: Sandbox) -> None:
    for here, code in ((guessing_box, "ERR_ACCESS_USER"), (box, "ERR_ACCESS_CLIENT")):
        bearer = {"Authorization": f"Bearer {here.issue_token(here.user.email, scope='files/*')}"}
        with client(here, headers=bearer) as limited:
            assert codes(limited.get("/rest/users/me")) == ["403", code]


def test_token_length(box: Sandbox, guessing_box: Sandbox) -> None:
    assert [len(one.issue_token(one.user.email)) for one in (guessing_box, box)] == [65, 40]


def test_compression(guessing_api: httpx.Client, api: httpx.Client, folder: str) -> None:
    for here, parent, refusal in (
        (guessing_api, "0", "ERR_INPUT_NOT_IN_LIST"),
        (api, folder, "ERR_UPLOAD_CHUNK_FAILED"),
    ):
        session = {"filename": "z.txt", "totalSize": 3, "totalChunks": 1}
        uri = here.post(f"/rest/folders/{parent}/actions/initiateUpload", json=session).json()["uri"]
        form = {"compressionMode": "ZLIB", "compressionSize": "3", "originalSize": "3", "index": "1"}
        sent = here.post(f"/{uri}", data=form, files={"content": ("c", b"abc")})
        assert codes(sent)[1] == refusal  # the content is not compressed at all


def test_throttle_status(guessing_box: Sandbox, guessing_api: httpx.Client) -> None:
    guessing_box.faults.add("throttled")
    guessing_api.event_hooks = {}
    assert guessing_api.get("/rest/users/me").status_code == 403
    assert guessing_api.get("/rest/users/me").status_code == 200


def test_pages(guessing_box: Sandbox) -> None:
    with client(guessing_box) as browser:
        assert "Our own page" in browser.get("/sign-in").text
        # The others stay as they are.
        assert "no such" in browser.get("/profile-images/none").text


def test_pkce_by_default_and_by_application(box: Sandbox, guessing_box: Sandbox) -> None:
    for here, choice, refused in ((box, None, False), (box, True, True), (guessing_box, False, False)):
        application = here.register_application(name=f"PKCE {choice} {refused}", require_pkce=choice)
        flow = Flow(here, application, pkce=False)
        with client(here) as browser:
            if here is box:
                sign_in(browser, here.user)
            query = flow.authorize_query()
            shown = browser.get("/oauth/authorize", params=query)
            assert ("error=invalid_request" in shown.headers.get("location", "")) == refused
    application = guessing_box.register_application(name="PKCE by default")
    with client(guessing_box) as browser:
        shown = browser.get(
            "/oauth/authorize", params=Flow(guessing_box, application, pkce=False).authorize_query()
        )
        assert "error=invalid_request" in shown.headers.get("location", "")


def test_text_of_invalid_grant(box: Sandbox, guessing_box: Sandbox) -> None:
    for here, text in ((guessing_box, "Invalid grant"), (box, "Invalid refresh token")):
        flow = Flow(here, here.register_application(name="Texts"))
        with client(here) as browser:
            assert flow.refresh(browser, "0" * 40).json()["error_description"] == text
