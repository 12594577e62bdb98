"""The commands that are made of the client's methods."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP
from functools import reduce
from importlib.resources import files
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin
from urllib.parse import parse_qsl

import httpx
import msgspec
import pytest

from kiteworks import AccessToken, Kiteworks, KiteworksError
from kiteworks_cli.main import main
from kiteworks_cli.operations.methods import Method, all_methods, command_name, resources as resources_of
from kiteworks_cli.operations.options import Option, options_of
from kiteworks_cli.operations.values import is_flag, members

METHODS = sorted((one for one in all_methods() if one.operation), key=lambda one: one.id)
STAMP = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)


def run(*arguments: str) -> str:
    """Run the command, which has to succeed, and return its output."""
    out = io.StringIO()
    with redirect_stdout(out), pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0, arguments
    return out.getvalue()


def sample(kind: Any) -> Any:
    """Return a value of a type; of several types, of the last one."""
    found = [one for one in members(kind) if one is not NoneType][-1]
    if get_origin(found) is Literal:
        return get_args(found)[-1]
    if isinstance(found, type) and issubclass(found, msgspec.Struct):
        return {one.encode_name: sample(one.type) for one in msgspec.structs.fields(found)}
    if isinstance(get_origin(found), type) and get_args(found) and "Sequence" in str(found):
        return [sample(get_args(found)[0])]
    if "list[" in str(found):
        return [sample(get_args(found)[0])]
    plain: dict[Any, Any] = {str: "https://x.example/ä & b", int: 7, float: 0.5, bool: True, datetime: STAMP}
    return plain.get(found, {"member": [1, "two", None]})


def words(option: Option, value: Any) -> list[str]:
    """Return a value as it is typed."""
    if value is True or value is False:
        if is_flag(option.kind):
            return [option.flag if value else option.flag.replace("--", "--no-", 1)]
        return [option.flag, str(value).lower()]
    several = value if isinstance(value, list) else [value]
    texts = [
        one
        if isinstance(one, str)
        else one.isoformat()
        if isinstance(one, datetime)
        else json.dumps(one, default=datetime.isoformat)
        for one in several
    ]
    return [word for text in texts for word in (option.flag, text)]


class Recorder(httpx.BaseTransport):
    """Keeps the requests, and refuses each."""

    def __init__(self) -> None:
        self.sent: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.sent.append(request)
        return httpx.Response(418, json={"errors": [{"code": "ERR_NO", "message": "no"}]})


def form(request: httpx.Request) -> Iterator[EmailMessage]:
    """Yield the parts of a multipart form."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + request.content)
    yield from message.iter_parts()  # type: ignore[attr-defined]


def shown(request: httpx.Request) -> dict[str, Any]:
    """Return a request as `--dry-run` shows it."""
    path, _, query = request.url.raw_path.decode().partition("?")
    found: dict[str, Any] = {"method": request.method, "path": path}
    found["query"] = dict(parse_qsl(query, keep_blank_values=True))
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/"):
        fields: dict[str, str] = {}
        attached: dict[str, str] = {}
        for part in form(request):
            name = part.get_param("name", header="content-disposition")
            if part.get_filename() is None:
                fields[str(name)] = part.get_payload(decode=True).decode()  # type: ignore[union-attr]
            else:
                attached[str(name)] = str(part.get_filename())
        return found | ({"form": fields} if fields else {}) | ({"files": attached} if attached else {})
    return found | ({"body": json.loads(request.content)} if request.content else {})


@pytest.fixture(scope="module")
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture(scope="module")
def kw(recorder: Recorder) -> Iterator[Kiteworks]:
    with (
        httpx.Client(transport=recorder) as connection,
        Kiteworks("files.example.com", auth=AccessToken("t"), http_client=connection) as client,
    ):
        yield client


def sent(kw: Kiteworks, recorder: Recorder, method: Method, arguments: dict[str, Any]) -> dict[str, Any]:
    """Return the request that the client sends."""
    recorder.sent.clear()
    start: Any = kw
    if any(one.is_target for one in options_of(method)):
        # A download asks for hashes first, unless it is raw.
        start = reduce(getattr, method.path[:-1], kw).with_raw_response  # type: ignore[arg-type]
        function = getattr(start, method.path[-1])
    else:
        function = reduce(getattr, method.path, start)
    with suppress(KiteworksError):
        function(**arguments)
    (request,) = recorder.sent
    return shown(request)


@pytest.mark.long
@pytest.mark.parametrize("every", [False, True], ids=["required", "all"])
def test_each_operation_shows_the_request_that_the_client_sends(
    kw: Kiteworks, recorder: Recorder, tmp_path: Path, every: bool
) -> None:
    attached, secret = tmp_path / "q3.csv", tmp_path / "secret"
    attached.write_text("a,b\n")
    secret.write_text("pass word\n")
    compared = set()
    for method in METHODS:
        options = options_of(method)
        typed = ["--dry-run", "--json"]
        given: dict[str, Any] = {}
        for one in options:
            if one.is_target or not (one.required or every):
                continue
            if method.operation and one.name not in {known.name for known in method.operation.arguments}:
                continue  # an option of transfers, which is not part of the request
            if one.is_source:
                given[one.name], text = attached, [one.flag, str(attached)]
            elif one.fact.secret:
                given[one.name], text = "pass word", [one.flag, f"@{secret}"]
            else:
                value = sample(one.item) if one.item else sample(one.kind)
                value = "bytes=0-99" if one.name == "byte_range" else value  # headers are ASCII
                given[one.name] = [value, value] if one.item else value
                text = words(one, given[one.name])
            typed += text
        if any(one.is_target for one in options) and "target" in {one.name for one in options}:
            typed += ["--target", str(tmp_path)]
        found = json.loads(run(*method.command.split()[1:], *typed))
        assert found == sent(kw, recorder, method, given), method.id
        compared.add(method.id)
    documents = [
        json.loads(files("kiteworks_spec").joinpath(name).read_bytes())
        for name in ("openapi.json", "pubsub.json")
    ]
    every_operation = {
        operation["operationId"]
        for document in documents
        for path in document["paths"].values()
        for operation in path.values()
        # Those that only other methods call: an upload of one request is `kiteworks folders upload`.
        if "operationId" in operation and "x-called-by" not in operation
    }
    assert compared == every_operation


def test_an_option_on_the_command_line_is_read_as_its_type() -> None:
    typed = [
        "folders",
        "create",
        "Reports",
        "--parent",
        "kw:/",
        "--expire",
        "2026-02-03T05:05:06+01:00",
        "--no-secure",
    ]
    assert json.loads(run(*typed, "--dry-run", "--json")) == {
        "method": "POST",
        "path": "/rest/folders/0/folders",
        "query": {"returnEntity": "true"},
        "body": {"name": "Reports", "expire": "2026-02-03T04:05:06+0000", "secure": False},
    }


def test_null_and_not_given_differ() -> None:
    typed = ["folders", "update", "7", "--name", "null", "--expire", "null", "--dry-run", "--json"]
    assert json.loads(run(*typed))["body"] == {"name": "null", "expire": None}


def test_a_dry_run_needs_no_one_who_is_signed_in_and_shows_paths_as_they_are(kiteworks: Any) -> None:
    status, out, err = kiteworks("files", "delete", "kw:/Q 3/ä.pdf", "--dry-run", "--output", "table")
    assert (status, out, err) == (0, "DELETE /rest/files/{kw:/Q 3/ä.pdf}\n", "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["folders", "create", "kw:/"], "missing: NAME. See `kiteworks folders create --help`"),
        (
            ["folders", "get", "1", "2"],
            "there is no argument for '2'; `kiteworks folders get --help` lists them",
        ),
        (
            ["folders", "get", "--shallow"],
            "there is no option --shallow; `kiteworks folders get --help` lists them",
        ),
        (["folders", "create", "0", "a", "--file-lifetime", "-3"], "--file-lifetime: expected `int` >= 0"),
        (
            ["folders", "create", "0", "a", "--expire", "soon"],
            "--expire: 'soon' is not null or 0 or a date such as",
        ),
        (["folders", "top", "--mode", "fast"], 'Invalid value "fast" for --mode'),
        (["folders", "top", "--json", "--output", "csv"], "--json and --output csv contradict each other"),
        (["users", "login", "ann@example.com", "--password", "secret"], "--password is a secret"),
        (["folders", "upload", "0", "-"], "standard input has no name that the file could get; add --name"),
        (["folder", "get", "1"], 'Unknown command "folder"'),
    ],
)
def test_what_is_wrong_is_said_in_the_words_of_the_command_line(
    kiteworks: Any, variables: Any, typed: list[str], said: str
) -> None:
    variables(flow="access_token", access_token="t", client_id=None, client_secret=None)
    status, out, err = kiteworks(*typed)
    assert (status, out) == (2, "")
    assert said in " ".join(err.replace("│", " ").split())
    assert "kw." not in err


@pytest.fixture
def folder(signed_in: Any) -> Iterator[tuple[Any, str]]:
    """Yields the command, and the path of a folder with two subfolders."""
    command = signed_in()
    status, out, err = command("folders", "create", "Operations", "--parent", "kw:/")
    assert status == 0, err
    for name in ("b", "a"):
        assert command("folders", "create", "kw:/Operations", name)[0] == 0
    yield command, json.loads(out)["id"]
    command("rm", "-r", "--yes", "--permanent", "kw:/Operations")


def test_forms_of_the_output(folder: tuple[Any, str]) -> None:
    kiteworks, identifier = folder
    listing = ["folders", "list-subfolders", "kw:/Operations", "--order-by", "name:asc"]
    found = json.loads(kiteworks(*listing)[1])
    assert [one["name"] for one in found] == ["a", "b"]
    assert {one["parentId"] for one in found} == {identifier}
    lines = kiteworks(*listing, "--output", "jsonl")[1].splitlines()
    assert [json.loads(line) for line in lines] == found
    rows = kiteworks(*listing, "--output=csv", "--columns", "name,creator.email,secure")[1].splitlines()
    assert rows[0] == "name,creator.email,secure"
    assert [row.split(",")[0] for row in rows[1:]] == ["a", "b"]
    assert all(row.endswith(",false") for row in rows[1:])
    table = kiteworks(*listing, "--output", "table", "--columns", "name,id")[1].splitlines()
    assert [line.split() for line in table] == [["name", "id"], *([one["name"], one["id"]] for one in found)]
    one = kiteworks("folders", "get", identifier, "--output", "table", "--columns", "name,parentId")[1]
    assert one.split("\n")[0].split() == ["name", "Operations"]


def test_a_table_has_the_columns_that_fit(folder: tuple[Any, str], monkeypatch: pytest.MonkeyPatch) -> None:
    kiteworks, identifier = folder
    listing = ["folders", "list-subfolders", "kw:/Operations", "--output", "table"]
    for width, names in (("50", ["id", "name", "type"]), ("80", ["id", "name", "type", "modified"])):
        monkeypatch.setenv("COLUMNS", width)
        head, *rows = kiteworks(*listing)[1].splitlines()
        assert head.split()[: len(names)] == names
        assert len(rows) == 2
        assert "…" not in " ".join(rows), "no cell is cut off to make room for more columns"
        assert max(map(len, (head, *rows))) <= int(width)
    one = kiteworks(*listing[:-1], "csv", "--columns", "parentId,nothing")[1].splitlines()
    assert one == ["parentId,nothing", f"{identifier},", f"{identifier},"]


def test_a_list_is_bounded(folder: tuple[Any, str], monkeypatch: pytest.MonkeyPatch) -> None:
    kiteworks, _ = folder
    listing = [
        "folders",
        "list-subfolders",
        "kw:/Operations",
        "--order-by",
        "name:asc",
        "--output",
        "csv",
        "--columns",
        "name",
    ]
    said = "These are the first 1 of 2. `--limit N` prints more, `--all` prints all.\n"
    assert kiteworks(*listing, "--limit", "1") == (0, "name\na\n", said)
    assert kiteworks(*listing, "--limit", "2") == (0, "name\na\nb\n", "")
    monkeypatch.setattr("kiteworks_cli.operations.running._DEFAULT_LIMIT", 1)
    assert kiteworks(*listing) == (0, "name\na\n", said)
    assert kiteworks(*listing, "--all") == (0, "name\na\nb\n", "")


def test_jq_selects(folder: tuple[Any, str]) -> None:
    kiteworks, identifier = folder
    listing = ["folders", "list-subfolders", "kw:/Operations"]
    assert kiteworks(*listing, "--jq", "map(.name) | sort")[1] == '["a", "b"]\n'
    assert kiteworks("folders", "get", "kw:/Operations", "--jq", ".id")[1] == f"{identifier}\n"
    status, out, err = kiteworks(*listing, "--jq", "map(")
    assert (status, out) == (2, "")
    assert err.startswith("--jq: ")


def test_without_the_library_for_jq_its_extra_is_named(
    folder: tuple[Any, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jq", None)
    status, _, err = folder[0]("folders", "top", "--jq", ".")
    assert status == 1
    assert "pip install 'kiteworks-client[jq]'" in err


def test_files_and_streams(folder: tuple[Any, str], tmp_path: Path) -> None:
    kiteworks, _ = folder
    (tmp_path / "q3.txt").write_text("third quarter")
    status, out, err = kiteworks("folders", "upload", "kw:/Operations", str(tmp_path / "q3.txt"))
    assert (status, json.loads(out)["name"], err) == (0, "q3.txt", "")
    assert kiteworks("files", "download", "kw:/Operations/q3.txt", "-")[1] == "third quarter"
    kiteworks("files", "download", "kw:/Operations/q3.txt", str(tmp_path / "copy.txt"))
    assert (tmp_path / "copy.txt").read_text() == "third quarter"
    done = kiteworks.apart(
        "folders", "upload", "kw:/Operations", "-", "--name", "piped.txt", stdin="from a pipe"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert kiteworks("files", "download", "kw:/Operations/piped.txt", "-")[1] == "from a pipe"
    status, _, err = kiteworks("files", "get", "kw:/Operations")
    assert (status, err) == (2, "kw:/Operations is a folder, not a file\n")


def test_trees(folder: tuple[Any, str], tmp_path: Path) -> None:
    kiteworks, _ = folder
    (tmp_path / "up" / "in").mkdir(parents=True)
    (tmp_path / "up" / "in" / "x.txt").write_text("x")
    typed = ["folders", "upload-tree", "kw:/Operations", str(tmp_path / "up"), "--exclude", "*.tmp"]
    status, out, err = kiteworks(*typed, "--dry-run")
    assert (status, err) == (0, "")
    assert "x.txt" in out
    assert kiteworks("ls", "kw:/Operations")[1].split() == ["a/", "b/"]
    status, out, err = kiteworks(*typed)
    assert (status, err) == (0, "")
    (item,) = json.loads(out)["items"]
    assert (item["path"], item["outcome"]) == ("in/x.txt", "uploaded")
    assert kiteworks("cat", "kw:/Operations/in/x.txt")[1] == "x"
    status, _, err = kiteworks("folders", "download-tree", "kw:/Operations", str(tmp_path / "down"))
    assert (status, err) == (0, "")
    assert (tmp_path / "down" / "in" / "x.txt").read_text() == "x"


def test_options_of_all_commands_may_stand_before_the_command(folder: tuple[Any, str]) -> None:
    kiteworks, identifier = folder
    status, out, _ = kiteworks("--profile", "default", "--output=json", "folders", "get", identifier)
    assert (status, json.loads(out)["name"]) == (0, "Operations")
    assert kiteworks("--profile", "nobody", "folders", "get", identifier)[0] == 2
    assert kiteworks("--profile", "default", "ls", "kw:/Operations")[1].split() == ["a/", "b/"]


@pytest.mark.long
def test_each_command_has_help_with_an_example(kiteworks: Any) -> None:
    from kiteworks_cli import operations

    for method in all_methods():
        command = getattr(operations, method.id)
        assert command.help
        assert command.help_epilogue.startswith(f"Example: `{method.command}")
    _, out, _ = kiteworks("folders", "create", "--help")
    text = " ".join(out.replace("│", " ").split())
    assert "Usage: kiteworks folders create [OPTIONS] FOLDER-ID NAME" in text
    assert "they apply only if --use-folder-quota is true" in text
    assert "Example: kiteworks folders create kw:/Reports Reports" in text


def test_each_other_command_has_help_with_an_example(kiteworks: Any) -> None:
    from kiteworks_cli.commands import app, auth

    _, out, _ = kiteworks("--help")
    resources = {command_name(name) for name, _ in resources_of(Kiteworks)}
    commands = [[name] for name in app if not name.startswith("-") and name not in resources | {"auth"}]
    commands += [["auth", name] for name in auth if not name.startswith("-")]
    assert ["sync"] in commands
    for command in commands:
        status, out, _ = kiteworks(*command, "--help")
        assert status == 0
        assert f"Example: kiteworks {' '.join(command)}" in " ".join(out.split()), command


@pytest.mark.parametrize("arguments", [["--version"], ["ls", "--help"], ["sandbox", "--help"]])
def test_other_commands_start_without_those_of_the_api(arguments: list[str]) -> None:
    code = f"""
import sys
from kiteworks_cli.main import main
try:
    main({arguments!r})
except SystemExit:
    pass
loaded = [one for one in sys.modules if one.startswith(("kiteworks_cli.operations", "kiteworks_spec"))]
sys.stderr.write(repr(loaded))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[]"


def test_a_command_loads_its_own_resource_only() -> None:
    code = """
import sys
from kiteworks_cli.main import main
try:
    main(["folders", "top", "--dry-run"])
except SystemExit:
    pass
sys.stderr.write(" ".join(one for one in sys.modules if one.startswith("kiteworks.resources.admin")))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_the_help_lists_all_resources(kiteworks: Any) -> None:
    _, out, _ = kiteworks("--help")
    for name in ("folders", "admin", "shared-mailboxes", "web-forms", "login", "cp"):
        assert f"│ {name} " in out
    assert "│ users " in kiteworks("admin", "--help")[1]
