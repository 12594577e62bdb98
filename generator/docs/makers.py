"""Describe in words how a value of a flow is created."""

from __future__ import annotations

from ..vocabulary.auth import UUID, Assertion, Base64, DerivedValue, Hmac, Number, Template, Time


def maker_words(value: DerivedValue) -> str:
    """Return a sentence without its full stop; text in backticks is code."""
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
