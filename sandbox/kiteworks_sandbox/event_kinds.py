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
    """What the user did; `{file}`, `{folder}`, `{item}` for either, `{subject}` and `{name}` are replaced."""
    category: str
    """First token of its subject as seen on a live appliance; the second is the event's name."""
    subjects: tuple[str, ...] = ()
    """Further subjects, as other sources name them."""


def _file(name: str, words: str, category: str = MODIFY) -> EventKind:
    return EventKind(FILES, words, category, (f"filesystem.file.{name}", f"events.filesystem.{name}"))


def _folder(name: str, words: str) -> EventKind:
    return EventKind(FOLDERS, words, MODIFY, (f"filesystem.folder.{name}", f"events.filesystem.{name}"))


def _other(kind: str, name: str, words: str, category: str) -> EventKind:
    return EventKind(kind, words, category, (f"events.{category}.{name}",))


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
    "filehash_generated": _file("hash", "computed the hash of {file}"),
    "promote_file_version": _file("update", "made an older version of {file} the current one"),
    "delete_file_version": _file("update", "deleted a version of {file}"),
    "edit_file": _file("update", "changed {file}"),
    "copy_file": _file("create", "copied {file} to {folder}"),
    "move_file": _file("move", "moved {file} to {folder}"),
    "delete_file": _file("delete", "deleted {file}"),
    "permanently_delete_file": _file("purge", "permanently deleted {file}"),
    "recover_file": _file("recover", "recovered {file}"),
    "lock_file": _file("lock", "locked {file}"),
    "unlock_file": _file("unlock", "unlocked {file}"),
    "download": _file("download", "downloaded {file}", ACCESS),
    "download_zip": _file("download", "downloaded {name}", ACCESS),
    "view_file": _file("view", "viewed {file}", ACCESS),
    "add_folder": _folder("create", "created the folder {folder}"),
    "edit_folder": _folder("update", "changed the folder {folder}"),
    "move_folder": _folder("move", "moved the folder {folder}"),
    "delete_folder": _folder("delete", "deleted the folder {folder}"),
    "permanently_delete_folder": _folder("purge", "permanently deleted the folder {folder}"),
    "recover_folder": _folder("recover", "recovered the folder {folder}"),
    "add_permission": EventKind(FOLDERS, "gave {subject} access to {item}", CONTROL),
    "modify_permission": EventKind(FOLDERS, "changed the role of {subject} in {item}", CONTROL),
    "delete_permission": EventKind(FOLDERS, "took access to {item} from {subject}", CONTROL),
    "download_folder_activities_to_csv": EventKind(REPORTS, "exported the activities of {folder}", ACCESS),
    "set_notifications": EventKind(PREFERENCES, "changed the notifications about {folder}", MANAGE),
    "delete_notifications": EventKind(PREFERENCES, "ended the notifications about {folder}", MANAGE),
    "add_comment": EventKind(COMMENTS, "commented on {file}", MODIFY),
    "edit_comment": EventKind(COMMENTS, "changed a comment on {file}", MODIFY),
    "delete_comment": EventKind(COMMENTS, "deleted a comment on {file}", MODIFY),
    "add_task": EventKind(TASKS, "gave {subject} a task about {file}", MODIFY),
    "send_mail": _other(MAIL, "send", "sent a message", "mail"),
    "return_receipt": _other(MAIL, "read", "returned a receipt", "mail"),
    "download_email": _other(MAIL, "download", "downloaded {name} from a message", "mail"),
    "login": _other(PREFERENCES, "login", "signed in", "user"),
    "logout": _other(PREFERENCES, "logout", "signed out", "user"),
    "add_user": _other(ADMIN, "create", "created the account of {subject}", "user"),
    "update_user": _other(ADMIN, "update", "changed the account of {subject}", "user"),
    "delete_user": _other(ADMIN, "delete", "deleted the account of {subject}", "user"),
    "export_admin_activities": _other(ADMIN, "export", "exported the audit log", "audit"),
    "add_client": _other(ADMIN, "create", "registered the application {name}", "client"),
    "update_client": _other(ADMIN, "update", "changed the application {name}", "client"),
    "delete_client": _other(ADMIN, "delete", "deleted the application {name}", "client"),
    "add_webhook": _other(ADMIN, "create", "created a webhook for {name}", "webhook"),
    "update_webhook": _other(ADMIN, "update", "changed the webhook for {name}", "webhook"),
    "delete_webhook": _other(ADMIN, "delete", "deleted the webhook for {name}", "webhook"),
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
