"""Answers with the status of a success whose body says that the request failed."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from kiteworks_runtime.bulk import BulkModel
from kiteworks_runtime.errors import APIStatusError, ErrorCode, NotFoundError
from kiteworks_runtime.models import Model

from .conftest import CONTENT, CREATE, DELETE, GET, LIST, Bench, Thing, answering

SAID = {"code": "ERR_GONE", "message": "There is no such thing."}
TABLE = "tests_runtime_errors_in_successes"
BULK: Any = replace(DELETE, id="things.delete_many", result=type("Done", (BulkModel,), {}, kw_only=True))


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    module = ModuleType(TABLE)
    code = ErrorCode(404, "It is gone.", "Check the id.", "NotFoundError")
    module.ERROR_CODES = {"ERR_GONE": code}  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, TABLE, module)
    yield
