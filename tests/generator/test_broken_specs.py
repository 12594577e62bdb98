"""A broken spec is refused with file, line and what to change, and the old client stays whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main

BOXES = "paths/boxes.yaml"


def replaced(file: str, old: str, new: str) -> Callable[[Path], None]:
    def apply(spec: Path) -> None:
        text = (spec / file).read_text(encoding="utf-8")
        assert old in text
        (spec / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return apply


def line_of(spec: Path, file: str, text: str) -> int:
    lines = (spec / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


BREAKS = [
    pytest.param(
        replaced("schemas/boxes.yaml", "  type: object", "  type: [object"),
        "schemas/boxes.yaml",
        None,
        "not valid YAML",
        id="bad YAML",
    ),
    pytest.param(
        replaced(BOXES, "'#/components/schemas/BoxList'", "'#/components/schemas/BoxLsit'"),
        BOXES,
        "BoxLsit",
        "$ref '#/components/schemas/BoxLsit' does not exist; define it or correct its spelling",
        id="unknown $ref",
    ),
    pytest.param(
        replaced(BOXES, "operationId: boxes.delete", "operationId: boxes.get"),
        BOXES,
        None,
        "operationId 'boxes.get' is already used at",
        id="duplicate operationId",
    ),
    pytest.param(
        replaced(BOXES, "operationId: boxes.delete", "operationId: deleteBox"),
        BOXES,
        "operationId: deleteBox",
        "operationId 'deleteBox' must be of the form resource.verb",
        id="operationId of another form",
    ),
    pytest.param(
        replaced(BOXES, "/rest/boxes/{box_id}/lid:", "/rest/boxes/{box_id}/lid/{lid_id}:"),
        BOXES,
        None,
        "the path has {lid_id}, but no path parameter 'lid_id' is declared; add it",
        id="path parameter not declared",
    ),
    pytest.param(
        replaced(BOXES, "/rest/boxes/{box_id}/lid:", "/rest/lids:"),
        BOXES,
        None,
        "path parameter 'box_id' is declared, but the path has no {box_id}",
        id="path parameter not used",
    ),
    pytest.param(
        replaced(BOXES, "x-source: shelf-label", "x-source: shelf-lable"),
        BOXES,
        "x-source: shelf-lable",
        "x-source 'shelf-lable' is not one of x-sources: shelf-label",
        id="unknown source",
    ),
    pytest.param(
        replaced("openapi.yaml", "tags: [boxes.lids]", "tags: [boxes.lid]"),
        "openapi.yaml",
        "tags: [boxes.lid]",
        "no tag is called 'boxes.lid'; define it in `tags` or correct its spelling",
        id="unknown tag in a group",
    ),
    pytest.param(
        replaced("openapi.yaml", "tags: [boxes.lids]", "tags: [boxes.lids, boxes]"),
        "openapi.yaml",
        "tags: [boxes.lids, boxes]",
        "tag 'boxes' is already in the group 'Storage'; remove it from one",
        id="tag in two groups",
    ),
    pytest.param(
        replaced("schemas/lids.yaml", "Lid:", "Lid:\n  type: object\nLid:"),
        "schemas/lids.yaml",
        None,
        "the key 'Lid' is repeated (first on line 1); remove one",
        id="key twice",
    ),
    pytest.param(
        replaced("schemas/lids.yaml", "Lid:", "Box:"),
        "schemas/lids.yaml",
        "Box:",
        "is already defined at",
        id="schema twice",
    ),
    pytest.param(
        replaced("auth/authorization_code.yaml", "{source: state}", "{source: dice}"),
        "auth/authorization_code.yaml",
        "dice",
        "`source` must be one of 'input', 'const', 'state', 'pkce_verifier', 'pkce_challenge', 'made', 'answer', 'token', not 'dice'",
        id="unknown source in a flow",
    ),
    pytest.param(
        replaced("auth/authorization_code.yaml", "errors: [invalid_grant]", "errors: [bad_luck]"),
        "auth/authorization_code.yaml",
        "bad_luck",
        "error 'bad_luck' is not in auth/errors.yaml",
        id="unknown error in a flow",
    ),
    pytest.param(
        replaced("auth/stamp.yaml", "type: strings", "type: crowd"),
        "auth/stamp.yaml",
        "audience:",
        "`type` must be 'string', 'integer', 'boolean', 'scope', 'strings' or 'key', not 'crowd'",
        id="unknown type of an input",
    ),
    pytest.param(
        replaced("auth/stamp.yaml", "kind: number,", "kind: dice,"),
        "auth/stamp.yaml",
        "kind: dice",
        "`kind` must be one of 'time', 'number', 'uuid', 'template', 'base64', 'hmac', 'jwt', not 'dice'",
        id="unknown kind of a made value",
    ),
    pytest.param(
        replaced("auth/stamp.yaml", "minimum: 1, ", ""),
        "auth/stamp.yaml",
        "kind: number",
        "`minimum` is missing",
        id="a made value without what it needs",
    ),
    pytest.param(
        replaced("auth/stamp.yaml", "offset: 60", "offsets: 60"),
        "auth/stamp.yaml",
        "offsets: 60",
        "`offsets` is not a word of the spec here; did you mean `offset`?",
        id="a made value with an unknown option",
    ),
    pytest.param(
        replaced("auth/stamp.yaml", "{client_id} ", "{sealed} "),
        "auth/stamp.yaml",
        "{sealed} ",
        "make: 'text' is made of 'sealed', which is neither an input nor made before it",
        id="a value made of a later one",
    ),
    pytest.param(
        replaced("auth/stamp.yaml", "of: sealed", "of: further_claim"),
        "auth/stamp.yaml",
        "of: further_claim",
        "make: 'stamp' is made of 'further_claim', which may be empty; require it",
        id="a value made of what may be empty",
    ),
    pytest.param(
        replaced("auth/stamp.yaml", "stamp: {source: made", "stomp: {source: made"),
        "auth/stamp.yaml",
        "stomp:",
        "parameter 'stomp' has the source `made`, but `make` of the flow does not define it",
        id="a value that nobody makes",
    ),
    pytest.param(
        replaced("auth/endpoints.yaml", "boxes.delete", "boxes.burn"),
        "auth/endpoints.yaml",
        "boxes.burn",
        "no operation is called 'boxes.burn'",
        id="unknown operation of an endpoint",
    ),
    pytest.param(
        replaced(
            BOXES, "operationId: boxes.fill\n", "operationId: boxes.fill\n    x-called-by: boxes.stuf\n"
        ),
        BOXES,
        "x-called-by",
        "x-called-by: no upload is called 'boxes.stuf'; there are boxes.refill, boxes.stuff, boxes.unpack",
        id="unknown workflow that makes a request",
    ),
    pytest.param(
        replaced(
            BOXES, "operationId: boxes.create\n", "operationId: boxes.create\n    x-called-by: boxes.stuff\n"
        ),
        BOXES,
        "x-called-by",
        "x-called-by: 'boxes.stuff' makes no request of 'boxes.create'",
        id="workflow that makes no such request",
    ),
    pytest.param(
        replaced(
            BOXES, "operationId: boxes.get\n", "operationId: boxes.get\n    x-called-by: boxes.refill\n"
        ),
        "workflows.yaml",
        "children: boxes.get",
        "children: 'boxes.get' has `x-called-by`, so no method",
        id="tree of a request that has no method",
    ),
    pytest.param(
        replaced("workflows.yaml", "boxes.delete", "boxes.burn"),
        "workflows.yaml",
        "boxes.burn",
        "cancel: no operation is called 'boxes.burn'",
        id="unknown operation in a workflow",
    ),
    pytest.param(
        replaced("workflows.yaml", "transfer: boxes.stuff", "transfer: boxes.carry"),
        "workflows.yaml",
        "boxes.carry",
        "transfer: no operation is called 'boxes.carry'",
        id="unknown method in a tree",
    ),
    pytest.param(
        replaced("workflows.yaml", "listing: {limit: 10}", "listing: {full: true}"),
        "workflows.yaml",
        "boxes.stuff_tree",
        "it lacks listing with a limit",
        id="a tree whose lists are of any length",
    ),
    pytest.param(
        replaced("workflows.yaml", "  archive_files: 20\n", ""),
        "workflows.yaml",
        "boxes.stuff_tree",
        "it lacks archive_files",
        id="a tree whose archives are of any size",
    ),
    pytest.param(
        replaced("workflows.yaml", "  small: 512\n", ""),
        "workflows.yaml",
        "boxes.lids.empty_tree",
        "it lacks small",
        id="a tree that does not say what is small",
    ),
    pytest.param(
        replaced("workflows.yaml", "  top: floor\n", ""),
        "workflows.yaml",
        "boxes.resolve",
        "it lacks top",
        id="paths that begin nowhere",
    ),
    pytest.param(
        replaced("workflows.yaml", "by: boxes.resolve", "by: boxes.stuff"),
        "workflows.yaml",
        "by: boxes.stuff",
        "by: no method takes paths and is called 'boxes.stuff'",
        id="paths found by an upload",
    ),
    pytest.param(
        replaced("schemas/boxes.yaml", "x-folder: crate, ", ""),
        "workflows.yaml",
        "boxes.walk",
        "children: no property of the items of boxes.get has `x-folder`",
        id="a walk that can't tell boxes apart",
    ),
    pytest.param(
        replaced("workflows.yaml", "  unpacked: lids\n", ""),
        "workflows.yaml",
        "boxes.unpack",
        "it lacks result",
        id="an upload that makes nothing",
    ),
    pytest.param(
        replaced("schemas/boxes.yaml", "size: {type: integer", "size: {type: huge"),
        "schemas/boxes.yaml",
        "type: huge",
        "not valid OpenAPI 3.1",
        id="unknown type",
    ),
    pytest.param(
        replaced(BOXES, "name: id:in", "name: name_contains"),
        BOXES,
        None,
        "would both be 'name_contains' in Python; give one an x-python-name",
        id="two arguments of one name",
    ),
    pytest.param(
        replaced(BOXES, "operationId: boxes.open_by_link", "operationId: boxes.iter_download"),
        BOXES,
        "/rest/boxes/{box_id}/content:",
        "boxes.download also creates a method iter_download; rename the other one",
        id="the iterator of a download",
    ),
]


@pytest.mark.parametrize(("break_it", "file", "at", "says"), BREAKS)
def test_a_broken_spec_is_refused(
    spec: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    break_it: Callable[[Path], None],
    file: str,
    at: str | None,
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    # What the spec gives before it is broken.
    output = Path(shutil.copytree(Path(__file__).parent / "golden", tmp_path / "out"))
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}

    break_it(spec)
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 2

    said = capsys.readouterr().err
    assert says in said
    line = line_of(spec, file, at) if at else ""
    assert f"spec/{file}:{line}" in said
    assert "nothing was written" in said
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before


def test_all_faults_are_named_at_once(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replaced(BOXES, "operationId: boxes.delete", "operationId: deleteBox")(spec)
    replaced(BOXES, "'#/components/schemas/BoxList'", "'#/components/schemas/BoxLsit'")(spec)
    assert main(["bundle", "--spec", str(spec)]) == 2
    assert " errors in the spec" in capsys.readouterr().err


def test_a_folder_without_a_spec_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bundle", "--spec", str(tmp_path)]) == 2
    assert "holds no openapi.yaml; name the spec's folder with --spec" in capsys.readouterr().err
