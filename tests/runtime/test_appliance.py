"""What is taken for the name of an appliance, and what is not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from kiteworks_runtime.appliance import Appliance
from kiteworks_runtime.errors import InvalidArgumentError


@pytest.mark.parametrize(
    "host",
    [
        "",
        "files.example.com/rest",
        "a b",
        "h:0",
        "h:99999",
        "ftp://h",
        "-h",
        "h?x",
        "a..b",
        "a" * 64 + ".example",
        ".".join(["a" * 60] * 5),
        "[::g]",
        "[1::2::3]",
        "[fe80::1%eth0]",
        "1.2.3",
        "0177.0.0.1",
        "127.0.0.256",
        "files.example.com\n",
        "files.example.com\r\nX-Evil: 1",
        "files.example.com\x00",
        "user@files.example.com",
        "files.example.com:",
        "files.example.com:0443x",
        "\uff46iles.example.com",
        "files.example.com\u0130",
        "\u212aw.example.com",
        "https://",
    ],
)
def test_what_is_no_host(host: str) -> None:
    with pytest.raises(InvalidArgumentError, match="is not a host; give the appliance's name alone"):
        Appliance.parse(host)


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("files.example.com", "https://files.example.com"),
        ("Files.Example.COM:443", "https://files.example.com"),
        ("https://files.example.com:8443/", "https://files.example.com:8443"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("[::1]:8443", "https://[::1]:8443"),
        ("http://LOCALHOST:8080", "http://localhost:8080"),
        ("10.0.0.1", "https://10.0.0.1"),
        ("[2001:DB8::1]:8443", "https://[2001:db8::1]:8443"),
        ("kw_test.internal", "https://kw_test.internal"),
    ],
)
def test_what_is_a_host(host: str, origin: str) -> None:
    assert Appliance.parse(host).origin == origin


def test_no_token_goes_in_the_clear() -> None:
    with pytest.raises(InvalidArgumentError, match="http:// would send tokens in the clear"):
        Appliance.parse("http://files.example.com")


@given(st.text(st.characters() | st.sampled_from("./:@[]%?#\\ \r\n-")))
def test_nothing_but_a_host_gets_through(host: str) -> None:
    try:
        appliance = Appliance.parse(host)
    except InvalidArgumentError:
        return
    assert appliance.origin.startswith(("https://", "http://localhost", "http://127.", "http://[::1]"))
    assert not set("/@?#\\% \r\n") & set(appliance.host)
    assert appliance.host.isascii()


@pytest.mark.parametrize("host", [None, 1, b"files.example.com", ["files.example.com"]])
def test_a_host_is_text(host: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="host must be text such as"):
        Appliance.parse(host)


@pytest.mark.parametrize("host", ["me:planted@files.example.com", "https://planted@files.example.com/"])
def test_a_password_before_the_host_is_not_told(host: str) -> None:
    with pytest.raises(InvalidArgumentError, match="is not a host") as caught:
        Appliance.parse(host)
    assert "planted" not in str(caught.value)
