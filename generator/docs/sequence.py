"""How a flow works: its steps as a diagram, which needs no script and no network, and its derived values in words."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ..plan_auth import Credential, StepPlan
from ..vocabulary.auth import UUID, Assertion, Base64, DerivedValue, Hmac, Number, Template, Time
from .text import attribute, plain

Lane = Literal["program", "browser", "appliance"]

_NAMES: dict[Lane, str] = {"program": "Your program", "browser": "Browser", "appliance": "Appliance"}
# Pixels of the image, which a page may scale.
_WIDTH, _MARGIN, _HEAD = 720, 80, 44
_LINE, _GAP = 16, 24
_CHARACTER = 6.4


@dataclass(frozen=True, slots=True)
class Message:
    """An arrow between two lanes, or an action of one of them."""

    source: Lane
    target: Lane
    text: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Messages that belong together, with a heading if there are several parts."""

    heading: str
    messages: list[Message] = field(default_factory=list[Message])


def sequence(credential: Credential) -> str:
    """Return the diagram of a credential's flow, as a block of HTML without blank lines."""
    parts = list(_parts(credential))
    lanes: list[Lane] = (
        ["program", "browser", "appliance"] if credential.needs_person else ["program", "appliance"]
    )
    return "\n".join(_Drawing(lanes, f"Sequence of the flow {credential.title}").drawn(parts))


def _parts(credential: Credential) -> Iterator[Part]:
    signing_in = Part("To sign in")
    if credential.make:
        made = [one.name for step in credential.steps for one in step.parameters if one.source == "made"]
        signing_in.messages.append(Message("program", "program", f"makes {', '.join(made)}"))
    for step in credential.steps:
        signing_in.messages.extend(_messages(step, renewable=credential.refresh is not None))
    yield signing_in
    if credential.refresh:
        yield Part("When the token expires", list(_messages(credential.refresh, renewable=True)))


def _messages(step: StepPlan, *, renewable: bool) -> Iterator[Message]:
    sent = ", ".join(one.name for one in step.parameters)
    request = f"{step.method} {step.path}"
    match step.kind:
        case "ready":
            yield Message("program", "appliance", "each call, with the token", sent)
        case "authorize":
            yield Message("program", "browser", "opens the page")
            yield Message("browser", "appliance", request, sent)
            yield Message("appliance", "browser", "asks to sign in and to consent")
            yield Message("browser", "appliance", "the person's answer")
            yield Message("appliance", "browser", "302 to redirect_uri", ", ".join(step.answers))
            yield Message("browser", "program", "the address it ended on", ", ".join(step.answers))
        case "token":
            yield Message("program", "appliance", request, sent)
            tokens = "access_token, refresh_token" if renewable else "access_token"
            yield Message("appliance", "program", "200", tokens)
        case _:
            raise ValueError(f"no messages for a step of the kind {step.kind!r}")


class _Drawing:
    """Draws from top to bottom; `self._y` is the current position."""

    def __init__(self, lanes: list[Lane], label: str) -> None:
        step = (_WIDTH - 2 * _MARGIN) / (len(lanes) - 1)
        self._x = {lane: round(_MARGIN + step * number) for number, lane in enumerate(lanes)}
        self._label = label
        self._y = _HEAD
        self._lines: list[str] = []

    def drawn(self, parts: list[Part]) -> Iterator[str]:
        for part in parts:
            if len(parts) > 1:
                self._heading(part.heading)
            for message in part.messages:
                self._message(message)
        height = self._y + _GAP
        yield '<figure class="kw-sequence" tabindex="0">'
        yield f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{attribute(self._label)}">'
        for lane, x in self._x.items():
            yield f'<line class="kw-lane" x1="{x}" y1="{_HEAD - 12}" x2="{x}" y2="{height}"/>'
            yield f'<rect class="kw-head" x="{x - 58}" y="4" width="116" height="28" rx="3"/>'
            yield f'<text class="kw-name" x="{x}" y="23" text-anchor="middle">{_NAMES[lane]}</text>'
        yield from self._lines
        yield "</svg>"
        yield "</figure>"

    def _heading(self, text: str) -> None:
        self._y += _GAP + 4
        self._lines.append(f'<line class="kw-part" x1="8" y1="{self._y}" x2="{_WIDTH - 8}" y2="{self._y}"/>')
        self._y += _LINE
        self._lines.append(f'<text class="kw-part" x="8" y="{self._y}">{plain(text)}</text>')

    def _message(self, message: Message) -> None:
        source, target = self._x[message.source], self._x[message.target]
        own = source == target
        left = source + 12 if own else min(source, target) + 12
        room = _WIDTH - left if own else abs(target - source) - 24
        self._y += _GAP
        self._text(left, message.text, "kw-message", room)
        self._text(left, message.details, "kw-details", room)
        self._y -= 4
        if own:
            self._lines.append(f'<circle class="kw-arrow" cx="{source}" cy="{self._y - 14}" r="4"/>')
            return
        back = 7 if target < source else -7
        self._lines.append(
            f'<line class="kw-arrow" x1="{source}" y1="{self._y}" x2="{target}" y2="{self._y}"/>'
        )
        points = f"{target},{self._y} {target + back},{self._y - 4} {target + back},{self._y + 4}"
        self._lines.append(f'<polygon class="kw-arrow" points="{points}"/>')

    def _text(self, x: int, text: str, kind: str, room: float) -> None:
        for line in textwrap.wrap(text, int(room / _CHARACTER)):
            self._lines.append(f'<text class="{kind}" x="{x}" y="{self._y}">{plain(line)}</text>')
            self._y += _LINE
        if text:
            self._y -= 2


def maker_words(value: DerivedValue) -> str:
    """Describe how a value of a flow is created: a sentence without its full stop, with code in backticks."""
    match value:
        case Time(offset=offset):
            when = "" if not offset else f", {abs(offset)} seconds {'ago' if offset < 0 else 'ahead'}"
            return f"the Unix time in seconds{when}"
        case Number():
            return f"a random number from {value.minimum} to {value.maximum}"
        case UUID():
            return "a random UUID"
        case Template():
            return f"the text `{value.text}`"
        case Base64():
            return f"`{value.of}` in base64, padded, on one line"
        case Hmac():
            name = value.hash.upper()
            return f"the HMAC-{name} of `{value.of}` under the key `{value.key}`, in lowercase hexadecimal digits"
        case Assertion():
            claims = [f"`{claim}` (`{of}`)" for claim, of in value.claims.items()]
            named = [f"one that `{naming}` names (`{of}`)" for naming, of in value.named_claims.items()]
            return (
                f"a JSON Web Token, signed with `{value.key}` using the algorithm `{value.algorithm}`, with the "
                f"claims {', '.join(claims + named)}"
            )
        case _:
            raise ValueError(f"no description for {value.kind}")
