"""What administrators do to the accounts of others."""

from __future__ import annotations

import base64
import hmac
import time
from typing import Any

import pytest

from kiteworks import (
    InvalidInputError,
    KiteworksError,
    NotAccessibleError,
    PermissionDeniedError,
)

from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def test_life_of_an_account(kw: Any, colleague: Any) -> None:
    made = kw.admin.users.create(email="new@example.com", name="New")
    assert (made.email, made.name, made.suspended, made.deleted) == ("new@example.com", "New", False, False)
    updated = kw.admin.users.update(made.id, name="Renamed", suspended=True)
    assert (updated.id, updated.name, updated.suspended) == (made.id, "Renamed", True)
    shown = kw.admin.users.get(made.id)
    assert (shown.name, shown.suspended) == ("Renamed", True)
    assert [one.name for one in kw.admin.users.list(email="new@example.com")] == ["Renamed"]
    for call in (
        lambda: colleague.admin.users.update(made.id, name="Mine"),
        lambda: colleague.admin.users.delete(made.id),
    ):
        with pytest.raises(PermissionDeniedError):
            call()
    kw.admin.users.delete(made.id)
    assert kw.admin.users.get(made.id).deleted is True
    assert kw.admin.users.list(email="new@example.com", deleted=False).to_list() == []
    with pytest.raises(NotAccessibleError):
        kw.admin.users.update("5f0c1e54-0000-4000-8000-000000000000", name="Nobody")


def test_an_administrator_keeps_the_account_in_use(kw: Any) -> None:
    me = kw.users.me()
    with pytest.raises(NotAccessibleError):
        kw.admin.users.update(me.id, suspended=True)
    with pytest.raises(NotAccessibleError):
        kw.admin.users.delete(me.id)
    assert kw.users.me().id == me.id


def test_accounts_are_imported(kw: Any) -> None:
    known = kw.admin.users.create(email="known@example.com", name="Before")
    lines = b"email,name\nknown@example.com,After\nfresh@example.com,Fresh\nnobody,Bad\n"
    with pytest.raises(InvalidInputError):
        kw.admin.users.import_csv(content=("users.csv", b""), update_if_exists=True)
    assert kw.admin.users.get(known.id).name == "Before"
    done = kw.admin.users.import_csv(
        content=("users.csv", lines), update_if_exists=True, partial_success=True
    )
    assert (done.added_users, done.updated_users, done.failed_ids) == (1, 1, ["nobody"])
    assert kw.admin.users.get(known.id).name == "After"
    assert [one.name for one in kw.admin.users.list(email="fresh@example.com")] == ["Fresh"]


def test_addresses_are_changed(kw: Any) -> None:
    one, other = (kw.admin.users.create(email=f"{name}@example.com") for name in ("old", "taken"))
    (moved,) = kw.admin.users.migrate_emails(
        users=[{"oldEmail": "old@example.com", "newEmail": "moved@example.com"}]
    ).data
    assert (moved.id, moved.email) == (one.id, "moved@example.com")
    to_taken = [{"oldEmail": "moved@example.com", "newEmail": "taken@example.com"}]
    with pytest.raises(InvalidInputError):
        kw.admin.users.migrate_emails(users=[{"oldEmail": "moved@example.com", "newEmail": "nobody"}])
    assert kw.admin.users.get(one.id).email == "moved@example.com"
    kw.admin.users.migrate_emails(users=to_taken, delete_if_exists=True)
    assert kw.admin.users.get(one.id).email == "taken@example.com"
    assert kw.admin.users.get(other.id).deleted is True
    lines = b"oldEmail,newEmail\ntaken@example.com,last@example.com\n"
    (moved,) = kw.admin.users.migrate_emails_csv(body=("emails.csv", lines)).data
    assert (moved.id, moved.email) == (one.id, "last@example.com")


def test_a_lost_authenticator_is_forgotten(kw: Any, colleague: Any, recording: bool) -> None:
    person = colleague.users.me()
    secret = colleague.users.tfa.totp_setup().secret
    # When replaying, the cassette holds neither the secret nor the code.
    colleague.users.tfa.verify_totp_secret(otp=code_of(secret) if recording else "000000")
    assert colleague.users.tfa.config().module == "TOTP"
    kw.admin.users.delete_totp_secrets(ids=[person.id])
    assert colleague.users.tfa.config().module is None
    with pytest.raises(KiteworksError) as caught:
        kw.admin.users.delete_totp_secrets(ids=[kw.users.me().id])
    assert caught.value.codes == ("ERR_ADMIN_ROLE_RANK_RESTRICTED",)


def code_of(secret: str) -> str:
    """Return the code that an authenticator app shows now (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(secret), (int(time.time()) // 30).to_bytes(8, "big"), "sha1")
    start = digest[-1] & 0x0F
    return f"{(int.from_bytes(digest[start : start + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"


def test_rules_that_assign_a_profile(kw: Any, colleague: Any) -> None:
    standard = kw.profiles.list().to_list()[0]
    profile = kw.profiles.create(name="Partners", prototype=standard.id)
    rule = {"id": "kiteworks1", "name": "Partners", "filter": "partner.example.com"}
    kw.admin.users.create(email="pat@partner.example.com")
    foreseen = kw.admin.profiles.mappings.update(profile.id, peek=True, changes=[rule])
    assert foreseen.impact == ["pat@partner.example.com"]
    assert kw.admin.profiles.mappings.get(profile.id).kiteworks == []
    kw.admin.profiles.mappings.update(profile.id, changes=[rule])
    (kept,) = kw.admin.profiles.mappings.get(profile.id).kiteworks
    assert (kept.id, kept.name, kept.filter_) == ("kiteworks1", "Partners", "partner.example.com")
    matching = kw.admin.profiles.mappings.preview(user="pat@partner.example.com").result
    assert [one.id for one in matching] == ["kiteworks1"]
    assert kw.admin.profiles.mappings.preview(user="pat@example.com").result == []
    with pytest.raises(PermissionDeniedError):
        colleague.admin.profiles.mappings.update(profile.id, changes=[rule])


def test_files_of_a_deleted_account_go_to_someone_else(kw: Any, colleague: Any) -> None:
    folder = make(colleague, "To inherit")
    colleague.folders.upload(folder.id, ("a.txt", b"alpha"))
    person = colleague.users.me()
    kw.admin.users.delete(person.id, retain_data=True, retain_to_user=kw.users.me().id)
    assert kw.admin.users.get(person.id).deleted is True
    assert [one.name for one in kw.folders.list_files(folder.id)] == ["a.txt"]
    remove(kw, folder)
