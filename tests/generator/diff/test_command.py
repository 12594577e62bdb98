"""`python -m generator diff`: where the specs come from, what is printed, and the exit status."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.diff import SourceError, report
from generator.diff.compare import Change
from generator.diff.report import told
from generator.diff.rules import Verdict
from tests.generator.diff.support import MODELS, NOTE, removed
from tests.generator.test_broken_specs import BOXES, replaced

pytestmark = pytest.mark.long

Output = pytest.CaptureFixture[str]
NOTHING = "Nothing changed for users of the Python API.\n"


def git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), "-c", "user.name=A", "-c", "user.email=a@example.com", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def set_version(root: Path, version: str) -> None:
    (root / "version.py").write_text(f'"""The version."""\n\n__version__ = "{version}"\n', encoding="utf-8")


@pytest.fixture
def root(spec: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose `spec/` is the small one, with one commit, tagged v1."""
    root = spec.parent
    monkeypatch.setattr("generator.__main__._ROOT", root)
    monkeypatch.chdir(root)
    (root / "pyproject.toml").write_text('[tool.hatch.version]\npath = "version.py"\n', encoding="utf-8")
    set_version(root, "0.1.0")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "First")
    git(root, "tag", "v1")
    return root


def test_nothing_changed(root: Path, capsys: Output) -> None:
    assert main(["diff", "spec", "spec"]) == 0
    assert capsys.readouterr().out == NOTHING


def test_the_report(root: Path, spec: Path, capsys: Output) -> None:
    removed(MODELS, NOTE)(spec)
    replaced(MODELS, "enum: [crate, carton]", "enum: [bag]")(spec)
    replaced(MODELS, "    extra:", "    weight: {type: integer, description: Grams.}\n    extra:")(spec)
    replaced("shared/errors.yaml", "hint: ", "hint: Now ")(spec)
    replaced(BOXES, "summary: List boxes", "summary: Show boxes")(spec)
    replaced(BOXES, "summary: Read a box", "summary: Look at a box")(spec)
    assert main(["diff", "v1"]) == 0
    assert capsys.readouterr().out == (
        "Breaking changes: 2\n"
        '  kw.boxes.create(): argument kind: Literal["bag"] now, was Literal["carton", "crate"]\n'
        "  kw.boxes.create(): argument note was removed\n"
        "\n"
        "Additions: 1\n"
        "  models.boxes.Box.weight is new\n"
        "\n"
        "Only texts, or what no call and no type shows: 3 (error codes: 1, methods: 2)\n"
        "\n"
        "Version step: minor, since there are breaking changes and the version is below 1.0: 0.1.0 -> 0.2.0\n"
    )


def test_the_order_is_that_of_the_sentences() -> None:
    changes = [Change(Verdict.BREAKING, text) for text in ("c", "a", "b")]
    assert told(changes, (1, 0, 0)).startswith("Breaking changes: 3\n  a\n  b\n  c\n\n")
    others = [Change(Verdict.OTHER, text) for text in ("c", "a", "c")]
    assert told(others, (1, 0, 0)).startswith(
        "Only texts, or what no call and no type shows: 3 (a: 1, c: 2)\n\n"
    )


@pytest.mark.parametrize(
    ("version", "step"),
    [
        ("0.4.2", "minor, since there are breaking changes and the version is below 1.0: 0.4.2 -> 0.5.0"),
        ("1.4.2", "major, since there are breaking changes: 1.4.2 -> 2.0.0"),
        ("1.4.2rc1", "major, since there are breaking changes: 1.4.2 -> 2.0.0"),
    ],
)
def test_the_step_when_something_breaks(
    root: Path, spec: Path, capsys: Output, version: str, step: str
) -> None:
    set_version(root, version)
    git(root, "commit", "--quiet", "--all", "--message", "Version")
    # What is being prepared has no say.
    set_version(root, "7.0.0")
    removed(MODELS, NOTE)(spec)
    assert main(["diff", "HEAD"]) == 0
    assert capsys.readouterr().out.endswith(f"\n\nVersion step: {step}\n")


@pytest.mark.parametrize(
    ("old", "new", "version", "step"),
    [
        ("    extra:", "    weight: {type: integer, description: Grams.}\n    extra:", "0.1.2", "minor, since there are additions and no breaking changes: 0.1.2 -> 0.2.0"),
        ("    extra:", "    weight: {type: integer, description: Grams.}\n    extra:", "1.1.2", "minor, since there are additions and no breaking changes: 1.1.2 -> 1.2.0"),
        ("Bytes.", "How many bytes.", "0.1.2", "patch, since no call and no type changed: 0.1.2 -> 0.1.3"),
        ("Bytes.", "How many bytes.", "1.1.2", "patch, since no call and no type changed: 1.1.2 -> 1.1.3"),
    ],
)  # fmt: skip
def test_the_step_when_nothing_breaks(
    root: Path, spec: Path, capsys: Output, old: str, new: str, version: str, step: str
) -> None:
    before = shutil.copytree(spec, root / "before")
    set_version(root, version)
    replaced(MODELS, old, new)(spec)
    # A folder has no version of its own: the repository's counts.
    assert main(["diff", str(before)]) == 0
    assert capsys.readouterr().out.endswith(f"Version step: {step}\n")


def test_a_revision_is_read_without_the_work_tree(root: Path, spec: Path, capsys: Output) -> None:
    removed(MODELS, NOTE)(spec)
    git(root, "commit", "--quiet", "--all", "--message", "Second")
    replaced(MODELS, "Bytes.", "How many bytes.")(spec)
    before = git(root, "status", "--porcelain")
    assert main(["diff", "v1", "HEAD"]) == 0
    said = capsys.readouterr().out
    assert "argument note was removed" in said
    assert "models: 1" not in said
    assert git(root, "status", "--porcelain") == before == " M spec/schemas/boxes.yaml\n"
    # What was gone is new the other way round.
    assert main(["diff", "HEAD", "v1"]) == 0
    assert "kw.boxes.create(): argument note is new" in capsys.readouterr().out


def test_the_new_spec_is_that_of_the_option(root: Path, spec: Path, capsys: Output) -> None:
    other = Path(shutil.copytree(spec, root / "other"))
    removed(MODELS, NOTE)(other)
    assert main(["diff", "v1"]) == 0
    assert capsys.readouterr().out == NOTHING
    assert main(["diff", "v1", "--spec", str(other)]) == 0
    assert "argument note was removed" in capsys.readouterr().out


def test_a_break_fails_if_asked_to(root: Path, spec: Path, capsys: Output) -> None:
    replaced(MODELS, NOTE, f"{NOTE}    colour: {{type: string, description: Which.}}\n")(spec)
    assert main(["diff", "v1", "--fail-on-breaking"]) == 0
    removed(MODELS, NOTE)(spec)
    assert main(["diff", "v1", "--fail-on-breaking"]) == 1
    assert "argument note was removed" in capsys.readouterr().out


def test_the_report_in_a_file(root: Path, capsys: Output) -> None:
    assert main(["diff", "v1", "--output", str(root / "report.txt")]) == 0
    assert (root / "report.txt").read_text(encoding="utf-8") == NOTHING
    assert capsys.readouterr().out == ""


def test_a_draft_of_the_changelog(root: Path, spec: Path, capsys: Output) -> None:
    removed(MODELS, NOTE)(spec)
    replaced(MODELS, "    extra:", "    weight: {type: integer, description: Grams.}\n    extra:")(spec)
    assert main(["diff", "v1", "--changelog"]) == 0
    assert capsys.readouterr().out == (
        "## 0.2.0 (unreleased)\n"
        "\n"
        "### Breaking changes\n"
        "\n"
        "- `kw.boxes.create()`: argument note was removed\n"
        "\n"
        "### Additions\n"
        "\n"
        "- `models.boxes.Box.weight` is new\n"
    )


@pytest.mark.parametrize("names", [("v9",), ("v1", "v9")])
def test_an_unknown_revision(root: Path, capsys: Output, names: tuple[str, ...]) -> None:
    assert main(["diff", *names]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "'v9' is neither a folder with an openapi.yaml, nor a wheel, nor a revision of the repository; name one of them\n"
    )


def test_what_looks_like_an_option_is_no_revision(root: Path) -> None:
    with pytest.raises(SourceError, match="'--all' is neither"):
        report("--all", "spec", root)


def test_a_revision_without_a_spec(root: Path, capsys: Output) -> None:
    git(root, "rm", "--quiet", "--cached", "-r", "spec")
    git(root, "commit", "--quiet", "--message", "No spec")
    assert main(["diff", "HEAD"]) == 2
    assert capsys.readouterr().err == "HEAD has no folder spec/; name a revision that has one\n"


def test_a_revision_without_a_version(root: Path, capsys: Output) -> None:
    git(root, "rm", "--quiet", "pyproject.toml")
    git(root, "commit", "--quiet", "--message", "No version")
    assert main(["diff", "HEAD"]) == 2
    assert capsys.readouterr().err.startswith("HEAD has no version: tool.hatch.version in pyproject.toml")


def test_a_repository_without_a_version(root: Path, capsys: Output) -> None:
    (root / "pyproject.toml").unlink()
    assert main(["diff", "spec"]) == 2
    assert capsys.readouterr().err.startswith("the repository has no version: ")


def test_without_git(root: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["diff", "spec"]) == 0
    assert main(["diff", "v1"]) == 2
    assert (
        capsys.readouterr().err == "git is not installed; install it to compare revisions, or name folders\n"
    )


def test_a_broken_revision_is_told_as_git_tells_files(root: Path, spec: Path, capsys: Output) -> None:
    replaced(BOXES, "operationId: boxes.delete", "operationId: boxes.get")(spec)
    git(root, "commit", "--quiet", "--all", "--message", "Broken")
    assert main(["diff", "v1", "HEAD"]) == 2
    said = capsys.readouterr().err
    assert "HEAD:spec/paths/boxes.yaml:" in said
    assert "is already used at HEAD:spec/paths/boxes.yaml:" in said
