"""The project in the guide tests itself with the fixtures."""

from __future__ import annotations

import os
import sys

import pytest

from tests.readme.blocks import blocks

pytest_plugins = "pytester"

# Schemathesis and Zarr bring plugins that take longer to import than all else here.
_OPTIONS = ("-q", "-p", "no:cacheprovider", "-p", "no:schemathesis", "-p", "no:zarr")


def test_the_project_in_the_guide(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    (project,) = (
        one.code for one in blocks() if one.name.startswith("your_tests") and "def test_" in one.code
    )
    (pytester.path / "test_reports.py").write_text(project, encoding="utf-8")
    done = pytester.runpytest_subprocess(*_OPTIONS, "-W", "error", timeout=120)
    done.assert_outcomes(passed=3)


@pytest.mark.long
def test_it_notices_a_mistake(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    (project,) = (
        one.code for one in blocks() if one.name.startswith("your_tests") and "def test_" in one.code
    )
    assert "found[0] if found else " in project
    wrong = project.replace("found[0] if found else ", "")
    (pytester.path / "test_reports.py").write_text(wrong, encoding="utf-8")
    done = pytester.runpytest_subprocess(*_OPTIONS, timeout=120)
    done.assert_outcomes(passed=2, failed=1)
