"""Operations that only administrators may call."""

from __future__ import annotations

import re

import httpx
import pytest

from tests.sandbox.contract import OPERATIONS
from tests.sandbox.people import codes

FOR_ADMINS = sorted(one.id for one in OPERATIONS.values() if one.requires_admin)
PLACES = ("/rest/admin/", "/rest/adminRoles", "/rest/dli/", "/rest/scim/", "/rest/system/")


def test_whole_branches_are_for_administrators() -> None:
    assert {one.id for one in OPERATIONS.values() if one.path.startswith(PLACES)} <= set(FOR_ADMINS)
    assert "clients.me" not in FOR_ADMINS
    assert "users.create" not in FOR_ADMINS


@pytest.mark.parametrize("name", FOR_ADMINS)
def test_others_are_refused(name: str, api: httpx.Client) -> None:
    operation = OPERATIONS[name]
    path = re.sub(r"{\w+}", "1", operation.path.replace("{metric_name}", "sftp"))
    assert codes(api.request(operation.method, path)) == ["403", "ERR_ACCESS_ADMIN"]
