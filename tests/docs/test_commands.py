"""Each command on the site is understood by the command line, which shows the request that the sample in Python sends."""

from __future__ import annotations

import ast
import io
import json
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress
from pathlib import Path, PurePosixPath
from types import CodeType
from typing import Any

import httpx
import msgspec
import pytest

from generator.docs.reference import Reference
from kiteworks import AccessToken, Kiteworks, KiteworksError
from kiteworks_cli.commands import app
from kiteworks_cli.main import main
from kiteworks_cli.operations import register
from kiteworks_cli.placement import placed

from ..cli.test_operations import shown
from .answering import Answering

_TAB = re.compile(r'^=== "Command line"\n\n    ```sh\n(.*?)^    ```$', re.MULTILINE | re.DOTALL)
_SET = re.compile(r"(\w+)=\$\((.*) --jq (.*)\)")


@pytest.fixture(scope="module")
def commands(pages: dict[PurePosixPath, str]) -> dict[str, list[str]]:
    """The lines of each method's commands, by its name."""
    return {
        path.stem: [line.strip() for line in found[1].splitlines()]
        for path, page in pages.items()
        for found in _TAB.finditer(page)
    }


@pytest.fixture
def answering(reference: Reference) -> Answering:
    return Answering(reference.documents, reference.cassettes)


@pytest.fixture
def kw(answering: Answering) -> Iterator[Kiteworks]:
    with (
        httpx.Client(transport=answering) as connection,
        Kiteworks("files.example.com", auth=AccessToken("token"), http_client=connection) as client,
    ):
        yield client


@pytest.fixture(autouse=True)
def named_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the commands name, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "q3.pdf").write_bytes(b"%PDF-")


def run(words: list[str]) -> Any:
    """Return what a command prints with `--dry-run`."""
    out = io.StringIO()
    with redirect_stdout(out), pytest.raises(SystemExit) as ended:
        main([*words, "--dry-run", "--json"])
    assert ended.value.code == 0, words
    return json.loads(out.getvalue())


def value_of(line: str, names: dict[str, Any]) -> tuple[str, str]:
    """Return the variable that a line sets, and its value as the sample in Python has it."""
    match = _SET.fullmatch(line)
    assert match is not None, line
    *_, member = shlex.split(match[3])[0].split(".")
    found = names[match[1]]
    (field,) = (one.name for one in msgspec.structs.fields(found) if one.encode_name == member)
    return match[1], str(getattr(found, field))


def parts(sample: str, count: int) -> tuple[CodeType, CodeType]:
    """Return a sample's lookups, with its imports, and the rest."""
    statements = ast.parse(sample).body
    place = count + sum(isinstance(one, ast.ImportFrom) for one in statements)
    first, rest = (ast.Module(one, type_ignores=[]) for one in (statements[:place], statements[place:]))
    return compile(first, "lookups", "exec"), compile(rest, "sample", "exec")


def test_every_page_of_a_method_has_a_command(reference: Reference, commands: dict[str, list[str]]) -> None:
    assert commands.keys() == {reference.full_name(*one) for one in reference.methods}


def test_each_command_is_the_request_of_the_sample(
    kw: Kiteworks, answering: Answering, reference: Reference, commands: dict[str, list[str]]
) -> None:
    odd: dict[str, Any] = {}
    compared = 0
    for resource, method in reference.methods:
        name = reference.full_name(resource, method)
        if method.steps:
            continue
        *before, line = commands[name]
        given, found = reference.lookups.given(resource.path, method)
        for secret in (one.value.wire for one in given if one.argument.secret):
            Path("secret.txt").write_text(f"{secret}\n")
        first, rest = parts(reference.sampler.python(resource.path, method), len(found))
        names: dict[str, Any] = {"kw": kw}
        exec(first, names)
        for variable, identifier in (value_of(one, names) for one in before):
            line = line.replace(f'"${variable}"', shlex.quote(identifier))
        text = json.dumps(run(shlex.split(line)[1:]))
        for one in found.values():
            text = text.replace(f"{{kw:{one.path}}}", str(getattr(names[one.variable], "id", "")))
        answering.called.clear()
        with suppress(KiteworksError, FileExistsError):
            exec(rest, names)
        sent = [shown(request) for operation, request in answering.called if operation == name]
        if json.loads(text) not in sent:
            odd[name] = (json.loads(text), sent)
        compared += 1
    assert odd == {}
    assert compared > 390


def test_each_command_of_a_workflow_is_understood(
    reference: Reference, commands: dict[str, list[str]]
) -> None:
    register(app)
    understood = 0
    for resource, method in reference.methods:
        if not method.steps:
            continue
        words = shlex.split(commands[reference.full_name(resource, method)][-1])[1:]
        _, bound, _ = app.parse_args(placed(words), exit_on_error=False, print_error=False)
        values = bound.arguments.get("values", ())
        assert not [one for one in values if one.startswith("--")], words
        understood += 1
    assert understood > 10
