"""What a user has who installs the wheel: each extra alone, and all of them, with the examples of the README and the guides.

The environments are outside of the checkout, and nothing but the wheel and what its metadata names is in them.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.metadata import Metadata

from kiteworks_sandbox import Jwt, Sandbox
from tests.keys import private_pem, public_pem

from .installing import ROOT, Environment, build, environment, repack

pytestmark = pytest.mark.long

_LARGEST = 1_500_000
_DEVELOPERS = {"data", "dev", "docs", "lint", "test", "types"}
"""Extras with tools for work in a checkout."""
_TOOLS = (
    "pytest",
    "pytest-recording",
    "hypothesis",
    "opentelemetry-sdk",
    "opentelemetry-instrumentation-httpx",
)
"""What the tests of the examples need."""
_BASE = """
from kiteworks import Kiteworks

with Kiteworks.from_env() as kw:
    print(kw.users.me().email)
"""
_OPTION = """
from kiteworks import APIConnectionError, Kiteworks

try:
    with Kiteworks.from_env({}) as kw:
        print(kw.users.me().email)
except APIConnectionError as error:
    print(error)
"""
_TABLE = """
from kiteworks import Kiteworks

with Kiteworks.from_env() as kw:
    print(len(kw.folders.children(kw.users.me().base_dir_id).to_{}()))
"""
_COMMAND = "from kiteworks_cli.main import main; main({!r})"
USES = {
    "http2": _OPTION.format("http2=True"),
    # Nothing listens there.
    "socks": _OPTION.format("proxy='socks5://127.0.0.1:9', retries=0"),
    # The system does not know the sandbox's authority.
    "truststore": _OPTION.format("verify='system', retries=0"),
    "httpx2": """
import kiteworks

kiteworks.use_httpx2()
"""
    + _BASE,
    "arrow": _TABLE.format("arrow"),
    "pandas": _TABLE.format("pandas"),
    "polars": _TABLE.format("polars"),
    "fsspec": """
import fsspec

print(fsspec.filesystem("kiteworks").ls("/"))
""",
    "jwt": """
import os
from kiteworks import JWTBearer, Kiteworks

auth = JWTBearer(
    client_id=os.environ["JWT_CLIENT_ID"], client_secret=os.environ["JWT_CLIENT_SECRET"],
    issuer="reports.example.com", audience=os.environ["JWT_AUDIENCE"], user=os.environ["JWT_USER"],
    private_key="key.pem",
)
with Kiteworks(os.environ["KITEWORKS_HOST"], auth=auth, verify=os.environ["KITEWORKS_CA_FILE"]) as kw:
    print(kw.users.me().email)
""",
    "keyring": """
from kiteworks.auth import KeyringStore
from kiteworks.errors import NoKeyringError

try:
    print(KeyringStore().accounts())
except NoKeyringError as error:
    print(error)
    if "missing" in str(error):
        raise
""",
    "sandbox": """
from kiteworks_sandbox import Sandbox

with Sandbox() as box:
    print(box.host)
""",
    "cli": _COMMAND.format(["whoami", "--json"]),
    "jq": _COMMAND.format(["api", "GET", "/rest/users/me", "--jq", ".email"]),
    "mcp": _COMMAND.format(["mcp"]),
}
"""A program for each extra that a user installs."""
_OF_THE_COMMAND = ("jq", "mcp")
"""Extras of the command `kiteworks`, which needs its own extra first."""
_FOUND_BY_ITS_LIBRARY = "fsspec"
"""The extra whose library the user's program imports, so that it is Python that says that it is missing."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Metadata:
    with ZipFile(wheel) as packed:
        (name,) = (one for one in packed.namelist() if one.endswith(".dist-info/METADATA"))
        return Metadata.from_email(packed.read(name))


@pytest.fixture(scope="module")
def wheels(metadata: Metadata, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that the wheel can need, and what the tests of the examples do."""
    folder = tmp_path_factory.mktemp("wheels")
    extras = set(metadata.provides_extra or ()) - _DEVELOPERS
    needed = [
        str(one)
        for one in metadata.requires_dist or ()
        if one.name != "kiteworks-client"
        and (one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in extras))
    ]
    repack([*needed, *_TOOLS], folder)
    return folder


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where environments stand, one after another, so that what Python compiled for one serves the next."""
    return tmp_path_factory.mktemp("place")


@pytest.fixture
def env(box: Sandbox, place: Path, tmp_path: Path) -> dict[str, str]:
    """The environment variables of a user who has a token, an application for JSON Web Tokens, and no keyring."""
    (tmp_path / "key.pem").write_bytes(private_pem(0))
    jwt = Jwt("reports.example.com", public_pem(0).decode(), box.url)
    app = box.register_application(name="Installed", jwt=jwt)
    return {
        "HOME": str(tmp_path),
        "KITEWORKS_HOST": box.host,
        "KITEWORKS_CA_FILE": str(box.ca_file),
        "KITEWORKS_ACCESS_TOKEN": box.issue_token(box.user.email),
        "JWT_CLIENT_ID": app.client_id,
        "JWT_CLIENT_SECRET": app.client_secret,
        "JWT_AUDIENCE": box.url,
        "JWT_USER": box.user.email,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        # Elsewhere it says what the locale says.
        "PYTHONUTF8": "1",
        "PYTHONPYCACHEPREFIX": str(place / "bytecode"),
    }


def run(made: Environment, code: str, env: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in an environment."""
    return made.run("python", "-W", "error", "-c", code, env=env, cwd=folder)


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < _LARGEST


def test_the_source_distribution_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    packed = build("sdist", tmp_path / "sdist")
    (tmp_path / "source").mkdir()
    # Not by Python, whose first releases of 3.11 know no filter, which those of 3.14 ask for.
    subprocess.run(["tar", "-xf", packed, "-C", tmp_path / "source"], check=True)
    (source_folder,) = (tmp_path / "source").iterdir()
    again = build("wheel", tmp_path / "again", source_folder)
    assert (again.name, again.read_bytes()) == (wheel.name, wheel.read_bytes())


def test_without_extras_it_makes_calls_and_names_the_extra_that_something_needs(
    wheel: Path, wheels: Path, place: Path, box: Sandbox, env: dict[str, str], tmp_path: Path
) -> None:
    made = environment(place / "env", str(wheel), wheels=wheels)
    done = run(made, _BASE, env, tmp_path)
    assert (done.stdout.strip(), done.stderr) == (box.user.email, "")
    for extra, code in USES.items():
        if extra == _FOUND_BY_ITS_LIBRARY:
            continue
        needed = "cli" if extra in _OF_THE_COMMAND else extra
        done = run(made, code, env, tmp_path)
        assert done.returncode != 0, extra
        assert f"kiteworks-client[{needed}" in done.stderr, (extra, done.stderr)


@pytest.mark.parametrize("extra", USES)
def test_each_extra_is_enough_for_what_it_is_for(
    extra: str, wheel: Path, wheels: Path, place: Path, env: dict[str, str], tmp_path: Path
) -> None:
    made = environment(place / "env", f"kiteworks-client[{extra}] @ {wheel.as_uri()}", wheels=wheels)
    done = run(made, USES[extra], env, tmp_path)
    assert done.returncode == 0, done.stderr
    if extra == "cli":
        assert made.run("kiteworks", "whoami", env=env, cwd=tmp_path).returncode == 0
    for other in _OF_THE_COMMAND if extra == "cli" else ():
        done = run(made, USES[other], env, tmp_path)
        assert done.returncode != 0, other
        assert f"kiteworks-client[{other}]" in done.stderr


def test_the_extra_generator_is_enough_to_generate(
    wheel: Path, wheels: Path, place: Path, env: dict[str, str], tmp_path: Path
) -> None:
    made = environment(place / "env", f"kiteworks-client[generator] @ {wheel.as_uri()}", wheels=wheels)
    spec = ROOT / "tests" / "generator"
    command = ("-m", "generator", "generate", "--spec", spec / "spec", "--output", tmp_path / "out")
    done = made.run("python", *command, env=env, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "kiteworks" / "__init__.py").is_file()


def test_the_examples_run(
    wheel: Path, wheels: Path, place: Path, env: dict[str, str], tmp_path: Path
) -> None:
    """Those of the README, of the guides, of the recipes and of the command's help, by the tests that run them anyway."""
    extras = ",".join(sorted(USES))
    made = environment(
        place / "env", f"kiteworks-client[{extras}] @ {wheel.as_uri()}", *_TOOLS, wheels=wheels
    )
    elsewhere = tmp_path / "elsewhere"
    for name in ("docs", "tests/readme", "tests/cli"):
        shutil.copytree(ROOT / name, elsewhere / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("README.md", "pyproject.toml", "tests/conftest.py", "tests/keys.py"):
        shutil.copy(ROOT / name, elsewhere / name)
    modules = [f"tests/readme/test_{name}.py" for name in ("blocks", "recipes", "changes", "commands")]
    options = ("-q", "--tb=short", "-p", "no:cacheprovider")
    kept = {name: env[name] for name in ("HOME", "PYTHONPYCACHEPREFIX")}
    done = made.run("python", "-m", "pytest", *options, *modules, env=kept, cwd=elsewhere)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    found = made.run("python", "-c", "import kiteworks; print(kiteworks.__file__)", env={}, cwd=elsewhere)
    assert Path(found.stdout.strip()).is_relative_to(made.folder)


def test_each_extra_is_tried(metadata: Metadata) -> None:
    assert set(metadata.provides_extra or ()) - _DEVELOPERS == {*USES, "generator"}
