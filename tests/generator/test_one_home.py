"""A fact about the API stands in the spec alone: what is renamed there in one place is missed in every other."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePosixPath

import pytest

from generator.pipeline import build_documents, build_files, build_plan
from generator.problems import SpecError

FIELDS = {
    "initiate": {"name": "filename", "size": "totalSize", "chunks": "totalChunks", "modified": "clientModified"},
    "chunk": {
        "content": "content",
        "index": "index",
        "size": "originalSize",
        "compression": "compressionMode",
        "compressed_size": "compressionSize",
        "last": "lastChunk",
        "return_entity": "returnEntity",
    },
    "session": {
        "id": "id",
        "started": "timestamp",
        "size": "totalSize",
        "chunks": "totalChunks",
        "sent": "uploadedSize",
        "index": "uploadedChunks",
    },
    "config": {"chunk_limit": "uploadChunkMax"},
}  # fmt: skip
"""What the appliance calls the fields of upload sessions and chunks, and what these are to an upload."""
SCHEMAS = {
    "initiate": "UploadInitiateRequest",
    "chunk": "UploadChunkRequest",
    "session": "UploadSession",
    "config": "UploadConfig",
}


def renamed(text: str, schema: str, member: str) -> str:
    """A file of schemas in which one has another name for a member."""
    head, found, rest = f"\n{text}".partition(f"\n{schema}:\n")
    own, end, others = rest.partition("\n\n")
    assert found
    changed = re.sub(rf"(?m)^    {member}:", f"    {member}Renamed:", own)
    return f"{head}{found}{changed}{end}{others}"


def refusals(spec: Path) -> list[str]:
    """What is said of a spec."""
    with pytest.raises(SpecError) as refused:
        build_documents(spec)
    return [str(one) for one in refused.value.problems]


@pytest.mark.long
@pytest.mark.parametrize("role", FIELDS)
def test_a_renamed_field_of_an_upload_is_missed(real_spec: Path, role: str) -> None:
    schemas, parameters = real_spec / "schemas/uploads.yaml", real_spec / "shared/parameters.yaml"
    text = schemas.read_text(encoding="utf-8")
    for member in FIELDS[role].values():
        text = renamed(text, SCHEMAS[role], member)
    schemas.write_text(text, encoding="utf-8")
    shared = parameters.read_text(encoding="utf-8")
    parameters.write_text(shared.replace("name: returnEntity", "name: returnEntityRenamed"), encoding="utf-8")

    said = refusals(real_spec)

    for word, member in FIELDS[role].items():
        assert any(
            re.fullmatch(rf".*workflows\.yaml:\d+: fields\.{role}\.{word}: .* no '{member}'; .*", one)
            for one in said
        ), (word, said)


@pytest.mark.parametrize(
    ("wrong", "right", "says"),
    [
        ("compression: foldin", "compression: folding", "fields.chunk.compression: boxes.fill takes no 'foldin'; do you mean 'folding'?"),
        ("started: creatd", "started: created", "fields.session.started: boxes.get answers with no 'creatd'; do you mean 'created'?"),
        ("unpacked: lidz", "unpacked: lids", "unpacked: boxes.open takes no 'lidz'; do you mean 'lids'?"),
        ("gzip: rold", "gzip: rolled", "compressions.gzip: 'folding' takes no 'rold'; it takes flat, rolled, creased"),
        ("{delete: true}", "{deleted: true}", "find.arguments.delete: boxes.list takes no 'delete'; do you mean 'deleted'?"),
        ("{ful: true, limit: 10}", "{full: true, limit: 10}", "listing.ful: boxes.get takes no 'ful'; do you mean 'full'?"),
        ("{orderB: 'filled", "{orderBy: 'filled", "newest.orderB: boxes.get takes no 'orderB'; do you mean 'orderBy'?"),
        ("page_size: limits", "page_size: limit", "page_size: boxes.get takes no 'limits'; do you mean 'limit'?"),
        ("folder_type: crater", "folder_type: crate", "folder_type: no item of boxes.get has the type 'crater'; it has crate, carton"),
        ("content: bodi,", "content: body,", "at_once.content: boxes.fill takes no 'bodi'; do you mean 'body'?"),
        ("files: looseLid}", "files: looseLids}", "query.files: boxes.search answers with no 'looseLid'; do you mean 'looseLids'?"),
        ("{hiden: false}", "{hidden: false}", "query.arguments.hiden: boxes.search takes no 'hiden'; do you mean 'hidden'?"),
        ("boxes.create, name: nam}", "boxes.create, name: name}", "create.name: boxes.create takes no 'nam'; do you mean 'name'?"),
        ("emails: labe,", "emails: label,", "add.emails: boxes.open takes no 'labe'; do you mean 'label'?"),
        ("options: [pack]", "options: [packed]", "options: boxes.open takes no 'pack'; do you mean 'packed'?"),
        ("files: labl\n", "files: label\n", "files: boxes.open takes no 'labl'; do you mean 'label'?"),
        ("'name:contain'", "'name:contains'", "find.name: boxes.list takes no 'name:contain'; do you mean 'name:contains'?"),
    ],
)  # fmt: skip
def test_a_member_that_does_not_exist_is_refused(spec: Path, wrong: str, right: str, says: str) -> None:
    path = spec / "workflows.yaml"
    before, found, after = path.read_text(encoding="utf-8").partition(right)
    assert found
    path.write_text(before + wrong + after, encoding="utf-8")
    line = before.count("\n") + 1

    assert f"{path}:{line}: {says}" in refusals(spec)


def test_sessions_are_stated_once(spec: Path) -> None:
    path = spec / "workflows.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("  by: boxes.refill\n", "  by: boxes.refill\n  chunk: boxes.fill\n", 1), encoding="utf-8"
    )

    (said,) = refusals(spec)

    assert "chunk is that of 'boxes.refill'; leave it out here" in said


TABLES = PurePosixPath("kiteworks/_error_codes.py")


@pytest.mark.parametrize(
    ("file", "old", "new", "generated"),
    [
        (
            "shared/statuses.yaml",
            "error: ConflictError",
            "error: NotFoundError",
            '"409": ErrorStatus(NotFoundError, "Look at what is there already."),',
        ),
        ("shared/statuses.yaml", "Look at what is", "See what is", '"See what is there already."),'),
        ("shared/statuses.yaml", "5XX:", "'503':", '"503": ErrorStatus(ServerError,'),
        (
            "auth/errors.yaml",
            "final_unless: [resting]",
            "final_unless: [asleep]",
            'final_unless=("asleep",)',
        ),
    ],
)
def test_what_an_error_means_is_generated(spec: Path, file: str, old: str, new: str, generated: str) -> None:
    path = spec / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert generated in build_files(spec)[TABLES]


@pytest.mark.parametrize("wrong", ["409", "6XX", "4XX "])
def test_a_status_is_an_error(spec: Path, wrong: str) -> None:
    path = spec / "shared/statuses.yaml"
    text = path.read_text(encoding="utf-8").replace("'409'", f"'{wrong}'".replace("409", "209"))
    path.write_text(text, encoding="utf-8")

    (said,) = refusals(spec)

    assert "statuses.yaml:1: " in said


ROLES = {
    ("files", "File"): ("type", "fingerprint", "fingerprints", "versionsCount", "clientModified", "size"),
    ("files", "FileVersion"): ("objectId", "fingerprint", "fingerprintAlgo", "fingerprints"),
    ("folders", "Node"): ("type", "fingerprint", "fingerprints", "versionsCount", "name"),
    ("mail", "Attachment"): ("objectId", "attachmentId", "fingerprint", "fingerprintAlgo", "fingerprints"),
}
"""Properties that transfers read."""


@pytest.mark.long
def test_transfers_find_what_they_read_whatever_its_name(real_spec: Path) -> None:
    for (file, schema), properties in ROLES.items():
        path = real_spec / f"schemas/{file}.yaml"
        text = path.read_text(encoding="utf-8")
        for one in properties:
            text = renamed(text, schema, one)
        path.write_text(text.replace("required: [id, name]", "required: [id]"), encoding="utf-8")

    models = {
        model.name: model
        for module in build_plan(build_documents(real_spec)).models
        for model in module.models
    }

    for (_, schema), properties in ROLES.items():
        names = {
            f"{one}Renamed": field.name
            for one in properties
            for field in models[schema].fields
            if field.wire_name == f"{one}Renamed"
        }
        assert len(names) == len(properties)
        assert set(names.values()) <= set(models[schema].roles.values())


def test_an_unknown_role_is_refused(spec: Path) -> None:
    path = spec / "schemas/boxes.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("x-role: size", "x-role: weight"), encoding="utf-8"
    )

    (said,) = refusals(spec)

    assert "`x-role` must be 'id', " in said


@pytest.mark.parametrize(
    ("old", "new", "generated"),
    [
        ("max_length: 20", "max_length: 30", "names=NameRules(30, "),
        ("forbidden: '#%'", "forbidden: '#!'", 'names=NameRules(20, "#!", '),
        ("[Cc, Zs]", "[Cc]", 'names=NameRules(20, "#%", ("Cc",), "-")'),
        ("forbidden_edges: '-'", "forbidden_edges: '_'", '("Cc", "Zs"), "_")'),
    ],
)
def test_the_rules_for_names_are_generated(spec: Path, old: str, new: str, generated: str) -> None:
    path = spec / "shared/names.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")

    files = build_files(spec)

    assert generated in files[PurePosixPath("kiteworks/_client.py")]
    assert json.loads(files[PurePosixPath("kiteworks_spec/openapi.json")])["x-names"] != NAMES


NAMES = {"max_length": 20, "forbidden": "#%", "forbidden_categories": ["Cc", "Zs"], "forbidden_edges": "-"}
"""Those of the small spec."""


@pytest.mark.long
def test_a_renamed_hash_is_renamed_everywhere(real_spec: Path) -> None:
    for path in real_spec.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("[md5, sha3-256]", "[md6, sha3-256]"), encoding="utf-8")

    files = build_files(real_spec)

    options, client = (files[PurePosixPath(f"kiteworks/{name}.py")] for name in ("_options", "_client"))
    assert 'HashName: TypeAlias = Literal["md6", "sha3-256"]' in options
    assert "True, the default, is `md6`" in " ".join(options.split())
    assert 'hashes=("md6", "sha3-256")' in client
    python = {path: text for path, text in files.items() if path.suffix == ".py"}
    assert not [path for path, text in python.items() if re.search(r"[\"']md5[\"']", text)]


def test_a_renamed_header_is_missed_by_the_responses_that_have_it(real_spec: Path) -> None:
    path = real_spec / "shared/headers.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[X-Accellion-Location,", "[X-Renamed-Location,"), encoding="utf-8")

    said = refusals(real_spec)

    missed = r".*paths/\w+.*\.yaml:\d+: 'X-Accellion-Location' is not one of x-location-of-object: X-Renamed-Location, .*"
    assert all(re.fullmatch(missed, one) for one in said), said


def test_schemas_that_know_other_hashes_are_refused(real_spec: Path) -> None:
    path = real_spec / "schemas/files.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[md5, sha3-256]", "[md6, sha3-256]"), encoding="utf-8")

    (said,) = refusals(real_spec)

    assert re.fullmatch(
        r".*\.yaml:\d+: x-known-values: another schema has the hashes .*; make them the same", said
    )
