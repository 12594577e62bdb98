"""Every Python sample on the site fits the client's types, and the client would send what it says."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest
from mypy import api

from kiteworks import AccessToken, InvalidArgumentError, Kiteworks, KiteworksError

from .conftest import ROOT

_FENCED = re.compile(r"^( *)(```+)python\n(.*?)^\1\2$", re.MULTILINE | re.DOTALL)


def _samples(page: str) -> Iterator[str]:
    for match in _FENCED.finditer(page):
        yield textwrap.dedent(match[3])


def _name(path: PurePosixPath) -> str:
    return re.sub(r"\W", "_", str(path.with_suffix("")))


def _as_function(name: str, sample: str) -> str:
    return f"def {name}(kw: Kiteworks) -> None:\n{textwrap.indent(sample, '    ')}\n"


@pytest.fixture(scope="module")
def calls(pages: dict[PurePosixPath, str]) -> dict[str, str]:
    """The samples of the reference, which take a client `kw` as given, by name."""
    return {
        f"{_name(path)}_{number}": sample
        for path, page in pages.items()
        if path.parts[0] == "api"
        for number, sample in enumerate(_samples(page))
    }


def test_every_sample_fits_the_types(
    pages: dict[PurePosixPath, str],
    calls: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(
        "MYPYPATH", ":".join(str(ROOT / name) for name in ("generated", "runtime", "sandbox", "cli"))
    )
    functions = [_as_function(name, sample) for name, sample in calls.items()]
    (tmp_path / "reference_samples.py").write_text(
        "from kiteworks import Kiteworks\n\n" + "\n".join(functions)
    )
    for path, page in pages.items():
        if path.parts[0] == "api":
            continue
        for number, sample in enumerate(_samples(page)):
            (tmp_path / f"{_name(path)}_{number}.py").write_text(sample, encoding="utf-8")
    files = sorted(str(path) for path in tmp_path.glob("*.py"))
    options = ["--strict", "--config-file=", f"--cache-dir={ROOT / '.mypy_cache'}"]
    out, error, _ = api.run([*options, *files])
    assert re.fullmatch(rf"Success: no issues found in {len(files)} source files\n", out), out + error


def test_every_method_has_a_sample(calls: dict[str, str], pages: dict[PurePosixPath, str]) -> None:
    headings = sum(
        page.count("\n## ") for path, page in pages.items() if path.parts[0] == "api" and path.stem != "index"
    )
    assert len(calls) == headings > 0


def test_the_client_would_send_every_sample(
    calls: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "q3.pdf").write_bytes(b"%PDF-")
    with ZipFile(tmp_path / "reports.zip", "w") as archive:
        archive.write(tmp_path / "q3.pdf", "q3.pdf")
    (tmp_path / "out").mkdir()
    (tmp_path / "reports").mkdir()
    odd: dict[str, object] = {}
    # Nothing listens there: a request that was made in full ends in an error of the connection.
    with Kiteworks("127.0.0.1:9", auth=AccessToken("token"), retries=0) as kw:
        for name, sample in calls.items():
            try:
                exec(compile(sample, name, "exec"), {"kw": kw})
            except InvalidArgumentError as error:
                odd[name] = error
            except KiteworksError:
                continue
    assert odd == {}
