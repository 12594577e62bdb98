"""Values that do their work and are not shown."""

from __future__ import annotations

import io
import json
import pickle
import pprint
import pydoc
import reprlib
from typing import Any

import pytest
from rich.console import Console
from rich.traceback import Traceback

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


VALUES = ["planted " * 30, b"planted " * 30, {"key": "planted"}, ["planted"], ("planted",)]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_tools_that_show_the_variables_of_frames(value: Any) -> None:
    """As rich, IPython, cgitb, reprlib and Sentry do."""
    hidden = hide(value)
    console = Console(file=io.StringIO(), record=True, width=200)
    with pytest.raises(LookupError) as caught:
        frame_with(hidden)
    below = caught.tb.tb_next  # without the frame of this test
    console.print(Traceback.from_exception(caught.type, caught.value, below, show_locals=True))
    told = console.export_text()
    assert "value = " in told
    texts = [told, reprlib.repr(hidden), pprint.pformat(hidden)]
    texts += [pydoc.text.repr(hidden), type(hidden).__sentry_repr__(hidden)]
    assert [text for text in texts if "planted" in text] == []


def frame_with(value: Any) -> None:
    raise LookupError


def test_a_part_of_it_is_hidden_too() -> None:
    assert (hide("planted")[1:3], hide("planted")[0]) == ("la", "p")
    assert repr(hide("planted")[1:]) == "'***'"
    assert (hide(b"planted")[0], hide(b"planted")[1:3]) == (ord("p"), b"la")
    assert repr(hide(b"planted")[1:]) == "b'***'"


def test_text_is_sent_as_it_is() -> None:
    hidden = hide("planted")
    assert f"Bearer {hidden}" == "Bearer planted"
    assert json.dumps({"token": hidden}) == '{"token": "planted"}'
    assert type(str(hidden)) is str


@pytest.mark.parametrize("value", [None, 7, len])
def test_what_is_no_text_stays(value: object) -> None:
    assert hide(value) is value
