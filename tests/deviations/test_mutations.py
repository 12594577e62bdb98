"""Every answer of the spec, as it allows it and with odd values anywhere: what the decoder makes of it.

Whatever comes, nothing is raised but what is documented, and no field is lost that was valid; what the spec allows takes
the fast path.
"""

from __future__ import annotations

import copy
import json
import warnings
from contextlib import suppress
from itertools import count
from random import Random
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from kiteworks_runtime.decode import fast as decoding
from kiteworks_runtime.errors import ResponseDecodeError
from kiteworks_runtime.models import is_struct
from kiteworks_runtime.response import RawResponse
from tests.operations.support import constant

from .bodies import ODD, Answer, Path, answers, places, put, valid

ANSWERS = {f"{one.operation} {one.status}": one for one in answers()}
SEEDS = st.integers(0, 2**32)
few = settings(
    max_examples=8,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def tolerant_calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """An item for each answer that the tolerant path took."""
    calls: list[str] = []
    tolerant = decoding._tolerant

    def counted(*args: Any, **kwargs: Any) -> Any:
        calls.append("tolerant")
        return tolerant(*args, **kwargs)

    monkeypatch.setattr(decoding, "_tolerant", counted)
    return calls


def read(answer: Answer, content: bytes, *, strict: bool = False) -> Any:
    operation = constant(answer.operation)
    request = httpx.Request(operation.method, "https://files.example.com/rest/example")
    response: RawResponse[Any] = RawResponse(httpx.Response(answer.status, content=content, request=request))
    kind = operation.results.get(answer.status, operation.result)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return decoding.decode(response, kind, operation, error_table="", strict=strict)


def allowed(answer: Answer, seed: int) -> Any:
    """A body that the spec allows. No schema says that one of several members holds a list, which the pagination does,
    nor that an object that was asked for has any member at all.
    """
    operation = constant(answer.operation)
    asked = operation.method == "GET" and is_struct(operation.result)
    bodies = (valid(answer, Random(one)) for one in count(seed))
    body = next(one for one in bodies if one or not asked)
    if operation.pagination is not None:
        fields = msgspec.structs.fields(operation.result)
        names = [one.encode_name for one in fields if one.name in operation.pagination.items]
        if body.keys().isdisjoint(names):
            body[names[0]] = []
    return body


def written(body: Any) -> bytes:
    return json.dumps(body).encode()


def assert_kept(before: Any, after: Any, here: Path, touched: set[Path]) -> None:
    """That all is as it was but what stands at the places that were touched."""
    if here in touched:
        return
    if not any(one[: len(here)] == here for one in touched):
        assert (type(after), after) == (type(before), before), here
        return
    assert type(after) is type(before), here
    if isinstance(before, msgspec.Struct):
        for field in msgspec.structs.fields(before):
            inner = (*here, field.encode_name)
            assert_kept(getattr(before, field.name), getattr(after, field.name), inner, touched)
    else:
        assert isinstance(before, dict) or len(after) == len(before), here
        for key, one in before.items() if isinstance(before, dict) else enumerate(before):
            if (*here, key) not in touched:
                assert_kept(one, after[key], (*here, key), touched)


@pytest.mark.parametrize("name", ANSWERS)
@few
@given(seed=SEEDS)
def test_what_the_spec_allows_takes_the_fast_path(name: str, seed: int, tolerant_calls: list[str]) -> None:
    body = allowed(ANSWERS[name], seed)
    read(ANSWERS[name], written(body), strict=True)
    assert tolerant_calls == []


@pytest.mark.parametrize("name", ANSWERS)
@few
@given(seed=SEEDS, data=st.data())
def test_no_valid_field_is_lost_beside_odd_ones(name: str, seed: int, data: st.DataObject) -> None:
    answer = ANSWERS[name]
    body = allowed(answer, seed)
    whole = read(answer, written(body))
    odd = copy.deepcopy(body)
    if isinstance(odd, dict):
        odd["of a release to come"] = [{}]
    touched: set[Path] = set()
    for _ in range(data.draw(st.integers(1, 4), label="how many")):
        place = data.draw(st.sampled_from(list(places(odd))), label="where")
        if any(place[: len(one)] == one for one in touched):
            continue
        odd = put(odd, place, copy.deepcopy(data.draw(st.sampled_from([..., *ODD]), label="what")))
        touched.add(place)
    assert_kept(whole, read(answer, written(odd)), (), touched)
    try:
        strictly = read(answer, written(odd), strict=True)
    except ResponseDecodeError as error:
        facts = (error.json_path, error.expected, error.received)
    else:
        facts = ("$", "all", "all")
        assert_kept(whole, strictly, (), touched)
    assert all(facts)


@pytest.mark.parametrize("name", ANSWERS)
@few
@given(seed=SEEDS, odd=st.sampled_from(ODD), cut=st.integers(0, 400), noise=st.binary(max_size=3))
def test_nothing_is_raised_but_what_is_documented(
    name: str, seed: int, odd: Any, cut: int, noise: bytes
) -> None:
    content = written(allowed(ANSWERS[name], seed))
    for broken in (content[:cut], content[:cut] + noise + content[cut + len(noise) :], written(odd)):
        for strict in (False, True):
            with suppress(ResponseDecodeError):
                read(ANSWERS[name], broken, strict=strict)
