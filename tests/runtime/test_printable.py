"""Words of the appliance's are harmless where a terminal or a log gets them."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
import unicodedata
import warnings
from typing import Any

import pytest
from hypothesis import given, strategies

from kiteworks import errors
from kiteworks_runtime.errors import oauth_error
from kiteworks_runtime.texts import one_line, shown, shown_lines

HOSTILE = (
    "\x1b]0;owned\x07\x1b[31mred\x9b2J\u202egnp.exe\u2066\u200f\r\nforged line\x00\x7f\ud800\u2028\U000e0041"
)
"""A title, colours, C1, other directions of writing, another line, half a pair, and a tag that nobody sees."""

CONNECTION: dict[str, Any] = {"method": "GET", "path": HOSTILE, "host": HOSTILE}
ERRORS = [
    errors.KiteworksError(HOSTILE),
    errors.InvalidArgumentError(HOSTILE),
    errors.MissingExtraError(HOSTILE, HOSTILE),
    errors.OAuthError(HOSTILE, HOSTILE, HOSTILE),
    oauth_error(HOSTILE, HOSTILE, {}),
    errors.SignInRequiredError(HOSTILE),
    errors.APIConnectionError(HOSTILE, **CONNECTION),
    errors.CertificateError(HOSTILE, **CONNECTION),
    errors.ResponseDecodeError(HOSTILE, method="GET", path=HOSTILE, status=200),
    errors.IntegrityError(HOSTILE, algorithm="md5", expected=HOSTILE, actual=HOSTILE),
    errors.BulkError(HOSTILE, failures=()),
    errors.DamagedStoreError(HOSTILE),
]


def dangerous(text: str) -> list[str]:
    return [letter for letter in text if not letter.isprintable()]


@given(strategies.text(strategies.characters()))
def test_what_is_shown_is_printable_and_still_told(text: str) -> None:
    for found in (shown(text), one_line(text)):
        assert dangerous(found) == []
        assert not [one for one in found if unicodedata.category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
        found.encode()
    assert shown(shown(text)) == shown(text)
    if text.isprintable():
        assert shown(text) == text


def test_what_a_terminal_would_act_upon_is_spelled_out() -> None:
    assert shown("Müller 🙂\x1b[2J\u202e\x9b\ud800") == r"Müller 🙂\x1b[2J\u202e\x9b\ud800"
    assert shown("a\nb\tc") == r"a\nb\tc"
    assert shown_lines("a\nb\tc") == "a\nb\\tc"


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_one_harmless_line(
    error: errors.KiteworksError, caplog: pytest.LogCaptureFixture
) -> None:
    for one in (error, copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert dangerous(str(one)) == []
        assert dangerous(repr(one)) == []
        assert "red" in str(one)
    try:
        raise error
    except errors.KiteworksError as caught:
        told = traceback.format_exc()
        logging.getLogger("kiteworks").warning("it failed: %s", caught)
    assert dangerous(told.replace("\n", "")) == []
    assert dangerous(caplog.messages[0]) == []


def test_what_is_missing_is_listed_line_by_line() -> None:
    assert str(errors.ConfigurationError("set these:\n  A\x1b[31m")) == "set these:\n  A\\x1b[31m"


@pytest.mark.parametrize("kind", [errors.DeviationWarning, errors.NotVerifiedWarning])
def test_a_warning_is_harmless(kind: type[Warning]) -> None:
    with pytest.warns(kind) as warned:
        warnings.warn(kind(HOSTILE), stacklevel=1)
    assert dangerous(str(warned[0].message).replace("\n", "")) == []
