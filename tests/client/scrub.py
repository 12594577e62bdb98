"""What a cassette must never hold: tokens, secrets, codes, passwords, cookies and the real host's name."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

HOST = "files.example.com"
REDACTED = "redacted"
# In forms and queries `code` and `state` are secrets; in JSON they are the appliance's error code and a fact.
_IN_JSON = frozenset(
    {"access_token", "clientSecret", "client_secret", "password", "refresh_token", "signatureKey"}
)
_IN_FORMS = _IN_JSON | {"assertion", "code", "code_challenge", "code_verifier", "csrf_token", "state"}
_SENT_HEADERS = ("authorization", "cookie")
_ANSWER_HEADERS = ("set-cookie", "server", "date")


class Scrubber:
    """Cleans what pytest-recording is about to write.

    Args:
        host: The host that is being recorded, with its port.
        people: Words that name the accounts in use -> what a cassette says instead.
    """

    def __init__(self, host: str, people: dict[str, str]) -> None:
        words = {host: HOST, **people}
        self._words = {
            **words,
            **{quote(word, safe=""): quote(instead, safe="") for word, instead in words.items()},
        }

    def request(self, request: Any) -> Any:
        """Clean a request in place, the way vcrpy asks for it."""
        request.uri = self._form(self._text(request.uri))
        for name in [name for name in request.headers if name.lower() in _SENT_HEADERS]:
            del request.headers[name]
        request.headers["host"] = HOST
        if request.body:
            request.body = self._body(bytes(request.body), str(request.headers.get("content-type", "")))
        return request

    def response(self, response: dict[str, Any]) -> dict[str, Any]:
        """Clean a response in place, the way vcrpy asks for it."""
        headers = response["headers"]
        for name in list(headers):
            if name.lower() in _ANSWER_HEADERS:
                del headers[name]
            else:
                headers[name] = [self._form(self._text(value)) for value in headers[name]]
        body = response["body"].get("string") or response.get("content")
        if body:
            kind = next((value[0] for name, value in headers.items() if name.lower() == "content-type"), "")
            response["body"]["string"] = self._body(body, kind)
            for name in [name for name in headers if name.lower() == "content-length"]:
                headers[name] = [str(len(response["body"]["string"]))]
        return response

    def _body(self, body: bytes, kind: str) -> bytes:
        if "json" in kind:
            # Bytes are kept as they came where nothing is secret: the appliance escapes slashes.
            text = body.decode()
            clean = _redacted(json.loads(text))
            text = text if clean == json.loads(text) else json.dumps(clean)
            return self._text(text.replace("\\/", "/") if self._named(text) else text).encode()
        if "x-www-form-urlencoded" in kind:
            return self._form(self._text(body.decode())).encode()
        return self._text(body.decode()).encode() if "text/" in kind else body

    def _named(self, text: str) -> bool:
        return any(word in text.replace("\\/", "/") for word in self._words)

    def _text(self, text: str) -> str:
        for word, instead in self._words.items():
            text = text.replace(word, instead)
        return text

    def _form(self, text: str) -> str:
        head, mark, query = text.rpartition("?")
        if not mark and not re.fullmatch(r"[\w%.+*~-]+=.*", text):
            return text
        pairs = [
            (name, REDACTED if name in _IN_FORMS else value)
            for name, value in parse_qsl(query, keep_blank_values=True)
        ]
        if not any(value == REDACTED for _, value in pairs):
            return text
        return head + mark + urlencode(pairs)


def _redacted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: REDACTED if key in _IN_JSON and one else _redacted(one) for key, one in value.items()}
    return [_redacted(one) for one in value] if isinstance(value, list) else value
