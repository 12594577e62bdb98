"""What holds for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run: what a change breaks shows with that change, and nothing else does.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")

_HERE = Path(__file__).parent
_ONCE = ("deviations", "docs", "generator", "operations", "sandbox")
"""Folders whose tests say the same on every Python, so that one runs them: they compare documents, look at what is generated or
at the site, or ask the sandbox, which the tests of the client and of the command use on every Python.
"""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.relative_to(_HERE).as_posix().startswith(_ONCE):
            item.add_marker(pytest.mark.long)
