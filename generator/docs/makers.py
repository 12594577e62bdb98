"""How a value of a flow is made, in words."""

from __future__ import annotations

from ..plan_auth import MakerPlan


def maker_words(maker: MakerPlan) -> str:
    """A sentence without its full stop; what stands between backticks is code."""
    options = maker.options
    match maker.kind:
        case "time":
            offset = int(options.get("offset", 0))
            when = "" if not offset else f", {abs(offset)} seconds {'ago' if offset < 0 else 'ahead'}"
            return f"the Unix time in seconds{when}"
        case "number":
            return f"a random number from {options['minimum']} to {options['maximum']}"
        case "uuid":
            return "a random UUID"
        case "template":
            return f"the text `{options['text']}`"
        case "base64":
            return f"`{options['of']}` in base64, padded, on one line"
        case "hmac":
            name = str(options["hash"]).upper()
            return f"the HMAC-{name} of `{options['of']}` under the key `{options['key']}`, in lower hexadecimal digits"
        case "jwt":
            claims = [f"`{claim}` (`{of}`)" for claim, of in options["claims"].items()]
            named = [
                f"one that `{naming}` names (`{of}`)"
                for naming, of in options.get("named_claims", {}).items()
            ]
            return (
                f"a JSON Web Token, signed by `{options['key']}` with the algorithm `{options['algorithm']}`, with the "
                f"claims {', '.join(claims + named)}"
            )
        case kind:
            raise ValueError(f"no words for {kind}")
