"""Trees on an appliance that serves some requests a second and refuses the others."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import httpx
import pytest

from kiteworks import Kiteworks

from .conftest import Trees, content, there, write

WINDOW = 0.1
FILES = {f"d{number:02}/x.txt": b"%d" % number for number in range(9)}
REFUSALS = [
    httpx.Response(429, headers={"Retry-After": str(WINDOW)}),
    httpx.Response(403, html="<title>403 Forbidden</title>"),
    httpx.Response(503, headers={"Retry-After": str(WINDOW)}, html="<title>Busy</title>"),
]


class Limit:
    """Serves so many requests, then refuses what comes within the window, however long a busy machine takes for them."""

    def __init__(self, refusal: httpx.Response, count: int) -> None:
        self._refusal = refusal
        self._count = count
        self._served = 0
        self._until = 0.0
        self._lock = threading.Lock()
        self.refused: set[str] = set()

    def __call__(self, request: httpx.Request, body: bytes) -> httpx.Response | None:
        with self._lock:
            now = time.monotonic()
            if self._served == self._count:
                self._served, self._until = 0, now + WINDOW
            if now >= self._until:
                self._served += 1
                return None
            self.refused.add(request.method)
            one = self._refusal
            return httpx.Response(one.status_code, headers=one.headers, content=one.content)


@pytest.mark.parametrize(
    "refusal", REFUSALS, ids=lambda one: f"{one.status_code} {one.headers.get('Retry-After')}"
)
def test_nothing_is_lost(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path, refusal: httpx.Response
) -> None:
    write(source, FILES)
    trees.kw = trees.kw.with_options(retries=2)
    limit = trees.tap.fault = Limit(refusal, 6)
    result = trees.up(folder, source, parallel=12)
    assert [str(one.error) for one in result.failures] == []
    assert "POST" in limit.refused
    assert there(kw, folder) == dict.fromkeys(FILES, 1)
    result = trees.down(folder, tmp_path / "target", parallel=12)
    assert [str(one.error) for one in result.failures] == []
    assert content(tmp_path / "target") == FILES


def test_archives_that_are_throttled(
    trees: Trees, kw: Kiteworks, folder: str, source: Path, tmp_path: Path
) -> None:
    files = {f"{number:02}.txt": b"%d" % number for number in range(20)}
    write(source, files)
    trees.kw = trees.kw.with_options(retries=2)
    # Of the requests of a session and of an archive, each is refused now and then.
    limit = trees.tap.fault = Limit(REFUSALS[0], 2)
    result = trees.up(folder, source, archives=True)
    assert [str(one.error) for one in result.failures] == []
    assert "POST" in limit.refused
    assert there(kw, folder) == dict.fromkeys(files, 1)
    uploads = [one for one in trees.tap.requests if one.url.path.endswith("/actions/file")]
    assert uploads == []
    result = trees.down(folder, tmp_path / "target", archives=True)
    assert [str(one.error) for one in result.failures] == []
    assert content(tmp_path / "target") == files
