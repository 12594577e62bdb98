"""Runs a complete session and explains each step in plain words."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from kiteworks import AuthorizationCode, Kiteworks, KiteworksError
from kiteworks_sandbox import Sandbox

from .headless import HeadlessReceiver
from .registering import register

_MIB = 1 << 20
_CHUNK = 4 * _MIB
_REDIRECT_URI = "https://%%HOST%%/rest/callback.html"


class DemoError(KiteworksError):
    """A step had an unexpected result."""


def run(*, size: int) -> None:
    """Go from an empty appliance to a file that was uploaded and downloaded unchanged.

    Args:
        size: Of the file, in MiB.

    Raises:
        KiteworksError: A step failed.
    """
    # The terminal wraps lines by itself; a file gets whole lines.
    console = Console(highlight=False, markup=False, soft_wrap=True)
    with Sandbox() as box, tempfile.TemporaryDirectory() as folder:
        console.print("Started an appliance on this machine, with HTTPS and its own certificate authority.")
        ca_file = str(box.ca_file)
        name = "Kiteworks demo"
        application = register(
            box.host, box.admin.email, box.admin.password, name, _REDIRECT_URI, ca_file=ca_file
        )
        console.print(
            f"Registered the custom application “{name}” on the admin page, as an administrator does. "
            f"Its client ID is {application.client_id}; its secret is not shown."
        )
        auth = AuthorizationCode(
            client_id=application.client_id,
            client_secret=application.client_secret,
            redirect_uri=_REDIRECT_URI,
            receiver=HeadlessReceiver(box.user.email, box.user.password),
        )
        with Kiteworks(box.host, auth=auth, verify=ca_file) as kw:
            _use(kw, Path(folder), size, console)
    console.print("Everything worked. Nothing is left on this machine.", style="bold green")


def _use(kw: Kiteworks, scratch: Path, size: int, console: Console) -> None:
    kw.sign_in()
    me = kw.users.me()
    console.print(
        f"Signed in as {me.email}: typed the password, granted access, and exchanged the code for a token."
    )
    folder = kw.folders.create(me.base_dir_id, name="Demo reports")
    console.print(f"Created the folder “{folder.name}”.")
    sent = scratch / "quarterly report.bin"
    digest = _write(sent, size)
    with _bar(console, "Uploading") as progress:
        file = kw.folders.upload(folder.id, sent, chunk_size=_CHUNK, on_progress=progress)
    chunks = -(-size * _MIB // _CHUNK)
    console.print(f"Uploaded “{file.name}”, {size} MiB in {chunks} chunk{'s' if chunks > 1 else ''}.")
    listed = kw.folders.list_files(folder.id)
    _expect([one.id for one in listed] == [file.id], "The folder does not list the file.")
    console.print("Listed the folder: the file is there, and nothing else is.")
    found = kw.search.find(path=f"{folder.name}/{sent.name}")
    _expect(any(one.id == file.id for one in found.files), "The search did not find the file.")
    console.print(f"Found it again by searching for “{folder.name}/{sent.name}”.")
    received = scratch / "received.bin"
    with _bar(console, "Downloading") as progress:
        kw.files.download(file.id, received, on_progress=progress)
    _expect(_digest(received) == digest, "The downloaded file differs from the uploaded one.")
    console.print(f"Downloaded it and compared: the same SHA-256, {digest[:12]}…")
    kw.files.delete(file.id)
    kw.folders.delete(folder.id)
    _expect(not any(one.id == folder.id for one in kw.folders.top()), "The folder is still listed.")
    console.print("Deleted the file and the folder.")


def _write(path: Path, size: int) -> str:
    with path.open("wb") as file:
        for _ in range(size):
            file.write(os.urandom(_MIB))
    return _digest(path)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise DemoError(otherwise)


@contextmanager
def _bar(console: Console, what: str) -> Iterator[Callable[[int, int | None], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=None)

        def show(done: int, total: int | None) -> None:
            progress.update(task, completed=done, total=total)

        yield show
