"""What the published document shows of answers decodes without the tolerant decoder, or `deviations.yaml` says why not.

`published_shapes.json` holds the shape of each example of that document: its members and the types of their values,
with values of our own.
"""

from __future__ import annotations

import json
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from kiteworks_runtime.decode import tolerant
from kiteworks_runtime.decode.fast import decode
from kiteworks_runtime.errors import DeviationWarning
from kiteworks_runtime.response import RawResponse

from .support import constant

SHAPES: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent / "published_shapes.json").read_text(encoding="utf-8")
)
SPEC = Path(__file__).parent.parent.parent / "spec"


@cache
def excused() -> frozenset[str]:
    """The examples that stand in `deviations.yaml`."""
    rows = yaml.load((SPEC / "deviations.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return frozenset(
        row["fact"].removesuffix(" · example") for row in rows if row["fact"].endswith(" · example")
    )


def failure(name: str, status: int, body: Any) -> str | None:
    """Why an answer does not fit what the spec declares, if it does not. Members that the spec does not know, or knows in
    the other spelling, are no misfit.
    """
    operation = constant(name)
    kind = operation.results.get(status, operation.result)
    request = httpx.Request(operation.method, "https://kiteworks.example.com/rest/example")
    response: RawResponse[Any] = RawResponse(httpx.Response(status, json=body, request=request))
    tolerant._warned.clear()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        decode(response, kind, operation, error_table="", strict=False)
    misfits = (one.message for one in caught if isinstance(one.message, DeviationWarning))
    return next((str(one) for one in misfits if not one.expected.startswith("`")), None)


@pytest.mark.parametrize("fact", SHAPES)
def test_the_example_decodes(fact: str) -> None:
    name = SHAPES[fact]["operation"]
    failures = [failure(name, one["status"], one["body"]) for one in SHAPES[fact]["answers"]]
    found = [one for one in failures if one]
    if fact in excused():
        assert found, f"{fact}: the example decodes; take its row out of deviations.yaml"
    else:
        assert found == [], f"{fact}: mend the spec, or say in deviations.yaml why it is right"
