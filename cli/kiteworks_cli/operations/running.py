"""Runs the command of a method: calls it and prints its result, or shows the request that it would send."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Group, Parameter

from kiteworks import Kiteworks
from kiteworks_runtime.errors import ConfigurationError, InvalidArgumentError
from kiteworks_runtime.operation import Operation
from kiteworks_runtime.pagination import Page
from kiteworks_runtime.request import Prepared, prepare

from .. import output, session
from ..checks import number
from ..completing import ProfileName, local_paths, remote_paths
from ..files.addresses import Address, is_remote, need, need_folder, parse, top
from ..files.bars import bar
from ..files.streams import STANDARD
from ..output import Columns, Format, Jq, Json
from ..session import Seconds
from .methods import Method, command_name, doc
from .options import ARGUMENTS, OPTIONS, Option, in_words, options_of
from .values import choices, content, is_flag, is_whole_list, read, read_json

if TYPE_CHECKING:
    from cyclopts.completion import CompletionContext

_HIDDEN = Group("Values", show=False)
"""Of what stands without a name. The help shows it under the names of the arguments."""
_COMMON = Group("Common options", sort_key=2)
_DEFAULT_LIMIT = 1_000  # items that a list prints if nothing is said
_NAMED = re.compile(r"\w+(?=[:\[.,])")

Limit = Annotated[int | None, Parameter(validator=number(gte=1))]


@dataclass(frozen=True, slots=True)
class _Settings:
    """The options that commands have in common."""

    profile: str | None = None
    timeout: float | None = None
    output: Format | None = None
    json: bool = False
    columns: str | None = None
    jq: str | None = None
    dry_run: bool = False
    limit: int | None = None
    all: bool = False


def command(method: Method) -> App:
    """Return the command of a method."""
    options = options_of(method)
    common = list(_common(method))

    def run(*values: str, **given: Any) -> int | None:
        names = {one.name for one in common}
        settings = _Settings(**{name: value for name, value in given.items() if name in names})
        chosen = {name: value for name, value in given.items() if name not in names}
        return _run(method, options, settings, _texts(method, options, values, chosen))

    def words(context: CompletionContext) -> list[str]:
        return _words(options, context)

    hidden = Parameter(group=_HIDDEN, allow_leading_hyphen=True, completer=words)
    kind = inspect.Parameter.VAR_POSITIONAL
    rest = inspect.Parameter("values", kind, annotation=Annotated[str, hidden])
    own = [one.parameter() for one in options if one.name != _limit_of(method)]
    run.__signature__ = inspect.Signature([rest, *own, *common])  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in (rest, *own, *common)}
    usage = " ".join([method.command, "[OPTIONS]", *(one.metavar for one in options if one.positional)])
    made = App(
        name=command_name(method.path[-1]),
        help=described(method),
        help_epilogue=f"Example: `{_example(method, options)}`",
        usage=f"Usage: {usage}",
        group_arguments=ARGUMENTS,
        group_parameters=OPTIONS,
    )
    made.default(run)
    return made


def _words(options: tuple[Option, ...], context: CompletionContext) -> list[str]:
    """Return what a shell may complete an argument with that stands without its name."""
    placed = [one for one in options if one.positional and not _is_named(one, context)]
    option = next(
        (one for one in placed[context.index :]), placed[-1] if placed and placed[-1].item else None
    )
    if option is None:
        return []
    if option.fact.has_path:
        return remote_paths(context)
    return local_paths(context) if option.is_local else list(choices(option.item or option.kind))


def _is_named(option: Option, context: CompletionContext) -> bool:
    found = context.get(option.flag)
    return found is not None and found.provided


def _limit_of(method: Method) -> str | None:
    """Return the argument that limits the items of a page."""
    operation = method.operation
    if operation is None or operation.pagination is None:
        return None
    # A list that is one page may limit its items all the same.
    names = {one.name for one in operation.arguments}
    return next((one for one in (operation.pagination.limit, "limit") if one in names), None)


def _common(method: Method) -> Iterator[inspect.Parameter]:
    kinds: dict[str, tuple[Any, str]] = {
        "profile": (ProfileName, "Profile to use."),
        "timeout": (
            Seconds,
            "Maximum seconds for a request or a file as a whole, including its retries. Default: no limit.",
        ),
        "output": (Format | None, "Form of the result. Default: table at a terminal, otherwise json."),
        "json": (Json, "The same as `--output json`."),
        "columns": (
            Columns,
            "Columns of table and csv, separated by commas; `creator.name` is a nested one.",
        ),
        "jq": (Jq, "Filter the result with this jq expression; needs the extra `jq`."),
    }
    if method.operation is not None:
        kinds["dry_run"] = Annotated[bool, Parameter(negative="")], "Show the request, and send nothing."
        if method.operation.pagination is not None:
            text = f"Print at most this many items. Default: {_DEFAULT_LIMIT:,}."
            kinds["limit"] = Limit, text
            kinds["all"] = Annotated[bool, Parameter(negative="")], "Print all items, however many there are."
    limit = _limit_of(method)
    for name, (kind, text) in kinds.items():
        default = False if name in ("json", "dry_run", "all") else None
        alias = f"--{command_name(limit)}" if limit and name == "limit" != limit else None
        about = Parameter(help=text, alias=alias, group=_COMMON, show_default=False)
        annotation: Any = Annotated[kind, about]
        yield inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def described(method: Method) -> str:
    """Return the help of a command: what it does, in a line and at length."""
    found = doc(method.function)
    return in_words("\n\n".join(one for one in (found.summary, found.description) if one), method)


def _example(method: Method, options: tuple[Option, ...]) -> str:
    """Return a command line with all that the command needs."""
    words = [one.example() for one in options if one.positional]
    for one in options:
        if one.required and not one.positional:
            words += [one.flag] if is_flag(one.kind) else [one.flag, one.example()]
    return " ".join([method.command, *words])


def _texts(
    method: Method, options: tuple[Option, ...], values: Sequence[str], given: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the text of each option that was given, by position or by name.

    Raises:
        InvalidArgumentError: One is missing, or there are too many.
    """
    found = {name: value for name, value in given.items() if value is not None}
    left = list(values)
    for value in left:
        if value.startswith("--") or (value.startswith("-") and len(value) == 2 and value[1].isalpha()):
            raise InvalidArgumentError(f"there is no option {value}; `{method.command} --help` lists them")
    for option in options:
        if not left or not option.positional or option.name in found:
            continue
        found[option.name] = left if option.item else left.pop(0)
        if option.item:
            left = []
    if left:
        raise InvalidArgumentError(
            f"there is no argument for {left[0]!r}; `{method.command} --help` lists them"
        )
    missing = [
        one.metavar if one.positional else one.flag
        for one in options
        if one.required and one.name not in found
    ]
    if missing:
        raise InvalidArgumentError(f"missing: {', '.join(missing)}. See `{method.command} --help`")
    return found


def _run(
    method: Method, options: tuple[Option, ...], settings: _Settings, texts: dict[str, Any]
) -> int | None:
    form = output.chosen(settings.output, json=settings.json)
    limit = _limit_of(method)
    if settings.limit is not None and limit is not None:
        texts[limit] = str(settings.limit)
    try:
        if settings.dry_run:
            _show_request(method, options, texts, form, settings.profile)
            return None
        with session.client(settings.profile, settings.timeout) as kw, _progress(method) as progress:

            def identifier(text: str, option: Option) -> str:
                return _identifier(kw, text, option, settings.profile)

            arguments = _arguments(options, texts, identifier)
            function: Callable[..., Any] = _at(kw, method.path)
            result = function(**arguments, **progress)
            if isinstance(result, Page):
                result = _bounded(result, settings)
            output.show(result, form, columns=settings.columns, jq=settings.jq)
    except InvalidArgumentError as error:
        raise InvalidArgumentError(_in_words(method, options, str(error))) from None
    return None


def _at(owner: Any, path: Sequence[str]) -> Any:
    """Return an attribute of attributes."""
    for name in path:
        owner = getattr(owner, name)
    return owner


def _bounded(page: Page[Any], settings: _Settings) -> Iterator[Any]:
    """Yield the items to print, and say if there are more."""
    most = None if settings.all else settings.limit or _DEFAULT_LIMIT
    for counted, one in enumerate(page):
        if counted == most:
            total = f" of {page.total:,}" if page.total else ""
            output.note(f"These are the first {most:,}{total}. `--limit N` prints more, `--all` prints all.")
            return
        yield one


@contextmanager
def _progress(method: Method) -> Iterator[dict[str, Any]]:
    """Show a bar for a method that transfers a file, and yield its arguments for that."""
    annotations = str(method.function.__annotations__.get("options", ""))
    if "UploadOptions" not in annotations and "DownloadOptions" not in annotations:
        yield {}
        return
    from kiteworks_runtime.trees import TreeProgress

    what = "Uploading" if "Upload" in annotations else "Downloading"
    with bar(what, files=1, size=None) as show:
        yield {"on_progress": lambda done, total: show(TreeProgress("", 0, 1, done, total or done, 0))}


def _arguments(
    options: tuple[Option, ...], texts: Mapping[str, Any], identifier: Callable[[str, Option], str]
) -> dict[str, Any]:
    """Return the method's arguments."""
    found: dict[str, Any] = {}
    for one in options:
        if one.name in texts:
            found[one.name] = _value(one, texts[one.name], identifier)
        elif one.is_target:
            found[one.name] = one.default
    for one in options:
        if one.is_source and one.takes_stream and found.get(one.name) == STANDARD:
            name = found.pop("name", None)
            if not isinstance(name, str):
                raise InvalidArgumentError("standard input has no name that the file could get; add --name")
            found[one.name] = (name, _stream(sys.stdin).buffer)
        elif one.is_target and found.get(one.name) == STANDARD:
            found[one.name] = _stream(sys.stdout).buffer
    return found


def _stream(stream: Any) -> Any:
    if stream is None:
        raise ConfigurationError("the standard input or output is closed")
    return stream


def _value(option: Option, given: Any, identifier: Callable[[str, Option], str]) -> Any:
    if isinstance(given, bool):
        return given
    if isinstance(given, str):
        return _one(option, given, option.kind, identifier)
    if len(given) == 1 and is_whole_list(given[0]):
        try:
            return read_json(given[0])
        except ValueError as error:
            raise InvalidArgumentError(f"{option.flag}: expected {error}; nothing was sent") from None
    return [_one(option, text, option.item, identifier) for text in given]


def _one(option: Option, text: str, kind: Any, identifier: Callable[[str, Option], str]) -> Any:
    if option.fact.has_path and is_remote(text):
        return identifier(text, option)
    if option.is_source or option.is_target:
        return text if text == STANDARD or option.is_target else Path(text)
    if option.fact.secret:
        return _secret(option, text)
    return read(option.flag, text, kind)


def _secret(option: Option, text: str) -> str:
    """Read a secret from a file or from standard input.

    Raises:
        InvalidArgumentError: It stands on the command line itself.
    """
    if not text.startswith("@"):
        raise InvalidArgumentError(
            f"{option.flag} is a secret, and other users of this machine can see the command line. Give a file that "
            "holds it, @FILE, or @- for standard input; nothing was sent"
        )
    return content(text[1:]).decode().partition("\n")[0].removesuffix("\r")


def _identifier(kw: Kiteworks, text: str, option: Option, profile: str | None) -> str:
    """Return the identifier of a file or folder by its path.

    Raises:
        NothingThereError: Nothing is there.
        InvalidArgumentError: It is a file where a folder is asked for, or a folder where a file is; or it is on another
            appliance than the command.
    """
    address = parse(text)
    if address.profile is not None and session.whom(address.profile) != session.whom(profile):
        raise _other_profile(address)
    if option.fact.identifies == ("Folder",):
        return str(need_folder(kw, address).id)
    node = need(kw, address)
    if node.is_folder and "Folder" not in option.fact.identifies:
        raise InvalidArgumentError(f"{address} is a folder, not a file")
    return str(node.id)


def _other_profile(address: Address) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"{address} is not on the appliance of this command; add --profile {address.profile}. Nothing was sent"
    )


def _in_words(method: Method, options: tuple[Option, ...], text: str) -> str:
    """Return the message of an invalid argument with options instead of Python's names."""
    known = {one.name: one.flag for one in options}
    head, mark, rest = text.partition("(): ")
    rest = rest if mark and head == method.id else text
    if mark and head == method.id:
        rest = _NAMED.sub(lambda match: known.get(match[0], match[0]), rest, count=1)
    return in_words(rest, method)


class _Recorder:
    """Takes the place of a client's connection: it keeps the request that a method would send."""

    def __init__(self) -> None:
        self.request: Prepared | None = None

    def call(self, operation: Operation[Any], arguments: Mapping[str, Any]) -> None:
        """Keep a request."""
        self.request = prepare(operation, arguments, Kiteworks._api.names)

    def page(self, operation: Operation[Any], _: Any, arguments: Mapping[str, Any]) -> None:
        """Keep the request of the first page."""
        self.call(operation, arguments)

    def download(self, operation: Operation[Any], _: Any, arguments: Mapping[str, Any], __: Any) -> None:
        """Keep the request of a download."""
        self.call(operation, arguments)


def _show_request(
    method: Method, options: tuple[Option, ...], texts: Mapping[str, Any], form: Format, profile: str | None
) -> None:
    """Print the request that a method would send. A path on the appliance is not looked up, so it is shown as it is."""
    paths: dict[str, str] = {}

    def placeholder(text: str, _: Option) -> str:
        address = parse(text)
        if profile is not None and address.profile not in (None, profile):
            raise _other_profile(address)
        if not address.names:
            return top().id
        name = f"kw-path-{len(paths)}"
        paths[name] = f"{{{address}}}"
        return name

    arguments = _arguments(options, texts, placeholder)
    recorder = _Recorder()
    owner: Any = _at(Kiteworks, method.path[:-1])
    getattr(owner(recorder), method.path[-1])(**arguments)
    assert recorder.request is not None
    output.show_request(recorder.request, form, paths)
    recorder.request.close()
