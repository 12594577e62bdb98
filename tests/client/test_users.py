"""The account behind the token, and accounts as administrators see them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from kiteworks import ConflictError, PermissionDeniedError

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


def test_a_change_of_the_own_name(kw: Any) -> None:
    before = kw.users.me().name
    try:
        assert kw.users.update_me(name="Another name").name == "Another name"
        assert kw.users.me().name == "Another name"
    finally:
        kw.users.update_me(name=before)
    assert kw.users.me().name == before


def test_an_invited_user_is_found(kw: Any) -> None:
    made = kw.users.create(email="bea@example.com", name="Bea")
    assert (made.email, made.name) == ("bea@example.com", "Bea")
    assert kw.users.get(made.id).email == "bea@example.com"
    assert [user.id for user in kw.admin.users.list(email="bea@example.com")] == [made.id]
    with pytest.raises(ConflictError):
        kw.users.create(email="BEA@example.com")


def test_a_user_of_the_administrator_is_found(kw: Any) -> None:
    made = kw.admin.users.create(email="cem@example.com", name="Cem", verified=True)
    assert kw.admin.users.get(made.id).name == "Cem"
    assert [user.name for user in kw.admin.users.list(email_contains="cem@")] == ["Cem"]


def test_users_are_for_administrators(colleague: Any) -> None:
    with pytest.raises(PermissionDeniedError):
        colleague.admin.users.list()
    with pytest.raises(PermissionDeniedError):
        colleague.admin.users.create(email="dan@example.com")


def test_deleted_accounts_are_no_longer_listed(kw: Any) -> None:
    made = [kw.users.create(email=f"{name}@example.com") for name in ("eva", "fay")]
    assert [one.id for one in kw.admin.users.list(email="eva@example.com", deleted=False)] == [made[0].id]
    kw.users.delete_many([one.id for one in made])
    assert list(kw.admin.users.list(email="eva@example.com", deleted=False)) == []
    assert list(kw.admin.users.list(email="fay@example.com", deleted=False)) == []


def test_a_new_account_has_no_devices(kw: Any) -> None:
    made = kw.users.create(email="gil@example.com")
    assert list(kw.users.list_devices(made.id)) == []


def test_a_session_is_kept_alive(kw: Any) -> None:
    before = kw.users.me().id
    kw.users.keep_alive()
    assert kw.users.me().id == before


def test_concurrent_sessions_are_refused(kw: Any) -> None:
    with pytest.raises(PermissionDeniedError):
        kw.users.concurrent_session.get()
    with pytest.raises(PermissionDeniedError):
        kw.users.concurrent_session.resolve(terminate=True, referral="/")


def test_a_profile_image_is_replaced_and_deleted(kw: Any) -> None:
    me = kw.users.me()
    png = b"\x89PNG\r\n\x1a\n" + bytes(16)
    kw.users.upload_profile_image(me.id, body=("me.png", png))
    assert kw.users.me().profile_icon != me.profile_icon
    kw.users.delete_profile_image(me.id)
    assert kw.users.me().profile_icon == me.profile_icon


def test_no_second_factor_is_configured(kw: Any) -> None:
    config = kw.users.tfa.config()
    assert config.module is None
    assert config.passcode_label == "Authenticator code"
