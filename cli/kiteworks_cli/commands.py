"""Defines the commands and their options."""

from __future__ import annotations

from cyclopts import App

from kiteworks import __version__

app = App(
    name="kiteworks",
    help="Work with a Kiteworks appliance, or with one that runs on this machine.",
    version=__version__,
    # main.py reports the interruption, and exits with its status.
    suppress_keyboard_interrupt=False,
)
auth = App(name="auth", help="Show the profiles and their tokens.")
app.command(auth)

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

_SANDBOX = """Run an appliance on this machine until Ctrl+C.

Example: `kiteworks sandbox --profile sandbox --env sandbox.env`, then in another terminal `kiteworks --profile sandbox ls`

It prints its host, the certificate authority to trust, and the accounts with their passwords. With `--proxy`, it
passes every call on to another appliance instead, and records how that one differs from the spec."""


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
app.command("kiteworks_cli.sandbox:sandbox", help=_SANDBOX)
app.command(
    "kiteworks_cli.sandbox:demo",
    help=_with_example(
        "Show a complete session on a temporary appliance: register, sign in, upload, find, download, compare.",
        "kiteworks demo --size 5",
    ),
)
