"""Every method of the client as a command: `kiteworks folders create kw:/ Reports`.

Nothing here names an operation. The commands are made of the client's methods when they are run or when their help is
shown: their arguments, types and descriptions come from the spec, by way of the generated client. `commands.py` knows
nothing of them, so the other commands start without them.

- `methods` finds resources and methods, and reads their docstrings.
- `facts` reads the rest from the spec's bundle: which arguments identify files and folders, and examples.
- `values` reads text from the command line as values of Python types.
- `options` describes the arguments and options of a command.
- `running` calls the method, or shows the request that it would send.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cyclopts import App

_HERE = "kiteworks_cli.operations"


def register(app: App) -> None:
    """Add a command for each resource of the API, unless they have been added."""
    from cyclopts import Group

    from kiteworks import Kiteworks

    from .methods import command_name, resources

    group = Group("The API", help="One command for each operation, grouped by what they work on.")
    for name, summary in resources(Kiteworks):
        if command_name(name) not in app:
            app.command(f"{_HERE}:{name}", name=command_name(name), help=summary, group=group)


def __getattr__(path: str) -> Any:
    """Return the command of a resource such as `admin.users`, or of a method such as `admin.users.list`."""
    if path.startswith("_"):
        raise AttributeError(path)
    from .methods import find

    found = find(tuple(path.split(".")))
    if found is None:
        raise AttributeError(path)
    return _resource(path, found) if isinstance(found, type) else _method(found)


def _resource(path: str, owner: type[Any]) -> App:
    from cyclopts import App

    from .methods import command_name, doc, methods, resources
    from .running import described

    made = App(name=command_name(path.rpartition(".")[2]), help=doc(owner).summary)
    for name, summary in resources(owner):
        made.command(f"{_HERE}:{path}.{name}", name=command_name(name), help=summary)
    for method in methods(owner, tuple(path.split("."))):
        made.command(f"{_HERE}:{method.id}", name=command_name(method.path[-1]), help=described(method))
    return made


def _method(method: Any) -> App:
    from .running import command

    return command(method)
