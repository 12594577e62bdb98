"""What a cassette must never hold: tokens, secrets, codes, passwords, cookies and the real host's name; and stable
values for those that are others with each recording.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode
from zipfile import ZipFile

HOST = "files.example.com"
REDACTED = "redacted"
RECORDED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
"""The time of each recording, as cassettes tell it."""
BOUNDARY = "boundary"
ADDRESS = "192.0.2.1"
"""The network address of everybody: one for documentation (RFC 5737)."""
# In forms and queries `code` and `state` are secrets; in JSON they are the appliance's error code and a fact.
IN_JSON = frozenset(
    {
        "access_token",
        "clientSecret",
        "client_secret",
        "image",
        "mobileKeyStore",
        "otp",
        "passphrase",
        "password",
        "previousPassword",
        "privateKey",
        "refreshToken",
        "refresh_token",
        "registrationToken",
        "secret",
        "signatureKey",
        "token",
    }
)
_IN_FORMS = IN_JSON | {"assertion", "code", "code_challenge", "code_verifier", "csrf_token", "state"}
# Of any HTTP client: they differ from one installation to the next, and tell the appliance nothing.
_HTTP_HEADERS = frozenset({"accept-encoding", "connection", "content-length", "cookie", "host", "user-agent"})
_ANSWER_HEADERS = ("set-cookie", "server", "date")
_UUID = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(:|%3A)(\d\d)\3(\d\d)")
_HTTP_DATE = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z][a-z] \d{4} \d\d:\d\d:\d\d GMT")
_RANDOM = re.compile(
    r"(?<![\w+/=.:-])(?![0-9a-f]+\b)(?![\w+/\\-]*[0-9a-f]{8}-[0-9a-f]{4}-)(?:[A-Za-z0-9+_-]|\\?/){65,}={0,2}"
    r"|(?:(?<=/w/)|(?<=\\/w\\/))[0-9a-f]{44}\b"  # the link of a message
)
_APP_SECRET = re.compile(r"(?<=[?&]secret=)[A-Z2-7]+=*")
"""In the address that an authenticator app reads."""
_ADDRESS = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])")
_UNIX_TIME = re.compile(r"(?<![\w.-])\d{10}(?![\w.-])")
_COMPACT_TIME = re.compile(r"(?<!\d)20\d{12}(?!\d)")
"""As in the name of an exported file."""
_LOAD = re.compile(r'(?<="system_load_average_)(\d+min":)[\d.]+')
"""How busy the machine was."""
_TOTP_SECRET = re.compile(r"(otpauth://[^?\s]*\?(?:\S*&)?secret=)[^&\s]+")
"""In the address that an authenticator app reads."""
_NEAR = timedelta(days=800)


class StableValues:
    """Replaces identifiers and dates of one recording with values that are the same in the next one.

    An identifier becomes a number, in order of appearance, and so does a long random text, such as a key; a date becomes `RECORDED`, or as many days before or after
    it as it was from the day of recording, unless that is years away. Those that a test has sent first stay as they are.
    """

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._random: dict[str, str] = {}
        self._received: set[str] = set()
        self._given: set[str] = set()
        self._now = datetime.now(UTC)

    def sent(self, text: str) -> str:
        """Replace in a request the values that the appliance has sent before."""
        for found in _UUID.findall(text):
            self._ids.setdefault(found, found)
        for found in _RANDOM.findall(text):
            self._random.setdefault(_unescaped(found), found)
        self._given.update(set(_DAY.findall(text)) - self._received)
        return self._replaced(text)

    def received(self, text: str) -> str:
        """Replace the values in a response."""
        for found in _UUID.findall(text):
            self._ids.setdefault(found, f"00000000-0000-4000-8000-{len(self._ids) + 1:012}")
        for found in _RANDOM.findall(text):
            self._random.setdefault(_unescaped(found), f"random{len(self._random) + 1}")
        self._received.update(set(_DAY.findall(text)) - self._given)
        return self._replaced(text)

    def _replaced(self, text: str) -> str:
        text = _RANDOM.sub(lambda found: self._random[_unescaped(found[0])], text)
        text = _UUID.sub(lambda found: self._ids[found[0]], text)
        text = _ADDRESS.sub(ADDRESS, text)
        text = _DATE.sub(self._date, text)
        text = _HTTP_DATE.sub(self._http_date, text)
        text = _LOAD.sub(r"\g<1>0.5", text)
        text = _COMPACT_TIME.sub(self._compact_time, text)
        return _UNIX_TIME.sub(self._unix_time, text)

    def _date(self, found: re.Match[str]) -> str:
        day, hour, colon, minute, second = found.groups()
        try:
            actual = datetime.fromisoformat(f"{day}T{hour}:{minute}:{second}+00:00")
        except ValueError:
            return found[0]
        if day in self._given or abs(actual - self._now) > _NEAR:
            return found[0]
        return self._stable(actual).strftime(f"%Y-%m-%dT%H{colon}%M{colon}%S")

    def _http_date(self, found: re.Match[str]) -> str:
        return format_datetime(self._stable(parsedate_to_datetime(found[0])), usegmt=True)

    def _unix_time(self, found: re.Match[str]) -> str:
        actual = datetime.fromtimestamp(int(found[0]), UTC)
        if abs(actual - self._now) > _NEAR:
            return found[0]
        return str(int(self._stable(actual).timestamp()))

    def _compact_time(self, found: re.Match[str]) -> str:
        try:
            actual = datetime.strptime(found[0], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            return found[0]
        return found[0] if abs(actual - self._now) > _NEAR else f"{self._stable(actual):%Y%m%d%H%M%S}"

    def _stable(self, actual: datetime) -> datetime:
        return RECORDED + timedelta(days=round((actual - self._now) / timedelta(days=1)))


def _is_object(body: bytes) -> bool:
    """Check for a JSON object, which may be sent as a file."""
    try:
        return body.startswith(b"{") and isinstance(json.loads(body), dict)
    except ValueError:
        return False


_LOCAL = struct.Struct("<26xHH")
_CENTRAL = struct.Struct("<28xHHH12x")
_EXTENDED_TIME = b"UT\x05\x00\x01"


def _without_times(archive: bytes) -> bytes:
    """Set the times of all members of a ZIP archive to `RECORDED`; nothing else of it changes."""
    changed = bytearray(archive)
    time = RECORDED.hour << 11 | RECORDED.minute << 5 | RECORDED.second // 2
    date = (RECORDED.year - 1980) << 9 | RECORDED.month << 5 | RECORDED.day

    def stamp(at: int, start: int, length: int) -> None:
        changed[at : at + 4] = struct.pack("<HH", time, date)
        extended = changed.find(_EXTENDED_TIME, start, start + length)
        if extended >= 0:
            extended += len(_EXTENDED_TIME)
            changed[extended : extended + 4] = struct.pack("<l", int(RECORDED.timestamp()))

    with ZipFile(BytesIO(archive)) as opened:
        central = opened.start_dir
        for member in opened.infolist():
            name, extra = _LOCAL.unpack_from(archive, member.header_offset)
            stamp(member.header_offset + 10, member.header_offset + _LOCAL.size + name, extra)
            name, extra, comment = _CENTRAL.unpack_from(archive, central)
            stamp(central + 12, central + _CENTRAL.size + name, extra)
            central += _CENTRAL.size + name + extra + comment
    return bytes(changed)


def _unescaped(text: str) -> str:
    return text.replace("\\/", "/")


def _as_it_is(text: str) -> str:
    return text


class Scrubber:
    """Cleans what pytest-recording is about to write, and what it compares with a cassette.

    Args:
        host: The host that is being recorded, with its port.
        people: Words that name the accounts in use -> what a cassette says instead.
        values: Replaces identifiers and dates; None when replaying, as the cassette's are stable.
    """

    def __init__(self, host: str, people: dict[str, str], values: StableValues | None = None) -> None:
        words = {host: HOST, **people}
        self._words = {
            **words,
            **{quote(word, safe=""): quote(instead, safe="") for word, instead in words.items()},
        }
        self._sent = values.sent if values else _as_it_is
        self._received = values.received if values else _as_it_is

    def request(self, request: Any) -> Any:
        """Clean a request in place, the way vcrpy asks for it."""
        request.uri = self._sent(self._form(self._text(request.uri)))
        kept = {
            name.lower(): value
            for name, value in request.headers.items()
            if name.lower() not in _HTTP_HEADERS
        }
        if "authorization" in kept:
            kept["authorization"] = f"{kept['authorization'].partition(' ')[0]} {REDACTED}"
        body, kind = bytes(request.body or b""), kept.get("content-type", "")
        if "boundary=" in kind:
            boundary = kind.partition("boundary=")[2]
            body = body.replace(boundary.encode(), BOUNDARY.encode())
            kept["content-type"] = kind.replace(boundary, BOUNDARY)
        request.headers = {name: self._sent(self._text(value)) for name, value in kept.items()}
        request.body = self._body(body, kind, self._sent) if body else body
        return request

    def response(self, response: dict[str, Any]) -> dict[str, Any]:
        """Clean a response in place, the way vcrpy asks for it."""
        headers = response["headers"]
        for name in list(headers):
            if name.lower() in _ANSWER_HEADERS:
                del headers[name]
            else:
                headers[name] = [self._received(self._form(self._text(value))) for value in headers[name]]
        body = response["body"].get("string") or response.get("content")
        if body:
            kind = next((value[0] for name, value in headers.items() if name.lower() == "content-type"), "")
            response["body"]["string"] = self._body(body, kind, self._received)
            for name in [name for name in headers if name.lower() == "content-length"]:
                headers[name] = [str(len(response["body"]["string"]))]
        return response

    def _body(self, body: bytes, kind: str, stable: Callable[[str], str]) -> bytes:
        if body.startswith(b"PK\x03\x04"):
            return _without_times(body)
        if "json" in kind or _is_object(body):
            # Bytes are kept as they came where nothing is secret: the appliance escapes slashes.
            text = body.decode()
            clean = _redacted(json.loads(text))
            text = text if clean == json.loads(text) else json.dumps(clean)
            return stable(self._text(text.replace("\\/", "/") if self._named(text) else text)).encode()
        if "x-www-form-urlencoded" in kind:
            return stable(self._form(self._text(body.decode()))).encode()
        if "text/" in kind:
            # A spoiled request may call anything text.
            text = body.decode(errors="surrogateescape")
            return stable(self._text(text)).encode(errors="surrogateescape")
        return body

    def _named(self, text: str) -> bool:
        return any(word in text.replace("\\/", "/") for word in self._words)

    def _text(self, text: str) -> str:
        for word, instead in self._words.items():
            text = text.replace(word, instead)
        return _APP_SECRET.sub(REDACTED, text)

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
        return {key: REDACTED if key in IN_JSON and one else _redacted(one) for key, one in value.items()}
    if isinstance(value, str):
        return _TOTP_SECRET.sub(rf"\1{REDACTED}", value)
    return [_redacted(one) for one in value] if isinstance(value, list) else value
