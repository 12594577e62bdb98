"""`kiteworks cp`, `ls`, `tree`, `mkdir` and `rm`, in this process and in one of their own."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
import unicodedata
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiteworks import AccessToken, Kiteworks
from kiteworks_cli.commands import app
from kiteworks_cli.failures import explained
from kiteworks_sandbox import Sandbox
from kiteworks_sandbox.database import Folder

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def appliance() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="module")
def environment(appliance: Sandbox) -> dict[str, str]:
    """What tells the command who asks which appliance."""
    return {
        "KITEWORKS_HOST": appliance.host,
        "KITEWORKS_ACCESS_TOKEN": appliance.issue_token(appliance.user.email),
        "KITEWORKS_CA_FILE": str(appliance.ca_file),
    }


@pytest.fixture(scope="module")
def kw(environment: dict[str, str]) -> Iterator[Kiteworks]:
    token = environment["KITEWORKS_ACCESS_TOKEN"]
    ca_file = environment["KITEWORKS_CA_FILE"]
    with Kiteworks(environment["KITEWORKS_HOST"], auth=AccessToken(token), verify=ca_file) as made:
        yield made


@pytest.fixture
def place(kw: Kiteworks) -> str:
    """A fresh folder at the top of the appliance."""
    return f"kw:/{kw.folders.create('0', name=f'CLI {uuid.uuid4()}').name}"


@pytest.fixture
def run(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs the command in this process: exit status, output, error output."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    def kiteworks(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            with explained():
                status = app(list(arguments), result_action="return_value", exit_on_error=False)
        except SystemExit as ended:
            status = ended.code
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return status or 0, out, err

    return kiteworks


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of this machine with something in it, where the command runs."""
    for name, content in {"a.txt": b"a", "dir/b.txt": b"bb", "dir/sub/c.txt": b"ccc"}.items():
        path = tmp_path / "here" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tmp_path / "here/dir/empty").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def names(run: Run, address: str) -> list[str]:
    status, out, _ = run("ls", address)
    assert status == 0
    return out.splitlines()


@pytest.mark.parametrize(
    ("sources", "target", "expected"),
    [
        (["a.txt"], "/", ["a.txt"]),
        (["a.txt"], "", ["a.txt"]),
        (["a.txt"], "/other.txt", ["other.txt"]),
        (["a.txt"], "/new/", ["new/"]),
        (["-r", "dir"], "", ["dir/"]),
        (["-r", "dir/"], "", ["empty/", "sub/", "b.txt"]),
        (["-r", "dir/."], "", ["empty/", "sub/", "b.txt"]),
        (["-r", "."], "", ["dir/", "a.txt"]),
        (["-r", "dir", "a.txt"], "", ["dir/", "a.txt"]),
        (["-r", "dir/"], "/renamed", ["renamed/"]),
        (["-r", "a.txt"], "/other.txt", ["other.txt"]),
    ],
)
def test_where_uploads_go(
    run: Run, here: Path, place: str, sources: list[str], target: str, expected: list[str]
) -> None:
    status, out, err = run("cp", *sources, place + target)
    assert (status, err) == (0, "")
    assert "0 failed" in out
    assert names(run, place) == expected
    again, out, _ = run("cp", *sources, place + target)
    assert (again, out.split(" copied")[0]) == (0, "0"), "a second run finds all of it there"


@pytest.mark.parametrize(
    ("sources", "target", "expected"),
    [
        (["/a.txt"], "out/", ["out/a.txt"]),
        (["/a.txt"], "b.txt", ["b.txt"]),
        (["/a.txt"], ".", ["a.txt"]),
        (["/dir"], "out", ["out/dir/b.txt", "out/dir/empty", "out/dir/sub/c.txt"]),
        (["/dir/"], "out", ["out/b.txt", "out/empty", "out/sub/c.txt"]),
        (["/dir", "/a.txt"], "out", ["out/a.txt", "out/dir/b.txt", "out/dir/empty", "out/dir/sub/c.txt"]),
    ],
)
def test_where_downloads_go(
    run: Run,
    here: Path,
    tmp_path: Path,
    place: str,
    monkeypatch: pytest.MonkeyPatch,
    sources: list[str],
    target: str,
    expected: list[str],
) -> None:
    run("cp", "-r", ".", place)
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path / "there")
    status, _, err = run("cp", "-r", *[place + source for source in sources], target)
    assert (status, err) == (0, "")
    found = [
        str(path.relative_to(tmp_path / "there"))
        for path in sorted((tmp_path / "there").rglob("*"))
        if path.is_file() or not any(path.iterdir())
    ]
    assert found == expected


def test_a_dry_run_copies_nothing(run: Run, here: Path, place: str) -> None:
    status, out, _ = run("cp", "-r", "--dry-run", "dir", f"{place}/new")
    assert status == 0
    assert out.splitlines()[0] == "make   new/"
    assert "copy   new/dir/b.txt (new)" in out
    assert "upload 2 of 2 files (5 bytes)" in out
    assert names(run, place) == []
    status, out, _ = run("cp", "-r", "-n", "--json", "dir", place)
    planned = json.loads(out)
    assert planned["folders"] == ["dir/", "dir/empty/", "dir/sub/"]
    assert [one["action"] for one in planned["files"]] == ["copy", "copy"]


def test_what_differs_needs_overwrite(run: Run, here: Path, place: str) -> None:
    run("cp", "a.txt", place)
    (here / "a.txt").write_bytes(b"longer")
    status, out, err = run("cp", "a.txt", place)
    assert status == 1
    assert "1 failed" in out
    assert err.startswith("failed     a.txt (it is there already and differs in size")
    status, out, _ = run("cp", "--overwrite", "--json", "a.txt", place)
    told = json.loads(out)
    assert (status, told["copied"], told["bytes"], told["failed"]) == (0, 1, 6, 0)
    assert told["items"][0]["reason"] == "differs in size"


def test_one_failure_is_told_and_the_rest_is_copied(run: Run, here: Path, place: str) -> None:
    (here / "dir/bad.").write_bytes(b"x")
    status, out, err = run("cp", "-r", "--parallel", "2", "dir", place)
    assert status == 1
    assert "2 copied (5 bytes), 0 skipped, 1 failed; folders made: 3." in out
    assert "dir/bad." in err
    assert names(run, f"{place}/dir") == ["empty/", "sub/", "b.txt"]


def test_small_files_share_archives_when_told(
    run: Run, appliance: Sandbox, here: Path, place: str, tmp_path: Path
) -> None:
    for name in ("d.txt", "e.txt"):
        (here / "dir" / name).write_text(name)
    up = appliance.faults.add("slow", path="*/initiateUpload/zip", times=None, seconds=0)
    down = appliance.faults.add("slow", path="/rest/files/actions/zip", times=None, seconds=0)
    status, out, _ = run("cp", "-r", "--archives", "dir/", place)
    assert (status, out) == (0, "4 copied (15 bytes), 0 skipped, 0 failed; folders made: 2.\n")
    status, out, _ = run("cp", "-r", "--archives", f"{place}/", str(tmp_path / "back"))
    assert (status, out) == (0, "4 copied (15 bytes), 0 skipped, 0 failed; folders made: 3.\n")
    assert (up.seen, down.seen) == (1, 1)
    assert (tmp_path / "back/d.txt").read_text() == "d.txt"
    appliance.faults.clear()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["cp", "a.txt"], "name a source and a target"),
        (["cp", "a.txt", "b.txt"], "copy from this machine to an appliance"),
        (["cp", "kw:/a", "kw:/b"], "there is nothing at kw:/a"),
        (["cp", "a.txt", "kw:/a", "here"], "copy from this machine to an appliance"),
        (["cp", "a.txt", "kw:folder"], "write it as kw:/folder/file"),
        (["cp", "a.txt", "kw:/a/../b"], "have no meaning on the appliance"),
        (["cp", "dir", "kw:/"], "dir is a folder; add -r"),
        (["cp", "missing.txt", "kw:/"], "missing.txt: No such file"),
        (["cp", "a.txt", "kw:/no such folder/a.txt"], "there is nothing at kw:/no such folder/"),
        (["cp", "kw:/no such file", "."], "there is nothing at kw:/no such file"),
        (["ls", "kw:/no such folder"], "there is nothing at kw:/no such folder"),
        (["ls", "folder"], "write it as kw:/folder/file"),
        (["mkdir", "kw:/"], "kw:/ already exists"),
        (["mkdir"], "name at least one path"),
        (["rm", "-r", "-y", "kw:/"], "kw:/ can't be deleted"),
        (["rm", "-y", "kw:/no such file"], "there is nothing at"),
    ],
)
def test_what_makes_no_sense_is_one_message(run: Run, here: Path, arguments: list[str], message: str) -> None:
    status, out, err = run(*arguments)
    assert status != 0
    assert message in err
    assert out == ""


def test_ls(run: Run, here: Path, place: str) -> None:
    run("cp", "-r", ".", place)
    assert names(run, f"{place}/dir/b.txt") == ["b.txt"]
    _, out, _ = run("ls", "-l", place)
    folder, file = (line.split() for line in out.splitlines())
    assert (folder[0], folder[-1]) == ("-", "dir/")
    assert (file[:2], file[-1]) == (["1", "byte"], "a.txt")
    _, out, _ = run("ls", "--json", place)
    data = json.loads(out)
    assert [(one["name"], one["type"], one["size"]) for one in data] == [
        ("dir", "folder", None),
        ("a.txt", "file", 1),
    ]
    assert data[1]["path"] == f"{place}/a.txt"
    assert names(run, "kw:/") != []


def test_tree(run: Run, here: Path, place: str) -> None:
    run("cp", "-r", ".", place)
    status, out, _ = run("tree", place)
    assert status == 0
    assert out.splitlines() == [
        place,
        "├── dir/",
        "│   ├── empty/",
        "│   ├── sub/",
        "│   │   └── c.txt",
        "│   └── b.txt",
        "└── a.txt",
    ]
    _, out, _ = run("tree", "--depth", "1", place)
    assert out.splitlines() == [place, "├── dir/", "└── a.txt"]
    _, out, _ = run("tree", "--json", "--depth", "2", place)
    (folder, file) = json.loads(out)["children"]
    assert [one["name"] for one in folder["children"]] == ["empty", "sub", "b.txt"]
    assert "children" not in folder["children"][1]
    assert "children" not in file


def test_names_are_shown_without_what_a_terminal_would_act_upon(
    run: Run, kw: Kiteworks, appliance: Sandbox, place: str
) -> None:
    top = next(one for one in kw.folders.top() if one.name == place.removeprefix("kw:/"))
    made = kw.folders.create(top.id, name="red")
    # The API refuses such a name today; a folder may have got it before, or another way.
    with appliance._alive.appliance.database.session() as session:
        folder = session.get(Folder, made.id)
        assert folder is not None
        folder.name = "red \x1b[31m"
    assert names(run, place) == [r"red \x1b[31m/"]


def test_mkdir(run: Run, place: str) -> None:
    assert run("mkdir", f"{place}/one")[0] == 0
    status, _, err = run("mkdir", f"{place}/one")
    assert status == 6
    assert "ERR_ENTITY_EXISTS" in err
    assert run("mkdir", f"{place}/x/y/z")[0] == 4
    assert run("mkdir", "-p", f"{place}/x/y/z", f"{place}/one")[0] == 0
    assert names(run, f"{place}/x/y") == ["z/"]


def test_rm(run: Run, here: Path, kw: Kiteworks, place: str) -> None:
    run("cp", "-r", ".", place)
    top = next(one for one in kw.folders.top() if one.name == place.removeprefix("kw:/"))
    status, _, err = run("rm", "--yes", f"{place}/dir")
    assert status != 0
    assert "add -r" in err
    assert names(run, place) == ["dir/", "a.txt"]
    status, _, err = run("rm", f"{place}/a.txt")
    assert status != 0
    assert "add --yes" in err, "nobody is at the terminal"
    assert run("rm", "-y", "-r", f"{place}/dir", f"{place}/a.txt")[0] == 0
    assert names(run, place) == []
    assert sorted(one.name for one in kw.folders.children(top.id, deleted=True)) == ["a.txt", "dir"]


def test_rm_for_good(run: Run, here: Path, kw: Kiteworks, place: str) -> None:
    run("cp", "-r", ".", place)
    top = next(one for one in kw.folders.top() if one.name == place.removeprefix("kw:/"))
    status, out, _ = run("rm", "-y", "-r", "--permanent", f"{place}/dir", f"{place}/a.txt")
    assert status == 0
    assert out.splitlines() == [f"deleted {place}/dir permanently", f"deleted {place}/a.txt permanently"]
    assert kw.folders.children(top.id, deleted=True).to_list() == []


@pytest.mark.parametrize(("answer", "left"), [("y\n", []), ("n\n", ["a.txt"]), ("", ["a.txt"])])
def test_rm_asks(
    run: Run, here: Path, place: str, monkeypatch: pytest.MonkeyPatch, answer: str, left: list[str]
) -> None:
    run("cp", "a.txt", place)

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    status, _, err = run("rm", f"{place}/a.txt")
    assert err.startswith(f"  {place}/a.txt\nDelete this? [y/N] ")
    assert (status, names(run, place)) == (1 if left else 0, left)


def kiteworks(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from kiteworks_cli.main import main; main()", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, **environment}, check=False
    )


def test_as_a_command(environment: dict[str, str], here: Path, place: str) -> None:
    done = kiteworks(environment, "cp", "-r", "dir", place)
    assert (done.returncode, done.stderr) == (0, ""), "where there is no terminal, there is no bar"
    assert done.stdout == "2 copied (5 bytes), 0 skipped, 0 failed; folders made: 3.\n"
    assert kiteworks(environment, "ls", place).stdout == "dir/\n"
    refused = kiteworks({**environment, "KITEWORKS_ACCESS_TOKEN": "wrong"}, "ls")
    assert refused.returncode != 0
    assert "Traceback" not in refused.stderr


def test_after_an_interrupt_the_same_command_goes_on(
    environment: dict[str, str], kw: Kiteworks, here: Path, place: str
) -> None:
    for number in range(100):
        (here / f"dir/{number:02}.txt").write_bytes(b"x")
    top = next(one for one in kw.folders.top() if one.name == place.removeprefix("kw:/"))
    slowly = ("cp", "-r", "--parallel", "1", "dir/", place)
    command = [sys.executable, "-c", "from kiteworks_cli.main import main; main()", *slowly]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    ) as process:
        while not kw.folders.list_files(top.id).items and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode != 0
    assert "Traceback" not in err
    arrived = len(kw.folders.list_files(top.id).to_list())
    assert 1 <= arrived < 101
    assert kw.uploads.list().to_list() == []
    done = kiteworks(environment, "cp", "-r", "--json", "dir/", place)
    told = json.loads(done.stdout)
    assert (told["failed"], told["skipped"] + told["copied"]) == (0, 102)
    assert told["skipped"] >= arrived
    assert {one.versions_count for one in kw.folders.list_files(top.id)} == {1}


def test_the_bar_on_a_terminal(environment: dict[str, str], here: Path, place: str) -> None:
    pty = pytest.importorskip("pty", reason="terminals are made so on POSIX")
    (here / "dir/large.bin").write_bytes(os.urandom(1 << 20))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from kiteworks_cli.main import main; main()", "cp", "-r", "dir", place]
    plain = {**os.environ, **environment, "TERM": "xterm", "COLUMNS": "120"}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, stdin=theirs, env=plain)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 1 << 16):
            shown += piece
    except OSError:  # the other side is closed
        pass
    os.close(ours)
    out, _ = process.communicate()
    assert process.returncode == 0
    text = shown.decode()
    assert "Uploading" in text
    assert "/3 files" in text
    assert "MB" in text
    assert out == b"3 copied (1048581 bytes), 0 skipped, 0 failed; folders made: 3.\n"


def test_a_file_in_chunks_goes_up_and_down_without_a_word(
    run: Run, place: str, here: Path, appliance: Sandbox
) -> None:
    content = bytes(range(256)) * (9 << 12)
    (here / "large.bin").write_bytes(content)
    appliance.faults.add("changed", path="/rest/uploads/config", set={"/uploadChunkMax": 4 << 20})
    chunks = appliance.faults.add("slow", method="POST", path="*/rest/uploads/*", times=None, seconds=0)
    try:
        assert run("cp", "large.bin", f"{place}/")[0::2] == (0, "")
        assert chunks.served == 3
    finally:
        appliance.faults.clear()
    assert run("cp", f"{place}/large.bin", "back.bin")[0::2] == (0, "")
    assert (here / "back.bin").read_bytes() == content


def test_throttled_requests_are_sent_again(
    run: Run, appliance: Sandbox, kw: Kiteworks, place: str, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    (source / "inner").mkdir(parents=True)
    (source / "inner" / "a.txt").write_bytes(b"content")
    folders = appliance.faults.add("throttled", method="POST", path="*/folders", retry_after=0)
    files = appliance.faults.add("throttled_403", method="POST", path="*/actions/file", retry_after=0)
    try:
        status, _, error = run("cp", "-r", str(source), place)
    finally:
        appliance.faults.clear()
    assert (status, error, folders.served, files.served) == (0, "", 1, 1)
    run("cp", f"{place}/source/inner/a.txt", str(tmp_path / "back.txt"))
    assert (tmp_path / "back.txt").read_bytes() == b"content"


@pytest.mark.parametrize("kind", ["throttled", "status"])
def test_a_wait_that_takes_too_long_is_not_begun(
    run: Run, appliance: Sandbox, place: str, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "a.txt").write_bytes(b"content")
    fault = appliance.faults.add(kind, method="POST", path="*/actions/file", retry_after=3600)
    try:
        status, _, error = run("cp", str(tmp_path / "a.txt"), place)
    finally:
        appliance.faults.clear()
    assert (status, fault.seen) == (1, 1)
    assert f"the appliance answered {429 if kind == 'throttled' else 503} to POST" in error


def test_what_systems_and_the_person_leave_out_stands_in_the_plan(
    run: Run, kw: Kiteworks, tmp_path: Path, place: str
) -> None:
    source = tmp_path / "project"
    (source / "build").mkdir(parents=True)
    for name in ("a.txt", "b.tmp", ".DS_Store", "desktop.ini", "build/out.bin"):
        (source / name).write_bytes(b"x")
    options = ("--exclude", "*.tmp", "--exclude", "build/")
    status, out, _ = run("cp", "-r", "-n", *options, str(source), place)
    assert status == 0
    assert "skip   project/.DS_Store (kept by macOS for itself)" in out
    assert "skip   project/desktop.ini (kept by Windows for itself)" in out
    assert "skip   project/b.tmp (excluded by '*.tmp')" in out
    assert "skip   project/build/ (excluded by 'build/')" in out
    status, out, _ = run("cp", "-r", "-n", "--json", *options, str(source), place)
    skipped = {one["path"] for one in json.loads(out)["files"] if one["action"] == "skip"}
    assert skipped == {f"project/{name}" for name in (".DS_Store", "desktop.ini", "b.tmp", "build/")}
    assert run("cp", "-r", *options, str(source), place)[0] == 0
    assert run("ls", f"{place}/project")[1].split() == ["a.txt"]
    # What is named is copied, and so are systems' files when they are asked for.
    assert run("cp", str(source / "desktop.ini"), f"{place}/")[0] == 0
    assert run("cp", "-r", "--system-files", *options, "--exclude", ".DS_Store", str(source), place)[0] == 0
    assert run("ls", place)[1].split() == ["project/", "desktop.ini"]
    assert run("ls", f"{place}/project")[1].split() == ["a.txt", "desktop.ini"]
    here = tmp_path / "here"
    here.mkdir()
    assert run("cp", "-r", "--exclude", "a.*", f"{place}/", str(here))[0] == 0
    assert [str(one.relative_to(here)) for one in here.rglob("*")] == ["project"]


@pytest.mark.parametrize(("stored", "typed"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_names_are_found_however_their_accents_are_written(
    run: Run, kw: Kiteworks, tmp_path: Path, place: str, stored: str, typed: str
) -> None:
    form: dict[str, Callable[[str], str]] = {
        one: lambda text, one=one: unicodedata.normalize(one, text)  # type: ignore[misc]
        for one in ("NFC", "NFD")
    }
    top = kw.search.find(path=place.removeprefix("kw:/")).folders[0]
    outer = kw.folders.create(top.id, name=form[stored]("Übung"), return_entity=True)
    kw.folders.upload(outer.id, (form[stored]("Résumé.txt"), b"content"))
    address = f"{place}/{form[typed]('Übung')}"
    assert run("ls", address)[1].split() == [form[stored]("Résumé.txt")]
    assert run("ls", f"{address}/{form[typed]('Résumé.txt')}")[0] == 0
    assert run("cp", f"{address}/{form[typed]('Résumé.txt')}", str(tmp_path / "out.txt"))[0] == 0
    assert (tmp_path / "out.txt").read_bytes() == b"content"
    (tmp_path / form[typed]("Résumé.txt")).write_bytes(b"newer")
    assert run("cp", "--overwrite", str(tmp_path / form[typed]("Résumé.txt")), f"{address}/")[0] == 0
    assert run("ls", address)[1].split() == [form[stored]("Résumé.txt")]
    assert run("ls", f"{address}/{form[typed]('É')}")[0] == 4
    # So they are here.
    (tmp_path / form[stored]("äußeres")).mkdir()
    (tmp_path / form[stored]("äußeres/ö.txt")).write_bytes(b"o")
    assert run("cp", str(tmp_path / form[typed]("äußeres/ö.txt")), f"{address}/o.txt")[0] == 0
    local = str(tmp_path / form[typed]("äußeres/ö.txt"))
    assert run("cp", "--overwrite", f"{address}/{form[typed]('Résumé.txt')}", local)[0] == 0
    assert [one.name for one in (tmp_path / form[stored]("äußeres")).iterdir()] == [form[stored]("ö.txt")]
    assert (tmp_path / form[stored]("äußeres/ö.txt")).read_bytes() == b"newer"
    assert run("cp", str(tmp_path / form[typed]("ü/ö.txt")), f"{address}/")[0] == 1
    assert run("mkdir", "-p", f"{address}/{form[typed]('ö')}")[0] == 0
    assert len(kw.folders.children(outer.id).to_list()) == 3


def test_a_link_that_is_named_is_written_through(run: Run, here: Path, tmp_path: Path, place: str) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    source = tmp_path / "new.txt"
    source.write_bytes(b"new")
    real.write_bytes(b"old")
    link.symlink_to(real)
    assert run("cp", str(source), f"{place}/")[0] == 0
    assert run("cp", "--overwrite", f"{place}/new.txt", str(link))[0] == 0
    assert (link.is_symlink(), real.read_bytes()) == (True, b"new")
