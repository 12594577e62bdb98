"""What the spec calls the role of a property is what transfers read."""

from __future__ import annotations

from types import SimpleNamespace
from typing import get_args

import pytest

from kiteworks import (
    AsyncDownloadOptions,
    AsyncIterOptions,
    AsyncUploadOptions,
    DownloadOptions,
    IterOptions,
    TreeOptions,
    UploadOptions,
    UploadTreeOptions,
)
from kiteworks._client import _API
from kiteworks._options import HashName
from kiteworks.models import Attachment, File, Node
from kiteworks_runtime.errors import InvalidArgumentError
from kiteworks_runtime.models import by_role
from kiteworks_runtime.transfers.driver import _ITERATED
from kiteworks_runtime.transfers.hashes import known, stated
from kiteworks_runtime.transfers.options import Chosen, chosen
from kiteworks_runtime.trees.options import Options


def test_every_hash_of_the_spec_can_be_asked_for_and_made() -> None:
    hashes = get_args(HashName)
    assert hashes == _API.hashes == ("md5", "sha3-256")
    for name in hashes:
        assert chosen({"verify": name}, hashes, asynchronous=False).algorithm == name
        assert known(name)
    assert chosen({}, hashes, asynchronous=False).algorithm == "md5"
    with pytest.raises(
        InvalidArgumentError, match="verify must be True, False, 'md5' or 'sha3-256', not 'sha1'"
    ):
        chosen({"verify": "sha1"}, hashes, asynchronous=False)


def test_the_types_of_options_have_what_is_checked() -> None:
    """The generated types, and the classes that check what is given, are written in two places."""
    kinds = (UploadOptions, AsyncUploadOptions, DownloadOptions, AsyncDownloadOptions)
    checked = {*Chosen.__struct_fields__} - {"usual", "later", "described", "planned"}
    assert set().union(*(kind.__optional_keys__ for kind in kinds)) == checked
    for kind in (IterOptions, AsyncIterOptions):
        assert kind.__optional_keys__ == _ITERATED - {"described"}
    assert UploadTreeOptions.__optional_keys__ == set(Options.__struct_fields__)
    assert UploadTreeOptions.__optional_keys__ - TreeOptions.__optional_keys__ == {"follow_symlinks"}


def test_a_role_is_found_whatever_the_field_is_called() -> None:
    attachment = Attachment(
        attachment_id="1", name="a", object_id="2", fingerprint="AB", fingerprint_algo="sha3-256"
    )
    assert (by_role(attachment, "file_id"), by_role(attachment, "id")) == ("2", None)
    assert stated(attachment) == {"sha3-256": "ab"}
    assert stated(Attachment(attachment_id="1", name="a", object_id="2", fingerprint="AB")) == {"md5": "ab"}
    assert stated(File(id="1", name="a", fingerprint="ab")) == {"md5": "ab"}
    assert by_role(Node(id="1", name="a", type_="d"), "type") == "d"
    assert by_role(SimpleNamespace(versions=3), "versions") == 3
