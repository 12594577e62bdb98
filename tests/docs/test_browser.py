"""The site, opened from a folder in a browser without a network."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

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

# What people type, and a page that is to be among the first five results.
_SEARCHES = (
    ("share a folder", "guides/recipes.html"),
    ("list files recursively", "guides/recipes.html"),
    ("serialize", "guides/models.html"),
    ("async", "guides/async.html"),
    ("pytest", "guides/recipes.html"),
    ("FolderList", "models/folders.html"),
    ("to_dict", "guides/models.html"),
    ("upload", "guides/transfers.html"),
    ("upload a folder", "api/folders.upload_tree.html"),
    ("download", "api/files.download.html"),
    ("download a folder", "api/folders.download_tree.html"),
    ("send mail", "api/mail.send_files.html"),
    ("attachments", "api/mail.attachments."),
    ("create user", "api/admin.users.create.html"),
    ("delete user", "api/admin.users.delete.html"),
    ("move files", "api/files.move.html"),
    ("find a file", "api/files.find.html"),
    ("path", "api/files.path.html"),
    ("retry", "guides/retries.html"),
    ("rate limit", "guides/retries.html"),
    ("proxy", "guides/transport.html"),
    ("timeout", "guides/retries.html"),
    ("certificate", "guides/transport.html"),
    ("pagination", "guides/lists.html"),
    ("logging", "guides/observability.html"),
    ("webhook signature", "guides/webhooks.html"),
    ("jwt", "sign-in/jwt_bearer.html"),
    ("refresh token", "sign-in/refresh_token.html"),
    ("where are tokens stored", "guides/tokens.html"),
    ("sandbox", "guides/sandbox.html"),
    ("command line", "guides/command-line.html"),
    ("resume upload", "guides/transfers.html"),
    ("audit log", "guides/recipes.html"),
    ("versions", "api/files.versions.list.html"),
    ("benchmarks", "benchmarks/index.html"),
    ("ERR_ENTITY_NOT_DELETED", "errors/index.html"),
)

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no Chromium at {CHROMIUM}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser of all tests here. Not of the session: other tests run event loops, and none may while it lasts."""
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails its test when it asks for anything from elsewhere, or when a script fails."""
    faults: list[str] = []
    # A context of its own: no test finds what another stored.
    with browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: faults.append(request.url) if _far(request.url) else None)
        yield page
    assert faults == []


def _far(address: str) -> bool:
    return not address.startswith(("file:", "data:", "blob:", "http://127.0.0.1:"))


@pytest.fixture
def served(site: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the site, below that of a server."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "latest").symlink_to(site)
    handler = partial(_Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/docs/latest"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


def _search(page: Page, site: Path, words: str) -> None:
    _search_from(page, (site / "index.html").as_uri(), words)


def _search_from(page: Page, home: str, words: str) -> None:
    page.goto(home)
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
    # In its menu: to look at the text, or for the role, of each of its 200,000 elements takes seconds.
    page.locator("[role=menu]").first.get_by_text("folders", exact=True).first.click(timeout=60_000)
    expect(page.locator("h2", has_text="Create a folder")).to_be_visible(timeout=60_000)


def test_search_finds_tasks_in_the_words_of_people(page: Page, site: Path) -> None:
    _search(page, site, "x")
    field = page.locator("dialog[aria-label=Search] input").first
    for words, target in _SEARCHES:
        field.fill(words)
        # The words searched for are part of each result's address.
        asked = f"?h={words.replace(' ', '+')}"
        results = page.locator(f"dialog[aria-label=Search] ol a[href*='{asked}']")
        expect(results.first).to_be_visible(timeout=20_000)
        first = [one.get_attribute("href") or "" for one in results.all()[:5]]
        assert any(target in address for address in first), (words, first)


def test_the_site_works_below_an_address(page: Page, served: str) -> None:
    _search_from(page, f"{served}/index.html", "folders.create")
    page.locator("a[href*='api/folders.create.html']").first.click(timeout=20_000)
    page.wait_for_url(f"{served}/api/folders.create.html*")
    page.get_by_role("link", name="This page as Markdown").click()
    expect(page.get_by_text("# `folders.create` Create a folder")).to_be_visible()


def test_the_keyboard_is_enough(page: Page, site: Path) -> None:
    page.goto((site / "api/folders.create.html").as_uri())
    page.locator("dialog[aria-label=Search]").wait_for(state="attached")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Skip to content"
    python = page.get_by_role("radio", name="Python", exact=True)
    python.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text('await kw.resolve("/Reports")')).to_be_visible()
    page.keyboard.press("Control+k")
    page.keyboard.type("users.me")
    expect(page.locator("a[href*='api/users.me.html']").first).to_be_visible(timeout=20_000)
    page.keyboard.press("Enter")
    page.wait_for_url("**/api/users.me.html*")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 400)])
def test_axe_finds_no_serious_fault(
    page: Page, site: Path, scheme: Literal["light", "dark"], width: int
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    faults: list[str] = []
    for name in (
        "index.html",
        "api/folders.create.html",
        "models/roles.html",
        "sign-in/jwt_bearer.html",
        "viewer.html",
    ):
        page.goto((site / name).as_uri())
        found = Axe().run(page).response["violations"]
        faults += [
            f"{name}: {fault['id']}: {fault['nodes'][0]['html']}"
            for fault in found
            if fault["impact"] in ("serious", "critical")
        ]
    assert faults == []


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
