"""Checks the words of the spec: each kind of object is a class, which knows all its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, TypeVar, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from ..bundle import Bundle
from ..load import Pointer
from ..problems import Problem

T = TypeVar("T")
_UNKNOWN = "unknown_word"


class Words(BaseModel):
    """An object of the spec."""

    model_config = ConfigDict(frozen=True, strict=True)

    @model_validator(mode="before")
    @classmethod
    def _refuse_unknown(cls, value: Any) -> Any:
        # Not with `extra="forbid"`, so that the message can name the words that exist.
        known = _words(cls)
        for word in value if isinstance(value, dict) else ():
            if word not in known:
                raise PydanticCustomError(_UNKNOWN, "{help}", {"word": word, "help": _help(word, known)})
        return value


@cache
def _words(kind: type[Words]) -> dict[str, None]:
    """Return every word that an object of a kind may have."""
    return {field.alias or name: None for name, field in kind.model_fields.items()}


def _help(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"did you mean `{close[0]}`?" if close else f"expected one of {', '.join(known)}"


class Reference(Words):
    """A reference to an object defined elsewhere."""

    ref: str = Field(alias="$ref")


def _is_reference(value: Any) -> str:
    return "reference" if isinstance(value, dict) and "$ref" in value else "own"


def referable(kind: Any) -> Any:
    """Return the type of an object that may be replaced by a `$ref`."""
    return Annotated[
        Annotated[Reference, Tag("reference")] | Annotated[kind, Tag("own")], Discriminator(_is_reference)
    ]


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def read(kind: type[T], value: Any) -> T:
    """Read an object of the spec whose words have been checked."""
    adapter: TypeAdapter[T] = _adapter(cast("Any", kind))
    return adapter.validate_python(value)


def problems(bundle: Bundle, kind: Any, value: Any, pointer: Pointer) -> Iterator[Problem]:
    """Yield the problems of an object's words.

    Args:
        bundle: The document that it is part of.
        kind: Its class, or a type built from classes.
        value: The object as read from the file.
        pointer: Its location in the document.
    """
    try:
        _adapter(kind).validate_python(value)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            inner = _pointer(value, one)
            yield bundle.problem(_message(one), (*pointer, *inner))


def _pointer(value: Any, error: ErrorDetails) -> Pointer:
    """Return the location of a problem. Pydantic's own has the names of classes between the parts."""
    found: list[str | int] = []
    context = error.get("ctx", {})
    words = [context["word"]] if "word" in context else []
    words += [_kind_word(context)] if "discriminator" in context else []
    for part in (*error["loc"], *words):
        inside = (
            part in value if isinstance(value, dict) else isinstance(value, list) and isinstance(part, int)
        )
        if inside:
            value = value[part]
            found.append(part)
    return tuple(found)


def _message(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    name = next((one for one in reversed(error["loc"]) if isinstance(one, str)), "")
    match error["type"]:
        case "unknown_word":
            return f"`{context['word']}` is not a word of the spec here; {context['help']}"
        case "missing":
            return f"`{name}` is missing"
        case "literal_error":
            return f"`{name}` must be {context['expected']}, not {error['input']!r}"
        case "union_tag_invalid":
            return (
                f"`{_kind_word(context)}` must be one of {context['expected_tags']}, not {context['tag']!r}"
            )
        case "union_tag_not_found":
            return f"`{_kind_word(context)}` is missing"
        case _:
            return f"`{name}`: {error['msg'][0].lower()}{error['msg'][1:]}, not {error['input']!r:.60}"


def _kind_word(context: dict[str, Any]) -> str:
    """Return the word that names the kind of an object."""
    return str(context["discriminator"]).strip("'")
