"""From an answer's identifier to the argument that asks for it, without a cast or a check.

Checked by mypy and pyright; run in `tests/operations/test_chains.py`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import assert_type

from kiteworks import AsyncKiteworks, Kiteworks

START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)


def content_and_people(kw: Kiteworks) -> None:
    me = kw.users.me()
    assert_type(me.base_dir_id, str)
    folder = kw.folders.create(me.base_dir_id, name="Reports")
    file = kw.folders.list_files(folder.id).to_list()[0]
    comment = kw.files.comments.create(file.id, contents="Look.")
    assert_type(comment.id, int)
    kw.comments.get(comment.id)
    kw.comments.update(comment.id, contents="Look again.")
    kw.files.comments.create(file.id, contents="I did.", parent_id=comment.id)
    kw.files.comments.list(file.id, parent_id=comment.id, parent_id_in=[comment.id]).first()
    kw.permissions.list_for_comment(comment.id).first()
    kw.comments.delete(comment.id)
    for task in kw.files.tasks.list(file.id):
        kw.permissions.list_for_task(task.id).first()
        kw.files.tasks.list(file.id, parent_id=task.id, user_id=me.id).first()
    contact = kw.contacts.create(name="Auditors")
    kw.contacts.get(contact.id)
    kw.contacts.update(contact.id, name=contact.name)
    kw.contacts.delete(contact.id)
    for group in kw.groups.list():
        kw.groups.get(group.id)
        kw.groups.delete(group.id)
    favorite = kw.favorites.create(object_id=folder.id)
    assert_type(favorite.object_id, str)
    kw.favorites.delete(favorite.id)
    session = kw.uploads.initiate(folder.id, filename="q3.pdf")
    assert_type(session.id, int)
    kw.uploads.get(session.id)
    kw.uploads.list(locate_id=session.id).first()
    kw.uploads.cancel(session.id)
    for device in kw.devices.list():
        kw.devices.get(device.id)
        kw.devices.update(device.id)
        kw.devices.delete(device.id)
    for location in kw.locations.list():
        kw.locations.get(location.id)
        kw.users.settings.update(me.id, location_id=location.id)
        kw.locations.delete(location.id)
    key = kw.ssh_keys.create(name="Laptop", public_key="ssh-ed25519 AAAA")
    kw.ssh_keys.delete(key.id)


def administration(kw: Kiteworks) -> None:
    me, folder, file = kw.users.me(), kw.folders.get("id"), kw.files.get("id")
    for role in kw.roles.list():
        assert_type(role.id, int)
        kw.roles.get(role.id)
        kw.folders.members.update(folder.id, me.id, role_id=role.id)
        kw.folders.members.list(folder.id, role_id=role.id, role_id_in=[role.id]).first()
        kw.files.members.list(file.id, role_id=role.id, role_id_in=[role.id]).first()
        kw.files.share(ids=[file.id], user_ids=[me.id], role_id=role.id)
    for profile in kw.admin.profiles.list():
        kw.profiles.get(profile.id)
        kw.profiles.replace(profile.id, profile.id)
        kw.profiles.create(name=profile.name, prototype=profile.id)
        kw.admin.profiles.get(profile.id)
        kw.admin.profiles.mappings.get(profile.id)
        kw.admin.profiles.mapping_order.update(order=[profile.id])
        kw.admin.users.create(email="ann@example.com", user_type_id=profile.id)
    for hostname in kw.admin.hostnames.list():
        kw.admin.hostnames.get(hostname.id)
        kw.admin.hostnames.delete_many(ids=[hostname.id])
        kw.admin.hostnames.delete(hostname.id)
    for language in kw.languages.list():
        kw.languages.get(language.id)
        kw.users.settings.update(me.id, language_id=language.id)
    for directory in kw.ldap_groups.list():
        kw.ldap_groups.get(directory.id)
        kw.folders.members.ldap_groups.get(folder.id, directory.id)
        kw.folders.members.ldap_groups.list(
            folder.id, group_id=directory.id, group_id_in=[directory.id]
        ).first()
        kw.folders.members.add(folder.id, ldap_group_ids=[directory.id], role_id=1)
        kw.folders.members.list(folder.id, group_id=directory.id, group_id_in=[directory.id]).first()
        kw.ldap_groups.delete(directory.id)
    for item in kw.mobile_sync_items.list():
        kw.mobile_sync_items.get(item.id)
        kw.mobile_sync_items.delete(item.id)
    for source_type in kw.source_types.list():
        kw.source_types.get(source_type.id)
        kw.sources.create(
            name="Site", source_url="https://files.example.com/site", source_type_id=source_type.id
        )
    for admin_role in kw.admin_roles.list():
        kw.admin_roles.get(admin_role.id)
        kw.admin_roles.users.add(admin_role.id, me.id)
    for permission in kw.permissions.list_for_file(file.id):
        kw.permissions.list_for_file(file.id, id=permission.id, ids=[permission.id]).first()
        kw.permissions.list_for_folder(folder.id, action_id=permission.id).first()
    for event in kw.admin.activities.list(start_date_time=START, end_date_time=END):
        kw.admin.activities.get(event.id)


def others(kw: Kiteworks) -> None:
    """Take identifiers that are text, and those that several kinds of objects have."""
    user = kw.admin.users.list(locate_id="id").to_list()[0]
    kw.admin.users.get(user.id)
    kw.admin.users.list(locate_id=user.id).first()
    kw.users.delete_many(ids=[user.id])
    version = kw.files.versions.list("id").to_list()[0]
    kw.files.versions.list("id", locate_id=version.id).first()
    mail = kw.mail.list().to_list()[0]
    assert_type(mail.id, str)
    kw.mail.get(mail.id)
    kw.mail.mark_read(mail_ids=[mail.id])
    attachment = kw.mail.attachments.list(mail.id).to_list()[0]
    kw.mail.attachments.get(mail.id, attachment.attachment_id)
    kw.mail.attachments.withdraw_many(ids=[attachment.attachment_id])
    for mailbox in kw.shared_mailboxes.list():
        kw.search.find(shared_mailbox_id=mailbox.id)
        kw.shared_mailboxes.settings(mailbox.id)
        kw.admin.shared_mailboxes.delete_many(ids=[mailbox.id])
    source = kw.sources.list().to_list()[0]
    kw.sources.get(source.id)
    for content in kw.sources.children(source.id).data:
        kw.sources.files.get(content.id)
        kw.sources.files.lock_many(ids=[content.id])
        transfer = kw.sources.files.initiate_download(content.id)
        kw.sources.files.transfer_status(transaction_id=transfer.id, transaction_id_in=[transfer.id])
    for hit in kw.search.find(content="q3").files:
        kw.files.get(hit.id)
        kw.admin.cards.run_action(action="retry", type_="content_encryption", file_id=[hit.id])
        kw.files.create_download_link(file_ids=[hit.id])
    for export in kw.dli.exports.list():
        kw.dli.exports.get(export.id)
    for form in kw.web_forms.list():
        kw.web_forms.get(form.id)
        kw.mail.list(web_form_id=form.id).first()


async def content_and_people_async(kw: AsyncKiteworks) -> None:
    me = await kw.users.me()
    assert_type(me.base_dir_id, str)
    folder = await kw.folders.create(me.base_dir_id, name="Reports")
    file = (await kw.folders.list_files(folder.id).to_list())[0]
    comment = await kw.files.comments.create(file.id, contents="Look.")
    assert_type(comment.id, int)
    await kw.comments.get(comment.id)
    await kw.comments.update(comment.id, contents="Look again.")
    await kw.files.comments.create(file.id, contents="I did.", parent_id=comment.id)
    await kw.files.comments.list(file.id, parent_id=comment.id, parent_id_in=[comment.id]).first()
    await kw.permissions.list_for_comment(comment.id).first()
    await kw.comments.delete(comment.id)
    async for task in kw.files.tasks.list(file.id):
        await kw.permissions.list_for_task(task.id).first()
        await kw.files.tasks.list(file.id, parent_id=task.id, user_id=me.id).first()
    contact = await kw.contacts.create(name="Auditors")
    await kw.contacts.get(contact.id)
    await kw.contacts.update(contact.id, name=contact.name)
    await kw.contacts.delete(contact.id)
    async for group in kw.groups.list():
        await kw.groups.get(group.id)
        await kw.groups.delete(group.id)
    favorite = await kw.favorites.create(object_id=folder.id)
    assert_type(favorite.object_id, str)
    await kw.favorites.delete(favorite.id)
    session = await kw.uploads.initiate(folder.id, filename="q3.pdf")
    assert_type(session.id, int)
    await kw.uploads.get(session.id)
    await kw.uploads.list(locate_id=session.id).first()
    await kw.uploads.cancel(session.id)
    async for device in kw.devices.list():
        await kw.devices.get(device.id)
        await kw.devices.update(device.id)
        await kw.devices.delete(device.id)
    async for location in kw.locations.list():
        await kw.locations.get(location.id)
        await kw.users.settings.update(me.id, location_id=location.id)
        await kw.locations.delete(location.id)
    key = await kw.ssh_keys.create(name="Laptop", public_key="ssh-ed25519 AAAA")
    await kw.ssh_keys.delete(key.id)


async def administration_async(kw: AsyncKiteworks) -> None:
    me, folder, file = await kw.users.me(), await kw.folders.get("id"), await kw.files.get("id")
    async for role in kw.roles.list():
        assert_type(role.id, int)
        await kw.roles.get(role.id)
        await kw.folders.members.update(folder.id, me.id, role_id=role.id)
        await kw.folders.members.list(folder.id, role_id=role.id, role_id_in=[role.id]).first()
        await kw.files.members.list(file.id, role_id=role.id, role_id_in=[role.id]).first()
        await kw.files.share(ids=[file.id], user_ids=[me.id], role_id=role.id)
    async for profile in kw.admin.profiles.list():
        await kw.profiles.get(profile.id)
        await kw.profiles.replace(profile.id, profile.id)
        await kw.profiles.create(name=profile.name, prototype=profile.id)
        await kw.admin.profiles.get(profile.id)
        await kw.admin.profiles.mappings.get(profile.id)
        await kw.admin.profiles.mapping_order.update(order=[profile.id])
        await kw.admin.users.create(email="ann@example.com", user_type_id=profile.id)
    async for hostname in kw.admin.hostnames.list():
        await kw.admin.hostnames.get(hostname.id)
        await kw.admin.hostnames.delete_many(ids=[hostname.id])
        await kw.admin.hostnames.delete(hostname.id)
    async for language in kw.languages.list():
        await kw.languages.get(language.id)
        await kw.users.settings.update(me.id, language_id=language.id)
    async for directory in kw.ldap_groups.list():
        await kw.ldap_groups.get(directory.id)
        await kw.folders.members.ldap_groups.get(folder.id, directory.id)
        await kw.folders.members.ldap_groups.list(
            folder.id, group_id=directory.id, group_id_in=[directory.id]
        ).first()
        await kw.folders.members.add(folder.id, ldap_group_ids=[directory.id], role_id=1)
        await kw.folders.members.list(folder.id, group_id=directory.id, group_id_in=[directory.id]).first()
        await kw.ldap_groups.delete(directory.id)
    async for item in kw.mobile_sync_items.list():
        await kw.mobile_sync_items.get(item.id)
        await kw.mobile_sync_items.delete(item.id)
    async for source_type in kw.source_types.list():
        await kw.source_types.get(source_type.id)
        await kw.sources.create(
            name="Site", source_url="https://files.example.com/site", source_type_id=source_type.id
        )
    async for admin_role in kw.admin_roles.list():
        await kw.admin_roles.get(admin_role.id)
        await kw.admin_roles.users.add(admin_role.id, me.id)
    async for permission in kw.permissions.list_for_file(file.id):
        await kw.permissions.list_for_file(file.id, id=permission.id, ids=[permission.id]).first()
        await kw.permissions.list_for_folder(folder.id, action_id=permission.id).first()
    async for event in kw.admin.activities.list(start_date_time=START, end_date_time=END):
        await kw.admin.activities.get(event.id)


async def others_async(kw: AsyncKiteworks) -> None:
    """Take identifiers that are text, and those that several kinds of objects have."""
    user = (await kw.admin.users.list(locate_id="id").to_list())[0]
    await kw.admin.users.get(user.id)
    await kw.admin.users.list(locate_id=user.id).first()
    await kw.users.delete_many(ids=[user.id])
    version = (await kw.files.versions.list("id").to_list())[0]
    await kw.files.versions.list("id", locate_id=version.id).first()
    mail = (await kw.mail.list().to_list())[0]
    assert_type(mail.id, str)
    await kw.mail.get(mail.id)
    await kw.mail.mark_read(mail_ids=[mail.id])
    attachment = (await kw.mail.attachments.list(mail.id).to_list())[0]
    await kw.mail.attachments.get(mail.id, attachment.attachment_id)
    await kw.mail.attachments.withdraw_many(ids=[attachment.attachment_id])
    async for mailbox in kw.shared_mailboxes.list():
        await kw.search.find(shared_mailbox_id=mailbox.id)
        await kw.shared_mailboxes.settings(mailbox.id)
        await kw.admin.shared_mailboxes.delete_many(ids=[mailbox.id])
    source = (await kw.sources.list().to_list())[0]
    await kw.sources.get(source.id)
    for content in (await kw.sources.children(source.id)).data:
        await kw.sources.files.get(content.id)
        await kw.sources.files.lock_many(ids=[content.id])
        transfer = await kw.sources.files.initiate_download(content.id)
        await kw.sources.files.transfer_status(transaction_id=transfer.id, transaction_id_in=[transfer.id])
    for hit in (await kw.search.find(content="q3")).files:
        await kw.files.get(hit.id)
        await kw.admin.cards.run_action(action="retry", type_="content_encryption", file_id=[hit.id])
        await kw.files.create_download_link(file_ids=[hit.id])
    async for export in kw.dli.exports.list():
        await kw.dli.exports.get(export.id)
    async for form in kw.web_forms.list():
        await kw.web_forms.get(form.id)
        await kw.mail.list(web_form_id=form.id).first()
