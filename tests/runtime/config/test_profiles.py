"""Profiles in their file, and clients made of them."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest

from kiteworks import (
    AsyncKiteworks,
    ConfigurationError,
    Kiteworks,
    SignInRequiredError,
    TokenStoreError,
    UserCredentials,
)
from kiteworks_runtime.auth import MemoryStore, Token
from kiteworks_runtime.auth.token_manager import store_key
from kiteworks_runtime.config.profiles import Profile, ProfileFile
from kiteworks_runtime.config.secret_store import SecretStore

WORK = Profile(host="files.example.com", flow="authorization_code", settings={"client_id": "app"})
pytestmark = pytest.mark.filterwarnings("ignore:.*vendor:DeprecationWarning")


@pytest.fixture
def file(tmp_path: Path) -> ProfileFile:
    return ProfileFile(tmp_path / "config" / "profiles.toml")


def test_there_is_nothing_at_first(file: ProfileFile) -> None:
    assert file.read().profiles == {}
    with pytest.raises(ConfigurationError, match="kiteworks login"):
        file.get()
    assert not file.path.parent.exists()


def test_a_profile_comes_back_as_it_went(file: ProfileFile) -> None:
    odd = Profile(
        host="localhost:8443",
        flow="jwt_bearer",
        store="keyring",
        ca_file="/etc/ca.pem",
        user="ann@example.com",
        settings={"audience": ["one", 'two "quoted"\n'], "client_id": "x", "mobile": 1},
    )
    file.save("work", WORK)
    file.save("odd.one_2-b", odd)
    assert file.get("odd.one_2-b") == ("odd.one_2-b", odd)
    assert file.get() == ("work", WORK)
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700


def test_the_default_is_the_first_the_chosen_or_the_only_one(file: ProfileFile) -> None:
    for name in ("a", "b", "c"):
        file.save(name, WORK)
    assert file.get()[0] == "a"
    file.use("b")
    assert file.get()[0] == "b"
    file.remove("b")
    with pytest.raises(ConfigurationError, match=r"none is the default\. There is a, c"):
        file.get()
    file.remove("a")
    assert file.get()[0] == "c"
    with pytest.raises(ConfigurationError, match="no profile is called 'a'"):
        file.use("a")


def test_what_a_person_wrote_stays(file: ProfileFile) -> None:
    file.save("work", WORK)
    text = f"# Mine.\n{file.path.read_text()}\n[unheard-of]\nx = 1  # of a later version\n"
    file.path.write_text(text)
    file.save("home", WORK)
    file.remove("home")
    assert "# Mine." in file.path.read_text()
    assert "x = 1  # of a later version" in file.path.read_text()


@pytest.mark.parametrize("name", ["", "Work", "a b", "../a", "-a", "ä", "a" * 65])
def test_names_that_do_not_do(file: ProfileFile, name: str) -> None:
    with pytest.raises(ConfigurationError, match="can't be the name of a profile"):
        file.save(name, WORK)
    assert not file.path.exists()


@pytest.mark.parametrize(
    "content",
    [b"[", b"\xff", b"profiles = 1", b"[profiles.a]\nhost = 'h'", b"[profiles.A]\nhost='h'\nflow='f'"],
)
def test_a_broken_file_is_named_and_left_alone(file: ProfileFile, content: bytes) -> None:
    file.path.parent.mkdir(mode=0o700)
    file.path.touch(0o600)
    file.path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"profiles\.toml|can't be the name"):
        file.read()
    with pytest.raises(ConfigurationError):
        file.save("work", WORK)
    assert file.path.read_bytes() == content


def test_a_file_that_others_can_change_is_not_read(file: ProfileFile) -> None:
    file.save("work", WORK)
    file.path.chmod(0o660)
    with pytest.raises(TokenStoreError, match="chmod 600"):
        file.get()


def test_no_profile_is_lost_when_many_are_saved_at_once(file: ProfileFile) -> None:
    names = [f"p{number}" for number in range(12)]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda name: ProfileFile(file.path).save(name, WORK), names))
    assert sorted(file.read().profiles) == sorted(names)


def test_secrets_of_profiles_are_kept_apart(file: ProfileFile) -> None:
    ann, bob = (file.secret_store(name, "file") for name in ("ann", "bob"))
    ann.keep({"client_secret": "one"})
    bob.keep({"client_secret": "two"})
    assert (ann.secrets(), bob.secrets()) == ({"client_secret": "one"}, {"client_secret": "two"})
    assert "one" not in repr(ann.secrets()) + repr(ann.secrets()["client_secret"])
    ann.forget_secrets()
    assert (ann.secrets(), bob.secrets()) == ({}, {"client_secret": "two"})
    secrets = file.path.with_name("profiles.secrets.json")
    assert stat.S_IMODE(secrets.stat().st_mode) == 0o600
    secrets.write_text('{"bob": 1}')
    with pytest.raises(TokenStoreError, match="Remove it and sign in again"):
        bob.secrets()


def test_tokens_of_profiles_are_kept_apart(file: ProfileFile) -> None:
    ann, bob = (file.secret_store(name, "file") for name in ("ann", "bob"))
    for secret_store, text in ((ann, "one"), (bob, "two")):
        secret_store.tokens().save("https://files.example.com|flow|client_id=app", Token(text))
    ann.forget_tokens()
    assert ann.account() is None
    found = bob.account()
    assert found is not None
    assert found.flow == "flow"


def saved(file: ProfileFile, profile: Profile, secrets: dict[str, str]) -> SecretStore:
    file.save("work", profile)
    secret_store = file.secret_store("work", "file")
    secret_store.keep(secrets)
    return secret_store


@pytest.mark.parametrize("kind", [Kiteworks, AsyncKiteworks], ids=["sync", "async"])
def test_a_client_of_a_profile(file: ProfileFile, kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(file, WORK, {"client_secret": "planted"})
    kw = kind.from_profile("work", path=file.path, timeout=7)
    assert kw.appliance.host == "files.example.com"
    assert kw._settings.timeout.read == 7
    assert "planted" not in repr(kw.auth)
    monkeypatch.setenv("KITEWORKS_CONFIG", str(file.path))
    assert kind.from_profile().appliance == kw.appliance
    assert (
        kind.from_env({"KITEWORKS_PROFILE": "work", "KITEWORKS_CONFIG": str(file.path)}).appliance
        == kw.appliance
    )


def test_a_profile_that_says_too_much_or_too_little(file: ProfileFile) -> None:
    saved(file, WORK, {})
    with pytest.raises(SignInRequiredError, match=r"lacks client_secret.*--profile work"):
        Kiteworks.from_profile(path=file.path)
    file.save("work", Profile(host="h", flow="authorization_code", settings={"client": "x"}))
    with pytest.raises(ConfigurationError, match="does not take client"):
        Kiteworks.from_profile(path=file.path)
    file.save("work", Profile(host="h", flow="dance"))
    with pytest.raises(ConfigurationError, match="no credential type called 'dance'"):
        Kiteworks.from_profile(path=file.path)


def test_nobody_is_asked(file: ProfileFile) -> None:
    saved(file, WORK, {"client_secret": "planted"})
    with (
        Kiteworks.from_profile(path=file.path) as kw,
        pytest.raises(SignInRequiredError, match="`kiteworks login --profile work`"),
    ):
        kw.users.me()


def renewing(seen: list[dict[str, list[str]]]) -> Callable[[httpx.Request], httpx.Response]:
    """An appliance that renews a token once."""

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path != "/oauth/token":
            folders = {"basedirId": "2", "mydirId": "3", "syncdirId": "4"}
            return httpx.Response(200, json={"id": "1", "name": "Ann", **folders})
        seen.append(parse_qs(request.content.decode()))
        if len(seen) > 1:
            return httpx.Response(400, json={"error": "invalid_grant"})
        return httpx.Response(
            200, json={"access_token": "second", "refresh_token": "later", "expires_in": 3600}
        )

    return answer


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_without_the_password_a_token_is_renewed_and_no_more(file: ProfileFile, asynchronous: bool) -> None:
    """A password is not kept, so that a person has to come back when the refresh token is dead."""
    settings: dict[str, Any] = {"client_id": "app", "username": "ann@example.com"}
    profile = Profile(host="files.example.com", flow="user_credentials", settings=settings)
    secret_store = saved(file, profile, {"client_secret": "planted"})
    seen: list[dict[str, list[str]]] = []
    transport = httpx.MockTransport(renewing(seen))
    past = datetime.now(UTC) - timedelta(hours=1)

    def expired(appliance: Any) -> None:
        whole = UserCredentials(**settings, client_secret="planted", password="planted", store=MemoryStore())
        key = store_key(whole._flow, whole._inputs, appliance)
        secret_store.tokens().save(key, Token("first", "earlier", past))

    if asynchronous:

        async def run() -> None:
            async with httpx.AsyncClient(transport=transport) as http:
                kw = AsyncKiteworks.from_profile(path=file.path, http_client=http)
                expired(kw.appliance)
                assert (await kw.users.me()).name == "Ann"
                expired(kw.appliance)
                with pytest.raises(SignInRequiredError, match="kiteworks login"):
                    await kw.users.me()

        asyncio.run(run())
    else:
        with httpx.Client(transport=transport) as http:
            kw = Kiteworks.from_profile(path=file.path, http_client=http)
            expired(kw.appliance)
            assert kw.users.me().name == "Ann"
            expired(kw.appliance)
            with pytest.raises(SignInRequiredError, match="kiteworks login"):
                kw.users.me()
    assert [form["grant_type"] for form in seen] == [["refresh_token"]] * 2
    assert "password" not in str(seen)
