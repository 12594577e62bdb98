"""How much the account behind the token may keep, by the path that no document has."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_get(kw: Any) -> None:
    quota = kw.quotas.get()
    assert quota.folder_quota_allowed > quota.folder_quota_used >= 0
    assert quota == kw.users.quota()
