"""Requests: their arguments checked, written as the wire wants them, and put together."""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import IO, Any, ClassVar, Literal, cast, get_args, get_origin
from urllib.parse import quote, unquote
from uuid import UUID

import msgspec
from msgspec import Struct

from .appliance import Appliance
from .error_response import gives_content
from .errors import InvalidArgumentError
from .files import FileInput, form_file
from .models import is_list, is_object, is_several, prepare_type
from .names import ANY_NAME, NameRules
from .operation import OMIT, Argument, Arguments, Body, Header, Operation, Path, Query
from .secret import Hiding, hide

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # RFC 9110, section 5.1
_HEADER_VALUE = re.compile(r"(?:[!-~](?:[\t -~]*[!-~])?)?")


def _unsent(message: str) -> InvalidArgumentError:
    return InvalidArgumentError(f"{message}; nothing was sent")


def header_name(name: str) -> str:
    """Return a header's name.

    Raises:
        InvalidArgumentError: It is invalid.
    """
    if not isinstance(name, str) or not _HEADER_NAME.fullmatch(name):
        raise InvalidArgumentError(f"{name!r} is not the name of a header")
    return name


def header_value(name: str, value: str) -> str:
    """Return a header's value. It may be a secret, so the message does not show it.

    Raises:
        InvalidArgumentError: It contains a line break or something else that a header can't.
    """
    value = hide(value)
    if not isinstance(value, str):
        raise _unsent(f"header {name} must be text, not {type(value).__name__}")
    if CONTROL.search(value.replace("\t", " ")):
        raise _unsent(f"header {name} holds a control character")
    if not _HEADER_VALUE.fullmatch(value):
        raise _unsent(f"header {name} must be ASCII, without blanks at its ends")
    return value


def as_plain(name: str, value: Any) -> Any:
    """Return a value as plain data.

    A member of an enumeration becomes its value, a model a dict without what it leaves out, several values a list.
    Dates and times stay as they are.

    Raises:
        InvalidArgumentError: It contains something that can't be sent.
    """
    if _is_plain(value):
        return value
    try:
        return _plain(name, value)
    except RecursionError:
        raise _unsent(f"{name} is nested too deeply") from None


def _is_plain(value: object) -> bool:
    """Return whether a value is of a common type that needs no conversion."""
    if isinstance(value, str):
        return type(value) is str and value.isascii()
    return value is None or isinstance(value, bool)


def _plain(name: str, value: Any) -> Any:
    if _is_plain(value):
        return value
    if isinstance(value, enum.Enum):
        return _plain(name, value.value)
    if isinstance(value, str):
        return _text(name, value)
    if isinstance(value, int | float):
        return _number(name, value)
    if isinstance(value, datetime):
        # A datetime of another library's class is one too, but msgspec knows only Python's.
        return value if type(value) is datetime else datetime.combine(value.date(), value.timetz())
    if isinstance(value, date | UUID):
        return value
    if isinstance(value, msgspec.Struct):
        fields = msgspec.structs.fields(value)
        given = {one.encode_name: getattr(value, one.name) for one in fields if _is_given(value, one)}
        return {key: _plain(f"{name}.{key}", one) for key, one in given.items()}
    if isinstance(value, Mapping):
        return _plain_dict(name, cast("Mapping[object, Any]", value))
    if is_several(value):
        several = enumerate(value)
        return [one if _is_plain(one) else _plain(f"{name}[{place}]", one) for place, one in several]
    kind = type(cast("object", value)).__name__
    raise _unsent(
        f"{name}: {kind} has no form in a request; give text, a number, a date, or a list or dict of these"
    )


def _is_given(model: msgspec.Struct, field: msgspec.structs.FieldInfo) -> bool:
    """Return whether a model's field is set: one that was left out reads as None."""
    return field.required or getattr(model, field.name) is not None


def _plain_dict(name: str, value: Mapping[object, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, one in value.items():
        if not isinstance(key, str):
            raise _unsent(f"{name}: a key must be text, not {type(key).__name__}")
        found[_text(name, key)] = _plain(f"{name}.{key}", one)
    return found


def _text(name: str, value: str) -> str:
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise _unsent(f"{name} holds half of a pair of surrogates, which is not a character") from None
    return value


def _number(name: str, value: float) -> float:
    if isinstance(value, float):
        if not math.isfinite(value):
            raise _unsent(f"{name}: {value!r} is not a number")
    elif not -(2**63) <= value < 2**63:
        # Such a number would arrive as another one.
        raise _unsent(f"{name}: a number of more than 64 bits can't be sent")
    return value


def as_text(name: str, value: Any) -> str:
    """Return a value as text for a query, a header or a form.

    Raises:
        InvalidArgumentError: It has no form as text.
    """
    value = as_plain(name, value)
    if type(value) is str:
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return wire_date(name, value)
    if is_list(value):
        return _joined(name, [as_text(name, one) for one in value])
    if is_object(value):
        raise _unsent(f"{name}: a dict has no form as text")
    return str(value)


def _joined(name: str, items: list[str]) -> str:
    # To the appliance an empty filter may be no filter at all, and that would name everything.
    if not items:
        raise _unsent(f"{name}: the list is empty; leave the argument out or name at least one")
    odd = next((item for item in items if "," in item), None)
    if odd is not None:
        raise _unsent(f"{name}: {odd!r} holds a comma, which separates the items of the list")
    return ",".join(items)


def as_json(name: str, value: Any) -> bytes:
    """Return a value as JSON, with dates in the appliance's format.

    Raises:
        InvalidArgumentError: It contains something that has no form in JSON.
    """
    return msgspec.json.encode(_with_wire_dates(name, as_plain(name, value)))


def _with_wire_dates(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return wire_date(name, value)
    if is_object(value):
        return {key: _with_wire_dates(f"{name}.{key}", one) for key, one in value.items()}
    if is_list(value):
        return [_with_wire_dates(f"{name}[{place}]", one) for place, one in enumerate(value)]
    return value


def wire_date(name: str, value: datetime) -> str:
    """Return a date and time in the appliance's format: `2014-08-07T10:32:14+0000`. Fractions of a second are cut off.

    Raises:
        InvalidArgumentError: It has no time zone, so it's unknown which time is meant; or it lies, in UTC, outside the
            years 1 to 9999.
    """
    if value.utcoffset() is None:
        raise _unsent(f"{name}: {value!r} has no time zone; add one, such as tzinfo=datetime.UTC")
    try:
        utc = value.astimezone(UTC)
    except OverflowError:
        raise _unsent(f"{name}: {value!r} is out of range in UTC") from None
    return f"{utc.replace(tzinfo=None).isoformat(timespec='seconds')}+0000"


_WORDS = {"array": "list", "object": "dict", "null": "None"}
_PYTHONS = rf"\b({'|'.join(_WORDS)})\b"
_ITEM = r"\w+(?:\[\d+\])?"
_UNKNOWN = r"(?s)Object contains unknown field `(.*)`"
_LONGEST_EXPLANATION = 500  # characters of an explanation
# Methods hand over all their locals; these say what happens here, not what is requested.
_NOT_SENT = frozenset({"self", "target", "options"})


def given(operation: Operation[Any], arguments: Arguments) -> list[tuple[Argument, Any]]:
    """Check the arguments of an operation. Return those that were given, each with its place in the request.

    Raises:
        InvalidArgumentError: A value is of the wrong type or out of range, or a required one is missing.
        TypeError: The operation has no argument of that name.
    """
    checker, names = _checker(operation)
    if not arguments.keys() <= names:
        raise TypeError(f"{operation.id}() knows no {', '.join(sorted(arguments.keys() - names))}")
    found: list[tuple[Argument, Any]] = []
    missing: list[str] = []
    for one in operation.arguments:
        if (value := arguments.get(one.name, OMIT)) is not OMIT:
            found.append((one, value))
        elif one.required:
            missing.append(one.name)
    if missing:
        raise _unsent(f"{operation.id}() needs {', '.join(missing)}")
    found = [
        (one, value if one.type is FileInput else _plain_argument(operation, one, value))
        for one, value in found
    ]
    try:
        # Dates must be dates: text would reach the appliance in whatever form it has.
        msgspec.convert({one.name: value for one, value in found}, checker, builtin_types=(datetime, date))
    except msgspec.ValidationError as error:
        raise _unsent(f"{operation.id}(): {_explained(operation, error)}") from None
    return found


def _plain_argument(operation: Operation[Any], argument: Argument, value: Any) -> Any:
    """Return an argument as plain data, for msgspec to check.

    As plain data one model may look like another, so the class of a model is checked here.
    """
    if _is_plain(value) and not argument.target:
        return value
    name = f"{operation.id}(): {argument.name}"
    models = _models(argument.type)
    for one in value if models and is_several(value) else (value,):
        if models and isinstance(one, msgspec.Struct) and not isinstance(one, models):
            wanted = " or ".join(model.__name__ for model in models)
            raise _unsent(f"{name}: expected `{wanted}`, got `{type(one).__name__}`")
    plain = as_plain(name, value)
    return [plain] if argument.target and not is_list(plain) else plain


@cache
def _models(kind: Any) -> tuple[type[msgspec.Struct], ...]:
    """Return the models in a type."""
    return tuple(_within(kind, lambda one: isinstance(one, type) and issubclass(one, msgspec.Struct)))


def _within(kind: Any, wanted: Callable[[Any], bool]) -> list[Any]:
    """Return the parts of a type that satisfy a condition."""
    return [kind] if wanted(kind) else [one for part in get_args(kind) for one in _within(part, wanted)]


def _explained(operation: Operation[Any], error: msgspec.ValidationError) -> str:
    """Say in Python's terms which argument is wrong, what was expected and what was given."""
    said, _, place = str(error).partition(" - at `$.")
    place = place.rstrip("`")
    kinds = {one.name: one.type for one in operation.arguments}
    kind = kinds.get(re.split(r"\W", place)[0])
    unknown = re.fullmatch(_UNKNOWN, said)
    if unknown:
        said = _unknown_member(_models(kind) if re.fullmatch(_ITEM, place) else (), unknown[1])
    elif said.endswith("with a timezone component"):
        said = "the `datetime` has no time zone; add one, such as tzinfo=datetime.UTC"
    elif said.startswith("Invalid enum value"):
        literals = _within(kind, lambda one: get_origin(one) is Literal)
        allowed = ", ".join(repr(value) for one in literals for value in get_args(one))
        came = said.removeprefix("Invalid enum value ")
        said = (
            f"expected one of {allowed}, got {came}" if allowed else f"{came} is none of the allowed values"
        )
    said = re.sub(r"`[^`]*`", lambda match: re.sub(_PYTHONS, lambda word: _WORDS[word[0]], match[0]), said)
    said = said if len(said) <= _LONGEST_EXPLANATION else f"{said[:_LONGEST_EXPLANATION]}..."
    return f"{place}: {said[0].lower()}{said[1:]}"


def _unknown_member(models: tuple[type[msgspec.Struct], ...], name: str) -> str:
    """Say which keys a dict may have, for one that its model does not have."""
    if len(models) != 1:
        return f"the key {name!r} is unknown"
    known = ", ".join(repr(one.encode_name) for one in msgspec.structs.fields(models[0]))
    return f"`{models[0].__name__}` has no {name!r}; it has {known}"


@cache
def _checker(operation: Operation[Any]) -> tuple[type[msgspec.Struct], frozenset[str]]:
    """Return a struct whose fields are the arguments, so that msgspec checks all at once, and all their names."""
    fields: list[Any] = [
        (one.name, one.type | msgspec.UnsetType, msgspec.UNSET)
        for one in operation.arguments
        if one.type is not FileInput and one.type is not Any
    ]
    checker = msgspec.defstruct(operation.id.replace(".", "_"), fields, kw_only=True)
    return prepare_type(checker), _NOT_SENT.union(one.name for one in operation.arguments)


SAFE_METHODS = frozenset({"GET", "HEAD", "PUT", "DELETE"})
_LONGEST_IDENTIFIER = 1_024  # characters of an identifier; names on the appliance have at most 255
_USUAL_IDENTIFIER = re.compile(r"[A-Za-z0-9_~-]{1,1024}")
"""An identifier that is valid and needs no encoding."""
_METHOD = r"[A-Z]+"
_ORIGIN = r"[A-Za-z]+://[^/?#\\]*"


class Prepared(Hiding, Struct):
    """A request with everything that httpx needs to build it.

    Attributes:
        operation: Its name in the API; empty if it has none.
        repeatable: Whether it is idempotent.
        one_shot: Whether its body can be read only once.
        content_wanted: Whether the response to it is the bytes of a file.
        opened: Files that were opened for it.
    """

    operation: str
    method: str
    path: str
    repeatable: bool
    one_shot: bool = False
    content_wanted: bool = False
    # A call that waits holds this: what most requests lack is no object of its own.
    params: Sequence[tuple[str, str]] = ()
    headers: Mapping[str, str] | None = None
    content: bytes | None = None
    data: dict[str, str] | None = None
    files: dict[str, Any] | None = None
    opened: Sequence[IO[bytes]] = ()
    origin: str | None = None  # another than the appliance's

    _unshown: ClassVar = ("path", "params", "headers", "content", "data", "files")

    def close(self) -> None:
        """Close the files that were opened for this request."""
        for file in self.opened:
            file.close()


def prepare(operation: Operation[Any], arguments: Arguments, names: NameRules = ANY_NAME) -> Prepared:
    """Make the request of an operation, to be closed once it was sent.

    Raises:
        InvalidArgumentError: An argument is invalid. Nothing was sent.
    """
    path = operation.path
    repeatable = operation.idempotent or operation.method in SAFE_METHODS
    request = Prepared(
        operation.id, operation.method, path, repeatable, content_wanted=gives_content(operation)
    )
    params: list[tuple[str, str]] = []
    headers: dict[str, str] = {}
    body: list[tuple[Body, Any]] = []
    for argument, value in given(operation, arguments):
        if isinstance(argument, Path):
            text = as_text(argument.name, value)
            if argument.link:
                text = text.rpartition("/")[2]
            path = path.replace(f"{{{argument.wire_name}}}", quoted(operation.id, argument.name, text))
        elif isinstance(argument, Query):
            params.append((argument.wire_name, as_text(argument.name, value)))
        elif isinstance(argument, Header):
            headers[argument.wire_name] = header_value(argument.wire_name, as_text(argument.name, value))
        elif isinstance(argument, Body):
            body.append((argument, value))
    request.path, request.params, request.headers = path, params or (), headers or None
    if operation.media_type is not None:
        _add_body(request, operation.media_type, body, names)
    return request


def prepare_free(
    appliance: Appliance,
    method: str,
    path: str,
    params: Mapping[str, Any] | None,
    json: Any,
    content: bytes | None,
) -> Prepared:
    """Make the request of `kw.request()`.

    Raises:
        InvalidArgumentError: The path is on an origin that is not trusted, or an argument is invalid. Nothing was sent.
    """
    origin = None
    address = re.match(_ORIGIN, path) if isinstance(path, str) else None
    if address is not None:
        origin, path = Appliance.parse(address[0]).origin, path[address.end() :]
        if not appliance.admits(origin):
            raise InvalidArgumentError(
                f"{origin} is not {appliance.origin}, which the token was issued for, so nothing was sent. If it is "
                f"part of the same installation, say so to the client: trusted_origins=[{origin!r}]"
            )
    if not isinstance(method, str) or not re.fullmatch(_METHOD, method.upper()):
        raise InvalidArgumentError(f"{method!r} is not an HTTP method")
    method = method.upper()
    _check_path(path)
    if json is not None and content is not None:
        raise InvalidArgumentError("give json or content, not both")
    if content is not None and not isinstance(content, bytes):
        raise _unsent(f"content must be bytes, not {type(content).__name__}")
    request = Prepared("", method, path, method in SAFE_METHODS, content=content, origin=origin)
    if params is not None:
        named = as_plain("params", params)
        if not is_object(named):
            raise _unsent(f"params must be a dict, not {type(params).__name__}")
        request.params = [(name, as_text(name, value)) for name, value in named.items()]
    if json is not None:
        request.content = as_json("json", json)
        request.headers = {"Content-Type": "application/json"}
    return request


def quoted(operation: str, name: str, value: str) -> str:
    """Return a path parameter, percent-encoded. It may be a secret, so the messages do not show it.

    Raises:
        InvalidArgumentError: It is blank, leads to another path, or can't be an identifier for another reason.
    """
    if _USUAL_IDENTIFIER.fullmatch(value):
        return value
    problem = None
    if not value.strip():
        problem = "it is blank"
    elif _leads_away(value):
        # Quoted it would still lead there, if something on the way to the appliance undoes the quoting too early.
        problem = "'.' and '..' lead to another path"
    elif CONTROL.search(value):
        problem = "it holds a control character"
    elif len(value) > _LONGEST_IDENTIFIER:
        problem = f"it has {len(value):,} characters"
    if problem is not None:
        raise _unsent(f"{operation}(): {name} can't be an identifier: {problem}")
    return quote(value, safe="")


def _leads_away(path: str) -> bool:
    return "." in path and not {".", ".."}.isdisjoint(re.split(r"[/\\]", path))


def _check_path(path: str) -> None:
    """Check a path of `kw.request()`.

    Raises:
        InvalidArgumentError: It is malformed, or leads elsewhere than it says.
    """
    if not isinstance(path, str):
        raise _unsent(f"path must be text, not {type(path).__name__}")
    if not path.startswith("/") or path.startswith("//") or "\\" in path or not path.isprintable():
        raise InvalidArgumentError(f"path must begin with one slash, such as '/rest/users/me', not {path!r}")
    if "?" in path or "#" in path:
        # Errors and logs name the path; a query may hold what they must not.
        raise InvalidArgumentError("path must not hold a query; give it as params={...}")
    meant = unquote(path)
    if _leads_away(meant) or CONTROL.search(meant):
        raise InvalidArgumentError(f"path must not hold '.', '..' or control characters: {path!r}")


def _add_body(request: Prepared, media_type: str, body: list[tuple[Body, Any]], names: NameRules) -> None:
    if media_type == "multipart/form-data":
        request.data = _form([one for one in body if one[0].type is not FileInput])
        opened: list[IO[bytes]] = []
        request.files, request.opened = {}, opened
        try:
            for argument, value in body:
                if argument.type is FileInput:
                    name, data = form_file(value, opened, names)
                    request.files[argument.wire_name] = name, data
                    # What can't be rewound, such as a pipe, is read once.
                    request.one_shot |= not isinstance(data, bytes) and not hasattr(data, "seek")
        except BaseException:
            request.close()
            raise
        if not request.files:
            # Without a part that is a file, httpx would send another kind of form.
            request.files = {name: (None, text) for name, text in request.data.items()}
            request.data = None
    elif media_type == "application/x-www-form-urlencoded":
        request.data = _form(body)
    else:
        request.headers = {**(request.headers or {}), "Content-Type": media_type}
        request.content = as_json("body", {argument.wire_name: value for argument, value in body})


def _form(body: list[tuple[Body, Any]]) -> dict[str, str]:
    return {argument.wire_name: as_text(argument.name, value) for argument, value in body}
