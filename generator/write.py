"""Stage 8: write the files, all of them or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path, PurePosixPath


def write(files: Mapping[PurePosixPath, str], output: Path) -> None:
    """Replace each package below `output` with the new one.

    The new tree is complete on disk before the old one is moved away, and the old one comes back if a move fails.

    Args:
        files: Path below `output` -> text.
        output: The folder that contains only the generated packages.

    Raises:
        OSError: The folder can't be written. The old packages are unchanged.
    """
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".generate-", dir=output) as folder:
        new, old = Path(folder, "new"), Path(folder, "old")
        old.mkdir()
        write_tree(files, new)
        moved: list[Path] = []
        try:
            for package in sorted(new.iterdir()):
                current = output / package.name
                if current.exists():
                    current.rename(old / package.name)
                moved.append(package)
                package.rename(current)
        except OSError:
            for package in moved:
                if (old / package.name).exists():
                    shutil.rmtree(output / package.name, ignore_errors=True)
                    (old / package.name).rename(output / package.name)
            raise


def write_tree(files: Mapping[PurePosixPath, str | bytes], folder: Path) -> None:
    """Write files into a folder that is not in use yet."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def replace(target: Path, new: Path, old: Path) -> None:
    """Replace `target` with the folder `new`; the old one becomes `old` and is restored if that fails."""
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def write_file(text: str, output: Path) -> None:
    """Write one file atomically: readers see the old text or the new, never a mixture."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=output.parent, prefix=f".{output.name}-", delete=False
    ) as file:
        try:
            file.write(text)
            file.close()
            Path(file.name).replace(output)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def differences(files: dict[PurePosixPath, str], output: Path) -> Iterator[str]:
    """Yield the lines of a diff from the files on disk to the generated ones. None if they agree."""
    packages = {path.parts[0] for path in files}
    present = {
        PurePosixPath(path.relative_to(output).as_posix())
        for package in packages
        for path in (output / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    for path in sorted(present | set(files)):
        old = (output / path).read_text(encoding="utf-8") if path in present else ""
        new = files.get(path, "")
        if old != new or (path in present) != (path in files):
            changed = unified_diff(
                old.splitlines(), new.splitlines(), f"on disk: {path}", f"generated: {path}", lineterm=""
            )
            yield from changed or [f"{'only on disk' if path in present else 'missing on disk'}: {path}"]
