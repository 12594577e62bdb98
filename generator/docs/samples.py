"""Code samples of methods in Python and with curl, created from the plan."""

from __future__ import annotations

import json
import keyword
import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, urlencode

from ..escape import literal
from ..methods import Method, OperationMethod
from ..plan_auth import Credential, Input, StepPlan
from ..plan_deliveries import Delivery
from ..plan_models import Model
from .lookups import Lookup, Lookups, snake_case

HOST = "files.example.com"
_WIDTH = 88
_TELLING = ("name", "email", "subject", "title", "id")


@dataclass(frozen=True, slots=True)
class Sampler:
    """Creates the samples of methods.

    Attributes:
        models: All models by class name.
        lookups: How the objects that a method acts on are looked up.
        headers: Headers of every request, for curl.
        found: What the sample that is being written has looked up, by variable.
    """

    models: Mapping[str, Model]
    lookups: Lookups
    headers: Mapping[str, str]
    found: Mapping[str, Lookup] = field(default_factory=dict[str, Lookup])

    def python(self, resource: tuple[str, ...], method: Method) -> str:
        """Return a call of the method, after those that look up what it acts on; `kw` is a client."""
        given, found = self.lookups.given(resource, method)
        call = ".".join(("kw", *resource, method.name))
        placed = [one.passed for one in given if one.argument.positional]
        named = [one.passed for one in given if not one.argument.positional]
        values = [one.value for lookup in found.values() for one in lookup.given] + [
            one.value for one in given
        ]
        imports = sorted({line for one in values for line in one.imports})
        lines = [line for one in found.values() for line in self._lookup(one)]
        lines += method.sample(replace(self, found=found), call, placed, named)
        return "\n".join([*imports, *([""] if imports else []), *lines])

    def _lookup(self, one: Lookup) -> list[str]:
        """Return the statement that looks an object up."""
        call, end = f"kw.{one.method}", "" if one.place is None else f".items[{one.place}]"
        lines = self.got(f"{one.variable} = ", call, one.passed, end)
        return lines + [f"assert {one.variable} is not None"] * ("None" in one.types)

    def got(self, start: str, call: str, passed: Sequence[str], end: str) -> list[str]:
        """Return a call whose result is used at once."""
        return _call(f"{start}{call}", passed, end)

    def curl(self, resource: tuple[str, ...], method: OperationMethod, *, public: bool) -> str:
        """The method's request.

        Args:
            resource: The path of the method's resource.
            method: An operation, not a workflow.
            public: Whether it needs no token.
        """
        given = [(one.argument, one.value) for one in self.lookups.given(resource, method)[0]]
        path, query = method.path, dict[str, str]()
        words = [] if method.http_method == "GET" else [f"--request {method.http_method}"]
        body: dict[str, Any] = {}
        headers = dict(self.headers)
        for argument, value in given:
            if argument.location == "path":
                path = path.replace(f"{{{argument.wire_name}}}", quote(_as_text(value.wire), safe=""))
            elif argument.location == "query":
                query[argument.wire_name] = _as_text(value.wire)
            elif argument.location == "header":
                headers[argument.wire_name] = _as_text(value.wire)
            else:
                body[argument.wire_name] = value.wire
        address = f"https://{HOST}{path}" + (f"?{urlencode(query, safe=':,/')}" if query else "")
        if not public:
            words.append('--header "Authorization: Bearer $KITEWORKS_TOKEN"')
        words += [f"--header {shlex.quote(f'{name}: {text}')}" for name, text in headers.items()]
        words += _body(method, body, {one.wire_name for one, _ in given if one.type == "FileInput"})
        return " \\\n  ".join(["curl " + shlex.quote(address), *words, *method.curl])

    def call(self, function: str, passed: Sequence[str], end: str = "") -> list[str]:
        """A call, on several lines if need be."""
        return _call(function, passed, end)

    def block(self, line: str) -> str:
        """The first line of a loop."""
        return line

    def variable(self, type_: str, passed: Sequence[str], *, item: bool = False) -> str:
        """What a variable for an answer, or for an item of it, is called."""
        if type_ not in self.models:
            return "answer"
        name = snake_case(type_)
        if name in self.found and (item or type_ not in self.found[name].types):
            return "item" if item else "answer"
        taken = keyword.iskeyword(name) or any(name in one for one in ("kw", "print", "datetime"))
        return "answer" if taken else name

    def telling(self, variable: str, type_: str) -> str:
        """What is worth printing of an answer."""
        fields = {one.name for one in self.models[type_].fields} if type_ in self.models else set[str]()
        return next((f"{variable}.{one}" for one in _TELLING if one in fields), variable)


class AsyncSampler(Sampler):
    """Creates the samples of an asynchronous client's methods."""

    def call(self, function: str, passed: Sequence[str], end: str = "") -> list[str]:
        """A call, awaited or iterated over."""
        looped = function.startswith(("for ", "with "))
        return _call(f"async {function}" if looped else function.replace("kw.", "await kw.", 1), passed, end)

    def got(self, start: str, call: str, passed: Sequence[str], end: str) -> list[str]:
        """Return an awaited call whose result is used at once."""
        return (
            _call(f"{start}(await {call}", passed, f"){end}")
            if end
            else _call(f"{start}await {call}", passed)
        )

    def block(self, line: str) -> str:
        """The first line of an asynchronous loop."""
        return f"async {line}"


def credential_python(credential: Credential) -> str:
    """Return code for a client that signs in with a credential."""
    given = [one for one in credential.constructor if one.required]
    passed = [f"{one.name}={_input(one)}" for one in given]
    secret = any("os.environ" in one for one in passed)
    return "\n".join(
        [
            *(["import os", ""] if secret else []),
            f"from kiteworks import {', '.join(sorted({credential.class_name, 'Kiteworks'}))}",
            "",
            *_call(f"auth = {credential.class_name}", passed),
            f'with Kiteworks("{HOST}", auth=auth) as kw:',
            "    print(kw.users.me().email)",
        ]
    )


def delivery_python(delivery: Delivery) -> str:
    """Return code that reads a delivery to a webhook."""
    reader = f"read_{delivery.name}"
    return "\n".join(
        [
            "import os",
            "from collections.abc import Mapping",
            "",
            f"from kiteworks.models import {delivery.model}",
            f"from kiteworks.webhooks import {reader}",
            "",
            "",
            f"def received(body: bytes, headers: Mapping[str, str]) -> {delivery.model}:",
            f'    return {reader}(body, headers, os.environ["KITEWORKS_WEBHOOK_SECRET"])',
        ]
    )


def step_curl(step: StepPlan) -> str:
    """Return the request of a step that fetches a token."""
    words = [f"curl https://{HOST}{step.path}"]
    for one in step.parameters:
        if one.source == "const":
            words.append(f"--data-urlencode {shlex.quote(f'{one.name}={one.value}')}")
            continue
        # Values from a person or an earlier step are variables, so that no secret ends up in a shell history.
        variable = re.sub(r"\W", "_", one.name).upper()
        words.append(f'--data-urlencode {shlex.quote(one.name)}="${variable}"')
    return " \\\n  ".join(words)


def _input(one: Input) -> str:
    if one.kind == "key":
        return literal("private-key.pem")
    if one.secret:
        return f'os.environ["KITEWORKS_{one.name.upper()}"]'
    if one.type == "bool":
        return "True"
    if one.type == "int":
        return "1"
    return literal(one.example or f"your-{one.name.replace('_', '-')}")


def _call(function: str, passed: Sequence[str], end: str = "") -> list[str]:
    line = f"{function}({', '.join(passed)}){end}"
    if len(line) <= _WIDTH:
        return [line]
    return [f"{function}(", *(f"    {one}," for one in passed), f"){end}"]


def _body(method: OperationMethod, body: dict[str, Any], files: set[str]) -> list[str]:
    if not body:
        return []
    if method.media_type == "application/json":
        text = json.dumps(body, ensure_ascii=False)
        return ["--header 'Content-Type: application/json'", f"--data {shlex.quote(text)}"]
    return [
        "--form " + shlex.quote(f"{name}=@{value}" if name in files else f"{name}={_as_text(value)}")
        for name, value in body.items()
    ]


def _as_text(value: Any) -> str:
    """Return a value as text for a path, a query, a header or a form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(_as_text(one) for one in value)
    return str(value)
