"""A program that uses the client, for tests to run several times at once and to kill.

Its appliance speaks HTTP, so that no certificates are read. It says `ready`, waits for a line, makes its calls, and says `done` or, in one line, what went wrong.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from kiteworks import AsyncKiteworks, AuthorizationCode, Kiteworks, KiteworksError
from kiteworks.auth import FileStore, KeyringStore

PATH = "/rest/users/me"


def open_store(kind: str, folder: Path) -> FileStore | KeyringStore:
    """The store that tests and their workers share."""
    if kind == "file":
        return FileStore(folder / "tokens.json")
    from .keyring_in_a_file import FileKeyring

    os.environ["XDG_DATA_HOME"] = str(folder)
    return KeyringStore(backend=FileKeyring(folder / "ring"))


def credential(store: Any) -> AuthorizationCode:
    """The credential that tests and their workers share."""
    return AuthorizationCode(client_id="an-application", client_secret="planted-client-secret", store=store)


def in_threads(host: str, auth: AuthorizationCode, count: int) -> None:
    """So many calls at once."""
    with Kiteworks(host, auth=auth, verify=False) as kw, ThreadPoolExecutor(count) as pool:
        for call in [pool.submit(kw.request, "GET", PATH, cast_to=dict) for _ in range(count)]:
            assert call.result() == {"id": "1"}


async def in_tasks(host: str, auth: AuthorizationCode, count: int) -> None:
    """The same, awaited."""
    async with AsyncKiteworks(host, auth=auth, verify=False) as kw:
        answers = await asyncio.gather(*(kw.request("GET", PATH, cast_to=dict) for _ in range(count)))
    assert answers == [{"id": "1"}] * count


def one_after_another(host: str, auth: AuthorizationCode, count: int) -> None:
    """So many calls in a row."""
    with Kiteworks(host, auth=auth, verify=False) as kw:
        for _ in range(count):
            kw.request("GET", PATH, cast_to=dict)


def die_at(step: str) -> None:
    """Have the process killed where it would otherwise do this for the second time: the first notes the renewal."""
    real = getattr(os, step)
    done = 0

    def dying(*args: Any) -> Any:
        nonlocal done
        done += 1
        if done > (2 if step == "fsync" else 1):  # each write syncs the file and the folder
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args)

    setattr(os, step, dying)


def main(kind: str, folder: str, host: str, how: str, count: str, step: str = "") -> None:
    """Do what the arguments say."""
    auth = credential(open_store(kind, Path(folder)))
    if step:
        die_at(step)
    print("ready", flush=True)
    sys.stdin.readline()
    try:
        if how == "tasks":
            asyncio.run(in_tasks(host, auth, int(count)))
        else:
            (in_threads if how == "threads" else one_after_another)(host, auth, int(count))
    except KiteworksError as error:
        print(f"{type(error).__name__}: {error}", flush=True)
    else:
        print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
