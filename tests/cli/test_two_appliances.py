"""Paths on several appliances in one command: `work:/Reports`, with the name of a profile; and their completion."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiteworks import AccessToken, Kiteworks
from kiteworks_sandbox import Sandbox

from .test_moving import assert_knows_the_commands

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def other() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture(scope="module")
def content() -> bytes:
    """More than one request takes."""
    return random.Random(1).randbytes(9 << 20)


@pytest.fixture(scope="module")
def work(box: Sandbox, content: bytes) -> Iterator[Kiteworks]:
    """The first appliance, with `Relayed/{a.txt,sub/b.bin,empty}`."""
    with _client(box) as kw:
        top = kw.folders.ensure("/Relayed")
        kw.folders.upload(top.id, ("a.txt", b"first"))
        kw.folders.upload(kw.folders.ensure("/Relayed/sub").id, ("b.bin", content))
        kw.folders.ensure("/Relayed/empty")
        yield kw


@pytest.fixture(scope="module")
def home(other: Sandbox) -> Iterator[Kiteworks]:
    with _client(other) as kw:
        yield kw


def _client(box: Sandbox) -> Kiteworks:
    token = box.issue_token(box.user.email)
    return Kiteworks(box.host, auth=AccessToken(token), verify=str(box.ca_file))


@pytest.fixture
def run(kiteworks: Any, box: Sandbox, other: Sandbox, work: Kiteworks, home: Kiteworks) -> Run:
    """The command, with the profiles `work`, which is the default, and `home`."""
    folder: Path = kiteworks.config.parent
    folder.mkdir(mode=0o700)
    lines = ['default = "work"']
    secrets = {}
    for name, one in (("work", box), ("home", other)):
        lines += [f"[profiles.{name}]", f'host = "{one.host}"', 'flow = "access_token"', 'store = "file"']
        lines.append(f'ca_file = "{one.ca_file}"')
        secrets[name] = {"access_token": one.issue_token(one.user.email)}
    for path, text in (
        (kiteworks.config, "\n".join(lines)),
        (kiteworks.config.with_name("profiles.secrets.json"), json.dumps(secrets)),
    ):
        path.touch(0o600)
        path.write_text(text)
    return kiteworks  # type: ignore[no-any-return]


def test_a_folder_is_copied_to_another_appliance(
    run: Run, work: Kiteworks, home: Kiteworks, content: bytes, tmp_path: Path
) -> None:
    status, out, err = run("cp", "-r", "work:/Relayed", "home:/", "--dry-run")
    assert (status, err) == (0, "")
    assert out.splitlines()[:3] == ["make   Relayed/", "make   Relayed/empty/", "make   Relayed/sub/"]
    with pytest.raises(Exception, match="nothing was found"):
        home.resolve("/Relayed")
    status, out, err = run("cp", "-r", "work:/Relayed", "home:/", "--json")
    assert (status, err) == (0, "")
    assert [(one["path"], one["outcome"], one["size"]) for one in json.loads(out)["items"]] == [
        ("Relayed/a.txt", "uploaded", 5),
        ("Relayed/sub/b.bin", "uploaded", len(content)),
    ]
    for path in ("/Relayed/a.txt", "/Relayed/sub/b.bin"):
        here, there = work.files.find(path), home.files.find(path)
        assert (here.size, here.fingerprint) == (there.size, there.fingerprint)
        assert there.client_modified == here.client_modified or here.client_modified is None
    assert home.resolve("/Relayed/empty").is_folder
    assert not list(tmp_path.rglob("b.bin*")), "nothing of it was written to this machine's disk"
    status, out, _ = run("cp", "-r", "kw:/Relayed/", "home:/Relayed")
    assert (status, out.split(" copied")[0]) == (0, "0"), "a second run finds all of it there"


def test_what_differs_there_needs_overwrite(run: Run, home: Kiteworks) -> None:
    folder = home.folders.ensure("/Differs")
    home.folders.upload(folder.id, ("a.txt", b"other"))
    status, _, err = run("cp", "work:/Relayed/a.txt", "home:/Differs/")
    assert status == 1
    assert "differs in " in err
    assert "add --overwrite to replace it" in err
    status, out, _ = run("cp", "work:/Relayed/a.txt", "home:/Differs/", "--overwrite")
    assert (status, out) == (0, "1 copied (5 bytes), 0 skipped, 0 failed; folders made: 0.\n")
    assert run("cat", "home:/Differs/a.txt")[1] == "first"
    assert run("cp", "work:/Relayed/a.txt", "home:/Differs/renamed.txt")[0] == 0
    assert run("ls", "home:/Differs")[1].split() == ["a.txt", "renamed.txt"]


def test_a_copy_that_arrives_damaged_fails(run: Run, work: Kiteworks, box: Sandbox, home: Kiteworks) -> None:
    home.folders.ensure("/Damaged")
    box.faults.add("corrupted", path="/rest/files/*/content", times=5)
    status, _, err = run("cp", "-r", "work:/Relayed/sub", "home:/Damaged")
    box.faults.clear()
    assert status == 1
    assert "sub/b.bin" in err
    assert home.folders.list_files(home.folders.ensure("/Damaged/sub").id).to_list() == []


def test_a_folder_of_another_appliance_becomes_like_one(run: Run, home: Kiteworks) -> None:
    folder = home.folders.ensure("/Mirror")
    home.folders.upload(folder.id, ("gone.txt", b"gone"))
    status, out, err = run("sync", "work:/Relayed", "home:/Mirror", "--delete", "--yes", "--json")
    assert (status, err) == (0, "")
    assert json.loads(out)["deleted"] == ["gone.txt"]
    assert run("ls", "home:/Mirror")[1].split() == ["empty/", "sub/", "a.txt"]
    status, _, err = run("sync", "kw:/Relayed", "work:/Mirror")
    assert (status, err) == (
        2,
        "kw:/Relayed/ and work:/Mirror/ are on one appliance; copy there with `kiteworks cp -r`\n",
    )


def test_each_path_goes_to_its_own_appliance(run: Run) -> None:
    status, out, err = run("mkdir", "work:/Both", "home:/Both/deep", "-p", "--json")
    assert (status, err) == (0, "")
    assert [one["path"] for one in json.loads(out)] == ["work:/Both", "home:/Both/deep"]
    assert run("tree", "home:/Both")[1].splitlines()[0] == "home:/Both"
    assert run("--profile", "home", "ls", "kw:/Both")[1] == "deep/\n"
    assert (
        run("cp", "kw:/Relayed/a.txt", "work:/Both/b.txt")[1]
        == "copied kw:/Relayed/a.txt to work:/Both/b.txt\n"
    )
    assert run("mv", "work:/Both/b.txt", "kw:/Both/c.txt")[0] == 0
    status, out, _ = run("rm", "-r", "--yes", "work:/Both", "home:/Both")
    assert (status, out) == (0, "deleted work:/Both\ndeleted home:/Both\n")


def test_the_path_of_an_identifier_is_on_the_appliance_of_the_command(run: Run) -> None:
    assert json.loads(run("folders", "get", "work:/Relayed")[1])["name"] == "Relayed"
    status, out, err = run("folders", "get", "home:/Relayed")
    assert (status, out) == (2, "")
    assert (
        err == "home:/Relayed is not on the appliance of this command; add --profile home. Nothing was sent\n"
    )
    assert run("--profile", "home", "folders", "get", "work:/Relayed", "--dry-run")[0] == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["ls", "wrok:/Reports"], "no profile is called 'wrok'. There is "),
        (
            ["mv", "work:/a", "home:/b"],
            "home:/b and work:/a are of different profiles; copy with `kiteworks cp`",
        ),
        (
            ["cp", "work:/a", "home:/b", "."],
            "work:/a and home:/b are of different profiles; copy from one at a time",
        ),
        (["ls", "work:Reports"], "'work:Reports' is not a path on the appliance"),
    ],
)
def test_what_can_not_be_done(run: Run, typed: list[str], said: str) -> None:
    status, out, err = run(*typed)
    assert (status, out) == (2, "")
    assert err.startswith(said)
    assert "wrok" not in typed[1] or ("home" in err and "work" in err), "it lists those that there are"


@pytest.mark.parametrize(
    "path", ["C:/x", "c:/x", "C:\\x", "./work:/x", "/work:/x", "12:30.txt", "https://x.example/a"]
)
def test_drives_and_other_names_are_of_this_machine(path: str) -> None:
    from kiteworks_cli.files.addresses import is_remote

    assert not is_remote(path)


def completed(run: Any, *words: str) -> list[str]:
    """Return what the shell is told about the last of these words."""
    done = run.apart("__complete", *words)
    assert (done.returncode, done.stderr) == (0, "")
    _, _, records = done.stdout.partition("\x1fbegin\n")
    return [line.partition("\t")[0] for line in records.split("\n")[:-1]]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["ls", "--profile", ""], ["work", "home"]),
        (["auth", "use", ""], ["work", "home"]),
        (["folders", "top", "--profile", ""], ["work", "home"]),
        (["ls", ""], ["kw:/", "work:/", "home:/"]),
        (["ls", "wo"], ["work:/"]),
        (["ls", "kw:/Relayed/"], ["kw:/Relayed/a.txt", "kw:/Relayed/empty/", "kw:/Relayed/sub/"]),
        (["--profile", "work", "rm", "kw:/Relayed/sub/b"], ["kw:/Relayed/sub/b.bin"]),
        (["folders", "get", "kw:/Relayed/sub/"], ["kw:/Relayed/sub/b.bin"]),
        (
            ["folders", "move", "kw:/Relayed/", "--destination-folder-id", "kw:/Relayed/s"],
            ["kw:/Relayed/sub/"],
        ),
        (["ls", "nowhere:/"], []),
        (["ls", "kw:/nowhere/"], []),
    ],
)
def test_words_that_only_the_appliance_or_the_profiles_know(
    run: Run, words: list[str], found: list[str]
) -> None:
    assert sorted(completed(run, *words)) == sorted(found)


def test_completion_waits_for_no_one(run: Any, box: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "local.txt").touch()
    assert completed(run, "cp", f"{tmp_path}/local")[-1].endswith("/local.txt")
    box.faults.add("slow", path="/rest/*", times=None, seconds=30)
    start = time.monotonic()
    assert completed(run, "ls", "kw:/Relayed/") == []
    assert time.monotonic() - start < 20
    box.faults.clear()
    run.config.unlink()
    assert completed(run, "ls", "kw:/") == [], "no one is signed in, and no one is asked"


_BASH = """
{script}
export PATH={bin}:$PATH
complete_line() {{
  COMP_LINE="$*"; COMP_POINT=${{#COMP_LINE}}
  _kiteworks_whole
  printf '%s\\n' "${{COMPREPLY[@]}}"
}}
COMP_WORDS=(kiteworks ls kw : /Relayed/s); COMP_CWORD=4; complete_line
COMP_WORDS=(kiteworks folders get kw : /Relayed/s); COMP_CWORD=5; complete_line
COMP_WORDS=(kiteworks ls --profile ho); COMP_CWORD=3; complete_line
COMP_WORDS=(kiteworks folders list-su); COMP_CWORD=2; complete_line
COMP_WORDS=(kiteworks folders list-files 0 --output t); COMP_CWORD=5; complete_line
COMP_WORDS=(kiteworks ls --lo); COMP_CWORD=2; complete_line
"""


def test_bash_completes_commands_options_values_profiles_and_paths(run: Any, tmp_path: Path) -> None:
    status, script, err = run("completion", "bash")
    assert (status, err) == (0, "")
    assert_knows_the_commands(script)
    command = tmp_path / "bin" / "kiteworks"
    command.parent.mkdir()
    command.write_text(f"#!{sys.executable}\nfrom kiteworks_cli.main import main\nmain()\n")
    command.chmod(0o755)
    (tmp_path / "try.bash").write_text(_BASH.format(script=script, bin=command.parent))
    done = subprocess.run(["bash", tmp_path / "try.bash"], capture_output=True, text=True, check=True)
    # Bash itself has `kw:` already, and replaces only what follows.
    paths = ["/Relayed/sub/", "/Relayed/sub/"]
    assert done.stdout.splitlines() == [*paths, "home", "list-subfolders", "table", "--long"]
