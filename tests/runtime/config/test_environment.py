"""What a client is made of when the environment says it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import kiteworks
from kiteworks import AsyncKiteworks, ConfigurationError, InvalidArgumentError, Kiteworks
from kiteworks.auth._credential_types import CREDENTIAL_TYPES
from kiteworks_runtime.config.environment import OWN

APP = {
    "KITEWORKS_HOST": "files.example.com",
    "KITEWORKS_CLIENT_ID": "app",
    "KITEWORKS_CLIENT_SECRET": "planted-secret",
}
FLOWS: dict[str, dict[str, str]] = {
    "access_token": {"KITEWORKS_HOST": "files.example.com", "KITEWORKS_ACCESS_TOKEN": "planted-token"},
    "authorization_code": APP,
    "jwt_bearer": APP
    | {
        "KITEWORKS_ISSUER": "me",
        "KITEWORKS_AUDIENCE": "them",
        "KITEWORKS_USER": "ann@example.com",
        "KITEWORKS_PRIVATE_KEY_FILE": "key.pem",
    },
    "refresh_token": APP | {"KITEWORKS_REFRESH_TOKEN": "planted-refresh"},
    "signature": APP | {"KITEWORKS_USER": "ann@example.com", "KITEWORKS_SIGNATURE_KEY": "planted-key"},
    "user_credentials": APP
    | {"KITEWORKS_USERNAME": "ann@example.com", "KITEWORKS_PASSWORD": "planted-password"},
}
KINDS = pytest.mark.parametrize("kind", [Kiteworks, AsyncKiteworks], ids=["sync", "async"])
pytestmark = pytest.mark.filterwarnings("ignore:.*vendor:DeprecationWarning")


def refused(environ: dict[str, str]) -> ConfigurationError:
    with pytest.raises(ConfigurationError) as caught:
        Kiteworks.from_env(environ)
    assert "planted" not in str(caught.value)
    assert "planted" not in repr(caught.value)
    return caught.value


def credential(kw: Any) -> Any:
    return kw.auth


@KINDS
@pytest.mark.parametrize("flow", FLOWS)
def test_what_is_set_tells_the_way_to_sign_in(kind: Any, flow: str) -> None:
    kw = kind.from_env(FLOWS[flow], timeout=7)
    assert isinstance(kw, kind)
    assert credential(kw)._flow.id == flow
    assert kw.appliance.host == "files.example.com"
    assert kw._settings.timeout.read == 7


def test_every_way_to_sign_in_is_covered_here() -> None:
    assert set(FLOWS) == {one.flow for one in CREDENTIAL_TYPES}


def test_what_is_known_of_a_way_without_building_it() -> None:
    assert {one.flow for one in CREDENTIAL_TYPES if one.needs_person} == {"authorization_code"}
    assert {one.flow for one in CREDENTIAL_TYPES if one.deprecated} == {"signature", "user_credentials"}
    for one in CREDENTIAL_TYPES:
        assert credential(Kiteworks.from_env(FLOWS[one.flow])).needs_person is one.needs_person


@pytest.mark.parametrize(("flow", "name"), [(flow, name) for flow in FLOWS for name in FLOWS[flow]])
def test_each_missing_variable_is_named(flow: str, name: str) -> None:
    rest = {key: text for key, text in FLOWS[flow].items() if key != name}
    error = refused({**rest, "KITEWORKS_FLOW": flow})
    wanted = name.removesuffix("_FILE")
    assert error.missing == (wanted,)
    assert wanted in str(error)
    assert set(rest) <= set(error.present)


def test_nothing_set_names_every_way() -> None:
    error = refused({})
    assert error.present == ()
    for one in CREDENTIAL_TYPES:
        assert one.flow in str(error)
    assert "Set: nothing" in str(error)
    assert "KITEWORKS_PROFILE" in str(error)


def test_an_empty_variable_is_not_set() -> None:
    assert refused({**APP, "KITEWORKS_CLIENT_SECRET": ""}).missing == ("KITEWORKS_CLIENT_SECRET",)


def test_a_misspelt_variable_is_pointed_out() -> None:
    error = refused({**APP, "KITEWORKS_CLIENT_SECRET": "", "KITEWORKS_CLIENT_SERCET": "planted"})
    assert "of no meaning here: KITEWORKS_CLIENT_SERCET" in str(error)


def test_variables_of_two_ways_contradict_each_other() -> None:
    both = FLOWS["access_token"] | APP
    error = refused(both)
    assert set(error.present) == set(both) - {"KITEWORKS_HOST"}
    assert "access_token does not take KITEWORKS_CLIENT_ID, KITEWORKS_CLIENT_SECRET" in str(error)
    assert "KITEWORKS_FLOW" in str(error)


@pytest.mark.parametrize("flow", ["access_token", "authorization_code"])
def test_the_way_can_be_named(flow: str) -> None:
    kw = Kiteworks.from_env(FLOWS["access_token"] | APP | {"KITEWORKS_FLOW": flow})
    assert credential(kw)._flow.id == flow


def test_a_way_that_does_not_exist_is_refused() -> None:
    error = refused({**APP, "KITEWORKS_FLOW": "dance"})
    assert "KITEWORKS_FLOW: there is no credential type called 'dance'" in str(error)


def test_a_secret_can_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("planted-secret\n")
    environ = {name: text for name, text in APP.items() if name != "KITEWORKS_CLIENT_SECRET"}
    environ["KITEWORKS_CLIENT_SECRET_FILE"] = str(file)
    assert credential(Kiteworks.from_env(environ))._inputs["client_secret"] == "planted-secret"
    assert "both set" in str(refused({**environ, "KITEWORKS_CLIENT_SECRET": "planted-secret"}))
    file.write_bytes(b"\xff\xfe")
    assert "not text" in str(refused(environ))
    file.write_text("\n")
    assert "empty" in str(refused(environ))
    file.unlink()
    error = refused(environ)
    assert "KITEWORKS_CLIENT_SECRET_FILE" in str(error)
    assert "No such file" in str(error)


def test_values_are_read_as_what_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    made = credential(Kiteworks.from_env({**FLOWS["jwt_bearer"], "KITEWORKS_AUDIENCE": "one two"}))
    assert made._inputs["audience"] == ["one", "two"]
    assert made._inputs["private_key"] == str(tmp_path / "key.pem")
    assert credential(Kiteworks.from_env({**APP, "KITEWORKS_MOBILE": "1"}))._inputs["m"] == 1
    assert "must be a whole number" in str(refused({**APP, "KITEWORKS_MOBILE": "many"}))
    with pytest.raises(InvalidArgumentError, match="files example"):
        Kiteworks.from_env({**APP, "KITEWORKS_HOST": "files example"})


def test_the_authorities_to_trust() -> None:
    kw = Kiteworks.from_env({**APP, "KITEWORKS_CA_FILE": "/no/such/ca.pem"})
    with pytest.raises(InvalidArgumentError, match=r"/no/such/ca\.pem"):
        kw._state.open()
    given = Kiteworks.from_env({**APP, "KITEWORKS_CA_FILE": "/no/such/ca.pem"}, verify=True)
    given._state.open()
    given.close()


def test_a_profile_says_all_of_it() -> None:
    error = refused({**APP, "KITEWORKS_PROFILE": "work"})
    assert error.present == tuple(sorted({*APP, "KITEWORKS_PROFILE"}))


def test_the_process_is_asked_when_nothing_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in APP.items():
        monkeypatch.setenv(name, text)
    assert Kiteworks.from_env().appliance.host == "files.example.com"


def test_the_guide_lists_every_variable() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "command-line.md").read_text(encoding="utf-8")
    for name in (*OWN, *(setting.variable for one in CREDENTIAL_TYPES for setting in one.settings)):
        assert f"`{name}`" in guide
    for one in CREDENTIAL_TYPES:
        assert f"`{one.flow}`" in guide


def test_the_error_is_public() -> None:
    assert kiteworks.ConfigurationError is ConfigurationError
