"""The site, opened from a folder in a browser without a network."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

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
def page() -> Iterator[Page]:
    """A page that fails its test when it asks for anything from elsewhere, or when a script fails."""
    faults: list[str] = []
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        page = browser.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: faults.append(request.url) if _far(request.url) else None)
        yield page
        browser.close()
    assert faults == []


def _far(address: str) -> bool:
    return not address.startswith(("file:", "data:", "blob:"))


def _search(page: Page, site: Path, words: str) -> None:
    page.goto((site / "index.html").as_uri())
    # The button does nothing until the script has made the dialog.
    page.locator("dialog[aria-label=Search]").wait_for(state="attached")
    page.get_by_role("button", name="Search Ctrl+K").click()
    page.locator("dialog[aria-label=Search] input").first.press_sequentially(words)


def test_search_finds_an_operation(page: Page, site: Path) -> None:
    _search(page, site, "folders.create")
    first = page.locator("a[href*='api/folders.create.html']").first
    expect(first).to_contain_text("folders.create", timeout=20_000)
    expect(page.locator("dialog[aria-label=Search] input")).to_have_value("folders.create")
    first.click()
    expect(page.get_by_text("/rest/folders/{folder_id}/folders").first).to_be_visible()


def test_search_finds_an_error_code(page: Page, site: Path) -> None:
    _search(page, site, "ERR_ENTITY_EXISTS")
    expect(page.locator("a[href*='errors/index.html'][href$='#ERR_ENTITY_EXISTS']").first).to_be_visible(
        timeout=20_000
    )


def test_the_viewer_shows_an_operation(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="The spec itself").click()
    assert page.locator("*").count() < 50
    page.get_by_role("button", name="Show it in a viewer").click()
    page.get_by_text("folders", exact=True).first.click(timeout=60_000)
    expect(page.get_by_role("heading", name="Create a folder")).to_be_visible(timeout=60_000)


def test_no_page_is_wider_than_a_window(page: Page, site: Path) -> None:
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        for name in (
            "index.html",
            "api/folders.html",
            "api/folders.create.html",
            "api/scim.users.update.html",
            "errors/index.html",
            "models/files.html",
        ):
            page.goto((site / name).as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} at {width}"
