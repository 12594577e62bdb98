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
    @pytest.fixture
    def fs_join(self) -> Callable[..., str]:
        return posixpath.join

    @pytest.fixture
    def fs_path(self, fs: KiteworksFileSystem) -> str:
        fs.makedirs("/Data", exist_ok=True)
        return "/Data"

    @pytest.fixture
    def fs(self, lasting: KiteworksFileSystem) -> KiteworksFileSystem:
        return lasting


class TestCopy(AbstractCopyTests, _Fixtures): ...  # type: ignore[misc]


class TestGet(AbstractGetTests, _Fixtures): ...  # type: ignore[misc]


class TestPut(AbstractPutTests, _Fixtures): ...  # type: ignore[misc]


class TestOpen(AbstractOpenTests, _Fixtures): ...  # type: ignore[misc]


class TestPipe(AbstractPipeTests, _Fixtures): ...  # type: ignore[misc]
