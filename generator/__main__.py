"""Command line: `python -m generator generate | check | bundle | lint | docs | diff | update`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from .format import FormatError
from .problems import SpecError
from .write import differences, write, write_file

_ROOT = Path(__file__).resolve().parent.parent


def _generate(spec: Path, output: Path | None) -> int:
    from .pipeline import build_files

    target = output or _ROOT / "generated"
    files = build_files(spec)
    write(files, target)
    lines = sum(text.count("\n") for path, text in files.items() if path.suffix == ".py")
    print(f"{len(files)} files, {lines} lines of Python, in {_shown(target)}")
    return 0


def _check(spec: Path, output: Path | None) -> int:
    from .pipeline import build_files

    target = output or _ROOT / "generated"
    stale = list(differences(build_files(spec), target))
    if not stale:
        print(f"{_shown(target)} is up to date with the spec and the templates")
        return 0
    print("\n".join(stale))
    print(f"\n{_shown(target)} is stale: run `python -m generator generate`", file=sys.stderr)
    return 1


def _bundle(spec: Path, output: Path | None) -> int:
    from .pipeline import build_bundle

    text = build_bundle(spec).to_json()
    if output is None:
        sys.stdout.write(text)
    else:
        write_file(text, output)
    return 0


def _docs(spec: Path, output: Path | None) -> int:
    from .docs import SiteError, build_site

    target = output or _ROOT / "site"
    try:
        pages = build_site(spec, target)
    except SiteError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{pages} pages; open {_shown(target / 'index.html')}")
    return 0


def _lint(spec: Path, output: Path | None) -> int:  # noqa: ARG001 - each command takes both
    from .lint import lint
    from .pipeline import build_documents

    problems = lint(build_documents(spec), spec)
    for problem in problems:
        print(problem)
    if problems:
        print(f"\n{len(problems)} places break a rule", file=sys.stderr)
        return 1
    print(f"{_shown(spec)} keeps every rule")
    return 0


def _diff(
    spec: Path, output: Path | None, *, old: str, new: str | None, fail_on_breaking: bool, changelog: bool
) -> int:
    from .diff import SourceError, report

    try:
        text, breaks = report(old, new or str(spec), _ROOT, changelog=changelog)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 2
    if output is None:
        sys.stdout.write(text)
    else:
        write_file(text, output)
    return int(breaks and fail_on_breaking)


def _update(spec: Path, output: Path | None, *, document: Path, dry_run: bool) -> int:  # noqa: ARG001
    from .pipeline import build_bundle
    from .update import update

    print(update(build_bundle(spec), spec, document, dry_run=dry_run), end="")
    return 0


_COMMANDS: dict[str, tuple[Callable[..., int], str]] = {
    "generate": (_generate, "generate the client"),
    "check": (
        _check,
        "print how the generated client differs from the spec and the templates; exit 1 if it does",
    ),
    "bundle": (_bundle, "write the spec as one OpenAPI document (to standard output without --output)"),
    "lint": (_lint, "print where the spec breaks one of its own rules; exit 1 if it does"),
    "docs": (_docs, "build the docs as static pages (in site/ without --output)"),
    "diff": (_diff, "print which changes break users of the Python API, and the version step"),
    "update": (
        _update,
        "print what a new release of the vendor's document changes, and draft what is new in the spec's files",
    ),
}


def _shown(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _add_diff_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "old", metavar="OLD", help="the folder of a spec, a git revision that contains spec/, or a wheel"
    )
    command.add_argument(
        "new", metavar="NEW", nargs="?", help="what to compare with (default: the folder of --spec)"
    )
    command.add_argument(
        "--fail-on-breaking", action="store_true", help="exit 1 if there are breaking changes"
    )
    command.add_argument("--changelog", action="store_true", help="draft the entry of the changelog")


def _add_update_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "document", metavar="DOCUMENT", type=Path, help="the vendor's OpenAPI document, JSON or YAML"
    )
    command.add_argument("--dry-run", action="store_true", help="print the changes and write nothing")


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit status: 0 success, 1 stale, 2 error in the spec or a template.

    For `lint`, 1 means a broken rule; for `diff`, a breaking change.
    """
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (_, text) in _COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument(
            "--spec", type=Path, default=_ROOT / "spec", help="the spec's folder (default: spec/)"
        )
        command.add_argument("--output", type=Path, help="where to write (default: generated/)")
        if name == "diff":
            _add_diff_arguments(command)
        if name == "update":
            _add_update_arguments(command)
    options = vars(parser.parse_args(arguments))
    run, _ = _COMMANDS[options.pop("command")]
    try:
        return run(_shown(options.pop("spec").resolve()), options.pop("output"), **options)
    except SpecError as error:
        count = len(error.problems)
        print(error, file=sys.stderr)
        print(f"\n{count} error{'s' if count > 1 else ''} in the spec; nothing was written", file=sys.stderr)
    except FormatError as error:
        print(error, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
