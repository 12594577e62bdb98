"""What an error is in the shell."""

from __future__ import annotations

import re
import socket
import time

import pytest

from kiteworks import _error_codes, errors
from kiteworks_cli.failures import Status, explained, message_of, status_of
from tests.cli.conftest import Kiteworks
from tests.runtime.loopback import answer_of, talking

PLACE = {"method": "GET", "path": "/rest/x", "host": "files.example.com"}


def refused(kind: type[errors.APIStatusError], status: int) -> errors.APIStatusError:
    error = kind.__new__(kind, "refused")
    error.status = status
    return error


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
        (errors.HostNotFoundError("x", **PLACE), 8),
        (errors.APITimeoutError("x", **PLACE), 8),
        (errors.CertificateError("x", **PLACE), 1),
        (refused(errors.NotFoundError, 404), 4),
        (refused(errors.NotAccessibleError, 403), 4),
        (refused(errors.GoneError, 410), 4),
        (refused(errors.PermissionDeniedError, 403), 5),
        (refused(errors.ConflictError, 409), 6),
        (refused(errors.InvalidInputError, 422), 7),
        (refused(errors.BadRequestError, 400), 7),
        (refused(errors.RateLimitError, 429), 8),
        (refused(errors.ServerError, 503), 8),
        (refused(errors.AuthenticationError, 401), 3),
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
    assert "--timeout SECONDS" in message_of(errors.APITimeoutError("x", **PLACE))
    too_large = errors.ResponseTooLargeError("json", 7, method="GET", path="/rest/x", status=200)
    assert message_of(too_large).endswith(". Ask for less at a time, with --limit.")


def test_no_message_speaks_of_python() -> None:
    hints = [entry.hint for entry in _error_codes.ERROR_CODES.values()]
    hints += [kind.hint for kind in vars(errors).values() if isinstance(getattr(kind, "hint", None), str)]
    spoken = [message_of(errors.KiteworksError(hint)) for hint in hints]
    assert any("`kiteworks login`" in one for one in spoken)
    assert any("`kiteworks users preauth`" in one for one in spoken)
    assert not [one for one in spoken if re.search(r"kw\.|\w=(True|\.|')|\w\(\)", one)]


def test_the_guide_has_every_status() -> None:
    from pathlib import Path

    guide = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text(encoding="utf-8")
    for status in Status:
        assert f"| {int(status)} |" in guide


def drip_body(connection: socket.socket, head: bytes) -> None:
    connection.sendall(answer_of(b"", length=1_000_000))
    while True:
        connection.sendall(b" ")
        time.sleep(0.02)


@pytest.mark.parametrize(
    "command",
    [["whoami"], ["ls"], ["tree"], ["mkdir", "kw:/a/b"], ["rm", "kw:/a"], ["cp", "kw:/a", "."]],
    ids=lambda command: command[0],
)
def test_a_limit_for_a_call_as_a_whole(
    kiteworks: Kiteworks, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    with talking(drip_body) as served:
        monkeypatch.setenv("KITEWORKS_HOST", f"http://127.0.0.1:{served.port}")
        monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", "token")
        status, _, err = kiteworks(*command, "--timeout", "0.7")
    assert status == 8
    assert "the call takes longer than the 0.7 seconds" in err


@pytest.mark.parametrize("text", ["0", "-1", "soon", "inf"])
def test_what_is_no_limit(kiteworks: Kiteworks, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("KITEWORKS_HOST", "http://127.0.0.1:1")
    monkeypatch.setenv("KITEWORKS_ACCESS_TOKEN", "token")
    status, _, err = kiteworks("whoami", "--timeout", text)
    assert status == 2
    assert "timeout" in err.lower()
