"""`kiteworks sandbox` and `kiteworks demo`: an appliance on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from kiteworks_runtime.errors import InvalidArgumentError

from .checks import number
from .completing import ProfileName

if TYPE_CHECKING:
    from kiteworks_sandbox import Sandbox

_STANDARD = "-"
"""Stands for standard output, where a file is asked for."""


def sandbox(
    *,
    port: Annotated[int, Parameter(validator=number(gte=0, lte=65535))] = 0,
    data: Path | None = None,
    faults: Path | None = None,
    seed: int | None = None,
    demo: Annotated[bool, Parameter(negative="")] = False,
    env: str | None = None,
    app_: Annotated[str | None, Parameter(name="--app")] = None,
    profile: ProfileName = None,
    client_id: str | None = None,
    client_secret: str | None = None,
    user_password: str | None = None,
    admin_password: str | None = None,
    expires_in_as_text: bool = False,
    zulu_dates: bool = False,
    zero_parent: bool = False,
    published_messages: bool = True,
    proxy: str | None = None,
    recordings: Path | None = None,
    proxy_ca_file: Path | None = None,
    require_pkce: bool = False,
    compression: bool = True,
    page_size: Annotated[int | None, Parameter(validator=number(gte=1))] = None,
    scope_code: Literal["ERR_ACCESS_CLIENT", "ERR_ACCESS_USER"] = "ERR_ACCESS_CLIENT",
    token_length: Annotated[int, Parameter(validator=number(gte=20))] = 40,
    invalid_grant_text: str | None = None,
    throttle_status: Literal[429, 403] = 429,
    pages: Path | None = None,
) -> int:
    """Run an appliance on this machine until Ctrl+C.

    Parameters
    ----------
    port
        Port to listen on; 0 for any free one.
    data
        Folder that keeps files, accounts, passwords and certificates from run to run. Default: everything is deleted
        at the end.
    faults
        JSON file that lists the faults to inject. Default: that in KITEWORKS_SANDBOX_FAULTS.
    seed
        Number that makes identifiers, tokens and secrets repeatable. Default: that in KITEWORKS_SANDBOX_SEED.
    demo
        Start with a demo organisation: people, folders, files and messages. The people have the user's password.
    env
        File to write the environment variables for a client to, as lines for a shell; only its owner can read it. With -,
        they are printed, and nothing else is.
    app_
        Name of another application to register, for `env` and `profile`. Default: the one that is there.
    profile
        Sign the user in without a browser, and save this profile.
    client_id
        Client ID of the application. Default: that in KITEWORKS_SANDBOX_CLIENT_ID, the one stored in `data`, or a
        random one. This holds for the next three as well.
    client_secret
        Secret of the application.
    user_password
        Password of the user.
    admin_password
        Password of the administrator.
    expires_in_as_text
        Let the token endpoint send `expires_in` as text, as older appliances do.
    zulu_dates
        Let the dates of uploads and messages end in `Z`, as older appliances do.
    zero_parent
        Set the `parentId` of a user's own top-level folders to 0 instead of the base folder's id.
    published_messages
        Send errors with the vendor's messages; otherwise with those of the spec.
    proxy
        Address of an appliance to stand in front of, such as `https://files.example.com`.
    recordings
        Folder for what the proxy records: cassettes and a report, without anything secret or personal. Default:
        `kiteworks-recordings`.
    proxy_ca_file
        Authority that issued that appliance's certificate. Default: those that this machine trusts.
    require_pkce
        Require a code challenge of authorization requests.
    compression
        Accept compressed chunks of uploads.
    page_size
        Number of items on a page of a list if the caller gives no limit. Default: all.
    scope_code
        Error code of a call that the token's scopes do not admit.
    token_length
        Number of characters of tokens.
    invalid_grant_text
        Description of every `invalid_grant` error. Default: the sandbox's own words.
    throttle_status
        Status of the fault `throttled`.
    pages
        Folder with templates that replace the sandbox's own pages, such as `sign_in.html`.
    """
    from kiteworks_sandbox.__main__ import main as run

    if env == _STANDARD and app_ is not None:
        raise InvalidArgumentError(
            "--env - prints the variables of the usual application; with --app, name a file"
        )
    settings = {
        "expires-in-as-text": expires_in_as_text,
        "zulu-dates": zulu_dates,
        "zero-parent": zero_parent,
        "published-messages": published_messages,
        "require-pkce": require_pkce,
        "compression": compression,
    }
    guesses = {
        "page-size": page_size,
        "scope-code": scope_code,
        "token-length": token_length,
        "invalid-grant-text": invalid_grant_text,
        "throttle-status": throttle_status,
        "pages": pages,
    }
    switches = [f"--{'' if on else 'no-'}{name}" for name, on in settings.items()]
    switches += ["--demo"] * demo + ["--env"] * (env == _STANDARD)
    given = guesses | {
        "data": data,
        "faults": faults,
        "seed": seed,
        "client-id": client_id,
        "client-secret": client_secret,
        "user-password": user_password,
        "admin-password": admin_password,
        "proxy": proxy,
        "recordings": recordings,
        "proxy-ca-file": proxy_ca_file,
    }
    options = [f"--{name}={value}" for name, value in given.items() if value is not None]

    variables = None if env is None or env == _STANDARD else Path(env)

    def started(box: Sandbox) -> None:
        from .sandbox_profile import prepare

        prepare(box, application=app_, profile=profile, env_file=variables)

    return run([f"--port={port}", *switches, *options], started=started)


def demo(*, size: Annotated[int, Parameter(validator=number(gte=1, lte=1024))] = 20) -> int:
    """Show a complete session on a temporary appliance: register, sign in, upload, find, download, compare.

    Parameters
    ----------
    size
        Size of the file to transfer, in MiB.
    """
    from .demo import run

    run(size=size)
    return 0
