"""fsspec's own tests of a filesystem."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import Any

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


class _Fixtures(AbstractFixtures):  # type: ignore[misc]
    @pytest.fixture
    def fs_join(self) -> Callable[..., str]:
        return posixpath.join

    @pytest.fixture
    def fs_path(self, fs: KiteworksFileSystem) -> str:
        fs.mkdir("/Data")
        return "/Data"

    @pytest.fixture
    def fs(self, request: Any) -> Any:
        return request.getfixturevalue("filesystem")


class TestCopy(AbstractCopyTests, _Fixtures): ...  # type: ignore[misc]


class TestGet(AbstractGetTests, _Fixtures): ...  # type: ignore[misc]


class TestPut(AbstractPutTests, _Fixtures): ...  # type: ignore[misc]


class TestOpen(AbstractOpenTests, _Fixtures): ...  # type: ignore[misc]


class TestPipe(AbstractPipeTests, _Fixtures): ...  # type: ignore[misc]
