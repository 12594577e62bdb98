"""What is known about each kind of event: its type, its words, and the subjects that webhooks subscribe to."""

from __future__ import annotations

from dataclasses import dataclass

FILES, FOLDERS, MAIL, COMMENTS, TASKS = "file_changes", "folder_changes", "mail", "comments", "tasks"
REPORTS, PREFERENCES, ADMIN = "folder_activities", "user_preferences", "admin"

ACCESS, MODIFY, CONTROL, MANAGE = (
    f"file_folder_{word}" for word in ("access", "modify", "control", "manage")
)
"""First tokens of the subjects seen on a live appliance. Which event belongs to which is a guess."""


@dataclass(frozen=True, slots=True)
class EventKind:
    """One kind of event."""

    type: str
    """The type that activities are filtered by."""
    words: str
    """What the user did; `{file}`, `{folder}`, `{subject}` and `{name}` are replaced."""
    category: str
    """First token of its subject as seen on a live appliance; the second is the event's name."""
    subjects: tuple[str, ...] = ()
    """Further subjects, as other sources name them."""


KINDS = {
    "add_file": EventKind(
        FILES,
        "uploaded {file} to {folder}",
        MODIFY,
        ("filesystem.file.create", "events.filesystem.upload"),
    ),
    "add_file_version": EventKind(
        FILES,
        "uploaded a new version of {file}",
        MODIFY,
        ("filesystem.file.update", "events.filesystem.upload"),
    ),
    "filehash_generated": EventKind(
        FILES,
        "computed the hash of {file}",
        MODIFY,
        ("filesystem.file.hash", "events.filesystem.hash"),
    ),
    "download": EventKind(
        FILES, "downloaded {file}", ACCESS, ("filesystem.file.download", "events.filesystem.download")
    ),
    "view_file": EventKind(
        FILES, "viewed {file}", ACCESS, ("filesystem.file.view", "events.filesystem.view")
    ),
    "download_zip": EventKind(
        FILES, "downloaded {name}", ACCESS, ("filesystem.file.download", "events.filesystem.download")
    ),
    "delete_file": EventKind(
        FILES, "deleted {file}", MODIFY, ("filesystem.file.delete", "events.filesystem.delete")
    ),
    "promote_file_version": EventKind(
        FILES,
        "made an older version of {file} the current one",
        MODIFY,
        ("filesystem.file.update", "events.filesystem.update"),
    ),
    "delete_file_version": EventKind(
        FILES,
        "deleted a version of {file}",
        MODIFY,
        ("filesystem.file.update", "events.filesystem.update"),
    ),
    "add_folder": EventKind(
        FOLDERS,
        "created the folder {folder}",
        MODIFY,
        ("filesystem.folder.create", "events.filesystem.create"),
    ),
    "delete_folder": EventKind(
        FOLDERS,
        "deleted the folder {folder}",
        MODIFY,
        ("filesystem.folder.delete", "events.filesystem.delete"),
    ),
    "add_permission": EventKind(FOLDERS, "gave {subject} access to {folder}", CONTROL),
    "modify_permission": EventKind(FOLDERS, "changed the role of {subject} in {folder}", CONTROL),
    "delete_permission": EventKind(FOLDERS, "took access to {folder} from {subject}", CONTROL),
    "download_folder_activities_to_csv": EventKind(REPORTS, "exported the activities of {folder}", ACCESS),
    "set_notifications": EventKind(PREFERENCES, "changed the notifications about {folder}", MANAGE),
    "add_comment": EventKind(COMMENTS, "commented on {file}", MODIFY),
    "add_task": EventKind(TASKS, "created a task for {file}", MODIFY),
    "send_mail": EventKind(MAIL, "sent a message", "mail", ("events.mail.send",)),
    "add_mail_attachment": EventKind(MAIL, "attached {name} to a message", "mail", ("events.mail.attach",)),
    "download_mail_attachment": EventKind(MAIL, "downloaded {name}", "mail", ("events.mail.download",)),
    "login": EventKind(PREFERENCES, "signed in", "user", ("events.user.login",)),
    "logout": EventKind(PREFERENCES, "signed out", "user", ("events.user.logout",)),
    "add_user": EventKind(ADMIN, "created the account {subject}", "user", ("events.user.create",)),
    "add_client": EventKind(ADMIN, "registered the application {name}", "admin", ("events.client.create",)),
    "update_client": EventKind(ADMIN, "changed the application {name}", "admin", ("events.client.update",)),
    "delete_client": EventKind(ADMIN, "deleted the application {name}", "admin", ("events.client.delete",)),
    "export_admin_activities": EventKind(ADMIN, "exported the audit log", "admin"),
    "add_webhook": EventKind(ADMIN, "created a webhook for {name}", "admin"),
    "update_webhook": EventKind(ADMIN, "changed the webhook for {name}", "admin"),
    "delete_webhook": EventKind(ADMIN, "deleted the webhook for {name}", "admin"),
}
"""Known kinds by name; see `kind_of` for others."""

CONTENT_CHANGES = ("add_file", "add_file_version", "promote_file_version")
"""Events that change the content of files, for the type `content_changes`."""


def kind_of(name: str, *, file: bool = False, folder: bool = False, mail: bool = False) -> EventKind:
    """Return the kind of an event. If its name is not known, what it concerns decides.

    Args:
        name: Name of the event.
        file: Whether it concerns a file.
        folder: Whether it concerns a folder.
        mail: Whether it concerns a message.
    """
    if name in KINDS:
        return KINDS[name]
    action = name.replace("_", " ")
    if mail:
        return EventKind(MAIL, action, "mail", (f"events.mail.{name}",))
    if file:
        return EventKind(FILES, f"{action}: {{file}}", MANAGE, (f"filesystem.file.{name}",))
    if folder:
        return EventKind(FOLDERS, f"{action}: {{folder}}", MANAGE, (f"filesystem.folder.{name}",))
    return EventKind(PREFERENCES, action, "user", (f"events.user.{name}",))


def subjects_of(name: str, kind: EventKind) -> tuple[str, ...]:
    """Return the subjects of an event: sources disagree on them, so each has several."""
    return (f"{kind.category}.{name}", *kind.subjects)
