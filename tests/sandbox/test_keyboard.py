"""A person without a mouse gets through sign-in and consent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.sandbox.support import Flow

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no Chromium at {CHROMIUM}")


@pytest.fixture
def page() -> Iterator[object]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        # Trust comes from the sandbox's own authority, which a browser would have to be given.
        yield browser.new_context(ignore_https_errors=True).new_page()
        browser.close()


def test_sign_in_and_consent_by_keyboard(flow: Flow, page) -> None:  # type: ignore[no-untyped-def]
    keyboard = page.keyboard

    def focused() -> str:
        return str(page.evaluate("document.activeElement.id || document.activeElement.innerText"))

    page.goto(f"{flow.box.url}/oauth/authorize?{urlencode(flow.authorize_query())}")
    assert focused() == "email"
    keyboard.type(flow.box.user.email)
    keyboard.press("Tab")
    assert focused() == "password"
    keyboard.type(flow.box.user.password)
    keyboard.press("Enter")
    page.wait_for_selector("#consent")
    keyboard.press("Tab")
    assert "Skip" in focused()
    keyboard.press("Tab")
    assert focused() == "Grant Access"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    keyboard.press("Enter")
    page.wait_for_selector("#address")
    assert "code=" in page.url
    assert page.input_value("#address") == page.url
