"""Which account a URL stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiteworks import ConfigurationError
from kiteworks.errors import SignInRequiredError
from kiteworks_fsspec.connecting import connect
from kiteworks_runtime.config.profiles import Profile, ProfileFile
from kiteworks_sandbox import Sandbox

ONE, OTHER = "one.example.com", "other.example.com"


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProfileFile:
    """Profiles for two appliances. Only tokens can't be had: each has a sign-in that needs a person."""
    file = ProfileFile(tmp_path / "profiles.toml")
    monkeypatch.setenv("KITEWORKS_CONFIG", str(file.path))
    for name, host in (("one", ONE), ("other", OTHER)):
        save(file, name, host)
    return file


def save(file: ProfileFile, name: str, host: str) -> None:
    file.save(name, Profile(host=host, flow="authorization_code", settings={"client_id": name}))
    file.secret_store(name, "file").keep({"client_secret": "x"})


def chosen(host: str | None = None, profile: str | None = None) -> str:
    return connect(host, profile).appliance.host


def test_the_default_profile() -> None:
    assert chosen() == ONE


def test_a_named_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(profile="other") == OTHER
    monkeypatch.setenv("KITEWORKS_PROFILE", "other")
    assert chosen() == OTHER
    assert chosen(profile="one") == ONE


def test_a_host_chooses_its_profile(file: ProfileFile) -> None:
    assert chosen(OTHER) == OTHER
    assert chosen(OTHER.upper()) == OTHER
    save(file, "third", OTHER)
    with pytest.raises(ConfigurationError, match=r"several profiles are for other.example.com: other, third"):
        chosen(OTHER)
    file.use("third")
    assert chosen(OTHER) == OTHER


def test_a_token_goes_to_no_other_host(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(
        ConfigurationError, match=r"no profile is for evil.example.com. `kiteworks login evil"
    ):
        chosen("evil.example.com")
    with pytest.raises(
        ConfigurationError, match=r"the URL names evil.example.com, and the profile one is for one"
    ):
        chosen("evil.example.com", "one")
    monkeypatch.setenv("KITEWORKS_HOST", ONE)
    monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", "x")
    with pytest.raises(ConfigurationError, match="no profile is for evil"):
        chosen("evil.example.com")


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KITEWORKS_HOST", "third.example.com")
    monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", "x")
    assert chosen() == chosen("third.example.com") == "third.example.com"
    assert chosen(profile="one") == ONE
    assert chosen(OTHER) == OTHER


def test_no_one_is_asked(server: Sandbox, file: ProfileFile) -> None:
    """A sign-in that has ended says so, where a background job can't open a browser."""
    save(file, "local", server.host)
    import fsspec

    fs = fsspec.filesystem("kiteworks", profile="local", skip_instance_cache=True)
    with pytest.raises(SignInRequiredError, match="kiteworks login --profile local"):
        fs.ls("/")
