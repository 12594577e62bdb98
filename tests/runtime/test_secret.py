"""Values that do their work and are not shown."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from kiteworks_runtime.secret import hide


@pytest.mark.parametrize(
    "value", ["planted", b"planted", {"key": "planted"}, ["planted"], ("planted", "planted")]
)
def test_what_is_hidden_is_the_same_but_for_its_repr(value: Any) -> None:
    hidden = hide(value)
    assert hidden == value
    assert isinstance(hidden, type(value))
    assert "planted" not in repr(hidden) + repr([hidden]) + f"{hidden!r}"
    assert pickle.loads(pickle.dumps(hidden)) == value
    assert repr(hide(hidden)) == repr(hidden)


def test_text_is_sent_as_it_is() -> None:
    hidden = hide("planted")
    assert f"Bearer {hidden}" == "Bearer planted"
    assert json.dumps({"token": hidden}) == '{"token": "planted"}'
    assert type(str(hidden)) is str


@pytest.mark.parametrize("value", [None, 7, len])
def test_what_is_no_text_stays(value: object) -> None:
    assert hide(value) is value
