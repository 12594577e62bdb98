"""`kiteworks api`: send any request."""

from __future__ import annotations

import sys
from typing import Annotated
from urllib.parse import parse_qsl

from cyclopts import Parameter

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.errors import InvalidArgumentError, ResponseDecodeError
from kiteworks_runtime.request import prepare_free

from . import output, session
from .completing import ProfileName
from .operations.values import read_json
from .session import Seconds

_Flag = Annotated[bool, Parameter(negative="")]


def api(
    method: str,
    path: str,
    /,
    *,
    query: Annotated[
        list[str] | None, Parameter(name=["--query", "-q"], negative="", allow_leading_hyphen=True)
    ] = None,
    body: Annotated[str | None, Parameter(name=["--body", "-b"], allow_leading_hyphen=True)] = None,
    output_: Annotated[output.Format | None, Parameter(name="--output")] = None,
    columns: output.Columns = None,
    jq: output.Jq = None,
    dry_run: _Flag = False,
    json: _Flag = False,
    profile: ProfileName = None,
    timeout: Seconds = None,
) -> None:
    """Send a request. `commands.py` has the rest of the help.

    Parameters
    ----------
    method
        The HTTP method, such as GET.
    path
        The path, such as /rest/users/me; a query may follow.
    query
        A parameter of the query, as name=value. May be repeated.
    body
        The body as JSON, or @FILE with it; @- is standard input.
    output_
        Form of the answer. Default: json.
    columns
        Columns of table and csv, separated by commas.
    jq
        Filter the answer with this jq expression; needs the extra `jq`.
    dry_run
        Show the request, and send nothing.
    json
        The same as `--output json`.
    profile
        Profile to use.
    timeout
        Maximum seconds for the request, including its retries. Default: no limit.
    """
    form = output.chosen(output_ or "json", json=json)
    path, _, rest = path.partition("?")
    params = _params([*parse_qsl(rest, keep_blank_values=True), *map(_pair, query or ())])
    try:
        content = None if body is None else read_json(body)
    except ValueError as error:
        raise InvalidArgumentError(f"--body: expected {error}; nothing was sent") from None
    if dry_run:
        host = Appliance.parse("appliance.example.com")
        output.show_request(prepare_free(host, method, path, params, content, None), form)
        return
    with session.client(profile, timeout) as kw:
        answer = kw.request(method, path, params=params, json=content)
    try:
        found = answer.json() if answer.content else None
    except ResponseDecodeError:
        sys.stdout.flush()
        sys.stdout.buffer.write(answer.content)
        return
    output.show(found, form, columns=columns, jq=jq)


def _pair(text: str) -> tuple[str, str]:
    name, mark, value = text.partition("=")
    if not mark or not name:
        raise InvalidArgumentError(f"--query: write name=value, not {text!r}; nothing was sent")
    return name, value


def _params(pairs: list[tuple[str, str]]) -> dict[str, str | list[str]]:
    """Return the parameters of a query; several of one name are one list."""
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}
