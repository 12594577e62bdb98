"""Mail: drafts, attachments, both sides of a message, and what can be done with it afterwards."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

import pytest

from kiteworks import InvalidInputError, KiteworksError, NotAccessibleError, PermissionDeniedError

from .conftest import Appliance
from .test_folders import make, remove

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def sent(kw: Any, appliance: Appliance, *files: tuple[str, bytes], subject: str = "Quarterly figures") -> Any:
    """A message to the colleague, with files that were uploaded for it."""
    draft = kw.mail.send(
        to=[appliance.colleague], subject=subject, body="See the file.", draft=True, uploading=True
    )
    for file in files:
        kw.mail.attachments.upload(draft.id, file)
    return kw.mail.send_draft(
        draft.id, to=[appliance.colleague], subject=subject, body="See the file.", draft=False
    )


def found(page: Any, subject: str) -> Any:
    """The message of a list that has a subject; the subject stands among its variables, or by itself."""
    for mail in page:
        variables = {one.variable: one.value for one in mail.variables}
        if subject in (mail.subject, variables.get("SUBJECT")):
            return mail
    return None


def test_an_attachment(kw: Any) -> None:
    mail = kw.mail.send(subject="With a file", draft=True, uploading=True)
    made = kw.mail.attachments.upload(mail.id, ("a.txt", b"attached"), chunk_size=4)
    assert (made.name, made.size) == ("a.txt", 8)
    back = io.BytesIO()
    kw.mail.attachments.download(mail.id, made.attachment_id, back)
    assert back.getvalue() == b"attached"
    assert kw.mail.attachments.get(mail.id, made.attachment_id).name == "a.txt"
    kw.mail.delete(mail.id)


def test_a_message_reaches_the_other_side(kw: Any, colleague: Any, appliance: Appliance) -> None:
    before = colleague.mail.counters().inbox_unread
    mail = sent(kw, appliance, ("a.txt", b"attached"))
    received = found(colleague.mail.list(bucket="inbox"), "Quarterly figures")
    assert received.is_read is False
    assert colleague.mail.counters().inbox_unread == before + 1
    assert "See the file." in colleague.mail.get(received.id, with_="(body)").body
    (attachment,) = colleague.mail.attachments.list(received.id)
    content = io.BytesIO()
    colleague.mail.attachments.download(received.id, attachment.attachment_id, content)
    assert content.getvalue() == b"attached"
    assert [one.email for one in kw.mail.list_recipients(mail.id)] == [appliance.colleague]
    colleague.mail.mark_read(received.id)
    assert colleague.mail.counters().inbox_unread == before
    colleague.mail.mark_unread(received.id)
    assert colleague.mail.counters().inbox_unread == before + 1
    assert [one.name for one in kw.mail.package(mail.id).attachments] == ["a.txt"]


def test_the_bin(kw: Any, colleague: Any, appliance: Appliance) -> None:
    sent(kw, appliance, subject="To the bin")
    received = found(colleague.mail.list(bucket="inbox"), "To the bin")
    colleague.mail.trash_many(received.id)
    assert found(colleague.mail.list(bucket="inbox"), "To the bin") is None
    assert colleague.mail.counters().trash == 1
    colleague.mail.recover_many(received.id)
    assert found(colleague.mail.list(bucket="inbox"), "To the bin").id == received.id
    with pytest.raises(PermissionDeniedError):
        colleague.mail.delete_many(received.id)
    colleague.mail.trash_many(received.id)
    colleague.mail.delete_permanently_many(received.id)
    with pytest.raises(KiteworksError):
        colleague.mail.get(received.id)
    drafts = [kw.mail.send(subject=name, draft=True).id for name in ("One", "Other")]
    kw.mail.delete_many(drafts)
    assert kw.mail.list(bucket="draft").to_list() == []


def test_attachments_together(kw: Any, appliance: Appliance) -> None:
    mail = sent(kw, appliance, ("a.txt", b"alpha"), ("b.txt", b"beta"))
    attachments = kw.mail.attachments.list(mail.id).to_list()
    ids = [one.attachment_id for one in attachments]
    kw.mail.attachments.zip_status(mail.id, attachment_id_in=ids)
    packed = io.BytesIO()
    kw.mail.attachments.download_zip(mail.id, packed, attachment_id_in=ids)
    with zipfile.ZipFile(packed) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "a.txt": b"alpha",
            "b.txt": b"beta",
        }
    folder = make(kw, "Kept attachments")
    kw.mail.attachments.copy(mail.id, ids, destination_folder_id=folder.id)
    assert sorted(file.name for file in kw.folders.list_files(folder.id)) == ["a.txt", "b.txt"]
    assert {one.name for one in kw.mail.attachments.list_sent()} == {"a.txt", "b.txt"}
    assert kw.mail.attachments.preview(mail.id, ids[0]).mime == "text/plain"
    assert kw.mail.scan_status(mail.id) is None
    remove(kw, folder)


def test_withdrawn_files(kw: Any, colleague: Any, appliance: Appliance) -> None:
    mail = sent(kw, appliance, ("a.txt", b"alpha"), ("b.txt", b"beta"))
    received = found(colleague.mail.list(bucket="inbox"), "Quarterly figures")
    first, second = colleague.mail.attachments.list(received.id)
    kw.mail.withdraw_files(mail.id, [first.attachment_id])
    with pytest.raises(KiteworksError):
        colleague.mail.attachments.download(received.id, first.attachment_id, io.BytesIO())
    kw.mail.attachments.withdraw_many([second.attachment_id])
    with pytest.raises(KiteworksError):
        colleague.mail.attachments.download(received.id, second.attachment_id, io.BytesIO())
    kw.mail.withdraw_many(ids=[mail.id])


def test_tracking(kw: Any, colleague: Any, appliance: Appliance) -> None:
    mail = sent(kw, appliance, ("a.txt", b"alpha"))
    received = found(colleague.mail.list(bucket="inbox"), "Quarterly figures")
    (attachment,) = colleague.mail.attachments.list(received.id)
    colleague.mail.attachments.download(received.id, attachment.attachment_id, io.BytesIO())
    assert len(kw.mail.attachments.download_report(mail.id).downloads) == 1
    table = io.BytesIO()
    kw.mail.attachments.export_report_csv(mail.id, table)
    rows = list(csv.reader(io.StringIO(table.getvalue().decode("utf-8-sig"))))
    assert any(appliance.colleague in cell for row in rows for cell in row)
    kw.mail.update_settings(mail.id, tracking_access=[appliance.colleague])
    kw.mail.send_tracking_report(mail.id)
    colleague.mail.stop_tracking(mail.id)
    with pytest.raises(NotAccessibleError):
        colleague.mail.stop_tracking(mail.id)
    with pytest.raises(NotAccessibleError):
        colleague.mail.attachments.download_report("5f0c1e54-0000-4000-8000-000000000000")


def test_files_are_asked_for_by_mail(kw: Any, colleague: Any, appliance: Appliance) -> None:
    asked = kw.mail.request_files(
        to=[appliance.colleague], subject="Your figures", body="By Friday, please.", file_limit=2
    )
    assert (asked.remaining, asked.file_limit) == (2, 2)
    received = found(colleague.mail.list(bucket="inbox"), "Your figures")
    assert received.sender_id == kw.users.me().id
    colleague.request_files.uploads.create(asked.ref, body=("figures.txt", b"1 2 3"))
    assert kw.request_files.get(asked.ref).remaining == 1


def test_a_distribution_list_is_not_asked_for_files(kw: Any, colleague: Any) -> None:
    address = "board@example.org"
    assert kw.mail.expand_distribution_list(email=address).is_distribution_list is False
    kw.external_distribution_lists.add(emails=[address])
    known = kw.mail.expand_distribution_list(email=address, expand=True)
    # Only the server of the list knows who is on it.
    assert (known.is_distribution_list, known.members) == (True, [])
    assert colleague.mail.expand_distribution_list(email=address).is_distribution_list is False
    with pytest.raises(KiteworksError) as caught:
        kw.mail.request_files(to=[address], subject="Your figures")
    assert caught.value.codes == ("ERR_INPUT_EMAIL_IS_DISTRIBUTION_LIST",)


def test_a_message_to_the_people_of_a_folder(kw: Any, colleague: Any, appliance: Appliance) -> None:
    folder = make(kw, "With people")
    with pytest.raises(InvalidInputError):
        kw.folders.send_message(folder.id, subject="To a stranger", to=[colleague.users.me().id])
    viewer = next(one.id for one in kw.roles.list(name="Viewer"))
    kw.folders.members.add(folder.id, role_id=viewer, emails=[appliance.colleague])
    mail = kw.folders.send_message(folder.id, subject="To all of you", body="The folder is complete.")
    assert [one.user_id for one in mail.recipients] == [colleague.users.me().id]
    received = found(colleague.mail.list(bucket="inbox"), "To all of you")
    assert "The folder is complete." in colleague.mail.get(received.id, with_="(body)").body
    answer = colleague.folders.send_message(folder.id, subject="Thanks", cc=[kw.users.me().id])
    assert [(one.user_id, one.type_) for one in answer.recipients] == [(kw.users.me().id, 1)]
    remove(kw, folder)


def test_messages_of_a_shared_mailbox_are_counted(kw: Any, colleague: Any) -> None:
    account = kw.users.create(email="sales@example.com", name="Sales")
    mailbox = kw.admin.shared_mailboxes.create(
        user_id=account.id, member_ids=[kw.users.me().id, colleague.users.me().id]
    )
    (before,) = colleague.shared_mailboxes.mail_counters().data
    assert (before.id, before.counters.inbox_unread) == (mailbox.id, 0)
    kw.mail.send(to=["sales@example.com"], subject="An order", body="Ten of each.")
    (after,) = colleague.shared_mailboxes.mail_counters(ids=[mailbox.id]).data
    assert after.counters.inbox_unread == 1
    (off,) = colleague.shared_mailboxes.update(data=[{"id": mailbox.id, "active": False}]).data
    assert (off.id, off.active) == (mailbox.id, False)
    assert [one.active for one in colleague.shared_mailboxes.list()] == [False]
    assert colleague.shared_mailboxes.mail_counters().data == []
    assert [one.active for one in kw.shared_mailboxes.list()] == [True]
    with pytest.raises(KiteworksError):
        kw.shared_mailboxes.update(data=[{"id": "5f0c1e54-0000-4000-8000-000000000000", "active": False}])


def test_an_attachment_at_the_public_path(kw: Any, colleague: Any) -> None:
    draft = kw.mail.send(subject="With a file", draft=True, uploading=True)
    session = kw.uploads.initiate_public_attachment(draft.id, filename="a.txt", total_size=8, total_chunks=1)
    kw.uploads.chunk(
        session.id,
        content=("chunk", b"attached"),
        compression_mode="NORMAL",
        compression_size=8,
        original_size=8,
        index=1,
    )
    (attachment,) = kw.mail.attachments.list(draft.id)
    content = io.BytesIO()
    kw.mail.attachments.download(draft.id, attachment.attachment_id, content)
    assert content.getvalue() == b"attached"
    with pytest.raises(NotAccessibleError):
        colleague.uploads.initiate_public_attachment(draft.id, filename="a.txt", total_size=1, total_chunks=1)
