"""Importing the client and building one cost next to nothing: what is heavy comes with the first call."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_BUILD = "import sys, kiteworks; kiteworks.Kiteworks('files.example.com', auth=kiteworks.AccessToken('x'))"


@pytest.mark.parametrize(
    "module", ["httpx", "ssl", "asyncio", "kiteworks_sandbox", "rich", "filelock", "keyring"]
)
def test_building_a_client_does_not_load(module: str) -> None:
    command = f"{_BUILD}; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-I", "-c", command], check=False).returncode == 0


_CALLS = """
import sys, httpx, kiteworks

transport = httpx.MockTransport(lambda request: httpx.Response(200, json={"id": "1", "name": "a", "size": 1}))
client = httpx.Client(transport=transport)
with kiteworks.Kiteworks("files.example.com", auth=kiteworks.AccessToken("x"), http_client=client) as kw:
    kw.request("GET", "/rest/users/me")
    print(kw.folders.upload("1", ("a", b"x"), verify=False).id)
"""


def test_calls_and_uploads_of_a_sync_client_load_no_event_loop() -> None:
    command = [sys.executable, "-I", "-c", f"{_CALLS}sys.exit('asyncio' in sys.modules)"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr


_JWT = """import sys, kiteworks
kiteworks.JWTBearer(
    client_id="i", client_secret="s", issuer="i", audience="a", user="u", private_key="key.pem"
)
"""


@pytest.mark.parametrize("module", ["httpx", "jwt", "cryptography"])
def test_building_a_credential_does_not_load(module: str) -> None:
    command = f"{_JWT}sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-I", "-c", command], check=False).returncode == 0


_NOSY = """
import os, sys, threading

asked, opened = [], []

class Watched(type(os.environ)):
    def __getitem__(self, name):
        asked.append(name)
        return super().__getitem__(name)
    def __iter__(self):
        asked.append("KITEWORKS_* all of it")
        return super().__iter__()

os.environ.__class__ = Watched
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
{}
asked = [name for name in asked if name.startswith("KITEWORKS")]
# Compiled files are written under another name, which begins like theirs.
opened = [name for name in opened if not name.endswith((".py", ".so", ".pyd", ".pth")) and ".pyc" not in name]
print(asked, [name for name in opened if "kiteworks" in name])
"""


@pytest.mark.parametrize(
    ("does", "reads"),
    [
        (_BUILD, False),
        (
            "import kiteworks.auth, kiteworks_runtime.config.profiles, kiteworks_runtime.config.secret_store",
            False,
        ),
        ("import kiteworks_cli.main, kiteworks_cli.session, kiteworks_cli.login, kiteworks_cli.auth", False),
        ("import kiteworks; kiteworks.Kiteworks.from_env()", True),
        ("import kiteworks; kiteworks.Kiteworks.from_profile()", True),
    ],
)
def test_nothing_of_ours_is_read_unless_asked(does: str, reads: bool, tmp_path: Path) -> None:
    config = tmp_path / "kiteworks" / "profiles.toml"
    config.parent.mkdir(mode=0o700)
    config.touch(0o600)
    config.write_text('[profiles.a]\nhost = "h"\nflow = "access_token"\n')
    secrets = config.with_name("profiles.secrets.json")
    secrets.touch(0o600)
    secrets.write_text('{"a": {"access_token": "x"}}')
    environ = {**os.environ, "KITEWORKS_CONFIG": str(config), "KITEWORKS_PROFILE": "a"}
    done = subprocess.run(
        [sys.executable, "-c", _NOSY.format(does)], capture_output=True, text=True, env=environ, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (done.stdout != "[] []\n") is reads, done.stdout
    assert (str(config) in done.stdout) is reads


_UNUSED = (
    "kiteworks._options",
    "kiteworks._uploads",
    "kiteworks.models.admin",
    "kiteworks_runtime.auth.engine",
    "kiteworks_runtime.composed",
    "kiteworks_runtime.config.profiles",
    "kiteworks_runtime.transfers.verify",
    "kiteworks_runtime.trees.changes",
    "kiteworks_runtime.trees.download",
    "kiteworks_runtime.trees.walking",
)
_OURS = 76
"""How many modules of the client a copy may load at most. Each takes half a millisecond or so."""

_COMMAND = """
import sys
from kiteworks_cli.main import main
sys.stdout = sys.stderr
try:
    main({arguments!r})
except SystemExit:
    pass
print(*sys.modules, file=sys.__stdout__)
"""


def _loaded_by(*arguments: str, **environ: str) -> set[str]:
    """Return the names of the modules that a command loads, those of packages' parts included."""
    command = [sys.executable, "-c", _COMMAND.format(arguments=arguments)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environ}, check=True)
    return set(done.stdout.split())


def test_the_version_is_told_without_the_library_of_the_command_line() -> None:
    loaded = _loaded_by("--version")
    assert not {"cyclopts", "rich", "msgspec", "httpx"} & loaded
    assert len(loaded) < 200


@pytest.mark.parametrize("command", ["ls", "tree", "rm", "mv", "mkdir", "cat", "share", "open"])
def test_the_help_of_a_command_loads_nothing_that_only_a_request_needs(command: str) -> None:
    loaded = _loaded_by(command, "--help")
    assert not {"httpx", "msgspec", "ssl", "asyncio", "kiteworks._client", "kiteworks.models"} & loaded
    ours = [name for name in loaded if name.startswith(("kiteworks.", "kiteworks_runtime."))]
    assert len(ours) < 8, sorted(ours)


def test_a_command_loads_neither_bars_nor_the_command_line_of_httpx(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    # No request reaches anything: nothing listens there.
    environ = {"KITEWORKS_HOST": "localhost:9", "KITEWORKS_ACCESS_TOKEN": "x", "KITEWORKS_CONFIG": ""}
    loaded = _loaded_by("--timeout", "1", "cp", str(tmp_path / "a.txt"), "kw:/", **environ)
    assert "httpx" in loaded
    assert not {"rich.console", "click", "httpx._main", "markdown_it", "kiteworks_cli.operations"} & loaded
    # A check of a number is none of cyclopts' own: it would be loaded for the defaults.
    assert not {"cyclopts.validators", "kiteworks_cli.sandbox"} & loaded
    # Nothing is uploaded, downloaded, walked, watched or shared, and the token is there already.
    assert not {*_UNUSED} & loaded
    ours = [name for name in loaded if name.startswith(("kiteworks.", "kiteworks_runtime."))]
    assert len(ours) <= _OURS, sorted(ours)


_MAKERS = """
import dataclasses, sys

made = []
real = dataclasses._process_class
dataclasses._process_class = lambda kind, *rest: made.append(kind.__module__) or real(kind, *rest)
import kiteworks
kiteworks.Kiteworks("files.example.com", auth=kiteworks.AccessToken("x")).folders
print([name for name in made if name.startswith("kiteworks")])
"""


def test_no_class_is_compiled_when_a_client_is_made() -> None:
    """A data class takes thirty times as long to define as a struct, since Python compiles its methods each time."""
    done = subprocess.run([sys.executable, "-I", "-c", _MAKERS], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
