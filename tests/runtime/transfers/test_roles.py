"""What the spec calls the role of a property is what transfers read."""

from __future__ import annotations

import json
from importlib.resources import files
from types import SimpleNamespace
from typing import Any

import pytest

from kiteworks.models import Attachment, File, Node
from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.models import by_role
from kiteworks_runtime.transfers.options import HASHES, chosen
from kiteworks_runtime.transfers.verify import known, stated


def algorithms() -> set[tuple[str, ...]]:
    """The hashes that each property for one knows of, in their order."""
    document: Any = json.loads((files("kiteworks_spec") / "openapi.json").read_text(encoding="utf-8"))
    properties = [
        one
        for schema in document["components"]["schemas"].values()
        for one in schema.get("properties", {}).values()
        if one.get("x-role") == "fingerprint_algo"
    ]
    return {tuple(one["x-known-values"]) for one in properties if "x-known-values" in one}


def test_every_hash_of_the_spec_can_be_asked_for_and_made() -> None:
    assert algorithms() == {HASHES} == {("md5", "sha3-256")}
    for name in HASHES:
        assert chosen({"verify": name}, asynchronous=False).verify == name
        assert known(name)
    with pytest.raises(
        InvalidArgumentError, match="verify must be True, False, 'md5' or 'sha3-256', not 'sha1'"
    ):
        chosen({"verify": "sha1"}, asynchronous=False)


def test_a_role_is_found_whatever_the_field_is_called() -> None:
    attachment = Attachment(
        attachment_id="1", name="a", object_id="2", fingerprint="AB", fingerprint_algo="sha3-256"
    )
    assert (by_role(attachment, "file_id"), by_role(attachment, "id")) == ("2", None)
    assert stated(attachment) == {"sha3-256": "ab"}
    assert stated(File(id="1", name="a", fingerprint="ab")) == {"md5": "ab"}
    assert by_role(Node(id="1", name="a", type_="d"), "type") == "d"
    assert by_role(SimpleNamespace(versions=3), "versions") == 3
