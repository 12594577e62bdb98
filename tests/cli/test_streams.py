"""`kiteworks cp` with pipes, devices and `-`, and output that is not UTF-8, is closed or full: in processes of their own."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiteworks import AccessToken, Kiteworks
from kiteworks_sandbox import Sandbox
from tests.cli.conftest import START

Run = Callable[..., subprocess.CompletedProcess[bytes]]
Each = Callable[..., Iterator[tuple[int, bytes, bytes]]]

CONTENT = bytes(range(256)) * 4096
ODD = ("\N{GRINNING FACE}.jpg", "\N{EURO SIGN}.txt", "ü.txt")

posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
once = pytest.mark.long
"""For what the arguments, our own printing and the operating system's kinds of files decide, on every Python alike. How a
Python reads its standard input and writes its outputs is tried on each.
"""


@pytest.fixture(scope="module")
def environment(box: Sandbox) -> dict[str, str]:
    """What tells the command who asks which appliance."""
    return {
        **os.environ,
        "KITEWORKS_HOST": box.host,
        "KITEWORKS_ACCESS_TOKEN": box.issue_token(box.user.email),
        "KITEWORKS_CA_FILE": str(box.ca_file),
    }


@pytest.fixture(scope="module")
def kw(box: Sandbox, environment: dict[str, str]) -> Iterator[Kiteworks]:
    token = AccessToken(environment["KITEWORKS_ACCESS_TOKEN"])
    with Kiteworks(box.host, auth=token, verify=str(box.ca_file)) as made:
        yield made


@pytest.fixture
def folder(kw: Kiteworks) -> Any:
    return kw.folders.create("0", name=f"Streams {uuid.uuid4()}")


@pytest.fixture
def place(folder: Any) -> str:
    return f"kw:/{folder.name}"


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs the command in a process of its own; keywords are those of `subprocess.run`."""

    def kiteworks(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
        options = {"input": b"", "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        options["env"] = environment | options.pop("variables", {})
        if "stdin" in options:
            del options["input"]
        done: subprocess.CompletedProcess[bytes] = subprocess.run(
            [sys.executable, "-c", START, *arguments], cwd=tmp_path, check=False, timeout=120, **options
        )
        assert b"Traceback" not in (done.stderr or b"")
        assert b"Exception ignored" not in (done.stderr or b"")
        return done

    return kiteworks


_EACH = """
import os, sys
from kiteworks_cli.main import main

arguments = sys.argv[1:]
while arguments:
    end = arguments.index("::")
    try:
        sys.exit(main(arguments[:end]))
    except SystemExit as ended:
        status = ended.code or 0
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(1, b"\\0")
    os.write(2, b"\\0%d\\0" % status)
    del arguments[:end + 1]
"""


@pytest.fixture
def run_each(environment: dict[str, str], tmp_path: Path) -> Each:
    """Runs commands one after another in one process, which starts sooner than many do; status, output and errors of each."""

    def kiteworks(
        *commands: list[str], variables: dict[str, str] | None = None
    ) -> Iterator[tuple[int, bytes, bytes]]:
        words = [word for command in commands for word in (*command, "::")]
        done = subprocess.run(
            [sys.executable, "-c", _EACH, *words],
            env=environment | (variables or {}),
            cwd=tmp_path,
            input=b"",
            capture_output=True,
            check=False,
            timeout=120,
        )
        assert b"Traceback" not in done.stderr
        assert b"Exception ignored" not in done.stderr
        assert done.returncode == 0
        outputs, told = done.stdout.split(b"\0")[:-1], done.stderr.split(b"\0")[:-1]
        assert len(outputs) == len(commands)
        return zip(map(int, told[1::2]), outputs, told[::2], strict=True)

    return kiteworks


def content(kw: Kiteworks, folder: Any, name: str) -> bytes:
    (file,) = [one for one in kw.folders.list_files(folder.id) if one.name == name]
    return b"".join(kw.files.iter_download(file.id))


@pytest.mark.parametrize("data", [b"", b"data", CONTENT], ids=len)
@pytest.mark.parametrize("source", ["-", pytest.param("/dev/stdin", marks=[posix, once])])
def test_the_standard_input_goes_up(
    run: Run, kw: Kiteworks, folder: Any, place: str, source: str, data: bytes
) -> None:
    done = run("cp", source, f"{place}/dump.sql", input=data)
    said = f"1 copied ({len(data)} bytes), 0 skipped, 0 failed; folders made: 0.\n"
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, said, b"")
    assert content(kw, folder, "dump.sql") == data


@once
def test_a_stream_in_chunks_goes_up(run: Run, kw: Kiteworks, folder: Any, place: str, box: Sandbox) -> None:
    box.faults.add(
        "changed", path="/rest/uploads/config", set={"/uploadChunkMax": len(CONTENT) // 3}, times=1
    )
    chunks = box.faults.add("slow", method="POST", path="*/rest/uploads/*", times=None, seconds=0)
    try:
        done = run("cp", "--json", "-", f"{place}/dump.sql", input=CONTENT)
        assert chunks.served >= 4
    finally:
        box.faults.clear()
    (item,) = json.loads(done.stdout)["items"]
    assert (item["path"], item["outcome"], item["size"]) == ("dump.sql", "uploaded", len(CONTENT))
    assert content(kw, folder, "dump.sql") == CONTENT


@once
@posix
def test_a_named_pipe_goes_up(run: Run, kw: Kiteworks, folder: Any, place: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(CONTENT,))
    writer.start()
    done = run("cp", "pipe", f"{place}/from a pipe")
    writer.join()
    assert (done.returncode, done.stderr) == (0, b"")
    assert content(kw, folder, "from a pipe") == CONTENT


@once
@posix
def test_a_descriptor_goes_up(run: Run, kw: Kiteworks, folder: Any, place: str, tmp_path: Path) -> None:
    """As with `<(...)` of a shell; a file that is behind one goes up too."""
    (tmp_path / "file").write_bytes(b"in a file")
    with (tmp_path / "file").open("rb") as file:
        number = file.fileno()
        done = run("cp", f"/dev/fd/{number}", f"{place}/file", pass_fds=[number])
    assert (done.returncode, done.stderr) == (0, b"")
    assert content(kw, folder, "file") == b"in a file"


@once
def test_a_stream_replaces_a_file_only_if_told(run: Run, kw: Kiteworks, folder: Any, place: str) -> None:
    kw.folders.upload(folder.id, ("dump.sql", b"before"))
    done = run("cp", "-", f"{place}/dump.sql", input=b"after")
    assert (done.returncode, content(kw, folder, "dump.sql")) == (1, b"before")
    assert b"add --overwrite" in done.stderr
    assert run("cp", "--overwrite", "-", f"{place}/dump.sql", input=b"after").returncode == 0
    assert content(kw, folder, "dump.sql") == b"after"


@once
def test_a_dry_run_reads_nothing(run: Run, kw: Kiteworks, folder: Any, place: str) -> None:
    done = run("cp", "-n", "-", f"{place}/dump.sql", input=b"data")
    assert (done.returncode, done.stdout) == (0, b"copy   dump.sql (new)\n")
    told = json.loads(run("cp", "-n", "--json", "-", f"{place}/dump.sql").stdout)
    assert told["files"] == [{"path": "dump.sql", "action": "copy", "size": None, "reason": "new"}]
    assert kw.folders.list_files(folder.id).to_list() == []


@once
@posix
@pytest.mark.parametrize("target", ["", "/", "/new/"])
@pytest.mark.parametrize("source", ["-", "/dev/stdin", "pipe"])
def test_a_stream_needs_a_name(run: Run, place: str, tmp_path: Path, source: str, target: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = run("cp", source, place + target, input=b"data")
    assert done.returncode != 0
    assert done.stdout == b""
    expected = "there is nothing at" if target == "/new/" else f"{source} has no name that the file could get"
    assert expected in done.stderr.decode()


@once
@posix
def test_what_is_named_is_copied_or_an_error(run: Run, place: str, tmp_path: Path) -> None:
    import socket

    (tmp_path / "a.txt").write_bytes(b"a")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(tmp_path / "socket"))
        for sources in (["socket"], ["a.txt", "-"], ["missing"], ["--recursiv", "a.txt"]):
            done = run("cp", *sources, f"{place}/file")
            assert done.returncode != 0, sources
            assert done.stdout == b""
            assert done.stderr != b""


@once
def test_a_misspelt_option_is_told(run: Run, place: str) -> None:
    done = run("cp", "--overwrit", "a.txt", place)
    assert done.returncode != 0
    assert b"./--overwrit" in done.stderr


@pytest.mark.parametrize("target", ["-", pytest.param("/dev/stdout", marks=[posix, once])])
@pytest.mark.parametrize("data", [b"", CONTENT], ids=len)
def test_a_file_comes_to_the_standard_output(
    run: Run, kw: Kiteworks, folder: Any, place: str, target: str, data: bytes, tmp_path: Path
) -> None:
    kw.folders.upload(folder.id, ("file.bin", data))
    said = f"1 copied ({len(data)} bytes), 0 skipped, 0 failed; folders made: 0.\n"
    done = run("cp", f"{place}/file.bin", target)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (0, data, said)
    with (tmp_path / "out").open("wb") as out:
        done = run("cp", "--json", f"{place}/file.bin", target, stdout=out)
    assert (tmp_path / "out").read_bytes() == data
    assert json.loads(done.stderr)["bytes"] == len(data)


@once
@posix
def test_a_file_comes_through_a_named_pipe(
    run: Run, kw: Kiteworks, folder: Any, place: str, tmp_path: Path
) -> None:
    kw.folders.upload(folder.id, ("file.bin", CONTENT))
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    done = run("cp", f"{place}/file.bin", "pipe")
    reader.join()
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"1 copied")
    assert read == [CONTENT]
    assert pipe.is_fifo()


@once
@posix
def test_a_file_goes_into_a_device(run: Run, kw: Kiteworks, folder: Any, place: str) -> None:
    kw.folders.upload(folder.id, ("file.bin", CONTENT))
    done = run("cp", f"{place}/file.bin", "/dev/null")
    assert (done.returncode, done.stderr) == (0, b"")
    assert Path("/dev/null").is_char_device()


@once
@posix
def test_a_socket_is_not_written_to(run: Run, kw: Kiteworks, folder: Any, place: str, tmp_path: Path) -> None:
    kw.folders.upload(folder.id, ("file.bin", CONTENT))
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(tmp_path / "socket"))
        done = run("cp", f"{place}/file.bin", str(tmp_path / "socket"))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is a socket, which no download is written to" in done.stderr


@once
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="root alone can make disks")
def test_a_disk_is_not_written_to(run: Run, kw: Kiteworks, folder: Any, place: str, tmp_path: Path) -> None:
    kw.folders.upload(folder.id, ("file.bin", CONTENT))
    disk = tmp_path / "disk"
    try:
        os.mknod(disk, 0o600 | stat.S_IFBLK, os.makedev(7, 99))
    except PermissionError:  # a container's root
        pytest.skip("no disk can be made here")
    done = run("cp", "--overwrite", f"{place}/file.bin", str(disk))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is a disk, which no download is written to" in done.stderr


@posix
def test_a_reader_that_goes_away_ends_a_download_quietly(
    run: Run, kw: Kiteworks, folder: Any, place: str
) -> None:
    kw.folders.upload(folder.id, ("file.bin", CONTENT))
    come, go = os.pipe()
    os.close(come)
    done = run("cp", f"{place}/file.bin", "-", stdout=go)
    os.close(go)
    assert (done.returncode, done.stderr) == (141, b"")


@once
def test_a_folder_does_not_go_into_a_stream(run: Run, place: str) -> None:
    done = run("cp", "-r", place, "-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is a folder, and - takes one file" in done.stderr


@pytest.fixture
def odd(kw: Kiteworks, folder: Any, box: Sandbox) -> Iterator[None]:
    """Names of files, a person and an error that most encodings lack."""
    for name in ODD:
        kw.folders.upload(folder.id, (name, b"x"))
    inner = kw.folders.create(folder.id, name="Привет")
    kw.folders.upload(inner.id, ("日本語", b"x"))
    box.faults.add("changed", path="/rest/users/me", set={"/name": "Zoë \N{GRINNING FACE}"}, times=None)
    yield
    box.faults.clear()


ENCODINGS: dict[str, dict[str, str]] = {
    "ascii": {"PYTHONIOENCODING": "ascii:strict"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "C": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""},
}


@pytest.mark.parametrize("encoding", [pytest.param("ascii", marks=once), "cp1252", "C"])
def test_no_encoding_of_the_output_breaks_a_command(
    run: Run, run_each: Each, folder: Any, place: str, odd: None, encoding: str
) -> None:
    variables = ENCODINGS[encoding]
    listings = [["ls"], ["ls", "-l"], ["tree"], ["ls", "--json"], ["tree", "--json"]]
    done = run_each(*([*arguments, place] for arguments in listings), variables=variables)
    for arguments, (status, out, err) in zip(listings, done, strict=True):
        assert (status, err) == (0, b""), arguments
        if "--json" in arguments:
            shown = json.loads(out)
            items = shown if arguments[0] == "ls" else shown["children"]
            assert {one["name"] for one in items} == {*ODD, "Привет"}
        else:
            text = out.decode((variables["PYTHONIOENCODING"] or "ascii").partition(":")[0])
            assert all(
                name in text or name.encode("ascii", "backslashreplace").decode() in text for name in ODD
            )
    # By itself, so that what fails when the interpreter ends is seen too.
    for arguments in (["whoami"], ["whoami", "--json"]):
        alone = run(*arguments, variables=variables)
        assert (alone.returncode, alone.stderr) == (0, b""), arguments
        assert b"Zo" in alone.stdout
    wrong = [
        ["ls", f"{place}/Ω"],
        ["cp", "Ω", place],
        ["cp", f"{place}/missing {ODD[0]}", f"{place}/Ω"],
        ["Ω"],
        ["ls", "--Ω"],
    ]
    for arguments, (status, out, err) in zip(wrong, run_each(*wrong, variables=variables), strict=True):
        assert status not in (0, 120), arguments
        assert err or out
    right = [["cp", "--help"]]
    if encoding != "C":  # where Python does not read arguments as UTF-8 either
        right.append(["rm", "-y", f"{place}/{ODD[0]}"])
    done = run_each(*right, variables=variables)
    assert [(status, err) for status, _, err in done] == [(0, b"")] * len(right)


COMMANDS = (
    ["ls"],
    # These print by the same means; the status is what differs.
    pytest.param(["--help"], marks=once),
    pytest.param(["ls", "kw:/missing"], marks=once),
)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_an_output_that_takes_nothing_is_a_status(run: Run, folder: Any, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(*arguments, stdout=full)
        assert done.returncode in (1, 2, 4)
        assert done.stderr
        assert run(*arguments, stderr=full).returncode == run(*arguments).returncode


@posix
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_reader_that_goes_away_is_not_told(run: Run, folder: Any, arguments: list[str]) -> None:
    usual = run(*arguments)
    come, go = os.pipe()
    os.close(come)
    done = run(*arguments, stdout=go)
    # Help is printed by rich, which ends with 1 then.
    assert done.returncode == ((1 if "--help" in arguments else 141) if usual.stdout else usual.returncode)
    assert (done.stderr != b"") == (usual.stderr != b"")
    done = run(*arguments, stderr=go)
    assert done.returncode == usual.returncode
    os.close(go)


@posix
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_closed_outputs_change_no_status(
    environment: dict[str, str], folder: Any, arguments: list[str]
) -> None:
    def status(closed: str) -> int:
        line = f'exec "$0" "$@" {closed}'
        command = ["sh", "-c", line, sys.executable, "-c", START, *arguments]
        return subprocess.run(command, env=environment, capture_output=True, check=False).returncode

    usual = status("")
    assert [status(closed) for closed in (">&-", "2>&-", "<&-", ">&- 2>&- <&-")] == [usual] * 4


@posix
def test_arguments_that_are_not_text(run_each: Each, place: str, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff.txt")
    (tmp_path / name).write_bytes(b"x")
    commands = [
        ["ls", f"{place}/{name}"],
        ["cp", name, place],
        ["cp", "-r", ".", place],
        ["mkdir", f"{place}/{name}"],
        ["mkdir", "-p", f"{place}/{name}/{name}"],
        ["rm", "-y", f"{place}/{name}"],
        ["cp", f"{place}/{name}", "here"],
        ["auth", "status", "--profile", name],
        ["ls", "--profile", name],
        ["login", name, "--client-id", name],
        [name],
    ]
    for arguments, (status, out, err) in zip(commands, run_each(*commands), strict=True):
        assert status in (1, 2, 3), arguments
        assert err or out


def test_an_input_that_is_not_text_is_told(run: Run, place: str) -> None:
    options = ["--client-id", "x", "--client-secret-file", "-"]
    strict = {"PYTHONIOENCODING": "utf-8:strict"}
    done = run("login", "h.example", *options, input=b"s\xffcret\n", variables=strict)
    assert done.returncode == 2
    assert b"standard input is not text" in done.stderr
    assert b"xff" not in done.stderr
