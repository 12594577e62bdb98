"""The commands and their options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter
from cyclopts.validators import Number

from kiteworks import __version__

app = App(
    name="kiteworks",
    help="Work with a Kiteworks appliance, or with one that runs on this machine.",
    version=__version__,
    # main.py says that it was interrupted, and ends with the status for that.
    suppress_keyboard_interrupt=False,
)
auth = App(name="auth", help="What is known of the profiles, and their tokens.")
app.command(auth)

_LOGIN = """Sign in to an appliance, and keep who signed in as a profile.

What is not given is taken from the environment, from the profile as it was, or asked for on the terminal. No secret is
taken as an argument, for others on this machine can see those."""
_STATUS = """Show the profiles: who is signed in where, and for how long.

The appliance is not asked. It ends with 3 if nobody is signed in with the profile that was named or, if none was, with
the default one."""

# By name: the module of a command is loaded when the command is run, or its own help is shown.
app.command("kiteworks_cli.login:login", help=_LOGIN)
app.command("kiteworks_cli.logout:logout", help="End the session on the appliance, and forget its tokens.")
app.command("kiteworks_cli.whoami:whoami", help="Ask the appliance who is signed in.")
auth.command("kiteworks_cli.auth:status", help=_STATUS)
auth.command(
    "kiteworks_cli.auth:token", help="Print the access token alone, renewed first if it is near its end."
)
auth.command("kiteworks_cli.auth:use", help="Make a profile the default.")
app.command("kiteworks_cli.files.copying:cp", help="Copy files and folders to the appliance or from it.")
app.command("kiteworks_cli.files.listing:ls", help="List what is in a folder of the appliance.")
app.command("kiteworks_cli.files.listing:tree", help="Show a folder of the appliance with all that is in it.")
app.command("kiteworks_cli.files.changing:mkdir", help="Make folders on the appliance.")
app.command("kiteworks_cli.files.changing:rm", help="Delete files and folders on the appliance.")


@app.command
def sandbox(
    *,
    port: Annotated[int, Parameter(validator=Number(gte=0, lte=65535))] = 0,
    data: Path | None = None,
    expires_in_as_text: bool = False,
    zulu_dates: bool = False,
    zero_parent: bool = False,
    published_messages: bool = True,
) -> int:
    """Run an appliance on this machine until Ctrl+C.

    It prints its host, the certificate authority to trust, and the accounts with their passwords.

    Parameters
    ----------
    port
        Port to listen on; 0 for any free one.
    data
        Folder that keeps files, accounts, passwords and certificates from run to run; without, all is forgotten at
        the end.
    expires_in_as_text
        Let the token endpoint say `expires_in` as text, as older appliances do.
    zulu_dates
        Let the dates of uploads end in `Z`, as older appliances do.
    zero_parent
        Give a user's own top-level folders the `parentId` 0 instead of the base folder's id.
    published_messages
        Tell errors in the vendor's words; otherwise in those of the spec.
    """
    from kiteworks_sandbox.__main__ import main as run

    settings = {
        "expires-in-as-text": expires_in_as_text,
        "zulu-dates": zulu_dates,
        "zero-parent": zero_parent,
        "published-messages": published_messages,
    }
    switches = [f"--{'' if on else 'no-'}{name}" for name, on in settings.items()]
    return run([f"--port={port}", *switches, *([f"--data={data}"] if data else [])])


@app.command
def demo(*, size: Annotated[int, Parameter(validator=Number(gte=1, lte=1024))] = 20) -> int:
    """Show the whole way, on an appliance of its own: register, sign in, upload, find, download, compare.

    Parameters
    ----------
    size
        Size of the file that travels, in MiB.
    """
    from .demo import run

    run(size=size)
    return 0
