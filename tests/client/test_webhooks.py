"""Webhooks, and notifications on folders."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import KiteworksError

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_a_webhook(kw: Any) -> None:
    event = "file.add"
    made = kw.webhooks.create(
        url="https://hooks.example.com/kw", secret="a long pass phrase", subscriptions=[event]
    )
    assert (made.url, made.enabled, made.subscriptions) == ("https://hooks.example.com/kw", True, [event])
    assert [one.id for one in kw.webhooks.list()] == [made.id]
    assert kw.webhooks.update(made.id, enabled=False).enabled is False
    replaced = kw.webhooks.replace(
        made.id, url="https://hooks.example.com/other", secret="another pass phrase", subscriptions=[event]
    )
    assert (replaced.id, replaced.url) == (made.id, "https://hooks.example.com/other")
    assert kw.webhooks.get(made.id).url == "https://hooks.example.com/other"
    kw.webhooks.delete(made.id)
    assert kw.webhooks.list().to_list() == []
    with pytest.raises(KiteworksError):
        kw.webhooks.get(made.id)


def test_notifications_of_a_folder(kw: Any) -> None:
    folder = make(kw, "Notifications")
    made = kw.folders.set_notifications(folder.id, file_added=1, comment_added=0)
    assert (made.file_added, made.comment_added) == (1, 0)
    (listed,) = kw.notifications.list(object_id=folder.id)
    assert (listed.object_id, listed.file_added) == (folder.id, 1)
    kw.notifications.delete(folder.id)
    assert kw.notifications.list(object_id=folder.id).to_list() == []
    remove(kw, folder)
