"""What the sandbox does differently when it is told to."""

from __future__ import annotations

import httpx

from kiteworks_sandbox import Sandbox
from tests.sandbox.contract import BUNDLE
from tests.sandbox.support import Flow, client, sign_in


def lifetime(box: Sandbox, **options: bool) -> object:
    with client(box) as browser:
        sign_in(browser, box.user)
        flow = Flow(box, box.register_application(name=f"Lifetime {options}", **options))  # type: ignore[arg-type]
        return flow.redeem(browser, flow.answer(browser)["code"][0]).json()["expires_in"]


def test_lifetimes_are_numbers_unless_told_otherwise(box: Sandbox, other_box: Sandbox) -> None:
    assert lifetime(box) == 3600
    assert lifetime(other_box) == "3600"
    assert lifetime(box, expires_in_as_text=True) == "3600"
    assert lifetime(other_box, expires_in_as_text=False) == 3600


def test_errors_are_told_in_the_vendors_words_unless_told_otherwise(
    api: httpx.Client, other_api: httpx.Client
) -> None:
    (error,) = api.get("/rest/files/none").json()["errors"]
    assert error["message"] == "Insufficient access permissions"
    (error,) = other_api.get("/rest/files/none").json()["errors"]
    assert error["message"] == BUNDLE.errors[error["code"]]["meaning"]
    for _ in range(2):
        answer = api.post("/rest/folders/0/folders", json={"name": "Twice told"})
    assert answer.json() == {"errors": [{"code": "ERR_ENTITY_EXISTS", "message": "Entity exists"}]}
