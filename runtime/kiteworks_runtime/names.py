"""Names of files: the rules of the appliance, and names that are safe on this machine."""

from __future__ import annotations

import os
import re
import unicodedata
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import quote, unquote_to_bytes

from .errors import InvalidArgumentError

MAX_FILE_NAME = 255
"""Bytes that common file systems accept in a name."""

_SPELLED = {".": "a dot", " ": "a blank"}
_KEPT = r"\.kiteworks-[0-9a-f]{16,32}\.(part|json|json\.lock|tmp)"
# Control characters, those that Windows refuses, and marks that change the direction of text to disguise a suffix.
_UNSAFE = r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]'
# Names of devices, whatever suffix follows.
RESERVED = r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?"
# RFC 6266, section 4.1, read as tolerantly as browsers do.
_PARAMETER = r"(?s)(?:^|;)\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^;]*))"
_CHARSETS = frozenset({"utf-8", "utf8", "iso-8859-1", "latin1", "windows-1252", "us-ascii"})
_PIECE_OF_NAME = r"(?a)filename\*(\d{1,3})(\*?)"
_BEYOND_ASCII = r"%[89a-fA-F][0-9a-fA-F]"


class NameRules(NamedTuple):
    """The names that the appliance accepts for files and folders; without rules, any.

    Attributes:
        max_length: Maximum number of characters.
        forbidden: Characters that a name must not contain.
        forbidden_categories: Unicode categories whose characters it must not contain.
        forbidden_edges: Characters that it must not begin or end with.
    """

    max_length: int | None = None
    forbidden: str = ""
    forbidden_categories: tuple[str, ...] = ()
    forbidden_edges: str = ""

    def checked(self, name: str | None) -> str:
        """Return a name that the appliance accepts.

        Raises:
            InvalidArgumentError: There is none, or the appliance would refuse it.
        """
        if not name:
            raise InvalidArgumentError("the file needs a name; give `name=` or a pair of name and data")
        if self.max_length is not None and len(name) > self.max_length:
            raise InvalidArgumentError(
                f"the name has {len(name)} characters; the appliance takes {self.max_length} at most"
            )
        bad = sorted({one for one in name if self._refuses(one)})
        if bad:
            raise InvalidArgumentError(
                f"the name {name!r} holds {' '.join(map(repr, bad))}, which the appliance refuses"
            )
        if name != name.strip(self.forbidden_edges):
            edges = " or ".join(_SPELLED.get(one, repr(one)) for one in self.forbidden_edges)
            raise InvalidArgumentError(
                f"the name {name!r} begins or ends with {edges}, which the appliance refuses"
            )
        return name

    def fault(self, name: str) -> str | None:
        """Return why the appliance would refuse a name, or None."""
        try:
            self.checked(name)
        except InvalidArgumentError as error:
            return str(error)
        return None

    def _refuses(self, character: str) -> bool:
        category = unicodedata.category(character)
        # Half of a surrogate pair can't be sent.
        return character in self.forbidden or category == "Cs" or category in self.forbidden_categories


ANY_NAME = NameRules()


def kept_name(own: str, suffix: str) -> str:
    """Return the name of a file that a transfer keeps beside its target, whose own name may be too long to extend."""
    return f".kiteworks-{own}.{suffix}"


def leftover(name: str) -> bool:
    """Return whether a file has the name of one that a transfer keeps while it runs, or left when it was killed."""
    return name.startswith(".kiteworks-") and re.fullmatch(_KEPT, name) is not None


def same_name(one: str | None, other: str) -> bool:
    """Return whether the appliance treats two names as the same: it ignores case."""
    return isinstance(one, str) and key(one) == key(other)


def key(name: str) -> str:
    """Return the key by which names in one folder must differ. Case and the encoding of accents don't count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def safe_name(disposition: str | None, fallback: str) -> str:
    """Return the file name in a `Content-Disposition` header, made safe: without folders and reserved names."""
    name = _harmless(stated_name(disposition or "").replace("\\", "/").rpartition("/")[2])
    name = name or _harmless(fallback) or "download"
    return _shortened(f"_{name}" if re.fullmatch(RESERVED, name) else name)


def _harmless(name: str) -> str:
    # Half of a surrogate pair can't be in a name.
    return re.sub(_UNSAFE, "_", name.encode("utf-8", "replace").decode()).strip(" .")


def stated_name(disposition: str) -> str:
    """Return the name in a `Content-Disposition` header; `filename*` has precedence (RFC 6266, 4.3).

    Common deviations from the standard are read as well: encoded words, percent-encoding and bytes that are not ASCII.
    """
    plain = ""
    pieces: dict[int, tuple[bool, str]] = {}
    for match in re.finditer(_PARAMETER, _as_utf8(disposition)):
        key, quoted, token = match[1].lower(), match[2], match[3]
        value = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else token.strip().strip('"')
        if key == "filename*" and (extended := _extended(value)) is not None:
            return extended
        if key == "filename":
            plain = plain or value
        elif piece := re.fullmatch(_PIECE_OF_NAME, key):
            pieces[int(piece[1])] = (bool(piece[2]), value)
    return _joined(pieces) or _decoded(plain)


def _as_utf8(header: str) -> str:
    """Decode a header as UTF-8 if it is valid; it was decoded as Latin-1 before."""
    try:
        return header.encode("latin-1").decode()
    except UnicodeError:
        return header


def _decoded(name: str) -> str:
    """Decode a plain name that is an encoded word (RFC 2047), or has percent-encoded characters beyond ASCII."""
    if "=?" in name:
        # Imported here, since hardly any server does so.
        from email.errors import MessageError
        from email.header import decode_header, make_header

        with suppress(MessageError, LookupError, ValueError):
            return str(make_header(decode_header(name)))
    if re.search(_BEYOND_ASCII, name):
        # `100%25` may be a name; that of `%C3%A4` is sure to be "ä".
        with suppress(UnicodeDecodeError):
            return unquote_to_bytes(name).decode()
    return name


def _joined(pieces: dict[int, tuple[bool, str]]) -> str:
    """Return a value that is split into numbered pieces (RFC 2231, section 3); empty if one is missing."""
    if sorted(pieces) != list(range(len(pieces))) or not pieces:
        return ""
    if not any(encoded for encoded, _ in pieces.values()):
        return "".join(value for _, (_, value) in sorted(pieces.items()))
    charset, _, rest = pieces[0][1].partition("'") if pieces[0][0] else ("utf-8", "", f"'{pieces[0][1]}")
    texts = {**pieces, 0: (pieces[0][0], rest.partition("'")[2])}
    joined = "".join(value if encoded else quote(value) for _, (encoded, value) in sorted(texts.items()))
    return _extended(f"{charset}''{joined}") or ""


def _extended(value: str) -> str | None:
    """Decode an extended value, `UTF-8''na%C3%AFve` (RFC 8187, 3.2); None if it is invalid."""
    charset, mark, rest = value.partition("'")
    _, second, encoded = rest.partition("'")
    if not mark or not second:
        # Without a charset, a common mistake.
        charset, encoded = "utf-8", value
    if charset.strip().lower() not in _CHARSETS:
        return None
    try:
        return unquote_to_bytes(encoded).decode(charset.strip())
    except UnicodeDecodeError:
        return None


def _shortened(name: str) -> str:
    """Shorten a name, before its suffix, to the length that file systems accept."""
    if len(name.encode()) <= MAX_FILE_NAME:
        return name
    stem, suffix = os.path.splitext(name)
    kept = suffix if len(suffix.encode()) <= MAX_FILE_NAME // 4 else ""
    return stem.encode()[: MAX_FILE_NAME - len(kept.encode())].decode("utf-8", "ignore").rstrip(" .") + kept
