"""What holds for all tests."""

from __future__ import annotations

import gc
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples in every run: what a change breaks shows with that change, and nothing else does.
# Nor does it depend on how busy the machine is.
settings.register_profile(
    "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("same")

_HERE = Path(__file__).parent
_ONCE = (
    "cli/test_mcp.py",
    "client/test_cassettes.py",
    "client/test_replay.py",
    "deviations",
    "docs",
    "fsspec",
    "generator",
    "operations",
    "packaging/test_public_types.py",
    "packaging/test_repository.py",
    "packaging/test_wheel.py",
    "readme",
    "runtime/test_tables.py",
    "sandbox",
)
"""Whose tests say the same on every Python, so that one runs them: they compare documents, read sources, look at what is
generated or packed or at the site, run the examples of the guides, or ask the sandbox, which the tests of the client and of the
command use on every Python.
"""

_FIRST = ("packaging/test_installed.py", "sandbox/test_schemathesis.py")
"""Files whose tests take longest: they are not what all others wait for in the end, and no second worker prepares for them."""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Where none of those is to run, they aren't even imported; nor is where they run alone what has no such test."""
    path, which = collection_path.relative_to(_HERE).as_posix(), config.option.markexpr
    if which == "not long":
        return path in _ONCE or None
    if which == "long" and collection_path.suffix == ".py" and not path.startswith(_ONCE):
        return "mark.long" not in collection_path.read_text(encoding="utf-8") or None
    return None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Spare the garbage collector what stays to the end anyway: modules, and thousands of tests."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    gc.freeze()
    # By default it looks for garbage at each 700 new objects, of which the documents of the spec alone are 100,000s.
    gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = {item: item.path.relative_to(_HERE).as_posix() for item in items}
    for item, place in places.items():
        if place.startswith(_ONCE):
            item.add_marker(pytest.mark.long)
    items.sort(key=lambda item: places[item] not in _FIRST)
