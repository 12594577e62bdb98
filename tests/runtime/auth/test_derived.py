"""What the flows compute, against computations of others."""

from __future__ import annotations

import base64
import re
from uuid import UUID as Uuid

import pytest

from kiteworks import Signature
from kiteworks.auth import AuthorizationCode
from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.auth.derived import UUID, Assertion, Base64, Hmac, Number, Template, Time
from kiteworks_runtime.auth.engine import Post, sign_in
from kiteworks_runtime.errors import InvalidArgumentError

APPLIANCE = Appliance.parse("files.example.com")
CLIENT_ID, USER = "a779bee1-0731-5da5-a790-4a8def56ec6b", "jürgen@example.com"
KEY = "m3PvqN8dRz5XtKc2LwHs9BfYg7JaQ"

pytestmark = pytest.mark.filterwarnings("ignore:Signature:DeprecationWarning")


def sha1(data: bytes) -> bytes:
    """SHA-1 as FIPS 180-4 describes it, word by word: nothing of it is Python's."""
    words_of = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
    mask = 0xFFFFFFFF

    def turned(word: int, by: int) -> int:
        return ((word << by) | (word >> (32 - by))) & mask

    padded = data + b"\x80" + bytes((55 - len(data)) % 64) + (len(data) * 8).to_bytes(8, "big")
    for start in range(0, len(padded), 64):
        block = padded[start : start + 64]
        words = [int.from_bytes(block[at : at + 4], "big") for at in range(0, 64, 4)]
        for at in range(16, 80):
            words.append(turned(words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16], 1))
        a, b, c, d, e = words_of
        for at, word in enumerate(words):
            if at < 20:
                f, constant = (b & c) | (~b & mask & d), 0x5A827999
            elif at < 40:
                f, constant = b ^ c ^ d, 0x6ED9EBA1
            elif at < 60:
                f, constant = (b & c) | (b & d) | (c & d), 0x8F1BBCDC
            else:
                f, constant = b ^ c ^ d, 0xCA62C1D6
            a, b, c, d, e = (turned(a, 5) + f + e + constant + word) & mask, a, turned(b, 30), c, d
        words_of = [(old + new) & mask for old, new in zip(words_of, (a, b, c, d, e), strict=True)]
    return b"".join(word.to_bytes(4, "big") for word in words_of)


def hmac_sha1(key: bytes, data: bytes) -> str:
    """RFC 2104, on the hash above."""
    key = (sha1(key) if len(key) > 64 else key).ljust(64, b"\0")
    inner = sha1(bytes(byte ^ 0x36 for byte in key) + data)
    return sha1(bytes(byte ^ 0x5C for byte in key) + inner).hex()


def code_of(now: int, monkeypatch: pytest.MonkeyPatch, **changes: str) -> str:
    """The code of the signature flow, made by the client at a given time."""
    inputs = {
        "client_id": CLIENT_ID,
        "user": USER,
        "signature_key": KEY,
        "client_secret": "secret",
        **changes,
    }
    auth = Signature(**inputs)  # type: ignore[arg-type]
    monkeypatch.setattr("time.time", lambda: now + 0.9)
    post = next(sign_in(Signature._flow, auth._inputs, APPLIANCE))
    assert isinstance(post, Post)
    return post.form["code"]


def test_the_independent_hmac_is_that_of_rfc_2202() -> None:
    assert hmac_sha1(b"\x0b" * 20, b"Hi There") == "b617318655057264e28bc0b6fb378c8ef146be00"
    long = b"Test Using Larger Than Block-Size Key - Hash Key First"
    assert hmac_sha1(b"\xaa" * 80, long) == "aa4ae5e15272d00e95705637ce8a3b55ed402112"


@pytest.mark.parametrize("key", [KEY, "k", "kürzel", "long " * 20])
@pytest.mark.parametrize("user", [USER, "a@b.example", "o'neil+x@example.com"])
@pytest.mark.parametrize("now", [0, 1_400_000_000, 1_800_000_000])
def test_the_code_of_the_signature_flow(
    monkeypatch: pytest.MonkeyPatch, key: str, user: str, now: int
) -> None:
    code = code_of(now, monkeypatch, signature_key=key, user=user)
    encoded_id, encoded_user, timestamp, nonce, signature = code.split("|@@|")
    assert base64.b64decode(encoded_id, validate=True).decode() == CLIENT_ID
    assert base64.b64decode(encoded_user, validate=True).decode() == user
    assert timestamp == str(now)
    assert 1 <= int(nonce) <= 999_999
    base = f"{CLIENT_ID}|@@|{user}|@@|{timestamp}|@@|{nonce}"
    assert signature == hmac_sha1(key.encode(), base.encode())


def test_each_code_has_its_own_nonce(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len({code_of(1_800_000_000, monkeypatch) for _ in range(20)}) > 15


def test_times() -> None:
    assert Time("t").made({}, 1000) == 1000
    assert Time("t", offset=-60).made({}, 1000) == 940


def test_numbers_reach_both_ends() -> None:
    assert {Number("n", minimum=1, maximum=3).made({}, 0) for _ in range(200)} == {1, 2, 3}


def test_identifiers_are_new_each_time() -> None:
    first, second = UUID("i").made({}, 0), UUID("i").made({}, 0)
    assert Uuid(first).version == 4
    assert first != second


def test_a_template_takes_no_value_for_a_place() -> None:
    """A value with braces stays as it is."""
    assert Template("t", text="{a}-{b}").made({"a": "{b}", "b": 2}, 0) == "{b}-2"


def test_base64_is_padded_and_on_one_line() -> None:
    made = Base64("b", of="a").made({"a": "ü" * 100 + "x"}, 0)
    assert re.fullmatch(r"[A-Za-z0-9+/]+=*", made)
    assert len(made) % 4 == 0


def test_another_hash() -> None:
    # RFC 4231, section 4.3.
    made = Hmac("h", hash="sha256", key="key", of="data").made(
        {"key": "Jefe", "data": "what do ya want for nothing?"}, 0
    )
    assert made == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"


def test_a_named_claim_takes_no_other_ones_place() -> None:
    how = Assertion("a", key="key", algorithm="alg", claims={"iss": "i"}, named_claims={"uid": "user"})
    values = {"key": lambda _: b"signature", "alg": "RS256", "i": "issuer", "user": "ann"}
    how.made({**values, "uid": "email"}, 0)
    with pytest.raises(InvalidArgumentError, match="uid must not be 'iss'"):
        how.made({**values, "uid": "iss"}, 0)


def test_a_flow_without_makers_makes_nothing() -> None:
    assert AuthorizationCode._flow.make == ()
