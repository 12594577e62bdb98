"""Names of files: what the appliance takes, and what of the appliance's is safe on this machine."""

from __future__ import annotations

import os
import re
import unicodedata
from urllib.parse import unquote_to_bytes

from ..errors import InvalidArgumentError

LONGEST = 255
"""Characters that the appliance takes, and bytes that common file systems take."""

_KEPT = re.compile(r"\.kiteworks-[0-9a-f]{16,32}\.(part|json|json\.lock|tmp)")
_FORBIDDEN = frozenset('/\\:*"<>|')
# Controls, what Windows refuses, and marks that turn the direction of text so that a suffix seems another.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?")
# RFC 6266, section 4.1, read as tolerantly as browsers do.
_PARAMETER = re.compile(r";\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^;]*))", re.DOTALL)
_CHARSETS = frozenset({"utf-8", "iso-8859-1", "us-ascii"})


def checked_name(name: str | None) -> str:
    """A name that the appliance takes for a file.

    Raises:
        InvalidArgumentError: There is none, or the appliance would refuse it.
    """
    if not name:
        raise InvalidArgumentError("the file needs a name; give `name=` or a pair of name and data")
    if len(name) > LONGEST:
        raise InvalidArgumentError(
            f"the name has {len(name)} characters; the appliance takes {LONGEST} at most"
        )
    bad = sorted({one for one in name if one in _FORBIDDEN or unicodedata.category(one) in ("Cc", "Cs")})
    if bad:
        raise InvalidArgumentError(
            f"the name {name!r} holds {' '.join(map(repr, bad))}, which the appliance refuses"
        )
    if name != name.strip(" ."):
        raise InvalidArgumentError(
            f"the name {name!r} begins or ends with a dot or a blank, which the appliance refuses"
        )
    return name


def kept_name(own: str, suffix: str) -> str:
    """The name of a file that a transfer keeps beside its target. It is not derived from the target's, which may be as long
    as a name can be.
    """
    return f".kiteworks-{own}.{suffix}"


def leftover(name: str) -> bool:
    """Whether a file of this name is one that a transfer keeps here while it runs, or left when it was killed."""
    return _KEPT.fullmatch(name) is not None


def same_name(one: str | None, other: str) -> bool:
    """Whether a folder of the appliance takes two names for one: case counts for nothing."""
    return one is not None and key(one) == key(other)


def key(name: str) -> str:
    """What names of one folder may not have in common. Case does not tell them apart, nor how accents are written:
    in one character (NFC) or several (NFD), which no person can see.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def safe_name(disposition: str | None, fallback: str) -> str:
    """The file name of a `Content-Disposition` header, made harmless: no folder, no reserved name.

    Args:
        disposition: The header's value.
        fallback: The name when the header has none.
    """
    # Half of a surrogate pair can be no name.
    stated = stated_name(disposition or "").encode("utf-8", "replace").decode()
    name = _UNSAFE.sub("_", stated.replace("\\", "/").rpartition("/")[2]).strip(" .")
    if not name:
        name = _UNSAFE.sub("_", fallback).strip(" .") or "download"
    return _shortened(f"_{name}" if _RESERVED.fullmatch(name) else name)


def stated_name(disposition: str) -> str:
    """The name in a `Content-Disposition` header, as it stands there; `filename*` counts more (RFC 6266, 4.3)."""
    plain = ""
    for match in _PARAMETER.finditer(disposition):
        key, quoted, token = match[1].lower(), match[2], match[3]
        value = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else token.strip()
        if key == "filename*" and (extended := _extended(value)) is not None:
            return extended
        if key == "filename":
            plain = plain or value
    return plain


def _extended(value: str) -> str | None:
    """The text of an extended value, `UTF-8''na%C3%AFve` (RFC 8187, 3.2); None for what is none."""
    charset, mark, rest = value.partition("'")
    _, second, encoded = rest.partition("'")
    if not mark or not second or charset.lower() not in _CHARSETS:
        return None
    try:
        return unquote_to_bytes(encoded).decode(charset)
    except UnicodeDecodeError:
        return None


def _shortened(name: str) -> str:
    """The name, cut before its suffix where a file system would refuse it."""
    if len(name.encode()) <= LONGEST:
        return name
    stem, suffix = os.path.splitext(name)
    kept = suffix if len(suffix.encode()) <= LONGEST // 4 else ""
    return stem.encode()[: LONGEST - len(kept.encode())].decode("utf-8", "ignore") + kept
