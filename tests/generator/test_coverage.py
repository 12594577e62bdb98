"""The coverage page counts what cassettes exercise, and who answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.bundle import Bundle
from generator.docs.coverage import Coverage, Played, coverage, read_played

DOCUMENT = {
    "paths": {
        "/rest/boxes": {"get": {"operationId": "boxes.list"}, "post": {"operationId": "boxes.create"}},
        "/rest/boxes/{box_id}": {
            "get": {"operationId": "boxes.get"},
            "delete": {"operationId": "boxes.delete"},
        },
        "/rest/boxes/mine": {"get": {"operationId": "boxes.mine"}},
    }
}


def exchange(method: str, path: str, status: int, **headers: str) -> dict[str, Any]:
    return {
        "request": {"method": method, "uri": f"https://files.example.com{path}"},
        "response": {
            "status": {"code": status},
            "headers": {key: [value] for key, value in headers.items()},
            "body": {"string": ""},
        },
    }


@pytest.fixture
def rows(tmp_path: Path) -> dict[str, Coverage]:
    cassettes = {
        "boxes/test_life": [
            exchange("POST", "/oauth/token", 200),
            exchange("POST", "/rest/boxes", 201, **{"x-kiteworks-sandbox": "stateful"}),
            exchange("GET", "/rest/boxes/1?with=(owner)", 200, **{"X-Kiteworks-Sandbox": "invented"}),
            exchange("GET", "/rest/boxes/1", 404, **{"X-Kiteworks-Sandbox": "stateful"}),
            exchange("GET", "/rest/boxes/mine", 304),
        ],
        "boxes/test_again": [exchange("GET", "/rest/boxes/2", 200), exchange("DELETE", "/rest/boxes/2", 403)],
    }
    for name, interactions in cassettes.items():
        file = tmp_path / f"{name}.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(yaml.safe_dump({"interactions": interactions, "version": 1}), encoding="utf-8")
    return {row.operation: row for row in coverage([Bundle(DOCUMENT, {})], tmp_path)}


def test_every_operation_has_a_row_in_the_order_of_the_document(rows: dict[str, Coverage]) -> None:
    assert list(rows) == ["boxes.list", "boxes.create", "boxes.get", "boxes.delete", "boxes.mine"]
    assert rows["boxes.list"] == Coverage("boxes.list", (), (), ())


def test_an_operation_is_exercised_where_it_succeeds(rows: dict[str, Coverage]) -> None:
    assert rows["boxes.create"] == Coverage("boxes.create", ("boxes/test_life",), ("stateful",), ())
    both = ("boxes/test_again", "boxes/test_life")
    assert rows["boxes.get"] == Coverage(
        "boxes.get", both, ("appliance", "invented"), (404,), ("boxes/test_life",)
    )


def test_a_refusal_alone_does_not_count(rows: dict[str, Coverage]) -> None:
    assert rows["boxes.delete"] == Coverage("boxes.delete", (), ("appliance",), (403,), ("boxes/test_again",))
    assert not Played({}, {}).exercised(rows["boxes.delete"])


def test_a_refusal_counts_where_there_is_nothing_else(rows: dict[str, Coverage], tmp_path: Path) -> None:
    file = tmp_path / "unplayed.json"
    lists = {"unplayed": {"boxes.list": "It has no boxes."}, "refused": {"boxes.delete": "Boxes stay."}}
    file.write_text(json.dumps(lists), encoding="utf-8")
    played = read_played(file)
    assert [row.operation for row in rows.values() if not played.exercised(row)] == ["boxes.list"]
    assert [played.how(name) for name in rows] == ["unplayed", "stateful", "stateful", "refused", "stateful"]
    assert [played.reason(name) for name in rows] == ["It has no boxes.", "", "", "Boxes stay.", ""]


def test_who_answered_is_told_in_words(rows: dict[str, Coverage]) -> None:
    assert rows["boxes.create"].recorded_against == ("sandbox",)
    assert rows["boxes.get"].recorded_against == ("appliance", "sandbox (invented)")


def test_a_path_without_variables_comes_first(rows: dict[str, Coverage]) -> None:
    assert rows["boxes.mine"].cassettes == ("boxes/test_life",)
