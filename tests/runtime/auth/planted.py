"""Secrets that are planted in every flow of the spec, and a search of all that the client shows for them."""

from __future__ import annotations

import gc
import traceback
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import FunctionType, ModuleType, TracebackType
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

import kiteworks
import kiteworks_runtime
import kiteworks_spec

from .issuer import Issuer

OURS = tuple(str(Path(package.__file__).parent) for package in (kiteworks, kiteworks_runtime))
AUTH = msgspec.json.decode(Path(kiteworks_spec.__file__).with_name("openapi.json").read_bytes())["x-auth"]
FLOWS: dict[str, dict[str, Any]] = {
    flow["credential"]: flow for flow in AUTH["flows"].values() if flow["flow"] != "access_token"
}


@cache
def private_key() -> str:
    """A private key in PEM form. It protects nothing, and one of 2048 bits takes seven times as long to load."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()


def parameters(flow: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every parameter of a flow, with its name on the wire."""
    yield from flow.get("given", {}).items()
    for step in flow["steps"]:
        yield from step["parameters"].items()


def arguments(flow: dict[str, Any]) -> dict[str, Any]:
    """What a credential of this flow needs to be built, its secrets planted."""
    found = {}
    for name, about in parameters(flow):
        if about["source"] != "input" or not (about.get("required") or about.get("secret")):
            continue
        if about["type"] == "key":
            value = private_key()
        else:
            value = f"planted-{name}-value" if about.get("secret") else f"a-{name}"
        found.setdefault(about.get("x-python-name", name), value)
    return found


def secret_arguments(flow: dict[str, Any]) -> set[str]:
    """The names of those that are secret."""
    return {about.get("x-python-name", name) for name, about in parameters(flow) if about.get("secret")}


_MADE_SECRET = {"state", "pkce_verifier", "answer", "token", "made"}


def secret_fields() -> set[str]:
    """What no form of any flow may be seen to hold."""
    steps = [step for flow in FLOWS.values() for step in flow["steps"]]
    return {"refresh_token"} | {
        name
        for step in steps
        for name, about in step["parameters"].items()
        if about.get("secret") or about["source"] in _MADE_SECRET
    }


class Careless(Issuer):
    """An appliance that quotes what it was sent, in whatever way `mode` says. It knows every secret there was."""

    def __init__(self) -> None:
        super().__init__()
        self.mode = "good"
        self.refusing = False
        self.secrets: set[str] = {"planted-cookie-value"}
        self.headers = {"Set-Cookie": "session=planted-cookie-value"}

    def token(self, form: dict[str, str]) -> tuple[int, Any]:
        self.secrets |= {value for name, value in form.items() if name in secret_fields()}
        said = " ".join(form.values())
        self.issued += 1
        access, refresh = f"planted-access-{self.issued}", f"planted-refresh-{self.issued}"
        self.secrets |= {access, refresh}
        good = {"access_token": access, "refresh_token": refresh, "expires_in": "3600"}
        return {
            "good": (200, good),
            "quotes": (400, {"error": "invalid_request", "error_description": said}),
            "quotes as REST does": (400, {"errors": [{"code": said, "message": said}]}),
            "gives no token": (200, {**good, "access_token": None, "said": said}),
            "gives no usable token": (200, {**good, "access_token": f"{access} and more"}),
            "gives a list": (200, [good, said]),
            "fails": (500, {"said": said}),
        }[self.mode]

    def call(self, bearer: str) -> tuple[int, Any]:
        if self.refusing or bearer != f"Bearer planted-access-{self.issued}":
            return 401, {"errors": [{"code": "ERR_AUTH_UNAUTHORIZED", "message": "Unauthorized"}]}
        return 200, {"id": "1"}


class Visitor:
    """A receiver that signs in at once and takes note of the state. `answer` is what the redirect carries."""

    def __init__(self, issuer: Careless, answer: str = "code=planted-code-value&state={state}") -> None:
        self.issuer = issuer
        self.answer = answer

    def redirect_uri(self, wanted: str) -> str:
        return wanted

    def receive(self, url: str, redirect_uri: str) -> str:
        state = parse_qs(urlsplit(url).query)["state"][0]
        self.issuer.secrets |= {state, "planted-code-value"}
        return f"{redirect_uri}?{self.answer.format(state=state)}"


def shown_by(error: BaseException) -> Iterator[str]:
    """All that an error, those behind it, and the frames of ours that it went through may show."""
    yield from traceback.format_exception(error)
    for one in _chain(error):
        yield from (repr(one), str(one), *getattr(one, "__notes__", ()))
        yield from (repr(value) for value in vars(one).values())
        yield from _locals(one.__traceback__)


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.append(one)
            waiting += [other for other in (one.__cause__, one.__context__) if other is not None]
    return found


def _locals(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_code.co_filename.startswith(OURS):
            yield from (
                f"{frame.f_code.co_qualname}: {name} = {value!r}" for name, value in frame.f_locals.items()
            )
        trace = trace.tb_next


def reachable(*roots: object) -> Iterator[str]:
    """What each object of ours says of itself that can be reached from others, though not by way of the test runner.

    A test's frame leads to the runner, and that to every other test.
    """
    seen: set[int] = set()
    waiting = list(roots)
    while waiting:
        one = waiting.pop()
        package = type(one).__module__.partition(".")[0]
        if id(one) in seen or package == "_pytest" or isinstance(one, type | ModuleType | FunctionType):
            continue
        seen.add(id(one))
        if package in ("kiteworks", "kiteworks_runtime"):
            yield f"{type(one).__qualname__}: {one!r}"
        waiting += gc.get_referents(one)


def found(secrets: Iterable[str], shown: Iterable[str]) -> list[tuple[str, str]]:
    """The secrets in what was shown, as they are or as an address has them."""
    spelt = {spelling for secret in secrets for spelling in (secret, quote(secret, safe=""))}
    # A key is told by any of its lines.
    spelt |= {line for line in private_key().splitlines() if not line.startswith("-")}
    return [(secret, text[:300]) for text in shown for secret in spelt if secret in text]
