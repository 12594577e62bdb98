"""Signing out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiteworks import UserCredentials
from kiteworks_runtime.auth import MemoryStore

from .conftest import Appliance

pytestmark = [
    pytest.mark.vcr,
    pytest.mark.block_network,
    pytest.mark.filterwarnings("ignore:UserCredentials:DeprecationWarning"),
]


def test_sign_out(connect: Callable[..., Any], appliance: Appliance) -> None:
    store = MemoryStore()
    auth = UserCredentials(
        client_id=appliance.client_id,
        client_secret=appliance.client_secret,
        username=appliance.username,
        password=appliance.password,
        store=store,
    )
    kw = connect(auth=auth)
    kw.sign_in()
    assert store._tokens
    kw.sign_out()
    assert store._tokens == {}
