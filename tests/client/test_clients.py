"""Custom applications."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import NotAccessibleError

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_a_custom_application(kw: Any) -> None:
    made = kw.clients.create(
        name="Nightly report",
        description="Sends the report",
        redirect_uri="https://%%HOST%%/rest/callback.html",
        scope="GET/users/* */files/*",
    )
    assert made.client_secret
    listed = {client.id: client for client in kw.clients.list()}
    assert listed[made.id].name == "Nightly report"
    assert kw.clients.update(made.id, description="Sends it at night").description == "Sends it at night"
    assert kw.clients.get(made.id).description == "Sends it at night"
    assert kw.clients.scopes(made.id).data == ["GET/users/*", "*/files/*"]
    kw.clients.delete(made.id)
    with pytest.raises(NotAccessibleError):
        kw.clients.get(made.id)


def test_which_application_is_calling(kw: Any) -> None:
    assert kw.clients.me().id
