"""What people do before they are signed in, and the second factor."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from kiteworks import AuthenticationError, InvalidInputError, PermissionDeniedError

from .conftest import Appliance
from .scrub import REDACTED

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]
RESET_LINK = "https://files.example.com/reset-password/redacted"
WRONG_CODE = "000000"


@pytest.fixture
def vcr_config(vcr_config: dict[str, Any]) -> dict[str, Any]:
    """Remove the link for a new password too: whoever has it needs no password."""
    scrub_request, scrub_response = vcr_config["before_record_request"], vcr_config["before_record_response"]

    def request(one: Any) -> Any:
        one = scrub_request(one)
        if one.path.endswith("/resetPassword") and one.body:
            one.body = json.dumps(json.loads(one.body) | {"link": RESET_LINK}).encode()
        return one

    def response(one: Any) -> Any:
        # Not the method itself: the settings are copied, with the object of a method, and both need the same values.
        return scrub_response(one)

    return {**vcr_config, "before_record_request": request, "before_record_response": response}


@pytest.fixture
def shown_code(recording: bool) -> Callable[[str], str]:
    """The code that an authenticator app shows; a placeholder when nothing is recorded."""
    if not recording:
        return lambda _: REDACTED
    from datetime import UTC, datetime

    from kiteworks_sandbox.oauth.totp import code_at

    return lambda secret: code_at(secret, datetime.now(UTC))


def test_signing_in_with_a_password(kw: Any, appliance: Appliance) -> None:
    asked = kw.users.preauth(username=appliance.colleague)
    assert (asked.username, asked.type_, asked.otp) == (appliance.colleague, "password", False)
    target = "https://portal.example.com/"
    answer = kw.users.login(
        username=appliance.colleague, password=appliance.colleague_password, referral=target
    )
    assert (answer.success, answer.redirect_url) == (True, target)
    with pytest.raises(AuthenticationError):
        kw.users.login(username=appliance.colleague, password="another pass phrase")
    kw.users.keep_alive()


def test_an_account_of_ones_own(kw: Any) -> None:
    kw.users.register(email="eve@example.com", password="a pass phrase")
    (made,) = kw.admin.users.list(email="eve@example.com")
    assert kw.users.login(username="eve@example.com", password="a pass phrase").success is True
    with pytest.raises(PermissionDeniedError):
        kw.users.register(email="EVE@example.com", password="another pass phrase")
    kw.admin.users.delete(made.id)


def test_a_new_password_by_a_link(kw: Any, appliance: Appliance, recording: bool) -> None:
    if recording and appliance.box is None:
        pytest.skip("a live appliance sends the link by mail")
    made = kw.admin.users.create(email="finn@example.com", password="forgotten phrase", verified=True)
    with pytest.raises(PermissionDeniedError):
        kw.users.request_password_reset(email="nobody@example.com")
    kw.users.request_password_reset(email="finn@example.com")
    link = appliance.box.password_link("finn@example.com") if appliance.box else RESET_LINK
    kw.users.reset_password(link=link, password="remembered phrase")
    assert kw.users.login(username="finn@example.com", password="remembered phrase").success is True
    with pytest.raises(AuthenticationError):
        kw.users.login(username="finn@example.com", password="forgotten phrase")
    with pytest.raises(PermissionDeniedError):
        kw.users.reset_password(link=link, password="once more")
    kw.admin.users.delete(made.id)


def test_a_new_password_for_the_old_one(kw: Any, colleague: Any, appliance: Appliance) -> None:
    with pytest.raises(InvalidInputError):
        colleague.users.change_expired_password(previous_password="wrong", password="a new phrase")
    target = "https://portal.example.com/"
    changed = colleague.users.change_expired_password(
        previous_password=appliance.colleague_password, password="a new phrase", referral=target
    )
    assert changed.redirect_url == target
    with pytest.raises(AuthenticationError):
        kw.users.login(username=appliance.colleague, password=appliance.colleague_password)
    assert kw.users.login(username=appliance.colleague, password="a new phrase").success is True
    colleague.users.change_expired_password(
        previous_password="a new phrase", password=appliance.colleague_password
    )


def test_life_of_a_second_factor(
    kw: Any, colleague: Any, appliance: Appliance, shown_code: Callable[[str], str]
) -> None:
    assert colleague.users.tfa.config().module is None
    offered = colleague.users.tfa.totp_setup()
    assert offered.username == appliance.colleague
    with pytest.raises(InvalidInputError):
        colleague.users.tfa.verify_totp_secret(otp=WRONG_CODE)
    assert colleague.users.tfa.config().module is None
    target = "https://portal.example.com/"
    confirmed = colleague.users.tfa.verify_totp_secret(otp=shown_code(offered.secret), referral=target)
    assert confirmed.redirect_url == target
    assert colleague.users.tfa.config().module == "TOTP"
    with pytest.raises(PermissionDeniedError):
        colleague.users.tfa.totp_setup()
    signed_in = kw.users.login(username=appliance.colleague, password=appliance.colleague_password)
    assert signed_in.success is False

    assert "authenticator" in colleague.users.tfa.challenge(referral=target).challenge_msg
    refused = colleague.users.tfa.verify(otp=WRONG_CODE, referral=target)
    assert (refused.redirect_url, bool(refused.challenge_msg)) == (None, True)
    passed = colleague.users.tfa.verify(otp=shown_code(offered.secret), referral=target)
    assert (passed.redirect_url, passed.challenge_msg) == (target, None)

    with pytest.raises(InvalidInputError):
        colleague.users.tfa.reset_totp_secret(password="wrong")
    renewed = colleague.users.tfa.reset_totp_secret(password=appliance.colleague_password)
    colleague.users.tfa.reset_totp_secret(
        password=appliance.colleague_password, otp=shown_code(renewed.secret)
    )
    assert colleague.users.tfa.verify(otp=shown_code(renewed.secret)).challenge_msg is None
    kw.admin.users.delete_totp_secrets(ids=[colleague.users.me().id])
    assert colleague.users.tfa.config().module is None
    assert kw.users.login(username=appliance.colleague, password=appliance.colleague_password).success is True


def test_a_second_factor_by_text_message_is_not_offered(colleague: Any) -> None:
    with pytest.raises(PermissionDeniedError) as caught:
        colleague.users.tfa.setup(otp=WRONG_CODE)
    assert caught.value.codes == ("ERR_ACCESS_USER",)


def test_no_session_is_blocked_by_another(colleague: Any) -> None:
    with pytest.raises(PermissionDeniedError) as asked:
        colleague.users.concurrent_session.get()
    with pytest.raises(PermissionDeniedError) as resolved:
        colleague.users.concurrent_session.resolve(terminate=True, referral="https://portal.example.com/")
    assert asked.value.codes == resolved.value.codes == ("ERR_AUTH_WRONG_LOGIN_STATE",)
