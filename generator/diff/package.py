"""What differs between two installed packages: the part of the Python API that is written by hand, and that no spec shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import griffe

from . import rules
from .compare import Change

_PACKAGE, _RUNTIME = "kiteworks", "kiteworks_runtime"
_SELF = ("self", "cls")
_Names = dict[str, griffe.Object]


def packages(folder: Path) -> list[Path]:
    """Return where a repository, or the folder that a wheel was unpacked in, holds the packages; nothing without them."""
    places = [folder, folder / "generated", folder / "runtime"]
    found = [one for one in places if (one / _PACKAGE).is_dir() or (one / _RUNTIME).is_dir()]
    return found if any((one / _RUNTIME).is_dir() for one in found) else []


def package_changes(old: Sequence[Path], new: Sequence[Path]) -> list[Change]:
    """Compare what users import from the package and the runtime defines. What is generated is compared by the plans.

    Args:
        old: The folders of the old packages.
        new: Those of the new ones.
    """
    was, now = _names(old), _names(new)
    changes: list[Change] = []
    told: set[tuple[str, str]] = set()
    for name in [*was, *(now.keys() - was.keys())]:
        before, after = was.get(name), now.get(name)
        # What several classes inherit is told once.
        pair = (before.path if before else "", after.path if after else "")
        if pair not in told:
            told.add(pair)
            changes += _change(name, was, now)
    return changes


def _change(name: str, was: _Names, now: _Names) -> Iterator[Change]:
    before, after = was.get(name), now.get(name)
    if before is not None and after is not None:
        yield from _object(name, before, after)
        return
    here, there, verdict, word = (
        (was, now, rules.GONE, "was removed") if before is not None else (now, was, rules.NEW, "is new")
    )
    owner = name.rpartition(".")[0]
    if not owner or owner in there or owner not in here:  # of a class, not the members too
        yield Change(verdict, f"{name} {word}")


def _names(folders: Sequence[Path]) -> _Names:
    """Return the public names, as users write them, of what the runtime defines: `Retries`, `Kiteworks.with_options`.

    A member comes first under the class that defines it.
    """
    loader = griffe.GriffeLoader(search_paths=[str(one) for one in folders])
    package = loader.load(_PACKAGE)
    loader.load(_RUNTIME)
    loader.resolve_aliases(implicit=False, external=False)
    return dict(sorted(_public(package, ""), key=_inherited))


def _inherited(named: tuple[str, griffe.Object]) -> tuple[bool, str]:
    name, target = named
    owner = name.rpartition(".")[0]
    return target.parent is not None and owner not in ("", target.parent.name), name


def _public(holder: griffe.Object | griffe.Alias, prefix: str) -> Iterator[tuple[str, griffe.Object]]:
    for name, member in holder.all_members.items():
        target = _target(member)
        if name.startswith("_") or target is None or target.is_module:
            continue
        # What stands in the runtime's own `__init__` serves generated modules.
        if target.path.startswith(_RUNTIME) and target.path.count(".") > 1:
            yield f"{prefix}{name}", target
        if target.is_class and not prefix:
            yield from _public(target, f"{name}.")


def _target(member: griffe.Object | griffe.Alias) -> griffe.Object | None:
    """Return what a name stands for; None for names of other packages."""
    try:
        return member.final_target if isinstance(member, griffe.Alias) else member
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None


def _object(name: str, was: griffe.Object, now: griffe.Object) -> Iterator[Change]:
    if was.kind is not now.kind:
        yield Change(rules.KIND, f"{name} is a {now.kind.value} now, was a {was.kind.value}")
    elif isinstance(was, griffe.Class) and isinstance(now, griffe.Class):
        bases, others = ({str(base) for base in one.bases} for one in (was, now))
        for base in bases - others:
            yield Change(rules.GONE, f"{name} is no {base} any more")
        yield from _parameters(f"{name}()", was.parameters, now.parameters)
    elif isinstance(was, griffe.Function) and isinstance(now, griffe.Function):
        yield from _parameters(f"{name}()", was.parameters, now.parameters)
        if str(was.returns) != str(now.returns):
            yield Change(rules.KIND, f"{name}() returns {now.returns} now, was {was.returns}")


def _parameters(name: str, was: griffe.Parameters, now: griffe.Parameters) -> Iterator[Change]:
    old, new = ({one.name: one for one in every if one.name not in _SELF} for every in (was, now))
    for one in old.keys() - new.keys():
        yield Change(rules.GONE, f"{name}: argument {one} was removed")
    for one in new.keys() - old.keys():
        required = new[one].required and not str(new[one].kind.value).startswith("variadic")
        verdict, word = (rules.MUST_BE_GIVEN, "new and required") if required else (rules.NEW, "new")
        yield Change(verdict, f"{name}: argument {one} is {word}")
    for one in old.keys() & new.keys():
        yield from _parameter(f"{name}: argument {one}", old[one], new[one])
    order, later = ([key for key, one in every.items() if _positional(one)] for every in (old, new))
    stayed = [one for one in order if one in later]
    if later[: len(stayed)] != stayed:
        yield Change(rules.ORDER, f"{name}: positional arguments are ({', '.join(later)}) now")


def _parameter(what: str, was: griffe.Parameter, now: griffe.Parameter) -> Iterator[Change]:
    if now.required and not was.required:
        yield Change(rules.MUST_BE_GIVEN, f"{what} is now required")
    elif was.required and not now.required:
        yield Change(rules.NEED_NOT_BE_GIVEN, f"{what} is now optional")
    elif str(was.default) != str(now.default):
        yield Change(rules.DEFAULT, f"{what} is {now.default} by default now, was {was.default}")
    if _positional(was) and not _positional(now):
        yield Change(rules.NAMED_ONLY, f"{what} is now keyword-only, was positional")


def _positional(one: griffe.Parameter) -> bool:
    return one.kind in (griffe.ParameterKind.positional_only, griffe.ParameterKind.positional_or_keyword)
