"""One call of the typed client, on httpx and on httpx2, beside the same request by httpx alone.

The server does nothing but answer, so that what the client adds weighs the most.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer

import httpx

from kiteworks import AccessToken, Kiteworks

from .ratio import Ratio, best

_ROUNDS = 2_000
_ID = "e58d380f-3be2-414f-afc4-fcfc7cd160de"
_FILE = {
    "id": _ID,
    "name": "report.pdf",
    "type": "f",
    "parentId": "7d648a4e-e399-4335-b57e-eaf9e744f642",
    "userId": "bb146904-5834-4cc0-9d1b-42fb02638edd",
    "size": 5,
    "mime": "application/pdf",
    "created": "2026-11-24T18:11:24+0000",
    "modified": "2026-11-24T18:11:24+0000",
    "expire": None,
    "deleted": False,
    "avStatus": "allowed",
    "fingerprints": [{"algo": "md5", "hash": "4b3a6218bb3e3a7303e8a171a60fcf92"}],
}


def measure() -> Iterator[Ratio]:
    """Yield what a typed call costs."""
    yield Ratio("a typed call / httpx and json.loads", _ratio(), 1.0)
    # The library is chosen for a process as a whole.
    program = "from benchmarks import calling; from kiteworks import use_httpx2; use_httpx2(); print(calling._ratio())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    yield Ratio("a typed call on httpx2 / httpx and json.loads", float(done.stdout), 0.85)


def _ratio() -> float:
    headers = {"Authorization": "Bearer token", "X-Accellion-Version": "28", "Accept": "application/json"}
    path = f"/rest/files/{_ID}"
    with (
        _server() as origin,
        Kiteworks(origin, auth=AccessToken("token")) as kw,
        httpx.Client(base_url=origin, headers=headers, trust_env=False) as plain,
    ):
        ours, theirs = best(
            lambda: kw.files.get(_ID),
            lambda: json.loads(plain.get(path).raise_for_status().content),
            rounds=_ROUNDS,
        )
    return ours / theirs


class _Answering(StreamRequestHandler):
    """Answers each request with the file. It does not parse requests, which would take longer than to send them."""

    disable_nagle_algorithm = True
    body = json.dumps(_FILE).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
        len(body),
        body,
    )

    def handle(self) -> None:
        while line := self.rfile.readline():
            if line == b"\r\n":
                self.wfile.write(self.answer)


@contextmanager
def _server() -> Iterator[str]:
    server = ThreadingTCPServer(("127.0.0.1", 0), _Answering)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
