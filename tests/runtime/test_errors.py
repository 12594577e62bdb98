"""The one surface of the errors, whichever module defines each."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

import kiteworks.errors
from kiteworks_runtime import error_details, error_response, errors


def everywhere() -> dict[str, type]:
    """Each public class of the modules of errors and their details, and each exception of an error response, by its name."""
    return {
        name: kind
        for module, root in ((errors, object), (error_details, object), (error_response, Exception))
        for name, kind in vars(module).items()
        if isinstance(kind, type) and kind.__module__ == module.__name__ and not name.startswith("_")
        if issubclass(kind, root)
    }


def test_what_is_defined_is_public() -> None:
    kinds = {name: kind for name, kind in everywhere().items() if name != "TreeItem"}
    public = {name for name, kind in vars(kiteworks.errors).items() if isinstance(kind, type)}
    assert public == set(kinds)
    for name, kind in everywhere().items():
        assert getattr(kiteworks, name) is kind


def test_what_is_not_there_is_said_so() -> None:
    with pytest.raises(AttributeError, match=r"'kiteworks_runtime\.errors' has no attribute 'NoSuchError'"):
        errors.NoSuchError  # type: ignore[attr-defined]  # noqa: B018


def test_a_process_that_loaded_no_error_yet_can_unpickle_one() -> None:
    data = pickle.dumps(errors.IntegrityError("a.txt", algorithm="md5", expected="1", actual="2"))
    command = "import pickle, sys; sys.stdout.write(pickle.load(sys.stdin.buffer).algorithm)"
    done = subprocess.run([sys.executable, "-I", "-c", command], input=data, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"md5", b"")
