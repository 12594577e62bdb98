"""What an error is in the shell."""

from __future__ import annotations

import pytest

from kiteworks import errors
from kiteworks_cli.failures import Status, explained, message_of, status_of

PLACE = {"method": "GET", "path": "/rest/x", "host": "files.example.com"}


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.ConfigurationError("x"), 2),
        (errors.InvalidArgumentError("x"), 2),
        (errors.InvalidClientError("invalid_client"), 3),
        (errors.AccessDeniedError("access_denied"), 3),
        (errors.SignInRequiredError("x"), 3),
        (errors.StateMismatchError("x"), 3),
        (errors.TokenExpiredError("x"), 3),
        (errors.HostNotFoundError("x", **PLACE), 1),
        (errors.APITimeoutError("x", **PLACE), 1),
        (errors.UnsafeStoreError("x"), 1),
        (errors.KiteworksError("x"), 1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_kind_of_error_has_its_status(error: errors.KiteworksError, status: int) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (KeyboardInterrupt(), 130, "Interrupted."),
        (FileNotFoundError(2, "No such file or directory", "x.txt"), 1, "x.txt: No such file or directory"),
        (errors.OAuthError("odd", "said so"), 3, "the appliance answered 'odd': said so."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_is_one_message(
    error: BaseException, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended, explained():
        raise error
    assert ended.value.code == status
    assert capsys.readouterr() == ("", f"{said}\n")


def test_hints_speak_of_the_command_line() -> None:
    assert "kiteworks login --ca-file" in message_of(errors.CertificateError("x", **PLACE))


def test_the_guide_has_every_status() -> None:
    from pathlib import Path

    guide = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    for status in Status:
        assert f"| {int(status)} |" in guide
