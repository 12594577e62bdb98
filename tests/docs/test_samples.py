"""Every Python sample on the site fits the client's types, and the client would send what it says."""

from __future__ import annotations

import ast
import asyncio
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import httpx
import pytest
from mypy import api

from generator.docs.reference import Reference
from generator.methods import Method
from kiteworks import AccessToken, AsyncKiteworks, InvalidArgumentError, Kiteworks, KiteworksError
from tests.readme.blocks import WITH_DATA

from .answering import Answering
from .conftest import ROOT

_ASYNC = re.compile(r"\b(await|async for) ")
_FENCED = re.compile(r"^( *)(```+)python\n(.*?)^\1\2$", re.MULTILINE | re.DOTALL)


def _samples(page: str) -> Iterator[str]:
    for match in _FENCED.finditer(page):
        yield textwrap.dedent(match[3])


def _name(path: PurePosixPath) -> str:
    return re.sub(r"\W", "_", str(path.with_suffix("")))


def _as_function(name: str, sample: str) -> str:
    body = textwrap.indent(sample, "    ")
    if _ASYNC.search(sample):
        return f"async def {name}(kw: AsyncKiteworks) -> None:\n{body}\n"
    return f"def {name}(kw: Kiteworks) -> None:\n{body}\n"


@pytest.fixture(scope="module")
def calls(pages: dict[PurePosixPath, str]) -> dict[str, str]:
    """The samples of the reference, which take a client `kw` as given, by name."""
    return {
        f"{_name(path)}_{number}": sample
        for path, page in pages.items()
        if path.parts[0] == "api"
        for number, sample in enumerate(_samples(page))
    }


def _of_kind(calls: dict[str, str], *, asynchronous: bool) -> dict[str, str]:
    return {name: sample for name, sample in calls.items() if bool(_ASYNC.search(sample)) is asynchronous}


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
        "from kiteworks import AsyncKiteworks, Kiteworks\n\n" + "\n".join(functions)
    )
    for path, page in pages.items():
        # Those of libraries without types are run instead, by tests/fsspec.
        if path.parts[0] == "api" or path.stem in WITH_DATA:
            continue
        for number, sample in enumerate(_samples(page)):
            (tmp_path / f"{_name(path)}_{number}.py").write_text(sample, encoding="utf-8")
    files = sorted(str(path) for path in tmp_path.glob("*.py"))
    # What is imported has its own checks.
    options = ["--strict", "--follow-imports=silent", f"--config-file={ROOT / 'tests/typing/mypy.ini'}"]
    options.append(f"--cache-dir={ROOT / '.mypy_cache' / 'samples'}")
    out, error, _ = api.run([*options, *files])
    assert re.fullmatch(rf"Success: no issues found in {len(files)} source files\n", out), out + error


def test_every_method_has_a_sample_of_either_kind(calls: dict[str, str], reference: Reference) -> None:
    resources = reference.plan.resources
    names = {
        _name(PurePosixPath("api", ".".join((*resource.path, method.name)) + ".md"))
        for resource in resources
        for method in resource.methods
    }
    assert _of_kind(calls, asynchronous=False).keys() == {f"{name}_0" for name in names}
    assert _of_kind(calls, asynchronous=True).keys() == {f"{name}_1" for name in names}


def test_the_async_sample_is_the_same_call(pages: dict[PurePosixPath, str]) -> None:
    assert list(_samples(pages[PurePosixPath("api/folders.top.md")])) == [
        "for folder in kw.folders.top():\n    print(folder.name)\n",
        "async for folder in kw.folders.top():\n    print(folder.name)\n",
    ]
    assert list(_samples(pages[PurePosixPath("api/users.me.md")])) == [
        "current_user = kw.users.me()\nprint(current_user.name)\n",
        "current_user = await kw.users.me()\nprint(current_user.name)\n",
    ]


def test_a_sample_looks_up_what_it_acts_on(pages: dict[PurePosixPath, str]) -> None:
    expected = {
        # By a path; a second folder has another one.
        "folders.move": [
            'folder = kw.resolve("/Reports")',
            'destination_folder = kw.resolve("/Archive")',
            "folder = kw.folders.move(folder.id, destination_folder_id=destination_folder.id)",
        ],
        # In a list, which itself needs an identifier.
        "files.versions.delete": [
            'file = kw.files.find("/Reports/q3.pdf")',
            "version = kw.files.versions.list(file.id).items[0]",
            "kw.files.versions.delete(file.id, version.id)",
        ],
        # One of many people by the address.
        "admin.users.delete": [
            'user = kw.admin.users.list(email="ann@example.com").items[0]',
            "kw.admin.users.delete(user.id)",
        ],
        # The caller, where a list of users is for administrators only.
        "users.list_devices": ["user = kw.users.me()", "for device in kw.users.list_devices(user.id):"],
        # In the state that the method accepts.
        "files.recover": [
            'folder = kw.resolve("/Reports")',
            "file = kw.folders.list_files(folder.id, deleted=True).items[0]",
        ],
        "mail.attachments.upload": ['mail = kw.mail.list(status=["draft"]).items[0]'],
        # Of the list beside the method, though there is another one.
        "admin_roles.get": ["role = kw.admin_roles.list().items[0]"],
    }
    for name, lines in expected.items():
        sample, again = _samples(pages[PurePosixPath(f"api/{name}.md")])
        assert sample.splitlines()[: len(lines)] == lines, name
        assert "await" in again
    _, awaited = _samples(pages[PurePosixPath("api/files.versions.delete.md")])
    assert "version = (await kw.files.versions.list(file.id)).items[0]\n" in awaited


@pytest.fixture
def named_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files and folders that the samples name, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "q3.pdf").write_bytes(b"%PDF-")
    with ZipFile(tmp_path / "reports.zip", "w") as archive:
        archive.write(tmp_path / "q3.pdf", "q3.pdf")
    (tmp_path / "out").mkdir()
    (tmp_path / "reports").mkdir()


@pytest.fixture
def answering(reference: Reference) -> Answering:
    return Answering(reference.documents, reference.cassettes)


@pytest.fixture(scope="module")
def methods(reference: Reference) -> dict[str, tuple[str, Method]]:
    """The methods by the names of their samples, each with its own name."""
    return {
        _name(PurePosixPath("api", name + ".md")): (name, method)
        for resource in reference.plan.resources
        for method in resource.methods
        for name in [".".join((*resource.path, method.name))]
    }


def _empty(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def _that_end(samples: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Leave out those that go on for ever; `test_running.py` runs them until they find something."""
    yield from (
        (name, sample) for name, sample in samples.items() if not name.startswith("api_folders_watch")
    )


def _of(sample: str, methods: dict[str, tuple[str, Method]]) -> set[str]:
    """Return the operations of which a sample calls at least one."""
    name, method = methods[sample.rpartition("_")[0]]
    return set(method.steps.values()) or {name}


@pytest.mark.usefixtures("named_files")
def test_the_client_sends_every_sample(
    calls: dict[str, str], answering: Answering, methods: dict[str, tuple[str, Method]]
) -> None:
    odd: dict[str, object] = {}
    with (
        httpx.Client(transport=answering) as connection,
        Kiteworks("files.example.com", auth=AccessToken("token"), http_client=connection) as kw,
    ):
        for name, sample in _that_end(_of_kind(calls, asynchronous=False)):
            answering.called.clear()
            _empty(Path("out"))
            try:
                exec(compile(sample, name, "exec"), {"kw": kw})
            except InvalidArgumentError as error:
                odd[name] = error
            except KiteworksError:
                pass  # the content is not that of a real file
            if not _of(name, methods) & {operation for operation, _ in answering.called}:
                odd.setdefault(name, [operation for operation, _ in answering.called])
    assert odd == {}


@pytest.mark.usefixtures("named_files")
def test_the_async_client_sends_every_sample(
    calls: dict[str, str], answering: Answering, methods: dict[str, tuple[str, Method]]
) -> None:
    odd: dict[str, object] = {}

    async def send() -> None:
        async with (
            httpx.AsyncClient(transport=answering) as connection,
            AsyncKiteworks("files.example.com", auth=AccessToken("token"), http_client=connection) as kw,
        ):
            for name, sample in _that_end(_of_kind(calls, asynchronous=True)):
                answering.called.clear()
                _empty(Path("out"))
                try:
                    await eval(compile(sample, name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), {"kw": kw})
                except InvalidArgumentError as error:
                    odd[name] = error
                except KiteworksError:
                    pass
                if not _of(name, methods) & {operation for operation, _ in answering.called}:
                    odd.setdefault(name, [operation for operation, _ in answering.called])

    asyncio.run(send())
    assert odd == {}
