"""Changing YAML alone changes the client, and `check` says so before it is generated."""

from __future__ import annotations

import ast
import io
import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path

import pytest

from generator import pipeline
from generator.__main__ import main

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.long


def changed(spec: Path, file: str, after: str, line: str) -> None:
    """Put a line behind the first one that reads `after`."""
    path = spec / file
    lines = path.read_text(encoding="utf-8").splitlines()
    index = next(
        number for number, text in enumerate(lines) if text.strip() == after.strip() or text == after
    )
    lines[index + 1 : index + 1] = line.splitlines()
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def color(spec: Path) -> None:
    changed(
        spec,
        "schemas/folders.yaml",
        "    id: {type: string, x-role: id, description: Identifier of the folder.}",
        "    paintColor: {type: [string, 'null'], description: Which color it has.}",
    )


def depth(spec: Path) -> None:
    lines = "    parameters:\n      - name: depth\n        in: query\n        description: How many levels to count.\n        schema: {type: integer, minimum: 1}\n"
    path = spec / "paths/users.yaml"
    text = path.read_text(encoding="utf-8")
    marker = "    responses:\n"
    head, found, rest = text.partition("    operationId: users.me\n")
    assert found
    path.write_text(head + found + rest.replace(marker, lines + marker, 1), encoding="utf-8")


def paint(spec: Path) -> None:
    with (spec / "paths/folders.yaml").open("a", encoding="utf-8") as file:
        file.write(
            """
/rest/folders/{folder_id}/actions/paint:
  parameters:
    - {$ref: '#/components/parameters/FolderId'}
  post:
    operationId: folders.paint
    tags: [folders]
    summary: Paint a folder
    description: Gives a folder a color.
    security: [{oauth2: ['POST/folders/*']}]
    responses:
      '200':
        description: The painted folder.
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Folder'}
"""
        )


def audience(spec: Path) -> None:
    changed(
        spec,
        "auth/authorization_code.yaml",
        "      code_verifier: {source: pkce_verifier, secret: true}",
        "      audience: {source: input, type: string, required: false, description: Who the token is for.}",
    )


CHANGES = {
    "models/folders.py": color,
    "resources/users.py": depth,
    "resources/folders.py": paint,
    "auth/authorization_code.py": audience,
}
"""Changes of the spec, by a file of the client that each of them changes."""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The client after all changes, each of which `check` shows before it is generated, and none after."""
    folder = tmp_path_factory.mktemp("changed")
    # What stands in the checkout is what the spec gives: `check` of the checkout sees to that.
    spec, output = (Path(shutil.copytree(ROOT / name, folder / name)) for name in ("spec", "generated"))
    for change in CHANGES.values():
        change(spec)
    with pytest.MonkeyPatch.context() as patch:
        # These two are given the same files; the last `check` makes them again.
        patch.setattr(pipeline, "build_files", cache(pipeline.build_files))
        with redirect_stdout(io.StringIO()) as shown, redirect_stderr(io.StringIO()) as said:
            assert main(["check", "--spec", str(spec), "--output", str(output)]) == 1
        assert "is stale: run `python -m generator generate`" in said.getvalue()
        assert {f"+++ generated: kiteworks/{file}" for file in CHANGES} <= set(shown.getvalue().splitlines())
        assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    assert main(["check", "--spec", str(spec), "--output", str(output)]) == 0
    return output / "kiteworks"


def definition(source: str, *names: str) -> ast.AST:
    """A class, or a function in it."""
    node: ast.AST = ast.parse(source)
    for name in names:
        node = next(one for one in ast.walk(node) if getattr(one, "name", None) == name)
    return node


def source_of(client: Path, change: Callable[[Path], None]) -> str:
    (file,) = [file for file, one in CHANGES.items() if one is change]
    return (client / file).read_text(encoding="utf-8")


def documentation(source: str, *names: str) -> str:
    function = definition(source, *names)
    assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    return ast.get_docstring(function) or ""


def signature(source: str, *names: str) -> str:
    function = definition(source, *names)
    assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    return ast.unparse(function.args) + " -> " + ast.unparse(function.returns or ast.Constant(None))


def test_a_property(client: Path) -> None:
    model = ast.unparse(definition(source_of(client, color), "Folder"))
    assert "paint_color: str | None = None" in model
    assert "Which color it has." in model


def test_a_query_parameter(client: Path) -> None:
    source = source_of(client, depth)
    for name in ("Users", "AsyncUsers"):
        assert signature(source, name, "me") == "self, *, depth: int | Omit=OMIT -> CurrentUser"
    assert "depth: How many levels to count." in ast.unparse(definition(source, "Users", "me"))
    assert 'Query("depth", Annotated[int, Meta(ge=1)], "depth")' in source


def test_an_operation(client: Path) -> None:
    source = source_of(client, paint)
    for name in ("Folders", "AsyncFolders"):
        assert signature(source, name, "paint") == "self, folder_id: str -> Folder"
    text = documentation(source, "Folders", "paint")
    assert text.startswith("Paint a folder.\n\nGives a folder a color.")
    assert "The painted folder." in text
    assert "Source: `POST /rest/folders/{folder_id}/actions/paint`, scope `POST/folders/*`." in text
    assert documentation(source, "AsyncFolders", "paint") == "Paint a folder. See `Folders.paint`."


def test_a_parameter_of_the_token_request(client: Path) -> None:
    source = source_of(client, audience)
    assert "audience: str | None=None" in signature(source, "AuthorizationCode", "__init__")
    assert "audience: Who the token is for." in (
        ast.get_docstring(definition(source, "AuthorizationCode")) or ""
    )  # type: ignore[arg-type]
    assert 'Parameter("audience", "input")' in source
