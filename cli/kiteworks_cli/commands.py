"""Defines the commands and their options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter
from cyclopts.validators import Number

from kiteworks import __version__
from kiteworks_runtime.errors import InvalidArgumentError

from .completing import ProfileName

if TYPE_CHECKING:
    from kiteworks_sandbox import Sandbox

app = App(
    name="kiteworks",
    help="Work with a Kiteworks appliance, or with one that runs on this machine.",
    version=__version__,
    # main.py reports the interruption, and exits with its status.
    suppress_keyboard_interrupt=False,
)
auth = App(name="auth", help="Show the profiles and their tokens.")
app.command(auth)

_STANDARD = "-"
"""Stands for standard output, where a file is asked for."""

_LOGIN = """Sign in to an appliance, and save the sign-in as a profile.

Missing options are read from the environment or the existing profile, or asked for at the terminal. Secrets can't be
passed as options, because other users of this machine can see those.

Example: `kiteworks login files.example.com --client-id 7bc9e9f0-6ad6-4c55-a8d5-0b0c5d3ba9f4`"""
_STATUS = """Show the profiles: who is signed in where, and for how long.

The appliance is not asked. The exit status is 3 if no one is signed in with the named profile or, without a name,
with the default profile.

Example: `kiteworks auth status --check`"""
_API = """Send any request, and print the answer.

It is signed and repeated as all others are. An answer that is not JSON is written as it comes.

Example: `kiteworks api GET /rest/folders/top --query limit=3 --jq '.data[].name'`"""
_MV = """Move or rename files and folders on the appliance.

Example: `kiteworks mv kw:/Inbox/q3.pdf kw:/Reports/2026/`"""
_CAT = """Write files of the appliance to standard output.

Example: `kiteworks cat kw:/Reports/q3.csv | head`"""
_SYNC = """Make a folder like another: copy what is new or differs, and with `--delete` delete what is gone.

The plan is made first: `--dry-run` shows it. Nothing is deleted if something could not be copied.

Example: `kiteworks sync reports kw:/Reports --delete`"""
_SHARE = """Share a folder on the appliance with people.

Example: `kiteworks share kw:/Reports ann@example.com ben@example.com --role Viewer`"""
_OPEN = """Open a file or folder of the appliance in the browser.

Example: `kiteworks open kw:/Reports/q3.pdf`"""
_WATCH = """Print what changed in a folder on the appliance as JSON lines, and go on until Ctrl+C.

Each line is a file or folder that was added, changed or moved, or is gone. With `--since-file`, the next run goes on where
this one stopped, and the first one begins with all that is there.

Example: `kiteworks watch kw:/Inbox --since-file inbox.point --once`"""
_MCP = """Offer files, folders and mail to programs with language models, over the Model Context Protocol.

Such a program starts this command, and calls methods of the API as tools. Without `--allow`, they only read.

Example: `kiteworks mcp --allow write --root ~/Reports`"""
_COMPLETION = """Print the script that completes commands and options in a shell, or install it.

Example: `kiteworks completion --install`"""


def _with_example(text: str, example: str) -> str:
    return f"{text}\n\nExample: `{example}`"


# By name: the module of a command is loaded when the command is run, or its own help is shown.
app.command("kiteworks_cli.login:login", help=_LOGIN)
app.command(
    "kiteworks_cli.logout:logout",
    help=_with_example(
        "End the session on the appliance, and forget the tokens.", "kiteworks logout --profile work"
    ),
)
app.command(
    "kiteworks_cli.whoami:whoami",
    help=_with_example("Ask the appliance who is signed in.", "kiteworks whoami --json"),
)
auth.command("kiteworks_cli.auth:status", help=_STATUS)
auth.command(
    "kiteworks_cli.auth:token",
    help=_with_example(
        "Print the access token, refreshed first if it is about to expire.",
        "kiteworks auth token --profile work",
    ),
)
auth.command(
    "kiteworks_cli.auth:export",
    help=_with_example(
        "Print the refresh token, to continue on another machine, and forget the tokens here.",
        "kiteworks auth export --profile work > refresh-token.txt",
    ),
)
auth.command(
    "kiteworks_cli.auth:use", help=_with_example("Make a profile the default.", "kiteworks auth use work")
)
app.command(
    "kiteworks_cli.files.copying:cp",
    help=_with_example(
        "Copy files and folders to, from or within the appliance.", "kiteworks cp -r reports kw:/Archive/"
    ),
)
app.command(
    "kiteworks_cli.files.listing:ls",
    help=_with_example("List the content of a folder on the appliance.", "kiteworks ls -l kw:/Reports"),
)
app.command(
    "kiteworks_cli.files.listing:tree",
    help=_with_example(
        "Show everything below a folder on the appliance.", "kiteworks tree kw:/Reports --depth 2"
    ),
)
app.command(
    "kiteworks_cli.files.changing:mkdir",
    help=_with_example("Create folders on the appliance.", "kiteworks mkdir -p kw:/Reports/2026/Q3"),
)
app.command("kiteworks_cli.files.moving:mv", help=_MV)
app.command("kiteworks_cli.files.moving:cat", help=_CAT)
app.command(
    "kiteworks_cli.files.changing:rm",
    help=_with_example("Delete files and folders on the appliance.", "kiteworks rm -r kw:/Reports/2025"),
)
app.command("kiteworks_cli.files.syncing:sync", help=_SYNC)
app.command("kiteworks_cli.files.watching:watch", help=_WATCH)
app.command("kiteworks_cli.files.sharing:share", help=_SHARE)
app.command("kiteworks_cli.files.sharing:open_", name="open", help=_OPEN)
app.command("kiteworks_cli.api:api", help=_API)
app.command("kiteworks_cli.mcp.serving:mcp", help=_MCP)
app.command("kiteworks_cli.completion:completion", help=_COMPLETION)


@app.command
def sandbox(
    *,
    port: Annotated[int, Parameter(validator=Number(gte=0, lte=65535))] = 0,
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
    page_size: Annotated[int | None, Parameter(validator=Number(gte=1))] = None,
    scope_code: Literal["ERR_ACCESS_CLIENT", "ERR_ACCESS_USER"] = "ERR_ACCESS_CLIENT",
    token_length: Annotated[int, Parameter(validator=Number(gte=20))] = 40,
    invalid_grant_text: str | None = None,
    throttle_status: Literal[429, 403] = 429,
    pages: Path | None = None,
) -> int:
    """Run an appliance on this machine until Ctrl+C.

    Example: `kiteworks sandbox --profile sandbox --env sandbox.env`, then in another terminal `kiteworks --profile sandbox ls`

    It prints its host, the certificate authority to trust, and the accounts with their passwords. With `--proxy`, it
    passes every call on to another appliance instead, and records how that one differs from the spec.

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


@app.command
def demo(*, size: Annotated[int, Parameter(validator=Number(gte=1, lte=1024))] = 20) -> int:
    """Show a complete session on a temporary appliance: register, sign in, upload, find, download, compare.

    Example: `kiteworks demo --size 5`

    Parameters
    ----------
    size
        Size of the file to transfer, in MiB.
    """
    from .demo import run

    run(size=size)
    return 0
