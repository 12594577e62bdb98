"""A word of the spec that does not exist is refused with its line and the words that do, in every kind of file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.pipeline import build_documents
from generator.problems import SpecError

from .conftest import ROOT

# File, what stands there, what is written in its place, and what is said of it.
MISSPELT = {
    "the root": ("openapi.yaml", "x-sources:", "x-sorces:", "`x-sorces`", "`x-sources`"),
    "a group of tags": ("openapi.yaml", "  - name: Files and", "  - names: Files and", "`names`", "`name`"),
    "a paging scheme": ("openapi.yaml", "offset: offset, items", "ofset: offset, items", "`ofset`", "`offset`"),
    "an operation": ("paths/folders.yaml", "x-pagination: offset", "x-paginaton: offset", "`x-paginaton`", "`x-pagination`"),
    "an operation's value": ("paths/files.yaml", "x-stream: response", "x-stream: answer", "'answer'", "'response'"),
    "a name of a scheme": ("paths/folders.yaml", "x-pagination: offset", "x-pagination: ofset", "'ofset'", "offset"),
    "a standard word": ("paths/folders.yaml", "summary:", "sumary:", "`sumary`", "`summary`"),
    "a parameter": ("shared/parameters.yaml", "x-secret: true", "x-secrets: true", "`x-secrets`", "`x-secret`"),
    "a parameter's value": ("shared/parameters.yaml", "x-link: true", "x-link: 'yes'", "'yes'", "True"),
    "a property": ("schemas/files.yaml", "x-known-values: [f]", "x-known-value: [f]", "`x-known-value`", "`x-known-values`"),
    "a schema": ("schemas/files.yaml", "properties:", "propertys:", "`propertys`", "`properties`"),
    "a word of JSON Schema": ("schemas/files.yaml", "format: int64", "fromat: int64", "`fromat`", "`format`"),
    "the error table": ("shared/errors.yaml", "statuses: [401]", "status: [401]", "`status`", "`statuses`"),
    "an error's hint": ("shared/errors.yaml", "  hint: 'Sign in again", "  hints: 'Sign in again", "`hints`", "`hint`"),
    "a flow": ("auth/jwt_bearer.yaml", "credential:", "credentials:", "`credentials`", "`credential`"),
    "a step": ("auth/jwt_bearer.yaml", "    endpoint: token", "    endpont: token", "`endpont`", "`endpoint`"),
    "a kind of step": ("auth/jwt_bearer.yaml", "kind: token", "kind: tokens", "'tokens'", "'token'"),
    "a parameter of a step": ("auth/signature.yaml", "secret: true", "secrets: true", "`secrets`", "`secret`"),
    "a made value": ("auth/signature.yaml", "maximum: 999999", "maximal: 999999", "`maximal`", "`maximum`"),
    "a hash": ("auth/signature.yaml", "hash: sha1", "hash: sha0", "'sha0'", "'sha1'"),
    "an endpoint": ("auth/endpoints.yaml", "media_type:", "mediatype:", "`mediatype`", "`media_type`"),
    "an error of OAuth": ("auth/errors.yaml", "  also:", "  alias:", "`alias`", "`also`"),
    "the scopes": ("auth/scopes.yaml", "separator:", "seperator:", "`seperator`", "`separator`"),
    "the registration": ("auth/registration.yaml", "unit: seconds", "units: seconds", "`units`", "`unit`"),
    "an upload": ("workflows.yaml", "chunk_size:", "chunksize:", "`chunksize`", "`chunk_size`"),
    "a single request": ("workflows.yaml", "up_to: 8388608", "upto: 8388608", "`upto`", "`up_to`"),
    "a tree": ("workflows.yaml", "archive_files: 1000", "archived_files: 1000", "`archived_files`", "`archive_files`"),
    "a path": ("workflows.yaml", "on_client:", "in_client:", "`in_client`", "`on_client`"),
    "a signature": ("pubsub/openapi.yaml", "encodings:", "encoding:", "`encoding`", "`encodings`"),
}  # fmt: skip


def misspell(spec: Path, file: str, right: str, wrong: str) -> int:
    """Write a word wrong where it first stands, and say on which line."""
    path = spec / file
    before, found, after = path.read_text(encoding="utf-8").partition(right)
    assert found
    path.write_text(before + wrong + after, encoding="utf-8")
    return before.count("\n") + 1


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, list[str]]]:
    """For each misspelt word its place, and all that is said of a spec in which it and others are misspelt.

    What hides behind others is misspelt again without those, until nothing more shows.
    """
    found: dict[str, tuple[str, list[str]]] = {}
    left = list(MISSPELT)
    while left:
        spec = Path(shutil.copytree(ROOT / "spec", tmp_path_factory.mktemp("misspelt") / "spec"))
        places = {
            name: f"{spec / MISSPELT[name][0]}:{misspell(spec, *MISSPELT[name][:3])}: " for name in left
        }
        with pytest.raises(SpecError) as error:
            build_documents(spec)
        said = [str(one) for one in error.value.problems]
        found |= {name: (place, said) for name, place in places.items()}
        shown = {name for name in left if any(MISSPELT[name][3] in one for one in said)}
        left = [name for name in left if name not in shown] if shown else []
    return found


@pytest.mark.long
@pytest.mark.parametrize("case", MISSPELT)
def test_a_misspelt_word_is_refused(case: str, refused: dict[str, tuple[str, list[str]]]) -> None:
    *_, named, help_ = MISSPELT[case]
    place, problems = refused[case]
    (said,) = [one for one in problems if named in one]
    assert said.startswith(place)
    assert help_ in said


@pytest.mark.parametrize("command", ["generate", "lint"])
def test_every_command_refuses_it(
    spec: Path, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = misspell(spec, "auth/stamp.yaml", "offset: 60", "ofset: 60")
    output = ["--output", str(tmp_path / "out")] if command == "generate" else []
    assert main([command, "--spec", str(spec), *output]) == 2
    assert f"auth/stamp.yaml:{line}: `ofset` is not a word of the spec here; did you mean `offset`?" in (
        capsys.readouterr().err
    )
    assert not (tmp_path / "out").exists()
