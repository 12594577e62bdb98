"""The account behind the token, and accounts as administrators see them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from .conftest import Appliance

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_me(kw: Any, appliance: Appliance) -> None:
    me = kw.users.me()
    assert me.email == appliance.username
    assert me.base_dir_id
    assert isinstance(me.created, datetime)
    assert me.created.tzinfo is not None


def test_get(kw: Any) -> None:
    me = kw.users.me()
    assert kw.users.get(me.id).email == me.email


def test_quota(kw: Any) -> None:
    quota = kw.users.quota()
    assert isinstance(quota.folder_quota_allowed, int)


def test_list_and_get_as_administrator(kw: Any, appliance: Appliance) -> None:
    page = kw.admin.users.list(limit=1, order_by="email:asc")
    everybody = list(page)
    assert page.total == len(everybody) >= 2
    assert len(page.items) == 1
    assert kw.admin.users.get(everybody[0].id) == everybody[0]
    assert [user.email for user in kw.admin.users.list(email=appliance.username)] == [appliance.username]
