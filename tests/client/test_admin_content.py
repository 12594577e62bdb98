"""What administrators do with the files, folders and messages of everyone, and what they read about the appliance."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import Any

import pytest

from kiteworks import KiteworksError, NotAccessibleError, PermissionDeniedError

from .conftest import Appliance
from .test_folders import make, remove
from .test_mail import found, sent

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]
EXPIRES = datetime(2031, 5, 17, 12, 0, tzinfo=UTC)


def test_files_of_others_expire(kw: Any, colleague: Any) -> None:
    folder = make(colleague, "Expiring files")
    one, other, kept = (
        colleague.folders.upload(folder.id, (f"{name}.txt", b"x")) for name in ("one", "other", "kept")
    )
    updated = kw.admin.files.update(ids=[one.id, other.id], expire=EXPIRES)
    assert [(file.id, file.expire) for file in updated.data] == [(one.id, EXPIRES), (other.id, EXPIRES)]
    assert [colleague.files.get(file.id).expire for file in (one, other)] == [EXPIRES, EXPIRES]
    assert not colleague.files.get(kept.id).expire
    kw.admin.files.update(ids=[one.id], expire=0)
    assert not colleague.files.get(one.id).expire
    with pytest.raises(PermissionDeniedError):
        colleague.admin.files.update(ids=[one.id], expire=EXPIRES)
    remove(colleague, folder)


def test_folders_of_others_expire(kw: Any, colleague: Any) -> None:
    folder = make(colleague, "Expiring folders")
    file = colleague.folders.upload(folder.id, ("a.txt", b"x"))
    (updated,) = kw.admin.folders.update(ids=[folder.id], expire=EXPIRES).data
    assert (updated.id, updated.expire) == (folder.id, EXPIRES)
    assert colleague.folders.get(folder.id).expire == EXPIRES
    assert colleague.files.get(file.id).expire != EXPIRES
    kw.admin.folders.update(ids=[folder.id], expire=EXPIRES, apply_to="files_only")
    assert colleague.files.get(file.id).expire == EXPIRES
    with pytest.raises(PermissionDeniedError):
        colleague.admin.folders.update(ids=[folder.id], expire=0)
    remove(colleague, folder)


def test_a_file_is_scanned_again(kw: Any, colleague: Any) -> None:
    folder = make(colleague, "To scan")
    file = colleague.folders.upload(folder.id, ("a.txt", b"x"))
    assert kw.admin.files.rescan(file.id).msg
    with pytest.raises(PermissionDeniedError):
        colleague.admin.files.rescan(file.id)
    remove(colleague, folder)
    with pytest.raises(KiteworksError) as caught:
        kw.admin.files.rescan(file.id)
    assert (caught.value.status, caught.value.codes) == (404, ("ERR_ENTITY_FILE_IS_NOT_FOUND",))


def test_messages_of_others(kw: Any, colleague: Any, appliance: Appliance) -> None:
    me, person = kw.users.me(), colleague.users.me()
    mail = sent(kw, appliance, ("a.txt", b"alpha"), subject="For the auditors")
    answer = colleague.mail.send(to=[me.email], subject="Thanks", body="It has arrived.")
    assert [one.id for one in kw.admin.mail.list(sender_id=me.id)] == [mail.id]
    assert [one.id for one in kw.admin.mail.list(sender_id=person.id)] == [answer.id]
    assert [one.name for one in kw.dli.mail.list_attachments(mail.id)] == ["a.txt"]
    assert [one.email for one in kw.dli.mail.list_recipients(mail.id)] == [appliance.colleague]
    assert found(kw.dli.users.list_mail(person.id, bucket="inbox"), "For the auditors").id == mail.id
    received = found(colleague.mail.list(bucket="inbox"), "For the auditors")
    (attachment,) = colleague.mail.attachments.list(received.id)
    kw.admin.mail.withdraw_files(me.id, email_id_in=[mail.id])
    with pytest.raises(KiteworksError):
        colleague.mail.attachments.download(received.id, attachment.attachment_id, io.BytesIO())
    with pytest.raises(NotAccessibleError):
        kw.admin.mail.withdraw_files(person.id, email_id_in=[mail.id])
    for call in (
        lambda: colleague.admin.mail.list(),
        lambda: colleague.dli.mail.list_attachments(mail.id),
        lambda: colleague.dli.mail.list_recipients(mail.id),
        lambda: colleague.dli.users.list_mail(me.id),
    ):
        with pytest.raises(PermissionDeniedError):
            call()


def test_a_preview_for_an_investigation(kw: Any, colleague: Any) -> None:
    folder = make(colleague, "Evidence")
    file = colleague.folders.upload(folder.id, ("letter.txt", b"Dear all"))
    shown = kw.dli.files.preview(file.id)
    assert (shown.status, shown.mime) == ("ready", "text/plain")
    with pytest.raises(PermissionDeniedError):
        colleague.dli.files.preview(file.id)
    remove(colleague, folder)


def test_activities_as_a_table(kw: Any, colleague: Any) -> None:
    folder = make(colleague, "In the table")
    colleague.folders.upload(folder.id, ("seen by auditors.txt", b"x"))
    start, end = datetime(2020, 1, 1, tzinfo=UTC), datetime(2035, 1, 1, tzinfo=UTC)
    kw.admin.activities.export_csv(start_date_time=start, end_date_time=end, user_id=colleague.users.me().id)
    (header, *rows) = exported(kw)
    assert any("seen by auditors.txt" in cell for row in rows for cell in row)
    assert {len(row) for row in rows} == {len(header)}
    kw.admin.activities.export_csv(start_date_time=start, end_date_time=datetime(2021, 1, 1, tzinfo=UTC))
    assert exported(kw) == [header]
    with pytest.raises(PermissionDeniedError):
        colleague.admin.activities.export_csv(start_date_time=start, end_date_time=end)
    remove(colleague, folder)


def exported(kw: Any) -> list[list[str]]:
    """Return the lines of the table in the inbox, and remove its message."""
    mail = found(kw.mail.list(bucket="inbox"), "Audit log")
    (attachment,) = kw.mail.attachments.list(mail.id)
    table = io.BytesIO()
    # A cassette tells other dates than those that the appliance has hashed.
    kw.mail.attachments.download(mail.id, attachment.attachment_id, table, verify=False)
    kw.mail.trash_many(mail.id)
    return list(csv.reader(io.StringIO(table.getvalue().decode("utf-8-sig"))))


def test_cards(kw: Any, colleague: Any) -> None:
    kind = "appadmin_db"
    for card in (kw.admin.cards.get(type_in=[kind]), kw.admin.cards.details(type_in=[kind])):
        assert (card.type_, card.severity, card.actions) == (kind, "info", [])
    with pytest.raises(PermissionDeniedError):
        colleague.admin.cards.get(type_in=[kind])
    # Nothing has failed that could be tried again.
    with pytest.raises(KiteworksError) as caught:
        kw.admin.cards.run_action(action="retry", type_=kind)
    assert (caught.value.status, caught.value.codes) == (404, ("ERR_ENTITY_NOT_FOUND",))
