"""Facts and settings of the appliance and of the account."""

from __future__ import annotations

from typing import Any

import pytest

from kiteworks import NotAccessibleError, PermissionDeniedError

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_of_the_appliance(kw: Any) -> None:
    policy = kw.settings.password_policy()
    assert policy.min_characters >= policy.min_digits >= 0
    assert kw.settings.system().storage_quota > 0
    assert kw.node_health.status().ok == 1
    metrics = kw.node_health.metrics("1", "systemResources")
    assert metrics.system_resources.system_load_average_1min >= 0
    assert (metrics.kw_database, metrics.web_requests, metrics.sftp) == (None, None, None)


def test_of_the_account(kw: Any, colleague: Any) -> None:
    me = kw.users.me()
    language = next(one for one in kw.languages.list() if one.symbol == "de")
    changed = kw.users.settings.update(me.id, language_id=language.id, signature="Yours, Ann")
    assert (changed.language_id, changed.signature) == (language.id, "Yours, Ann")
    assert kw.users.settings.get(me.id).signature == "Yours, Ann"
    with pytest.raises((NotAccessibleError, PermissionDeniedError)):
        colleague.users.settings.update(me.id, signature="Not mine")
    assert kw.users.settings.get(me.id).signature == "Yours, Ann"


def test_terms_of_service(kw: Any) -> None:
    terms = kw.users.terms_of_service.get()
    assert terms.is_required is not None
    kw.users.terms_of_service.accept(accept=True)
