"""Calls that act on several items at once: on all or none, or with partial success on those that can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .bundle import Bundle, Json
from .calls import Call
from .responses import ApiError

Done = TypeVar("Done")


@dataclass(slots=True)
class Outcome(Generic[Done]):
    """The result of a call for each of its items."""

    done: list[Done] = field(default_factory=list)
    success_ids: list[str] = field(default_factory=list)
    failed: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    """Identifiers of the items that failed, by their error codes."""

    def result(self, bundle: Bundle, data: Sequence[Json]) -> Json:
        """Return the body of a call that reports on each item.

        Args:
            bundle: The bundle, which has the messages.
            data: The changed items.
        """
        errors = [
            {"code": codes[0], "message": bundle.message(codes[0]), "failedIds": ids}
            for codes, ids in self.failed.items()
        ]
        return {"successIds": self.success_ids, "data": list(data), "errors": errors}


def asked_ids(call: Call, member: str = "ids") -> list[str]:
    """Return the identifiers named by `id:in` or by a member of the body.

    Raises:
        ApiError: 422; there are none, or both have some.
    """
    in_query, in_body = call.ids("id:in"), list(dict.fromkeys(call.body.get(member) or ()))
    if in_query and in_body:
        raise ApiError("ERR_INVALID_PARAMETER", status=422, field=member)
    if not in_query and not in_body:
        raise ApiError("ERR_INPUT_REQUIRED", status=422, field="id:in")
    return in_query or in_body


def act_on_each(
    call: Call, ids: Sequence[str], act: Callable[[str], Done], *, partial: bool | None = None
) -> Outcome[Done]:
    """Act on several items, one after another.

    Args:
        call: The call.
        ids: Identifiers of the items.
        act: Acts on one item. It refuses before it changes anything.
        partial: Whether items that fail are left out; None to do what `partialSuccess` says.

    Raises:
        ApiError: All failed, or one did and `partial` is not set. Nothing is changed then.
    """
    lenient = bool(call.query.get("partialSuccess")) if partial is None else partial
    outcome: Outcome[Done] = Outcome()
    first: ApiError | None = None
    for one in ids:
        try:
            outcome.done.append(act(one))
            outcome.success_ids.append(one)
        except ApiError as error:
            if not lenient:
                raise
            first = first or error
            outcome.failed.setdefault(error.codes, []).append(one)
    if first is not None and not outcome.done:
        raise first
    return outcome
