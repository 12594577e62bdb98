"""From the bytes of a list of 1,000 files to models, ours and others'."""

from __future__ import annotations

import copy
import json
import tempfile
import warnings
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from kiteworks import AccessToken, Kiteworks
from kiteworks.models.files import FileList
from kiteworks.resources.folders import FOLDERS_LIST_FILES
from kiteworks_runtime.decode.fast import decode
from kiteworks_runtime.errors import DeviationWarning
from kiteworks_sandbox import Sandbox

from .ratio import Ratio, best
from .rivals import Pydantic, stock_models

_FILES = 1_000
_ROUNDS = 10


def measure() -> Iterator[Ratio]:
    """Yield what decoding costs."""
    answer = _answer()
    body = answer.content
    pydantic_list = Pydantic().model(FileList)
    with tempfile.TemporaryDirectory() as folder:
        stock_list = stock_models(Path(folder)).FileList
        ours, plain, stock, pydantic = best(
            partial(_decode, answer, strict=True),
            lambda: json.loads(body),
            lambda: stock_list.from_dict(json.loads(body)),
            lambda: pydantic_list.model_validate_json(body),
            rounds=_ROUNDS,
        )
    yield Ratio(f"decoding {_FILES:,} files / json.loads", ours / plain, 0.6)
    yield Ratio(f"decoding {_FILES:,} files / stock openapi-python-client models", ours / stock, 0.1)
    yield Ratio(f"decoding {_FILES:,} files / pydantic models", ours / pydantic, 0.2)
    yield from _odd(answer)


def _odd(answer: Any) -> Iterator[Ratio]:
    """Yield what it costs that every item is odd: in one field, in another that can't be mended, in three at once, by a
    member that the spec does not know, by null for a list.
    """
    kinds: dict[str, tuple[dict[str, Any], float]] = {
        "a number came as text": ({"size": "12"}, 6),
        "a number came as a word": ({"size": "twelve"}, 6),
        "three values are odd": ({"size": "12", "created": "never", "parentId": 7}, 6),
        "one member is unknown": ({"colour": "red"}, 6),
        "a list came as null": ({"fingerprints": None}, 4),
    }
    answers = [answer, *(_with(answer, changes) for changes, _ in kinds.values())]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeviationWarning)
        times = best(*(partial(_decode, one, strict=False) for one in answers), rounds=_ROUNDS)
    for (what, (_, limit)), time in zip(kinds.items(), times[1:], strict=True):
        yield Ratio(f"decoding when in each file {what} / all is well", time / times[0], limit)


def _decode(answer: Any, *, strict: bool) -> Any:
    return decode(answer, FileList, FOLDERS_LIST_FILES, error_table="", strict=strict)


def _with(answer: Any, changes: dict[str, Any]) -> Any:
    """The same answer with other values in each file."""
    listed = answer.json()
    listed["data"] = [{**file, **changes} for file in listed["data"]]
    changed = copy.copy(answer)
    changed.content = json.dumps(listed).encode()
    return changed


def _answer() -> Any:
    """What the appliance says of one file, a thousand times over."""
    with Sandbox() as box:
        credential = AccessToken(box.issue_token(box.user.email))
        with Kiteworks(box.host, auth=credential, verify=str(box.ca_file)) as kw:
            folder = kw.folders.create("0", name="Benchmark")
            kw.folders.upload(folder.id, ("report.pdf", b"bytes"))
            answer = kw.folders.with_raw_response.list_files(folder.id)
    listed = answer.json()
    (file,) = listed["data"]
    listed["data"] = []
    for number in range(_FILES):
        listed["data"].append({**copy.deepcopy(file), "name": f"report {number}.pdf"})
    answer.content = json.dumps(listed).encode()
    return answer
