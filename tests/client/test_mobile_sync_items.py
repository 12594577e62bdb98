"""Files kept on mobile devices."""

from __future__ import annotations

from typing import Any

import pytest

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_a_mobile_sync_item(kw: Any) -> None:
    folder = make(kw, "Mobile")
    file = kw.folders.upload(folder.id, ("a.txt", b"bytes"))
    item = kw.mobile_sync_items.create(file_id=file.id)
    assert (item.file_id, item.push_user_id) == (file.id, None)
    assert kw.mobile_sync_items.get(item.id).id == item.id
    assert file.id in [one.file_id for one in kw.mobile_sync_items.list()]
    kw.mobile_sync_items.delete(item.id)
    (pushed,) = kw.files.push(file.id).data
    assert pushed.push_user_id == pushed.user_id
    kw.files.unpush(file.id)
    assert file.id not in [one.file_id for one in kw.mobile_sync_items.list()]
    remove(kw, folder)
