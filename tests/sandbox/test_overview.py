"""The page that shows what the sandbox holds."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest

from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.pages import overview
from tests.sandbox.support import client, sign_in


def shown(box: Sandbox) -> str:
    with client(box) as browser:
        answer = sign_in(browser, box.admin, "/sandbox/")
        assert (answer.status_code, answer.url.path) == (200, "/sandbox/")
        return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text)))


def test_people_stand_in_the_order_of_their_addresses(own_box: Sandbox) -> None:
    for name in ("zoe", "bea", "max"):
        own_box.add_user(f"{name}@example.com")
    people = shown(own_box).partition(" Folders and files ")[0]
    found = re.findall(r"\b(?:zoe|bea|max|admin|user)@\S+", people.partition(" People ")[2])
    assert found[-5:] == sorted(found[-5:])
    assert len(set(found[-5:])) == 5


def test_administrators_alone_see_it(own_box: Sandbox) -> None:
    with client(own_box) as browser:
        assert browser.get("/sandbox/").headers["Location"] == "/sign-in?next=%2Fsandbox%2F"
        assert sign_in(browser, own_box.user, "/sandbox/").status_code == 403


def test_what_is_stored(own_box: Sandbox, caller: httpx.Client) -> None:
    own_box.add_user("ann@sandbox.example", name="Ann <b>Lee</b>")
    folder = caller.post(
        "/rest/folders/0/folders", params={"returnEntity": "true"}, json={"name": "Reports"}
    ).json()["id"]
    for content in (b"up", b"x" * 5000):
        caller.post(f"/rest/folders/{folder}/actions/file", files={"body": ("q3.txt", content)})
    file = caller.get(f"/rest/folders/{folder}/files").json()["data"][0]["id"]
    text = shown(own_box)
    assert "Ann <b>Lee</b>" in text
    assert re.search(r"Reports/ .* q3\.txt 4\.9 KiB, 2 versions, changed", text)
    assert "Deleted" not in text
    caller.delete(f"/rest/files/{file}")
    assert re.search(r"q3\.txt Deleted", shown(own_box))


def test_what_was_received(own_box: Sandbox, caller: httpx.Client) -> None:
    assert "No requests since the start or the last reset." in shown(own_box)
    caller.post("/rest/folders/0/folders", json={"name": "Reports"})
    caller.get("/rest/folders/top", params={"limit": 3})
    text = shown(own_box)
    assert re.search(r'folders\.create POST /rest/folders/0/folders Body \{ "name": "Reports" \} 201', text)
    assert re.search(r'folders\.top .* Query \{ "limit": "3" \} 200', text)
    assert text.index("folders.top") < text.index("folders.create")  # the newest first


def test_long_lists_are_cut(own_box: Sandbox, caller: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "_MOST", 3)
    for number in range(5):
        caller.post("/rest/folders/0/folders", json={"name": f"Folder {number}"})
    text = shown(own_box)
    assert "4 more are not shown." in text  # "My Folder" of each account is among the seven
    assert "2 earlier ones are not shown." in text


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "0 bytes"),
        (1023, "1023 bytes"),
        (1024, "1.0 KiB"),
        (20 << 20, "20 MiB"),
        (1 << 50, "1048576 GiB"),
    ],
)
def test_sizes(count: int, expected: str) -> None:
    assert overview._size(count) == expected
