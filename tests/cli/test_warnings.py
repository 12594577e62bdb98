"""Warnings of the client, as the command shows them."""

from __future__ import annotations

import warnings

import pytest

from kiteworks.errors import DeviationWarning
from kiteworks_cli.failures import explained


def test_a_warning_is_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        before = warnings.showwarning
        with explained():
            warnings.warn("a list of 5 items\nended after 2", DeviationWarning, stacklevel=1)
        assert warnings.showwarning is before
    assert capsys.readouterr().err == "Warning: a list of 5 items ended after 2\n"
