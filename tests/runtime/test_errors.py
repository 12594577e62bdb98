"""The one surface of the errors, whichever file each stands in."""

from __future__ import annotations

import pickle
import pkgutil
import subprocess
import sys
import traceback
from importlib import import_module

import pytest

import kiteworks.errors
from kiteworks_runtime import errors


def everywhere() -> dict[str, type]:
    """Each class that a file of the package defines, by its name."""
    files = [import_module(f"{errors.__name__}.{one.name}") for one in pkgutil.iter_modules(errors.__path__)]
    return {
        name: kind
        for file in files
        for name, kind in vars(file).items()
        if isinstance(kind, type) and kind.__module__.startswith(errors.__name__)
    }


def test_what_is_defined_is_public() -> None:
    assert set(errors.__all__) == set(everywhere())
    for name, kind in everywhere().items():
        assert getattr(errors, name) is getattr(kiteworks.errors, name) is getattr(kiteworks, name) is kind


def test_what_is_not_there_is_said_so() -> None:
    with pytest.raises(AttributeError, match=r"'kiteworks_runtime\.errors' has no attribute 'NoSuchError'"):
        errors.NoSuchError  # type: ignore[attr-defined]  # noqa: B018


def test_a_traceback_names_the_public_place() -> None:
    kinds = [kind for kind in everywhere().values() if issubclass(kind, errors.KiteworksError)]
    assert len(kinds) > 40
    assert {kind.__module__ for kind in kinds} == {"kiteworks_runtime.errors"}
    error = errors.InvalidArgumentError("no")
    assert traceback.format_exception_only(error) == ["kiteworks_runtime.errors.InvalidArgumentError: no\n"]


def test_an_error_of_somebody_else_keeps_its_place() -> None:
    class OwnError(errors.NotFoundError):
        pass

    assert OwnError.__module__ == __name__


def test_a_process_that_loaded_no_error_yet_can_unpickle_one() -> None:
    data = pickle.dumps(errors.IntegrityError("a.txt", algorithm="md5", expected="1", actual="2"))
    command = "import pickle, sys; sys.stdout.write(pickle.load(sys.stdin.buffer).algorithm)"
    done = subprocess.run([sys.executable, "-I", "-c", command], input=data, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"md5", b"")
