"""Answers that tell what became of each of many."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from types import NoneType
from typing import Any

import pytest

from kiteworks.models import BulkResult, ClientEventLogResult, FileBulkResult, UserImport
from kiteworks_runtime.error_details import Failure
from kiteworks_runtime.errors import BulkError, DeviationWarning
from kiteworks_runtime.operation import Operation

from .conftest import Bench, answering

LOCK: Operation[FileBulkResult] = Operation("files.lock_many", "PATCH /rest/files", result=FileBulkResult)
TRASH: Operation[BulkResult | None] = Operation(
    "mail.trash_many",
    "PATCH /rest/mail",
    result=BulkResult | None,
    results={200: NoneType, 207: BulkResult},
)
EVENTS: Operation[ClientEventLogResult] = Operation("x.y", "POST /rest/x", result=ClientEventLogResult)
IMPORT: Operation[UserImport] = Operation("x.y", "POST /rest/x", result=UserImport)
LOCKED = {"code": "ERR_ENTITY_LOCKED", "message": "File is locked", "failedIds": ["1", "2"]}
UNLOCK = "Unlock it, or wait until the user who locked it unlocks it."


@pytest.mark.parametrize("status", [200, 207])
@pytest.mark.parametrize("operation", [LOCK, TRASH])
def test_what_failed_is_told_object_by_object(
    bench: Callable[..., Bench], operation: Operation[Any], status: int
) -> None:
    body = {
        "errors": [LOCKED, {"code": "ERR_NEW", "message": "", "field": "id", "failedIds": ["3"]}],
        "successIds": [],
    }
    result = bench(answering(status, json=body)).do("call", operation)
    assert result.failures == (
        Failure("1", "ERR_ENTITY_LOCKED", "File is locked", None, UNLOCK),
        Failure("2", "ERR_ENTITY_LOCKED", "File is locked", None, UNLOCK),
        Failure("3", "ERR_NEW", "", "id", ""),
    )
    with pytest.raises(BulkError) as caught:
        result.raise_for_failures()
    assert str(caught.value) == (
        f"3 failed: 1: ERR_ENTITY_LOCKED File is locked ({UNLOCK[:-1]}); "
        f"2: ERR_ENTITY_LOCKED File is locked ({UNLOCK[:-1]}); 3: ERR_NEW. "
        "What went well stays done: ask again for the rest alone."
    )
    assert caught.value.has("ERR_NEW")
    assert not caught.value.has("ERR_ENTITY_DELETED")
    for again in (copy.copy(caught.value), pickle.loads(pickle.dumps(caught.value))):
        assert (str(again), again.failures) == (str(caught.value), result.failures)


@pytest.mark.parametrize(
    "body",
    [{"errors": [], "successIds": ["1"]}, {"errors": None}, {}],
)
def test_all_went_well(bench: Callable[..., Bench], body: dict[str, Any]) -> None:
    result = bench(answering(207, json=body)).do("call", LOCK)
    assert result.failures == ()
    assert result.raise_for_failures() is result


def test_no_body_is_all_well(bench: Callable[..., Bench]) -> None:
    assert bench(answering(200)).do("call", TRASH) is None


def test_one_error_in_place_of_a_list(bench: Callable[..., Bench]) -> None:
    with pytest.warns(DeviationWarning, match=r"\$\.errors"):
        result = bench(answering(207, json={"errors": LOCKED})).do("call", LOCK)
    assert [one.id for one in result.failures] == ["1", "2"]


def test_an_error_without_an_object(bench: Callable[..., Bench]) -> None:
    errors = [{"code": "ERR_ACCESS_USER", "message": "Insufficient\nrights."}]
    result = bench(answering(207, json={"errors": errors})).do("call", LOCK)
    assert [one.id for one in result.failures] == [None]
    with pytest.raises(BulkError, match="1 failed: one of them: ERR_ACCESS_USER Insufficient rights "):
        result.raise_for_failures()


def test_identifiers_alone(bench: Callable[..., Bench]) -> None:
    result = bench(answering(200, json={"successIds": ["1"], "failedIds": ["2"]})).do("call", EVENTS)
    assert result.failures == (Failure("2"),)
    with pytest.raises(BulkError, match="1 failed: 2: no reason given"):
        result.raise_for_failures()


def test_lines_of_an_import(bench: Callable[..., Bench]) -> None:
    body = {"added_users": 1, "failed_ids": ["a@x", "b@x"], "errors": [{"id": "a@x", "message": "taken"}]}
    result = bench(answering(200, json=body)).do("call", IMPORT)
    assert result.failures == (Failure("a@x", "", "taken"), Failure("b@x"))


def test_a_message_has_an_end(bench: Callable[..., Bench]) -> None:
    body = {"errors": [{**LOCKED, "failedIds": [str(one) for one in range(1_000)]}]}
    result = bench(answering(207, json=body)).do("call", LOCK)
    with pytest.raises(BulkError, match=r"1000 failed: .*; and 995 more") as caught:
        result.raise_for_failures()
    assert len(str(caught.value)) < 1_000
    assert len(caught.value.failures) == 1_000
