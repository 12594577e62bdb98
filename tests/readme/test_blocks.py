"""What the README and the guides show is run as it stands, against the sandbox."""

from __future__ import annotations

from functools import partial, partialmethod
from pathlib import Path

import pytest

import kiteworks
from kiteworks_runtime.auth import HeadlessReceiver
from kiteworks_sandbox import Sandbox

from .blocks import Block, blocks

_REDIRECT = "https://%%HOST%%/rest/callback.html"


@pytest.mark.parametrize("block", list(blocks()), ids=lambda block: block.name)
def test_example_runs(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "q3.pdf").write_bytes(b"%PDF-" + bytes(3_000_000))
    (tmp_path / "out").mkdir()
    with Sandbox() as box:
        app = box.register_application(name="Readme", redirect_uri=_REDIRECT)
        monkeypatch.setenv("KITEWORKS_CLIENT_SECRET", app.client_secret)
        monkeypatch.setenv("KITEWORKS_TOKEN", box.issue_token(box.admin.email))
        ca_file = str(box.ca_file)
        monkeypatch.setenv("KITEWORKS_HOST", box.host)
        monkeypatch.setenv("KITEWORKS_FLOW", "access_token")
        monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", box.issue_token(box.admin.email))
        monkeypatch.setenv("KITEWORKS_CA_FILE", ca_file)
        receiver = HeadlessReceiver(box.admin.email, box.admin.password, verify=ca_file)
        # What a reader has and a test has not: a browser with a person, and a certificate the world trusts.
        monkeypatch.setattr(
            kiteworks,
            "AuthorizationCode",
            partial(kiteworks.AuthorizationCode, receiver=receiver),
            raising=False,
        )
        for name in ("Kiteworks", "AsyncKiteworks"):
            kind = getattr(kiteworks, name)
            trusting = type(name, (kind,), {"__init__": partialmethod(kind.__init__, verify=ca_file)})
            monkeypatch.setattr(kiteworks, name, trusting, raising=False)
        code = block.code.replace('"files.example.com"', repr(box.host)).replace(
            '"your-client-id"', repr(app.client_id)
        )
        exec(compile(code, block.name, "exec"), {"__name__": "__main__"})


def test_the_readme_has_an_example() -> None:
    assert any(block.name.startswith("readme") for block in blocks())
