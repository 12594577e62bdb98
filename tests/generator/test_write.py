"""All files are put in place, or none."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.write import differences, write, write_file

OLD = {PurePosixPath("a/x.py"): "old\n", PurePosixPath("b/y.py"): "old\n"}
NEW = {PurePosixPath("a/z.py"): "new\n", PurePosixPath("b/y.py"): "new\n"}


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()
    }


def test_a_new_tree_replaces_the_old_one(tmp_path: Path) -> None:
    write(OLD, tmp_path)
    write(NEW, tmp_path)
    assert tree(tmp_path) == {"a/z.py": "new\n", "b/y.py": "new\n"}


def test_a_failed_move_brings_the_old_tree_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(OLD, tmp_path)
    before = tree(tmp_path)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "b" and self.parent.name == "new":
            raise OSError("no space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="no space"):
        write(NEW, tmp_path)
    assert tree(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_differences(tmp_path: Path) -> None:
    write(OLD, tmp_path)
    assert list(differences(OLD, tmp_path)) == []
    said = "\n".join(differences(NEW, tmp_path))
    assert "-old" in said
    assert "+new" in said
    assert "a/x.py" in said
    assert "a/z.py" in said


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_file("text\n", tmp_path / "deep" / "x.json")
    assert tree(tmp_path) == {"deep/x.json": "text\n"}
