"""The account behind the token, and accounts as administrators see them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from kiteworks import ConflictError, InvalidInputError, NotAccessibleError, PermissionDeniedError

from .conftest import Appliance
from .test_folders import make, remove
from .test_sources import connected

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


def test_concurrent_sessions_are_refused(kw: Any) -> None:
    with pytest.raises(PermissionDeniedError):
        kw.users.concurrent_session.get()
    with pytest.raises(PermissionDeniedError):
        kw.users.concurrent_session.resolve(terminate=True, referral="/")


def test_no_second_factor_is_configured(kw: Any) -> None:
    config = kw.users.tfa.config()
    assert config.module is None
    assert config.passcode_label == "Authenticator code"


def test_delete_many(kw: Any, colleague: Any) -> None:
    people = [kw.admin.users.create(email=f"{name}@example.com") for name in ("gil", "hal", "ida")]
    gil, hal, ida = (one.id for one in people)
    with pytest.raises(PermissionDeniedError):
        colleague.users.delete_many([gil])
    kw.users.delete_many([gil, hal])
    for gone in (gil, hal):
        with pytest.raises(NotAccessibleError):
            kw.users.get(gone)
    assert kw.users.get(ida).email == "ida@example.com"
    with pytest.raises(NotAccessibleError):
        kw.users.delete_many([ida, gil])
    assert kw.users.get(ida).email == "ida@example.com"
    kw.users.delete_many([ida, gil], partial_success=True)
    with pytest.raises(NotAccessibleError):
        kw.users.get(ida)


def test_the_directory(kw: Any) -> None:
    made = kw.admin.users.create(email="jun@example.com", name="Jun of the directory")
    for words in ("JUN@", "of the directory"):
        (found,) = kw.users.search_ldap(value=words).matches
        assert (found.email, found.display_name) == ("jun@example.com", "Jun of the directory")
    assert kw.users.search_ldap(value="nobody at all").matches == []
    kw.admin.users.delete(made.id)
    assert kw.users.search_ldap(value="jun@").matches == []


def test_people_are_no_distribution_lists(kw: Any, appliance: Appliance) -> None:
    asked = [appliance.username, "kim@example.com"]
    checked = kw.users.check_distribution_lists(email_in=asked).data
    assert [(one.email, one.is_dl) for one in checked] == [(one, False) for one in asked]


def test_a_picture(kw: Any, colleague: Any) -> None:
    me, other = kw.users.me(), colleague.users.me()
    assert not me.profile_icon
    kw.users.upload_profile_image(me.id, body=("me.png", b"first picture"))
    first = kw.users.me().profile_icon
    assert first
    assert colleague.users.get(me.id).profile_icon == first
    kw.users.upload_profile_image(me.id, body=("me.png", b"second picture"))
    assert kw.users.me().profile_icon not in ("", None, first)
    with pytest.raises(PermissionDeniedError):
        kw.users.upload_profile_image(other.id, body=("me.png", b"x"))
    with pytest.raises(PermissionDeniedError):
        colleague.users.delete_profile_image(me.id)
    kw.users.delete_profile_image(me.id)
    assert not kw.users.me().profile_icon


def test_a_phone_number(colleague: Any, appliance: Appliance) -> None:
    me = colleague.users.me().id
    password = appliance.colleague_password
    changed = colleague.users.update_mobile_number(password=password, mobile_number="+49 30 1234567")
    assert changed.mobile_number == "+49 30 1234567"
    colleague.users.update_mobile_number(password=password, mobile_number="+1 555 0100", test_only=True)
    assert colleague.users.settings.get(me).mobile_number == "+49 30 1234567"
    with pytest.raises(InvalidInputError):
        colleague.users.update_mobile_number(password="wrong", mobile_number="+1 555 0100")
    with pytest.raises(InvalidInputError):
        colleague.users.update_mobile_number(password=password, mobile_number="call me")
    assert colleague.users.settings.get(me).mobile_number == "+49 30 1234567"


def test_pins(kw: Any, colleague: Any) -> None:
    archive, other = connected(kw), connected(kw, "Other")
    assert kw.sources.get(archive.id).pinned is False
    kw.users.pins.add(ids=[archive.id], type_="s")
    pinned = {one.id: one.pinned for one in kw.sources.list()}
    assert (pinned[archive.id], pinned[other.id]) == (True, False)
    kw.users.pins.remove(ids=[archive.id, other.id], type_="s")
    assert kw.sources.get(archive.id).pinned is False
    with pytest.raises(InvalidInputError):
        kw.users.pins.add(ids=[archive.id], type_="x")
    with pytest.raises(NotAccessibleError):
        colleague.users.pins.add(ids=[archive.id], type_="s")
    kw.sources.delete(archive.id)
    kw.sources.delete(other.id)


def test_a_pin_of_a_folder_that_others_do_not_see(kw: Any, colleague: Any) -> None:
    folder = make(kw, "Pinned")
    kw.users.pins.add(ids=[folder.id], type_="d")
    with pytest.raises(NotAccessibleError):
        colleague.users.pins.add(ids=[folder.id], type_="d")
    kw.users.pins.remove(ids=[folder.id], type_="d")
    remove(kw, folder)
