"""fsspec's own tests of a filesystem."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator

import pytest
from fsspec.tests.abstract import (
    AbstractCopyTests,
    AbstractFixtures,
    AbstractGetTests,
    AbstractOpenTests,
    AbstractPipeTests,
    AbstractPutTests,
)

from kiteworks_fsspec import KiteworksFileSystem
from kiteworks_sandbox import Sandbox

from .conftest import signed_in


@pytest.fixture(scope="module")
def lasting(server: Sandbox) -> Iterator[KiteworksFileSystem]:
    """A filesystem for all of these tests: each removes what it made."""
    with signed_in(server) as fs:
        yield fs


class _Fixtures(AbstractFixtures):  # type: ignore[misc]
    @pytest.fixture(scope="class")
    @classmethod
    def fs_join(cls) -> Callable[..., str]:
        return posixpath.join

    @pytest.fixture(scope="class")
    @classmethod
    def fs_path(cls, fs: KiteworksFileSystem) -> str:
        fs.makedirs("/Data", exist_ok=True)
        return "/Data"

    @pytest.fixture(scope="class")
    @classmethod
    def fs(cls, lasting: KiteworksFileSystem) -> KiteworksFileSystem:
        return lasting

    # Tests only read these trees, so that a class has one of each.

    @pytest.fixture(scope="class")
    @classmethod
    def fs_bulk_operations_scenario_0(
        cls, fs: KiteworksFileSystem, fs_join: Callable[..., str], fs_path: str
    ) -> Iterator[str]:
        yield cls()._bulk_operations_scenario_0(fs, fs_join, fs_join(fs_path, "bulk"))
        fs.rm(fs_join(fs_path, "bulk"), recursive=True)

    @pytest.fixture(scope="class")
    @classmethod
    def fs_glob_edge_cases_files(
        cls, fs: KiteworksFileSystem, fs_join: Callable[..., str], fs_path: str
    ) -> Iterator[str]:
        yield cls()._glob_edge_cases_files(fs, fs_join, fs_join(fs_path, "glob"))
        fs.rm(fs_join(fs_path, "glob"), recursive=True)


class TestCopy(AbstractCopyTests, _Fixtures): ...  # type: ignore[misc]


class TestGet(AbstractGetTests, _Fixtures): ...  # type: ignore[misc]


class TestPut(AbstractPutTests, _Fixtures): ...  # type: ignore[misc]


class TestOpen(AbstractOpenTests, _Fixtures): ...  # type: ignore[misc]


class TestPipe(AbstractPipeTests, _Fixtures): ...  # type: ignore[misc]
